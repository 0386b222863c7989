using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>GDPRAI105: clear text, certificates that nobody checks, old TLS. Only on the way to a model.</summary>
public sealed class ConnectionTests
{
    private const string Eu = "Endpoint = new Uri(\"https://eu.api.openai.com/v1\")";
    private const string Transport = "Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(new HttpClient(handler))";

    [Theory]
    [InlineData("http://eu.api.openai.com/v1", true)]
    [InlineData("https://eu.api.openai.com/v1", false)]
    [InlineData("http://localhost:8080/v1", false)]
    [InlineData("http://gpu.acme.internal/v1", false)]
    public Task Clear_text_to_another_machine_is_reported(string url, bool isReported) => ResidencyTest.VerifyAsync(
        $"_ = new OpenAIClientOptions {{ Endpoint = new Uri({(isReported ? $"{{|GDPRAI105:\"{url}\"|}}" : $"\"{url}\"")}) }};");

    [Fact]
    public Task Clear_text_and_place_are_two_causes() => ResidencyTest.VerifyAsync("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:{|GDPRAI105:\"http://api.openai.com/v1\"|}|}) };");

    [Theory]
    [InlineData("var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|GDPRAI105:HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|} };")]
    [InlineData("var handler = new HttpClientHandler(); handler.ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|};")]
    [InlineData("var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => { return true; }|} };")]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = {|GDPRAI105:System.Security.Authentication.SslProtocols.Tls11|} };")]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = {|GDPRAI105:System.Security.Authentication.SslProtocols.Tls | System.Security.Authentication.SslProtocols.Tls12|} };")]
    [InlineData("var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = {|GDPRAI105:(_, _, _, _) => true|} } };")]
    [InlineData("var handler = new SocketsHttpHandler { SslOptions = new System.Net.Security.SslClientAuthenticationOptions { RemoteCertificateValidationCallback = {|GDPRAI105:delegate { return true; }|} } };")]
    [InlineData("var handler = new SocketsHttpHandler { SslOptions = new() { EnabledSslProtocols = {|GDPRAI105:System.Security.Authentication.SslProtocols.Tls|} } };")]
    public async Task The_handler_of_an_LLM_client_is_looked_at(string handler)
    {
        const string old = "#pragma warning disable SYSLIB0039\n";
        await ResidencyTest.VerifyAsync($"{old}{handler} _ = new ChatClient(\"m\", key, new OpenAIClientOptions {{ {Eu}, {Transport} }});");
        await ResidencyTest.VerifyAsync($"{old}{handler} _ = new AnthropicClient {{ BaseUrl = \"https://llm.acme.internal\", HttpClient = new HttpClient(handler) }};");
        await ResidencyTest.VerifyAsync($"{old}{handler} _ = new HttpClient(handler) {{ BaseAddress = new Uri(\"https://eu.api.openai.com\") }};");
        await ResidencyTest.VerifyAsync($"{old}{handler} var client = new HttpClient(handler); client.BaseAddress = new Uri(\"https://eu.api.openai.com\");");
        // The same handler for something else
        await ResidencyTest.VerifyAsync($"{old}{ResidencyTest.Marked().Replace(handler, m => m.Groups[2].Value)} _ = new HttpClient(handler) {{ BaseAddress = new Uri(\"https://api.acme.example\") }}; _ = new ChatClient(\"m\", key, new OpenAIClientOptions {{ {Eu} }});");
    }

    [Theory]
    [InlineData("var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None };")]
    [InlineData("var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => { if (certificate is null) return false; return true; } };")]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = System.Security.Authentication.SslProtocols.Tls12 | System.Security.Authentication.SslProtocols.Tls13 };")]
    [InlineData("var handler = new HttpClientHandler();")]
    public Task A_careful_handler_is_not_reported(string handler) =>
        ResidencyTest.VerifyAsync($"{handler} _ = new ChatClient(\"m\", key, new OpenAIClientOptions {{ {Eu}, {Transport} }});");

    [Fact]
    public Task A_registered_handler_is_looked_at() => new ResidencyTest(
        """
        using Microsoft.Extensions.DependencyInjection;
        public class Startup
        {
            public void Configure(IServiceCollection services)
            {
                services.AddHttpClient("llm", c => c.BaseAddress = new Uri("https://eu.api.openai.com"))
                    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { ServerCertificateCustomValidationCallback = {|GDPRAI105:HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|} });
                services.AddHttpClient("other", c => c.BaseAddress = new Uri("https://api.acme.example"))
                    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });
            }
        }
        """).RunAsync();
}
