using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

public sealed class SemanticKernelTests
{
    internal static readonly Stub Kernel = new(
        "Microsoft.SemanticKernel.Abstractions",
        """
        using Microsoft.Extensions.AI;

        namespace Microsoft.SemanticKernel
        {
            public class PromptExecutionSettings { public string ModelId { get; set; } public IDictionary<string, object> ExtensionData { get; set; } }
            public class FunctionResult { public T GetValue<T>() => default; }
            public class StreamingKernelContent { }
            public class PromptTemplateConfig { public PromptTemplateConfig() { } public PromptTemplateConfig(string template) { } public string Template { get; set; } public string Name { get; set; } }
            public sealed class KernelArguments : AIFunctionArguments
            {
                public KernelArguments() { }
                public KernelArguments(PromptExecutionSettings executionSettings) { }
                public KernelArguments(IDictionary<string, object> source, Dictionary<string, PromptExecutionSettings> executionSettings = null) { }
                public IReadOnlyDictionary<string, PromptExecutionSettings> ExecutionSettings { get; set; }
            }
            public abstract class KernelFunction
            {
                public Task<FunctionResult> InvokeAsync(Kernel kernel, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
                public Task<TResult> InvokeAsync<TResult>(Kernel kernel, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
                public IAsyncEnumerable<StreamingKernelContent> InvokeStreamingAsync(Kernel kernel, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
            }
            public sealed class Kernel
            {
                public Task<FunctionResult> InvokeAsync(KernelFunction function, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
                public Task<FunctionResult> InvokeAsync(string pluginName, string functionName, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
                public Task<TResult> InvokeAsync<TResult>(KernelFunction function, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
                public IAsyncEnumerable<StreamingKernelContent> InvokeStreamingAsync(KernelFunction function, KernelArguments arguments = null, CancellationToken cancellationToken = default) => null;
            }
            public abstract class KernelContent { public string ModelId { get; set; } public object InnerContent { get; set; } public IReadOnlyDictionary<string, object> Metadata { get; set; } }
            public sealed class TextContent : KernelContent
            {
                public TextContent() { }
                public TextContent(string text, string modelId = null, object innerContent = null) { }
                public string Text { get; set; }
                public override string ToString() => null;
                public static implicit operator TextContent(string text) => null;
            }
            public class BinaryContent : KernelContent
            {
                public BinaryContent() { }
                public BinaryContent(Uri uri) { }
                public BinaryContent(string dataUri) { }
                public BinaryContent(ReadOnlyMemory<byte> data, string mimeType) { }
                public Uri Uri { get; set; }
                public string DataUri { get; set; }
            }
            public class ImageContent : BinaryContent { public ImageContent() { } public ImageContent(Uri uri) { } public ImageContent(string dataUri) { } public ImageContent(ReadOnlyMemory<byte> data, string mimeType) { } }
            public class AudioContent : BinaryContent { public AudioContent() { } public AudioContent(Uri uri) { } public AudioContent(string dataUri) { } public AudioContent(ReadOnlyMemory<byte> data, string mimeType) { } }
            public sealed class FunctionCallContent : KernelContent
            {
                public FunctionCallContent(string functionName, string pluginName = null, string id = null, KernelArguments arguments = null) { }
                public KernelArguments Arguments => null;
            }
            public sealed class FunctionResultContent : KernelContent
            {
                public FunctionResultContent(string functionName = null, string pluginName = null, string callId = null, object result = null) { }
                public object Result => null;
                public ChatMessageContent ToChatMessage() => null;
            }
            public class ChatMessageContent : KernelContent
            {
                public ChatMessageContent() { }
                public ChatMessageContent(ChatCompletion.AuthorRole role, string content, string modelId = null, object innerContent = null) { }
                public ChatMessageContent(ChatCompletion.AuthorRole role, ChatCompletion.ChatMessageContentItemCollection items, string modelId = null, object innerContent = null) { }
                public string AuthorName { get; set; }
                public string Content { get; set; }
                public ChatCompletion.ChatMessageContentItemCollection Items { get; set; }
                public override string ToString() => null;
            }
        }
        namespace Microsoft.SemanticKernel.ChatCompletion
        {
            public struct AuthorRole { public static AuthorRole User => default; }
            public class ChatMessageContentItemCollection : List<KernelContent> { }
            public class ChatHistory : IList<ChatMessageContent>
            {
                public ChatHistory() { }
                public ChatHistory(string message, AuthorRole role) { }
                public ChatHistory(string systemMessage) { }
                public ChatHistory(IEnumerable<ChatMessageContent> messages) { }
                public void AddMessage(AuthorRole authorRole, string content) { }
                public void AddMessage(AuthorRole authorRole, ChatMessageContentItemCollection contentItems) { }
                public void AddUserMessage(string content) { }
                public void AddUserMessage(ChatMessageContentItemCollection contentItems) { }
                public void AddAssistantMessage(string content) { }
                public void AddSystemMessage(string content) { }
                public void AddDeveloperMessage(string content) { }
                public virtual void Add(ChatMessageContent item) { }
                public virtual void AddRange(IEnumerable<ChatMessageContent> items) { }
                public virtual void Insert(int index, ChatMessageContent item) { }
                public virtual void Clear() { }
                public virtual ChatMessageContent this[int index] { get => null; set { } }
                public int Count => 0;
                public bool IsReadOnly => false;
                public bool Contains(ChatMessageContent item) => false;
                public void CopyTo(ChatMessageContent[] array, int arrayIndex) { }
                public int IndexOf(ChatMessageContent item) => 0;
                public bool Remove(ChatMessageContent item) => false;
                public void RemoveAt(int index) { }
                public IEnumerator<ChatMessageContent> GetEnumerator() => null;
                IEnumerator IEnumerable.GetEnumerator() => null;
            }
            public interface IChatCompletionService
            {
                Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<StreamingKernelContent> GetStreamingChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default);
            }
            public static class ChatCompletionServiceExtensions
            {
                public static Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null;
                public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null;
                public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, ChatHistory chatHistory, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null;
                public static IAsyncEnumerable<StreamingKernelContent> GetStreamingChatMessageContentsAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null;
            }
        }
        namespace Microsoft.SemanticKernel.TextGeneration
        {
            public interface ITextGenerationService
            {
                Task<IReadOnlyList<TextContent>> GetTextContentsAsync(string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<StreamingKernelContent> GetStreamingTextContentsAsync(string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default);
            }
            public static class TextGenerationExtensions { public static Task<TextContent> GetTextContentAsync(this ITextGenerationService textGenerationService, string prompt, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.SemanticKernel.TextToImage
        {
            public interface ITextToImageService { Task<IReadOnlyList<ImageContent>> GetImageContentsAsync(TextContent input, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default); }
            public static class TextToImageServiceExtensions { public static Task<string> GenerateImageAsync(this ITextToImageService service, string description, int width, int height, Kernel kernel = null, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.SemanticKernel.TextToAudio
        {
            public interface ITextToAudioService { Task<IReadOnlyList<AudioContent>> GetAudioContentsAsync(string text, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default); }
            public static class TextToAudioServiceExtensions { public static Task<AudioContent> GetAudioContentAsync(this ITextToAudioService textToAudioService, string text, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.SemanticKernel.AudioToText
        {
            public interface IAudioToTextService { Task<IReadOnlyList<TextContent>> GetTextContentsAsync(AudioContent content, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default); }
            public static class AudioToTextServiceExtensions { public static Task<TextContent> GetTextContentAsync(this IAudioToTextService audioToTextService, AudioContent content, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.SemanticKernel.ImageToText
        {
            public interface IImageToTextService { Task<IReadOnlyList<TextContent>> GetTextContentsAsync(ImageContent content, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default); }
            public static class ImageToTextExtensions { public static Task<TextContent> GetTextContentAsync(this IImageToTextService imageToTextService, ImageContent content, PromptExecutionSettings executionSettings = null, Kernel kernel = null, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.SemanticKernel.Embeddings
        {
            public interface IEmbeddingGenerationService<TValue, TEmbedding> where TEmbedding : unmanaged { Task<IList<ReadOnlyMemory<TEmbedding>>> GenerateEmbeddingsAsync(IList<TValue> data, Kernel kernel = null, CancellationToken cancellationToken = default); }
            public interface ITextEmbeddingGenerationService : IEmbeddingGenerationService<string, float> { }
            public static class EmbeddingGenerationExtensions { public static Task<ReadOnlyMemory<TEmbedding>> GenerateEmbeddingAsync<TValue, TEmbedding>(this IEmbeddingGenerationService<TValue, TEmbedding> generator, TValue value, Kernel kernel = null, CancellationToken cancellationToken = default) where TEmbedding : unmanaged => null; }
        }
        namespace Microsoft.SemanticKernel.Memory
        {
            public interface ISemanticTextMemory
            {
                Task<string> SaveInformationAsync(string collection, string text, string id, string description = null, string additionalMetadata = null, Kernel kernel = null, CancellationToken cancellationToken = default);
                Task<string> SaveReferenceAsync(string collection, string text, string externalId, string externalSourceName, string description = null, string additionalMetadata = null, Kernel kernel = null, CancellationToken cancellationToken = default);
                Task<string> GetAsync(string collection, string key, bool withEmbedding = false, Kernel kernel = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<string> SearchAsync(string collection, string query, int limit = 1, double minRelevanceScore = 0.7, bool withEmbeddings = false, Kernel kernel = null, CancellationToken cancellationToken = default);
            }
        }
        namespace Microsoft.SemanticKernel.Data
        {
            public class TextSearchOptions { public int Top { get; set; } }
            public class TextSearchOptions<TRecord> { public int Top { get; set; } }
            public interface ITextSearch
            {
                Task<string> SearchAsync(string query, TextSearchOptions searchOptions = null, CancellationToken cancellationToken = default);
                Task<string> GetTextSearchResultsAsync(string query, TextSearchOptions searchOptions = null, CancellationToken cancellationToken = default);
                Task<string> GetSearchResultsAsync(string query, TextSearchOptions searchOptions = null, CancellationToken cancellationToken = default);
            }
            public interface ITextSearch<TRecord>
            {
                Task<string> SearchAsync(string query, TextSearchOptions<TRecord> searchOptions = null, CancellationToken cancellationToken = default);
                Task<string> GetTextSearchResultsAsync(string query, TextSearchOptions<TRecord> searchOptions = null, CancellationToken cancellationToken = default);
                Task<string> GetSearchResultsAsync(string query, TextSearchOptions<TRecord> searchOptions = null, CancellationToken cancellationToken = default);
            }
        }
        """);

    internal static readonly Stub Core = new(
        "Microsoft.SemanticKernel.Core",
        """
        namespace Microsoft.SemanticKernel
        {
            public static class KernelFunctionFactory
            {
                public static KernelFunction CreateFromPrompt(string promptTemplate, PromptExecutionSettings executionSettings = null, string functionName = null, string description = null) => null;
                public static KernelFunction CreateFromPrompt(PromptTemplateConfig promptConfig) => null;
            }
            public static class KernelExtensions
            {
                public static KernelFunction CreateFunctionFromPrompt(this Kernel kernel, string promptTemplate, PromptExecutionSettings executionSettings = null, string functionName = null, string description = null, string templateFormat = null) => null;
                public static KernelFunction CreateFunctionFromPrompt(this Kernel kernel, PromptTemplateConfig promptConfig) => null;
                public static Task<FunctionResult> InvokePromptAsync(this Kernel kernel, string promptTemplate, KernelArguments arguments = null, string templateFormat = null, PromptTemplateConfig promptTemplateConfig = null, CancellationToken cancellationToken = default) => null;
                public static Task<T> InvokePromptAsync<T>(this Kernel kernel, string promptTemplate, KernelArguments arguments = null, string templateFormat = null, PromptTemplateConfig promptTemplateConfig = null, CancellationToken cancellationToken = default) => null;
                public static IAsyncEnumerable<StreamingKernelContent> InvokePromptStreamingAsync(this Kernel kernel, string promptTemplate, KernelArguments arguments = null, string templateFormat = null, PromptTemplateConfig promptTemplateConfig = null, CancellationToken cancellationToken = default) => null;
            }
        }
        namespace Microsoft.SemanticKernel.Connectors.OpenAI
        {
            public class OpenAIPromptExecutionSettings : PromptExecutionSettings
            {
                public double? Temperature { get; set; }
                public string ChatSystemPrompt { get; set; }
                public string ChatDeveloperPrompt { get; set; }
                public string User { get; set; }
                public IDictionary<string, string> Metadata { get; set; }
            }
        }
        """) { Uses = [Kernel] };

    internal static readonly Stub Agents = new(
        "Microsoft.SemanticKernel.Agents.Core",
        """
        using Microsoft.SemanticKernel.ChatCompletion;

        namespace Microsoft.SemanticKernel.Agents
        {
            public abstract class AgentThread { public string Id => null; }
            public sealed class ChatHistoryAgentThread : AgentThread
            {
                public ChatHistoryAgentThread() { }
                public ChatHistoryAgentThread(ChatHistory chatHistory, string id = null) { }
                public ChatHistory ChatHistory => null;
            }
            public class AgentInvokeOptions { public KernelArguments KernelArguments { get; init; } public string AdditionalInstructions { get; init; } }
            public abstract class Agent
            {
                public string Name { get; init; }
                public string Id { get; init; }
                public string Instructions { get; init; }
                public KernelArguments Arguments { get; init; }
                public virtual IAsyncEnumerable<ChatMessageContent> InvokeAsync(AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IAsyncEnumerable<ChatMessageContent> InvokeAsync(string message, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IAsyncEnumerable<ChatMessageContent> InvokeAsync(ChatMessageContent message, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
                public abstract IAsyncEnumerable<ChatMessageContent> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default);
                public virtual IAsyncEnumerable<ChatMessageContent> InvokeStreamingAsync(string message, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
            }
            public sealed class ChatCompletionAgent : Agent
            {
                public override IAsyncEnumerable<ChatMessageContent> InvokeAsync(ICollection<ChatMessageContent> messages, AgentThread thread = null, AgentInvokeOptions options = null, CancellationToken cancellationToken = default) => null;
            }
            public abstract class AgentChat
            {
                public abstract IAsyncEnumerable<ChatMessageContent> InvokeAsync(CancellationToken cancellationToken = default);
                public abstract IAsyncEnumerable<ChatMessageContent> InvokeStreamingAsync(CancellationToken cancellationToken = default);
                public void AddChatMessage(ChatMessageContent message) { }
                public void AddChatMessages(IReadOnlyList<ChatMessageContent> messages) { }
            }
        }
        """) { Uses = [Kernel] };

    private static readonly SdkTest Sdk = new(
        "Microsoft.SemanticKernel Microsoft.SemanticKernel.ChatCompletion Microsoft.SemanticKernel.Agents Microsoft.SemanticKernel.TextGeneration Microsoft.SemanticKernel.TextToImage "
        + "Microsoft.SemanticKernel.TextToAudio Microsoft.SemanticKernel.AudioToText Microsoft.SemanticKernel.ImageToText Microsoft.SemanticKernel.Embeddings Microsoft.SemanticKernel.Memory "
        + "Microsoft.SemanticKernel.Data Microsoft.SemanticKernel.Connectors.OpenAI",
        "Kernel kernel, IChatCompletionService chat, ITextGenerationService text, ITextToImageService draw, ITextToAudioService speak, IAudioToTextService listen, IImageToTextService look, "
        + "ITextEmbeddingGenerationService embeddings, ISemanticTextMemory memory, ITextSearch search, ITextSearch<Subject> typedSearch, ChatCompletionAgent agent, AgentChat group",
        Kernel,
        Core,
        Agents);

    [Fact]
    public Task Prompts() => Sdk.FindsAsync(
        "await kernel.InvokePromptAsync({|GDPRAI001:c.Email|});",
        "await kernel.InvokePromptAsync<string>($\"Write to {{|GDPRAI001:c.Name|}}\");",
        "await foreach (var part in kernel.InvokePromptStreamingAsync({|GDPRAI001:c.Email|})) { }",
        "await kernel.InvokePromptAsync(\"Write to {{$who}}\", new KernelArguments { [\"who\"] = {|GDPRAI001:c.Email|} });",
        "var arguments = new KernelArguments(); arguments[\"who\"] = {|GDPRAI001:c.Email|}; await kernel.InvokePromptAsync(\"x\", arguments);",
        "var arguments = new KernelArguments(); arguments.Add(\"who\", {|GDPRAI001:c.Email|}); await kernel.InvokePromptAsync(\"x\", arguments);",
        "await kernel.InvokePromptAsync(\"x\", new KernelArguments(new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} }!));",
        "await kernel.InvokePromptAsync(\"x\", new KernelArguments(new OpenAIPromptExecutionSettings { ChatSystemPrompt = {|GDPRAI001:c.Email|} }));",
        // Functions
        "var summarize = kernel.CreateFunctionFromPrompt(\"Summarize {{$input}}\"); await kernel.InvokeAsync(summarize, new() { [\"input\"] = {|GDPRAI001:c.Email|} });",
        "var summarize = kernel.CreateFunctionFromPrompt(\"About \" + {|GDPRAI001:c.Email|}); await kernel.InvokeAsync(summarize);",
        "var summarize = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig({|GDPRAI001:c.Email|})); await summarize.InvokeAsync(kernel);",
        "var summarize = KernelFunctionFactory.CreateFromPrompt(\"x\"); await foreach (var part in summarize.InvokeStreamingAsync(kernel, new() { [\"input\"] = {|GDPRAI001:c.Email|} })) { }",
        "await kernel.InvokeAsync<string>(kernel.CreateFunctionFromPrompt(\"x\"), new() { [\"input\"] = {|GDPRAI001:c.Email|} });",
        "await kernel.InvokeAsync(\"writer\", \"summarize\", new() { [\"input\"] = {|GDPRAI001:c.Email|} });");

    [Fact]
    public Task Chat() => Sdk.FindsAsync(
        "await chat.GetChatMessageContentAsync({|GDPRAI001:c.Email|});",
        "await chat.GetChatMessageContentsAsync({|GDPRAI001:c.Email|});",
        "await foreach (var part in chat.GetStreamingChatMessageContentsAsync({|GDPRAI001:c.Email|})) { }",
        "var history = new ChatHistory({|GDPRAI001:c.Email|}); await chat.GetChatMessageContentsAsync(history);",
        "var history = new ChatHistory(); history.AddUserMessage({|GDPRAI001:c.Email|}); await chat.GetChatMessageContentAsync(history);",
        "var history = new ChatHistory(); history.AddSystemMessage({|GDPRAI001:c.Email|}); await chat.GetChatMessageContentsAsync(history, kernel: kernel);",
        "var history = new ChatHistory(); history.AddAssistantMessage({|GDPRAI001:c.Email|}); await foreach (var part in chat.GetStreamingChatMessageContentsAsync(history)) { }",
        "var history = new ChatHistory(); history.AddMessage(AuthorRole.User, {|GDPRAI001:c.Email|}); await chat.GetChatMessageContentAsync(history);",
        "var history = new ChatHistory(); history.Add(new ChatMessageContent(AuthorRole.User, {|GDPRAI001:c.Email|})); await chat.GetChatMessageContentAsync(history);",
        "var history = new ChatHistory(); history.Add(new ChatMessageContent { Content = {|GDPRAI001:c.Email|} }); await chat.GetChatMessageContentAsync(history);",
        "var history = new ChatHistory(); history.AddUserMessage([new TextContent({|GDPRAI001:c.Email|}), new ImageContent(new Uri(\"https://example.org\"))]); await chat.GetChatMessageContentAsync(history);",
        "var history = new ChatHistory(); history.Add(new FunctionResultContent(\"find\", \"crm\", \"id\", {|GDPRAI001:c.Email|}).ToChatMessage()); await chat.GetChatMessageContentAsync(history);",
        "await chat.GetChatMessageContentsAsync([new ChatMessageContent(AuthorRole.User, {|GDPRAI001:c.Email|})]);",
        "await chat.GetChatMessageContentAsync(\"x\", new OpenAIPromptExecutionSettings { ChatSystemPrompt = {|GDPRAI001:c.Email|} });",
        "var message = new ChatMessageContent(AuthorRole.User, {|GDPRAI001:c.Email|}); await chat.GetChatMessageContentAsync(\"Again: \" + message.Content);");

    [Fact]
    public Task Text_images_audio_and_agents() => Sdk.FindsAsync(
        "await text.GetTextContentsAsync({|GDPRAI001:c.Email|});",
        "await text.GetTextContentAsync({|GDPRAI001:c.Email|});",
        "await draw.GetImageContentsAsync({|GDPRAI001:c.Email|});",
        "await draw.GenerateImageAsync({|GDPRAI001:c.Email|}, 10, 10);",
        "await speak.GetAudioContentAsync({|GDPRAI001:c.Email|});",
        "await listen.GetTextContentAsync(new AudioContent(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}), \"audio/wav\"));",
        "await look.GetTextContentsAsync(new ImageContent({|GDPRAI001:c.Email|}));",
        "await foreach (var answer in agent.InvokeAsync({|GDPRAI001:c.Email|})) { }",
        "await foreach (var answer in agent.InvokeStreamingAsync({|GDPRAI001:c.Email|})) { }",
        "await foreach (var answer in agent.InvokeAsync(new ChatMessageContent(AuthorRole.User, {|GDPRAI001:c.Email|}))) { }",
        "await foreach (var answer in agent.InvokeAsync([new ChatMessageContent(AuthorRole.User, {|GDPRAI001:c.Email|})])) { }",
        "await foreach (var answer in agent.InvokeAsync(\"x\", null, new AgentInvokeOptions { AdditionalInstructions = {|GDPRAI001:c.Email|} })) { }",
        "await foreach (var answer in new ChatCompletionAgent { Instructions = {|GDPRAI001:c.Email|} }.InvokeAsync(\"x\")) { }",
        "var history = new ChatHistory({|GDPRAI001:c.Email|}); await foreach (var answer in agent.InvokeAsync(new ChatHistoryAgentThread(history))) { }",
        "group.AddChatMessage(new ChatMessageContent(AuthorRole.User, {|GDPRAI001:c.Email|}));");

    [Fact]
    public Task Embeddings_memory_and_search() => Sdk.FindsAsync(
        "await embeddings.GenerateEmbeddingsAsync([{|GDPRAI006:c.Email|}]);",
        "await embeddings.GenerateEmbeddingAsync({|GDPRAI006:c.Email|});",
        "await memory.SaveInformationAsync(\"notes\", {|GDPRAI006:c.Email|}, \"id\");",
        "await memory.SaveReferenceAsync(\"notes\", \"x\", \"id\", \"crm\", {|GDPRAI006:c.Name|});",
        "await foreach (var found in memory.SearchAsync(\"notes\", {|GDPRAI006:c.Email|})) { }",
        "await search.SearchAsync({|GDPRAI006:c.Email|});",
        "await typedSearch.GetTextSearchResultsAsync({|GDPRAI006:c.Email|});");

    [Fact]
    public Task End_user_ids() => Sdk.FindsAsync(
        "await chat.GetChatMessageContentAsync(\"x\", new OpenAIPromptExecutionSettings { User = {|GDPRAI008:c.Email|} });",
        "await chat.GetChatMessageContentAsync(\"x\", new OpenAIPromptExecutionSettings { Metadata = new Dictionary<string, string> { [\"who\"] = {|GDPRAI008:c.Email|} } });",
        "await kernel.InvokePromptAsync(\"x\", new KernelArguments(new OpenAIPromptExecutionSettings { User = {|GDPRAI008:c.Email|} }));",
        "await chat.GetChatMessageContentsAsync([new ChatMessageContent(AuthorRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Name|} }]);");

    [Fact]
    public Task What_is_not_sent_or_is_an_id() => Sdk.IsQuietAsync(
        "await chat.GetChatMessageContentAsync(\"x\", new OpenAIPromptExecutionSettings { ModelId = c.Email, Temperature = c.Email.Length });",
        "await kernel.InvokePromptAsync(\"x\", new KernelArguments(new PromptExecutionSettings { ModelId = c.Email }));",
        "await kernel.InvokeAsync(c.Email, c.Email);",
        "await kernel.InvokeAsync(kernel.CreateFunctionFromPrompt(\"x\", functionName: c.Email, description: c.Email));",
        "await memory.SaveInformationAsync(c.Email, \"x\", c.Email); await memory.GetAsync(c.Email, c.Email);",
        "await search.SearchAsync(\"x\", new TextSearchOptions { Top = c.Email.Length });",
        "await foreach (var answer in new ChatCompletionAgent { Name = c.Name, Id = c.Email }.InvokeAsync(\"x\", new ChatHistoryAgentThread(new ChatHistory(), c.Email))) { }",
        "var history = new ChatHistory(c.Email); history.Clear(); await chat.GetChatMessageContentAsync(history);",
        // What comes back is the model's
        "var answer = await chat.GetChatMessageContentAsync(\"x\"); Console.WriteLine(c.Email); await chat.GetChatMessageContentAsync(answer.Content!);",
        "var history = new ChatHistory(); history.Add(await chat.GetChatMessageContentAsync(\"x\")); Console.WriteLine(c.Email); await chat.GetChatMessageContentAsync(history);");
}
