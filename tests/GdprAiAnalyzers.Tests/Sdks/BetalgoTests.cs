using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Betalgo.Ranul.OpenAI, declared as its source has it (7c4859e3).</summary>
public sealed class BetalgoTests
{
    private static readonly Stub Betalgo = new("Betalgo.Ranul.OpenAI", """
        using Betalgo.Ranul.OpenAI.Interfaces;
        using Betalgo.Ranul.OpenAI.ObjectModels;
        using Betalgo.Ranul.OpenAI.ObjectModels.RequestModels;
        namespace Betalgo.Ranul.OpenAI.Managers
        {
            public class OpenAIService
            {
                public IChatCompletionService ChatCompletion => null!; public ICompletionService Completions => null!; public IEmbeddingService Embeddings => null!; public IFileService Files => null!;
                public IModerationService Moderation => null!; public IImageService Image => null!; public IAudioService Audio => null!; public IEditService Edit => null!;
                public IMessageService Messages => null!; public IThreadService Threads => null!; public IRunService Runs => null!; public IAssistantService Assistants => null!;
            }
        }
        namespace Betalgo.Ranul.OpenAI.Interfaces
        {
            public interface IChatCompletionService
            {
                Task<Response> CreateCompletion(ChatCompletionCreateRequest chatCompletionCreate, string? modelId = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<Response> CreateCompletionAsStream(ChatCompletionCreateRequest chatCompletionCreate, string? modelId = null, bool justDataMode = true, CancellationToken cancellationToken = default);
            }
            public static class IChatCompletionServiceExtension { public static Task<Response> Create(this IChatCompletionService service, ChatCompletionCreateRequest chatCompletionCreate, int modelId, CancellationToken cancellationToken = default) => null!; }
            public interface ICompletionService
            {
                Task<Response> CreateCompletion(CompletionCreateRequest createCompletionModel, string? modelId = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<Response> CreateCompletionAsStream(CompletionCreateRequest createCompletionModel, string? modelId = null, CancellationToken cancellationToken = default);
            }
            public interface IEditService { Task<Response> CreateEdit(EditCreateRequest editCreate, string? modelId = null, CancellationToken cancellationToken = default); }
            public interface IEmbeddingService { Task<Response> CreateEmbedding(EmbeddingCreateRequest createEmbeddingModel, CancellationToken cancellationToken = default); }
            public interface IModerationService { Task<Response> CreateModeration(CreateModerationRequest createModerationRequest, CancellationToken cancellationToken = default); }
            public static class IModerationServiceExtension { public static Task<Response> CreateModeration(this IModerationService service, string input, string? model = null, CancellationToken cancellationToken = default) => null!; }
            public interface IImageService
            {
                Task<Response> CreateImage(CreateImageRequest imageCreate, CancellationToken cancellationToken = default);
                Task<Response> CreateImageEdit(CreateImageRequest imageEditCreateRequest, CancellationToken cancellationToken = default);
                Task<Response> CreateImageVariation(CreateImageRequest imageEditCreateRequest, CancellationToken cancellationToken = default);
            }
            public interface IAudioService
            {
                Task<Response> CreateTranscription(AudioRequest audioCreateTranscriptionRequest, CancellationToken cancellationToken = default);
                Task<Response> CreateTranslation(AudioRequest audioCreateTranscriptionRequest, CancellationToken cancellationToken = default);
                Task<Response> CreateSpeech<T>(AudioCreateSpeechRequest audioCreateSpeechRequest, CancellationToken cancellationToken = default);
            }
            public interface IFileService { Task<Response> UploadFile(string purpose, byte[] file, string fileName, CancellationToken cancellationToken = default); }
            public static class IFileServiceExtension { public static Task<Response> FileUpload(this IFileService service, string purpose, Stream file, string fileName, CancellationToken cancellationToken = default) => null!; }
            public interface IMessageService { Task<Response> CreateMessage(string threadId, MessageCreateRequest request, CancellationToken cancellationToken = default); }
            public interface IThreadService { Task<Response> ThreadCreate(ThreadCreateRequest? request = null, CancellationToken cancellationToken = default); }
            public interface IRunService
            {
                Task<Response> RunCreate(string threadId, RunCreateRequest request, string? modelId = null, CancellationToken cancellationToken = default);
                IAsyncEnumerable<Response> RunCreateAsStream(string threadId, RunCreateRequest request, string? modelId = null, CancellationToken cancellationToken = default);
                Task<Response> CreateThreadAndRun(RunCreateRequest requestBody, CancellationToken cancellationToken = default);
                IAsyncEnumerable<Response> CreateThreadAndRunAsStream(RunCreateRequest createThreadAndRunRequest, CancellationToken cancellationToken = default);
                Task<Response> RunSubmitToolOutputs(string threadId, string runId, RunCreateRequest request, CancellationToken cancellationToken = default);
                IAsyncEnumerable<Response> RunSubmitToolOutputsAsStream(string threadId, string runId, RunCreateRequest request, CancellationToken cancellationToken = default);
            }
            public interface IAssistantService
            {
                Task<Response> AssistantCreate(AssistantCreateRequest request, string? modelId = null, CancellationToken cancellationToken = default);
                Task<Response> AssistantModify(string assistantId, AssistantCreateRequest request, CancellationToken cancellationToken = default);
            }
        }
        namespace Betalgo.Ranul.OpenAI.ObjectModels
        {
            public class Response { public string Text { get; set; } = ""; }
            public class MessageContentOneOfType
            {
                public MessageContentOneOfType(string? contentAsString = null) { }
                public MessageContentOneOfType(List<MessageContent>? contentAsList = null) { }
                public string? AsString { get; set; }
                public List<MessageContent>? AsList { get; set; }
            }
        }
        namespace Betalgo.Ranul.OpenAI.ObjectModels.RequestModels
        {
            public enum Role { User }
            public class ToolCall { public string? Id { get; set; } }
            public class ChatMessage
            {
                public ChatMessage() { }
                public ChatMessage(Role role, string content, string? name = null, IList<ToolCall>? toolCalls = null, string? toolCallId = null) { }
                public ChatMessage(Role role, IList<MessageContent> contents, string? name = null, IList<ToolCall>? toolCalls = null, string? toolCallId = null) { }
                public Role? Role { get; set; }
                public string? Content { get; set; }
                public IList<MessageContent>? Contents { get; set; }
                public string? Name { get; set; }
                public IList<ToolCall>? ToolCalls { get; set; }
                public static ChatMessage FromUser(string content, string? name = null) => null!;
                public static ChatMessage FromUser(IList<MessageContent> contents) => null!;
                public static ChatMessage FromSystem(string content, string? name = null) => null!;
                public static ChatMessage FromAssistant(string content, string? name = null, IList<ToolCall>? toolCalls = null) => null!;
                public static ChatMessage FromTool(string content, string toolCallId) => null!;
            }
            public class MessageImageUrl { public string Url { get; set; } = ""; }
            public class MessageContent
            {
                public string? Text { get; set; }
                public MessageImageUrl? ImageUrl { get; set; }
                public object? File { get; set; }
                public static MessageContent TextContent(string text) => null!;
                public static MessageContent ImageUrlContent(string imageUrl) => null!;
                public static MessageContent ImageBinaryContent(byte[] binaryImage) => null!;
                public static MessageContent FileBinaryContent(byte[] binaryFile, string fileType, string fileName) => null!;
            }
            public class ChatCompletionCreateRequest { public IList<ChatMessage> Messages { get; set; } = null!; public string? Model { get; set; } public string? User { get; set; } public bool? Store { get; set; } }
            public class CompletionCreateRequest { public string? Prompt { get; set; } public string? Model { get; set; } public string? User { get; set; } }
            public class EditCreateRequest { public string? Input { get; set; } public string? Model { get; set; } }
            public class EmbeddingCreateRequest { public string? Input { get; set; } public List<string>? InputAsList { get; set; } public string? Model { get; set; } }
            public class CreateModerationRequest { public string? Input { get; set; } public string? Model { get; set; } }
            public class CreateImageRequest { public string? Prompt { get; set; } public string? User { get; set; } public string? Model { get; set; } }
            public class AudioRequest { public byte[]? File { get; set; } public string? Prompt { get; set; } public string? Model { get; set; } }
            public class AudioCreateSpeechRequest { public string? Input { get; set; } public string? Model { get; set; } public string? Voice { get; set; } }
            public class MessageCreateRequest { public MessageCreateRequest(Role role, MessageContentOneOfType content, Dictionary<string, string>? metaData = null) { } public MessageContentOneOfType Content { get; set; } = null!; public Dictionary<string, string>? Metadata { get; set; } }
            public class ThreadCreateRequest { public List<MessageCreateRequest>? Messages { get; set; } public Dictionary<string, string>? Metadata { get; set; } }
            public class RunCreateRequest { public string? Instructions { get; set; } public string? Model { get; set; } public Dictionary<string, string>? Metadata { get; set; } }
            public class AssistantCreateRequest { public string? Instructions { get; set; } public string? Model { get; set; } public Dictionary<string, string>? Metadata { get; set; } }
        }
        """);

    private static readonly SdkTest Test = new("Betalgo.Ranul.OpenAI.Interfaces Betalgo.Ranul.OpenAI.Managers Betalgo.Ranul.OpenAI.ObjectModels Betalgo.Ranul.OpenAI.ObjectModels.RequestModels", "OpenAIService openAi", Betalgo);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = new List<ChatMessage> { ChatMessage.FromUser({|GDPRAI001:c.Email|}) } });",
        "await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromSystem({|GDPRAI002:c.Diagnosis|})] }, \"m\");",
        "await openAi.ChatCompletion.Create(new ChatCompletionCreateRequest { Messages = [new ChatMessage { Content = {|GDPRAI001:c.Email|} }] }, 1);",
        "await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser([MessageContent.TextContent({|GDPRAI001:c.Email|})])] });",
        "await foreach (var part in openAi.ChatCompletion.CreateCompletionAsStream(new ChatCompletionCreateRequest { Messages = [new ChatMessage(Role.User, {|GDPRAI001:c.Email|})] })) { }",
        "await openAi.Completions.CreateCompletion(new CompletionCreateRequest { Prompt = {|GDPRAI001:c.Email|} });",
        "await openAi.Edit.CreateEdit(new EditCreateRequest { Input = {|GDPRAI001:c.Email|} });",
        "await openAi.Moderation.CreateModeration({|GDPRAI001:c.Email|});",
        "await openAi.Image.CreateImage(new CreateImageRequest { Prompt = {|GDPRAI001:c.Name|} });",
        "await openAi.Audio.CreateSpeech<string>(new AudioCreateSpeechRequest { Input = {|GDPRAI001:c.Name|} });",
        "await openAi.Messages.CreateMessage(\"t\", new MessageCreateRequest(Role.User, new MessageContentOneOfType({|GDPRAI001:c.Email|})));",
        "await openAi.Runs.RunCreate(\"t\", new RunCreateRequest { Instructions = {|GDPRAI001:c.Email|} });",
        "await openAi.Assistants.AssistantCreate(new AssistantCreateRequest { Instructions = {|GDPRAI001:c.Email|} });",
        "await openAi.Embeddings.CreateEmbedding(new EmbeddingCreateRequest { InputAsList = [{|GDPRAI006:c.Email|}] });",
        "await openAi.Files.UploadFile(\"batch\", Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|}), \"a.jsonl\");",
        "await openAi.Files.FileUpload(\"fine-tune\", new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})), \"a.jsonl\");",
        "await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [], User = {|GDPRAI008:c.Email|} });",
        "await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Messages = [ChatMessage.FromUser(\"x\", {|GDPRAI008:c.Name|})] });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "var answer = await openAi.ChatCompletion.CreateCompletion(new ChatCompletionCreateRequest { Model = c.Email, Messages = [ChatMessage.FromUser(c.Topic)] }, c.Email); Console.WriteLine(answer.Text + c.Email);",
        "await openAi.Embeddings.CreateEmbedding(new EmbeddingCreateRequest { Input = c.Topic, Model = c.Email });",
        "await openAi.Messages.CreateMessage(c.Email, new MessageCreateRequest(Role.User, new MessageContentOneOfType(c.Topic)));",
        "await openAi.Files.UploadFile(c.Email, Encoding.UTF8.GetBytes(c.Topic), \"a.jsonl\");");
}
