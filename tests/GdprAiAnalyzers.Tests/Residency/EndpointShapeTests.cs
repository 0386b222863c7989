using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>Ways in which code sets an endpoint. Each is reported where it says so; with the EU endpoint in its place, nothing is.</summary>
public sealed class EndpointShapeTests
{
    private const string Members =
        """
        private const string Host = "https://api.openai.com/v1";
        private static readonly Uri Address = new({|GDPRAI101:"https://api.openai.com/v1"|});
        private readonly OpenAIClientOptions _options = new() { Endpoint = Address };
        private static Uri Make(string host) => new($"https://{host}/v1");
        private static void Configure(OpenAIClientOptions options, string host) => options.Endpoint = new Uri("https://" + host);
        private static OpenAIClientOptions Options(Uri endpoint) => new() { Endpoint = endpoint };
        private static T Apply<T>(T value, Action<T> change) { change(value); return value; }
        """;

    [Theory]
    // OpenAI, on the real package
    [InlineData("_ = new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}) });")]
    [InlineData("_ = new ChatClient(\"m\", key, new() { Endpoint = new({|GDPRAI101:\"https://api.openai.com/v1\"|}) });")]
    [InlineData("ChatClient c = new(\"m\", key, new() { Endpoint = new({|GDPRAI101:\"https://api.openai.com/v1\"|}) });")]
    [InlineData("_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}) }).GetChatClient(\"m\");")]
    [InlineData("_ = new OpenAI.Embeddings.EmbeddingClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://us.api.openai.com/v1\"|}) });")]
    [InlineData("_ = new OpenAI.Responses.ResponsesClient(key, new OpenAI.Responses.ResponsesClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}) });")]
    [InlineData("var o = new OpenAIClientOptions(); o.Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}); _ = new ChatClient(\"m\", key, o);")]
    [InlineData("var u = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}); var o = new OpenAIClientOptions { Endpoint = u }; _ = new ChatClient(\"m\", key, o); _ = new OpenAIClient(key, o);")]
    [InlineData("const string local = \"https://api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:local + \"/v1\"|}) };")]
    [InlineData("var host = \"api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:$\"https://{host}/v1\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:$\"https://api.openai.com/{text}\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:string.Format(\"https://{0}/v1\", \"api.openai.com\")|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(new Uri({|GDPRAI101:\"https://api.openai.com\"|}), \"v1\") };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = {|GDPRAI101:new UriBuilder(\"https\", \"api.openai.com\").Uri|} };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = {|GDPRAI101:new UriBuilder { Scheme = \"https\", Host = \"api.openai.com\" }.Uri|} };")]
    [InlineData("Uri.TryCreate({|GDPRAI101:\"https://api.openai.com/v1\"|}, UriKind.Absolute, out var u); _ = new OpenAIClientOptions { Endpoint = u };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(config[\"OpenAI:Endpoint\"] ?? {|GDPRAI101:\"https://api.openai.com/v1\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable(\"LLM\") ?? {|GDPRAI101:\"https://api.openai.com/v1\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(config.GetValue<string>(\"Endpoint\", {|GDPRAI101:\"https://api.openai.com/v1\"|})!) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(flag ? \"https://eu.api.openai.com/v1\" : {|GDPRAI101:\"https://api.openai.com/v1\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(text switch { \"eu\" => \"https://eu.api.openai.com/v1\", _ => {|GDPRAI101:\"https://api.openai.com/v1\"|} }) };")]
    [InlineData("var o = Apply(new OpenAIClientOptions(), x => x.Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|})); _ = new ChatClient(\"m\", key, o);")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:@\"HTTPS://API.OPENAI.COM:443/v1\"|}) };")]
    [InlineData("string u; if (flag) u = \"https://eu.api.openai.com/v1\"; else u = {|GDPRAI101:\"https://api.openai.com/v1\"|}; _ = new OpenAIClientOptions { Endpoint = new Uri(u) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://openrouter.ai/api/v1\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://api.deepseek.com/v1\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://contoso.openai.azure.com/openai/v1/\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:$\"https://{text}.openai.azure.com/openai/v1/\"|}) };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://llm.acme.example/v1\"|}) };")]
    // Anthropic, on the real package
    [InlineData("_ = new AnthropicClient { BaseUrl = {|GDPRAI101:\"https://api.anthropic.com\"|} };")]
    [InlineData("_ = new AnthropicClient(new Anthropic.Core.ClientOptions { BaseUrl = {|GDPRAI101:\"https://api.anthropic.com\"|} });")]
    [InlineData("AnthropicClient c = new() { ApiKey = text, BaseUrl = {|GDPRAI101:\"https://api.anthropic.com/\"|} };")]
    [InlineData("IAnthropicClient c = new AnthropicClient { BaseUrl = \"http://localhost:4000\" }; c = c.WithOptions(o => o with { BaseUrl = {|GDPRAI101:\"https://api.anthropic.com\"|} });")]
    // MCP
    [InlineData("_ = new ModelContextProtocol.Client.HttpClientTransportOptions { Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/mcp\"|}) };")]
    // Bare HTTP
    [InlineData("_ = new HttpClient { BaseAddress = new Uri({|GDPRAI101:\"https://api.openai.com/\"|}) };")]
    [InlineData("http.BaseAddress = new Uri({|GDPRAI101:\"https://api.anthropic.com/\"|}); await http.PostAsJsonAsync(\"v1/messages\", text);")]
    [InlineData("await http.PostAsJsonAsync({|GDPRAI101:\"https://api.openai.com/v1/chat/completions\"|}, text);")]
    [InlineData("await http.PostAsync(new Uri({|GDPRAI101:\"https://api.openai.com/v1/chat/completions\"|}), null);")]
    [InlineData("await http.PostAsJsonAsync({|GDPRAI101:\"https://openrouter.ai/api/v1/chat/completions\"|}, text);")]
    [InlineData("await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, {|GDPRAI101:\"https://api.groq.com/openai/v1/chat/completions\"|}));")]
    [InlineData("await http.SendAsync(new HttpRequestMessage { RequestUri = new Uri({|GDPRAI101:\"https://api.groq.com/openai/v1/chat/completions\"|}) });")]
    [InlineData("Microsoft.Extensions.DependencyInjection.IServiceCollection s = null!; Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions.AddHttpClient(s, \"llm\", c => c.BaseAddress = new Uri({|GDPRAI101:\"https://api.openai.com/\"|}));")]
    [InlineData("await http.PostAsJsonAsync({|GDPRAI101:$\"https://generativelanguage.googleapis.com/v1beta/models/{text}:generateContent\"|}, text);")]
    // Stubs
    [InlineData("_ = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri({|GDPRAI103:\"https://contoso.openai.azure.com\"|}), text);")]
    [InlineData("_ = new Azure.AI.OpenAI.AzureOpenAIClient(new Uri({|GDPRAI101:\"https://contoso.openai.azure.us\"|}), text);")]
    [InlineData("_ = new Azure.AI.Inference.ChatCompletionsClient(new Uri({|GDPRAI101:\"https://phi.eastus2.models.ai.azure.com\"|}), text);")]
    [InlineData("_ = new Azure.AI.Inference.ChatCompletionsClient(new Uri({|GDPRAI101:\"https://models.github.ai/inference\"|}), text);")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddOpenAIChatCompletion(b, \"m\", new Uri({|GDPRAI101:\"https://api.groq.com/openai/v1\"|}), text);")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddAzureOpenAIChatCompletion(b, \"m\", {|GDPRAI103:\"https://contoso.openai.azure.com\"|}, text);")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient({|GDPRAI101:\"https://ollama.com\"|}, \"llama3\");")]
    [InlineData("_ = new Mistral.SDK.MistralClient(text) { ApiUrlFormat = {|GDPRAI101:\"https://api.us.mistral.ai/{0}/{1}\"|} };")]
    [InlineData("var m = new Mistral.SDK.MistralClient(text); m.ApiUrlFormat = {|GDPRAI103:\"https://api.mistral.ai/{0}/{1}\"|};")]
    [InlineData("_ = new Google.GenAI.Client(apiKey: text, httpOptions: new Google.GenAI.Types.HttpOptions { BaseUrl = {|GDPRAI101:\"https://generativelanguage.googleapis.com\"|} });")]
    [InlineData("_ = new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder { Endpoint = {|GDPRAI101:\"us-central1-aiplatform.googleapis.com\"|} }.Build();")]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(new Amazon.BedrockRuntime.AmazonBedrockRuntimeConfig { ServiceURL = {|GDPRAI101:\"https://bedrock-runtime.us-east-1.amazonaws.com\"|} });")]
    public async Task An_endpoint_is_judged_where_it_stands(string statements)
    {
        var members = Members.Replace("{|GDPRAI101:", "").Replace("|}", "").Replace("api.openai.com", "eu.api.openai.com");
        await ResidencyTest.VerifyAsync(statements, members: members);
        await ResidencyTest.VerifyAsync(ResidencyTest.Marked().Replace(statements, m => InEu(m.Groups[2].Value)).Replace("\"api.openai.com\"", "\"eu.api.openai.com\"").Replace("\"https://api.openai.com\"", "\"https://eu.api.openai.com\""), members: members);
    }

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = Address };", "{|GDPRAI101:\"https://api.openai.com/v1\"|}")]
    [InlineData("_ = new ChatClient(\"m\", key, _options);", "{|GDPRAI101:\"https://api.openai.com/v1\"|}")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = Make(\"eu.api.openai.com\") };", "{|GDPRAI101:\"https://api.openai.com/v1\"|}")]
    public Task Members_carry_endpoints(string statements, string place)
    {
        Assert.Contains(place, Members);
        return ResidencyTest.VerifyAsync(statements, members: Members);
    }

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:Host|}) };")]
    [InlineData("_ = Options(new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}));")]
    public Task Constants_and_parameters_carry_endpoints(string statements) =>
        ResidencyTest.VerifyAsync(statements, members: Members.Replace("{|GDPRAI101:\"https://api.openai.com/v1\"|}", "\"https://eu.api.openai.com/v1\""));

    /// <summary>The host of the same provider that is fine.</summary>
    private static string InEu(string endpoint) => System.Text.RegularExpressions.Regex.Replace(
        endpoint,
        "(?i)(us\\.)?api\\.openai\\.com|api\\.anthropic\\.com|openrouter\\.ai|api\\.deepseek\\.com|contoso\\.openai\\.azure\\.(com|us)|\\{text\\}\\.openai\\.azure\\.com|llm\\.acme\\.example|api\\.groq\\.com|phi\\.eastus2\\.models\\.ai\\.azure\\.com|models\\.github\\.ai|ollama\\.com|api\\.(us\\.)?mistral\\.ai|generativelanguage\\.googleapis\\.com|us-central1-aiplatform\\.googleapis\\.com|bedrock-runtime\\.us-east-1\\.amazonaws\\.com",
        "eu.api.openai.com");
}
