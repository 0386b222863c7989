using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI301: what looks like anonymization and is none.</summary>
public sealed class IneffectiveAnonymizationTests
{
    [Theory]
    // A part
    [InlineData("$\"Ask {{|GDPRAI301:c.Name[0]|}}.\"")]
    [InlineData("{|GDPRAI301:c.Name[0]|} + \".\"")]
    [InlineData("{|GDPRAI301:c.Name[..1]|} + \".\"")]
    [InlineData("$\"{{|GDPRAI301:c.Name[^1]|}}\"")]
    [InlineData("{|GDPRAI301:c.Name.Substring(0, 1)|} + \"***\"")]
    [InlineData("{|GDPRAI301:c.Name.Remove(1)|}")]
    [InlineData("$\"{{|GDPRAI301:c.Name.First()|}}.\"")]
    [InlineData("{|GDPRAI301:c.Name.Split(' ')[0]|}")]
    [InlineData("{|GDPRAI301:c.Name.Split(' ').First()|}")]
    [InlineData("string.Concat({|GDPRAI301:c.Name.Take(2)|})")]
    [InlineData("\"***@\" + {|GDPRAI301:c.Email.Split('@')[1]|}")]
    [InlineData("\"***\" + {|GDPRAI301:c.Email[^4..]|}")]
    [InlineData("$\"{{|GDPRAI301:c.Name.ElementAt(0)|}}\"")]
    // Another spelling
    [InlineData("{|GDPRAI301:c.Name.Normalize()|}")]
    [InlineData("{|GDPRAI301:c.Name.PadLeft(30)|}")]
    [InlineData("{|GDPRAI301:c.Name.Replace(\" \", \"\")|}")]
    [InlineData("{|GDPRAI301:c.Name.ToUpperInvariant()|}")]
    [InlineData("$\"{{|GDPRAI301:c.Name.Trim()|}}\"")]
    [InlineData("new string({|GDPRAI301:c.Name.Reverse()|}.ToArray())")]
    // Masks
    [InlineData("{|GDPRAI301:c.Email.Replace(\"@\", \"[at]\")|}")]
    [InlineData("{|GDPRAI301:System.Text.RegularExpressions.Regex.Replace(c.Email, \"^.\", \"*\")|}")]
    // Encodings
    [InlineData("{|GDPRAI301:Convert.ToBase64String(Encoding.UTF8.GetBytes(c.Email))|}")]
    [InlineData("{|GDPRAI301:Convert.ToHexString(Encoding.UTF8.GetBytes(c.Email))|}")]
    [InlineData("{|GDPRAI301:System.Net.WebUtility.UrlEncode(c.Email)|}")]
    [InlineData("{|GDPRAI301:System.Net.WebUtility.HtmlEncode(c.Name)|}")]
    // Hashes without a key
    [InlineData("Convert.ToHexString({|GDPRAI301:System.Security.Cryptography.SHA512.HashData(Encoding.UTF8.GetBytes(c.Email))|})[..12]")]
    [InlineData("Convert.ToHexString({|GDPRAI301:System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(c.Email))|})")]
    [InlineData("Convert.ToHexString({|GDPRAI301:System.Security.Cryptography.MD5.Create().ComputeHash(Encoding.UTF8.GetBytes(c.Email))|})")]
    [InlineData("Convert.ToHexString({|GDPRAI301:System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(c.Email + \"salt\"))|})")]
    [InlineData("new Guid({|GDPRAI301:System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(c.Email))|}).ToString()")]
    [InlineData("\"User \" + {|GDPRAI301:c.Email.GetHashCode()|}")]
    [InlineData("$\"User {{|GDPRAI301:HashCode.Combine(c.Email)|}}\"")]
    // Special categories too
    [InlineData("{|GDPRAI301:c.Diagnosis.Substring(0, 3)|}")]
    // Own helpers
    [InlineData("{|GDPRAI301:Initial(c.Name)|}")]
    [InlineData("{|GDPRAI301:Mask(c.Email)|}")]
    [InlineData("{|GDPRAI301:Anonymized(c.Email)|}")]
    public Task Reports(string prompt) => new RuleTest(Source(prompt)).RunAsync();

    [Theory]
    // Not hidden at all: the ordinary rule
    [InlineData("{|GDPRAI001:c.Name|}")]
    [InlineData("$\"Ask {{|GDPRAI001:c.Name|}}\"")]
    [InlineData("$\"Ask {{|GDPRAI001:c.Name|}} today\".Trim().ToUpperInvariant()")]
    [InlineData("(\"Ask \" + {|GDPRAI001:c.Name|}).Replace(\"\\r\", \"\")")]
    [InlineData("string.Format(\"Ask {0}\", {|GDPRAI001:c.Name|}).Substring(0, 10)")]
    [InlineData("\"Ask {name}\".Replace(\"{name}\", {|GDPRAI001:c.Name|})")]
    [InlineData("Convert.ToBase64String(Encoding.UTF8.GetBytes(\"Ask \" + {|GDPRAI001:c.Name|}))")]
    [InlineData("new[] { {|GDPRAI001:c.Name|} }.First()")]
    // Real
    [InlineData("GdprAi.Anonymization.Anonymize.Name(c.Name)")]
    [InlineData("GdprAi.Anonymization.Anonymize.Name(c.Name)[..3]")]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(c.Email)))")]
    [InlineData("Convert.ToHexString(new System.Security.Cryptography.HMACSHA256(key).ComputeHash(Encoding.UTF8.GetBytes(c.Email)))")]
    [InlineData("GdprAi.Anonymization.Redact.Mask(c.Email, 2)")]
    [InlineData("GdprAi.Anonymization.Generalize.Postcode(c.Email)")]
    [InlineData("new GdprAi.Anonymization.Pseudonymizer(key, \"x\").Create(c.Email)")]
    [InlineData("$\"{numbers[c.Name]}\"")]
    [InlineData("$\"{numbers.Values.Sum()} {numbers.Values.Average()}\"")]
    [InlineData("\"a customer\"[..1]")]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("$\"{c.Name.Length}\"")]
    [InlineData("$\"Client {numbers.Count}\"")]
    [InlineData("c.Topic.Substring(0, 1)")]
    [InlineData("c.Topic.GetHashCode().ToString()")]
    [InlineData("Known(c.Email)")]
    public Task DoesNotReport(string prompt) => new RuleTest(Source(prompt)).RunAsync();

    [Fact]
    public Task Follows_the_value_through_variables() => new RuleTest(
        """
        class Support(OpenAI.Chat.ChatClient client)
        {
            void Ask(Customer c)
            {
                var bytes = Encoding.UTF8.GetBytes(c.Email);
                var hash = {|GDPRAI301:System.Security.Cryptography.SHA256.HashData(bytes)|};
                var code = Convert.ToHexString(hash);
                client.CompleteChat($"Who is {code}?");
            }
        }
        """).RunAsync();

    [Fact]
    public Task A_step_inside_the_callee_is_reported_at_the_argument() => new RuleTest(
        """
        class Support(OpenAI.Chat.ChatClient client)
        {
            void Ask(Customer c) => Send({|GDPRAI301:c.Name|});
            void Send(string name) => client.CompleteChat(name.Substring(0, 1) + ".");
        }
        """).RunAsync();

    [Fact]
    public Task Through_a_mapper_the_message_names_the_step()
    {
        var test = new RuleTest(
            """
            record Line(string Who);
            class Support(OpenAI.Chat.ChatClient client)
            {
                void Ask(Customer c) => client.CompleteChat({|#0:Map(c)|}.Who);
                static Line Map(Customer c) => new(c.Name.Substring(0, 1));
            }
            """);
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GDPRAI301", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'Customer.Name' (name) still reaches OpenAI through 'ChatClient.CompleteChat': 'Substring' keeps a part of it, and a part can still single the person out")
            .WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    private static string Source(string prompt) =>
        $$"""
        class Support(OpenAI.Chat.ChatClient client)
        {
            void Ask(Customer c, byte[] key, Dictionary<string, int> numbers) => client.CompleteChat({{prompt}});

            static string Initial(string name) => name[0] + ".";
            static string Mask(string email) => email.Substring(0, 2) + "***" + email.Substring(email.IndexOf('@'));
            static string Anonymized(string text) => new string(text.ToArray());
            [Anonymizes] static string Known(string text) => text.Substring(0, 1);
        }
        """;
}
