using System.Text.Json;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Docs;
using GdprAiAnalyzers.Tests.Models;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Configuration;

/// <summary>The published schema and the reader of <c>gdprai.json</c> say the same.</summary>
public sealed partial class SchemaTests
{
    private const string Path = "docs/gdprai.schema.json";
    private const string Example = "docs/gdprai.example.json";

    private static readonly JsonSchema Schema = JsonSchema.Parse(Repository.Read(Path));

    /// <summary>Each kind of object: its schema, and a file that has one with a further key.</summary>
    public static TheoryData<string, string> Objects => new()
    {
        { "", "{ ‹› }" },
        { "properties/models", "{ \"models\": { ‹› } }" },
        { "definitions/processor", "{ \"processors\": [{ \"provider\": \"OpenAI\", ‹› }] }" },
        { "definitions/optOut", "{ \"optOuts\": [{ \"member\": \"store\", ‹› }] }" },
        { "definitions/source", "{ \"models\": { \"sources\": [{ \"id\": \"P:A.B.C\", ‹› }] } }" },
        { "definitions/sink", "{ \"models\": { \"sinks\": [{ \"id\": \"M:A.B.C\", ‹› }] } }" },
        { "definitions/sanitizer", "{ \"models\": { \"sanitizers\": [{ \"id\": \"M:A.B.C\", ‹› }] } }" },
        { "definitions/propagator", "{ \"models\": { \"propagators\": [{ \"id\": \"M:A.B.C\", ‹› }] } }" },
        { "definitions/baselineEntry", "{ \"baseline\": [{ ‹› }] }" },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void The_reader_knows_the_keys_of_the_schema_and_no_others(string place, string file)
    {
        // Whatever the reader knows stands in its source as a text.
        var candidates = Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src/GdprAiAnalyzers/Configuration"), "ConfigurationReader*.cs")
            .SelectMany(source => Name().Matches(File.ReadAllText(source)).Select(m => m.Groups[1].Value))
            .Concat(Schemas(Schema.Root).SelectMany(s => s.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name) : []))
            .Distinct().ToList();
        var known = candidates.Where(name => !Problems(file.Replace("‹›", $"\"{name}\": null")).Any(problem => problem.Key == "Config_UnknownKey"));

        var schema = place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema.Root, (element, name) => element.GetProperty(name));
        Assert.Equal(schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_object_is_compared()
    {
        var closed = Schemas(Schema.Root).Count(schema => schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False);
        Assert.Equal(Objects.Count, closed);
        Assert.All(Schemas(Schema.Root).Where(schema => schema.TryGetProperty("properties", out _)), schema => Assert.True(schema.TryGetProperty("additionalProperties", out _)));
    }

    [Fact]
    public void The_values_of_the_schema_are_those_of_the_analyzer()
    {
        var codes = from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) select $"{(char)first}{(char)second}";
        var zones = FactRows.Read("regions.facts").Of("zone").Select(row => row[0]).Append("Adequate");
        var providers = ProviderTerms.All.Keys.Concat(HostTable.All.Of("host").Select(row => row[1]))
            .Concat(EmbeddedModels.Files.Values.SelectMany(file => file.Value.Rows).Select(row => row.Provider)).OfType<string>().Where(p => p != "-").Distinct().Order(StringComparer.Ordinal);

        var current = Repository.Read(Path);
        var expected = current;
        expected = WithValues(expected, "region", zones.Where(zone => zone.Length > 2 || Region.Parse(zone)!.Countries.Count > 1).Concat(codes.Where(code => Region.Parse(code) is { Countries.Count: 1 })));
        expected = WithValues(expected, "provider", providers);
        expected = WithValues(expected, "category", Enum.GetNames<DataCategory>());
        expected = WithValues(expected, "kind", Enum.GetNames<SinkKind>());
        expected = WithValues(expected, "specialCategories", Enum.GetNames<SpecialCategoryDemand>().Select(name => name.ToLowerInvariant()));
        Repository.IsCurrent(Path, current, expected, () => expected);
    }

    [Fact]
    public void The_schema_is_published_where_it_says()
    {
        var properties = Repository.Read("Directory.Build.props");
        var repository = Regex.Match(properties, "<RepositoryUrl>(.*)</RepositoryUrl>").Groups[1].Value;
        Assert.Equal($"{repository}/raw/main/{Path}", Schema.Root.GetProperty("$id").GetString());
        Assert.Equal(Schema.Root.GetProperty("$id").GetString(), JsonDocument.Parse(Repository.Read(Example), JsonSchema.Lenient).RootElement.GetProperty("$schema").GetString());
    }

    public static TheoryData<string, int> Snippets
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var path in Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)))
            {
                for (var i = 0; i < SnippetsOf(File.ReadAllText(path)).Count; i++)
                    data.Add(System.IO.Path.GetRelativePath(Repository.Root, path), i);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Every_snippet_is_valid_for_both(string document, int index)
    {
        var snippet = SnippetsOf(Repository.Read(document))[index];
        var isMistake = document.EndsWith("GDPRAI901.md", StringComparison.Ordinal) && index == 0;

        Assert.Equal(isMistake, Schema.Check(snippet).Count > 0);
        Assert.Equal(isMistake, Problems(snippet).Count > 0);
    }

    [Fact]
    public void Every_file_in_the_repository_is_valid_for_both()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "gdprai*.json", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive })
            .Where(file => !file.Contains("/bin/") && !file.Contains("/obj/") && !file.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.Empty(Schema.Check(File.ReadAllText(file)));
            Assert.Empty(Problems(File.ReadAllText(file)));
        });
    }

    [Theory]
    [InlineData("""{ "allowedRegion": [] }""")]
    [InlineData("""{ "allowedRegions": "EU" }""")]
    [InlineData("""{ "allowedRegions": ["Mars"] }""")]
    [InlineData("""{ "allowedRegions": ["ZZ"] }""")]
    [InlineData("""{ "root": "yes" }""")]
    [InlineData("""{ "requireJustification": 1 }""")]
    [InlineData("""{ "processors": {} }""")]
    [InlineData("""{ "specialCategories": "none" }""")]
    [InlineData("""{ "processors": [{ "name": "a" }] }""")]
    [InlineData("""{ "processors": [{ "provider": "" }] }""")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "hosts": ["https://eu.api.openai.com"] }] }""")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "hosts": ["api.*.com"] }] }""")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "hosts": ["*"] }] }""")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "region": "UE" }] }""")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "dpf": "yes" }] }""")]
    [InlineData("""{ "personalDataAttributes": [1] }""")]
    [InlineData("""{ "optOuts": [{ "value": true }] }""")]
    [InlineData("""{ "optOuts": [{ "member": "store", "value": 0 }] }""")]
    [InlineData("""{ "models": [] }""")]
    [InlineData("""{ "models": { "source": [] } }""")]
    [InlineData("""{ "models": { "sinks": [{ }] } }""")]
    [InlineData("""{ "models": { "sinks": ["M:A.B"] } }""")]
    [InlineData("""{ "models": { "sinks": [{ "id": "A.B.C" }] } }""")]
    [InlineData("""{ "models": { "sinks": [{ "id": "T:A.B" }] } }""")]
    [InlineData("""{ "models": { "sinks": [{ "id": "M:A.B.C", "kind": "Prompts" }] } }""")]
    [InlineData("""{ "models": { "sources": [{ "id": "P:A.B.C", "category": "Shoes" }] } }""")]
    [InlineData("""{ "models": { "sanitizers": [{ "id": "M:A.B.C", "flows": [] }] } }""")]
    [InlineData("""{ "models": { "propagators": [{ "id": "M:A.B.C", "flows": ["arg0"] }] } }""")]
    [InlineData("""{ "baseline": [{ "rule": "GDPRAI001", "subject": "A.B", "expires": "2027-03-31" }] }""")]
    [InlineData("""{ "baseline": [{ "rule": "GDPRAI001", "subject": "A.B", "reason": " ", "expires": "2027-03-31" }] }""")]
    [InlineData("""{ "baseline": [{ "rule": "GDPRAI001", "subject": "A.B", "reason": "because" }] }""")]
    [InlineData("""{ "baseline": [{ "rule": "GDPRAI001", "subject": "A.B", "reason": "because", "expires": "31.3.2027" }] }""")]
    [InlineData("""{ "baseline": [{ "rule": "GDPRAI001", "reason": "because", "expires": "2027-03-31" }] }""")]
    [InlineData("""{ "baseline": [{ "rule": "GDPRAI901", "in": "A.B", "reason": "because", "expires": "2027-03-31" }] }""")]
    [InlineData("""{ "baseline": [{ "rule": "CA1000", "in": "A.B", "reason": "because", "expires": "2027-03-31" }] }""")]
    [InlineData("""{ "baseline": [{ "in": "A.B", "reason": "because", "expires": "2027-03-31" }] }""")]
    public void Both_reject_the_same_mistakes(string json)
    {
        Assert.NotEmpty(Schema.Check(json));
        Assert.NotEmpty(Problems(json));
    }

    [Fact]
    public void The_example_shows_every_key_and_has_no_problem()
    {
        var example = Repository.Read(Example);
        var names = NamesIn(JsonDocument.Parse(example, JsonSchema.Lenient).RootElement).ToHashSet();
        var keys = Schemas(Schema.Root).SelectMany(s => s.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name) : []).Distinct();

        Assert.Empty(keys.Except(names));
        Assert.Contains("//", example);
        Assert.Matches(@",\s*[\]}]", example);
        var compilation = new ModelCompilation(ExampleCode, example).Compilation;
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    /// <summary>The code that the example speaks of.</summary>
    private static string ExampleCode => Regex.Match(Repository.Read("docs/configuration.md"), "^```csharp example\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static IReadOnlyList<string> SnippetsOf(string document) =>
        [.. Snippet().Matches(document).Select(m => m.Groups[1].Value).Where(IsConfiguration)];

    // Settings have other keys.
    private static bool IsConfiguration(string json) =>
        JsonDocument.Parse(json, JsonSchema.Lenient).RootElement.EnumerateObject().All(member => Schema.Root.GetProperty("properties").TryGetProperty(member.Name, out _));

    private static IReadOnlyList<ConfigurationProblem> Problems(string json) => [.. ConfigurationReader.Read(SourceText.From(json)).FindProblems("gdprai.json", null)];

    private static IEnumerable<JsonElement> Schemas(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name is not ("examples" or "default")).SelectMany(p => Schemas(p.Value)).Prepend(element).Where(e => e.ValueKind == JsonValueKind.Object),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Schemas),
        _ => [],
    };

    private static IEnumerable<string> NamesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => NamesIn(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
        _ => [],
    };

    private static string WithValues(string schema, string key, IEnumerable<string> values)
    {
        var list = new Regex($"(\n( *)\"{key}\": \\{{[^}}]*?\"enum\": \\[)[^\\]]*\\]");
        var found = list.Matches(schema);
        Assert.Single(found);
        var indent = Regex.Match(found[0].Value, "\n( *)(\\{ )?\"enum\"").Groups[1].Value;
        var lines = values.Select(value => $"\"{value}\"").Chunk(12).Select(chunk => indent + "  " + string.Join(", ", chunk));
        return list.Replace(schema, $"$1\n{string.Join(",\n", lines)}\n{indent}]");
    }

    [GeneratedRegex("\"([A-Za-z$]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("^```jsonc?(?: [^\n]*)?\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
