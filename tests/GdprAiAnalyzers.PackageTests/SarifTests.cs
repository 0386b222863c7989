using System.Text.Json;
using System.Text.RegularExpressions;
using NJsonSchema;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The compiler's own logs, as code scanning reads them: of the examples of every rule, and of one file with results that are suppressed, in French.</summary>
[Collection(SecondCollection.Name)]
public sealed partial class SarifTests(Packed packed)
{
    private const string Code = """
        using System.Diagnostics.CodeAnalysis;
        using GdprAi;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        namespace Acme;

        public sealed class Customer
        {
            [PersonalData(PersonalDataCategory.Contact)] public string Email { get; set; } = "";
        }

        public static class Support
        {
            public static void Answer(ChatClient client, Customer customer)
            {
                var prompt = Build(customer);
                client.CompleteChat(prompt);
            }

            [SuppressMessage("GdprAi.Content", "GDPRAI001", Justification = "Made up")]
            public static void Try(ChatClient client, Customer customer) => client.CompleteChat(customer.Email);

            public static void Embed(EmbeddingClient embeddings, Customer customer)
            {
        #pragma warning disable GDPRAI006 // Made up
                embeddings.GenerateEmbedding(customer.Email);
        #pragma warning restore GDPRAI006
            }

            private static string Build(Customer customer) => "Mail: " + customer.Email;
        }
        """;

    private static readonly string[] Properties = ["provider", "region", "category", "sourceMember", "sinkMember"];

    private readonly Lazy<BuildResult> _french = new(() => packed.Consumer(packages: "OpenAI").With("Support.cs", Code).Build("-p:GdprAiMode=Audit", "-p:PreferredUILang=fr-FR"));

    private IEnumerable<BuildResult> Builds => packed.Examples.Builds.Append(_french.Value);

    [Fact]
    public async Task The_logs_are_valid_by_the_schema_of_the_standard()
    {
        // The build gets the schema with npm; where there is none, our own words for what the compiler writes have to do.
        var schema = await JsonSchema.FromFileAsync(File.Exists(ThisBuild.SarifSchema) ? ThisBuild.SarifSchema : Path.Combine(ThisBuild.RepositoryRoot, "tests", "GdprAiAnalyzers.PackageTests", "sarif-structure.json"));
        Assert.Equal("2.1.0", Assert.Single(schema.Properties["version"].Enumeration));
        foreach (var build in Builds)
            Assert.True(schema.Validate(build.Log()) is { Count: 0 } errors, string.Join('\n', schema.Validate(build.Log())));

        // What it would catch
        Assert.NotEmpty(schema.Validate(_french.Value.Log().Replace("\"inSource\"", "\"somewhere\"")));
    }

    [Fact]
    public void Each_result_carries_the_properties_of_its_row_in_the_document()
    {
        var table = Table("docs/ci.md");
        Assert.Equal(RuleExamples.Ids, table.Keys.Order(StringComparer.Ordinal));
        Assert.Equivalent(table.Values, Table("docs/fr/ci.md").Values, strict: true);

        var met = new HashSet<string>();
        foreach (var result in Builds.SelectMany(Ours))
        {
            var id = Id(result);
            met.Add(id);
            foreach (var (name, cell) in Properties.Zip(table[id]))
            {
                var isThere = result.TryGetProperty("properties", out var bag) && bag.TryGetProperty("customProperties", out var ours) && ours.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 };
                Assert.True(isThere == (cell == "✓"), $"{name} of {result}");
            }
        }

        Assert.Equal(RuleExamples.Ids, met.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_steps_of_a_flow_are_related_locations_in_order()
    {
        var result = Assert.Single(Ours(_french.Value), r => Id(r) == "GDPRAI001" && !IsSuppressed(r));
        var code = Code.Split('\n');
        var lines = result.GetProperty("relatedLocations").EnumerateArray().Select(l => code[l.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() - 1]).ToList();
        Assert.Collection(
            lines,
            line => Assert.Contains("\"Mail: \" + customer.Email", line),
            line => Assert.Contains("var prompt = Build(customer)", line),
            line => Assert.Contains("client.CompleteChat(prompt)", line));
    }

    [Fact]
    public void A_suppressed_result_says_so()
    {
        var results = Ours(_french.Value).Where(IsSuppressed).ToDictionary(Id, r => r.GetProperty("suppressions")[0]);
        Assert.Equal(["GDPRAI001", "GDPRAI006"], results.Keys.Order(StringComparer.Ordinal));
        Assert.All(results.Values, suppression => Assert.Equal("inSource", suppression.GetProperty("kind").GetString()));
        Assert.Equal("Made up", results["GDPRAI001"].GetProperty("justification").GetString());
    }

    [Fact]
    public void A_French_build_writes_a_French_log()
    {
        Assert.Contains(Ours(_french.Value), r => r.GetProperty("message").GetProperty("text").GetString()!.Contains("atteint OpenAI"));
        Assert.Contains(Rules(_french.Value), r => r.GetProperty("fullDescription").GetProperty("text").GetString()!.Contains("donnée personnelle"));
    }

    [Fact]
    public void Each_rule_tells_what_it_is_about()
    {
        var rules = Builds.SelectMany(Rules).ToList();
        Assert.Equal(RuleExamples.Ids, rules.Select(r => r.GetProperty("id").GetString()).Distinct().Order(StringComparer.Ordinal));
        foreach (var rule in rules)
        {
            var id = rule.GetProperty("id").GetString()!;
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
            Assert.EndsWith($"/docs/rules/{id}.md", rule.GetProperty("helpUri").GetString());
            Assert.StartsWith("GdprAi.", rule.GetProperty("properties").GetProperty("category").GetString());
            var tags = rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString()!).ToList();
            Assert.Contains("GDPR", tags);
            if (id[6] != '9')
                Assert.Contains(tags, tag => tag.StartsWith("GDPR:Art.", StringComparison.Ordinal));
            if (id[6] is '0' or '1' or '2')
                Assert.Contains("LLM", tags);
        }
    }

    /// <summary>The rows of the table: which properties a rule's results carry.</summary>
    private static Dictionary<string, string[]> Table(string document)
    {
        var text = File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, document));
        Assert.Contains($"| {string.Join(" | ", Properties.Select(p => $"`{p}`"))} |\n", text);
        return Row().Matches(text)
            .SelectMany(row => row.Groups["ids"].Value.Split(", ").Select(id => (Id: id, Cells: row.Groups["cell"].Captures.Select(cell => cell.Value.Trim()).ToArray())))
            .ToDictionary(row => row.Id, row => row.Cells);
    }

    private static IEnumerable<JsonElement> Ours(BuildResult build) => build.Sarif().GetProperty("results").EnumerateArray().Where(r => IsOurs(r.GetProperty("ruleId")));

    private static IEnumerable<JsonElement> Rules(BuildResult build) =>
        build.Sarif().GetProperty("tool").GetProperty("driver").TryGetProperty("rules", out var rules) ? rules.EnumerateArray().Where(r => IsOurs(r.GetProperty("id"))) : [];

    private static bool IsOurs(JsonElement id) => id.GetString()!.StartsWith("GDPRAI", StringComparison.Ordinal);

    private static string Id(JsonElement result) => result.GetProperty("ruleId").GetString()!;

    private static bool IsSuppressed(JsonElement result) => result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0;

    [GeneratedRegex(@"^\| (?<ids>GDPRAI\d{3}(, GDPRAI\d{3})*) \|((?<cell>[^|\n]*)\|){5}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
