using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Kernel Memory, Pinecone and Qdrant.</summary>
public sealed class VectorDatabaseTests
{
    internal static readonly Stub KernelMemory = new(
        "Microsoft.KernelMemory.Abstractions",
        """
        namespace Microsoft.KernelMemory
        {
            public class FileCollection { }
            public class TagCollection : IEnumerable<KeyValuePair<string, List<string>>>
            {
                public void Add(string key, string value) { }
                public void Add(string key, List<string> value) { }
                public IEnumerator<KeyValuePair<string, List<string>>> GetEnumerator() => null;
                IEnumerator IEnumerable.GetEnumerator() => null;
            }
            public class DocumentUploadRequest { public string DocumentId { get; set; } public string Index { get; set; } public List<string> Steps { get; set; } public TagCollection Tags { get; set; } }
            public class Document
            {
                public Document(string id = null, TagCollection tags = null, IEnumerable<string> filePaths = null) { }
                public string Id => null;
                public FileCollection Files => null;
                public TagCollection Tags => null;
                public Document AddTag(string name, string value) => null;
                public Document AddStream(string fileName, Stream content) => null;
            }
            public class MemoryAnswer { public string Result => null; }
            public interface IKernelMemory
            {
                Task<string> ImportDocumentAsync(Document document, string index = null, IEnumerable<string> steps = null, CancellationToken cancellationToken = default);
                Task<string> ImportDocumentAsync(DocumentUploadRequest uploadRequest, CancellationToken cancellationToken = default);
                Task<string> ImportDocumentAsync(Stream content, string fileName = null, string documentId = null, TagCollection tags = null, string index = null, CancellationToken cancellationToken = default);
                Task<string> ImportTextAsync(string text, string documentId = null, TagCollection tags = null, string index = null, CancellationToken cancellationToken = default);
                Task<string> ImportWebPageAsync(string url, string documentId = null, TagCollection tags = null, string index = null, CancellationToken cancellationToken = default);
                Task DeleteDocumentAsync(string documentId, string index = null, CancellationToken cancellationToken = default);
                Task<string> SearchAsync(string query, string index = null, double minRelevance = 0, int limit = -1, CancellationToken cancellationToken = default);
                IAsyncEnumerable<MemoryAnswer> AskStreamingAsync(string question, string index = null, double minRelevance = 0, CancellationToken cancellationToken = default);
            }
            public static class KernelMemoryExtensions { public static Task<MemoryAnswer> AskAsync(this IKernelMemory memory, string question, string index = null, double minRelevance = 0, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.KernelMemory.AI
        {
            public interface ITextGenerator { IAsyncEnumerable<string> GenerateTextAsync(string prompt, object options, CancellationToken cancellationToken = default); }
            public interface ITextEmbeddingGenerator { Task<string> GenerateEmbeddingAsync(string text, CancellationToken cancellationToken = default); }
        }
        """);

    internal static readonly Stub Pinecone = new(
        "Pinecone",
        """
        namespace Pinecone
        {
            public class MetadataValue { public static implicit operator MetadataValue(string value) => null; }
            public sealed class Metadata : Dictionary<string, MetadataValue> { }
            public class UpsertRecord { public string Id { get; set; } public Dictionary<string, object> AdditionalProperties { get; set; } }
            public record Vector { public string Id { get; set; } public ReadOnlyMemory<float>? Values { get; set; } public Metadata Metadata { get; set; } }
            public record UpsertRequest { public IEnumerable<Vector> Vectors { get; set; } public string Namespace { get; set; } }
            public record UpdateRequest { public string Id { get; set; } public Metadata SetMetadata { get; set; } public string Namespace { get; set; } }
            public record QueryRequest { public string Namespace { get; set; } public uint TopK { get; set; } public Metadata Filter { get; set; } public string Id { get; set; } }
            public record SearchRecordsRequestQuery { public int TopK { get; set; } public Dictionary<string, object> Inputs { get; set; } public string Id { get; set; } }
            public record SearchRecordsRequest { public SearchRecordsRequestQuery Query { get; set; } public IEnumerable<string> Fields { get; set; } }
            public record EmbedRequestInputsItem { public string Text { get; set; } }
            public record EmbedRequest { public string Model { get; set; } public Dictionary<string, object> Parameters { get; set; } public IEnumerable<EmbedRequestInputsItem> Inputs { get; set; } }
            public record RerankRequest { public string Model { get; set; } public string Query { get; set; } public IEnumerable<Dictionary<string, object>> Documents { get; set; } }
            public class IndexClient
            {
                public Task<string> UpsertAsync(UpsertRequest request, CancellationToken cancellationToken = default) => null;
                public Task UpsertRecordsAsync(string @namespace, IEnumerable<UpsertRecord> request, CancellationToken cancellationToken = default) => null;
                public Task<string> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken = default) => null;
                public Task<string> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default) => null;
                public Task<string> SearchRecordsAsync(string namespace_, SearchRecordsRequest request, CancellationToken cancellationToken = default) => null;
            }
            public class InferenceClient
            {
                public Task<string> EmbedAsync(EmbedRequest request, CancellationToken cancellationToken = default) => null;
                public Task<string> RerankAsync(RerankRequest request, CancellationToken cancellationToken = default) => null;
            }
        }
        """);

    internal static readonly Stub Qdrant = new(
        "Qdrant.Client",
        """
        namespace Qdrant.Client.Grpc
        {
            public class Value { public static implicit operator Value(string value) => null; }
            public class PointId { public static implicit operator PointId(ulong id) => null; public string Uuid { get; set; } }
            public class Vectors { public static implicit operator Vectors(float[] values) => null; }
            public class PointStruct { public PointId Id { get; set; } public Vectors Vectors { get; set; } public IDictionary<string, Value> Payload { get; } = new Dictionary<string, Value>(); }
            public class PointVectors { public PointId Id { get; set; } }
            public class UpsertPoints { public string CollectionName { get; set; } public IList<PointStruct> Points { get; } = new List<PointStruct>(); }
            public class Document { public string Text { get; set; } public string Model { get; set; } }
            public class Query { public static implicit operator Query(Document document) => null; public static implicit operator Query(float[] values) => null; }
            public class PrefetchQuery { public Query Query { get; set; } }
            public class QueryPoints { public string CollectionName { get; set; } public Query Query { get; set; } }
            public class Condition { }
            public class Filter { public static implicit operator Filter(Condition condition) => null; }
            public static class Conditions { public static Condition MatchKeyword(string field, string keyword) => null; }
            public class PointsUpdateOperation { }
        }
        namespace Qdrant.Client
        {
            using Qdrant.Client.Grpc;

            public class QdrantClient
            {
                public QdrantClient(string host, int port = 6334) { }
                public Task<string> UpsertAsync(string collectionName, IReadOnlyList<PointStruct> points, bool wait = true, CancellationToken cancellationToken = default) => null;
                public Task<string> UpsertAsync(UpsertPoints request, CancellationToken cancellationToken = default) => null;
                public Task<string> UpdateVectorsAsync(string collectionName, IReadOnlyList<PointVectors> points, bool wait = true, CancellationToken cancellationToken = default) => null;
                public Task<string> SetPayloadAsync(string collectionName, IReadOnlyDictionary<string, Value> payload, Filter filter, bool wait = true, CancellationToken cancellationToken = default) => null;
                public Task<string> SetPayloadAsync(string collectionName, IReadOnlyDictionary<string, Value> payload, ulong id, bool wait = true, CancellationToken cancellationToken = default) => null;
                public Task<string> OverwritePayloadAsync(string collectionName, IReadOnlyDictionary<string, Value> payload, ulong id, bool wait = true, CancellationToken cancellationToken = default) => null;
                public Task<string> UpdateBatchAsync(string collectionName, IReadOnlyList<PointsUpdateOperation> operations, bool wait = true, CancellationToken cancellationToken = default) => null;
                public Task<string> QueryAsync(string collectionName, Query query = null, IReadOnlyList<PrefetchQuery> prefetch = null, string usingVector = null, Filter filter = null, ulong limit = 10, CancellationToken cancellationToken = default) => null;
                public Task<string> QueryGroupsAsync(string collectionName, string groupBy, Query query = null, IReadOnlyList<PrefetchQuery> prefetch = null, Filter filter = null, CancellationToken cancellationToken = default) => null;
                public Task<string> QueryBatchAsync(string collectionName, IReadOnlyList<QueryPoints> queries, CancellationToken cancellationToken = default) => null;
                public Task<string> SearchAsync(string collectionName, ReadOnlyMemory<float> vector, Filter filter = null, ulong limit = 10, CancellationToken cancellationToken = default) => null;
                public Task<string> SearchGroupsAsync(string collectionName, ReadOnlyMemory<float> vector, string groupBy, Filter filter = null, CancellationToken cancellationToken = default) => null;
                public Task<string> RecommendAsync(string collectionName, IReadOnlyList<ulong> positive, Filter filter = null, CancellationToken cancellationToken = default) => null;
                public Task<string> ScrollAsync(string collectionName, Filter filter = null, uint limit = 10, CancellationToken cancellationToken = default) => null;
            }
        }
        """);

    [Fact]
    public async Task Kernel_Memory()
    {
        var sdk = new SdkTest("Microsoft.KernelMemory Microsoft.KernelMemory.AI", "IKernelMemory memory, ITextGenerator generator, ITextEmbeddingGenerator embeddings", KernelMemory);
        await sdk.FindsAsync(
            "await memory.ImportTextAsync({|GDPRAI006:c.Email|});",
            "await memory.ImportTextAsync(\"x\", tags: new TagCollection { { \"who\", {|GDPRAI006:c.Email|} } });",
            "await memory.ImportDocumentAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI006:c.Email|})));",
            "await memory.ImportDocumentAsync(new Document(\"id\").AddTag(\"who\", {|GDPRAI006:c.Email|}));",
            "await memory.ImportDocumentAsync(new Document(\"id\").AddStream(\"notes.txt\", new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI006:c.Email|}))));",
            "await memory.SearchAsync({|GDPRAI006:c.Email|});",
            "await embeddings.GenerateEmbeddingAsync({|GDPRAI006:c.Email|});",
            "await memory.AskAsync({|GDPRAI001:c.Email|});",
            "await foreach (var answer in memory.AskStreamingAsync({|GDPRAI001:c.Email|})) { }",
            "await foreach (var part in generator.GenerateTextAsync({|GDPRAI001:c.Email|}, new object())) { }");
        await sdk.IsQuietAsync(
            "await memory.ImportTextAsync(\"x\", c.Email, null, c.Email);",
            "await memory.ImportDocumentAsync(new Document(c.Email), c.Email);",
            "await memory.DeleteDocumentAsync(c.Email);",
            "var answer = await memory.AskAsync(\"x\", c.Email); Console.WriteLine(c.Email); await memory.AskAsync(answer.Result);");
    }

    [Fact]
    public async Task Pinecone_sends_metadata_and_text()
    {
        var sdk = new SdkTest("Pinecone", "IndexClient index, InferenceClient inference", Pinecone);
        await sdk.FindsAsync(
            "await index.UpsertAsync(new UpsertRequest { Vectors = [new Vector { Id = \"id\", Metadata = new Metadata { [\"who\"] = {|GDPRAI006:c.Email|} } }] });",
            "await index.UpsertRecordsAsync(\"notes\", [new UpsertRecord { AdditionalProperties = new() { [\"text\"] = {|GDPRAI006:c.Email|} } }]);",
            "await index.UpdateAsync(new UpdateRequest { Id = \"id\", SetMetadata = new Metadata { [\"who\"] = {|GDPRAI006:c.Email|} } });",
            "await index.QueryAsync(new QueryRequest { Filter = new Metadata { [\"who\"] = {|GDPRAI006:c.Email|} } });",
            "await index.SearchRecordsAsync(\"notes\", new SearchRecordsRequest { Query = new SearchRecordsRequestQuery { Inputs = new() { [\"text\"] = {|GDPRAI006:c.Email|} } } });",
            "await inference.EmbedAsync(new EmbedRequest { Inputs = [new EmbedRequestInputsItem { Text = {|GDPRAI006:c.Email|} }] });",
            "await inference.RerankAsync(new RerankRequest { Query = {|GDPRAI006:c.Email|} });");
        await sdk.IsQuietAsync(
            "await index.UpsertAsync(new UpsertRequest { Namespace = c.Email, Vectors = [new Vector { Id = c.Email }] });",
            "await index.UpsertRecordsAsync(c.Email, []);",
            "await index.QueryAsync(new QueryRequest { Namespace = c.Email, Id = c.Email });",
            "await inference.EmbedAsync(new EmbedRequest { Model = c.Email });");
    }

    [Fact]
    public async Task Qdrant_sends_payloads_and_queries()
    {
        var sdk = new SdkTest("Qdrant.Client Qdrant.Client.Grpc", "QdrantClient qdrant", Qdrant);
        await sdk.FindsAsync(
            "await qdrant.UpsertAsync(\"notes\", [new PointStruct { Id = 1, Payload = { [\"who\"] = {|GDPRAI006:c.Email|} } }]);",
            "await qdrant.UpsertAsync(new UpsertPoints { Points = { new PointStruct { Payload = { [\"who\"] = {|GDPRAI006:c.Email|} } } } });",
            "await qdrant.SetPayloadAsync(\"notes\", new Dictionary<string, Value> { [\"who\"] = {|GDPRAI006:c.Email|} }, 1);",
            "await qdrant.QueryAsync(\"notes\", new Document { Text = {|GDPRAI006:c.Email|}, Model = \"m\" });",
            "await qdrant.SearchAsync(\"notes\", new float[1], Conditions.MatchKeyword(\"who\", {|GDPRAI006:c.Email|}));");
        await sdk.IsQuietAsync(
            "await qdrant.UpsertAsync(c.Email, [new PointStruct { Id = new PointId { Uuid = c.Email }, Payload = { [\"topic\"] = \"x\" } }]);",
            "await qdrant.QueryAsync(c.Email, new float[1], usingVector: c.Email);",
            "var found = await qdrant.ScrollAsync(\"notes\"); Console.WriteLine(c.Email + found);");
    }
}
