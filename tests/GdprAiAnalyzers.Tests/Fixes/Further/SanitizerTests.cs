using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>A method of the user's own that anonymizes is marked, or declared in <c>gdprai.json</c>.</summary>
public sealed class SanitizerTests
{
    private const string Code = "private static string Code(string value) => Vault.Tokenize(value);";
    private const string Vault = "\n\nprivate static readonly IVault Vault = null!;\n\nprivate interface IVault { string Tokenize(string value); }";

    [Fact]
    public Task A_method_on_the_way_is_marked() => FurtherTest.VerifyAsync(
        "GDPRAI.MarkSanitizer",
        "llm.Ask(\"Greet \" + Code({|GDPRAI001:c.Email|}));",
        "llm.Ask(\"Greet \" + Code(c.Email));",
        "// Tokens say nothing.\n" + Code + Vault,
        "// Tokens say nothing.\n[Anonymizes]\n" + Code + Vault,
        "using GdprAi;");

    [Fact]
    public Task A_method_that_sounds_like_anonymization_is_marked() => FurtherTest.VerifyAsync(
        "GDPRAI.MarkSanitizer",
        "llm.Ask(\"Greet \" + {|GDPRAI301:Mask(c.Email)|});",
        "llm.Ask(\"Greet \" + Mask(c.Email));",
        Code.Replace("Code", "Mask") + Vault,
        "[Anonymizes]\n" + Code.Replace("Code", "Mask") + Vault,
        "using GdprAi;");

    [Fact]
    public Task A_method_that_a_helper_calls_is_marked() => FurtherTest.VerifyAsync(
        "GDPRAI.MarkSanitizer",
        "llm.Ask({|GDPRAI001:Build(c)|});",
        "llm.Ask(Build(c));",
        "private static string Build(Customer c) => \"Greet \" + Code(c.Email);\n\n" + Code + Vault,
        "private static string Build(Customer c) => \"Greet \" + Code(c.Email);\n\n[Anonymizes]\n" + Code + Vault,
        "using GdprAi;");

    [Theory]
    // Nothing is on the way, or what takes no text, or what makes one of many values.
    [InlineData("llm.Ask(\"Greet \" + {|GDPRAI001:c.Email|});", "")]
    [InlineData("llm.Ask({|GDPRAI001:Build(c)|});", "private static string Build(Customer c) => \"Greet \" + c.Email;")]
    [InlineData("llm.Ask(Pair({|GDPRAI001:c.Email|}, {|GDPRAI001:c.FullName|}));", "private static string Pair(string a, string b) => a + b;")]
    [InlineData("llm.Ask(string.IsInterned({|GDPRAI001:c.Email|}) ?? \"\");", "")]
    public async Task Other_methods_are_not_offered(string body, string members)
    {
        await FurtherTest.VerifyAsync("GDPRAI.MarkSanitizer", body, null, members);
        await FurtherTest.VerifyAsync("GDPRAI.DeclareSanitizer", body, null, members);
    }

    [Fact]
    public async Task A_method_is_declared_in_the_settings()
    {
        var source = FurtherTest.Method("llm.Ask(\"Greet \" + Code({|GDPRAI001:c.Email|}));", Code + Vault, "");
        var test = FurtherTest.Create("GDPRAI.DeclareSanitizer", source, source.Replace("{|GDPRAI001:c.Email|}", "c.Email"));
        test.FixedState.AdditionalFiles.Add(("gdprai.json", "{\n  \"models\": {\n    \"sanitizers\": [\n      { \"id\": \"M:App.Support.Code(System.String)\" }\n    ]\n  }\n}\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_method_without_a_body_is_declared_and_not_marked()
    {
        var source = FurtherTest.Method("llm.Ask(\"Greet \" + Vault.Tokenize({|GDPRAI001:{|GDPRAI010:c.Email|}|}));", Vault.Trim(), "");
        await FurtherTest.Create("GDPRAI.MarkSanitizer", source, null).RunAsync();

        var test = FurtherTest.Create("GDPRAI.DeclareSanitizer", source, source.Replace("{|GDPRAI001:{|GDPRAI010:c.Email|}|}", "c.Email"));
        test.TestState.AdditionalFiles.Add(("/0/gdprai.json", "{\r\n\t\"models\": {\r\n\t\t\"sanitizers\": [\r\n\t\t\t{ \"id\": \"M:Domain.Store.Mail\" } // sends\r\n\t\t]\r\n\t}\r\n}\r\n"));
        test.FixedState.AdditionalFiles.Add(("/0/gdprai.json", "{\r\n\t\"models\": {\r\n\t\t\"sanitizers\": [\r\n\t\t\t{ \"id\": \"M:Domain.Store.Mail\" }, // sends\r\n\t\t\t{ \"id\": \"M:App.Support.IVault.Tokenize(System.String)\" }\r\n\t\t]\r\n\t}\r\n}\r\n"));
        await test.RunAsync();
    }
}
