using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>The provider behind <c>IChatClient</c>, from what the compilation constructs, registers, adapts or configures.</summary>
public sealed class ProviderInferenceTests
{
    private const string Nobody = "an LLM provider";

    [Theory]
    [InlineData("", Nobody)]
    [InlineData("public object Make() => new OpenAI.Chat.ChatClient(\"m\", \"key\");", "OpenAI")]
    [InlineData("public OpenAI.OpenAIClient Make() => new(\"key\");", "OpenAI")]
    [InlineData("public object Make() => new Anthropic.AnthropicClient();", "Anthropic")]
    [InlineData("public object Make() => new Anthropic.AnthropicClient(); public object Other() => new OpenAI.Chat.ChatClient(\"m\", \"key\");", Nobody)]
    [InlineData("public object Make() => new Anthropic.AnthropicClient(); public object Other() => new Anthropic.AnthropicClient();", "Anthropic")]
    [InlineData("public object Make() => new OpenAI.Chat.ChatClient(\"m\", new ApiKeyCredential(\"key\"), new OpenAI.OpenAIClientOptions { Endpoint = new Uri(\"https://llm.example.org\") });", Nobody)]
    [InlineData("public object Make() => new Azure.AI.OpenAI.AzureOpenAIClient(); public object Other(OpenAI.Chat.ChatClient c) => c.AsIChatClient();", "Azure OpenAI")]
    [InlineData("public object Make() => new Anthropic.AnthropicClient(); public object Other() => new OpenAI.Embeddings.EmbeddingClient(\"m\", \"key\");", "Anthropic")]
    [InlineData("public object Make(OpenAI.Chat.ChatClient c) => c.AsIChatClient();", "OpenAI")]
    [InlineData("public object Make(IServiceCollection services) => services.AddMistralChatCompletion(\"m\", \"key\");", "Mistral")]
    [InlineData("public object Make(IServiceCollection services) => services.AddSomethingElse();", Nobody)]
    public Task Code_tells_the_provider(string members, string provider) => VerifyAsync(members, provider);

    [Theory]
    [InlineData("{ \"Ollama\": { \"Endpoint\": \"http://localhost\" }, \"Logging\": {} }", "", "Ollama")]
    [InlineData("{ \"AzureOpenAI\": {} }", "", "Azure OpenAI")]
    [InlineData("{ \"OpenAI\": {}, \"Anthropic\": {} }", "", Nobody)]
    [InlineData("{ \"Logging\": {} }", "", Nobody)]
    [InlineData("{ \"OpenAI\": {} }", "public object Make() => new Anthropic.AnthropicClient();", "Anthropic")]
    public Task Settings_are_the_last_hint(string settings, string members, string provider) => VerifyAsync(members, provider, settings: settings);

    [Theory]
    [InlineData("\"fast\"", "Mistral")]
    [InlineData("\"good\"", "Anthropic")]
    [InlineData("\"other\"", Nobody)]
    public Task The_key_of_a_service_tells_its_client(string key, string provider) => VerifyAsync(
        """
        public void Make(IServiceCollection services)
        {
            services.AddKeyedChatClient("good", new Anthropic.AnthropicClient());
            services.AddKeyedChatClient("fast", new Mistral.SDK.MistralClient());
        }
        """,
        provider,
        $"[Microsoft.Extensions.DependencyInjection.FromKeyedServices({key})] ");

    [Fact]
    public Task A_provider_of_its_own_is_not_taken_from_elsewhere() => VerifyAsync("public object Make() => new Anthropic.AnthropicClient();", "OpenAI", call: "chat.CompleteChat({|GDPRAI001:c.Email|})");

    [Fact]
    public Task A_gateway_of_the_users_own_is_not_any_client() => VerifyAsync("public object Make() => new Anthropic.AnthropicClient();", Nobody, call: "Gateway.Ask({|GDPRAI001:c.Email|})");

    [Fact]
    public Task Tools_name_the_provider_as_well() => VerifyAsync(
        "public object Make() => new Anthropic.AnthropicClient();", "Anthropic", call: "AIFunctionFactory.Create(() => {|GDPRAI004:c.Email|})");

    private static async Task VerifyAsync(string members, string provider, string attribute = "", string call = "ai.GetResponseAsync({|GDPRAI001:c.Email|})", string? settings = null)
    {
        var test = new RuleTest(
            $$"""
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.DependencyInjection;

            public class Support({{attribute}}IChatClient ai, OpenAI.Chat.ChatClient chat)
            {
                public object Both => (ai, chat);
                public object Ask(Customer c) => {{call}};
                {{members}}
            }
            """);
        test.TestState.Sources.Add((
            "/0/Stubs.cs",
            """
            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection;
                public sealed class FromKeyedServicesAttribute(object? key) : Attribute { public object? Key => key; }
                public static class Extensions
                {
                    public static IServiceCollection AddMistralChatCompletion(this IServiceCollection services, string modelId, string apiKey) => services;
                    public static IServiceCollection AddSomethingElse(this IServiceCollection services) => services;
                    public static IServiceCollection AddKeyedChatClient(this IServiceCollection services, object? key, object client) => services;
                    public static Microsoft.Extensions.AI.IChatClient AsIChatClient(this OpenAI.Chat.ChatClient client) => null!;
                }
            }
            namespace Azure.AI.OpenAI { public class AzureOpenAIClient : global::OpenAI.OpenAIClient; }
            namespace Mistral.SDK { public class MistralClient; }
            public static class Gateway { public static string Ask([SendsToLlm] string prompt) => prompt.Length.ToString(); }
            """));
        if (settings is not null)
            test.TestState.AdditionalFiles.Add(("/0/appsettings.json", settings));
        var told = new List<string?>();
        test.DiagnosticVerifier = (diagnostic, _, _) => told.Add(diagnostic.GetMessage(CultureInfo.InvariantCulture));
        await test.RunAsync();
        Assert.All(told, message => Assert.Contains(" " + provider + " ", message));
        Assert.NotEmpty(told);
    }
}
