using GdprAiAnalyzers.Tests.Rules;
using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>Personal data that reaches a client whose endpoint is known to be outside: the message of GDPRAI001 says where.</summary>
public sealed class RecipientPlaceTests
{
    [Theory]
    [InlineData("new ChatClient(\"m\", \"k\").CompleteChat(c.Email);", "OpenAI (United States)", "US")]
    [InlineData("var chat = new ChatClient(\"m\", \"k\"); chat.CompleteChat(c.Email);", "OpenAI (United States)", "US")]
    [InlineData("new OpenAIClient(\"k\").GetChatClient(\"m\").CompleteChat(c.Email);", "OpenAI (United States)", "US")]
    [InlineData("_field.CompleteChat(c.Email);", "DeepSeek (China)", "CN", "private readonly ChatClient _field = new(\"m\", new ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://api.deepseek.com\") });")]
    [InlineData("_given.CompleteChat(c.Email);", "OpenAI (United States)", "US", "private readonly ChatClient _given; public Code(ChatClient given) => _given = given; public static Code Make() => new(new ChatClient(\"m\", \"k\"));")]
    [InlineData("_given.CompleteChat(c.Email);", "OpenAI (United States)", "US", "private readonly ChatClient _given; public Code(ChatClient given) => _given = given; public static void Register(Action<object> services) => services(new ChatClient(\"m\", \"k\"));")]
    [InlineData("await new AnthropicClient().Messages.Create(new() { Model = \"m\", MaxTokens = 1, Messages = [new Anthropic.Models.Messages.UserMessageParam(c.Email)] });", "Anthropic (United States)", "US")]
    // Not known to be outside: the log tells the place where it is known
    [InlineData("_given.CompleteChat(c.Email);", "OpenAI", "unknown", "private readonly ChatClient _given; public Code(ChatClient given) => _given = given;")]
    [InlineData("_given.CompleteChat(c.Email);", "OpenAI", "unknown", "private readonly ChatClient _given; public Code(ChatClient given) => _given = given; public static void Register(Action<object> services) { services(new ChatClient(\"m\", \"k\")); services(new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://eu.api.openai.com\") })); }")]
    [InlineData("var chat = new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") }); chat.CompleteChat(c.Email);", "OpenAI", "EU+CH")]
    [InlineData("var chat = new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(c.Topic) }); chat.CompleteChat(c.Email);", "OpenAI", "unknown")]
    [InlineData("var chat = c.Topic.Length > 3 ? new ChatClient(\"m\", \"k\") : new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") }); chat.CompleteChat(c.Email);", "OpenAI", "unknown")]
    [InlineData("var chat = new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://api.eu.mistral.ai/v1\") }); chat.CompleteChat(c.Email);", "Mistral", "EU+CH")]
    public async Task The_message_says_where(string statement, string recipient, string region, string members = "")
    {
        var test = new RuleTest($$"""
            using Anthropic;
            using OpenAI;
            using OpenAI.Chat;
            public class Code
            {
                {{members}}
                public async Task Run(Customer c) { await Task.Yield(); {{statement.Replace("c.Email", "{|GDPRAI001:c.Email|}")}} }
            }
            """);
        var messages = new List<string>();
        test.DiagnosticVerifier = (diagnostic, _, _) =>
        {
            messages.Add(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(region, diagnostic.Properties["region"]);
        };
        await test.RunAsync();
        Assert.StartsWith($"'Customer.Email' (contact data) reaches {recipient} through '", Assert.Single(messages.Distinct()));
    }
}
