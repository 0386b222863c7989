using Xunit;

namespace GdprAiAnalyzers.Tests.Http;

/// <summary>Requests of <c>HttpClient</c>: each with the provider's host and with another.</summary>
public sealed class HttpClientTests
{
    private const string Url = "https://api.openai.com/v1/chat/completions";

    [Theory]
    // Verbs and content
    [InlineData("await http.PostAsync(\"" + Url + "\", new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PutAsync(\"" + Url + "\", new StringContent({|GDPRAI001:c.Email|}), ct);")]
    [InlineData("await http.PatchAsync(\"" + Url + "\", new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsJsonAsync(\"" + Url + "\", new { model = \"m\", messages = new[] { new { role = \"user\", content = {|GDPRAI001:c.Email|} } } });")]
    [InlineData("await http.PutAsJsonAsync(\"" + Url + "\", new { prompt = {|GDPRAI002:c.Diagnosis|} });")]
    [InlineData("await http.PatchAsJsonAsync(\"" + Url + "\", new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await http.PostAsJsonAsync(\"" + Url + "\", {|GDPRAI003:c|});")]
    [InlineData("await http.PostAsync(\"" + Url + "\", JsonContent.Create(new { prompt = {|GDPRAI001:c.Email|} }));")]
    [InlineData("await http.PostAsync(\"" + Url + "\", new StringContent(JsonSerializer.Serialize(new { prompt = {|GDPRAI001:c.Email|} }), Encoding.UTF8, \"application/json\"));")]
    [InlineData("await http.PostAsync(\"" + Url + "\", new FormUrlEncodedContent(new Dictionary<string, string> { [\"prompt\"] = {|GDPRAI001:c.Email|} }));")]
    [InlineData("var form = new MultipartFormDataContent(); form.Add(new StringContent({|GDPRAI001:c.Email|}), \"prompt\"); await http.PostAsync(\"" + Url + "\", form);")]
    [InlineData("await http.PostAsync(\"" + Url + "\", new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}))));")]
    [InlineData("await http.PostAsync(\"" + Url + "\", new ByteArrayContent(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|})));")]
    [InlineData("await http.GetStringAsync(\"" + Url + "?q=\" + {|GDPRAI001:c.Email|});")]
    [InlineData("await http.GetAsync($\"" + Url + "?q={Uri.EscapeDataString({|GDPRAI001:c.Email|})}\");")]
    [InlineData("await http.GetFromJsonAsync<string>($\"" + Url + "?q={{|GDPRAI001:c.Email|}}\");")]
    // Messages
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, \"" + Url + "\") { Content = new StringContent({|GDPRAI001:c.Email|}) }; await http.SendAsync(request);")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Post, \"" + Url + "\"); request.Content = JsonContent.Create(new { prompt = {|GDPRAI001:c.Email|} }); http.Send(request, ct);")]
    [InlineData("var request = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(\"" + Url + "\"), Content = new StringContent({|GDPRAI001:c.Email|}) }; await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);")]
    [InlineData("var request = new HttpRequestMessage(); request.RequestUri = new Uri(\"" + Url + "\"); request.Content = new StringContent({|GDPRAI001:c.Email|}); await http.SendAsync(request);")]
    // Where the address is
    [InlineData("var url = \"" + Url + "\"; await http.PostAsync(url, new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync(new Uri(\"" + Url + "\"), new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync(new Uri(new Uri(\"https://api.openai.com\"), \"v1/x\"), new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync($\"https://api.openai.com/v1/{c.Topic}\", new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync(\"https://api.openai.com\" + path, new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync(Host + path, new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync(Endpoint, new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("await http.PostAsync(path == \"\" ? \"https://api.openai.com/v1\" : \"https://api.openai.com/v2\", new StringContent({|GDPRAI001:c.Email|}));")]
    // The client's base address
    [InlineData("using var client = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/\") }; await client.PostAsJsonAsync(\"v1/chat\", new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("var client = new HttpClient(); client.BaseAddress = new Uri(\"https://api.openai.com/\"); await client.PostAsync(path, new StringContent({|GDPRAI001:c.Email|}));")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/\") }; await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"v1\") { Content = new StringContent({|GDPRAI001:c.Email|}) });")]
    public Task A_request_to_a_provider(string body) => HttpTest.FindsAsync(Method(body));

    [Theory]
    [InlineData("await http.PostAsync(\"https://api.openai.com.evil.example/v1\", new StringContent(c.Email));")]
    [InlineData("await http.PostAsync(\"https://notapi.openai.com/v1\", new StringContent(c.Email));")]
    [InlineData("await http.PostAsync(\"https://api.openai.com@shop.example/v1\", new StringContent(c.Email));")]
    [InlineData("await http.PostAsync(\"https://shop.example/api.openai.com\", new StringContent(c.Email));")]
    [InlineData("await http.PostAsync(path, new StringContent(c.Email));")]
    [InlineData("await http.PostAsync(\"v1/chat/completions\", new StringContent(c.Email));")]
    [InlineData("await http.PostAsync(\"https://\" + path + \"api.openai.com.\" + path, new StringContent(c.Email));")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/\") }; await client.PostAsync(\"https://shop.example/v1\", new StringContent(c.Email));")]
    [InlineData("var answer = await http.PostAsync(\"" + Url + "\", new StringContent(c.Topic)); Console.WriteLine(await answer.Content.ReadAsStringAsync() + c.Email);")]
    public Task Another_host(string body) => HttpTest.IsQuietAsync(Method(body));

    [Theory]
    [InlineData("https://API.OpenAI.com/v1")]
    [InlineData("https://api.openai.com./v1")]
    [InlineData("https://eu.api.openai.com:443/v1")]
    [InlineData("https://user@api.openai.com/v1")]
    [InlineData("https://contoso.openai.azure.com/openai/deployments/x")]
    [InlineData("https://europe-west4-aiplatform.googleapis.com/v1")]
    [InlineData("https://bedrock-runtime.eu-central-1.amazonaws.com/model/x/invoke")]
    public async Task Every_spelling_of_a_host(string url)
    {
        var host = new Uri(url).IdnHost;
        await HttpTest.FindsAsync(Method($"await http.PostAsync(\"{url}\", new StringContent({{|GDPRAI001:c.Email|}}));"), url.Contains("API") ? "API.OpenAI.com" : host);
    }

    [Fact]
    public Task A_helper_is_judged_by_each_of_its_callers() => HttpTest.FindsAsync("""
        public class Support(HttpClient http)
        {
            public Task Ask(Customer c) => Post("https://api.openai.com/v1", {|GDPRAI001:c.Email|});
            public Task Order(Customer c) => Post("https://orders.example/v1", c.Email);
            private Task Post(string url, string body) => http.PostAsync(url, new StringContent(body));
        }
        """);

    [Fact]
    public Task A_field_whose_base_address_the_constructor_sets() => HttpTest.FindsAsync("""
        public class Support
        {
            private readonly HttpClient _http;
            public Support(HttpClient http) { _http = http; _http.BaseAddress = new Uri("https://api.openai.com/"); }
            public Task Ask(Customer c) => _http.PostAsJsonAsync("v1/chat", new { prompt = {|GDPRAI001:c.Email|} });
        }
        """);

    [Fact]
    public Task A_field_that_is_made_with_its_base_address() => HttpTest.FindsAsync("""
        public class Support
        {
            private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.openai.com/") };
            public Task Ask(Customer c) => Http.PostAsync("v1/chat", new StringContent({|GDPRAI001:c.Email|}));
        }
        """);

    [Fact]
    public Task A_named_client() => HttpTest.FindsAsync("""
        using Microsoft.Extensions.DependencyInjection;
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient("llm", c => c.BaseAddress = new Uri("https://api.openai.com/"));
                services.AddHttpClient("orders", c => c.BaseAddress = new Uri("https://orders.example/"));
            }
        }
        public class Support(IHttpClientFactory factory)
        {
            public Task Ask(Customer c) => factory.CreateClient("llm").PostAsync("v1", new StringContent({|GDPRAI001:c.Email|}));
            public async Task AskLater(Customer c) { var http = factory.CreateClient("llm"); await http.PostAsJsonAsync("v1", new { prompt = {|GDPRAI001:c.Email|} }); }
            public Task Order(Customer c) => factory.CreateClient("orders").PostAsync("v1", new StringContent(c.Email));
        }
        """);

    [Fact]
    public Task A_typed_client() => HttpTest.FindsAsync("""
        using Microsoft.Extensions.DependencyInjection;
        public static class Startup
        {
            public static void Add(IServiceCollection services)
            {
                services.AddHttpClient<Support>(c => c.BaseAddress = new Uri("https://api.openai.com/"));
                services.AddHttpClient<ISearch, Search>().ConfigureHttpClient((provider, c) => { c.BaseAddress = new Uri("https://api.openai.com/"); });
                services.AddHttpClient<Orders>(c => c.BaseAddress = new Uri("https://orders.example/"));
            }
        }
        public class Support(HttpClient http) { public Task Ask(Customer c) => http.PostAsync("v1", new StringContent({|GDPRAI001:c.Email|})); }
        public interface ISearch { }
        public class Search : ISearch
        {
            private readonly HttpClient _http;
            public Search(HttpClient http) => _http = http;
            public Task Ask(Customer c) => _http.PostAsync("v1", new StringContent({|GDPRAI001:c.Email|}));
        }
        public class Orders(HttpClient http) { public Task Order(Customer c) => http.PostAsync("v1", new StringContent(c.Email)); }
        """);

    private static string Method(string body) =>
        $$"""
        public class Support
        {
            private const string Host = "https://api.openai.com";
            private static readonly Uri Endpoint = new("https://api.openai.com/v1/chat");

            public async Task Run(Customer c, HttpClient http, string path, CancellationToken ct)
            {
                {{body}}
            }
        }
        """;
}
