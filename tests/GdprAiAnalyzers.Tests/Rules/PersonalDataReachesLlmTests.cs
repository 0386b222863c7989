using System.Globalization;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI001: which values are personal, how they reach a call, and what the diagnostic says.</summary>
public sealed class PersonalDataReachesLlmTests
{
    [Theory]
    [InlineData("var text = {|GDPRAI001:c.Email|}; chat.CompleteChat(text);")]
    [InlineData("string text; text = {|GDPRAI001:c.Email|}; var other = text; chat.CompleteChat(other);")]
    [InlineData("chat.CompleteChat($\"Mail of {{|GDPRAI001:c.Email|}}\");")]
    [InlineData("chat.CompleteChat($\"Mail of {{|GDPRAI001:c.Email|},-30}\");")]
    [InlineData("chat.CompleteChat(\"Mail of \" + {|GDPRAI001:c.Email|} + \".\");")]
    [InlineData("var text = \"Mail: \"; text += {|GDPRAI001:c.Email|}; chat.CompleteChat(text);")]
    [InlineData("chat.CompleteChat(string.Format(\"{0} {1}\", 1, {|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(string.Format(\"{0} {1} {2} {3}\", 1, 2, 3, {|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(string.Concat(\"a\", {|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(string.Join(\", \", \"a\", {|GDPRAI001:c.Email|}));")]
    [InlineData("var draft = new Draft { Title = \"x\", Text = {|GDPRAI001:c.Email|} }; chat.CompleteChat(draft.Title + draft.Text);")]
    [InlineData("var texts = new List<string> { \"x\", {|GDPRAI001:c.Email|} }; chat.CompleteChat(texts[1]);")]
    [InlineData("var texts = new Dictionary<string, string> { [\"mail\"] = {|GDPRAI001:c.Email|} }; chat.CompleteChat(texts[\"mail\"]);")]
    [InlineData("string[] texts = [\"x\", {|GDPRAI001:c.Email|}]; foreach (var text in texts) chat.CompleteChat(text);")]
    [InlineData("var draft = new { Text = {|GDPRAI001:c.Email|} }; chat.CompleteChat(draft.Text);")]
    [InlineData("chat.CompleteChat({|GDPRAI301:c.Email.Trim()|}.ToLowerInvariant());")]
    public Task A_value_reaches_a_call(string body) => RuleTest.VerifyWithTwinAsync(Method(body), "c.Topic");

    [Theory]
    [InlineData("var text = c.Email; text = \"x\"; chat.CompleteChat(text);")]
    [InlineData("var draft = new Draft { Title = \"x\", Text = c.Email }; chat.CompleteChat(draft.Title);")]
    [InlineData("var texts = new Dictionary<string, string> { [\"mail\"] = c.Email, [\"topic\"] = c.Topic }; chat.CompleteChat(texts[\"topic\"]);")]
    [InlineData("chat.CompleteChat($\"{c.Email.Length} {c.Email == \"x\"} {nameof(c.Email)}\");")]
    [InlineData("chat.CompleteChat($\"From {c}\");")]
    [InlineData("if (c.Email == \"\") chat.CompleteChat(\"no mail\");")]
    [InlineData("Console.WriteLine(c.Email); chat.CompleteChat(c.Topic);")]
    public Task A_value_does_not_reach_a_call(string body) => RuleTest.VerifyCleanAsync(Method(body));

    [Theory]
    // Ours, Identity's, derived from Identity's, of the compliance libraries, home-grown
    [InlineData("[GdprAi.PersonalData] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[GdprAi.PersonalData(PersonalDataCategory.Name)] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Microsoft.AspNetCore.Identity.PersonalData] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Microsoft.AspNetCore.Identity.ProtectedPersonalData] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Own.Traced] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Own.Private] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Microsoft.Extensions.Compliance.Classification.UnknownDataClassification] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Own.Pii] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[Own.SensitiveData] public string Value { get; set; } = \"\";", "s.Value")]
    // Fields, return values, parameters
    [InlineData("[GdprAi.PersonalData] public string value = \"\";", "s.value")]
    [InlineData("[field: GdprAi.PersonalData] public string Value { get; set; } = \"\";", "s.Value")]
    [InlineData("[return: GdprAi.PersonalData] public string Find() => \"\";", "s.Find()")]
    [InlineData("[GdprAi.PersonalData] public string Find() => \"\";", "s.Find()")]
    [InlineData("[return: GdprAi.PersonalData] public async Task<string> FindAsync() => \"\";", "s.FindAsync()", "await ")]
    public Task A_marked_member_is_personal(string member, string use, string before = "")
    {
        var source = Marking($"public class Source {{ {member} }}", $"chat.CompleteChat({before}{{|GDPRAI001:{use}|}});", "Source s");
        var unmarked = Marks().Replace(source, "").Replace("{|GDPRAI001:", "").Replace("|}", "");
        return Task.WhenAll(new RuleTest(source).RunAsync(), RuleTest.VerifyCleanAsync(unmarked));
    }

    [Theory]
    [InlineData("[Microsoft.Extensions.Compliance.Classification.NoDataClassification]")]
    [InlineData("[Own.PublicData]")]
    [InlineData("[Obsolete]")]
    public Task Another_mark_is_none(string attribute) =>
        RuleTest.VerifyCleanAsync(Marking($"public class Source {{ {attribute} public string Value {{ get; set; }} = \"\"; }}", "chat.CompleteChat(s.Value);", "Source s"));

    [Theory]
    [InlineData("public record Source([property: PersonalData] string Value);", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public record Source([PersonalData] string Value);", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public record Source([property: PersonalData] string Value);", "var text = {|GDPRAI001:s.Value|}; chat.CompleteChat(text);")]
    [InlineData("public record struct Source([PersonalData] string Value);", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("[PersonalData] public class Source { public string Value { get; set; } = \"\"; }", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public class Base { [PersonalData] public string Value { get; set; } = \"\"; } public class Source : Base;", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public abstract class Base { [PersonalData] public abstract string Value { get; } } public class Source : Base { public override string Value => \"\"; }", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public interface IBase { [PersonalData] string Value { get; } } public class Source : IBase { public string Value => \"\"; }", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public interface Source { [PersonalData] string Value { get; } }", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    [InlineData("public partial class Source { [PersonalData] public partial string Value { get; } } public partial class Source { public partial string Value => \"\"; }", "chat.CompleteChat({|GDPRAI001:s.Value|});")]
    public Task A_mark_is_inherited_and_has_many_places(string declaration, string body)
    {
        var source = Marking(declaration, body, "Source s");
        var unmarked = source.Replace("[property: PersonalData]", "").Replace("[PersonalData]", "").Replace("{|GDPRAI001:", "").Replace("|}", "");
        return Task.WhenAll(new RuleTest(source).RunAsync(), RuleTest.VerifyCleanAsync(unmarked));
    }

    [Fact]
    public Task A_marked_parameter_is_personal() => RuleTest.VerifyWithTwinAsync(
        Marking("", "chat.CompleteChat({|GDPRAI001:email|});", "[PersonalData] string email, string topic"), "topic");

    [Theory]
    [InlineData("Email")]
    [InlineData("UserName")]
    [InlineData("PhoneNumber")]
    [InlineData("NormalizedEmail")]
    [InlineData("NormalizedUserName")]
    [InlineData("Id")]
    public Task A_user_of_Identity_is_personal(string member) => RuleTest.VerifyWithTwinAsync(
        Marking("public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser;", $"chat.CompleteChat({{|GDPRAI001:s.{member}|}});", "AppUser s"), "s.ConcurrencyStamp");

    [Theory]
    [InlineData("en", "'Customer.Email' (contact data) reaches OpenAI through 'ChatClient.CompleteChat' without anonymization")]
    [InlineData("fr", "« Customer.Email » (donnée de contact) atteint OpenAI par « ChatClient.CompleteChat » sans anonymisation")]
    public async Task The_message_names_member_category_provider_and_call(string culture, string message)
    {
        var test = new RuleTest(Method("chat.CompleteChat({|#0:c.Email|});"));
        test.ExpectedDiagnostics.Add(Expected().WithLocation(0));
        var seen = 0;
        test.DiagnosticVerifier = (diagnostic, _, _) =>
        {
            seen++;
            Assert.Equal(message, diagnostic.GetMessage(CultureInfo.GetCultureInfo(culture)));
        };
        await test.RunAsync();
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public async Task The_properties_carry_what_a_log_needs()
    {
        var test = new RuleTest(Method("var text = {|#0:c.Email|};\nchat.CompleteChat(text);"));
        test.ExpectedDiagnostics.Add(Expected().WithLocation(0));
        var seen = 0;
        test.DiagnosticVerifier = (diagnostic, _, _) =>
        {
            seen++;
            Assert.Equal("Contact", diagnostic.Properties["category"]);
            Assert.Equal("OpenAI", diagnostic.Properties["provider"]);
            Assert.Equal("unknown", diagnostic.Properties["region"]);
            Assert.Equal("Customer.Email", diagnostic.Properties["sourceMember"]);
            Assert.Equal("ChatClient.CompleteChat", diagnostic.Properties["sinkMember"]);
            Assert.Equal("c.Email", FlowAnalysis.TextAt(diagnostic.AdditionalLocations[0]));
            Assert.Equal("chat.CompleteChat(text)", FlowAnalysis.TextAt(diagnostic.AdditionalLocations[^1]));
        };
        await test.RunAsync();
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public async Task Generated_code_is_followed_and_not_reported()
    {
        var test = new RuleTest("public static class App { public static void Run(Customer c, OpenAI.Chat.ChatClient chat) { Client.Send(chat, {|GDPRAI001:c.Email|}); Client.Send(chat, c.Topic); } }");
        test.TestState.Sources.Add(("/0/Client.g.cs", "public static class Client { public static void Send(OpenAI.Chat.ChatClient chat, string s) => chat.CompleteChat(s); public static void Leak(OpenAI.Chat.ChatClient chat, Customer c) => chat.CompleteChat(c.Email); }"));
        await test.RunAsync();
    }

    [Fact]
    public Task Without_an_LLM_in_sight_nothing_is_reported() =>
        new RuleTest("public class Chat { public void CompleteChat(string text) { } } public static class App { public static void Run(Customer c, Chat chat) => chat.CompleteChat(c.Email + c.Diagnosis); }", withSdks: false).RunAsync();

    [Theory]
    [InlineData("chat.CompleteChat(c.")]
    [InlineData("chat.CompleteChat($\"Mail of {c.Email")]
    [InlineData("chat.CompleteChat(new Promt { Text = c.Email }).Nothing;")]
    [InlineData("if (c.Email is { Length: > } x) chat.CompleteChat(x => ) }")]
    [InlineData("foreach (var in c.Email) { chat.CompleteChat( }")]
    [InlineData("await foreach (var x in chat.CompleteChatStreamingAsync(c.Email)")]
    [InlineData("c.Email = c.Email switch { => }; chat.CompleteChat(c.Email);")]
    [InlineData("(var a, ) = c; chat.CompleteChat(a);")]
    [InlineData("c with { Email = }; chat.CompleteChat(c..Email);")]
    [InlineData("string Local(Customer x) => chat.CompleteChat(x.Email) chat.CompleteChat(Local(c))")]
    [InlineData("}}}} class { record ( [PersonalData string")]
    public async Task Half_typed_code_is_no_exception(string body)
    {
        // A missing expectation would name an AD0001 beside the flows; only the exception is looked for.
        var compilation = FlowAnalysis.Compile("using OpenAI.Chat; static class T { static async Task Run(Customer c, ChatClient chat) { " + body + " } }")
            .AddReferences(MetadataReference.CreateFromFile(typeof(OpenAI.Chat.ChatClient).Assembly.Location));
        Assert.DoesNotContain(await FlowAnalysis.AnalyzeAsync(compilation), d => d.Id == "AD0001");
        Assert.NotEmpty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task Missing_references_are_no_exception()
    {
        var source = Method("chat.CompleteChat(new UserChatMessage(c.Email));");
        var onlyOpenAI = FlowAnalysis.Compile(source).AddReferences(MetadataReference.CreateFromFile(typeof(OpenAI.Chat.ChatClient).Assembly.Location));
        var framework = onlyOpenAI.References.Where(r => r.Display!.Contains("System.", StringComparison.Ordinal));
        foreach (var compilation in new[] { onlyOpenAI, onlyOpenAI.RemoveReferences(framework), onlyOpenAI.RemoveAllReferences() })
            await FlowAnalysis.AnalyzeAsync(compilation);
    }

    private static DiagnosticResult Expected() => new DiagnosticResult("GDPRAI001", DiagnosticSeverity.Warning).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    private static System.Text.RegularExpressions.Regex Marks() => new(@"\[(\w+: ?)?(GdprAi|Microsoft|Own)\.[^\]]*\]");

    private static string Method(string body) =>
        $$"""
        using OpenAI.Chat;

        public class Draft
        {
            public string Title { get; set; } = "";
            public string Text { get; set; } = "";
        }

        public class Support
        {
            public void Run(Customer c, ChatClient chat)
            {
                {{body}}
            }
        }
        """;

    private static string Marking(string declaration, string body, string parameter) =>
        $$"""
        using OpenAI.Chat;

        {{declaration}}

        public class Support
        {
            public async Task Run({{parameter}}, ChatClient chat)
            {
                {{body}}
            }
        }

        namespace Own
        {
            class PiiAttribute : Attribute { }
            class SensitiveDataAttribute : Attribute { }
            class TracedAttribute : Microsoft.AspNetCore.Identity.PersonalDataAttribute { }
            class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
            class PublicDataAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
        }

        namespace Microsoft.Extensions.Compliance.Classification
        {
            public abstract class DataClassificationAttribute : Attribute { }
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute { }
            public sealed class UnknownDataClassificationAttribute : DataClassificationAttribute { }
        }
        """;
}
