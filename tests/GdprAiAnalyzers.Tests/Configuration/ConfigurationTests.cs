using System.Collections.Immutable;
using System.Globalization;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Tests.Models;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Configuration;

public class ConfigurationTests
{
    [Theory]
    [InlineData("""{ "allowedRegion": [] }""", "\"allowedRegion\"", "Unknown key 'allowedRegion' in 'gdprai.json'")]
    [InlineData("""{ "allowedRegions": "EU" }""", "\"EU\"", "'allowedRegions' takes an array")]
    [InlineData("""{ "allowedRegions": ["EU", 1] }""", "1", "'allowedRegions' takes a string that is not empty")]
    [InlineData("""{ "processors": [{ "name": "a", "host": "b" }] }""", "\"host\"", "Unknown key 'host' in 'processors'")]
    [InlineData("""{ "allowedRegions": ["EU", "Mars"] }""", "\"Mars\"", "'Mars' is not a region; write EU, EEA, CH, UK, Adequate or a country code such as FR")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "region": "Europe", "hosts": ["https://eu.api.openai.com"] }] }""", "\"https://eu.api.openai.com\"", "'https://eu.api.openai.com' is not a host name such as *")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "region": "UE" }] }""", "\"UE\"", "'UE' is not a region; *")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "dpf": "yes" }] }""", "\"yes\"", "'dpf' takes true or false")]
    [InlineData("""{ "processors": [{ "name": "a" }] }""", "{ \"name\": \"a\" }", "This processor names neither a 'provider' nor 'hosts'")]
    [InlineData("""{ "specialCategories": "hashed" }""", "\"hashed\"", "'hashed' is not what special categories can be asked for; write scrubbed, pseudonymized or irreversible")]
    [InlineData("""{ "specialCategories": ["irreversible"] }""", "[\"irreversible\"]", "'specialCategories' takes a string that is not empty")]
    [InlineData("""{ "models": { "source": [] } }""", "\"source\"", "Unknown key 'source' in 'models'")]
    [InlineData("""{ "models": [] }""", "[]", "'models' takes an object here")]
    [InlineData("""{ "models": { "sinks": [{ }] } }""", "{ }", "This entry of 'sinks' has no 'id'")]
    [InlineData("""{ "models": { "sinks": ["x"] } }""", "\"x\"", "'sinks' takes an object here")]
    [InlineData("""{ "models": { "sinks": [{ "id": "System.Console.Write" }] } }""", "\"System.Console.Write\"", "'System.Console.Write' is not a documentation-comment id such as 'M:Namespace.Type.Method'")]
    [InlineData("""{ "models": { "sinks": [{ "id": "T:System.Console" }] } }""", "\"T:System.Console\"", "An entry of 'sinks' cannot have the id 'T:System.Console'")]
    [InlineData("""{ "models": { "sources": [{ "id": "P:System.Exception.Message", "category": "Shoes" }] } }""", "\"Shoes\"", "'Shoes' is not a category of personal data; the categories are Other, Name, *")]
    [InlineData("""{ "models": { "propagators": [{ "id": "M:System.String.Trim", "flows": ["arg0 -> nowhere"] }] } }""", "\"arg0 -> nowhere\"", "'arg0 -> nowhere' is not a flow such as 'arg0 -> return'")]
    [InlineData("""{ "models": { "propagators": [{ "id": "M:System.String.Concat", "flows": ["arg(nothing) -> return"] }] } }""", "\"arg(nothing) -> return\"", "No overload of 'M:System.String.Concat' has a parameter 'nothing'")]
    [InlineData("""{ "models": { "propagators": [{ "id": "M:System.String.Normalize", "flows": ["arg7 -> return"] }] } }""", "\"arg7 -> return\"", "No overload of 'M:System.String.Normalize' has a parameter 'arg7'")]
    [InlineData("""{ "models": { "sinks": [{ "id": "M:System.String.Normalize", "arguments": ["arg9"] }] } }""", "\"arg9\"", "No overload of 'M:System.String.Normalize' has a parameter 'arg9'")]
    [InlineData("""{ "models": { "sinks": [{ "id": "M:System.Console.WriteLine", "arguments": ["a b"] }] } }""", "\"a b\"", "'a b' is not an argument such as *")]
    [InlineData("""{ "models": { "sinks": [{ "id": "M:System.Console.WriteLine", "arguments": ["prompt"] }] } }""", "\"prompt\"", "No overload of 'M:System.Console.WriteLine' has a parameter 'prompt'")]
    [InlineData("""{ "models": { "sinks": [{ "id": "M:System.Console.WriteLin" }] } }""", "\"M:System.Console.WriteLin\"", "'M:System.Console.WriteLin' names nothing in this project and its references")]
    [InlineData("""{ "models": { "sources": [{ "id": "P:System.Exception.Nothing" }] } }""", "\"P:System.Exception.Nothing\"", "'P:System.Exception.Nothing' names nothing in this project and its references")]
    [InlineData("""{ "models": { "sanitizers": [{ "id": "M:System.String.Trim(System.Int64)" }] } }""", "\"M:System.String.Trim(System.Int64)\"", "* names nothing in this project and its references")]
    [InlineData("""{ "models": { "sanitizers": [{ "id": 5 }] } }""", "5", "'id' takes a string that is not empty")]
    [InlineData("""{ "models": { "sanitizers": [{ "id": "M:System.String.Trim", "flows": [] }] } }""", "\"flows\"", "Unknown key 'flows' in 'sanitizers'")]
    public void What_does_not_count_is_reported_where_it_stands(string json, string place, string message)
    {
        var problem = Assert.Single(Problems(json));
        Assert.Equal(place, json.Substring(problem.Span.Start, problem.Span.Length));
        AssertMatches(message, problem.Message.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", 0, 0, "A value is missing here")]
    [InlineData("{", 0, 0, "This object has no closing '}'")]
    [InlineData("{\n  \"models\" {}\n}", 1, 2, "A ':' is expected after this name")]
    [InlineData("{\n  models: {}\n}", 1, 2, "A name in quotation marks is expected here")]
    [InlineData("{\n  \"allowedRegions\": [\"EU\" \"EEA\"]\n}", 1, 26, "A ',' is expected here")]
    [InlineData("{\n  \"allowedRegions\": [\"EU]\n}", 1, 21, "This string has no closing quotation mark")]
    [InlineData("{ \"personalDataAttributes\": [\"\\x\"] }", 0, 30, "This escape sequence is not JSON")]
    [InlineData("{ \"allowedRegions\": nope }", 0, 20, "This is not a JSON value")]
    [InlineData("{ \"allowedRegions\": 1.2.3 }", 0, 20, "This is not a JSON value")]
    [InlineData("{ } x", 0, 4, "Nothing is expected after the end of the JSON value")]
    [InlineData("{ } /*", 0, 4, "This comment has no end")]
    public void Malformed_text_is_reported_where_it_begins(string json, int line, int column, string message)
    {
        var problem = Problems(json).First();
        Assert.Equal(message, problem.Message.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(new LinePosition(line, column), problem.Location.GetLineSpan().StartLinePosition);
        Assert.Equal("gdprai.json", problem.Location.GetLineSpan().Path);
    }

    [Fact]
    public void The_rest_of_a_broken_file_counts()
    {
        var file = Read("""
            {
              // comments, and a trailing comma
              "unknown": 1,
              "models": {
                "sources": [{ "id": "nonsense" }, { "id": "P:System.Exception.Message" }],
                "sanitizers": [{ "id": "M:System.String.Trim" },],
              },
              "personalDataAttributes": ["Acme.GdprAttribute"]
            """);

        Assert.Equal(["P:System.Exception.Message", "M:System.String.Trim"], file.Models.Select(row => row.Id.ToString()));
        Assert.Equal(["Acme.GdprAttribute"], file.PersonalDataAttributes.AsEnumerable());
        Assert.Equal(3, file.FindProblems("gdprai.json", null).Count());
    }

    [Fact]
    public void The_documented_file_has_no_problem() => Assert.Empty(Problems("""
        {
          "$schema": "https://example.org/gdprai.schema.json",
          "allowedRegions": ["EU", "EEA"],
          "specialCategories": "irreversible",
          "processors": [
            { "name": "Contoso Azure OpenAI", "provider": "AzureOpenAI", "hosts": ["contoso-weu.openai.azure.com"],
              "region": "EU", "dpa": "2026-03-01", "trainingOptOut": "contract", "purpose": "ticket summaries" }
          ],
          "models": {
            "sources":     [ { "id": "P:System.Exception.Message", "category": "Contact" } ],
            "sinks":       [ { "id": "M:System.Console.WriteLine(System.String)", "arguments": ["value"], "provider": "OpenAI", "kind": "prompt" } ],
            "sanitizers":  [ { "id": "M:System.String.Trim" } ],
            "propagators": [ { "id": "M:System.String.Trim", "flows": ["this -> return"] } ]
          },
          "personalDataAttributes": ["Acme.GdprAttribute"]
        }
        """));

    [Fact]
    public void Processors_are_read_whole()
    {
        var file = Read("""
            { "allowedRegions": ["EU", "uk"],
              "processors": [
                { "name": "Contoso", "provider": "AzureOpenAI", "hosts": ["Contoso-weu.openai.azure.com.", "*.contoso.example"], "region": "EU", "allowedRegions": ["US"], "dpf": true,
                  "dpa": "2026-03-01", "trainingOptOut": "contract", "purpose": "ticket summaries" },
                { "provider": "Anthropic" }
              ] }
            """);

        Assert.Equal(["EU", "uk"], file.AllowedRegions!.Value.AsEnumerable());
        Assert.Equal(2, file.Processors.Length);
        var contoso = file.Processors[0];
        Assert.Equal(["contoso-weu.openai.azure.com", "*.contoso.example"], contoso.Hosts.AsEnumerable());
        Assert.Equal(("Contoso", "AzureOpenAI", "EU", "2026-03-01", "contract", "ticket summaries"), (contoso.Name, contoso.Provider, contoso.Region, contoso.Dpa, contoso.TrainingOptOut, contoso.Purpose));
        Assert.Equal(["US"], contoso.AllowedRegions!.Value.AsEnumerable());
        Assert.True(contoso.IsDpfParticipant);
        Assert.True(contoso.IsOf("Azure OpenAI") && !contoso.IsOf("OpenAI"));
        Assert.True(contoso.Covers(null, "CONTOSO-weu.openai.azure.com") && contoso.Covers(null, "llm.contoso.example"));
        Assert.False(contoso.Covers("Azure OpenAI", "other.openai.azure.com") || contoso.Covers(null, "contoso.example") || contoso.Covers(null, "evilcontoso.example"));
        Assert.True(file.Processors[1].Covers("Anthropic", "api.anthropic.com") && !file.Processors[1].Covers("OpenAI", null));
    }

    [Fact]
    public void Messages_speak_French_too()
    {
        var problem = Assert.Single(Problems("""{ "x": 1 }"""));
        Assert.Equal("Clé inconnue « x » dans « gdprai.json »", problem.Message.ToString(CultureInfo.GetCultureInfo("fr")));
    }

    [Fact]
    public void Text_of_any_kind_never_throws()
    {
        var random = new Random(7);
        const string alphabet = "{}[]\",:/*\\ \n0-eutrfalsn";
        for (var i = 0; i < 2000; i++)
        {
            var text = new string(Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            Assert.All(Problems(text), problem => Assert.InRange(problem.Span.End, problem.Span.Start, text.Length));
        }

        Assert.NotEmpty(Problems(new string('[', 100_000)));
        Assert.NotEmpty(Problems(string.Concat(Enumerable.Repeat("{\"models\":", 50_000))));
    }

    [Fact]
    public void Sinks_of_the_user_behave_like_built_in_ones()
    {
        var compilation = new ModelCompilation(
            """
            namespace Acme;
            public interface IGateway { void Ask(string prompt, int tokens, System.Threading.CancellationToken token); }
            public class Gateway : IGateway { public void Ask(string prompt, int tokens, System.Threading.CancellationToken token) { } public string System { get; set; } = ""; }
            public static class Api { public static void Send(string a, string b) { } public static string Clean(string x) => x; public static string Pass(object o) => ""; }
            """,
            """
            { "models": {
              "sinks": [
                { "id": "M:Acme.IGateway.Ask", "provider": "Acme AI" },
                { "id": "M:Acme.Api.Send(System.String,System.String)", "arguments": ["b", "arg0"], "kind": "file" },
                { "id": "P:Acme.Gateway.System" }
              ],
              "sanitizers": [{ "id": "M:Acme.Api.Clean" }],
              "propagators": [{ "id": "M:Acme.Api.Pass(System.Object)", "flows": ["arg0!json -> return"] }]
            } }
            """);

        var ask = compilation.Method("M:Acme.Gateway.Ask(System.String,System.Int32,System.Threading.CancellationToken)");
        Assert.Equal(["arg0!json", "arg1!json"], ask.SinkTexts());
        Assert.Equal("Acme AI", ask.Sinks[0].Provider);
        var send = compilation.Method("M:Acme.Api.Send(System.String,System.String)");
        Assert.Equal(["arg1!json", "arg0!json"], send.SinkTexts());
        Assert.Equal(SinkKind.File, send.Sinks[0].Kind);
        Assert.Equal(["arg0!json"], compilation.Method("M:Acme.Gateway.set_System(System.String)").SinkTexts());
        Assert.True(compilation.Method("M:Acme.Api.Clean(System.String)").IsSanitizer);
        Assert.Equal(["arg0!json -> return"], compilation.Method("M:Acme.Api.Pass(System.Object)").Flows());
        Assert.Superset(new HashSet<string> { "Ask", "Send", "System" }, compilation.Models.SinkNames.ToHashSet());
    }

    [Fact]
    public void A_row_of_the_user_replaces_a_built_in_one()
    {
        var compilation = new ModelCompilation("", """{ "models": { "sanitizers": [{ "id": "M:System.String.Trim" }] } }""");
        Assert.True(compilation.Method("M:System.String.Trim").IsSanitizer);
        Assert.Empty(compilation.Method("M:System.String.Trim").Flows);
        Assert.NotEmpty(compilation.Method("M:System.String.Substring(System.Int32)").Flows);
    }

    [Fact]
    public void The_nearest_file_says_what_special_categories_need()
    {
        var near = new TextFile("/repo/src/app/gdprai.json", """{ "specialCategories": "scrubbed" }""");
        var far = new TextFile("/repo/gdprai.json", """{ "specialCategories": "irreversible" }""");

        Assert.Equal(SpecialCategoryDemand.Scrubbed, ConfigurationLoader.Load(new AnalyzerOptions([far, near]), default).SpecialCategories);
        Assert.Equal(SpecialCategoryDemand.Irreversible, ConfigurationLoader.Load(new AnalyzerOptions([far]), default).SpecialCategories);
        Assert.Equal(SpecialCategoryDemand.Pseudonymized, GdprAiConfiguration.Empty.SpecialCategories);
    }

    [Fact]
    public void Each_text_is_read_once()
    {
        var near = new TextFile("/repo/src/app/gdprai.json", """{ "personalDataAttributes": ["Near"] }""");
        var other = new TextFile("/repo/src/app/appsettings.json", "{ \"x\": 1 }");
        var options = new AnalyzerOptions([other, near]);

        Assert.Same(ConfigurationLoader.Load(options, default).Files[0].File, ConfigurationLoader.Load(options, default).Files[0].File);
        Assert.Same(GdprAiConfiguration.Empty, ConfigurationLoader.Load(new AnalyzerOptions([other]), default));
    }

    private static ConfigurationFile Read(string json) => ConfigurationReader.Read(SourceText.From(json));

    private static ImmutableArray<ConfigurationProblem> Problems(string json) =>
        [.. Read(json).FindProblems("gdprai.json", ModelCompilation.Empty.Compilation)];

    private static void AssertMatches(string pattern, string text)
    {
        var parts = pattern.Split('*');
        Assert.StartsWith(parts[0], text);
        Assert.EndsWith(parts[^1], text);
        if (parts.Length == 1)
            Assert.Equal(pattern, text);
    }
}
