using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The rule table of the README lists what the descriptors say: link, title and severity of each rule.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Rule_table_lists_every_rule_as_it_is()
    {
        var rows = Repository.Read("README.md").Split('\n')
            .Select(line => line.Trim('|', ' ', '\r').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[0].StartsWith("[GDPRAI", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(AllRules.Descriptors.Select(d => $"[{d.Id}](docs/rules/{d.Id}.md)"), rows.Select(cells => cells[0]));
        Assert.All(AllRules.Descriptors.Zip(rows), pair =>
        {
            Assert.Contains(pair.First.Title.ToString(AllRules.English), pair.Second);
            Assert.Contains(AllRules.Severity(pair.First), pair.Second);
        });
    }
}
