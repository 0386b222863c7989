using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI006: embeddings and vector stores; a record that declares a personal member is reported at the member, and not again where it is stored.</summary>
public sealed class PersonalDataInEmbeddingTests
{
    private const string VectorData =
        """
        namespace Microsoft.Extensions.VectorData
        {
            [AttributeUsage(AttributeTargets.Property)] public sealed class VectorStoreKeyAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Property)] public sealed class VectorStoreDataAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Property)] public sealed class VectorStoreVectorAttribute(int dimensions) : Attribute { public int Dimensions => dimensions; }
            public abstract class VectorStore;
            public abstract class VectorStoreCollection<TKey, TRecord>
            {
                public abstract Task UpsertAsync(TRecord record, CancellationToken cancellationToken = default);
                public abstract Task UpsertAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken = default);
            }
        }
        """;

    [Theory]
    [InlineData("[VectorStoreData, PersonalData] public string {|GDPRAI006:Mail|} { get; set; } = \"\";")]
    [InlineData("[VectorStoreVector(64)][PersonalData] public string {|GDPRAI006:Mail|} { get; set; } = \"\";")]
    [InlineData("[PersonalData(PersonalDataCategory.Health)][VectorStoreData] public string? {|GDPRAI006:Illness|} { get; set; }")]
    [InlineData("[VectorStoreVector(64)][PersonalData] public ReadOnlyMemory<float> Embedding { get; set; }")]
    [InlineData("[VectorStoreKey][PersonalData] public string Id { get; set; } = \"\";")]
    [InlineData("[PersonalData] public string Mail { get; set; } = \"\";")]
    [InlineData("[VectorStoreData] public string Topic { get; set; } = \"\";")]
    public Task A_member_is_reported_where_it_is_declared(string member) =>
        Test("public class Doc { " + member + " }").RunAsync();

    [Fact]
    public Task A_parameter_of_a_record_is_reported_where_it_is_declared() =>
        Test("public record Doc([property: VectorStoreData, PersonalData] string {|GDPRAI006:Mail|}, [property: VectorStoreData] string Topic, [PersonalData] string Other);").RunAsync();

    [Theory]
    [InlineData("store.UpsertAsync(new Doc { Mail = c.Email, Topic = c.Topic });")]
    [InlineData("store.UpsertAsync(doc);")]
    [InlineData("store.UpsertAsync(docs);")]
    [InlineData("var d = new Doc(); d.Mail = c.Email; store.UpsertAsync([d]);")]
    [InlineData("Save(new Doc { Mail = c.Email, Topic = \"x\" });")]
    [InlineData("store.UpsertAsync(new Doc { Topic = {|GDPRAI006:c.Email|} });")]
    [InlineData("store.UpsertAsync(new Doc { Mail = c.Email, Topic = {|GDPRAI006:c.Diagnosis|} });")]
    [InlineData("Save(new Doc { Mail = c.Email, Topic = {|GDPRAI006:c.Name|} });")]
    public Task One_leak_is_one_diagnostic(string body) => Test(
        $$"""
        public class Doc
        {
            [VectorStoreData, PersonalData] public string {|GDPRAI006:Mail|} { get; set; } = "";
            [VectorStoreData] public string Topic { get; set; } = "";
        }

        public class Index(VectorStoreCollection<int, Doc> store)
        {
            public void Run(Customer c, Doc doc, List<Doc> docs)
            {
                {{body}}
            }

            private void Save(Doc doc) => store.UpsertAsync(doc);
        }
        """).RunAsync();

    [Fact]
    public Task A_record_whose_members_are_not_declared_is_reported_where_it_is_stored() => Test(
        """
        public class Index(VectorStoreCollection<int, Customer> store)
        {
            public Task Run(Customer c) => store.UpsertAsync({|GDPRAI006:c|});
        }
        """).RunAsync();

    [Theory]
    [InlineData("embeddings.GenerateEmbedding({|GDPRAI006:c.Email|});")]
    [InlineData("embeddings.GenerateEmbeddings([c.Topic, {|GDPRAI006:c.Diagnosis|}]);")]
    public Task Embeddings_of_OpenAI(string body) => RuleTest.VerifyWithTwinAsync(
        $$"""
        using OpenAI.Embeddings;

        public class Index(EmbeddingClient embeddings)
        {
            public void Run(Customer c) { {{body}} }
        }
        """,
        "c.Topic");

    private static RuleTest Test(string source)
    {
        var test = new RuleTest("using Microsoft.Extensions.VectorData;\n" + source);
        test.TestState.Sources.Add(("/0/VectorData.cs", VectorData));
        return test;
    }
}
