using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>GDPRAI007: the value is anonymized where it is read, or the member marked where it is declared.</summary>
public sealed class MarkMemberTests
{
    private const string Person = "private class Client\n{\n    /// <summary>Where to write.</summary>\n    public string Email { get; set; } = \"\";\n    public string FirstName { get; set; } = \"\";\n}\n\nprivate static Client Load() => System.Text.Json.JsonSerializer.Deserialize<Client>(\"{}\")!;";

    [Fact]
    public Task The_value_is_wrapped_first() => FurtherTest.VerifyAsync(
        "GDPRAI.WrapInHelper",
        "var p = Load();\nllm.Ask(\"Greet \" + {|GDPRAI007:p.Email|});",
        "var p = Load();\nllm.Ask(\"Greet \" + Anonymize.Email(p.Email));",
        Person);

    [Fact]
    public async Task The_member_is_marked()
    {
        var test = FurtherTest.Create(
            "GDPRAI.MarkPersonalData",
            FurtherTest.Method("var p = Load();\nllm.Ask(\"Greet \" + {|GDPRAI007:p.Email|});", Person, ""),
            FurtherTest.Method("var p = Load();\nllm.Ask(\"Greet \" + {|GDPRAI001:p.Email|});", Person.Replace("    public string Email", "    [PersonalData(PersonalDataCategory.Contact)]\n    public string Email"), "using GdprAi;\n"));
        test.FixedState.MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow;
        // The mark makes another rule's diagnostic of it, which has no such action.
        await test.RunAsync();
    }

    [Fact]
    public Task A_marked_member_has_no_such_action() => FurtherTest.VerifyAsync("GDPRAI.MarkPersonalData", "llm.Ask({|GDPRAI001:c.Email|});", null);
}
