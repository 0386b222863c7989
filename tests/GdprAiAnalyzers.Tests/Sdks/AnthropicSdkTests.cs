using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Anthropic.SDK (tghamm), declared as its source has it (3b798b42).</summary>
public sealed class AnthropicSdkTests
{
    private static readonly Stub AnthropicSdk = new("Anthropic.SDK", """
        namespace Anthropic.SDK
        {
            public class AnthropicClient
            {
                public Messaging.MessagesEndpoint Messages => null!;
                public Batches.BatchesEndpoint Batches => null!;
                public Files.FilesEndpoint Files => null!;
                public Skills.SkillsEndpoint Skills => null!;
            }
            public class VertexAIClient { public Messaging.VertexAIMessagesEndpoint Messages => null!; }
        }
        namespace Anthropic.SDK.Batches
        {
            public class BatchRequest { public string CustomId { get; set; } = ""; public Messaging.MessageParameters MessageParameters { get; set; } = new(); }
            public class BatchResponse { public string Id { get; set; } = ""; }
            public class BatchesEndpoint { public Task<BatchResponse> CreateBatchAsync(List<BatchRequest> batches, CancellationToken ctx = default) => null!; }
        }
        namespace Anthropic.SDK.Common
        {
            public class Function { public Function(string name, string? description = null) { } public string Name { get; set; } = ""; }
        }
        namespace Anthropic.SDK.Files
        {
            public class FileMetadata { public string Id { get; set; } = ""; }
            public class FilesEndpoint
            {
                public Task<FileMetadata> UploadFileAsync(string filePath, string? mimeType = null, CancellationToken ctx = default) => null!;
                public Task<FileMetadata> UploadFileBytesAsync(byte[] fileBytes, string fileName, string mimeType, CancellationToken ctx = default) => null!;
                public Task<FileMetadata> UploadFileStreamAsync(Stream fileStream, string fileName, string mimeType, CancellationToken ctx = default) => null!;
            }
        }
        namespace Anthropic.SDK.Messaging
        {
            using Anthropic.SDK.Common;
            public enum RoleType { User, Assistant }
            public abstract class ContentBase { }
            public class TextContent : ContentBase { public string Text { get; set; } = ""; public static implicit operator string(TextContent choice) => null!; }
            public class ToolResultContent : ContentBase { public string ToolUseId { get; set; } = ""; public List<ContentBase> Content { get; set; } = new(); }
            public class DocumentSource { public string Data { get; set; } = ""; }
            public class DocumentContent : ContentBase { public DocumentSource Source { get; set; } = new(); public string Title { get; set; } = ""; }
            public class SystemMessage { public SystemMessage(string text) { } public string Text { get; } = ""; }
            public class Message
            {
                public Message() { }
                public Message(RoleType role, string text) { }
                public Message(RoleType role, DocumentContent content) { }
                public Message(Function toolCall, string functionResult, bool isError = false) { }
                public Message(Function toolCall, string data, string mediaType, bool isError = false) { }
                public Message(List<MessageResponse> asyncResponses) { }
                public RoleType Role { get; set; }
                public List<ContentBase> Content { get; set; } = new();
                public static implicit operator string(Message textContent) => null!;
            }
            public class MessageCountTokenParameters
            {
                public string Model { get; set; } = "";
                public List<Message> Messages { get; set; } = new();
                public List<SystemMessage> System { get; set; } = new();
            }
            public class MessageParameters : MessageCountTokenParameters { public int MaxTokens { get; set; } public dynamic? Metadata { get; set; } public object? Container { get; set; } }
            public class MessageResponse { public List<ContentBase> Content { get; set; } = new(); public Message Message => null!; public TextContent FirstMessage => null!; }
            public class MessageCountTokenResponse { public int InputTokens { get; set; } }
            public class MessagesEndpoint
            {
                public Task<MessageResponse> GetClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => null!;
                public IAsyncEnumerable<MessageResponse> StreamClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => null!;
                public Task<MessageCountTokenResponse> CountMessageTokensAsync(MessageCountTokenParameters parameters, CancellationToken ctx = default) => null!;
            }
            public class VertexAIMessagesEndpoint
            {
                public Task<MessageResponse> GetClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => null!;
                public IAsyncEnumerable<MessageResponse> StreamClaudeMessageAsync(MessageParameters parameters, CancellationToken ctx = default) => null!;
            }
        }
        namespace Anthropic.SDK.Skills
        {
            public class SkillResponse { public string Id { get; set; } = ""; }
            public class SkillsEndpoint
            {
                public Task<SkillResponse> CreateSkillFromStreamsAsync(string displayTitle, List<(string filename, Stream stream, string mimeType)> files, CancellationToken cancellationToken = default) => null!;
                public Task<SkillResponse> CreateSkillVersionFromStreamsAsync(string skillId, List<(string filename, Stream stream, string mimeType)> files, CancellationToken cancellationToken = default) => null!;
            }
        }
        """);

    private static readonly SdkTest Test = new(
        "Anthropic.SDK Anthropic.SDK.Batches Anthropic.SDK.Common Anthropic.SDK.Messaging", "Anthropic.SDK.AnthropicClient claude, VertexAIClient vertex, Stream stream", AnthropicSdk);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Model = \"m\", Messages = [new Message(RoleType.User, {|GDPRAI001:c.Email|})] });",
        "await foreach (var part in claude.Messages.StreamClaudeMessageAsync(new MessageParameters { Messages = [new Message(RoleType.User, {|GDPRAI002:c.Diagnosis|})] }, ct)) { }",
        "await claude.Messages.CountMessageTokensAsync(new MessageCountTokenParameters { Messages = [new Message(RoleType.User, {|GDPRAI001:c.Email|})] });",
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { System = [new SystemMessage({|GDPRAI001:c.Name|})] });",
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message { Content = [new TextContent { Text = {|GDPRAI001:c.Email|} }] }] });",
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message(new Function(\"find\"), {|GDPRAI001:c.Email|})] });",
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message(RoleType.User, new DocumentContent { Title = {|GDPRAI001:c.Name|} })] });",
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message { Content = [new ToolResultContent { Content = [new TextContent { Text = {|GDPRAI001:c.Email|} }] }] }] });",
        "await vertex.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message(RoleType.User, {|GDPRAI001:c.Email|})] });",
        "string again = new Message(RoleType.User, {|GDPRAI001:c.Email|}); await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message(RoleType.User, again)] });",
        "await claude.Batches.CreateBatchAsync([new BatchRequest { CustomId = \"1\", MessageParameters = new MessageParameters { Messages = [new Message(RoleType.User, {|GDPRAI005:c.Email|})] } }]);",
        "await claude.Files.UploadFileBytesAsync(System.Text.Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|}), \"a.txt\", \"text/plain\");",
        "await claude.Files.UploadFileStreamAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})), \"a.txt\", \"text/plain\");",
        "await claude.Skills.CreateSkillFromStreamsAsync({|GDPRAI005:c.Name|}, [(\"a\", stream, \"text/plain\")]);",
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Metadata = new Dictionary<string, string> { [\"user_id\"] = {|GDPRAI008:c.Email|} } });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Model = c.Email, MaxTokens = c.Email.Length, Messages = [new Message(RoleType.User, c.Topic)] });",
        "var answer = await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message(RoleType.User, c.Topic)] }); Console.WriteLine(c.Email + answer.FirstMessage);",
        "var unused = new Message(RoleType.User, c.Email); await claude.Messages.GetClaudeMessageAsync(new MessageParameters { Messages = [new Message(RoleType.User, c.Topic)] });",
        "await claude.Files.UploadFileStreamAsync(stream, \"a.txt\", c.Email);");
}
