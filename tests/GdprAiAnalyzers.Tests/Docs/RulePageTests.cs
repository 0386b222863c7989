using System.Globalization;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>One page a rule in English, the same in French; their heads are made from the descriptors.</summary>
public sealed partial class RulePageTests
{
    private static readonly Language[] Languages =
    [
        new(
            "docs/rules/", AllRules.English, ": ",
            "| Category | Default severity | GDPR |",
            ["What it sees", "Example", "How to fix", "How to configure", "When to suppress", "GDPR", "Known limits"]),
        new(
            "docs/fr/rules/", AllRules.French, " : ",
            "| Catégorie | Gravité par défaut | RGPD |",
            ["Ce que la règle voit", "Exemple", "Corriger", "Configurer", "Quand l'écarter", "RGPD", "Limites connues"]),
    ];

    public static TheoryData<string> Ids => AllRules.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Head_is_made_from_the_descriptor(string id)
    {
        var rule = AllRules.Get(id);
        foreach (var language in Languages)
        {
            var path = language.Folder + id + ".md";
            var page = Repository.Read(path);
            var body = page.IndexOf("\n## ", StringComparison.Ordinal);
            Assert.True(body > 0, $"{path} has no section");

            var head = Head(rule, language);
            Repository.IsCurrent(path, page[..body], head, () => head + page[body..]);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_are_complete_and_in_order(string id)
    {
        foreach (var language in Languages)
        {
            var page = Repository.Read(language.Folder + id + ".md");
            Assert.Equal(language.Sections, Section().Matches(page).Select(m => m.Groups[1].Value));
            Assert.All(Section().Split(page), text => Assert.NotEmpty(text.Trim()));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Both_languages_show_the_same_code(string id)
    {
        var (english, french) = (Code(Languages[0], id), Code(Languages[1], id));

        Assert.NotEmpty(english);
        Assert.Equal(english, french);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_link_leads_to_the_page(string id) =>
        Assert.EndsWith("/blob/main/docs/rules/" + id + ".md", AllRules.Get(id).HelpLinkUri);

    [Fact]
    public void No_page_without_a_rule()
    {
        foreach (var language in Languages)
        {
            var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, language.Folder), "*.md").Select(p => Path.GetFileNameWithoutExtension(p));
            Assert.Equal(AllRules.Descriptors.Select(d => d.Id), pages.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_id_has_a_descriptor()
    {
        var ids = typeof(RuleIds).GetFields().Select(f => (string)f.GetRawConstantValue()!);
        Assert.Equal(AllRules.Descriptors.Select(d => d.Id), ids.Order(StringComparer.Ordinal));
    }

    private static string Head(DiagnosticDescriptor rule, Language language) =>
        $"""
        # {rule.Id}{language.Colon}{rule.Title.ToString(language.Culture)}

        {language.Columns}
        |---|---|---|
        | {rule.Category} | {AllRules.Severity(rule)} | {AllRules.Articles(rule)} |

        {rule.Description.ToString(language.Culture)}

        """.ReplaceLineEndings("\n");

    private static IEnumerable<string> Code(Language language, string id) =>
        CodeBlock().Matches(Repository.Read(language.Folder + id + ".md")).Select(m => m.Value);

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    private sealed record Language(string Folder, CultureInfo Culture, string Colon, string Columns, string[] Sections);
}
