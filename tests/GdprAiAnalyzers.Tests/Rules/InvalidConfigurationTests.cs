using System.Globalization;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI901: what <c>gdprai.json</c> says wrong is reported on its line, and the rest of the file counts.</summary>
public sealed class InvalidConfigurationTests
{
    [Theory]
    [InlineData("{ {|#0:\"allowedRegion\"|}: [] }", "{ \"allowedRegions\": [] }")]
    [InlineData("{\n  \"models\": { \"sinks\": [{ \"id\": {|#0:\"M:System.Console.WriteLin\"|} }] }\n}", "{\n  \"models\": { \"sinks\": [{ \"id\": \"M:System.Console.WriteLine\" }] }\n}")]
    [InlineData("{ \"models\": { \"sources\": [{ \"id\": \"P:System.Exception.Message\", \"category\": {|#0:\"Shoes\"|} }] } }", "{ \"models\": { \"sources\": [{ \"id\": \"P:System.Exception.Message\", \"category\": \"Other\" }] } }")]
    public async Task A_mistake_is_reported_where_it_stands(string json, string corrected)
    {
        var wrong = Test("gdprai.json", json);
        wrong.ExpectedDiagnostics.Add(new DiagnosticResult("GDPRAI901", DiagnosticSeverity.Warning).WithLocation(0));
        await wrong.RunAsync();
        await Test("gdprai.json", corrected).RunAsync();
        await Test("other.json", json.Replace("{|#0:", "").Replace("|}", "")).RunAsync();
    }

    [Theory]
    [InlineData("en", "Unknown key 'allowedRegion' in 'gdprai.json'")]
    [InlineData("fr", "Clé inconnue « allowedRegion » dans « gdprai.json »")]
    public async Task The_message_says_what_is_wrong(string culture, string message)
    {
        var test = Test("gdprai.json", "{ {|#0:\"allowedRegion\"|}: [] }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("GDPRAI901", DiagnosticSeverity.Warning).WithLocation(0));
        var messages = new List<string>();
        test.DiagnosticVerifier = (diagnostic, _, _) => messages.Add(diagnostic.GetMessage(CultureInfo.GetCultureInfo(culture)));
        await test.RunAsync();
        Assert.Equal([message], messages.Distinct());
    }

    [Fact]
    public async Task The_rest_of_the_file_counts()
    {
        var test = new RuleTest("public static class Gateway { public static void Ask(string prompt) { } } public static class App { public static void Run(Customer c) { Gateway.Ask({|GDPRAI001:c.Email|}); Gateway.Ask(c.Topic); } }");
        test.TestState.AdditionalFiles.Add(("gdprai.json", """{ "allowedRegion": [], "models": { "sinks": [{ "id": "M:Gateway.Ask(System.String)", "arguments": ["prompt"] }] } }"""));
        await test.RunAsync();
    }

    private static ProvenTest<ConfigurationAnalyzer> Test(string path, string json)
    {
        var test = new ProvenTest<ConfigurationAnalyzer> { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add((path, json));
        return test;
    }
}
