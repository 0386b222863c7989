using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>GDPRAI102, and GDPRAI103 where the default does not tell: a client that is given no endpoint. What is given, however it comes, is not a default.</summary>
public sealed class DefaultEndpointTests
{
    private const string Members =
        """
        private static readonly OpenAIClientOptions Eu = new() { Endpoint = new Uri("https://eu.api.openai.com/v1") };
        private static readonly OpenAIClientOptions Plain = new() { ProjectId = "p" };
        private OpenAIClientOptions Late { get; } = new();
        public Code() => Late.Endpoint = new Uri("https://eu.api.openai.com/v1");
        private static OpenAIClientOptions Make() { var o = new OpenAIClientOptions(); o.Endpoint = new Uri("https://eu.api.openai.com/v1"); return o; }
        private static ChatClient Wrap(ApiKeyCredential key, OpenAIClientOptions options) => new("m", key, options);
        private static void Point(OpenAIClientOptions o) => o.Endpoint = new Uri("https://eu.api.openai.com/v1");
        """;

    [Theory]
    [InlineData("_ = {|GDPRAI102:new ChatClient(\"m\", \"k\")|};")]
    [InlineData("ChatClient c = {|GDPRAI102:new(\"m\", key)|};")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(\"k\")|}.GetChatClient(\"m\");")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, new OpenAIClientOptions())|};")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, null)|};")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, Plain)|};")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, new OpenAIClientOptions { ProjectId = \"p\" })|};")]
    [InlineData("var o = new OpenAIClientOptions(); _ = {|GDPRAI102:new OpenAIClient(key, o)|}; o.Endpoint = new Uri(\"https://eu.api.openai.com\");")]
    [InlineData("_ = {|GDPRAI102:new OpenAI.Responses.ResponsesClient(key)|};")]
    [InlineData("_ = {|GDPRAI102:new OpenAI.Embeddings.EmbeddingClient(\"m\", key)|};")]
    [InlineData("_ = {|GDPRAI102:new OpenAI.Files.OpenAIFileClient(key)|};")]
    [InlineData("_ = {|GDPRAI102:new AnthropicClient()|};")]
    [InlineData("_ = {|GDPRAI102:new AnthropicClient { ApiKey = text }|};")]
    [InlineData("_ = {|GDPRAI102:new AnthropicClient(new Anthropic.Core.ClientOptions { ApiKey = text })|};")]
    [InlineData("_ = {|GDPRAI102:new Azure.AI.OpenAI.OpenAIClient(\"k\")|};")]
    [InlineData("_ = {|GDPRAI102:new Anthropic.SDK.AnthropicClient(\"k\")|};")]
    [InlineData("_ = {|GDPRAI102:new Anthropic.Vertex.AnthropicVertexCredentials(null, \"p\")|};")]
    [InlineData("_ = {|GDPRAI102:new Google.GenAI.Client(apiKey: text)|};")]
    [InlineData("_ = {|GDPRAI102:new Google.GenAI.Client(vertexAI: true, project: text)|};")]
    [InlineData("_ = {|GDPRAI102:new Mscc.GenerativeAI.GoogleAI(text)|};")]
    [InlineData("_ = {|GDPRAI102:new Mscc.GenerativeAI.VertexAI(text)|};")]
    [InlineData("_ = {|GDPRAI102:new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder()|}.Build();")]
    [InlineData("_ = Google.Cloud.AIPlatform.V1.PredictionServiceClient.{|GDPRAI102:Create|}();")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.{|GDPRAI102:AddOpenAIChatCompletion|}(b, \"m\", \"k\");")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.{|GDPRAI102:AddGoogleAIGeminiChatCompletion|}(b, \"m\", \"k\");")]
    [InlineData("_ = {|GDPRAI103:new Mistral.SDK.MistralClient(text)|};")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.{|GDPRAI103:AddMistralChatCompletion|}(b, \"m\", \"k\");")]
    [InlineData("_ = {|GDPRAI103:new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient()|};")]
    public Task A_client_without_an_endpoint_is_reported_where_it_is_created(string statements) => ResidencyTest.VerifyAsync(statements, members: Members);

    [Theory]
    [InlineData("_ = new ChatClient(\"m\", key, Eu);")]
    [InlineData("_ = new OpenAIClient(key, Late);")]
    [InlineData("_ = new OpenAIClient(key, Make());")]
    [InlineData("_ = Wrap(key, Eu);")]
    [InlineData("var o = new OpenAIClientOptions(); Point(o); _ = new OpenAIClient(key, o);")]
    [InlineData("var o = new OpenAIClientOptions(); o.Endpoint = new Uri(text); _ = new OpenAIClient(key, o);")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(config[\"OpenAI:Endpoint\"]!) });")]
    [InlineData("var o = new OpenAIClientOptions(); config.Bind(o); _ = new OpenAIClient(key, o);")]
    [InlineData("_ = new OpenAIClient(key, config.Get<OpenAIClientOptions>());")]
    [InlineData("_ = new AnthropicClient { BaseUrl = text };")]
    [InlineData("_ = new AnthropicClient(new Anthropic.Core.ClientOptions { BaseUrl = config[\"Url\"]! });")]
    [InlineData("_ = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri(text), key);")]
    [InlineData("_ = new Google.GenAI.Client(vertexAI: flag, project: text);")]
    [InlineData("_ = new Google.GenAI.Client(vertexAI: true, project: text, location: \"europe-west4\");")]
    [InlineData("_ = new Mscc.GenerativeAI.VertexAI(text, \"europe-west4\");")]
    [InlineData("_ = new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder { Endpoint = \"europe-west4-aiplatform.googleapis.com\" }.Build();")]
    [InlineData("var m = new Mistral.SDK.MistralClient(text); m.ApiUrlFormat = \"https://api.eu.mistral.ai/{0}/{1}\";")]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.EUCentral1);")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddOpenAIChatCompletion(b, \"m\", openAIClient: new object());")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddOpenAIChatCompletion(b, \"m\", new Uri(\"http://localhost:1234/v1\"), null);")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddMistralChatCompletion(b, \"m\", \"k\", new Uri(\"https://api.eu.mistral.ai/v1\"));")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(\"http://localhost:11434\", \"llama3\");")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(new Uri(\"http://ollama:11434\"));")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"http://127.0.0.1:8080/v1\") });")]
    public Task An_endpoint_that_is_given_is_no_default(string statements) => ResidencyTest.VerifyAsync(statements, members: Members);

    [Fact]
    public Task Each_client_is_reported_once() => ResidencyTest.VerifyAsync(
        "var u = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}); var a = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = u }); var b = new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = u }); a.GetChatClient(\"m\");");

    [Theory]
    [InlineData("""{ "allowedRegions": ["US"] }""")]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "allowedRegions": ["US"] }] }""")]
    [InlineData("""{ "allowedRegions": ["EU", "Adequate"], "processors": [{ "provider": "OpenAI", "dpf": true }] }""")]
    public async Task What_is_allowed_is_not_reported(string configuration)
    {
        await ResidencyTest.VerifyAsync("_ = new ChatClient(\"m\", \"k\");", configuration);
        await ResidencyTest.VerifyAsync("_ = {|GDPRAI102:new ChatClient(\"m\", \"k\")|};", "{ }");
    }

    [Theory]
    [InlineData("""{ "processors": [{ "provider": "AzureOpenAI", "hosts": ["contoso.openai.azure.com"], "region": "EU" }] }""", "https://contoso.openai.azure.com", null)]
    [InlineData("""{ "processors": [{ "provider": "AzureOpenAI", "hosts": ["contoso.openai.azure.com"], "region": "EU" }] }""", "https://other.openai.azure.com", "GDPRAI103")]
    [InlineData("""{ "processors": [{ "provider": "AzureOpenAI", "hosts": ["contoso.openai.azure.com"], "region": "US" }] }""", "https://contoso.openai.azure.com", "GDPRAI101")]
    [InlineData("""{ "processors": [{ "provider": "Azure OpenAI", "region": "EU" }] }""", "https://other.openai.azure.com", null)]
    [InlineData("""{ "processors": [{ "name": "ours", "hosts": ["*.acme.example"], "region": "DE" }] }""", "https://llm.acme.example/v1", null)]
    public Task A_declaration_tells_the_region(string configuration, string url, string? id) => ResidencyTest.VerifyAsync(
        $"_ = new OpenAIClientOptions {{ Endpoint = new Uri({(id is null ? $"\"{url}\"" : $"{{|{id}:\"{url}\"|}}")}) }};", configuration);
}
