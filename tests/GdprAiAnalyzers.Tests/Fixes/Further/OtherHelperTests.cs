using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>Another helper around what the first action wraps, and the outgoing text as a whole.</summary>
public sealed class OtherHelperTests
{
    [Theory]
    [InlineData("llm.Ask($\"Greet {{|GDPRAI001:c.Email|}}.\");", "llm.Ask($\"Greet {Redact.Erase(c.Email)}.\");")]
    [InlineData("llm.Ask(\"Born \" + {|GDPRAI001:c.BirthDay|});", "llm.Ask(\"Born \" + Redact.Erase(c.BirthDay));")]
    [InlineData("llm.Ask($\"Pays {{|GDPRAI001:c.Salary|}:C2} today\");", "llm.Ask($\"Pays {Redact.Erase(c.Salary)} today\");")]
    [InlineData("llm.Ask(string.Join(\", \", {|GDPRAI001:c.Emails|}));", "llm.Ask(string.Join(\", \", c.Emails.Select(x => Redact.Erase(x))));")]
    // The first action erases already.
    [InlineData("llm.Ask(\"Has \" + {|GDPRAI002:c.Diagnosis|});", null)]
    public Task A_value_can_be_erased(string body, string? fixedBody) => FurtherTest.VerifyAsync("GDPRAI.Erase", body, fixedBody);

    [Theory]
    [InlineData("llm.Ask(\"Born \" + {|GDPRAI001:c.BirthDay|});", "llm.Ask(\"Born \" + Generalize.Year(c.BirthDay));")]
    [InlineData("llm.Ask($\"Born {{|GDPRAI001:c.BirthDate|}:d}.\");", "llm.Ask($\"Born {Generalize.Year(c.BirthDate)}.\");")]
    [InlineData("llm.Ask(\"From \" + {|GDPRAI001:c.IpAddress|});", "llm.Ask(\"From \" + Generalize.Ip(c.IpAddress));")]
    [InlineData("llm.Ask(\"From \" + {|GDPRAI001:c.LastIp|});", "llm.Ask(\"From \" + Generalize.Ip(c.LastIp));")]
    [InlineData("llm.Ask(\"In \" + {|GDPRAI001:Codes.ZipCode|});", "llm.Ask(\"In \" + Generalize.Postcode(Codes.ZipCode));")]
    // A year of an age is none.
    [InlineData("llm.Ask(\"Aged \" + {|GDPRAI001:c.Age|});", null)]
    [InlineData("llm.Ask(\"Lives in \" + {|GDPRAI001:c.Street|});", null)]
    [InlineData("llm.Ask(\"Sick since \" + {|GDPRAI002:c.SickSince|});", null)]
    public Task A_value_can_be_coarser(string body, string? fixedBody) => FurtherTest.VerifyAsync(
        "GDPRAI.Generalize", body, fixedBody, "private static class Codes { [GdprAi.PersonalData(GdprAi.PersonalDataCategory.Location)] public static string ZipCode { get; set; } = \"\"; }");

    [Theory]
    [InlineData("llm.Ask($\"Greet {{|GDPRAI001:c.Email|}}.\");", "llm.Ask(Anonymize.Text($\"Greet {c.Email}.\"));")]
    [InlineData("var prompt = $\"Greet {{|GDPRAI001:c.Email|}} or {{|GDPRAI001:c.FullName|}}.\"; llm.Ask(prompt);", "var prompt = $\"Greet {c.Email} or {c.FullName}.\"; llm.Ask(Anonymize.Text(prompt));")]
    [InlineData("llm.Ask({|GDPRAI001:Build(c)|});", "llm.Ask(Anonymize.Text(Build(c)));")]
    // The key leaves beside the text.
    [InlineData("llm.Send({|GDPRAI001:c.Id|}, Environment.MachineName);", null)]
    // It would let a diagnosis pass.
    [InlineData("llm.Ask(\"Has \" + {|GDPRAI002:c.Diagnosis|});", null)]
    // It is what the first action does.
    [InlineData("llm.Ask({|GDPRAI001:c.Notes|});", null)]
    public Task The_whole_outgoing_text_can_be_wrapped(string body, string? fixedBody) => FurtherTest.VerifyAsync(
        "GDPRAI.WrapOutgoingText", body, fixedBody, "private static string Build(Customer c) => $\"Write to {c.Email}\";");

    [Fact]
    public async Task The_first_action_stays_the_helper_for_the_value()
    {
        var titles = await FurtherTest.TitlesAsync("llm.Ask(\"Born \" + {|GDPRAI001:c.BirthDay|});");

        Assert.Equal(
            [
                "Anonymize 'c.BirthDay' with Generalize.AgeBand",
                "Anonymize 'c.BirthDay' with Generalize.Year",
                "Remove 'c.BirthDay' with Redact.Erase",
                "Anonymize the outgoing text with Anonymize.Text",
            ],
            titles);
    }
}
