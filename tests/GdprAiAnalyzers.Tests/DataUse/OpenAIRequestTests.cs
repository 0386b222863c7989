using Xunit;

namespace GdprAiAnalyzers.Tests.DataUse;

/// <summary>GDPRAI201 on the real OpenAI package: what a request says of storage, wherever it is said.</summary>
public sealed class OpenAIRequestTests
{
    private static readonly (string Type, string Send, string Name)[] Apis =
    [
        ("ChatCompletionOptions", "chat.CompleteChat([\"x\"], {0});", "CompleteChat"),
        ("ChatCompletionOptions", "await chat.CompleteChatAsync([\"x\"], {0}, ct);", "CompleteChatAsync"),
        ("ChatCompletionOptions", "foreach (var update in chat.CompleteChatStreaming([\"x\"], {0})) {{ }}", "CompleteChatStreaming"),
        ("ChatCompletionOptions", "await foreach (var update in chat.CompleteChatStreamingAsync([\"x\"], {0})) {{ }}", "CompleteChatStreamingAsync"),
        ("CreateResponseOptions", "responses.CreateResponse({0});", "CreateResponse"),
        ("CreateResponseOptions", "await responses.CreateResponseAsync({0});", "CreateResponseAsync"),
        ("CreateResponseOptions", "await responses.CreateResponseStreamingAsync({0});", "CreateResponseStreamingAsync"),
    ];

    // The state before the request, the options, whether the request is reported
    private static readonly (string Before, string Options, bool IsReported)[] States =
    [
        // Where it is created
        ("", "new T()", true),
        ("", "new() { }", true),
        ("", "new T { EndUserId = \"u\" }", true),
        ("", "new T { StoredOutputEnabled = true }", true),
        ("", "new T { StoredOutputEnabled = null }", true),
        ("", "new T { StoredOutputEnabled = false }", false),
        ("", "new T { EndUserId = \"u\", StoredOutputEnabled = Off }", false),
        ("", "f ? new T { StoredOutputEnabled = false } : new T { StoredOutputEnabled = false }", false),
        ("", "f ? new T { StoredOutputEnabled = false } : new T()", true),
        // Through a variable
        ("var o = new T();", "o", true),
        ("var o = new T { StoredOutputEnabled = false };", "o", false),
        ("var o = new T { StoredOutputEnabled = false }; var p = o;", "p", false),
        ("var off = false; var o = new T { StoredOutputEnabled = off };", "o", false),
        ("var on = true; var o = new T { StoredOutputEnabled = on };", "o", true),
        // Later
        ("var o = new T(); o.StoredOutputEnabled = false;", "o", false),
        ("var o = new T(); o.StoredOutputEnabled = true;", "o", true),
        ("var o = new T { StoredOutputEnabled = true }; o.StoredOutputEnabled = false;", "o", false),
        ("var o = new T { StoredOutputEnabled = false }; o.StoredOutputEnabled = true;", "o", true),
        ("var o = new T(); var p = o; p.StoredOutputEnabled = false;", "o", false),
        ("var o = new T(); if (f) o.StoredOutputEnabled = false;", "o", true),
        ("var o = new T(); if (f) o.StoredOutputEnabled = false; else o.StoredOutputEnabled = false;", "o", false),
        ("var o = new T(); o.StoredOutputEnabled ??= false;", "o", false),
        // In a helper
        ("", "Quiet()", false),
        ("", "Loud()", true),
        ("var o = new T(); Configure(o);", "o", false),
        ("var o = new T(); Look(o);", "o", true),
        ("var o = new T(); o.TurnOff();", "o", false),
        ("", "Configured(new T())", false),
        ("T Local() { var o = new T(); o.StoredOutputEnabled = false; return o; }", "Local()", false),
        // Shared
        ("", "_quiet", false),
        ("", "_loud", true),
        ("", "_late", false),
        ("", "Shared", false),
        ("", "Fresh", true),
        ("", "StaticQuiet", false),
        ("", "_lazy.Value", false),
        // In a record that holds them
        ("var settings = new Settings(\"a\", new T { StoredOutputEnabled = false }); settings = settings with { Name = \"b\" };", "settings.Options", false),
        ("var settings = new Settings(\"a\", new T()) with { Name = \"b\" };", "settings.Options", true),
        ("var settings = new Settings(\"a\", new T()); settings = settings with { Options = new T { StoredOutputEnabled = false } };", "settings.Options", false),
        // Past the typed member
        ("var o = new T(); o.Patch.Set(\"$.store\"u8, false);", "o", false),
        ("var o = new T(); o.Patch.Set(\"$.store\"u8, true);", "o", true),
        ("var o = new T(); o.Patch.Set(\"$.other\"u8, false);", "o", true),
        ("var o = new T(); PatchOff(o);", "o", false),
        // Not to be told
        ("", "given", false),
        ("given.StoredOutputEnabled = true;", "given", true),
        ("given.StoredOutputEnabled = false;", "given", false),
        ("", "new T { StoredOutputEnabled = f }", false),
        ("var o = new T(); config.Bind(o);", "o", false),
        ("", "External.Read<T>()", false),
    ];

    public static TheoryData<string, string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, string, bool>();
        foreach (var (before, options, isReported) in States)
        {
            foreach (var api in new[] { 0, 4 })
                cases.Add(Apis[api].Name, before, options, isReported);
        }

        foreach (var (_, _, name) in Apis)
        {
            cases.Add(name, "", "new T()", true);
            cases.Add(name, "", "new T { StoredOutputEnabled = false }", false);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Options_say_it_wherever_they_are_made(string request, string before, string options, bool isReported)
    {
        var (type, send, name) = Apis.Single(a => a.Name == request);
        var call = string.Format(System.Globalization.CultureInfo.InvariantCulture, send, options);
        return DataUseTest.VerifyAsync(Code(before + " " + (isReported ? call.Replace(name + "(", "{|GDPRAI201:" + name + "|}(", StringComparison.Ordinal) : call), type));
    }

    [Theory]
    // Chat: no options at all
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(\"x\");")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(\"x\", \"y\");")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(new List<ChatMessage> { \"x\" });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], null);")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], cancellationToken: ct);")]
    [InlineData("chat?.{|GDPRAI201:CompleteChat|}(\"x\");")]
    [InlineData("T? o = null; chat.{|GDPRAI201:CompleteChat|}([\"x\"], o);")]
    [InlineData("Func<ClientResult<ChatCompletion>> ask = () => chat.{|GDPRAI201:CompleteChat|}(\"x\"); ask();")]
    [InlineData("foreach (var update in chat.{|GDPRAI201:CompleteChatStreaming|}(\"x\")) { }")]
    [InlineData("await chat.{|GDPRAI201:CompleteChatAsync|}(\"x\");")]
    // Responses: overloads that cannot carry it
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\"m\", \"x\");")]
    [InlineData("await responses.{|GDPRAI201:CreateResponseAsync|}(\"m\", \"x\", cancellationToken: ct);")]
    [InlineData("await responses.{|GDPRAI201:CreateResponseAsync|}(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]);")]
    [InlineData("await responses.{|GDPRAI201:CreateResponseStreamingAsync|}(\"m\", \"x\");")]
    // Bodies of one's own
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = \"m\" })));")]
    [InlineData("chat.CompleteChat(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = \"m\", store = false })));")]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(BinaryContent.Create(BinaryData.FromString(\"{ \\\"model\\\": \\\"m\\\" }\")));")]
    [InlineData("responses.CreateResponse(BinaryContent.Create(BinaryData.FromString(\"{ \\\"model\\\": \\\"m\\\", \\\"store\\\": false }\")));")]
    [InlineData("chat.CompleteChat(BinaryContent.Create(new System.IO.MemoryStream()));")]
    // Other calls of the same clients
    [InlineData("responses.GetResponse(\"id\"); responses.DeleteResponse(\"id\");")]
    [InlineData("var text = nameof(chat.CompleteChat);")]
    public Task Calls_without_options(string body) => DataUseTest.VerifyAsync(Code(body, "ChatCompletionOptions"));

    [Theory]
    [InlineData("new ChatClient(\"m\", \"k\").{|GDPRAI201:CompleteChat|}(\"x\");")]
    [InlineData("new OpenAIClient(\"k\").GetChatClient(\"m\").{|GDPRAI201:CompleteChat|}(\"x\");")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions()).{|GDPRAI201:CompleteChat|}(\"x\");")]
    [InlineData("new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") }).{|GDPRAI201:CompleteChat|}(\"x\");")]
    // OpenRouter takes another control
    [InlineData("new ChatClient(\"m\", key, At(\"https://openrouter.ai/api/v1\")).{|GDPRAI201:CompleteChat|}([\"x\"], new T { StoredOutputEnabled = false });")]
    [InlineData("var o = new T(); o.Patch.Set(\"$.provider.data_collection\"u8, \"deny\"); new ChatClient(\"m\", key, At(\"https://openrouter.ai/api/v1\")).CompleteChat([\"x\"], o);")]
    [InlineData("var o = new T(); o.Patch.Set(\"$.provider.zdr\"u8, true); new ChatClient(\"m\", key, At(\"https://openrouter.ai/api/v1\")).CompleteChat([\"x\"], o);")]
    [InlineData("var o = new T(); o.Patch.Set(\"$.provider.data_collection\"u8, \"allow\"); new ChatClient(\"m\", key, At(\"https://openrouter.ai/api/v1\")).{|GDPRAI201:CompleteChat|}([\"x\"], o);")]
    // Azure stores completions only when it is asked to
    [InlineData("new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\")).CompleteChat(\"x\");")]
    [InlineData("new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\")).{|GDPRAI201:CompleteChat|}([\"x\"], new T { StoredOutputEnabled = true });")]
    // Others have no such control
    [InlineData("new ChatClient(\"m\", key, At(\"http://localhost:11434/v1\")).CompleteChat(\"x\");")]
    [InlineData("new ChatClient(\"m\", key, At(\"https://api.mistral.ai/v1\")).CompleteChat(\"x\");")]
    [InlineData("var client = new OpenAIClient(key, At(\"https://api.groq.com/openai/v1\")); var groq = client.GetChatClient(\"m\"); groq.CompleteChat(\"x\");")]
    // Whose endpoint it is shows when the program runs
    [InlineData("new ChatClient(\"m\", key, At(Environment.GetEnvironmentVariable(\"ENDPOINT\")!)).CompleteChat(\"x\");")]
    // Responses are stored by whoever implements the API
    [InlineData("new ResponsesClient(key, new ResponsesClientOptions { Endpoint = new Uri(\"https://api.x.ai/v1\") }).{|GDPRAI201:CreateResponse|}(\"m\", \"x\");")]
    [InlineData("new ResponsesClient(key, new ResponsesClientOptions { Endpoint = new Uri(\"https://contoso.openai.azure.com/openai/v1/\") }).{|GDPRAI201:CreateResponse|}(\"m\", \"x\");")]
    [InlineData("new ResponsesClient(key, new ResponsesClientOptions { Endpoint = new Uri(Environment.GetEnvironmentVariable(\"ENDPOINT\")!) }).{|GDPRAI201:CreateResponse|}(\"m\", \"x\");")]
    [InlineData("new ResponsesClient(key, new ResponsesClientOptions { Endpoint = new Uri(\"http://localhost:8080/v1\") }).CreateResponse(\"m\", \"x\");")]
    public Task The_endpoint_decides_which_control_there_is(string body) => DataUseTest.VerifyAsync(Code(body, "ChatCompletionOptions"));

    [Fact]
    public Task A_shared_instance_is_reported_at_each_request() => DataUseTest.VerifyAsync(
        """
        class Support(ChatClient chat)
        {
            readonly ChatCompletionOptions _options = new() { Temperature = 0 };
            void A() => chat.{|GDPRAI201:CompleteChat|}(["x"], _options);
            void B() => chat.{|GDPRAI201:CompleteChat|}(["x"], _options);
        }
        """);

    [Fact]
    public Task The_options_of_every_caller_count() => DataUseTest.VerifyAsync(
        """
        class Quiet(ChatClient chat)
        {
            void A() => Send(new ChatCompletionOptions { StoredOutputEnabled = false });
            void Send(ChatCompletionOptions options) => chat.CompleteChat(["x"], options);
        }
        class Loud(ChatClient chat)
        {
            void A() => Send(new ChatCompletionOptions { StoredOutputEnabled = false });
            void B() => Send(new ChatCompletionOptions());
            void Send(ChatCompletionOptions options) => chat.{|GDPRAI201:CompleteChat|}(["x"], options);
        }
        """);

    [Fact]
    public Task Top_level_statements_and_members_are_looked_at_once() => DataUseTest.VerifyAsync(
        """
        var chat = new ChatClient("m", "k");
        chat.{|GDPRAI201:CompleteChat|}("x");
        record Asker(ChatClient Chat)
        {
            string First => Chat.{|GDPRAI201:CompleteChat|}("x").Value.Content[0].Text;
            ClientResult<ChatCompletion> Ask() => Chat.{|GDPRAI201:CompleteChat|}("x");
        }
        """, isProgram: true);

    [Theory]
    [InlineData("chat.CompleteChat([\"x\"], new ChatCompletionOptions())", "'ChatClient.CompleteChat' sends no opt-out: OpenAI's documents contradict each other on whether chat completions are stored by default; they are not when StoredOutputEnabled is false")]
    [InlineData("chat.CompleteChat([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = true })", "'ChatClient.CompleteChat' sends no opt-out: StoredOutputEnabled asks for the request and its answer to be stored")]
    [InlineData("responses.CreateResponse(\"m\", \"x\")", "'ResponsesClient.CreateResponse' sends no opt-out: OpenAI keeps the response for 30 days unless StoredOutputEnabled is false")]
    public Task The_message_says_what_the_control_does(string call, string message)
    {
        var name = call[(call.IndexOf('.', StringComparison.Ordinal) + 1)..call.IndexOf('(', StringComparison.Ordinal)];
        var test = new DataUseTest($"class C {{ void M(ChatClient chat, ResponsesClient responses) => {call.Replace(name, "{|#0:" + name + "|}", StringComparison.Ordinal)}; }}");
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GDPRAI201", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    private static string Code(string body, string type) =>
        $$"""
        using T = OpenAI.{{(type == "ChatCompletionOptions" ? "Chat" : "Responses")}}.{{type}};

        public class Support
        {
            private readonly T _quiet = new() { StoredOutputEnabled = false };
            private readonly T _loud = new();
            private readonly T _late;
            private readonly Lazy<T> _lazy = new(() => new T { StoredOutputEnabled = false });
            private static readonly T StaticQuiet = new() { StoredOutputEnabled = false };
            private const bool Off = false;
            private T Shared { get; } = new() { StoredOutputEnabled = false };
            private T Fresh => new();

            public Support() { _late = new T(); _late.StoredOutputEnabled = false; }

            private static T Quiet() => new() { StoredOutputEnabled = false };
            private static T Loud() { var o = new T(); return o; }
            private static void Configure(T o) => o.StoredOutputEnabled = false;
            private static void Look(T o) => Console.WriteLine(o.StoredOutputEnabled);
            private static T Configured(T o) { o.StoredOutputEnabled = false; return o; }
            private static void PatchOff(T o) => o.Patch.Set("$.store"u8, false);
            private static OpenAIClientOptions At(string address) => new() { Endpoint = new Uri(address) };

            public async Task Run(ChatClient chat, ResponsesClient responses, T given, bool f, Configuration config, ApiKeyCredential key, CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
            }
        }

        public static class Extensions { public static void TurnOff(this T o) => o.StoredOutputEnabled = false; }
        public record Settings(string Name, T Options);
        public interface Configuration { void Bind(object o); }
        public static class External { public static V Read<V>() => JsonSerializer.Deserialize<V>("{}")!; }

        """;
}
