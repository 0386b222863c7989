using GdprAiAnalyzers.Tests.Sdks;
using Xunit;

namespace GdprAiAnalyzers.Tests.Http;

/// <summary>Libraries that make requests: RestSharp (real package); Flurl, Refit and gRPC, declared.</summary>
public sealed class RequestLibraryTests
{
    private static readonly Stub Flurl = new("Flurl.Http", """
        namespace Flurl
        {
            public class Url { public Url(string baseUrl) { } public static implicit operator Url(string url) => null!; }
            public static class GeneratedExtensions { public static Url AppendPathSegment(this string url, object segment) => null!; public static Url SetQueryParam(this string url, string name, object value) => null!; }
        }
        namespace Flurl.Http
        {
            public interface IFlurlRequest { }
            public interface IFlurlClient { IFlurlRequest Request(params object[] urlSegments); }
            public class FlurlClient : IFlurlClient { public FlurlClient(string? baseUrl = null) { } public IFlurlRequest Request(params object[] urlSegments) => null!; }
            public static class GeneratedExtensions
            {
                public static IFlurlRequest WithHeader(this string url, string name, object value) => null!;
                public static IFlurlRequest WithOAuthBearerToken(this Url url, string token) => null!;
                public static Task<object> PostJsonAsync(this string url, object body, CancellationToken ct = default) => null!;
                public static Task<object> PostJsonAsync(this Url url, object body, CancellationToken ct = default) => null!;
                public static Task<object> PostJsonAsync(this IFlurlRequest request, object body, CancellationToken ct = default) => null!;
                public static Task<object> PostJsonAsync(this Uri uri, object data) => null!;
                public static Task<object> PutJsonAsync(this string url, object body) => null!;
                public static Task<object> PatchJsonAsync(this string url, object body) => null!;
                public static Task<object> SendJsonAsync(this string url, object verb, object body) => null!;
                public static Task<object> PostStringAsync(this string url, string body) => null!;
                public static Task<object> PutStringAsync(this string url, string body) => null!;
                public static Task<object> PatchStringAsync(this string url, string body) => null!;
                public static Task<object> SendStringAsync(this string url, object verb, string body) => null!;
                public static Task<object> PostUrlEncodedAsync(this string url, object body) => null!;
                public static Task<object> SendUrlEncodedAsync(this string url, object verb, object body) => null!;
                public static Task<object> PostAsync(this string url, System.Net.Http.HttpContent content) => null!;
                public static Task<object> PutAsync(this string url, System.Net.Http.HttpContent content) => null!;
                public static Task<object> PatchAsync(this IFlurlRequest request, System.Net.Http.HttpContent content) => null!;
                public static Task<object> SendAsync(this Url url, object verb, System.Net.Http.HttpContent content) => null!;
                public static Task<object> GetAsync(this Url url) => null!;
                public static Task<string> GetStringAsync(this string url) => null!;
                public static Task<string> GetStringAsync(this Url url) => null!;
                public static Task<T> GetJsonAsync<T>(this string url) => null!;
                public static Task<object> DeleteAsync(this string url) => null!;
            }
        }
        """);

    private static readonly Stub Refit = new("Refit", """
        namespace Refit
        {
            public abstract class HttpMethodAttribute(string path) : Attribute { public string Path => path; }
            public class PostAttribute(string path) : HttpMethodAttribute(path);
            public class GetAttribute(string path) : HttpMethodAttribute(path);
            public class BodyAttribute : Attribute;
            public static class RestService { public static T For<T>(string hostUrl) => default!; public static T For<T>(System.Net.Http.HttpClient client) => default!; }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class RefitExtensions { public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services) where T : class => null!; }
        }
        """);

    private static readonly Stub Grpc = new("Grpc.Net.Client", """
        namespace Grpc.Core
        {
            public abstract class ChannelBase { }
            public abstract class ClientBase<T> where T : ClientBase<T> { protected ClientBase() { } protected ClientBase(ChannelBase channel) { } }
            public sealed class AsyncUnaryCall<T> { }
        }
        namespace Grpc.Net.Client
        {
            public sealed class GrpcChannelOptions { }
            public sealed class GrpcChannel : Grpc.Core.ChannelBase { public static GrpcChannel ForAddress(string address) => null!; public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions options) => null!; }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public class GrpcClientFactoryOptions { public Uri? Address { get; set; } }
            public static class GrpcExtensions { public static object AddGrpcClient<T>(this IServiceCollection services, Action<GrpcClientFactoryOptions> configureClient) where T : class => null!; }
        }
        """);

    [Theory]
    [InlineData("var client = new RestClient(\"https://api.openai.com\"); await client.ExecuteAsync(new RestRequest(\"v1\", Method.Post).AddJsonBody(new { prompt = {|GDPRAI001:c.Email|} }));")]
    [InlineData("var client = new RestClient(new RestClientOptions(\"https://api.openai.com\")); await client.ExecuteAsync(new RestRequest(\"v1\").AddStringBody({|GDPRAI001:c.Email|}, DataFormat.Json));")]
    [InlineData("var client = new RestClient(o => o.BaseUrl = new Uri(\"https://api.openai.com\")); await client.ExecuteAsync(new RestRequest(\"v1\").AddJsonBody(new { prompt = {|GDPRAI001:c.Email|} }));")]
    [InlineData("await any.ExecuteAsync(new RestRequest(\"https://api.openai.com/v1\", Method.Post).AddJsonBody(new { prompt = {|GDPRAI001:c.Email|} }));")]
    [InlineData("await new RestClient(\"https://api.openai.com\").PostAsync(new RestRequest(\"v1/chat\").AddJsonBody(new { prompt = {|GDPRAI001:c.Email|} }));")]
    [InlineData("var request = new RestRequest(\"https://api.openai.com/v1/chat\"); request.AddJsonBody(new { prompt = {|GDPRAI001:c.Email|} }); await any.ExecuteAsync(request);")]
    [InlineData("var request = new RestRequest(\"https://api.openai.com/v1/chat\"); request.AddJsonBody(new { prompt = {|GDPRAI001:c.Email|} }); await any.PostAsync(request);")]
    [InlineData("IRestClient llm = new RestClient(\"https://api.openai.com\"); await llm.PostJsonAsync<object, object>(\"v1/chat\", new { prompt = {|GDPRAI001:c.Email|} });")]
    public Task RestSharp_to_a_provider(string body) => HttpTest.FindsAsync("using RestSharp;\npublic class Support\n{\n    public async Task Run(Customer c, IRestClient any)\n    {\n        " + body + "\n    }\n}");

    [Theory]
    [InlineData("await \"https://api.openai.com/v1\".PostJsonAsync(new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await \"https://api.openai.com\".AppendPathSegment(\"v1\").PostJsonAsync(new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await \"https://api.openai.com\".AppendPathSegment(\"v1\").WithOAuthBearerToken(\"t\").PostJsonAsync(new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await \"https://api.openai.com\".WithHeader(\"a\", 1).PostJsonAsync(new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await new Url(\"https://api.openai.com/v1\").PostJsonAsync(new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await new FlurlClient(\"https://api.openai.com\").Request(\"v1\").PostJsonAsync(new { prompt = {|GDPRAI001:c.Email|} });")]
    [InlineData("await \"https://api.openai.com/v1\".PostStringAsync({|GDPRAI001:c.Email|});")]
    [InlineData("await \"https://api.openai.com/v1\".SetQueryParam(\"q\", {|GDPRAI001:c.Email|}).GetStringAsync();")]
    public Task Flurl_to_a_provider(string body) => HttpTest.FindsAsync("using Flurl;\nusing Flurl.Http;\npublic class Support\n{\n    public async Task Run(Customer c)\n    {\n        " + body + "\n    }\n}", "api.openai.com", Flurl);

    [Theory]
    [InlineData("var api = RestService.For<ILlm>(\"https://api.openai.com\"); await api.Ask(new Prompt { Text = {|GDPRAI001:c.Email|} });", "")]
    [InlineData("await llm.Ask(new Prompt { Text = {|GDPRAI001:c.Email|} });", "services.AddRefitClient<ILlm>().ConfigureHttpClient(h => h.BaseAddress = new Uri(\"https://api.openai.com\"));")]
    [InlineData("await llm.Find({|GDPRAI001:c.Email|}, default);", "services.AddSingleton(RestService.For<ILlm>(\"https://api.openai.com\"));")]
    public Task Refit_to_a_provider(string body, string registration) => HttpTest.FindsAsync(
        $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        public class Prompt { public string Text { get; set; } = ""; }
        public interface ILlm
        {
            [Post("/v1/chat")] Task<string> Ask([Body] Prompt prompt);
            [Get("/v1/find")] Task<string> Find(string text, CancellationToken ct);
        }
        public static class Startup { public static void Add(IServiceCollection services) { {{registration}} } }
        public class Support(ILlm llm) { public async Task Run(Customer c) { {{body}} } }
        """,
        "api.openai.com",
        Refit);

    [Theory]
    [InlineData("var client = new Llm.LlmClient(GrpcChannel.ForAddress(\"https://api.openai.com\")); client.Ask(new Prompt { Text = {|GDPRAI001:c.Email|} });", "")]
    [InlineData("using var channel = Open(); var client = new Llm.LlmClient(channel); client.AskAsync(new Prompt { Text = {|GDPRAI001:c.Email|} }, c.Email);", "")]
    [InlineData("llm.Ask(new Prompt { Text = {|GDPRAI001:c.Email|} });", "services.AddGrpcClient<Llm.LlmClient>(o => o.Address = new Uri(\"https://api.openai.com\"));")]
    public Task Grpc_to_a_provider(string body, string registration) => HttpTest.FindsAsync(
        $$"""
        using Grpc.Core;
        using Grpc.Net.Client;
        using Microsoft.Extensions.DependencyInjection;
        public class Prompt { public string Text { get; set; } = ""; }
        public static class Llm
        {
            public class LlmClient : ClientBase<LlmClient>
            {
                public LlmClient(ChannelBase channel) : base(channel) { }
                public virtual string Ask(Prompt request, CancellationToken cancellationToken = default) => "";
                public virtual AsyncUnaryCall<string> AskAsync(Prompt request, string trace = "") => new();
            }
        }
        public static class Startup { public static void Add(IServiceCollection services) { {{registration}} } }
        public class Support(Llm.LlmClient llm)
        {
            private static GrpcChannel Open() => GrpcChannel.ForAddress(new Uri("https://api.openai.com"), new GrpcChannelOptions());
            public void Run(Customer c) { {{body}} }
        }
        """.Replace("using var channel", "var channel"),
        "api.openai.com",
        Grpc);
}
