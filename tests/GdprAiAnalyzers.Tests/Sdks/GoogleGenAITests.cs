using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Google.GenAI, declared as its source (bcd43e5a) and its reference pages have it.</summary>
public sealed class GoogleGenAITests
{
    private static readonly Stub GenAI = new("Google.GenAI", """
        using Google.GenAI.Types;
        namespace Google.GenAI
        {
            public sealed class Client
            {
                public Models Models => null!; public Live Live => null!; public Files Files => null!; public Caches Caches => null!; public Batches Batches => null!; public Tunings Tunings => null!;
            }
            public class Models
            {
                public Task<GenerateContentResponse> GenerateContentAsync(string model, List<Content> contents, GenerateContentConfig? config = null) => null!;
                public Task<GenerateContentResponse> GenerateContentAsync(string model, Content contents, GenerateContentConfig? config = null) => null!;
                public Task<GenerateContentResponse> GenerateContentAsync(string model, string contents, GenerateContentConfig? config = null) => null!;
                public IAsyncEnumerable<GenerateContentResponse> GenerateContentStreamAsync(string model, string contents, GenerateContentConfig? config = null) => null!;
                public Task<object> CountTokensAsync(string model, string contents, GenerateContentConfig? config = null) => null!;
                public Task<object> ComputeTokensAsync(string model, string contents) => null!;
                public Task<object> EmbedContentAsync(string model, string contents, EmbedContentConfig? config = null) => null!;
                public Task<object> GenerateImagesAsync(string model, string prompt, GenerateImagesConfig? config = null) => null!;
                public Task<object> EditImageAsync(string model, string prompt, List<Image> referenceImages) => null!;
                public Task<object> UpscaleImageAsync(string model, Image image, string upscaleFactor) => null!;
                public Task<object> GenerateVideosAsync(string model, Image source, GenerateImagesConfig? config = null) => null!;
            }
            public class Live { public Task<AsyncSession> ConnectAsync(string model, LiveConnectConfig config, CancellationToken cancellationToken = default) => null!; }
            public class AsyncSession
            {
                public Task SendClientContentAsync(LiveSendClientContentParameters clientContent, CancellationToken cancellationToken = default) => null!;
                public Task SendRealtimeInputAsync(LiveSendRealtimeInputParameters realtimeInput, CancellationToken cancellationToken = default) => null!;
                public Task SendToolResponseAsync(LiveSendToolResponseParameters toolResponse, CancellationToken cancellationToken = default) => null!;
            }
            public class Files { public Task<object> UploadAsync(byte[] bytes, string fileName, CancellationToken cancellationToken = default) => null!; }
            public class Caches { public Task<object> CreateAsync(string model, CreateCachedContentConfig? config = null, CancellationToken cancellationToken = default) => null!; }
            public class Batches
            {
                public Task<object> CreateAsync(string model, BatchJobSource src, CreateBatchJobConfig? config = null) => null!;
                public Task<object> CreateEmbeddingsAsync(string model, BatchJobSource src, CreateBatchJobConfig? config = null) => null!;
            }
            public class Tunings { public Task<object> TuneAsync(string baseModel, TuningDataset trainingDataset, CreateBatchJobConfig? config = null) => null!; }
        }
        namespace Google.GenAI.Types
        {
            public record Content { public List<Part>? Parts { get; set; } public string? Role { get; set; } public static Content? FromJson(string jsonString) => null; }
            public record Part { public string? Text { get; set; } public Blob? InlineData { get; set; } public FunctionResponse? FunctionResponse { get; set; } public static Part? FromJson(string jsonString) => null; }
            public record Blob { public byte[]? Data { get; set; } public string? MimeType { get; set; } }
            public record FunctionResponse { public string? Name { get; set; } public Dictionary<string, object>? Response { get; set; } }
            public record Image { public byte[]? ImageBytes { get; set; } }
            public record HttpOptions { public string? BaseUrl { get; set; } }
            public record GenerateContentConfig { public Content? SystemInstruction { get; set; } public double? Temperature { get; set; } public Dictionary<string, string>? Labels { get; set; } public string? CachedContent { get; set; } public HttpOptions? HttpOptions { get; set; } }
            public record GenerateContentResponse { public string? Text { get; set; } }
            public record EmbedContentConfig { public string? Title { get; set; } }
            public record GenerateImagesConfig { public string? NegativePrompt { get; set; } }
            public record LiveConnectConfig { public Content? SystemInstruction { get; set; } }
            public record LiveSendClientContentParameters { public List<Content>? Turns { get; set; } }
            public record LiveSendRealtimeInputParameters { public string? Text { get; set; } }
            public record LiveSendToolResponseParameters { public List<FunctionResponse>? FunctionResponses { get; set; } }
            public record CreateCachedContentConfig { public List<Content>? Contents { get; set; } }
            public record BatchJobSource { public List<InlinedRequest>? InlinedRequests { get; set; } }
            public record InlinedRequest { public List<Content>? Contents { get; set; } }
            public record CreateBatchJobConfig { public string? DisplayName { get; set; } }
            public record TuningDataset { public List<TuningExample>? Examples { get; set; } }
            public record TuningExample { public string? TextInput { get; set; } public string? Output { get; set; } }
        }
        """);

    private static readonly SdkTest Test = new("Google.GenAI Google.GenAI.Types", "Client gemini, AsyncSession live", GenAI);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await gemini.Models.GenerateContentAsync(\"m\", {|GDPRAI001:c.Email|});",
        "await gemini.Models.GenerateContentAsync(model: \"m\", contents: $\"Help {{|GDPRAI002:c.Diagnosis|}}\");",
        "await gemini.Models.GenerateContentAsync(\"m\", new Content { Parts = [new Part { Text = {|GDPRAI001:c.Email|} }] });",
        "await gemini.Models.GenerateContentAsync(\"m\", new List<Content> { new() { Parts = new List<Part> { new() { Text = {|GDPRAI001:c.Email|} } } } });",
        "await gemini.Models.GenerateContentAsync(\"m\", \"x\", new GenerateContentConfig { SystemInstruction = new Content { Parts = [new Part { Text = {|GDPRAI001:c.Name|} }] } });",
        "await gemini.Models.GenerateContentAsync(\"m\", new Content { Parts = [new Part { FunctionResponse = new FunctionResponse { Response = new() { [\"mail\"] = {|GDPRAI001:c.Email|} } } }] });",
        "await gemini.Models.GenerateContentAsync(\"m\", new Content { Parts = [new Part { InlineData = new Blob { Data = Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}) } }] });",
        "await foreach (var part in gemini.Models.GenerateContentStreamAsync(\"m\", {|GDPRAI001:c.Email|})) { }",
        "await gemini.Models.GenerateImagesAsync(\"m\", {|GDPRAI001:c.Name|});",
        "await gemini.Models.CountTokensAsync(\"m\", {|GDPRAI001:c.Name|});",
        "await gemini.Live.ConnectAsync(\"m\", new LiveConnectConfig { SystemInstruction = new Content { Parts = [new Part { Text = {|GDPRAI001:c.Name|} }] } });",
        "await live.SendClientContentAsync(new LiveSendClientContentParameters { Turns = [new Content { Parts = [new Part { Text = {|GDPRAI001:c.Email|} }] }] });",
        "await live.SendRealtimeInputAsync(new LiveSendRealtimeInputParameters { Text = {|GDPRAI001:c.Email|} });",
        "await live.SendToolResponseAsync(new LiveSendToolResponseParameters { FunctionResponses = [new FunctionResponse { Response = new() { [\"mail\"] = {|GDPRAI001:c.Email|} } }] });",
        "await gemini.Models.EmbedContentAsync(\"m\", {|GDPRAI006:c.Email|});",
        "await gemini.Files.UploadAsync(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|}), \"a.txt\");",
        "await gemini.Caches.CreateAsync(\"m\", new CreateCachedContentConfig { Contents = [new Content { Parts = [new Part { Text = {|GDPRAI005:c.Email|} }] }] });",
        "await gemini.Batches.CreateAsync(\"m\", new BatchJobSource { InlinedRequests = [new InlinedRequest { Contents = [new Content { Parts = [new Part { Text = {|GDPRAI005:c.Email|} }] }] }] });",
        "await gemini.Tunings.TuneAsync(\"m\", new TuningDataset { Examples = [new TuningExample { TextInput = {|GDPRAI005:c.Email|} }] });",
        "await gemini.Models.GenerateContentAsync(\"m\", \"x\", new GenerateContentConfig { Labels = new() { [\"user\"] = {|GDPRAI008:c.Email|} } });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "await gemini.Models.GenerateContentAsync(c.Email, c.Topic, new GenerateContentConfig { CachedContent = c.Email, Temperature = c.Email.Length });",
        "var answer = await gemini.Models.GenerateContentAsync(\"m\", c.Topic); Console.WriteLine(answer.Text + c.Email);",
        "var unused = new Content { Parts = [new Part { Text = c.Email }] }; await gemini.Models.GenerateContentAsync(\"m\", new Content { Parts = [new Part { Text = c.Topic }] });",
        "await gemini.Models.EmbedContentAsync(c.Email, c.Topic);",
        "await gemini.Batches.CreateAsync(c.Email, new BatchJobSource());");
}
