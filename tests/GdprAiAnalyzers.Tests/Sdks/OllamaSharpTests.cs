using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>OllamaSharp, declared as its source has it (6ef00f49).</summary>
public sealed class OllamaSharpTests
{
    private static readonly Stub OllamaSharp = new("OllamaSharp", """
        namespace OllamaSharp
        {
            using OllamaSharp.Models;
            using OllamaSharp.Models.Chat;
            public interface IOllamaApiClient
            {
                IAsyncEnumerable<ChatResponseStream?> ChatAsync(ChatRequest request, CancellationToken cancellationToken = default);
                IAsyncEnumerable<GenerateResponseStream?> GenerateAsync(GenerateRequest request, CancellationToken cancellationToken = default);
                IAsyncEnumerable<CreateModelResponse?> CreateModelAsync(CreateModelRequest request, CancellationToken cancellationToken = default);
                Task<EmbedResponse> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken = default);
            }
            public class OllamaApiClient : IOllamaApiClient
            {
                public IAsyncEnumerable<ChatResponseStream?> ChatAsync(ChatRequest request, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<GenerateResponseStream?> GenerateAsync(GenerateRequest request, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<CreateModelResponse?> CreateModelAsync(CreateModelRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<EmbedResponse> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken = default) => null!;
            }
            public class ConversationContext { }
            public static class OllamaApiClientExtensions
            {
                public static Task<EmbedResponse> EmbedAsync(this IOllamaApiClient client, string input, CancellationToken cancellationToken = default) => null!;
                public static IAsyncEnumerable<GenerateResponseStream?> GenerateAsync(this IOllamaApiClient client, string prompt, ConversationContext? context = null, CancellationToken cancellationToken = default) => null!;
            }
            public class Chat
            {
                public Chat(IOllamaApiClient client) { }
                public Chat(IOllamaApiClient client, string systemPrompt) { }
                public List<Message> Messages { get; set; } = new();
                public string Model { get; set; } = "";
                public IAsyncEnumerable<string> SendAsync(string message, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<string> SendAsync(string message, IEnumerable<object>? tools, IEnumerable<string>? imagesAsBase64 = null, object? format = null, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<string> SendAsync(string message, IEnumerable<IEnumerable<byte>>? imagesAsBytes, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<string> SendAsAsync(ChatRole role, string message, CancellationToken cancellationToken = default) => null!;
            }
        }
        namespace OllamaSharp.Models
        {
            public class OllamaRequest { public Dictionary<string, string> CustomHeaders { get; } = new(); }
            public class GenerateRequest : OllamaRequest { public string Model { get; set; } = ""; public string Prompt { get; set; } = ""; public string? System { get; set; } public string? Suffix { get; set; } public string? KeepAlive { get; set; } }
            public class GenerateResponseStream { public string Response { get; set; } = ""; }
            public class CreateModelRequest : OllamaRequest { public string? Model { get; set; } public string? System { get; set; } public string? Template { get; set; } public IEnumerable<Chat.Message>? Messages { get; set; } }
            public class CreateModelResponse { public string Status { get; set; } = ""; }
            public class EmbedRequest : OllamaRequest { public string Model { get; set; } = ""; public List<string> Input { get; set; } = new(); }
            public class EmbedResponse { public List<float[]> Embeddings { get; set; } = new(); }
        }
        namespace OllamaSharp.Models.Chat
        {
            public struct ChatRole { public static ChatRole User => default; public static ChatRole System => default; }
            public class Message
            {
                public Message() { }
                public Message(ChatRole role, string content, string[]? images) { }
                public Message(ChatRole role, string[] images) { }
                public Message(ChatRole? role, string content) { }
                public ChatRole? Role { get; set; }
                public string? Content { get; set; }
                public string[]? Images { get; set; }
            }
            public class ChatRequest : OllamaRequest { public string Model { get; set; } = ""; public IEnumerable<Message>? Messages { get; set; } public string? KeepAlive { get; set; } }
            public class ChatResponseStream { public Message Message { get; set; } = new(); }
        }
        """);

    private static readonly SdkTest Test = new("OllamaSharp OllamaSharp.Models OllamaSharp.Models.Chat", "OllamaApiClient ollama, IOllamaApiClient any, OllamaSharp.Chat chat", OllamaSharp);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await foreach (var part in ollama.ChatAsync(new ChatRequest { Messages = [new Message(ChatRole.User, {|GDPRAI001:c.Email|})] })) { }",
        "await foreach (var part in any.ChatAsync(new ChatRequest { Messages = [new Message { Content = {|GDPRAI001:c.Email|} }] })) { }",
        "await foreach (var part in ollama.GenerateAsync(new GenerateRequest { Prompt = {|GDPRAI001:c.Email|} })) { }",
        "await foreach (var part in ollama.GenerateAsync(new GenerateRequest { Prompt = \"x\", System = {|GDPRAI002:c.Diagnosis|} })) { }",
        "await foreach (var part in any.GenerateAsync({|GDPRAI001:c.Email|})) { }",
        "await foreach (var part in ollama.CreateModelAsync(new CreateModelRequest { System = {|GDPRAI001:c.Email|} })) { }",
        "await foreach (var part in chat.SendAsync({|GDPRAI001:c.Email|})) { }",
        "await foreach (var part in chat.SendAsAsync(ChatRole.User, $\"Hello {{|GDPRAI001:c.Name|}}\", ct)) { }",
        "var mine = new OllamaSharp.Chat(any, {|GDPRAI001:c.Email|});",
        "var mine = new OllamaSharp.Chat(any); mine.Messages.Add(new Message(ChatRole.User, {|GDPRAI001:c.Email|})); await foreach (var part in mine.SendAsync(\"x\")) { }",
        "await any.EmbedAsync({|GDPRAI006:c.Email|});",
        "await ollama.EmbedAsync(new EmbedRequest { Input = [{|GDPRAI006:c.Email|}] });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "await foreach (var part in ollama.ChatAsync(new ChatRequest { Model = c.Email, KeepAlive = c.Email, Messages = [new Message(ChatRole.User, c.Topic)] })) { Console.WriteLine(c.Email + part!.Message.Content); }",
        "await foreach (var part in ollama.GenerateAsync(new GenerateRequest { Model = c.Email, Prompt = c.Topic })) { }",
        "await foreach (var part in chat.SendAsync(c.Topic)) { Console.WriteLine(part + c.Email); }",
        "var mine = new OllamaSharp.Chat(any) { Model = c.Email }; await foreach (var part in mine.SendAsync(\"x\")) { }",
        "await ollama.EmbedAsync(new EmbedRequest { Model = c.Email, Input = [c.Topic] });");
}
