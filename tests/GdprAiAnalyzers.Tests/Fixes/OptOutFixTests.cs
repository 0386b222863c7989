using GdprAiAnalyzers.CodeFixes.DataUse;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OpenAI.Chat;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>The fix for GDPRAI201: what it writes, and that Fix All writes the same.</summary>
public sealed class OptOutFixTests
{
    [Theory]
    // In the initializer
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], new ChatCompletionOptions { Temperature = 0 });", "chat.CompleteChat([\"x\"], new ChatCompletionOptions { Temperature = 0, StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], new ChatCompletionOptions());", "chat.CompleteChat([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], new());", "chat.CompleteChat([\"x\"], new() { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], new ChatCompletionOptions { });", "chat.CompleteChat([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("ChatCompletionOptions o = new(); chat.{|GDPRAI201:CompleteChat|}([\"x\"], o);", "ChatCompletionOptions o = new() { StoredOutputEnabled = false }; chat.CompleteChat([\"x\"], o);")]
    [InlineData("var o = new ChatCompletionOptions\n{\n    Temperature = 0, // cool\n    TopP = 1, // wide\n};\nchat.{|GDPRAI201:CompleteChat|}([\"x\"], o);", "var o = new ChatCompletionOptions\n{\n    Temperature = 0, // cool\n    TopP = 1,\n    StoredOutputEnabled = false, // wide\n};\nchat.CompleteChat([\"x\"], o);")]
    [InlineData("var o = new ChatCompletionOptions\n{\n    Temperature = 0\n};\nchat.{|GDPRAI201:CompleteChat|}([\"x\"], o);", "var o = new ChatCompletionOptions\n{\n    Temperature = 0,\n    StoredOutputEnabled = false\n};\nchat.CompleteChat([\"x\"], o);")]
    // Another value
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = true });", "chat.CompleteChat([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = null });", "chat.CompleteChat([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("var o = new ChatCompletionOptions(); o.StoredOutputEnabled = true; chat.{|GDPRAI201:CompleteChat|}([\"x\"], o);", "var o = new ChatCompletionOptions(); o.StoredOutputEnabled = false; chat.CompleteChat([\"x\"], o);")]
    // The options argument
    [InlineData("chat.{|GDPRAI201:CompleteChat|}([\"x\"], null);", "chat.CompleteChat([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(list);", "chat.CompleteChat(list, new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(messages: list);", "chat.CompleteChat(messages: list, options: new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(list, cancellationToken: default);", "chat.CompleteChat(list, new ChatCompletionOptions { StoredOutputEnabled = false }, cancellationToken: default);")]
    // The overload
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(\"x\");", "chat.CompleteChat([new UserChatMessage(\"x\")], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(\"x\", new UserChatMessage(\"y\"));", "chat.CompleteChat([new UserChatMessage(\"x\"), new UserChatMessage(\"y\")], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(array);", "chat.CompleteChat(array, new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("chat.{|GDPRAI201:CompleteChat|}(chat.{|GDPRAI201:CompleteChat|}(\"x\").Value.Content[0].Text);", "chat.CompleteChat([new UserChatMessage(chat.CompleteChat([new UserChatMessage(\"x\")], new ChatCompletionOptions { StoredOutputEnabled = false }).Value.Content[0].Text)], new ChatCompletionOptions { StoredOutputEnabled = false });")]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\"m\", \"x\");", "responses.CreateResponse(new CreateResponseOptions(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]) { StoredOutputEnabled = false });")]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\"m\", \"x\", cancellationToken: default);", "responses.CreateResponse(new CreateResponseOptions(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]) { StoredOutputEnabled = false }, cancellationToken: default);")]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\n        \"m\",\n        \"x\");", "responses.CreateResponse(\n        new CreateResponseOptions(\n            \"m\",\n            [ResponseItem.CreateUserMessageItem(\"x\")]) { StoredOutputEnabled = false });")]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\n        \"m\",\n        [ResponseItem.CreateUserMessageItem(\"x\")]);", "responses.CreateResponse(\n        new CreateResponseOptions(\n            \"m\",\n            [ResponseItem.CreateUserMessageItem(\"x\")]) { StoredOutputEnabled = false });")]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]);", "responses.CreateResponse(new CreateResponseOptions(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]) { StoredOutputEnabled = false });")]
    // JSON
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new { model = \"m\" });", "http.PostAsJsonAsync(Url, new { model = \"m\", store = false });")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new { model = \"m\", store = true });", "http.PostAsJsonAsync(Url, new { model = \"m\", store = false });")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new Dictionary<string, object> { [\"model\"] = \"m\" });", "http.PostAsJsonAsync(Url, new Dictionary<string, object> { [\"model\"] = \"m\", [\"store\"] = false });")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new Dictionary<string, object> { { \"model\", \"m\" } });", "http.PostAsJsonAsync(Url, new Dictionary<string, object> { { \"model\", \"m\" }, { \"store\", false } });")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new JsonObject { [\"model\"] = \"m\" });", "http.PostAsJsonAsync(Url, new JsonObject { [\"model\"] = \"m\", [\"store\"] = false });")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new Body { Model = \"m\" });", "http.PostAsJsonAsync(Url, new Body { Model = \"m\", Store = false });")]
    [InlineData("http.{|GDPRAI201:PostAsync|}(Url, new StringContent(\"{ \\\"model\\\": \\\"m\\\" }\"));", "http.PostAsync(Url, new StringContent(\"{ \\\"store\\\": false, \\\"model\\\": \\\"m\\\" }\"));")]
    [InlineData("http.{|GDPRAI201:PostAsync|}(Url, new StringContent(\"{ \\\"store\\\": true, \\\"model\\\": \\\"m\\\" }\"));", "http.PostAsync(Url, new StringContent(\"{ \\\"store\\\": false, \\\"model\\\": \\\"m\\\" }\"));")]
    [InlineData("http.{|GDPRAI201:PostAsync|}(Url, new StringContent(@\"{\"\"model\"\": \"\"m\"\"}\"));", "http.PostAsync(Url, new StringContent(@\"{\"\"store\"\": false, \"\"model\"\": \"\"m\"\"}\"));")]
    [InlineData("http.{|GDPRAI201:PostAsync|}(Url, new StringContent($\"{{ \\\"model\\\": \\\"{Url}\\\" }}\"));", "http.PostAsync(Url, new StringContent($\"{{ \\\"store\\\": false, \\\"model\\\": \\\"{Url}\\\" }}\"));")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Router, new { model = \"m\" });", "http.PostAsJsonAsync(Router, new { model = \"m\", provider = new { data_collection = \"deny\" } });")]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Router, new { provider = new { order = \"a\" } });", "http.PostAsJsonAsync(Router, new { provider = new { order = \"a\", data_collection = \"deny\" } });")]
    [InlineData("http.{|GDPRAI201:PostAsync|}(Router, new StringContent(\"{ \\\"model\\\": \\\"m\\\" }\"));", "http.PostAsync(Router, new StringContent(\"{ \\\"provider\\\": { \\\"data_collection\\\": \\\"deny\\\" }, \\\"model\\\": \\\"m\\\" }\"));")]
    // No edit keeps the meaning
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(\"m\", \"x\", \"previous\");", null)]
    [InlineData("responses.{|GDPRAI201:CreateResponse|}(new CreateResponseOptions { PreviousResponseId = \"previous\" });", null)]
    [InlineData("var on = true; chat.{|GDPRAI201:CompleteChat|}([\"x\"], new ChatCompletionOptions { StoredOutputEnabled = on });", null)]
    [InlineData("http.{|GDPRAI201:PostAsJsonAsync|}(Url, new Closed { Model = \"m\" });", null)]
    public Task Writes_the_opt_out(string body, string? fixedBody) => new Test(Code(body), Code(fixedBody ?? body)).RunAsync();

    [Fact]
    public Task A_raw_text_keeps_its_lines() => new Test(
        Code("http.{|GDPRAI201:PostAsync|}(Url, new StringContent(\"\"\"\n    {\n      \"model\": \"m\"\n    }\n    \"\"\"));"),
        Code("http.PostAsync(Url, new StringContent(\"\"\"\n    {\n      \"store\": false,\n      \"model\": \"m\"\n    }\n    \"\"\"));")).RunAsync();

    [Fact]
    public Task Shared_options_are_set_once() => new Test(
        """
        class Support(ChatClient chat)
        {
            readonly ChatCompletionOptions _options = new() { Temperature = 0 };
            void A() => chat.{|GDPRAI201:CompleteChat|}(["x"], _options);
            void B() => chat.{|GDPRAI201:CompleteChat|}(["x"], _options);
        }
        """,
        """
        class Support(ChatClient chat)
        {
            readonly ChatCompletionOptions _options = new() { Temperature = 0, StoredOutputEnabled = false };
            void A() => chat.CompleteChat(["x"], _options);
            void B() => chat.CompleteChat(["x"], _options);
        }
        """).RunAsync();

    [Fact]
    public Task Older_language_versions_get_arrays() => new Test(
        "class Support { void Run(ChatClient chat) { chat.{|GDPRAI201:CompleteChat|}(\"x\"); } }",
        "class Support { void Run(ChatClient chat) { chat.CompleteChat(new ChatMessage[] { new UserChatMessage(\"x\") }, new ChatCompletionOptions { StoredOutputEnabled = false }); } }",
        LanguageVersion.CSharp11).RunAsync();

    [Theory]
    [InlineData("client.{|GDPRAI201:GetResponseAsync|}(\"x\")", "client.GetResponseAsync(\"x\", new ChatOptions { RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = false } })")]
    [InlineData("client.{|GDPRAI201:GetResponseAsync|}(\"x\", new ChatOptions { Temperature = 0 })", "client.GetResponseAsync(\"x\", new ChatOptions { Temperature = 0, RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = false } })")]
    [InlineData("client.{|GDPRAI201:GetResponseAsync|}(\"x\", new ChatOptions { RawRepresentationFactory = _ => new CreateResponseOptions() })", "client.GetResponseAsync(\"x\", new ChatOptions { RawRepresentationFactory = _ => new CreateResponseOptions { StoredOutputEnabled = false } })")]
    public Task Chat_options_get_a_factory(string call, string fixedCall)
    {
        string Source(string body) =>
            $$"""
            using Microsoft.Extensions.AI;

            public class Support
            {
                public async Task Run(ResponsesClient responses)
                {
                    var client = responses.AsIChatClient("m");
                    await {{body}};
                }
            }

            """;
        var test = new Test(Source(call), Source(fixedCall));
        test.TestState.AdditionalReferences.Add(typeof(Microsoft.Extensions.AI.IChatClient).Assembly);
        test.TestState.AdditionalReferences.Add(GdprAiAnalyzers.Tests.DataUse.OtherSdkRequestTests.Adapters.Value.Reference);
        test.DisabledDiagnostics.Add("MEAI001");
        return test.RunAsync();
    }

    private static string Code(string body) =>
        $$"""
        public class Body { public string? Model { get; set; } public bool? Store { get; set; } }
        public class Closed { public string? Model { get; set; } }

        public class Support
        {
            private const string Url = "https://api.openai.com/v1/responses";
            private const string Router = "https://openrouter.ai/api/v1/chat/completions";

            public void Run(ChatClient chat, ResponsesClient responses, HttpClient http, List<ChatMessage> list, ChatMessage[] array)
            {
                {{body.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }

        """;

    internal sealed class Test : ProvenTest<DataUseAnalyzer, OptOutFix>
    {
        private const string Usings =
            """
            global using System;
            global using System.Collections.Generic;
            global using System.Net.Http;
            global using System.Net.Http.Json;
            global using System.Threading.Tasks;
            global using System.Text.Json.Nodes;
            global using OpenAI.Chat;
            global using OpenAI.Responses;
            """;

        public Test(string source, string fixedSource, LanguageVersion version = LanguageVersion.Preview)
        {
            CompilerDiagnostics = CompilerDiagnostics.Warnings;
            DisabledDiagnostics.AddRange(["OPENAI001", "SCME0001", "CS1591"]);
            CodeActionEquivalenceKey = OptOutFix.EquivalenceKey;
            TestCode = source;
            FixedCode = fixedSource;
            if (source == fixedSource)
                FixedState.MarkupHandling = MarkupMode.Allow;
            foreach (var state in new[] { TestState, FixedState })
                state.Sources.Add(("/0/Usings.cs", Usings));
            foreach (var assembly in new[] { typeof(ChatClient).Assembly, typeof(System.ClientModel.BinaryContent).Assembly, typeof(BinaryData).Assembly })
                TestState.AdditionalReferences.Add(assembly);
            SolutionTransforms.Add((solution, id) => solution
                .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(version)));
        }
    }
}
