using GdprAiAnalyzers.Tests.Docs;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>The kind of a sink chooses the rule; in prompts alone, special categories and whole objects have rules of their own.</summary>
public sealed class SinkKindTests
{
    [Theory]
    [InlineData("Prompt", "c.Email", "GDPRAI001", "'Customer.Email' (contact data) reaches Acme through 'Gateway.Send' without anonymization")]
    [InlineData("Prompt", "c.Diagnosis", "GDPRAI002", "'Customer.Diagnosis' (health data, special category) reaches Acme through 'Gateway.Send' without anonymization")]
    [InlineData("Prompt", "c", "GDPRAI003", "'Customer' is sent whole to Acme through 'Gateway.Send', with its personal members Customer.Email, Customer.Name, Customer.Diagnosis")]
    [InlineData("File", "c.Email", "GDPRAI005", "'Customer.Email' (contact data) goes into a file, batch or fine-tuning job at Acme through 'Gateway.Send' without anonymization")]
    [InlineData("File", "c.Diagnosis", "GDPRAI005", "'Customer.Diagnosis' (health data, special category) goes into a file, batch or fine-tuning job at Acme through 'Gateway.Send' without anonymization")]
    [InlineData("File", "c", "GDPRAI005", "'Customer' (Customer.Email, Customer.Name, Customer.Diagnosis) goes into a file, batch or fine-tuning job at Acme through 'Gateway.Send' without anonymization")]
    [InlineData("Embedding", "c.Email", "GDPRAI006", "'Customer.Email' (contact data) goes into an embedding or a vector store at Acme through 'Gateway.Send' without anonymization")]
    [InlineData("EndUserId", "c.Email", "GDPRAI008", "'Customer.Email' (contact data) is sent to Acme as end-user id, author name or metadata through 'Gateway.Send' without anonymization")]
    [InlineData("ToolResult", "c.Email", "GDPRAI004", "'Customer.Email' (contact data) goes to Acme in the result of the tool 'Gateway.Send' without anonymization")]
    [InlineData("Telemetry", "c.Email", "GDPRAI009", "The content of prompts or answers is recorded by telemetry or logging through 'Gateway.Send'")]
    public async Task Kind_chooses_the_rule(string kind, string value, string id, string message)
    {
        await OfKind(kind, $"Gateway.Send({{|#0:{value}|}})", new DiagnosticResult(AllRules.Get(id)).WithLocation(0).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)).RunAsync();
        await OfKind(kind, "Gateway.Send(c.Topic)").RunAsync();
    }

    [Fact]
    public Task A_value_that_one_call_sends_in_two_ways_is_one_leak() =>
        Test(
            """{ "id": "M:Domain.Gateway.Post", "arguments": ["id"], "kind": "EndUserId" }, { "id": "M:Domain.Gateway.Post", "arguments": ["text"], "kind": "Prompt" }""",
            "var mail = {|GDPRAI001:c.Email|}; Gateway.Post(mail, mail)").RunAsync();

    [Fact]
    public Task Two_values_that_one_call_sends_in_two_ways_are_two_leaks() =>
        Test(
            """{ "id": "M:Domain.Gateway.Post", "arguments": ["id"], "kind": "EndUserId" }, { "id": "M:Domain.Gateway.Post", "arguments": ["text"], "kind": "Prompt" }""",
            "Gateway.Post({|GDPRAI008:c.Email|}, {|GDPRAI001:c.Name|})").RunAsync();

    private static RuleTest OfKind(string kind, string call, params DiagnosticResult[] expected) =>
        Test($$"""{ "id": "M:Domain.Gateway.Send", "provider": "Acme", "kind": "{{kind}}" }""", call, expected);

    private static RuleTest Test(string rows, string body, params DiagnosticResult[] expected)
    {
        var test = new RuleTest(
            $$"""
            namespace Domain;

            public static class Gateway
            {
                public static void Send(object content) { }
                public static void Post(string id, string text) { }
            }

            public static class Support
            {
                public static void Run(Customer c) { {{body}}; }
            }
            """);
        test.TestState.AdditionalFiles.Add(("/0/gdprai.json", $$"""{ "models": { "sinks": [ {{rows}} ] } }"""));
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }
}
