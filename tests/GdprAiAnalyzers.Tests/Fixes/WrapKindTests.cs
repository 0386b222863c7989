using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>The fix is the same wherever personal data leaves: files, embeddings, end-user ids and tool results.</summary>
public sealed class WrapKindTests
{
    [Theory]
    [InlineData("File", "GDPRAI005")]
    [InlineData("Embedding", "GDPRAI006")]
    [InlineData("EndUserId", "GDPRAI008")]
    [InlineData("ToolResult", "GDPRAI004")]
    public async Task A_value_is_wrapped_in_its_helper(string kind, string id)
    {
        await Test(kind, $"Gateway.Send({{|{id}:c.Email|}});", "Gateway.Send(Anonymize.Email(c.Email));").RunAsync();
        await Test(kind, $"Gateway.Send($\"Born {{{{|{id}:c.BirthDay|}}}}\");", "Gateway.Send($\"Born {Generalize.AgeBand(c.BirthDay)}\");").RunAsync();
        await Test(kind, $"Gateway.Send({{|{id}:c|}});", "Gateway.Send(Anonymize.Object(c));").RunAsync();
    }

    [Fact]
    public async Task The_result_of_a_tool_is_wrapped_where_it_is_returned()
    {
        const string tools =
            """
            using System.Collections.Generic;
            {0}using ModelContextProtocol.Server;

            namespace ModelContextProtocol.Server
            {{
                public sealed class McpServerToolAttribute : System.Attribute;
            }}

            namespace Domain
            {{
                public class Tools(Dictionary<int, Customer> db)
                {{
                    [McpServerTool] public string Mail(int id) => {1};
                    [McpServerTool] public Customer Find(int id) => {2};
                }}
            }}
            """;
        await new FixTest(
            string.Format(null, tools, "", "{|GDPRAI004:db[id].Email|}", "{|GDPRAI004:db[id]|}"),
            string.Format(null, tools, FixTest.Import + "\n", "Anonymize.Email(db[id].Email)", "Anonymize.Object(db[id])")).RunAsync();
    }

    private static FixTest Test(string kind, string body, string wrapped)
    {
        var test = new FixTest(File("", body), File(FixTest.Import + "\n\n", wrapped));
        var configuration = ("/0/gdprai.json", $$"""{ "models": { "sinks": [ { "id": "M:Domain.Gateway.Send", "kind": "{{kind}}" } ] } }""");
        test.TestState.AdditionalFiles.Add(configuration);
        test.FixedState.AdditionalFiles.Add(configuration);
        return test;
    }

    private static string File(string import, string body) =>
        $$"""
        {{import}}namespace Domain;

        public static class Gateway
        {
            public static void Send(object content) { }
        }

        public static class Run
        {
            public static void It(Customer c)
            {
                {{body}}
            }
        }
        """;
}
