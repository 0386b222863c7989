using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The tables of keys in <c>docs/configuration.md</c> are made from the schema; the French page has the same keys.</summary>
public sealed partial class ConfigurationPageTests
{
    private const string Page = "docs/configuration.md";
    private const string FrenchPage = "docs/fr/configuration.md";

    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs/gdprai.schema.json")).RootElement;

    [Fact]
    public void Tables_are_made_from_the_schema()
    {
        var page = Repository.Read(Page);
        var expected = Table().Replace(page, match => $"<!-- keys:{match.Groups["place"].Value} -->\n| Key | What it says |\n|---|---|\n{string.Concat(Keys(match.Groups["place"].Value).Select(Row))}<!-- keys:end -->");
        Repository.IsCurrent(Page, page, expected, () => expected);
    }

    [Fact]
    public void Every_object_has_a_table()
    {
        var objects = Schema.GetProperty("definitions").EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)).Select(d => "definitions/" + d.Name).Prepend("properties/models").Prepend("");
        Assert.Equal(objects.Order(StringComparer.Ordinal), Places(Page).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_French_page_has_the_same_keys()
    {
        Assert.Equal(Places(Page), Places(FrenchPage));
        Assert.All(Table().Matches(Repository.Read(FrenchPage)), table =>
            Assert.Equal(Keys(table.Groups["place"].Value).Select(key => key.Name), RowKey().Matches(table.Value).Select(m => m.Groups[1].Value)));
    }

    [Fact]
    public void Both_pages_show_the_same_code() =>
        Assert.Equal(CodeBlock().Matches(Repository.Read(Page)).Select(m => m.Value), CodeBlock().Matches(Repository.Read(FrenchPage)).Select(m => m.Value));

    private static IEnumerable<string> Places(string page) => Table().Matches(Repository.Read(page)).Select(m => m.Groups["place"].Value);

    private static IEnumerable<JsonProperty> Keys(string place) =>
        place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema, (element, name) => element.GetProperty(name)).GetProperty("properties").EnumerateObject();

    private static string Row(JsonProperty key)
    {
        var values = key.Value.TryGetProperty("enum", out var known) && known.GetArrayLength() <= 20 ? " One of " + string.Join(", ", known.EnumerateArray().Select(v => $"`{v.GetString()}`")) + "." : "";
        var examples = key.Value.TryGetProperty("examples", out var some) ? " Such as " + string.Join(", ", some.EnumerateArray().Select(v => $"`{v.GetString()}`")) + "." : "";
        return $"| `{key.Name}` | {Description(key.Value)}{values}{examples} |\n";
    }

    private static string Description(JsonElement schema) =>
        schema.TryGetProperty("description", out var text) ? text.GetString()!
        : Description(schema.GetProperty("$ref").GetString()!.TrimStart('#', '/').Split('/').Aggregate(Schema, (element, name) => element.GetProperty(name)));

    [GeneratedRegex("<!-- keys:(?<place>(?!end)[^ ]*) -->\n(?<table>.*?)<!-- keys:end -->", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex RowKey();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
