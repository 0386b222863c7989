using GdprAiAnalyzers.DataUse;
using Xunit;

namespace GdprAiAnalyzers.Tests.DataUse;

/// <summary>GDPRAI202 and GDPRAI203: clients of providers whose terms are not declared.</summary>
public sealed class ProviderTermsTests
{
    [Theory]
    [InlineData("var chat = {|GDPRAI202:new ChatClient(\"m\", key, At(\"https://api.deepseek.com/v1\"))|};")]
    [InlineData("var client = {|GDPRAI202:new OpenAIClient(key, At(\"https://api.together.xyz/v1\"))|};")]
    [InlineData("var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"https://api.mistral.ai/v1\"); var chat = {|GDPRAI202:new ChatClient(\"m\", key, options)|};")]
    [InlineData("ChatClient chat = {|GDPRAI202:new(\"m\", key, At(\"https://generativelanguage.googleapis.com/v1beta/openai\"))|};")]
    [InlineData("var a = {|GDPRAI202:new ChatClient(\"m\", key, At(\"https://api.deepseek.com/v1\"))|}; var b = {|GDPRAI202:new ChatClient(\"n\", key, At(\"https://api.deepseek.com/v1\"))|};")]
    // Terms exclude training: once a provider
    [InlineData("var chat = {|GDPRAI203:new ChatClient(\"m\", \"k\")|};")]
    [InlineData("var a = {|GDPRAI203:new ChatClient(\"m\", \"k\")|}; var b = new OpenAIClient(\"k\"); var c = new ResponsesClient(\"k\");")]
    [InlineData("var a = {|GDPRAI203:new ChatClient(\"m\", \"k\")|}; var b = {|GDPRAI203:new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\"))|};")]
    [InlineData("var chat = {|GDPRAI203:new ChatClient(\"m\", key, At(\"https://api.groq.com/openai/v1\"))|};")]
    // Nobody's, this machine's, or told when the program runs
    [InlineData("var chat = new ChatClient(\"m\", key, At(\"http://localhost:11434/v1\"));")]
    [InlineData("var chat = new ChatClient(\"m\", key, At(\"https://llm.example.org/v1\"));")]
    [InlineData("var chat = new ChatClient(\"m\", key, At(Environment.GetEnvironmentVariable(\"ENDPOINT\")!));")]
    [InlineData("var chat = new ChatClient(\"m\", key, given);")]
    [InlineData("var list = new List<string>();")]
    public Task Clients_are_reported_where_they_are_made(string body) => DataUseTest.VerifyAsync(Code(body), withTerms: true);

    [Theory]
    [InlineData("new ChatClient(\"m\", \"k\")", "GDPRAI203", "{ \"provider\": \"OpenAI\", \"dpa\": \"2026-03-01\" }", true)]
    [InlineData("new ChatClient(\"m\", \"k\")", "GDPRAI203", "{ \"provider\": \"OpenAI\", \"trainingOptOut\": \"contract\" }", true)]
    [InlineData("new ChatClient(\"m\", \"k\")", "GDPRAI203", "{ \"provider\": \"OpenAI\", \"region\": \"EU\" }", false)]
    [InlineData("new ChatClient(\"m\", \"k\")", "GDPRAI203", "{ \"provider\": \"Mistral\", \"dpa\": \"2026-03-01\" }", false)]
    [InlineData("new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\"))", "GDPRAI203", "{ \"provider\": \"AzureOpenAI\", \"dpa\": \"2026-03-01\" }", true)]
    [InlineData("new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\"))", "GDPRAI203", "{ \"hosts\": [ \"contoso.openai.azure.com\" ], \"dpa\": \"2026-03-01\" }", true)]
    [InlineData("new ChatClient(\"m\", key, At(\"https://api.deepseek.com/v1\"))", "GDPRAI202", "{ \"provider\": \"DeepSeek\", \"trainingOptOut\": \"setting\" }", true)]
    [InlineData("new ChatClient(\"m\", key, At(\"https://api.deepseek.com/v1\"))", "GDPRAI202", "{ \"provider\": \"DeepSeek\", \"purpose\": \"tests\" }", false)]
    public Task A_declaration_settles_it(string client, string rule, string processor, bool isDeclared) => DataUseTest.VerifyAsync(
        Code($"var chat = {(isDeclared ? client : "{|" + rule + ":" + client + "|}")};"), $"{{ \"processors\": [ {processor} ] }}", withTerms: true);

    [Fact]
    public async Task The_first_file_stands_for_the_compilation()
    {
        var test = new DataUseTest("class A { object Make() => {|GDPRAI203:new ChatClient(\"m\", \"k\")|}; }", withTerms: true);
        test.TestState.Sources.Add(("/0/Test9.cs", "class B { object Make() => new ChatClient(\"m\", \"k\"); }"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("https://api.deepseek.com/v1", "GDPRAI202", "'ChatClient': whether DeepSeek trains on API data is not known, and gdprai.json declares no agreement or opt-out")]
    [InlineData("https://api.mistral.ai/v1", "GDPRAI202", "'ChatClient': Mistral trains on API data in some of its plans, and gdprai.json declares no agreement or opt-out")]
    [InlineData("https://api.openai.com/v1", "GDPRAI203", "'ChatClient': the terms of OpenAI exclude training on API data, but gdprai.json declares no agreement with it")]
    public Task The_message_says_what_the_terms_say(string address, string rule, string message)
    {
        var test = new DataUseTest(Code($"var chat = {{|#0:new ChatClient(\"m\", key, At(\"{address}\"))|}};"), withTerms: true);
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult(rule, rule == "GDPRAI202" ? Microsoft.CodeAnalysis.DiagnosticSeverity.Warning : Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("{|GDPRAI203:new ChatClient(\"m\", \"k\")|}", "US")]
    [InlineData("{|GDPRAI203:new ChatClient(\"m\", key, At(\"https://eu.api.openai.com/v1\"))|}", "EU+CH")]
    [InlineData("{|GDPRAI203:new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\"))|}", "unknown")]
    [InlineData("{|GDPRAI203:new ChatClient(\"m\", key, At(\"https://contoso.openai.azure.com/openai/v1/\"))|}", "SE", "{ \"processors\": [ { \"hosts\": [ \"contoso.openai.azure.com\" ], \"region\": \"SE\" } ] }")]
    [InlineData("{|GDPRAI202:new ChatClient(\"m\", key, At(\"https://api.deepseek.com/v1\"))|}", "CN")]
    [InlineData("{|GDPRAI203:new ChatClient(\"m\", \"k\")|}.{|GDPRAI201:CompleteChat|}([])", "US")]
    [InlineData("{|GDPRAI203:new ChatClient(\"m\", key, At(\"https://eu.api.openai.com/v1\"))|}.{|GDPRAI201:CompleteChat|}([])", "EU+CH")]
    [InlineData("new HttpClient().{|GDPRAI201:PostAsJsonAsync|}(\"https://us.api.openai.com/v1/chat/completions\", new { model = \"m\", store = true })", "US")]
    [InlineData("new HttpClient().{|GDPRAI201:PostAsJsonAsync|}(\"https://eu.api.openai.com/v1/chat/completions\", new { model = \"m\", store = true })", "EU+CH")]
    public async Task The_log_says_where_the_provider_is(string expression, string region, string? configuration = null)
    {
        var test = new DataUseTest(Code($"_ = {expression};"), configuration, withTerms: true);
        var regions = new List<string?>();
        test.DiagnosticVerifier = (diagnostic, _, _) => regions.Add(diagnostic.Properties["region"]);
        await test.RunAsync();
        Assert.All(regions, told => Assert.Equal(region, told));
        Assert.NotEmpty(regions);
    }

    [Fact]
    public void Every_fact_has_a_day_and_a_source()
    {
        Assert.NotEmpty(ControlFacts.Instance.Controls);
        Assert.All(ControlFacts.Instance.Controls, control =>
        {
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", control.Read);
            Assert.NotEmpty(control.Source);
            Assert.NotEmpty(control.OptOuts);
            Assert.NotNull(GdprAiAnalyzers.Resources.Strings.ResourceManager.GetString("DataUse_" + control.Effect, System.Globalization.CultureInfo.InvariantCulture));
        });
        Assert.All(ControlFacts.Instance.Calls, call => Assert.NotNull(ControlFacts.Instance.Find(call.Provider, call.Api)));
        Assert.All(ProviderTerms.All.Values, terms =>
        {
            Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", terms.Read);
            Assert.NotEmpty(terms.Source);
        });
    }

    private static string Code(string body) =>
        $$"""
        public class Support
        {
            private static OpenAIClientOptions At(string address) => new() { Endpoint = new Uri(address) };

            public void Run(ApiKeyCredential key, OpenAIClientOptions given)
            {
                {{body}}
            }
        }

        """;
}
