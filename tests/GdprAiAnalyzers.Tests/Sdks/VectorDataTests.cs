using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Vector stores and the ingestion of documents into them.</summary>
public sealed class VectorDataTests
{
    internal static readonly Stub VectorData = new(
        "Microsoft.Extensions.VectorData.Abstractions",
        """
        using System.Linq.Expressions;

        namespace Microsoft.Extensions.VectorData
        {
            public class RecordRetrievalOptions { }
            public class HybridSearchOptions<TRecord> { }
            public class VectorSearchOptions<TRecord> { public int Skip { get; set; } }
            public sealed class VectorSearchResult<TRecord> where TRecord : class
            {
                public VectorSearchResult(TRecord record, double? score) { }
                public TRecord Record => null;
                public double? Score => null;
            }
            public interface IVectorSearchable<TRecord> where TRecord : class
            {
                IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<TRecord> options = default, CancellationToken cancellationToken = default) where TInput : notnull;
            }
            public interface IKeywordHybridSearchable<TRecord> where TRecord : class
            {
                IAsyncEnumerable<VectorSearchResult<TRecord>> HybridSearchAsync<TInput>(TInput searchValue, ICollection<string> keywords, int top, HybridSearchOptions<TRecord> options = default, CancellationToken cancellationToken = default) where TInput : notnull;
            }
            public abstract class VectorStoreCollection<TKey, TRecord> : IVectorSearchable<TRecord> where TKey : notnull where TRecord : class
            {
                public abstract Task EnsureCollectionExistsAsync(CancellationToken cancellationToken = default);
                public abstract Task<TRecord> GetAsync(TKey key, RecordRetrievalOptions options = default, CancellationToken cancellationToken = default);
                public abstract Task DeleteAsync(TKey key, CancellationToken cancellationToken = default);
                public abstract Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default);
                public abstract Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default);
                public abstract IAsyncEnumerable<VectorSearchResult<TRecord>> SearchAsync<TInput>(TInput searchValue, int top, VectorSearchOptions<TRecord> options = null, CancellationToken cancellationToken = default) where TInput : notnull;
            }
            public abstract class VectorStore
            {
                public abstract VectorStoreCollection<TKey, TRecord> GetCollection<TKey, TRecord>(string name) where TKey : notnull where TRecord : class;
            }
        }
        """);

    internal static readonly Stub Preview = new(
        "Microsoft.Extensions.VectorData.Abstractions",
        """
        namespace Microsoft.Extensions.VectorData
        {
            public interface IVectorStore { }
            public interface IVectorizableTextSearch<TRecord>
            {
                Task<IAsyncEnumerable<TRecord>> VectorizableTextSearchAsync(string searchText, int top = 3, CancellationToken cancellationToken = default);
            }
            public interface IVectorStoreRecordCollection<TKey, TRecord>
            {
                Task<TKey> UpsertAsync(TRecord record, CancellationToken cancellationToken = default);
                IAsyncEnumerable<TKey> UpsertBatchAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default);
                Task<TRecord> GetAsync(TKey key, CancellationToken cancellationToken = default);
            }
        }
        """) { IsOldForm = true };

    internal static readonly Stub DataIngestion = new(
        "Microsoft.Extensions.DataIngestion",
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.VectorData;

        namespace Microsoft.Extensions.DataIngestion
        {
            public abstract class IngestionDocumentElement { public string Text { get; set; } }
            public sealed class IngestionDocumentSection : IngestionDocumentElement
            {
                public IngestionDocumentSection(string markdown) { }
                public IngestionDocumentSection() { }
                public IList<IngestionDocumentElement> Elements { get; } = new List<IngestionDocumentElement>();
            }
            public sealed class IngestionDocumentParagraph : IngestionDocumentElement { public IngestionDocumentParagraph(string markdown) { } }
            public sealed class IngestionDocumentHeader : IngestionDocumentElement { public IngestionDocumentHeader(string markdown) { } }
            public sealed class IngestionDocumentFooter : IngestionDocumentElement { public IngestionDocumentFooter(string markdown) { } }
            public sealed class IngestionDocumentTable : IngestionDocumentElement { public IngestionDocumentTable(string markdown, IngestionDocumentElement[,] cells) { } public IngestionDocumentElement[,] Cells => null; }
            public sealed class IngestionDocumentImage : IngestionDocumentElement { public IngestionDocumentImage(string markdown) { } public string AlternativeText { get; set; } }
            public sealed class IngestionDocument
            {
                public IngestionDocument(string identifier) { }
                public string Identifier => null;
                public IList<IngestionDocumentSection> Sections { get; } = new List<IngestionDocumentSection>();
            }
            public sealed class IngestionChunk<T>
            {
                public IngestionChunk(T content, IngestionDocument document, string context = null) { }
                public T Content => default;
                public IngestionDocument Document => null;
                public string Context => null;
            }
            public abstract class IngestionChunkProcessor<T> { public abstract IAsyncEnumerable<IngestionChunk<T>> ProcessAsync(IAsyncEnumerable<IngestionChunk<T>> chunks, CancellationToken cancellationToken = default); }
            public abstract class IngestionDocumentProcessor { public abstract Task<IngestionDocument> ProcessAsync(IngestionDocument document, CancellationToken cancellationToken = default); }
            public abstract class IngestionChunker<T> { public abstract IAsyncEnumerable<IngestionChunk<T>> ProcessAsync(IngestionDocument document, CancellationToken cancellationToken = default); }
            public abstract class IngestionChunkWriter<T> { public abstract Task WriteAsync(IAsyncEnumerable<IngestionChunk<T>> chunks, CancellationToken cancellationToken = default); }
            public sealed class VectorStoreWriter<T> : IngestionChunkWriter<T>
            {
                public VectorStoreWriter(VectorStore vectorStore, int dimensionCount) { }
                public override Task WriteAsync(IAsyncEnumerable<IngestionChunk<T>> chunks, CancellationToken cancellationToken = default) => null;
            }
            public sealed class SummaryEnricher : IngestionChunkProcessor<string> { public override IAsyncEnumerable<IngestionChunk<string>> ProcessAsync(IAsyncEnumerable<IngestionChunk<string>> chunks, CancellationToken cancellationToken = default) => null; }
            public sealed class KeywordEnricher : IngestionChunkProcessor<string> { public override IAsyncEnumerable<IngestionChunk<string>> ProcessAsync(IAsyncEnumerable<IngestionChunk<string>> chunks, CancellationToken cancellationToken = default) => null; }
            public sealed class SentimentEnricher : IngestionChunkProcessor<string> { public override IAsyncEnumerable<IngestionChunk<string>> ProcessAsync(IAsyncEnumerable<IngestionChunk<string>> chunks, CancellationToken cancellationToken = default) => null; }
            public sealed class ClassificationEnricher : IngestionChunkProcessor<string> { public override IAsyncEnumerable<IngestionChunk<string>> ProcessAsync(IAsyncEnumerable<IngestionChunk<string>> chunks, CancellationToken cancellationToken = default) => null; }
            public sealed class ImageAlternativeTextEnricher : IngestionDocumentProcessor { public override Task<IngestionDocument> ProcessAsync(IngestionDocument document, CancellationToken cancellationToken = default) => null; }
        }
        namespace Microsoft.Extensions.DataIngestion.Chunkers
        {
            public sealed class SemanticSimilarityChunker : IngestionChunker<string>
            {
                public override IAsyncEnumerable<IngestionChunk<string>> ProcessAsync(IngestionDocument document, CancellationToken cancellationToken = default) => null;
            }
        }
        """) { Uses = [VectorData] };

    private static readonly SdkTest Sdk = new(
        "Microsoft.Extensions.VectorData Microsoft.Extensions.DataIngestion Microsoft.Extensions.DataIngestion.Chunkers Microsoft.Extensions.AI",
        "VectorStore store, VectorStoreCollection<string, Note> notes, VectorStoreCollection<string, Dictionary<string, object?>> rows, IKeywordHybridSearchable<Note> hybrid, IVectorSearchable<Note> search, "
        + "VectorStoreWriter<string> writer, SummaryEnricher summary, SemanticSimilarityChunker chunker, ImageAlternativeTextEnricher pictures, IAsyncEnumerable<IngestionChunk<string>> none, IChatClient ai",
        VectorData,
        DataIngestion)
    {
        Declarations =
            """
            public class Note
            {
                public string Id { get; set; } = "";
                public string Text { get; set; } = "";
                [PersonalData(PersonalDataCategory.Contact)] public string Author { get; set; } = "";
            }

            public static class Chunks
            {
                public static async IAsyncEnumerable<IngestionChunk<string>> Of(string text)
                {
                    await Task.Yield();
                    yield return new IngestionChunk<string>(text, new IngestionDocument("id"));
                }
            }
            """,
    };

    [Fact]
    public Task Records_and_searches() => Sdk.FindsAsync(
        "await notes.UpsertAsync(new Note { Text = {|GDPRAI006:c.Email|} });",
        "await notes.UpsertAsync([new Note { Text = \"x\" }, new Note { Text = {|GDPRAI006:c.Email|} }], ct);",
        "await store.GetCollection<string, Note>(\"notes\").UpsertAsync(new Note { Text = {|GDPRAI006:c.Email|} });",
        "await rows.UpsertAsync(new Dictionary<string, object?> { [\"text\"] = {|GDPRAI006:c.Email|} });",
        "await foreach (var found in notes.SearchAsync({|GDPRAI006:c.Email|}, 3)) { }",
        "await foreach (var found in search.SearchAsync({|GDPRAI006:c.Email|}, 3)) { }",
        "await foreach (var found in hybrid.HybridSearchAsync(\"x\", [{|GDPRAI006:c.Name|}], 3)) { }");

    [Fact]
    public Task Records_come_back_with_what_their_type_marks() => Sdk.FindsAsync(
        "await foreach (var found in notes.SearchAsync(\"x\", 3)) await ai.GetResponseAsync({|GDPRAI001:found.Record.Author|});",
        "var note = await notes.GetAsync(\"id\"); await ai.GetResponseAsync({|GDPRAI001:note.Author|});");

    [Fact]
    public Task Ingestion() => Sdk.FindsAsync(
        "await writer.WriteAsync(Chunks.Of({|GDPRAI006:c.Email|}));",
        "await foreach (var chunk in summary.ProcessAsync(Chunks.Of({|GDPRAI001:c.Email|}))) { }",
        "var document = new IngestionDocument(\"id\") { Sections = { new IngestionDocumentSection { Elements = { new IngestionDocumentParagraph({|GDPRAI006:c.Email|}) } } } }; await foreach (var chunk in chunker.ProcessAsync(document)) { }",
        "await pictures.ProcessAsync(new IngestionDocument(\"id\") { Sections = { new IngestionDocumentSection({|GDPRAI001:c.Email|}) } });");

    [Fact]
    public Task What_is_not_sent_or_is_an_id() => Sdk.IsQuietAsync(
        "await notes.GetAsync(c.Email); await notes.DeleteAsync(c.Email); await notes.EnsureCollectionExistsAsync();",
        "store.GetCollection<string, Note>(c.Email);",
        "await foreach (var found in notes.SearchAsync(\"x\", c.Email.Length, new VectorSearchOptions<Note> { Skip = c.Email.Length })) await ai.GetResponseAsync(found.Record.Text);",
        "await pictures.ProcessAsync(new IngestionDocument(c.Email));");

    [Fact]
    public async Task Members_of_the_previews()
    {
        var old = new SdkTest("Microsoft.Extensions.VectorData", "IVectorStoreRecordCollection<string, string> rows, IVectorizableTextSearch<string> search", Preview);
        await old.FindsAsync(
            "await rows.UpsertAsync({|GDPRAI006:c.Email|});",
            "await foreach (var key in rows.UpsertBatchAsync([{|GDPRAI006:c.Email|}])) { }",
            "await search.VectorizableTextSearchAsync({|GDPRAI006:c.Email|});");
        await old.IsQuietAsync("await rows.GetAsync(c.Email);");
    }
}
