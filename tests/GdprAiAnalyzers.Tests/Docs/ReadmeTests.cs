using System.Globalization;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Docs;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The rule tables of the READMEs are made from the descriptors, and both languages say the same.</summary>
public sealed partial class ReadmeTests
{
    private const string Begin = "<!-- rules:begin -->\n";
    private const string End = "<!-- rules:end -->";

    [Theory]
    [InlineData("README.md", "", "| Id | Severity | Title | Page |\n", "docs/rules/")]
    [InlineData("README.fr.md", "fr", "| Id | Gravité | Titre | Page |\n", "docs/fr/rules/")]
    public void Rule_table_is_made_from_the_descriptors(string path, string culture, string head, string pages)
    {
        var readme = Repository.Read(path);
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, path + " has no marks around its rule table");

        var rows = AllRules.Descriptors.Select(d =>
            $"| {d.Id} | {AllRules.Severity(d)} | {d.Title.ToString(CultureInfo.GetCultureInfo(culture))} | [{d.Id}]({pages}{d.Id}.md) |\n");
        var table = head + "|---|---|---|---|\n" + string.Concat(rows);
        Repository.IsCurrent(path, readme[begin..end], table, () => readme[..begin] + table + readme[end..]);
    }

    [Theory]
    [InlineData("README.md", "README.fr.md")]
    [InlineData("docs/ci.md", "docs/fr/ci.md")]
    [InlineData("docs/faq.md", "docs/fr/faq.md")]
    [InlineData("docs/how-it-works.md", "docs/fr/how-it-works.md")]
    public void Both_languages_show_the_same_code_and_as_many_sections(string english, string french)
    {
        Assert.Equal(Blocks(english), Blocks(french));
        // A comment is a text for people: each has its own in French.
        Assert.Equal(Comments(english).Count, Comments(french).Count);
        Assert.DoesNotContain(Comments(french), comment => Comments(english).Contains(comment));
        Assert.Equal(Sections(english), Sections(french));
    }

    private static IEnumerable<(string, string, string)> Blocks(string path) =>
        FencedBlock.In(Repository.Root, path).Select(b => (b.Language, b.Name, CommentIn(b).Replace(b.Text, "")));

    private static List<string> Comments(string path) =>
        [.. FencedBlock.In(Repository.Root, path).SelectMany(b => CommentIn(b).Matches(b.Text)).Select(m => m.Value.Trim()).Where(c => !c.StartsWith("// GDPRAI", StringComparison.Ordinal))];

    private static Regex CommentIn(FencedBlock block) => block.Language switch
    {
        "csharp" or "json" => Slashes(),
        "xml" => Angles(),
        _ => Hashes(),
    };

    [GeneratedRegex(@"(?<=^|\s)// .*$", RegexOptions.Multiline)]
    private static partial Regex Slashes();

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Angles();

    [GeneratedRegex(@"(?<=^|\s)# .*$", RegexOptions.Multiline)]
    private static partial Regex Hashes();

    private static int Sections(string path) => Repository.Read(path).Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal));
}
