using System.Text.RegularExpressions;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The release files of the analyzers list what the descriptors say.</summary>
public sealed partial class ReleaseFileTests
{
    [Fact]
    public void Release_files_list_every_rule_as_it_is()
    {
        var text = Repository.Read("src/GdprAiAnalyzers/AnalyzerReleases.Shipped.md") + Repository.Read("src/GdprAiAnalyzers/AnalyzerReleases.Unshipped.md");
        var listed = Row().Matches(text).Select(m => (m.Groups["id"].Value, m.Groups["category"].Value, m.Groups["severity"].Value, m.Groups["notes"].Value));

        var expected = AllRules.Descriptors.Select(d =>
            (d.Id, d.Category, d.IsEnabledByDefault ? d.DefaultSeverity.ToString() : "Disabled", d.Title.ToString(AllRules.English)));
        Assert.Equal(expected, listed.OrderBy(r => r.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void Changelog_names_every_rule()
    {
        var changelog = Repository.Read("CHANGELOG.md");
        Assert.All(AllRules.Descriptors, rule => Assert.Contains(rule.Id, changelog));
    }

    [GeneratedRegex(@"^(?<id>GDPRAI\d+)\s*\|\s*(?<category>\S+)\s*\|\s*(?<severity>\S+)\s*\|\s*(?<notes>.*?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
