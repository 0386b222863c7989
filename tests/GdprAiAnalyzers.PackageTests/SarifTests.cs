using System.Text.Json;
using GdprAiAnalyzers.Tests.Configuration;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The compiler's own log, as code scanning reads it.</summary>
[Collection(PackedCollection.Name)]
public sealed class SarifTests(Packed packed)
{
    private const string Code = """
        using System;
        using System.ClientModel;
        using System.Collections.Generic;
        using GdprAi;
        using OpenAI;
        using OpenAI.Chat;
        using OpenAI.Embeddings;

        namespace Acme;

        public sealed class Customer
        {
            [PersonalData(PersonalDataCategory.Contact)] public string Email { get; set; } = "";
            [PersonalData(PersonalDataCategory.Health)] public string Diagnosis { get; set; } = "";
            public string FirstName { get; set; } = "";
        }

        public static class Support
        {
            public static ChatClient Default(ApiKeyCredential key) => new("gpt-5-mini", key);

            public static ChatClient Somewhere(ApiKeyCredential key) =>
                new("gpt-5-mini", key, new OpenAIClientOptions { Endpoint = new Uri("https://us.api.openai.com/v1") });

            public static ChatClient Azure(ApiKeyCredential key) =>
                new("gpt-5-mini", key, new OpenAIClientOptions { Endpoint = new Uri("https://contoso.openai.azure.com/openai/v1/") });

            public static void Answer(ChatClient client, EmbeddingClient embeddings, Customer customer)
            {
                var prompt = Build(customer);
                client.CompleteChat(prompt);
                client.CompleteChat([customer.Diagnosis], new ChatCompletionOptions { StoredOutputEnabled = false, EndUserId = customer.Email });
                client.CompleteChat([System.Text.Json.JsonSerializer.Serialize(customer)], new ChatCompletionOptions { StoredOutputEnabled = false });
                client.CompleteChat([customer.FirstName], new ChatCompletionOptions { StoredOutputEnabled = false });
                embeddings.GenerateEmbedding(customer.Email);
            }

            private static string Build(Customer customer) => "Mail: " + customer.Email;
        }
        """;

    private readonly Lazy<BuildResult> _build = new(() => packed.Consumer(packages: "OpenAI").With("Support.cs", Code)
        .With("appsettings.json", """{ "OpenAI": { "Endpoint": "https://us.api.openai.com/v1" } }""")
        .With("gdprai.json", """{ "wrong": 1, "requireJustification": true }""")
        .With("Old.cs", "#pragma warning disable GDPRAI001\nclass Old { }\n")
        .Build("-p:GdprAiMode=Audit"));

    [Fact]
    public void The_log_has_the_structure_of_SARIF_2_1_0()
    {
        var schema = JsonSchema.Parse(File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "tests", "GdprAiAnalyzers.PackageTests", "sarif-structure.json")));
        Assert.Empty(schema.Check(_build.Value.Log()));
    }

    [Fact]
    public void Each_result_carries_the_properties_of_its_family()
    {
        var ids = new HashSet<string>();
        foreach (var result in Ours())
        {
            var id = result.GetProperty("ruleId").GetString()!;
            ids.Add(id);
            Assert.All(PropertiesOf(id), name => Assert.True(
                result.GetProperty("properties").GetProperty("customProperties").TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 },
                $"{id} has no {name}: {result}"));
        }

        Assert.Superset(
            new HashSet<string> { "GDPRAI001", "GDPRAI002", "GDPRAI003", "GDPRAI006", "GDPRAI007", "GDPRAI008", "GDPRAI101", "GDPRAI102", "GDPRAI103", "GDPRAI104", "GDPRAI201", "GDPRAI203", "GDPRAI401", "GDPRAI901", "GDPRAI902" },
            ids);
    }

    [Fact]
    public void The_steps_of_a_flow_are_related_locations()
    {
        var result = Assert.Single(Ours(), r => r.GetProperty("ruleId").GetString() == "GDPRAI001");
        var lines = result.GetProperty("relatedLocations").EnumerateArray().Select(l => l.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()).ToList();
        var code = Code.Split('\n');
        Assert.Contains("customer.Email", code[lines[0] - 1]);
        Assert.Contains("client.CompleteChat(prompt)", code[lines[^1] - 1]);
    }

    [Fact]
    public void Each_rule_tells_what_it_is_about()
    {
        var rules = _build.Value.Sarif().GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Where(r => IsOurs(r.GetProperty("id"))).ToList();
        Assert.Superset(Ours().Select(r => r.GetProperty("ruleId").GetString()).ToHashSet(), rules.Select(r => r.GetProperty("id").GetString()).ToHashSet());
        foreach (var rule in rules)
        {
            var id = rule.GetProperty("id").GetString()!;
            Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
            Assert.NotEmpty(rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
            Assert.EndsWith($"/docs/rules/{id}.md", rule.GetProperty("helpUri").GetString());
            Assert.StartsWith("GdprAi.", rule.GetProperty("properties").GetProperty("category").GetString());
            var tags = rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString()!).ToList();
            Assert.Contains("GDPR", tags);
            if (id[6] != '9')
                Assert.Contains(tags, tag => tag.StartsWith("GDPR:Art.", StringComparison.Ordinal));
            if (id[6] is '0' or '1' or '2')
                Assert.Contains("LLM", tags);
        }
    }

    private static string[] PropertiesOf(string id) => id[6] switch
    {
        '0' => ["category", "provider", "region", "sourceMember", "sinkMember", "in"],
        '1' => ["provider", "region", "value", "in"],
        '2' => ["provider", "sinkMember", "in"],
        '4' => ["category", "sourceMember", "in"],
        _ => [],
    };

    private IEnumerable<JsonElement> Ours() => _build.Value.Sarif().GetProperty("results").EnumerateArray().Where(r => IsOurs(r.GetProperty("ruleId")));

    private static bool IsOurs(JsonElement id) => id.GetString()!.StartsWith("GDPRAI", StringComparison.Ordinal);
}
