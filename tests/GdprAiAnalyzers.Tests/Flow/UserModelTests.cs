using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>A <c>gdprai.json</c> alone turns plain code into reported flows, exactly like attributes and built-in models.</summary>
public sealed partial class UserModelTests
{
    private const string Legacy = """
        #nullable enable
        using System.Collections.Generic;
        namespace Legacy
        {
            public class Client
            {
                public string Mail { get; set; } = "";
                public string Nick = "";
                public string Team { get; set; } = "";
                public string TaxNumber() => "";
                public string Colour() => "";
                public string Address(string kind) => kind;
            }

            public static class Gateway
            {
                public static void Ask(string prompt, string model) { }
                public static void Ask(IEnumerable<string> prompts) { }
                public static void Log(string text) { }
            }

            public static class Privacy
            {
                public static string Mask(string text) => text;
                public static string Trim(string text) => text;
                public static void Send(this string text) { }
                public static bool TryGet(out string text) { text = ""; return true; }
            }

            public delegate string Giver();

            public interface IStore
            {
                string Load();
            }

            public class Store : IStore
            {
                string IStore.Load() => "";
            }

            public class Template
            {
                public string Text = "";
                public string Render(object model) => "";
                public string Ignore(object model) => "";
                public void Fill(string text) { }
                public string Read() => "";
            }

            public static class T
            {
                public static void Run(Client c, string input)
                {
                    BODY
                }
            }
        }
        """;

    private const string Models = """
        {
          "models": {
            "sources": [
              { "id": "P:Legacy.Client.Mail", "category": "Contact" },
              { "id": "F:Legacy.Client.Nick", "category": "Name" },
              { "id": "M:Legacy.Client.TaxNumber", "category": "NationalId" },
              { "id": "M:Legacy.Client.Address(System.String)", "category": "Location" }
            ],
            "sinks": [
              { "id": "M:Legacy.Gateway.Ask(System.String,System.String)", "arguments": ["prompt"], "provider": "Contoso AI" },
              { "id": "M:Legacy.Gateway.Ask(System.Collections.Generic.IEnumerable{System.String})", "arguments": ["prompts"], "provider": "Contoso AI" }
            ],
            "sanitizers": [
              { "id": "M:Legacy.Privacy.Mask(System.String)" }
            ],
            "propagators": [
              { "id": "M:Legacy.Template.Render(System.Object)", "flows": ["arg0 -> return"] },
              { "id": "M:Legacy.Template.Fill(System.String)", "flows": ["arg0 -> this.Text"] },
              { "id": "M:Legacy.Template.Read", "flows": ["this.Text -> return"] }
            ]
          }
        }
        """;

    [Theory]
    [InlineData("Gateway.Ask(c.Mail, \"m\");", "Client.Mail")]
    [InlineData("Gateway.Ask(c.Nick, \"m\");", "Client.Nick")]
    [InlineData("Gateway.Ask(c.TaxNumber(), \"m\");", "Client.TaxNumber")]
    [InlineData("Gateway.Ask(c.Address(\"home\"), \"m\");", "Client.Address")]
    [InlineData("var text = $\"to {c.Mail}\"; Gateway.Ask(text, \"m\");", "Client.Mail")]
    [InlineData("Gateway.Ask(new List<string> { c.Mail });", "Client.Mail")]
    [InlineData("Gateway.Ask(Privacy.Trim(c.Mail), \"m\");", "Client.Mail")]
    [InlineData("Gateway.Ask(new Template().Render(c.Mail), \"m\");", "Client.Mail")]
    [InlineData("var t = new Template(); t.Fill(c.Mail); Gateway.Ask(t.Text, \"m\");", "Client.Mail")]
    [InlineData("var t = new Template(); t.Text = c.Nick; Gateway.Ask(t.Read(), \"m\");", "Client.Nick")]
    public async Task Reported(string body, string member)
    {
        var flow = Assert.Single(await AnalyzeAsync(body, Models));
        Assert.StartsWith(member, flow.Properties["sourceMember"], StringComparison.Ordinal);
        Assert.Equal("Contoso AI", flow.Properties["provider"]);
        Assert.Equal("Gateway.Ask", flow.Properties["sinkMember"]);
    }

    [Theory]
    [InlineData("Gateway.Ask(c.Team, \"m\");")]
    [InlineData("Gateway.Ask(c.Colour(), \"m\");")]
    [InlineData("Gateway.Ask(input, \"m\");")]
    [InlineData("Gateway.Ask(\"x\", c.Mail);")]
    [InlineData("Gateway.Log(c.Mail);")]
    [InlineData("Gateway.Ask(Privacy.Mask(c.Mail), \"m\");")]
    [InlineData("Gateway.Ask(new Template().Ignore(c.Mail), \"m\");")]
    [InlineData("Gateway.Ask(new Template().Render(c.Team), \"m\");")]
    [InlineData("var t = new Template(); t.Fill(c.Team); Gateway.Ask(t.Text, \"m\");")]
    [InlineData("Gateway.Ask(c.Mail.Length.ToString(), \"m\");")]
    public async Task Not_reported(string body) => Assert.Empty(await AnalyzeAsync(body, Models));

    [Theory]
    [InlineData("\"sinks\": [{ \"id\": \"P:Legacy.Client.Team\" }]", "c.Team = c.Mail;", true)]
    [InlineData("\"sinks\": [{ \"id\": \"P:Legacy.Client.Team\" }]", "c.Team = c.Team + input;", false)]
    [InlineData("\"sinks\": [{ \"id\": \"P:Legacy.Client.Team\" }]", "_ = new Client { Team = c.Mail };", true)]
    [InlineData("\"sinks\": [{ \"id\": \"P:System.UriBuilder.Query\" }]", "new System.UriBuilder().Query = c.Mail;", true)]
    [InlineData("\"sinks\": [{ \"id\": \"P:System.UriBuilder.Query\" }]", "new System.UriBuilder().Path = c.Mail;", false)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Gateway.Log\" }], \"propagators\": [{ \"id\": \"M:Legacy.Template.Fill\", \"flows\": [\"arg(text) -> this\"] }, { \"id\": \"M:Legacy.Template.Read\", \"flows\": [\"this -> return\"] }]", "var t = new Template(); t.Fill(c.Mail); Gateway.Log(t.Read());", true)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Gateway.Log\" }], \"propagators\": [{ \"id\": \"M:Legacy.Template.Fill\", \"flows\": [\"arg(text) -> this\"] }, { \"id\": \"M:Legacy.Template.Read\", \"flows\": [\"this -> return\"] }]", "var t = new Template(); t.Fill(c.Team); Gateway.Log(t.Read());", false)]
    // A flow that no overload has, and one that cannot be read, do not make a cleaner of a method.
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Gateway.Log\" }], \"propagators\": [{ \"id\": \"M:Legacy.Privacy.Trim\", \"flows\": [\"arg(nothing) -> return\"] }]", "Gateway.Log(Privacy.Trim(c.Mail));", true)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Gateway.Log\" }], \"propagators\": [{ \"id\": \"M:Legacy.Privacy.Trim\", \"flows\": [\"arg7 -> return\"] }]", "Gateway.Log(Privacy.Trim(c.Mail));", true)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Gateway.Log\" }], \"propagators\": [{ \"id\": \"M:Legacy.Privacy.Trim\", \"flows\": [\"arg0 => return\"] }]", "Gateway.Log(Privacy.Trim(c.Mail));", true)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Privacy.Send\" }]", "c.Mail.Send();", true)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Privacy.Send\", \"arguments\": [\"this\"] }]", "c.Mail.Send();", true)]
    [InlineData("\"sinks\": [{ \"id\": \"M:Legacy.Privacy.Send\" }]", "c.Team.Send();", false)]
    public async Task Forms_of_entries(string entries, string body, bool isReported)
    {
        var json = $$"""{ "models": { "sources": [{ "id": "P:Legacy.Client.Mail" }], {{entries}} } }""";
        Assert.Equal(isReported ? 1 : 0, (await AnalyzeAsync(body, json)).Count);
    }

    /// <summary>Pins a line of docs/limits.md: these entries name something that is there, and say nothing.</summary>
    [Theory]
    [InlineData("{ \"id\": \"M:Legacy.Privacy.TryGet\", \"parameter\": \"text\" }", "Privacy.TryGet(out var text); Gateway.Log(text);")]
    [InlineData("{ \"id\": \"M:Legacy.Giver.Invoke\" }", "giver = () => input; Gateway.Log(giver());")]
    [InlineData("{ \"id\": \"M:Legacy.Store.Legacy#IStore#Load\" }", "IStore store = new Store(); Gateway.Log(store.Load());")]
    public async Task Entries_that_do_not_act(string source, string body) =>
        Assert.Empty(await AnalyzeAsync("Giver giver; " + body, $$"""{ "models": { "sources": [{{source}}], "sinks": [{ "id": "M:Legacy.Gateway.Log" }] } }"""));

    [Fact]
    public async Task Without_the_file_nothing_is_reported() => Assert.Empty(await AnalyzeAsync("Gateway.Ask(c.Mail, \"m\");", null));

    /// <summary>The whole corpus, its prelude stripped of attributes and described in <c>gdprai.json</c>, gives the same diagnostics.</summary>
    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task The_corpus_with_models_instead_of_attributes(string file)
    {
        var stripped = PreludeAttribute().Replace(FlowAnalysis.Prelude, m => new string(' ', m.Length));
        Assert.DoesNotContain("[PersonalData", stripped);
        Assert.DoesNotContain("[SendsToLlm", stripped);
        Assert.DoesNotContain("[Anonymizes", stripped);
        var compilation = FlowAnalysis.Compile(FlowAnalysis.Parse(stripped, "_Prelude.cs"), FlowAnalysis.Parse(FlowCorpus.Read(file), file + ".cs"));
        FlowAnalysis.AssertCompiles(compilation);

        var expected = (await FlowCorpus.GetAsync(file)).ByLine.SelectMany(line => line).Select(Describe).Order(StringComparer.Ordinal);
        var found = (await FlowAnalysis.AnalyzeAsync(compilation, CorpusModels)).Where(FlowAnalysis.IsFlow).Select(Describe).Order(StringComparer.Ordinal);
        Assert.Equal(expected, found);
    }

    public static TheoryData<string> FileNames() => [.. FlowCorpus.FileNames];

    private const string CorpusModels = """
        {
          "models": {
            "sources": [
              { "id": "P:Customer.Name", "category": "Name" },
              { "id": "P:Customer.Email", "category": "Contact" },
              { "id": "P:Customer.Phone", "category": "Contact" },
              { "id": "P:Customer.HealthNote", "category": "Health" },
              { "id": "P:Customer.BirthDate", "category": "Demographic" },
              { "id": "P:Customer.Salary", "category": "Financial" },
              { "id": "P:Address.Street", "category": "Location" },
              { "id": "P:Person.Name", "category": "Name" },
              { "id": "P:Person.Email", "category": "Contact" }
            ],
            "sinks": [
              { "id": "M:ILlm.CompleteAsync(System.String,System.String,System.Threading.CancellationToken)", "arguments": ["prompt"] },
              { "id": "M:Llm.Send(System.String)", "arguments": ["text"] },
              { "id": "M:Llm.SendAll(System.Collections.Generic.IEnumerable{System.String})", "arguments": ["texts"] },
              { "id": "M:Llm.SendObject(System.Object)", "arguments": ["value"] },
              { "id": "M:Llm.SendSpan(System.ReadOnlySpan{System.Char})", "arguments": ["text"] },
              { "id": "M:Llm.SendBytes(System.Byte[])", "arguments": ["content"] },
              { "id": "M:Llm.SendContent(System.Net.Http.HttpContent)", "arguments": ["content"] },
              { "id": "M:Llm.AskAsync(System.String)", "arguments": ["text"] },
              { "id": "M:Llm.ChatAsync(System.String,System.String,System.String)", "arguments": ["system", "user"] }
            ],
            "sanitizers": [
              { "id": "M:Mask.Text(System.String)" }
            ]
          }
        }
        """;

    private static string Describe(Diagnostic d) => string.Join(" | ", d.Location.GetLineSpan(), d.Id, d.GetMessage(CultureInfo.InvariantCulture), string.Join(" > ", d.AdditionalLocations.Select(l => l.GetLineSpan())));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string body, string? models)
    {
        var compilation = FlowAnalysis.Compile([FlowAnalysis.Parse(Legacy.Replace("BODY", body), "Legacy.cs")]);
        return await FlowAnalysis.FlowsAsync(compilation, models);
    }

    [GeneratedRegex(@"\[(property: )?(PersonalData\([^)]*\)|SendsToLlm|Anonymizes)\]")]
    private static partial Regex PreludeAttribute();
}
