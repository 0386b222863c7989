using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Google_GenerativeAI (gunpal5), declared as its source has it (4aee127f).</summary>
public sealed class GoogleGenerativeAITests
{
    private static readonly Stub GenerativeAI = new("GenerativeAI", """
        using GenerativeAI.Types;
        namespace GenerativeAI
        {
            public class GoogleAi
            {
                public GenerativeModel CreateGenerativeModel(string modelName, string? systemInstruction = null) => null!;
                public GeminiModel CreateGeminiModel(string modelName, string? systemInstruction = null) => null!;
            }
            public interface IGenerativeModel
            {
                Task<GenerateContentResponse> GenerateContentAsync(GenerateContentRequest request, CancellationToken cancellationToken = default);
                Task<GenerateContentResponse> GenerateContentAsync(string prompt, CancellationToken cancellationToken = default);
                Task<GenerateContentResponse> GenerateContentAsync(IEnumerable<Part> parts, CancellationToken cancellationToken = default);
                IAsyncEnumerable<GenerateContentResponse> StreamContentAsync(string prompt, CancellationToken cancellationToken = default);
                IAsyncEnumerable<GenerateContentResponse> StreamContentAsync(IEnumerable<Content> contents, CancellationToken cancellationToken = default);
                Task<T?> GenerateObjectAsync<T>(string prompt, CancellationToken cancellationToken = default) where T : class;
                Task<T?> GenerateEnumAsync<T>(string prompt, CancellationToken cancellationToken = default);
                Task<object> GenerateAnswerAsync(GenerateContentRequest request, CancellationToken cancellationToken = default);
                Task<object> CountTokensAsync(GenerateContentRequest generateContentRequest, CancellationToken cancellationToken = default);
            }
            public abstract class BaseModel
            {
                public virtual Task<GenerateContentResponse> GenerateContentAsync(string model, GenerateContentRequest request) => null!;
                public virtual IAsyncEnumerable<GenerateContentResponse> GenerateContentStreamAsync(string model, GenerateContentRequest request) => null!;
                public virtual Task<object> CountTokensAsync(string model, GenerateContentRequest request) => null!;
                public virtual Task<object> GenerateAnswerAsync(string model, GenerateContentRequest request) => null!;
                public virtual Task<object> BatchEmbedContentAsync(string model, EmbedContentRequest request) => null!;
                public virtual Task<object> EmbedContentAsync(string model, EmbedContentRequest request) => null!;
            }
            public class GenerativeModel : BaseModel, IGenerativeModel
            {
                public GenerativeModel(string apiKey, string? model, string? systemInstruction = null) { }
                public virtual Task<GenerateContentResponse> GenerateContentAsync(GenerateContentRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<GenerateContentResponse> GenerateContentAsync(string prompt, CancellationToken cancellationToken = default) => null!;
                public Task<GenerateContentResponse> GenerateContentAsync(IEnumerable<Part> parts, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<GenerateContentResponse> StreamContentAsync(string prompt, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<GenerateContentResponse> StreamContentAsync(IEnumerable<Content> contents, CancellationToken cancellationToken = default) => null!;
                public Task<T?> GenerateObjectAsync<T>(string prompt, CancellationToken cancellationToken = default) where T : class => null!;
                public Task<T?> GenerateEnumAsync<T>(string prompt, CancellationToken cancellationToken = default) => null!;
                public Task<object> GenerateAnswerAsync(GenerateContentRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> CountTokensAsync(GenerateContentRequest generateContentRequest, CancellationToken cancellationToken = default) => null!;
                public virtual ChatSession StartChat(List<Content>? history = null, string? systemInstruction = null) => null!;
            }
            public class GeminiModel : GenerativeModel
            {
                public GeminiModel(string apiKey, string model) : base(apiKey, model) { }
                public Task<GenerateContentResponse> GenerateContentAsync(string prompt, string filePath, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<GenerateContentResponse> StreamContentAsync(string prompt, string filePath, CancellationToken cancellationToken = default) => null!;
            }
            public class ChatSession : GenerativeModel { public ChatSession(List<Content>? history, string apiKey, string model) : base(apiKey, model) { } public override Task<GenerateContentResponse> GenerateContentAsync(GenerateContentRequest request, CancellationToken cancellationToken = default) => null!; }
            public class EmbeddingModel : BaseModel
            {
                public Task<object> EmbedContentAsync(string message, CancellationToken cancellationToken = default) => null!;
                public Task<object> EmbedContentAsync(Content content, CancellationToken cancellationToken = default) => null!;
                public Task<object> EmbedContentAsync(EmbedContentRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> EmbedContentAsync(IEnumerable<Part> parts, CancellationToken cancellationToken = default) => null!;
                public Task<object> EmbedContentAsync(IEnumerable<string> messages, CancellationToken cancellationToken = default) => null!;
                public Task<object> BatchEmbedContentAsync(IEnumerable<EmbedContentRequest> requests, CancellationToken cancellationToken = default) => null!;
                public Task<object> BatchEmbedContentAsync(IEnumerable<Content> contents, CancellationToken cancellationToken = default) => null!;
            }
            public class SemanticRetrieverModel : BaseModel
            {
                public Task<object> GenerateAnswerAsync(GenerateContentRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> GenerateAnswerAsync(string prompt, string corpusId, CancellationToken cancellationToken = default) => null!;
            }
            public static class ContentRequestExtensions
            {
                public static void AddText(this IContentsRequest request, string text, bool appendToLastContent = true, string role = "user") { }
                public static void AddPart(this IContentsRequest request, Part part) { }
                public static void AddParts(this IContentsRequest request, IEnumerable<Part> parts) { }
                public static void AddInlineData(this IContentsRequest request, string data, string mimeType) { }
                public static void AddContent(this IContentsRequest request, Content content) { }
            }
            public static class ContentExtensions
            {
                public static void AddText(this Content content, string text) { }
                public static void AddPart(this Content content, Part part) { }
                public static void AddParts(this Content content, IEnumerable<Part> parts) { }
                public static void AddInlineData(this Content content, string data, string mimeType) { }
            }
        }
        namespace GenerativeAI.Clients
        {
            public class FileClient
            {
                public Task<object> UploadFileAsync(string filePath, CancellationToken cancellationToken = default) => null!;
                public Task<object> UploadStreamAsync(Stream stream, string displayName, string mimeType, CancellationToken cancellationToken = default) => null!;
            }
            public class CachingClient
            {
                public Task<object> CreateCachedContentAsync(CachedContent cachedContent, CancellationToken cancellationToken = default) => null!;
                public Task<object> UpdateCachedContentAsync(string cacheName, CachedContent cachedContent, CancellationToken cancellationToken = default) => null!;
            }
            public class BatchClient
            {
                public Task<object> CreateAsync(string model, BatchJobSource source, CancellationToken cancellationToken = default) => null!;
                public Task<object> CreateEmbeddingsAsync(string model, BatchJobSource source, CancellationToken cancellationToken = default) => null!;
            }
            public class ImagenModel
            {
                public Task<object> GenerateImagesAsync(object request, CancellationToken cancellationToken = default) => null!;
                public Task<object> GenerateImagesAsync(string prompt, object? imageSource = null, CancellationToken cancellationToken = default) => null!;
            }
        }
        namespace GenerativeAI.Types
        {
            public interface IContentsRequest { List<Content> Contents { get; set; } }
            public class Blob { public string? Data { get; set; } }
            public class Part { public Part() { } public Part(string text) { } public string? Text { get; set; } public Blob? InlineData { get; set; } }
            public class Content { public Content() { } public Content(IEnumerable<Part> parts, string? role) { } public Content(string prompt, string? role) { } public List<Part> Parts { get; set; } = new(); public string? Role { get; set; } }
            public class GenerateContentRequest : IContentsRequest
            {
                public GenerateContentRequest() { }
                public GenerateContentRequest(List<Content> contents, List<string>? tools = null, Content? systemInstruction = null) { }
                public GenerateContentRequest(Content content) { }
                public List<Content> Contents { get; set; } = new();
                public List<string>? Tools { get; set; }
                public Content? SystemInstruction { get; set; }
                public string? CachedContent { get; set; }
            }
            public class GenerateContentResponse { public string? Text { get; set; } }
            public class EmbedContentRequest { public string? Model { get; set; } public Content? Content { get; set; } }
            public class CachedContent { public List<Content>? Contents { get; set; } }
            public class BatchJobSource { public List<InlinedRequest>? InlinedRequests { get; set; } }
            public class InlinedRequest { public List<Content>? Contents { get; set; } }
        }
        """);

    private static readonly SdkTest Test = new(
        "GenerativeAI GenerativeAI.Clients GenerativeAI.Types", "GenerativeModel gemini, IGenerativeModel any, GeminiModel files, GoogleAi google, EmbeddingModel embeddings, FileClient uploads, CachingClient caches, BatchClient batches, ImagenModel images", GenerativeAI);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await gemini.GenerateContentAsync({|GDPRAI001:c.Email|});",
        "await any.GenerateContentAsync($\"Help {{|GDPRAI002:c.Diagnosis|}}\", ct);",
        "await gemini.GenerateContentAsync([new Part { Text = {|GDPRAI001:c.Email|} }]);",
        "await gemini.GenerateContentAsync(new GenerateContentRequest(new Content({|GDPRAI001:c.Email|}, \"user\")));",
        "var request = new GenerateContentRequest(); request.AddText({|GDPRAI001:c.Email|}); await gemini.GenerateContentAsync(request);",
        "var request = new GenerateContentRequest(); request.AddPart(new Part({|GDPRAI001:c.Email|})); await any.GenerateContentAsync(request);",
        "var content = new Content(); content.AddText({|GDPRAI001:c.Email|}); await any.GenerateContentAsync(new GenerateContentRequest([content]));",
        "await gemini.GenerateContentAsync(new GenerateContentRequest { SystemInstruction = new Content({|GDPRAI001:c.Name|}, null) });",
        "await foreach (var part in gemini.StreamContentAsync({|GDPRAI001:c.Email|})) { }",
        "await gemini.GenerateObjectAsync<string>({|GDPRAI001:c.Email|});",
        "await files.GenerateContentAsync({|GDPRAI001:c.Email|}, \"a.pdf\");",
        "var chat = gemini.StartChat(systemInstruction: {|GDPRAI001:c.Name|});",
        "var model = google.CreateGenerativeModel(\"m\", {|GDPRAI001:c.Name|});",
        "var model = new GenerativeModel(\"k\", \"m\", {|GDPRAI001:c.Name|});",
        "await gemini.GenerateContentAsync(\"m\", new GenerateContentRequest(new Content({|GDPRAI001:c.Email|}, \"user\")));",
        "await images.GenerateImagesAsync({|GDPRAI001:c.Name|});",
        "await embeddings.EmbedContentAsync({|GDPRAI006:c.Email|});",
        "await embeddings.EmbedContentAsync([{|GDPRAI006:c.Email|}]);",
        "await embeddings.BatchEmbedContentAsync([new EmbedContentRequest { Content = new Content({|GDPRAI006:c.Email|}, null) }]);",
        "await uploads.UploadStreamAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})), \"a\", \"text/plain\");",
        "await caches.CreateCachedContentAsync(new CachedContent { Contents = [new Content({|GDPRAI005:c.Email|}, null)] });",
        "await batches.CreateAsync(\"m\", new BatchJobSource { InlinedRequests = [new InlinedRequest { Contents = [new Content({|GDPRAI005:c.Email|}, null)] }] });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "var answer = await gemini.GenerateContentAsync(c.Topic); Console.WriteLine(answer.Text + c.Email);",
        "await gemini.GenerateContentAsync(c.Email, new GenerateContentRequest(new Content(c.Topic, c.Topic)) { CachedContent = c.Email });",
        "var model = new GenerativeModel(c.Email, c.Email);",
        "await embeddings.EmbedContentAsync(c.Topic);",
        "await caches.UpdateCachedContentAsync(c.Email, new CachedContent());");
}
