using Azure;
using Azure.AI.OpenAI;
using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Azure OpenAI in both generations, Azure AI Inference, and the agents of Azure AI.</summary>
public sealed class AzureTests
{
    internal static readonly Stub OpenAI2 = new(
        "Azure.AI.OpenAI",
        """
        namespace Azure.AI.OpenAI
        {
            public class AzureOpenAIClient : global::OpenAI.OpenAIClient
            {
                public AzureOpenAIClient(Uri endpoint, System.ClientModel.ApiKeyCredential credential) : base(credential) { }
                public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => null;
                public override global::OpenAI.Embeddings.EmbeddingClient GetEmbeddingClient(string deploymentName) => null;
            }
        }
        """) { IsOldForm = true };

    internal static readonly Stub LastBetas = new(
        "Azure.AI.OpenAI",
        """
        namespace Azure.AI.OpenAI
        {
            public abstract class ChatRequestMessage { public string Name { get; set; } }
            public class ChatRequestUserMessage : ChatRequestMessage { public ChatRequestUserMessage(string content) { } public string Content => null; }
            public class ChatCompletionsOptions
            {
                public ChatCompletionsOptions(string deploymentName, IEnumerable<ChatRequestMessage> messages) { }
                public IList<ChatRequestMessage> Messages { get; } = new List<ChatRequestMessage>();
                public string DeploymentName { get; set; }
                public string User { get; set; }
            }
            public class AudioTranscriptionOptions { public string DeploymentName { get; set; } public string Prompt { get; set; } }
            public class SpeechGenerationOptions { public string DeploymentName { get; set; } public string Input { get; set; } }
            public class OpenAIClient
            {
                public virtual string GetChatCompletions(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => null;
                public virtual string GetAudioTranscription(AudioTranscriptionOptions audioTranscriptionOptions, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> GetAudioTranscriptionAsync(AudioTranscriptionOptions audioTranscriptionOptions, CancellationToken cancellationToken = default) => null;
                public virtual string GenerateSpeechFromText(SpeechGenerationOptions speechGenerationOptions, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> GenerateSpeechFromTextAsync(SpeechGenerationOptions speechGenerationOptions, CancellationToken cancellationToken = default) => null;
            }
        }
        """) { IsOldForm = true };

    internal static readonly Stub Inference = new(
        "Azure.AI.Inference",
        """
        namespace Azure.AI.Inference
        {
            public abstract class ChatRequestMessage { }
            public abstract class ChatMessageContentItem { }
            public class ChatMessageTextContentItem : ChatMessageContentItem { public ChatMessageTextContentItem(string text) { } public string Text { get; set; } }
            public class ChatRequestUserMessage : ChatRequestMessage { public ChatRequestUserMessage(string content) { } public ChatRequestUserMessage(IEnumerable<ChatMessageContentItem> content) { } public string Content => null; }
            public class ChatRequestSystemMessage : ChatRequestMessage { public ChatRequestSystemMessage(string content) { } public string Content => null; }
            public class ChatCompletionsToolCall { }
            public class ChatRequestAssistantMessage : ChatRequestMessage { public ChatRequestAssistantMessage(string content) { } public ChatRequestAssistantMessage(IEnumerable<ChatCompletionsToolCall> toolCalls, string content = null) { } }
            public class ChatRequestToolMessage : ChatRequestMessage { public ChatRequestToolMessage(string content, string toolCallId) { } }
            public class ChatCompletionsOptions
            {
                public ChatCompletionsOptions() { }
                public ChatCompletionsOptions(IEnumerable<ChatRequestMessage> messages) { }
                public IList<ChatRequestMessage> Messages { get; set; }
                public string Model { get; set; }
                public float? Temperature { get; set; }
            }
            public class EmbeddingsOptions { public EmbeddingsOptions(IEnumerable<string> input) { } public IList<string> Input => null; public string Model { get; set; } }
            public class ImageEmbeddingsOptions { public string Model { get; set; } }
            public class ChatCompletionsClient
            {
                public virtual string Complete(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> CompleteAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => null;
                public virtual string Complete(object content, string extraParams) => null;
                public virtual IEnumerable<string> CompleteStreaming(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => null;
                public virtual Task<IEnumerable<string>> CompleteStreamingAsync(ChatCompletionsOptions chatCompletionsOptions, CancellationToken cancellationToken = default) => null;
            }
            public class EmbeddingsClient
            {
                public virtual string Embed(EmbeddingsOptions embeddingsOptions, CancellationToken cancellationToken = default) => null;
                public virtual string Embed(object content, string extraParams) => null;
                public virtual Task<string> EmbedAsync(EmbeddingsOptions embeddingsOptions, CancellationToken cancellationToken = default) => null;
            }
            public class ImageEmbeddingsClient
            {
                public virtual string Embed(ImageEmbeddingsOptions imageEmbeddingsOptions, CancellationToken cancellationToken = default) => null;
                public virtual string Embed(object content, string extraParams) => null;
                public virtual Task<string> EmbedAsync(ImageEmbeddingsOptions imageEmbeddingsOptions, CancellationToken cancellationToken = default) => null;
            }
        }
        """);

    internal static readonly Stub Agents = new(
        "Azure.AI.Agents.Persistent",
        """
        namespace Azure.AI.Agents.Persistent
        {
            public struct MessageRole { public static MessageRole User => default; }
            public class ToolOutput { public ToolOutput(string toolCallId, string output) { } public string ToolCallId { get; set; } public string Output { get; set; } }
            public class ThreadMessageOptions { public ThreadMessageOptions(MessageRole role, string content) { } public string Content => null; }
            public abstract class MessageInputContentBlock { }
            public class MessageInputTextBlock : MessageInputContentBlock { public MessageInputTextBlock(string text) { } public string Text { get; set; } }
            public class PersistentAgentsAdministrationClient
            {
                public virtual string CreateAgent(string model, string name = null, string description = null, string instructions = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> CreateAgentAsync(string model, string name = null, string description = null, string instructions = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual string CreateAgent(object content) => null;
                public virtual string UpdateAgent(string assistantId, string model = null, string name = null, string description = null, string instructions = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> UpdateAgentAsync(string assistantId, string model = null, string name = null, string description = null, string instructions = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
            }
            public class ThreadMessages
            {
                public virtual string CreateMessage(string threadId, MessageRole role, string content, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual string CreateMessage(string threadId, MessageRole role, IEnumerable<MessageInputContentBlock> contentBlocks, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> CreateMessageAsync(string threadId, MessageRole role, string content, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
            }
            public class Threads
            {
                public virtual string CreateThread(IEnumerable<ThreadMessageOptions> messages = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> CreateThreadAsync(IEnumerable<ThreadMessageOptions> messages = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
            }
            public class ThreadRuns
            {
                public virtual string CreateRun(string threadId, string assistantId, string overrideModelName = null, string overrideInstructions = null, string additionalInstructions = null, IEnumerable<ThreadMessageOptions> additionalMessages = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> CreateRunAsync(string threadId, string assistantId, string overrideModelName = null, string overrideInstructions = null, string additionalInstructions = null, IEnumerable<ThreadMessageOptions> additionalMessages = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> CreateRunStreaming(string threadId, string agentId, string overrideModelName = null, string overrideInstructions = null, string additionalInstructions = null, IEnumerable<ThreadMessageOptions> additionalMessages = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual IAsyncEnumerable<string> CreateRunStreamingAsync(string threadId, string agentId, string overrideModelName = null, string overrideInstructions = null, string additionalInstructions = null, IEnumerable<ThreadMessageOptions> additionalMessages = null, IReadOnlyDictionary<string, string> metadata = null, CancellationToken cancellationToken = default) => null;
                public virtual string SubmitToolOutputsToRun(string run, IEnumerable<ToolOutput> toolOutputs, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> SubmitToolOutputsToRunAsync(string run, IEnumerable<ToolOutput> toolOutputs, CancellationToken cancellationToken = default) => null;
            }
            public class PersistentAgentsFiles
            {
                public virtual string UploadFile(Stream data, string purpose, string filename, CancellationToken cancellationToken = default) => null;
                public virtual string UploadFile(string filePath, string purpose, CancellationToken cancellationToken = default) => null;
                public virtual Task<string> UploadFileAsync(Stream data, string purpose, string filename, CancellationToken cancellationToken = default) => null;
            }
            public class PersistentAgentsClient
            {
                public PersistentAgentsClient(string endpoint, object credential) { }
                public virtual ThreadMessages Messages => null;
                public virtual ThreadRuns Runs => null;
                public virtual Threads Threads => null;
                public virtual PersistentAgentsFiles Files => null;
                public virtual PersistentAgentsAdministrationClient Administration => null;
            }
        }
        """);

    [Fact]
    public async Task OpenAI_version_2_hands_out_the_clients_of_OpenAI()
    {
        var sdk = new SdkTest("Azure.AI.OpenAI OpenAI.Chat", "AzureOpenAIClient azure", OpenAI2);
        await sdk.FindsAsync(
            "azure.GetChatClient(\"gpt\").CompleteChat({|GDPRAI001:c.Email|});",
            "await azure.GetChatClient(\"gpt\").CompleteChatAsync([new UserChatMessage({|GDPRAI001:c.Email|})], new ChatCompletionOptions());",
            "await foreach (var part in azure.GetChatClient(\"gpt\").CompleteChatStreamingAsync({|GDPRAI001:c.Email|})) { }",
            "azure.GetChatClient(\"gpt\").CompleteChat([\"x\"], new ChatCompletionOptions { EndUserId = {|GDPRAI008:c.Email|} });",
            "azure.GetEmbeddingClient(\"ada\").GenerateEmbedding({|GDPRAI006:c.Email|});");
        await sdk.IsQuietAsync("azure.GetChatClient(c.Email).CompleteChat(\"x\");");
    }

    [Fact]
    public async Task OpenAI_version_1()
    {
        var sdk = new SdkTest("Azure.AI.OpenAI", "OpenAIClient client") { Packages = [typeof(OpenAIClient), typeof(Response)] };
        await sdk.FindsAsync(
            "client.GetChatCompletions(\"gpt\", new ChatCompletionsOptions { Messages = { new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}) } });",
            "await client.GetChatCompletionsAsync(\"gpt\", new ChatCompletionsOptions([new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|})]));",
            "var options = new ChatCompletionsOptions(); options.Messages.Add(new ChatMessage { Content = {|GDPRAI001:c.Email|} }); await client.GetChatCompletionsStreamingAsync(\"gpt\", options);",
            "client.GetCompletions(\"gpt\", {|GDPRAI001:c.Email|});",
            "await client.GetCompletionsStreamingAsync(\"gpt\", new CompletionsOptions([{|GDPRAI001:c.Email|}]));",
            "client.GetImageGenerations(new ImageGenerationOptions({|GDPRAI001:c.Email|}));",
            "client.GetEmbeddings(\"ada\", new EmbeddingsOptions({|GDPRAI006:c.Email|}));",
            "await client.GetEmbeddingsAsync(\"ada\", new EmbeddingsOptions([\"x\", {|GDPRAI006:c.Email|}]));",
            "client.GetChatCompletions(\"gpt\", new ChatCompletionsOptions { User = {|GDPRAI008:c.Email|} });",
            "client.GetChatCompletions(\"gpt\", new ChatCompletionsOptions { Messages = { new ChatMessage(ChatRole.User, \"x\") { Name = {|GDPRAI008:c.Name|} } } });",
            "client.GetEmbeddings(\"ada\", new EmbeddingsOptions(\"x\") { User = {|GDPRAI008:c.Email|} });");
        await sdk.IsQuietAsync(
            "client.GetCompletions(c.Email, \"x\");",
            "client.GetChatCompletions(c.Email, new ChatCompletionsOptions { MaxTokens = c.Email.Length });",
            "var answer = client.GetChatCompletions(\"gpt\", new ChatCompletionsOptions()).Value; Console.WriteLine(c.Email); client.GetCompletions(\"gpt\", answer.Id);");
    }

    [Fact]
    public async Task OpenAI_last_betas_of_version_1()
    {
        var sdk = new SdkTest("Azure.AI.OpenAI", "OpenAIClient client", LastBetas);
        await sdk.FindsAsync(
            "client.GetChatCompletions(new ChatCompletionsOptions(\"gpt\", []) { Messages = { new ChatRequestUserMessage({|GDPRAI001:c.Email|}) } });",
            "client.GetChatCompletions(new ChatCompletionsOptions(\"gpt\", [new ChatRequestUserMessage({|GDPRAI001:c.Email|})]));",
            "await client.GenerateSpeechFromTextAsync(new SpeechGenerationOptions { Input = {|GDPRAI001:c.Email|} });",
            "client.GetAudioTranscription(new AudioTranscriptionOptions { Prompt = {|GDPRAI001:c.Email|} });",
            "client.GetChatCompletions(new ChatCompletionsOptions(\"gpt\", []) { User = {|GDPRAI008:c.Email|} });");
        await sdk.IsQuietAsync(
            "client.GetChatCompletions(new ChatCompletionsOptions(\"gpt\", []) { DeploymentName = c.Email });",
            "client.GetAudioTranscription(new AudioTranscriptionOptions { DeploymentName = c.Email });");
    }

    [Fact]
    public async Task Inference_sends_messages_and_inputs()
    {
        var sdk = new SdkTest("Azure.AI.Inference", "ChatCompletionsClient chat, EmbeddingsClient embeddings", Inference);
        await sdk.FindsAsync(
            "chat.Complete(new ChatCompletionsOptions { Messages = [new ChatRequestUserMessage({|GDPRAI001:c.Email|})] });",
            "await chat.CompleteAsync(new ChatCompletionsOptions([new ChatRequestSystemMessage({|GDPRAI001:c.Email|})]));",
            "await chat.CompleteStreamingAsync(new ChatCompletionsOptions([new ChatRequestUserMessage([new ChatMessageTextContentItem({|GDPRAI001:c.Email|})])]));",
            "chat.Complete(new ChatCompletionsOptions([new ChatRequestToolMessage({|GDPRAI001:c.Email|}, \"id\")]));",
            "embeddings.Embed(new EmbeddingsOptions([{|GDPRAI006:c.Email|}]));");
        await sdk.IsQuietAsync(
            "chat.Complete(new ChatCompletionsOptions { Model = c.Email, Temperature = c.Email.Length, Messages = [new ChatRequestUserMessage(\"x\")] });",
            "chat.Complete(new ChatCompletionsOptions([new ChatRequestToolMessage(\"x\", c.Email)]));",
            "embeddings.Embed(new EmbeddingsOptions([\"x\"]) { Model = c.Email });");
    }

    [Fact]
    public async Task Agents_send_messages_instructions_and_files()
    {
        var sdk = new SdkTest("Azure.AI.Agents.Persistent", "PersistentAgentsClient client", Agents);
        await sdk.FindsAsync(
            "client.Messages.CreateMessage(\"t\", MessageRole.User, {|GDPRAI001:c.Email|});",
            "await client.Messages.CreateMessageAsync(\"t\", MessageRole.User, {|GDPRAI001:c.Email|});",
            "client.Messages.CreateMessage(\"t\", MessageRole.User, [new MessageInputTextBlock({|GDPRAI001:c.Email|})]);",
            "client.Threads.CreateThread([new ThreadMessageOptions(MessageRole.User, {|GDPRAI001:c.Email|})]);",
            "client.Runs.CreateRun(\"t\", \"a\", additionalInstructions: {|GDPRAI001:c.Email|});",
            "await foreach (var part in client.Runs.CreateRunStreamingAsync(\"t\", \"a\", overrideInstructions: {|GDPRAI001:c.Email|})) { }",
            "await client.Administration.CreateAgentAsync(\"gpt\", instructions: {|GDPRAI001:c.Email|});",
            "client.Runs.SubmitToolOutputsToRun(\"r\", [new ToolOutput(\"id\", {|GDPRAI004:c.Email|})]);",
            "client.Files.UploadFile(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})), \"agents\", \"notes.txt\");",
            "client.Messages.CreateMessage(\"t\", MessageRole.User, \"x\", new Dictionary<string, string> { [\"who\"] = {|GDPRAI008:c.Email|} });");
        await sdk.IsQuietAsync(
            "client.Messages.CreateMessage(c.Email, MessageRole.User, \"x\");",
            "client.Runs.CreateRun(c.Email, c.Email, c.Email);",
            "client.Runs.SubmitToolOutputsToRun(c.Email, [new ToolOutput(c.Email, \"x\")]);",
            "client.Administration.CreateAgent(c.Email);");
    }
}
