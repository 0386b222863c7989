using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI002: the categories of Art. 9(1) and Art. 10 have a rule of their own.</summary>
public sealed class SpecialCategoryReachesLlmTests
{
    [Theory]
    [InlineData("Health")]
    [InlineData("Genetic")]
    [InlineData("Biometric")]
    [InlineData("Political")]
    [InlineData("Religion")]
    [InlineData("Ethnicity")]
    [InlineData("SexualOrientation")]
    [InlineData("TradeUnion")]
    [InlineData("Criminal")]
    public Task A_special_category(string category) => new RuleTest(Source($"[PersonalData(PersonalDataCategory.{category})]", "{|GDPRAI002:s.Value|}")).RunAsync();

    [Theory]
    [InlineData("Name")]
    [InlineData("Contact")]
    [InlineData("Location")]
    [InlineData("Identifier")]
    [InlineData("NationalId")]
    [InlineData("Financial")]
    [InlineData("Online")]
    [InlineData("Demographic")]
    [InlineData("FreeText")]
    [InlineData("Other")]
    public Task Another_category(string category) => new RuleTest(Source($"[PersonalData(PersonalDataCategory.{category})]", "{|GDPRAI001:s.Value|}")).RunAsync();

    [Theory]
    [InlineData("Diagnosis", "GDPRAI002")]
    [InlineData("Religion", "GDPRAI002")]
    [InlineData("BloodType", "GDPRAI002")]
    [InlineData("Nickname", "GDPRAI001")]
    public Task A_category_that_the_attribute_leaves_open(string member, string id) =>
        new RuleTest(Source("[PersonalData]", $"{{|{id}:s.{member}|}}", member)).RunAsync();

    [Theory]
    [InlineData("")]
    [InlineData("[Obsolete]")]
    public Task No_category(string attribute) => RuleTest.VerifyCleanAsync(Source(attribute, "s.Value"));

    [Fact]
    public Task Both_rules_in_one_text() => new RuleTest(
        """
        using OpenAI.Chat;
        public class Support { public void Run(Customer c, ChatClient chat) => chat.CompleteChat($"{ {|GDPRAI001:c.Name|} } has { {|GDPRAI002:c.Diagnosis|} }: {c.Topic}"); }
        """).RunAsync();

    [Theory]
    [InlineData("en", "'Source.Value' (health data, special category) reaches OpenAI through 'ChatClient.CompleteChat' without anonymization")]
    [InlineData("fr", "« Source.Value » (donnée de santé, catégorie particulière) atteint OpenAI par « ChatClient.CompleteChat » sans anonymisation")]
    public async Task The_message_says_that_the_category_is_special(string culture, string message)
    {
        var test = new RuleTest(Source("[PersonalData(PersonalDataCategory.Health)]", "{|#0:s.Value|}"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("GDPRAI002", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        var messages = new List<string>();
        test.DiagnosticVerifier = (diagnostic, _, _) => messages.Add(diagnostic.GetMessage(CultureInfo.GetCultureInfo(culture)));
        await test.RunAsync();
        Assert.Equal([message], messages.Distinct());
    }

    private static string Source(string attribute, string argument, string member = "Value") =>
        $$"""
        using OpenAI.Chat;
        public class Source { {{attribute}} public string {{member}} { get; set; } = ""; }
        public class Support { public void Run(Source s, ChatClient chat) => chat.CompleteChat({{argument}}); }
        """;
}
