using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI003: an object with personal members is serialized or printed into a call.</summary>
public sealed class PersonalObjectReachesLlmTests
{
    [Theory]
    [InlineData("chat.CompleteChat($\"Who is {{|GDPRAI003:p|}}?\");")]
    [InlineData("chat.CompleteChat(\"Who is \" + {|GDPRAI003:p|});")]
    [InlineData("chat.CompleteChat({|GDPRAI003:p|}.ToString());")]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize({|GDPRAI003:p|}));")]
    [InlineData("chat.CompleteChat(BinaryContent.Create(BinaryData.FromObjectAsJson({|GDPRAI003:p|})));")]
    [InlineData("chat.CompleteChat(BinaryContent.CreateJson({|GDPRAI003:p|}));")]
    [InlineData("chat.CompleteChat(new ToolChatMessage(\"id\", JsonSerializer.Serialize({|GDPRAI003:p|})));")]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize({|GDPRAI003:new { Item = p }|}));")]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize({|GDPRAI003:new[] { p }|}));")]
    [InlineData("await ai.GetResponseAsync({|GDPRAI003:new AiMessage(ChatRole.Tool, [new FunctionResultContent(\"id\", p)])|});")]
    public Task A_record_is_sent(string body) => VerifyWithTwinAsync(body, "p");

    [Theory]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize({|GDPRAI003:c|}));")]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize({|GDPRAI003:new List<Customer> { c }|}));")]
    [InlineData("var json = JsonSerializer.Serialize({|GDPRAI003:c|}, new JsonSerializerOptions { WriteIndented = true }); chat.CompleteChat(json);")]
    public Task A_class_is_serialized(string body) => VerifyWithTwinAsync(body, "c");

    [Theory]
    [InlineData("chat.CompleteChat($\"Who is {c}?\");")]
    [InlineData("chat.CompleteChat(c.ToString());")]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize(p.Topic));")]
    [InlineData("chat.CompleteChat(JsonSerializer.Serialize(new { p.Topic }));")]
    [InlineData("Console.WriteLine(JsonSerializer.Serialize(p)); chat.CompleteChat(p.Topic);")]
    public Task No_personal_member_is_sent(string body) => RuleTest.VerifyCleanAsync(Method(body));

    [Theory]
    [InlineData("en", "'Person' is sent whole to OpenAI through 'ChatClient.CompleteChat', with its personal members Person.Email, Person.Name")]
    [InlineData("fr", "« Person » est envoyé en entier à OpenAI par « ChatClient.CompleteChat », avec ses membres personnels Person.Email, Person.Name")]
    public async Task The_message_lists_the_personal_members(string culture, string message)
    {
        var test = new RuleTest(Method("chat.CompleteChat(JsonSerializer.Serialize({|#0:p|}));"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("GDPRAI003", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        var messages = new List<string>();
        test.DiagnosticVerifier = (diagnostic, _, _) => messages.Add(diagnostic.GetMessage(CultureInfo.GetCultureInfo(culture)));
        await test.RunAsync();
        Assert.Equal([message], messages.Distinct());
    }

    // The twin sends an object without personal members in the same way.
    private static async Task VerifyWithTwinAsync(string body, string name)
    {
        await new RuleTest(Method(body)).RunAsync();
        var twin = System.Text.RegularExpressions.Regex.Replace(body, @"\{\|GDPRAI003:(.*?)\|\}", "$1");
        await RuleTest.VerifyCleanAsync(Method(System.Text.RegularExpressions.Regex.Replace(twin, $@"\b{name}\b", "q").Replace("<Customer>", "<Subject>")));
    }

    private static string Method(string body) =>
        $$"""
        using OpenAI.Chat;
        using Microsoft.Extensions.AI;
        using AiMessage = Microsoft.Extensions.AI.ChatMessage;
        using ChatMessage = OpenAI.Chat.ChatMessage;

        public class Support
        {
            public async Task Run(Person p, Customer c, Subject q, ChatClient chat, IChatClient ai)
            {
                {{body}}
            }
        }
        """;
}
