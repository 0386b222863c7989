using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Mistral.SDK, declared as its source has it (08475506).</summary>
public sealed class MistralSdkTests
{
    private static readonly Stub Mistral = new("Mistral.SDK", """
        namespace Mistral.SDK
        {
            public class MistralClient { public Completions.CompletionsEndpoint Completions => null!; public Embeddings.EmbeddingsEndpoint Embeddings => null!; }
        }
        namespace Mistral.SDK.Completions
        {
            using Mistral.SDK.DTOs;
            public class CompletionsEndpoint
            {
                public Task<ChatCompletionResponse> GetCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<ChatCompletionResponse> StreamCompletionAsync(ChatCompletionRequest request, CancellationToken cancellationToken = default) => null!;
            }
        }
        namespace Mistral.SDK.Embeddings
        {
            using Mistral.SDK.DTOs;
            public class EmbeddingsEndpoint { public Task<EmbeddingResponse> GetEmbeddingsAsync(EmbeddingRequest request, CancellationToken cancellationToken = default) => null!; }
        }
        namespace Mistral.SDK.DTOs
        {
            public class ChatCompletionRequest
            {
                public ChatCompletionRequest(string? model = null, List<ChatMessage>? messages = null, decimal? temperature = null) { }
                public string? Model { get; set; }
                public List<ChatMessage>? Messages { get; set; }
                public bool SafePrompt { get; set; }
            }
            public class ChatCompletionResponse { public List<Choice> Choices { get; set; } = new(); }
            public class Choice { public ChatMessage Message { get; set; } = new(); }
            public class ChatMessage
            {
                public enum RoleEnum { System, User, Assistant, Tool }
                public ChatMessage() { }
                public ChatMessage(RoleEnum? role = null, string? content = null) { }
                public ChatMessage(string toolCallId, string name, string? content = null) { }
                public RoleEnum? Role { get; set; }
                public string? Name { get; set; }
                public string? Content { get; set; }
            }
            public class EmbeddingRequest
            {
                public EmbeddingRequest(string? model = null, List<string>? input = null) { }
                public string? Model { get; set; }
                public List<string>? Input { get; set; }
            }
            public class EmbeddingResponse { public string Id { get; set; } = ""; }
        }
        """);

    private static readonly SdkTest Test = new("Mistral.SDK Mistral.SDK.Completions Mistral.SDK.DTOs Mistral.SDK.Embeddings", "MistralClient mistral", Mistral);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest(\"m\", [new ChatMessage(ChatMessage.RoleEnum.User, {|GDPRAI001:c.Email|})]));",
        "await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest { Model = \"m\", Messages = [new ChatMessage { Content = {|GDPRAI001:c.Email|} }] });",
        "await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest { Messages = [new ChatMessage(\"id\", \"find\", {|GDPRAI002:c.Diagnosis|})] });",
        "await foreach (var part in mistral.Completions.StreamCompletionAsync(new ChatCompletionRequest(\"m\", [new ChatMessage(ChatMessage.RoleEnum.System, $\"Help {{|GDPRAI001:c.Name|}}\")]), ct)) { }",
        "var list = new List<ChatMessage>(); list.Add(new ChatMessage(ChatMessage.RoleEnum.User, {|GDPRAI001:c.Email|})); await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest(\"m\", list));",
        "await mistral.Embeddings.GetEmbeddingsAsync(new EmbeddingRequest(\"m\", [{|GDPRAI006:c.Email|}]));",
        "await mistral.Embeddings.GetEmbeddingsAsync(new EmbeddingRequest { Input = new List<string> { {|GDPRAI006:c.Email|} } });",
        "await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest { Messages = [new ChatMessage { Name = {|GDPRAI008:c.Name|}, Content = \"x\" }] });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest(c.Email, [new ChatMessage(ChatMessage.RoleEnum.User, \"x\")], c.Email.Length));",
        "var answer = await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest(\"m\", [new ChatMessage(ChatMessage.RoleEnum.User, c.Topic)])); Console.WriteLine(c.Email + answer.Choices[0].Message.Content);",
        "var unused = new ChatMessage(ChatMessage.RoleEnum.User, c.Email); await mistral.Completions.GetCompletionAsync(new ChatCompletionRequest(\"m\", [new ChatMessage(ChatMessage.RoleEnum.User, c.Topic)]));",
        "await mistral.Embeddings.GetEmbeddingsAsync(new EmbeddingRequest(c.Email, [c.Topic]));");
}
