using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Mscc.GenerativeAI, declared as its source has it (35897d41).</summary>
public sealed class MsccTests
{
    private static readonly Stub Mscc = new("Mscc.GenerativeAI", """
        using Mscc.GenerativeAI.Types;
        namespace Mscc.GenerativeAI
        {
            public class GoogleAI
            {
                public GenerativeModel GenerativeModel(string model = "m", List<string>? tools = null, Content? systemInstruction = null) => null!;
                public Task<object> UploadFile(string uri, string? displayName = null) => null!;
                public Task<object> UploadFile(Stream stream, string displayName, string mimeType) => null!;
            }
            public class VertexAI { public GenerativeModel GenerativeModel(string model = "m", List<string>? tools = null, Content? systemInstruction = null) => null!; }
            public class GenerativeModel
            {
                public Task<GenerateContentResponse> GenerateContent(GenerateContentRequest? request) => null!;
                public Task<GenerateContentResponse> GenerateContent(string? prompt, List<string>? tools = null) => null!;
                public Task<GenerateContentResponse> GenerateContent(List<IPart>? parts) => null!;
                public IAsyncEnumerable<GenerateContentResponse> GenerateContentStream(string? prompt) => null!;
                public Task<object> GenerateAnswer(string? prompt) => null!;
                public Task<object> GenerateText(string prompt) => null!;
                public Task<object> GenerateMessage(string prompt) => null!;
                public Task<object> GenerateImages(string model, string prompt) => null!;
                public Task<object> GenerateVideos(string model, string prompt) => null!;
                public Task<object> CountTokens(GenerateContentRequest request) => null!;
                public Task<object> CountTokens(List<IPart> parts) => null!;
                public Task<object> EmbedContent(EmbedContentRequest request, string? model = null, string? title = null) => null!;
                public Task<object> EmbedContent(List<EmbedContentRequest> requests, string? model = null) => null!;
                public Task<object> EmbedContent(string content, string? model = null, string? title = null) => null!;
                public Task<object> BatchEmbedContent(List<EmbedContentRequest> requests) => null!;
                public Task<object> EmbedText(string prompt) => null!;
                public Task<object> BatchEmbedText(EmbedContentRequest request) => null!;
                public Task<object> UploadFile(string uri, string? displayName = null) => null!;
                public Task<object> UploadFile(Stream stream, string displayName, string mimeType) => null!;
                public Task<object> CreateTunedModel(CreateTunedModelRequest request) => null!;
                public Task<object> BatchGenerateContent(GenerateContentRequest request) => null!;
            }
            public class InteractionsModel
            {
                public Task<object> Create(InteractionRequest request) => null!;
                public Task<object> Create(string? model = null, string? agent = null, string? input = null, string? systemInstruction = null, List<string>? tools = null) => null!;
                public IAsyncEnumerable<object> CreateStream(InteractionRequest request) => null!;
            }
            public class CachedContentModel
            {
                public Task<object> Create(CachedContent request) => null!;
                public Task<object> Create(string model, string? displayName = null, Content? systemInstruction = null, List<Content>? contents = null, List<ContentResponse>? history = null) => null!;
            }
            public class FileSearchStoresModel
            {
                public Task<object> Upload(string name, Stream stream, string displayName, string mimeType) => null!;
                public Task<object> UploadToFileSearchStore(string fileSearchStoreName, string file) => null!;
            }
        }
        namespace Mscc.GenerativeAI.Types
        {
            public interface IPart { }
            public class TextData : IPart { public string Text { get; set; } = ""; }
            public class Part : IPart { public Part() { } public Part(string text) { } public Part(FileData fileData) { } public string? Text { get; set; } public FileData? FileData { get; set; } public static TextData FromText(string value) => null!; }
            public class FileData { public string FileUri { get; set; } = ""; }
            public class FileResource { public string Name { get; set; } = ""; }
            public class Content { public Content() { } public Content(string text, string role = "user") { } public Content(IPart part, string role = "user") { } public Content(IEnumerable<IPart> parts, string role = "user") { } public List<IPart>? Parts { get; set; } public string? Role { get; set; } }
            public class ContentResponse { public ContentResponse(string text, string role = "user") { } public List<Part> Parts { get; set; } = new(); }
            public class GenerateContentRequest
            {
                public GenerateContentRequest() { }
                public GenerateContentRequest(string prompt, List<string>? tools = null, Content? systemInstruction = null) { }
                public GenerateContentRequest(List<IPart> parts) { }
                public GenerateContentRequest(FileResource file) { }
                public void AddContent(Content content) { }
                public void AddPart(IPart part, int index = 0) { }
                public List<Content>? Contents { get; set; }
                public Content? SystemInstruction { get; set; }
                public string? Model { get; set; }
                public string? CachedContent { get; set; }
                public List<string>? Tools { get; set; }
                public IDictionary<string, string>? Labels { get; set; }
            }
            public class GenerateContentResponse { public string? Text { get; set; } }
            public class EmbedContentRequest { public EmbedContentRequest() { } public EmbedContentRequest(string prompt) { } public EmbedContentRequest(List<string> prompts) { } public string? Model { get; set; } public ContentResponse? Content { get; set; } }
            public class CreateTunedModelRequest { public string BaseModel { get; set; } = ""; public string DisplayName { get; set; } = ""; }
            public class InteractionRequest { public string? Model { get; set; } public string? Agent { get; set; } public string? PreviousInteractionId { get; set; } public string? InputString { get; set; } public string? SystemInstruction { get; set; } }
            public class CachedContent { public string Model { get; set; } = ""; public string Name { get; set; } = ""; public List<Content>? Contents { get; set; } }
            public class ChatSession
            {
                public ChatSession(GenerativeModel model, List<ContentResponse>? history = null) { }
                public Task<GenerateContentResponse> SendMessage(GenerateContentRequest request) => null!;
                public Task<GenerateContentResponse> SendMessage(string prompt, List<string>? tools = null) => null!;
                public Task<GenerateContentResponse> SendMessage(List<Part> parts) => null!;
                public Task<GenerateContentResponse> SendMessage(object content, bool any) => null!;
                public IAsyncEnumerable<GenerateContentResponse> SendMessageStream(string prompt) => null!;
            }
        }
        """);

    private static readonly SdkTest Test = new("Mscc.GenerativeAI Mscc.GenerativeAI.Types", "GenerativeModel gemini, GoogleAI google, VertexAI vertex, ChatSession chat, InteractionsModel interactions, CachedContentModel caches, Stream stream", Mscc);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await gemini.GenerateContent({|GDPRAI001:c.Email|});",
        "await gemini.GenerateContent(new GenerateContentRequest({|GDPRAI001:c.Email|}));",
        "await gemini.GenerateContent(new GenerateContentRequest { Contents = [new Content({|GDPRAI002:c.Diagnosis|})] });",
        "var request = new GenerateContentRequest(); request.AddContent(new Content(new Part({|GDPRAI001:c.Email|}))); await gemini.GenerateContent(request);",
        "var request = new GenerateContentRequest(\"x\"); request.AddPart(Part.FromText({|GDPRAI001:c.Email|})); await gemini.GenerateContent(request);",
        "await gemini.GenerateContent(new List<IPart> { new TextData { Text = {|GDPRAI001:c.Email|} } });",
        "await gemini.GenerateContent(new GenerateContentRequest(\"x\", systemInstruction: new Content({|GDPRAI001:c.Name|})));",
        "var model = google.GenerativeModel(systemInstruction: new Content({|GDPRAI001:c.Name|}));",
        "var model = vertex.GenerativeModel(systemInstruction: new Content({|GDPRAI001:c.Name|}));",
        "await foreach (var part in gemini.GenerateContentStream({|GDPRAI001:c.Email|})) { }",
        "await chat.SendMessage({|GDPRAI001:c.Email|});",
        "var session = new ChatSession(gemini, [new ContentResponse({|GDPRAI001:c.Email|})]);",
        "await interactions.Create(input: {|GDPRAI001:c.Email|});",
        "await interactions.Create(new InteractionRequest { InputString = {|GDPRAI001:c.Email|} });",
        "await gemini.EmbedContent({|GDPRAI006:c.Email|});",
        "await gemini.EmbedContent(new EmbedContentRequest({|GDPRAI006:c.Email|}));",
        "await gemini.EmbedContent(new List<EmbedContentRequest> { new({|GDPRAI006:c.Email|}) });",
        "await gemini.UploadFile(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})), \"a\", \"text/plain\");",
        "await google.UploadFile(stream, {|GDPRAI005:c.Name|}, \"text/plain\");",
        "await caches.Create(\"m\", contents: [new Content({|GDPRAI005:c.Email|})]);",
        "await gemini.GenerateContent(new GenerateContentRequest(\"x\") { Labels = new Dictionary<string, string> { [\"user\"] = {|GDPRAI008:c.Email|} } });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "var answer = await gemini.GenerateContent(new GenerateContentRequest(c.Topic) { Model = c.Email, CachedContent = c.Email }); Console.WriteLine(answer.Text + c.Email);",
        "await gemini.EmbedContent(c.Topic, c.Email);",
        "await interactions.Create(c.Email, c.Email, c.Topic);",
        "await gemini.UploadFile(stream, \"a\", c.Email);",
        "var model = google.GenerativeModel(c.Email);");
}
