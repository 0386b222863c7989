using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>Nothing is reported where a host is only mentioned; and what messages say.</summary>
public sealed class QuietTests
{
    [Theory]
    [InlineData("// https://api.openai.com/v1 is what we used before")]
    [InlineData("/* https://api.openai.com/v1 */")]
    [InlineData("Console.WriteLine(\"calling https://api.openai.com/v1\");")]
    [InlineData("var help = \"see https://api.openai.com/v1\"; Console.WriteLine(help);")]
    [InlineData("var u = new Uri(\"https://api.openai.com/v1\"); Console.WriteLine(u.Host);")]
    [InlineData("_ = new Dictionary<string, string> { [\"url\"] = \"https://api.openai.com/v1\" };")]
    [InlineData("if (text.StartsWith(\"https://api.openai.com\")) throw new InvalidOperationException(\"not https://api.openai.com/\");")]
    [InlineData("await http.PostAsJsonAsync(\"https://api.acme.example/v1\", \"https://api.openai.com/v1\");")]
    [InlineData("await http.GetStringAsync(\"https://www.openai.com/\"); Console.WriteLine(\"https://api.openai.com/v1\");")]
    [InlineData("await http.GetStringAsync(\"https://platform.openai.com/docs\"); await http.PostAsync(\"https://eu.api.openai.com.evil.example\", null);")]
    [InlineData("await http.PostAsJsonAsync(\"https://contoso.cognitiveservices.azure.com/vision/v3.2/analyze\", text); Console.WriteLine(\"https://api.openai.com/\");")]
    [InlineData("await http.GetStringAsync(\"https://ollama.com/install.sh\"); await http.GetStringAsync(\"https://openrouter.ai/docs/quickstart\");")]
    [InlineData("await http.PostAsJsonAsync(text, text); Console.WriteLine(\"https://api.openai.com/\");")]
    public Task A_mention_is_no_endpoint(string statements) => ResidencyTest.VerifyAsync(statements);

    [Fact]
    public Task A_class_of_the_same_name_is_no_client() => ResidencyTest.VerifyAsync(
        "_ = new Mine.ChatClient(\"m\", \"k\"); _ = new Mine.Options { Endpoint = new Uri(\"https://api.openai.com/v1\"), BaseUrl = \"https://api.anthropic.com\" }; } } namespace Mine { public class ChatClient(string m, string k) { public string M => m + k; } public class Options { public Uri? Endpoint { get; set; } public string? BaseUrl { get; set; }");

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com.evil.example/v1\") };", "The region of LLM endpoint 'eu.api.openai.com.evil.example' (an LLM provider) cannot be told; declare it under 'processors' in gdprai.json")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") };", "LLM endpoint 'api.openai.com' (OpenAI, United States) is outside the allowed regions (EU, EEA)")]
    [InlineData("_ = new ChatClient(\"m\", \"k\");", "'ChatClient' is created without an endpoint; the default, 'api.openai.com' (OpenAI, United States), is outside the allowed regions (EU, EEA)")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri($\"https://{text}.openai.azure.com/\") };", "The region of LLM endpoint '*.openai.azure.com' (Azure OpenAI) cannot be told; declare it under 'processors' in gdprai.json")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(\"http://eu.api.openai.com/v1\") };", "The connection to 'eu.api.openai.com' is not protected: 'http://' sends in clear text")]
    [InlineData("_ = new Mscc.GenerativeAI.VertexAI(text, \"us-central1\");", "'us-central1' routes processing to United States (Google Vertex AI), outside the allowed regions (EU, EEA)")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(\"http://localhost\", \"qwen3:cloud\");", "'qwen3:cloud' routes processing to any country (Ollama), outside the allowed regions (EU, EEA)")]
    public async Task Messages_name_host_provider_and_place(string statements, string message) =>
        Assert.Equal([message], await Reported(statements, "en"));

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") };", "Le point d'accès LLM « api.openai.com » (OpenAI, États-Unis) est hors des régions autorisées (EU, EEA)")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(\"http://eu.api.openai.com/v1\") };", "La connexion à « eu.api.openai.com » n'est pas protégée : « http:// » envoie en clair")]
    public async Task Messages_speak_French(string statements, string message) => Assert.Equal([message], await Reported(statements, "fr"));

    private static async Task<IReadOnlyList<string>> Reported(string statements, string culture)
    {
        var diagnostics = await ResidencyTest.DiagnoseAsync(statements);
        return diagnostics.Select(d => d.GetMessage(System.Globalization.CultureInfo.GetCultureInfo(culture))).ToList();
    }

    [Theory]
    [InlineData("_ = new ChatClient(\"m\", \"k\");", "ChatClient")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") };", "OpenAIClientOptions.Endpoint")]
    [InlineData("_ = new Mscc.GenerativeAI.VertexAI(text, \"us-central1\");", "VertexAI")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(\"http://localhost\", \"qwen3:cloud\");", "OllamaApiClient")]
    public async Task Properties_name_what_takes_the_endpoint(string statements, string taker) =>
        Assert.Equal(taker, Assert.Single(await ResidencyTest.DiagnoseAsync(statements)).Properties["sinkMember"]);

    [Fact]
    public async Task Properties_carry_provider_region_and_host()
    {
        var diagnostic = Assert.Single(await ResidencyTest.DiagnoseAsync("_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://api.openai.com/v1\") };"));
        Assert.Equal(("OpenAI", "US", "api.openai.com", "eu.api.openai.com"), (diagnostic.Properties["provider"], diagnostic.Properties["region"], diagnostic.Properties["host"], diagnostic.Properties["alternative"]));
    }
}
