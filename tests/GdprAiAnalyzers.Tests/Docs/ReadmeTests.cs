using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The rule table of the README is made from the descriptors.</summary>
public sealed class ReadmeTests
{
    private const string Begin = "<!-- rules:begin -->\n";
    private const string End = "<!-- rules:end -->";

    [Fact]
    public void Rule_table_is_made_from_the_descriptors()
    {
        var readme = Repository.Read("README.md");
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end > begin, "README.md has no marks around its rule table");

        var rows = AllRules.Descriptors.Select(d =>
            $"| {d.Id} | {AllRules.Severity(d)} | {d.Title.ToString(AllRules.English)} | [{d.Id}](docs/rules/{d.Id}.md) |\n");
        var table = "| Id | Severity | Title | Page |\n|---|---|---|---|\n" + string.Concat(rows);
        Repository.IsCurrent("README.md", readme[begin..end], table, () => readme[..begin] + table + readme[end..]);
    }
}
