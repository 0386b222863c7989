using Xunit;

namespace GdprAiAnalyzers.Tests.DataUse;

/// <summary>GDPRAI201 on bodies that the code writes itself, for known hosts and declared gateways.</summary>
public sealed class JsonRequestTests
{
    private const string Sink = """
        { "models": { "sinks": [ { "id": "M:Gateway.Send", "arguments": ["body"] } ] } }
        """;

    [Theory]
    // Anonymous objects
    [InlineData("new { model = \"m\", input = \"x\" }", true)]
    [InlineData("new { model = \"m\", store = true }", true)]
    [InlineData("new { model = \"m\", store = false }", false)]
    [InlineData("new { model = \"m\", store = f }", false)]
    [InlineData("new { model = \"m\", training = false }", true)]
    [InlineData("anonymous", false)]
    // Dictionaries
    [InlineData("new Dictionary<string, object> { [\"model\"] = \"m\" }", true)]
    [InlineData("new Dictionary<string, object> { [\"store\"] = false }", false)]
    [InlineData("new Dictionary<string, object> { { \"store\", false } }", false)]
    [InlineData("new Dictionary<string, object> { { \"store\", true } }", true)]
    [InlineData("lateDictionary", false)]
    [InlineData("addedDictionary", false)]
    [InlineData("filledDictionary", false)]
    // JSON nodes
    [InlineData("new JsonObject { [\"model\"] = \"m\" }", true)]
    [InlineData("new JsonObject { [\"store\"] = false }", false)]
    // Types of one's own
    [InlineData("new Request { Model = \"m\" }", true)]
    [InlineData("new Request { Model = \"m\", Store = true }", true)]
    [InlineData("new Request { Model = \"m\", Store = false }", false)]
    [InlineData("new Quiet { Model = \"m\" }", false)]
    [InlineData("new Renamed { Keep = false }", false)]
    [InlineData("new Renamed()", true)]
    [InlineData("new Bare { Model = \"m\" }", true)]
    [InlineData("Make()", false)]
    [InlineData("given", false)]
    public Task Objects_sent_as_JSON(string body, bool isReported)
    {
        var call = (isReported ? "{|GDPRAI201:PostAsJsonAsync|}" : "PostAsJsonAsync") + $"(\"https://api.openai.com/v1/responses\", {body})";
        return DataUseTest.VerifyAsync(Code($"await http.{call};"));
    }

    [Theory]
    [InlineData("\"{ \\\"model\\\": \\\"m\\\" }\"", true)]
    [InlineData("\"{ \\\"store\\\": false }\"", false)]
    [InlineData("\"{ \\\"store\\\": true }\"", true)]
    [InlineData("@\"{ \"\"store\"\": false }\"", false)]
    [InlineData("$\"{{ \\\"model\\\": \\\"m\\\", \\\"input\\\": \\\"{text}\\\" }}\"", true)]
    [InlineData("$\"{{ \\\"store\\\": false, \\\"input\\\": \\\"{text}\\\" }}\"", false)]
    [InlineData("$\"{{ \\\"store\\\": {text}, \\\"input\\\": 1 }}\"", false)]
    [InlineData("$\"{{ \\\"model\\\": \\\"m\\\", {text} }}\"", false)]
    [InlineData("text", false)]
    [InlineData("JsonSerializer.Serialize(new { model = \"m\" })", true)]
    [InlineData("JsonSerializer.Serialize(new { store = false })", false)]
    [InlineData("new JsonObject { [\"model\"] = \"m\" }.ToJsonString()", true)]
    [InlineData("\"plain words\"", false)]
    public async Task Texts_sent_as_JSON(string body, bool isReported)
    {
        var post = isReported ? "{|GDPRAI201:PostAsync|}" : "PostAsync";
        await DataUseTest.VerifyAsync(Code($"await http.{post}(\"https://api.openai.com/v1/responses\", new StringContent({body}, Encoding.UTF8, \"application/json\"));"));
        var send = isReported ? "{|GDPRAI201:SendAsync|}" : "SendAsync";
        await DataUseTest.VerifyAsync(Code($"var request = new HttpRequestMessage(HttpMethod.Post, \"https://api.openai.com/v1/responses\") {{ Content = new StringContent({body}) }}; await http.{send}(request);"));
    }

    [Theory]
    [InlineData("await http.{|GDPRAI201:PostAsync|}(new Uri(\"https://api.openai.com/v1/chat/completions\"), JsonContent.Create(new { model = \"m\" }));")]
    [InlineData("await http.{|GDPRAI201:PostAsync|}(\"https://api.openai.com/v1/responses\", new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { model = \"m\" })));")]
    [InlineData("var client = new HttpClient { BaseAddress = new Uri(\"https://api.openai.com/v1/\") }; await client.{|GDPRAI201:PostAsJsonAsync|}(\"responses\", new { model = \"m\" });")]
    [InlineData("const string host = \"https://api.openai.com\"; await http.{|GDPRAI201:PostAsJsonAsync|}($\"{host}/v1/responses\", new { model = \"m\" });")]
    // Other requests, other hosts
    [InlineData("await http.PostAsJsonAsync(\"https://api.openai.com/v1/embeddings\", new { input = \"x\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://api.anthropic.com/v1/messages\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://example.org/v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync($\"{text}/v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://contoso.openai.azure.com/openai/v1/chat/completions\", new { model = \"m\" });")]
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://contoso.openai.azure.com/openai/v1/chat/completions\", new { model = \"m\", store = true });")]
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}($\"https://{text}.openai.azure.com/openai/v1/responses\", new { model = \"m\" });")]
    // Routing
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://openrouter.ai/api/v1/chat/completions\", new { model = \"m\", store = false });")]
    [InlineData("await http.PostAsJsonAsync(\"https://openrouter.ai/api/v1/chat/completions\", new { model = \"m\", provider = new { data_collection = \"deny\" } });")]
    [InlineData("await http.PostAsJsonAsync(\"https://openrouter.ai/api/v1/chat/completions\", new { model = \"m\", provider = new { zdr = true } });")]
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://openrouter.ai/api/v1/chat/completions\", new { model = \"m\", provider = new { data_collection = \"allow\" } });")]
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://ai-gateway.vercel.sh/v1/chat/completions\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://ai-gateway.vercel.sh/v1/chat/completions\", new { providerOptions = new { gateway = new { disallowPromptTraining = true } } });")]
    // In the address
    [InlineData("await http.{|GDPRAI201:PostAsync|}(\"https://api.deepgram.com/v1/listen?model=nova\", new ByteArrayContent(new byte[1]));")]
    [InlineData("await http.PostAsync(\"https://api.deepgram.com/v1/listen?model=nova&mip_opt_out=true\", new ByteArrayContent(new byte[1]));")]
    [InlineData("await http.PostAsync($\"https://api.deepgram.com/v1/listen?{text}\", new ByteArrayContent(new byte[1]));")]
    // Neither case, dot, user nor port hide a host, and a look-alike is none
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://API.OpenAI.com./v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://me:secret@api.openai.com:443/v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://api.openai.com@evil.example/v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://api.openai.com.evil.example/v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://bedrock-mantle.evil.example/v1/responses\", new { model = \"m\" });")]
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}($\"https://bedrock-mantle.{text}.api.aws/v1/responses\", new { model = \"m\" });")]
    // Gemini
    [InlineData("await http.{|GDPRAI201:PostAsJsonAsync|}(\"https://generativelanguage.googleapis.com/v1beta/models/m:generateContent\", new { contents = \"x\" });")]
    [InlineData("await http.PostAsJsonAsync(\"https://generativelanguage.googleapis.com/v1beta/models/m:generateContent\", new { contents = \"x\", store = false });")]
    [InlineData("await http.PostAsJsonAsync(\"https://generativelanguage.googleapis.com/v1beta/models/m:countTokens\", new { contents = \"x\" });")]
    public Task Addresses_decide(string body) => DataUseTest.VerifyAsync(Code(body));

    [Theory]
    [InlineData("gateway.{|GDPRAI201:Send|}(new { prompt = \"x\" });")]
    [InlineData("gateway.Send(new { prompt = \"x\", training = false });")]
    [InlineData("gateway.{|GDPRAI201:Send|}(new { prompt = \"x\", training = true });")]
    [InlineData("gateway.Send(new { prompt = \"x\", train = false });")]
    [InlineData("gateway.Send(new { prompt = \"x\", store = false });")]
    [InlineData("gateway.Send(new { prompt = \"x\", zdr = true });")]
    [InlineData("gateway.Send(new { prompt = \"x\", disallowPromptTraining = true });")]
    [InlineData("gateway.Send(new { prompt = \"x\", options = new { data_collection = \"deny\" } });")]
    [InlineData("gateway.{|GDPRAI201:Send|}(new { prompt = \"x\", no_training = true });")]
    [InlineData("gateway.{|GDPRAI201:Send|}(new Dictionary<string, object> { [\"prompt\"] = \"x\" });")]
    [InlineData("gateway.{|GDPRAI201:Send|}(\"{ \\\"prompt\\\": \\\"x\\\" }\");")]
    [InlineData("gateway.Send(\"{ \\\"prompt\\\": \\\"x\\\", \\\"training\\\": false }\");")]
    [InlineData("gateway.Send(\"just a prompt\");")]
    [InlineData("gateway.Send(text);")]
    [InlineData("gateway.Other(new { prompt = \"x\" });")]
    public Task A_declared_gateway_takes_any_known_opt_out(string body) => DataUseTest.VerifyAsync(Code(body), Sink);

    [Theory]
    [InlineData("OpenAI", "{|GDPRAI201:Send|}(new { training = false })")]
    [InlineData("OpenAI", "Send(new { store = false })")]
    [InlineData("Mistral", "Send(new { prompt = \"x\" })")]
    public Task A_declared_provider_takes_its_own(string provider, string call) =>
        DataUseTest.VerifyAsync(Code($"gateway.{call};"), Sink.Replace("[\"body\"]", $"[\"body\"], \"provider\": \"{provider}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("{ \"member\": \"no_training\", \"value\": true }", "new { no_training = true }", false)]
    [InlineData("{ \"member\": \"no_training\" }", "new { no_training = true }", false)]
    [InlineData("{ \"member\": \"no_training\" }", "new { no_training = false }", true)]
    [InlineData("{ \"member\": \"policy\", \"value\": \"none\" }", "new { policy = \"none\" }", false)]
    public async Task The_configuration_adds_members(string optOut, string body, bool isReported)
    {
        var configuration = Sink.Replace("{ \"models\"", $"{{ \"optOuts\": [ {optOut} ], \"models\"", StringComparison.Ordinal);
        await DataUseTest.VerifyAsync(Code($"gateway.{(isReported ? "{|GDPRAI201:Send|}" : "Send")}({body});"), configuration);
        await DataUseTest.VerifyAsync(Code($"await http.{(isReported ? "{|GDPRAI201:PostAsJsonAsync|}" : "PostAsJsonAsync")}(\"https://api.openai.com/v1/responses\", {body});"), configuration);
    }

    [Theory]
    [InlineData("request.Headers.Add(\"X-No-Training\", \"1\");", "", false)]
    [InlineData("request.Headers.Add(\"X-No-Training\", \"0\");", "", true)]
    [InlineData("request.Headers.Add(\"X-Other\", \"1\");", "", true)]
    [InlineData("http.DefaultRequestHeaders.TryAddWithoutValidation(\"X-No-Training\", \"1\");", "", false)]
    [InlineData("", ", Headers = { { \"X-No-Training\", \"1\" } }", false)]
    public Task The_configuration_adds_headers(string before, string initializer, bool isReported) => DataUseTest.VerifyAsync(
        Code($"var request = new HttpRequestMessage(HttpMethod.Post, \"https://api.openai.com/v1/responses\") {{ Content = JsonContent.Create(new {{ model = \"m\" }}){initializer} }}; {before} await http.{(isReported ? "{|GDPRAI201:SendAsync|}" : "SendAsync")}(request);"),
        "{ \"optOuts\": [ { \"header\": \"X-No-Training\", \"value\": \"1\" } ] }");

    private static string Code(string body) =>
        $$"""
        using System.Text.Json.Serialization;

        public class Request { public string? Model { get; set; } public bool? Store { get; set; } }
        public class Quiet { public string? Model { get; set; } public bool Store { get; set; } }
        public class Renamed { [JsonPropertyName("store")] public bool? Keep { get; set; } }
        public class Bare { public string? Model { get; set; } }

        public class Gateway
        {
            public void Send(object body) { }
            public void Other(object body) { }
        }

        public class Support
        {
            private static object Make() => new { store = false };
            private static void Fill(Dictionary<string, object> body) => body["store"] = false;

            public async Task Run(HttpClient http, Gateway gateway, object given, string text, bool f)
            {
                await Task.Yield();
                var anonymous = new { model = "m", store = false };
                var lateDictionary = new Dictionary<string, object>(); lateDictionary["store"] = false;
                var addedDictionary = new Dictionary<string, object>(); addedDictionary.Add("store", false);
                var filledDictionary = new Dictionary<string, object>(); Fill(filledDictionary);
                {{body}}
            }
        }

        """;
}
