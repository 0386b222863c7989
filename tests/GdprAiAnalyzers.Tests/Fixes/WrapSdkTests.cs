using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>The fix in calls of the real SDKs: strings, messages, content parts, prompt helpers, and objects that leave as JSON.</summary>
public sealed class WrapSdkTests
{
    [Theory]
    [InlineData("chat.CompleteChat($\"Greet {[c.Email]}.\");", "chat.CompleteChat($\"Greet {Anonymize.Email(c.Email)}.\");")]
    [InlineData("chat.CompleteChat(new UserChatMessage([c.FullName]));", "chat.CompleteChat(new UserChatMessage(Anonymize.Name(c.FullName)));")]
    [InlineData("chat.CompleteChat(ChatMessage.CreateUserMessage(ChatMessageContentPart.CreateTextPart([c.Iban])));", "chat.CompleteChat(ChatMessage.CreateUserMessage(ChatMessageContentPart.CreateTextPart(Anonymize.Iban(c.Iban))));")]
    [InlineData("List<ChatMessage> messages = [new UserChatMessage(\"Age: \" + [c.Age])];\n        chat.CompleteChat(messages);", "List<ChatMessage> messages = [new UserChatMessage(\"Age: \" + Generalize.AgeBand(c.Age))];\n        chat.CompleteChat(messages);")]
    [InlineData("chat.CompleteChat($\"Advise on {<c.Diagnosis>}.\");", "chat.CompleteChat($\"Advise on {Redact.Erase(c.Diagnosis)}.\");")]
    public Task The_client_of_OpenAI(string body, string wrapped) => VerifyAsync("OpenAI.Chat", "ChatClient chat", body, wrapped);

    [Theory]
    [InlineData("client.GetResponseAsync($\"Greet {[c.Email]}.\");", "client.GetResponseAsync($\"Greet {Anonymize.Email(c.Email)}.\");")]
    [InlineData("client.GetResponseAsync(new ChatMessage(ChatRole.User, [c.FullName]));", "client.GetResponseAsync(new ChatMessage(ChatRole.User, Anonymize.Name(c.FullName)));")]
    [InlineData("client.GetStreamingResponseAsync(\"Born \" + [c.BirthDay]);", "client.GetStreamingResponseAsync(\"Born \" + Generalize.AgeBand(c.BirthDay));")]
    public Task The_abstraction_of_Microsoft_Extensions_AI(string body, string wrapped) => VerifyAsync("Microsoft.Extensions.AI", "IChatClient client", body, wrapped);

    [Theory]
    [InlineData("[c.Email]", "Anonymize.Email(c.Email)")]
    [InlineData("$\"Has {<c.Diagnosis>}.\"", "$\"Has {Redact.Erase(c.Diagnosis)}.\"")]
    public Task The_client_of_Anthropic(string content, string wrapped) => VerifyAsync(
        "Anthropic.Models.Messages",
        "Anthropic.Services.IMessageService service",
        AnthropicCall(content),
        AnthropicCall(wrapped));

    [Fact]
    public Task A_prompt_helper_is_fixed_where_it_reads_the_value() => VerifyAsync(
        "OpenAI.Chat",
        "ChatClient chat",
        "chat.CompleteChat({|GDPRAI001:Prompt(c)|});\n\n        static string Prompt(Customer customer) => $\"Write to {customer.Email}.\";",
        "chat.CompleteChat(Prompt(c));\n\n        static string Prompt(Customer customer) => $\"Write to {Anonymize.Email(customer.Email)}.\";");

    [Fact]
    public Task A_transfer_object_is_filled_with_wrapped_values() => VerifyAsync(
        "OpenAI.Chat",
        "ChatClient chat",
        "var card = new { Mail = [c.Email], Illness = <c.Diagnosis> };\n        chat.CompleteChat(System.Text.Json.JsonSerializer.Serialize(card));",
        "var card = new { Mail = Anonymize.Email(c.Email), Illness = Redact.Erase(c.Diagnosis) };\n        chat.CompleteChat(System.Text.Json.JsonSerializer.Serialize(card));");

    private static string AnthropicCall(string content) =>
        "service.Create(new MessageCreateParams { Model = \"model\", MaxTokens = 64, Messages = [new UserMessageParam { Content = " + content + " }] });";

    private static Task VerifyAsync(string sdk, string client, string body, string wrapped)
    {
        var source = File(sdk, "", client, Mark(body));
        var test = new FixTest(source, File(sdk, FixTest.Import, client, wrapped)) { CompilerDiagnostics = CompilerDiagnostics.Errors };
        foreach (var assembly in new[] { typeof(OpenAI.Chat.ChatClient), typeof(System.ClientModel.ClientResult), typeof(System.Text.Json.JsonSerializer), typeof(Microsoft.Extensions.AI.IChatClient), typeof(Anthropic.Services.IMessageService) })
            test.TestState.AdditionalReferences.Add(assembly.Assembly);
        return test.RunAsync();
    }

    // [x] stands for the marked source of a GDPRAI001 and <x> for one of a GDPRAI002, so that the tables stay readable.
    private static string Mark(string body) =>
        System.Text.RegularExpressions.Regex.Replace(
            System.Text.RegularExpressions.Regex.Replace(body, @"\[(c\.\w+)\]", "{|GDPRAI001:$1|}"), @"<(c\.\w+)>", "{|GDPRAI002:$1|}");

    // A using goes where the order of the others puts it.
    private static string File(string sdk, string import, string client, string body)
    {
        string[] usings = ["using Domain;", $"using {sdk};", .. import.Length == 0 ? Array.Empty<string>() : [import]];
        return $$"""
            {{string.Join("\n", usings.Order(StringComparer.Ordinal))}}

            namespace App;

            public class Support
            {
                public void Run({{client}}, Customer c)
                {
                    {{body}}
                }
            }

            """;
    }
}
