using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Google.Cloud.AIPlatform.V1, declared from its reference pages.</summary>
public sealed class GoogleCloudTests
{
    private static readonly Stub Protobuf = new("Google.Protobuf", """
        namespace Google.Protobuf.Collections
        {
            public sealed class RepeatedField<T> : IList<T>
            {
                public T this[int index] { get => default!; set { } }
                public int Count => 0;
                public bool IsReadOnly => false;
                public void Add(T item) { }
                public void Add(IEnumerable<T> values) { }
                public void AddRange(IEnumerable<T> values) { }
                public void Clear() { }
                public bool Contains(T item) => false;
                public void CopyTo(T[] array, int arrayIndex) { }
                public IEnumerator<T> GetEnumerator() => null!;
                IEnumerator IEnumerable.GetEnumerator() => null!;
                public int IndexOf(T item) => 0;
                public void Insert(int index, T item) { }
                public bool Remove(T item) => false;
                public void RemoveAt(int index) { }
            }
        }
        namespace Google.Protobuf.WellKnownTypes
        {
            public sealed class Value { public static Value ForString(string value) => null!; }
        }
        """);

    private static readonly Stub AIPlatform = new("Google.Cloud.AIPlatform.V1", """
        using Google.Protobuf.Collections;
        using ProtoValue = Google.Protobuf.WellKnownTypes.Value;
        namespace Google.Cloud.AIPlatform.V1
        {
            public sealed class Part { public string Text { get; set; } = ""; }
            public sealed class Content { public RepeatedField<Part> Parts { get; } = new(); public string Role { get; set; } = ""; }
            public sealed class GenerateContentRequest { public string Model { get; set; } = ""; public RepeatedField<Content> Contents { get; } = new(); public Content? SystemInstruction { get; set; } public IDictionary<string, string> Labels { get; } = null!; }
            public sealed class GenerateContentResponse { public string Text { get; set; } = ""; }
            public sealed class PredictRequest { public string Endpoint { get; set; } = ""; public RepeatedField<ProtoValue> Instances { get; } = new(); }
            public sealed class CountTokensRequest { public RepeatedField<ProtoValue> Instances { get; } = new(); }
            public sealed class CachedContent { public RepeatedField<Content> Contents { get; } = new(); }
            public sealed class TuningJob { public string Description { get; set; } = ""; }
            public abstract class PredictionServiceClient
            {
                public virtual GenerateContentResponse GenerateContent(GenerateContentRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual GenerateContentResponse GenerateContent(string model, IEnumerable<Content> contents) => null!;
                public virtual Task<GenerateContentResponse> GenerateContentAsync(GenerateContentRequest request, CancellationToken cancellationToken = default) => null!;
                public virtual object StreamGenerateContent(GenerateContentRequest request) => null!;
                public virtual object Predict(PredictRequest request) => null!;
                public virtual object Predict(string endpoint, IEnumerable<ProtoValue> instances, ProtoValue parameters) => null!;
                public virtual Task<object> PredictAsync(PredictRequest request) => null!;
                public virtual object RawPredict(string endpoint, byte[] httpBody) => null!;
                public virtual Task<object> RawPredictAsync(string endpoint, byte[] httpBody) => null!;
                public virtual object StreamRawPredict(PredictRequest request) => null!;
            }
            public abstract class LlmUtilityServiceClient
            {
                public virtual object CountTokens(CountTokensRequest request) => null!;
                public virtual Task<object> CountTokensAsync(string endpoint, IEnumerable<ProtoValue> instances) => null!;
                public virtual object ComputeTokens(CountTokensRequest request) => null!;
                public virtual Task<object> ComputeTokensAsync(CountTokensRequest request) => null!;
            }
            public abstract class GenAiCacheServiceClient
            {
                public virtual CachedContent CreateCachedContent(string parent, CachedContent cachedContent) => null!;
                public virtual Task<CachedContent> CreateCachedContentAsync(object request) => null!;
            }
            public abstract class GenAiTuningServiceClient
            {
                public virtual TuningJob CreateTuningJob(string parent, TuningJob tuningJob) => null!;
                public virtual Task<TuningJob> CreateTuningJobAsync(object request) => null!;
            }
        }
        """)
    { Uses = [Protobuf] };

    private static readonly SdkTest Test = new(
        "Google.Cloud.AIPlatform.V1 Google.Protobuf.WellKnownTypes", "PredictionServiceClient vertex, LlmUtilityServiceClient utility, GenAiCacheServiceClient caches, GenAiTuningServiceClient tuning", Protobuf, AIPlatform);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await vertex.GenerateContentAsync(new GenerateContentRequest { Model = \"m\", Contents = { new Content { Role = \"user\", Parts = { new Part { Text = {|GDPRAI001:c.Email|} } } } } });",
        "var request = new GenerateContentRequest(); var content = new Content(); content.Parts.Add(new Part { Text = {|GDPRAI002:c.Diagnosis|} }); request.Contents.Add(content); vertex.GenerateContent(request);",
        "vertex.GenerateContent(\"m\", new[] { new Content { Parts = { new Part { Text = {|GDPRAI001:c.Email|} } } } });",
        "vertex.StreamGenerateContent(new GenerateContentRequest { SystemInstruction = new Content { Parts = { new Part { Text = {|GDPRAI001:c.Name|} } } } });",
        "vertex.Predict(\"e\", new[] { Value.ForString({|GDPRAI001:c.Email|}) }, null!);",
        "await vertex.PredictAsync(new PredictRequest { Instances = { Value.ForString({|GDPRAI001:c.Email|}) } });",
        "vertex.RawPredict(\"e\", Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}));",
        "await utility.CountTokensAsync(\"e\", new[] { Value.ForString({|GDPRAI001:c.Email|}) });",
        "caches.CreateCachedContent(\"p\", new CachedContent { Contents = { new Content { Parts = { new Part { Text = {|GDPRAI005:c.Email|} } } } } });",
        "tuning.CreateTuningJob(\"p\", new TuningJob { Description = {|GDPRAI005:c.Email|} });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "var answer = await vertex.GenerateContentAsync(new GenerateContentRequest { Model = c.Email, Contents = { new Content { Parts = { new Part { Text = c.Topic } } } } }); Console.WriteLine(answer.Text + c.Email);",
        "vertex.Predict(c.Email, new[] { Value.ForString(c.Topic) }, null!);",
        "await vertex.PredictAsync(new PredictRequest { Endpoint = c.Email });",
        "caches.CreateCachedContent(c.Email, new CachedContent());");
}
