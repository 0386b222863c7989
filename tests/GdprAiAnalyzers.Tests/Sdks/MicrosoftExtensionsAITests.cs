using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Microsoft.Extensions.AI beyond the chat calls of Rules/MicrosoftExtensionsAITests.cs.</summary>
public sealed class MicrosoftExtensionsAITests
{
    internal static readonly Stub StructuredOutput = new(
        "Microsoft.Extensions.AI",
        """
        using System.Text.Json;

        namespace Microsoft.Extensions.AI
        {
            public class ChatResponse<T> : ChatResponse { public T Result => default; }
            public static class ChatClientStructuredOutputExtensions
            {
                public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, IEnumerable<ChatMessage> messages, ChatOptions options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => null;
                public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, string chatMessage, ChatOptions options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => null;
                public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, ChatMessage chatMessage, ChatOptions options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => null;
                public static Task<ChatResponse<T>> GetResponseAsync<T>(this IChatClient chatClient, string chatMessage, JsonSerializerOptions serializerOptions, ChatOptions options = null, bool? useJsonSchemaResponseFormat = null, CancellationToken cancellationToken = default) => null;
            }
            public sealed class ChatClientBuilder
            {
                public ChatClientBuilder(IChatClient innerClient) { }
                public IChatClient Build(IServiceProvider services = null) => null;
            }
            public static class FunctionInvokingChatClientBuilderExtensions
            {
                public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder) => builder;
            }
        }
        """);

    private static readonly SdkTest Sdk = new(
        "Microsoft.Extensions.AI",
        "IChatClient ai, IEmbeddingGenerator<string, Embedding<float>> embeddings, IImageGenerator images, ISpeechToTextClient ears, ITextToSpeechClient voice, IHostedFileClient files, "
        + "IRealtimeClient realtime, IRealtimeClientSession session",
        StructuredOutput);

    [Fact]
    public Task Prompts() => Sdk.FindsAsync(
        // Structured output
        "await ai.GetResponseAsync<Subject>({|GDPRAI001:c.Email|});",
        "await ai.GetResponseAsync<Subject>({|GDPRAI001:c.Email|}, JsonSerializerOptions.Default, new ChatOptions());",
        "await ai.GetResponseAsync<Subject>(new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}));",
        "await ai.GetResponseAsync<Subject>([new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|})]);",
        "await ai.GetResponseAsync<Subject>(\"x\", new ChatOptions { Instructions = {|GDPRAI001:c.Email|} });",
        // A client that is built in a pipeline
        "await new ChatClientBuilder(ai).UseFunctionInvocation().Build().GetResponseAsync({|GDPRAI001:c.Email|});",
        // Options that are copied
        "var options = new ChatOptions { Instructions = {|GDPRAI001:c.Email|} }; await ai.GetResponseAsync(\"x\", options.Clone());",
        // Contents
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Assistant, [new TextReasoningContent({|GDPRAI001:c.Email|})]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new ErrorContent({|GDPRAI001:c.Email|})]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new ErrorContent(\"x\") { Details = {|GDPRAI001:c.Email|} }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new DataContent(Encoding.UTF8.GetBytes(\"x\"), \"text/plain\") { Name = {|GDPRAI001:c.Name|} }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [await DataContent.LoadFromAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|})))]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContent(\"x\") { AdditionalProperties = new() { [\"who\"] = {|GDPRAI001:c.Email|} } }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new WebSearchToolCallContent(\"id\") { Queries = [{|GDPRAI001:c.Email|}] }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new McpServerToolCallContent(\"id\", \"find\", \"crm\") { Arguments = new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} } }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new McpServerToolResultContent(\"id\") { Outputs = [new TextContent({|GDPRAI001:c.Email|})] }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new CodeInterpreterToolCallContent(\"id\") { Inputs = [new TextContent({|GDPRAI001:c.Email|})] }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new CodeInterpreterToolResultContent(\"id\") { Outputs = [new TextContent({|GDPRAI001:c.Email|})] }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new ImageGenerationToolResultContent(\"id\") { Outputs = [new UriContent({|GDPRAI001:c.Email|})] }]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new ToolApprovalRequestContent(\"id\", new FunctionCallContent(\"id\", \"find\", new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} }))]));",
        "var update = new ChatResponseUpdate(ChatRole.User, {|GDPRAI001:c.Email|}); await ai.GetResponseAsync(\"Again: \" + update.Text);",
        // Images and speech
        "await images.GenerateAsync(new ImageGenerationRequest({|GDPRAI001:c.Email|}));",
        "await images.GenerateAsync(new ImageGenerationRequest { Prompt = {|GDPRAI001:c.Email|} });",
        "await images.GenerateImagesAsync({|GDPRAI001:c.Email|});",
        "await images.EditImageAsync(new DataContent(\"data:image/png;base64,AA==\"), {|GDPRAI001:c.Email|});",
        "await voice.GetAudioAsync({|GDPRAI001:c.Email|});",
        "await foreach (var update in voice.GetStreamingAudioAsync({|GDPRAI001:c.Email|})) { }",
        "await ears.GetTextAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|})));",
        "await ears.GetTextAsync(new DataContent(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}), \"audio/wav\"));",
        // Realtime
        "await session.SendAsync(new CreateConversationItemRealtimeClientMessage(new RealtimeConversationItem([new TextContent({|GDPRAI001:c.Email|})])));",
        "await session.SendAsync(new CreateResponseRealtimeClientMessage { Instructions = {|GDPRAI001:c.Email|} });",
        "await session.SendAsync(new SessionUpdateRealtimeClientMessage(new RealtimeSessionOptions { Instructions = {|GDPRAI001:c.Email|} }));",
        "await realtime.CreateSessionAsync(new RealtimeSessionOptions { Instructions = {|GDPRAI001:c.Email|} });");

    [Fact]
    public Task Embeddings() => Sdk.FindsAsync(
        "await embeddings.GenerateAsync([\"x\", {|GDPRAI006:c.Email|}]);",
        "await embeddings.GenerateAsync({|GDPRAI006:c.Email|}, new EmbeddingGenerationOptions { Dimensions = 10 }, ct);",
        "await embeddings.GenerateVectorAsync({|GDPRAI006:c.Email|});",
        "await embeddings.GenerateAndZipAsync([{|GDPRAI006:c.Email|}]);",
        "var pairs = await embeddings.GenerateAndZipAsync([{|GDPRAI006:c.Email|}]); Console.WriteLine(pairs[0].Item1);");

    [Fact]
    public Task Files() => Sdk.FindsAsync(
        "await files.UploadAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})));",
        "await files.UploadAsync(Stream.Null, \"text/plain\", {|GDPRAI005:c.Name|} + \".txt\");",
        "await files.UploadAsync(new DataContent(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|}), \"text/plain\"));");

    [Fact]
    public Task End_user_ids() => Sdk.FindsAsync(
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Name|} });",
        "await ai.GetResponseAsync([new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Email|} }]);",
        "await foreach (var update in ai.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Email|} }])) { }",
        "await ai.GetResponseAsync<Subject>(new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Email|} });",
        "await ai.GetResponseAsync(\"x\", new ChatOptions { AdditionalProperties = new() { [\"user\"] = {|GDPRAI008:c.Email|} } });",
        "var options = new ChatOptions { AdditionalProperties = [] }; options.AdditionalProperties[\"user\"] = {|GDPRAI008:c.Email|}; await ai.GetResponseAsync([new(ChatRole.User, \"x\")], options);");

    [Fact]
    public Task What_is_not_sent_or_is_an_id() => Sdk.IsQuietAsync(
        "await ai.GetResponseAsync<Subject>(\"x\", new ChatOptions { ModelId = c.Email, ConversationId = c.Email });",
        "await embeddings.GenerateAsync(\"x\", new EmbeddingGenerationOptions { ModelId = c.Email });",
        "await voice.GetAudioAsync(\"x\", new TextToSpeechOptions { VoiceId = c.Email });",
        "await images.GenerateImagesAsync(\"x\", new ImageGenerationOptions { ModelId = c.Email });",
        "await files.DownloadAsync(c.Email); await files.DeleteAsync(c.Email);",
        "await realtime.CreateSessionAsync(new RealtimeSessionOptions { Model = c.Email, Voice = c.Email });",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new HostedFileContent(c.Email), new HostedVectorStoreContent(c.Email)]));",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(c.Email, \"x\")]));",
        // What comes back is the provider's
        "var vector = await embeddings.GenerateVectorAsync(\"x\"); Console.WriteLine(c.Email); await ai.GetResponseAsync(vector.ToString());",
        "var answer = await ai.GetResponseAsync<Subject>(\"x\"); Console.WriteLine(c.Email); await ai.GetResponseAsync(answer.Result.Topic);",
        "var text = await ears.GetTextAsync(Stream.Null); Console.WriteLine(c.Email); await ai.GetResponseAsync(text.Text);");
}
