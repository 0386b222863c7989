using GdprAiAnalyzers.Tests.Rules;
using Xunit;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>GDPRAI002 behind a sanitizer: what special categories need is decided in <c>gdprai.json</c>.</summary>
public sealed class SpecialCategoryDemandTests
{
    private const string Irreversible = """{ "specialCategories": "irreversible" }""";
    private const string Scrubbed = """{ "specialCategories": "scrubbed" }""";

    [Theory]
    // By default: of a scrubbed text the statement is left, a placeholder says nothing
    [InlineData("Anonymize.Text({|GDPRAI002:c.Diagnosis|})", null)]
    [InlineData("$\"{Anonymize.Text({|GDPRAI002:c.Diagnosis|})}.\"", null)]
    [InlineData("Anonymize.Text({|GDPRAI002:c.Diagnosis|}).Trim()", null)]
    [InlineData("Anonymize.Text($\"{c.Name}: {{|GDPRAI002:c.Diagnosis|}}\")", null)]
    [InlineData("{|GDPRAI002:Scrub(c.Diagnosis)|}", null, true)]
    [InlineData("Anonymize.Text(c.Name)", null)]
    [InlineData("Anonymize.Text(c.Topic)", null)]
    [InlineData("Scrub(c.Name)", null)]
    [InlineData("Anonymize.Value(c.Diagnosis)", null)]
    [InlineData("Anonymize.Id(c.Diagnosis)", null)]
    [InlineData("Anonymize.Json(c)", null)]
    [InlineData("Redact.Erase(c.Diagnosis)", null)]
    [InlineData("Anonymize.Text(Redact.Erase(c.Diagnosis))", null)]
    [InlineData("Anonymize.Text(Anonymize.Value(c.Diagnosis))", null)]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(c.Diagnosis)))", null)]
    [InlineData("Own(c.Diagnosis)", null)]
    // When asked for what nobody can undo
    [InlineData("Anonymize.Value({|GDPRAI002:c.Diagnosis|})", Irreversible)]
    [InlineData("Anonymize.Text({|GDPRAI002:c.Diagnosis|})", Irreversible)]
    [InlineData("Anonymize.Json({|GDPRAI002:c|})", Irreversible)]
    [InlineData("pseudonyms.Create({|GDPRAI002:c.Diagnosis|})", Irreversible)]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes({|GDPRAI002:c.Diagnosis|})))", Irreversible)]
    [InlineData("Redact.Erase(c.Diagnosis)", Irreversible)]
    [InlineData("Anonymize.Name(c.Name)", Irreversible)]
    [InlineData("pseudonyms.Create(c.Email)", Irreversible)]
    [InlineData("Own(c.Diagnosis)", Irreversible)]
    // When a scrubbed text is accepted
    [InlineData("Anonymize.Text(c.Diagnosis)", Scrubbed)]
    [InlineData("{|GDPRAI002:c.Diagnosis|}", Scrubbed)]
    public Task Depends_on_the_demand(string prompt, string? configuration, bool isInner = false)
    {
        var test = new RuleTest(
            $$"""
            using GdprAi.Anonymization;

            class Support(OpenAI.Chat.ChatClient client)
            {
                void Ask(Customer c, byte[] key, Pseudonymizer pseudonyms) => client.CompleteChat({{(isInner ? prompt.Replace("{|GDPRAI002:Scrub(c.Diagnosis)|}", "Scrub({|GDPRAI002:c.Diagnosis|})") : prompt)}});
                static string Scrub(string text) => Anonymize.Text(text).Replace("\r", "");
                [Anonymizes] static string Own(string text) => "x";
            }
            """);
        if (configuration is not null)
            test.TestState.AdditionalFiles.Add(("/0/gdprai.json", configuration));
        return test.RunAsync();
    }

    [Fact]
    public Task Through_a_branch_the_bare_value_counts() => new RuleTest(
        """
        using GdprAi.Anonymization;

        class Support(OpenAI.Chat.ChatClient client)
        {
            void Ask(Customer c, bool on)
            {
                var text = {|#0:c.Diagnosis|};
                if (on)
                    text = Anonymize.Text(text);
                client.CompleteChat(text);
            }
        }
        """)
    {
        ExpectedDiagnostics = { Expected("'Customer.Diagnosis' (health data, special category) reaches OpenAI through 'ChatClient.CompleteChat' without anonymization") },
    }.RunAsync();

    [Fact]
    public Task The_message_says_what_was_done() => new RuleTest(
        """
        using GdprAi.Anonymization;

        class Support(OpenAI.Chat.ChatClient client)
        {
            private string _text = "";
            void Take(Customer c) => _text = {|#1:c.Diagnosis|};
            void Ask(Customer c) => client.CompleteChat(Anonymize.Text({|#0:c.Diagnosis|}));
        }
        """)
    {
        ExpectedDiagnostics = { Expected("'Customer.Diagnosis' (health data, special category) reaches OpenAI through 'ChatClient.CompleteChat' as scrubbed text, and what it says about health, belief or the like is left in it") },
    }.RunAsync();

    [Fact]
    public Task Fields_keep_what_was_sanitized_apart() => new RuleTest(
        """
        using GdprAi.Anonymization;

        class Support(OpenAI.Chat.ChatClient client)
        {
            private string _name = "", _diagnosis = "";
            void Take(Customer c)
            {
                _name = c.Name;
                _diagnosis = c.Diagnosis;
            }

            void AskName() => client.CompleteChat(Anonymize.Text(_name));
            void AskDiagnosis() => client.CompleteChat(Anonymize.Text({|GDPRAI002:_diagnosis|}));
        }
        """).RunAsync();

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult Expected(string message) =>
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GDPRAI002", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations);
}
