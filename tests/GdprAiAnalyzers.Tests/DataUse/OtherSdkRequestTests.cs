using GdprAiAnalyzers.Tests.Sdks;
using Xunit;

namespace GdprAiAnalyzers.Tests.DataUse;

/// <summary>GDPRAI201 through Microsoft.Extensions.AI, Semantic Kernel and other SDKs, declared here as far as the rule looks at them.</summary>
public sealed class OtherSdkRequestTests
{
    // Lazy: the model files are not checked against these.
    internal static readonly Lazy<Stub> Adapters = new(() => new Stub("Microsoft.Extensions.AI.OpenAI",
        """
        #pragma warning disable OPENAI001
        namespace Microsoft.Extensions.AI
        {
            public static class OpenAIClientExtensions
            {
                public static IChatClient AsIChatClient(this OpenAI.Chat.ChatClient client) => null;
                public static IChatClient AsIChatClient(this OpenAI.Responses.ResponsesClient client, string defaultModelId = null) => null;
            }
            public sealed class ChatClientBuilder
            {
                public ChatClientBuilder(IChatClient inner) { }
                public IChatClient Build(IServiceProvider services = null) => null;
            }
            public static class ChatClientBuilderExtensions
            {
                public static ChatClientBuilder AsBuilder(this IChatClient client) => null;
                public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder) => builder;
                public static ChatClientBuilder ConfigureOptions(this ChatClientBuilder builder, Action<ChatOptions> configure) => builder;
            }
            public static class FakeExtensions { public static IChatClient AsIChatClient(this Other client) => null; }
            public class Other { }
        }
        namespace OpenAI.Responses
        {
            public static class OpenAIResponseClientExtensions
            {
                public static Microsoft.Extensions.AI.IChatClient AsIChatClientWithStoredOutputDisabled(this ResponsesClient client, string model = null, bool include = true) => null;
            }
        }
        """));

    private static readonly Lazy<Stub> SemanticKernel = new(() => new Stub("Microsoft.SemanticKernel.Connectors.OpenAI",
        """
        namespace Microsoft.SemanticKernel
        {
            public class PromptExecutionSettings { public string ModelId { get; set; } }
            public class KernelArguments { public KernelArguments(PromptExecutionSettings executionSettings = null) { } }
            public class Kernel { }
            public static class KernelExtensions { public static Task<object> InvokePromptAsync(this Kernel kernel, string prompt, KernelArguments arguments = null) => null; }
        }
        namespace Microsoft.SemanticKernel.ChatCompletion
        {
            public class ChatHistory { }
            public interface IChatCompletionService
            {
                Task<object> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings executionSettings = null, Kernel kernel = null);
            }
            public static class ChatCompletionServiceExtensions
            {
                public static Task<object> GetChatMessageContentAsync(this IChatCompletionService service, string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null) => null;
            }
        }
        namespace Microsoft.SemanticKernel.Connectors.OpenAI
        {
            public class OpenAIPromptExecutionSettings : PromptExecutionSettings { public bool? Store { get; set; } public double Temperature { get; set; } }
            public class OpenAIChatCompletionService : ChatCompletion.IChatCompletionService
            {
                public OpenAIChatCompletionService(string modelId, string apiKey) { }
                public Task<object> GetChatMessageContentsAsync(ChatCompletion.ChatHistory chatHistory, PromptExecutionSettings executionSettings = null, Kernel kernel = null) => null;
            }
        }
        namespace Microsoft.SemanticKernel.Connectors.AzureOpenAI
        {
            public class AzureOpenAIPromptExecutionSettings : OpenAI.OpenAIPromptExecutionSettings { }
        }
        namespace Microsoft.SemanticKernel.Agents.OpenAI
        {
            public class OpenAIResponseAgent { public bool StoreEnabled { get; init; } public Task<object> InvokeAsync(string message) => null; }
        }
        """));

    private static readonly Lazy<Stub> Betalgo = new(() => new Stub("Betalgo.Ranul.OpenAI",
        """
        namespace Betalgo.Ranul.OpenAI.ObjectModels.RequestModels { public class ChatCompletionCreateRequest { public bool? Store { get; set; } public string Model { get; set; } } }
        namespace Betalgo.Ranul.OpenAI.Interfaces
        {
            public interface IChatCompletionService { Task<object> CreateCompletion(ObjectModels.RequestModels.ChatCompletionCreateRequest chatCompletionCreate, string modelId = null, CancellationToken ct = default); }
        }
        """));

    private static readonly Lazy<Stub> Gemini = new(() => new Stub("Mscc.GenerativeAI",
        """
        namespace Mscc.GenerativeAI.Types
        {
            public class GenerateContentRequest { public GenerateContentRequest() { } public GenerateContentRequest(string prompt) { } public bool? Store { get; set; } }
            public class InteractionRequest { public bool? Store { get; set; } }
        }
        namespace Mscc.GenerativeAI
        {
            public class GenerativeModel
            {
                public Task<object> GenerateContent(Types.GenerateContentRequest request) => null;
                public Task<object> GenerateContent(string prompt) => null;
            }
            public class InteractionsModel { public Task<object> Create(Types.InteractionRequest request) => null; }
        }
        namespace Google.GenAI.Gaos.Models.Interactions { public class CreateModelInteraction { public bool? Store { get; set; } public string Model { get; set; } } }
        namespace Google.GenAI.Gaos { public class Interactions { public Task<object> CreateAsync(object request) => null; public Task<object> DeleteAsync(string id) => null; } }
        """));

    [Theory]
    [InlineData("await chat.AsIChatClient().{|GDPRAI201:GetResponseAsync|}(\"x\");")]
    [InlineData("await responses.AsIChatClient(\"m\").{|GDPRAI201:GetResponseAsync|}(\"x\", new ChatOptions());")]
    [InlineData("var client = responses.AsIChatClient(\"m\"); await foreach (var update in client.{|GDPRAI201:GetStreamingResponseAsync|}(\"x\")) { }")]
    [InlineData("var client = chat.AsIChatClient().AsBuilder().UseFunctionInvocation().Build(); await client.{|GDPRAI201:GetResponseAsync|}(\"x\");")]
    [InlineData("var client = new ChatClientBuilder(chat.AsIChatClient()).UseFunctionInvocation().Build(); await client.{|GDPRAI201:GetResponseAsync|}(\"x\");")]
    // The factory says it
    [InlineData("await chat.AsIChatClient().GetResponseAsync(\"x\", new ChatOptions { RawRepresentationFactory = _ => new ChatCompletionOptions { StoredOutputEnabled = false } });")]
    [InlineData("await chat.AsIChatClient().{|GDPRAI201:GetResponseAsync|}(\"x\", new ChatOptions { RawRepresentationFactory = _ => new ChatCompletionOptions { StoredOutputEnabled = true } });")]
    [InlineData("await chat.AsIChatClient().{|GDPRAI201:GetResponseAsync|}(\"x\", new ChatOptions { RawRepresentationFactory = _ => new ChatCompletionOptions() });")]
    [InlineData("var o = new ChatOptions(); o.RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = false }; await responses.AsIChatClient(\"m\").GetResponseAsync(\"x\", o);")]
    [InlineData("await responses.AsIChatClient(\"m\").GetResponseAsync(\"x\", new ChatOptions { RawRepresentationFactory = _ => { var raw = new CreateResponseOptions(); raw.StoredOutputEnabled = false; return raw; } });")]
    // Something says it for all requests
    [InlineData("await responses.AsIChatClientWithStoredOutputDisabled(\"m\").GetResponseAsync(\"x\");")]
    [InlineData("var client = chat.AsIChatClient().AsBuilder().ConfigureOptions(o => o.RawRepresentationFactory = _ => new ChatCompletionOptions { StoredOutputEnabled = false }).Build(); await client.GetResponseAsync(\"x\");")]
    [InlineData("var client = chat.AsIChatClient().AsBuilder().ConfigureOptions(o => o.Temperature = 0).Build(); await client.{|GDPRAI201:GetResponseAsync|}(\"x\");")]
    // Whose client it is cannot be told, or it is another's
    [InlineData("await given.GetResponseAsync(\"x\");")]
    [InlineData("await other.AsIChatClient().GetResponseAsync(\"x\");")]
    [InlineData("await chat.AsIChatClient().GetResponseAsync(\"x\", options);")]
    [InlineData("await new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri(\"http://localhost:11434/v1\") }).AsIChatClient().GetResponseAsync(\"x\");")]
    public Task Through_IChatClient(string body) => new DataUseTest(Code("using Microsoft.Extensions.AI;", "ChatClient chat, ResponsesClient responses, IChatClient given, Other other, ChatOptions options", body)).With(Adapters.Value).RunAsync();

    [Theory]
    [InlineData("await service.{|GDPRAI201:GetChatMessageContentAsync|}(\"x\", new OpenAIPromptExecutionSettings { Temperature = 0 });")]
    [InlineData("await service.GetChatMessageContentAsync(\"x\", new OpenAIPromptExecutionSettings { Store = false });")]
    [InlineData("await service.{|GDPRAI201:GetChatMessageContentsAsync|}(new ChatHistory(), new OpenAIPromptExecutionSettings { Store = true });")]
    [InlineData("var s = new OpenAIPromptExecutionSettings(); s.Store = false; await service.GetChatMessageContentsAsync(new ChatHistory(), s);")]
    [InlineData("PromptExecutionSettings s = new OpenAIPromptExecutionSettings(); await service.{|GDPRAI201:GetChatMessageContentsAsync|}(new ChatHistory(), s);")]
    [InlineData("await kernel.{|GDPRAI201:InvokePromptAsync|}(\"x\", new KernelArguments(new OpenAIPromptExecutionSettings()));")]
    [InlineData("await kernel.InvokePromptAsync(\"x\", new KernelArguments(new OpenAIPromptExecutionSettings { Store = false }));")]
    // Neutral settings, or none: only for a service that is known
    [InlineData("await service.GetChatMessageContentAsync(\"x\");")]
    [InlineData("await service.GetChatMessageContentAsync(\"x\", new PromptExecutionSettings());")]
    [InlineData("await kernel.InvokePromptAsync(\"x\");")]
    [InlineData("IChatCompletionService own = new OpenAIChatCompletionService(\"m\", \"k\"); await own.{|GDPRAI201:GetChatMessageContentAsync|}(\"x\");")]
    // Azure stores only when it is asked to
    [InlineData("await service.GetChatMessageContentAsync(\"x\", new AzureOpenAIPromptExecutionSettings());")]
    [InlineData("await service.{|GDPRAI201:GetChatMessageContentAsync|}(\"x\", new AzureOpenAIPromptExecutionSettings { Store = true });")]
    // The agent stores only when it is asked to
    [InlineData("await new OpenAIResponseAgent().InvokeAsync(\"x\");")]
    [InlineData("await new OpenAIResponseAgent { StoreEnabled = false }.InvokeAsync(\"x\");")]
    [InlineData("var agent = new OpenAIResponseAgent { StoreEnabled = true }; await agent.{|GDPRAI201:InvokeAsync|}(\"x\");")]
    public Task Semantic_Kernel(string body) => new DataUseTest(Code(
        """
        using Microsoft.SemanticKernel;
        using Microsoft.SemanticKernel.ChatCompletion;
        using Microsoft.SemanticKernel.Connectors.OpenAI;
        using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
        using Microsoft.SemanticKernel.Agents.OpenAI;
        """,
        "IChatCompletionService service, Kernel kernel", body)).With(SemanticKernel.Value).RunAsync();

    [Theory]
    [InlineData("await service.{|GDPRAI201:CreateCompletion|}(new ChatCompletionCreateRequest { Model = \"m\" });")]
    [InlineData("await service.{|GDPRAI201:CreateCompletion|}(new ChatCompletionCreateRequest { Store = true });")]
    [InlineData("await service.CreateCompletion(new ChatCompletionCreateRequest { Store = false });")]
    [InlineData("var request = new ChatCompletionCreateRequest(); request.Store = false; await service.CreateCompletion(request);")]
    public Task Betalgo_requests(string body) => new DataUseTest(Code(
        "using Betalgo.Ranul.OpenAI.Interfaces; using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;", "IChatCompletionService service", body)).With(Betalgo.Value).RunAsync();

    [Theory]
    [InlineData("await model.{|GDPRAI201:GenerateContent|}(new GenerateContentRequest(\"x\"));")]
    [InlineData("await model.{|GDPRAI201:GenerateContent|}(new GenerateContentRequest(\"x\") { Store = true });")]
    [InlineData("await model.GenerateContent(new GenerateContentRequest(\"x\") { Store = false });")]
    [InlineData("await model.{|GDPRAI201:GenerateContent|}(\"x\");")]
    [InlineData("await interactions.{|GDPRAI201:Create|}(new InteractionRequest());")]
    [InlineData("await interactions.Create(new InteractionRequest { Store = false });")]
    [InlineData("await google.{|GDPRAI201:CreateAsync|}(new Google.GenAI.Gaos.Models.Interactions.CreateModelInteraction { Model = \"m\" });")]
    [InlineData("await google.CreateAsync(new Google.GenAI.Gaos.Models.Interactions.CreateModelInteraction { Store = false });")]
    [InlineData("await google.DeleteAsync(\"id\");")]
    public Task Gemini_requests(string body) => new DataUseTest(Code(
        "using Mscc.GenerativeAI; using Mscc.GenerativeAI.Types;", "GenerativeModel model, InteractionsModel interactions, Google.GenAI.Gaos.Interactions google", body)).With(Gemini.Value).RunAsync();

    private static string Code(string usings, string parameters, string body) =>
        $$"""
        {{usings}}

        public class Support
        {
            public async Task Run({{parameters}})
            {
                await Task.Yield();
                {{body}}
            }
        }

        """;
}
