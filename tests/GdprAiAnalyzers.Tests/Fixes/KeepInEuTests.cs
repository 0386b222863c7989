using GdprAiAnalyzers.CodeFixes.Residency;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using GdprAiAnalyzers.Tests.Residency;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>The EU endpoint, region, model or <c>https</c> is written; the fixed code compiles, and the diagnostic is gone.</summary>
public sealed class KeepInEuTests
{
    [Theory]
    // 101: another host in the same text
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:\"https://api.openai.com/v1\"|}) };", "_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:@\"https://API.openai.com:443/v1\"|}) };", "_ = new OpenAIClientOptions { Endpoint = new Uri(@\"https://eu.api.openai.com:443/v1\") };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:$\"https://us.api.openai.com/{text}\"|}) };", "_ = new OpenAIClientOptions { Endpoint = new Uri($\"https://eu.api.openai.com/{text}\") };")]
    [InlineData("const string host = \"https://api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:host + \"/v1\"|}) };", "const string host = \"https://eu.api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri(host + \"/v1\") };")]
    [InlineData("var host = \"api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:$\"https://{host}/v1\"|}) };", "var host = \"eu.api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri($\"https://{host}/v1\") };")]
    [InlineData("var host = \"https://api.openai.com\"; if (text.Length > 3) host = \"https://us.api.openai.com\"; _ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:host + \"/v1\"|}) };", null)]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = {|GDPRAI101:new UriBuilder(\"https\", \"api.openai.com\").Uri|} };", "_ = new OpenAIClientOptions { Endpoint = new UriBuilder(\"https\", \"eu.api.openai.com\").Uri };")]
    [InlineData("await http.PostAsJsonAsync({|GDPRAI101:\"https://openrouter.ai/api/v1/chat/completions\"|}, text);", "await http.PostAsJsonAsync(\"https://eu.openrouter.ai/api/v1/chat/completions\", text);")]
    [InlineData("_ = new Mistral.SDK.MistralClient(text) { ApiUrlFormat = {|GDPRAI101:\"https://api.us.mistral.ai/{0}/{1}\"|} };", "_ = new Mistral.SDK.MistralClient(text) { ApiUrlFormat = \"https://api.eu.mistral.ai/{0}/{1}\" };")]
    [InlineData("_ = new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder { Endpoint = {|GDPRAI101:\"us-central1-aiplatform.googleapis.com\"|} };", "_ = new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder { Endpoint = \"europe-west4-aiplatform.googleapis.com\" };")]
    // 102: options argument, overload and initializer
    [InlineData("_ = {|GDPRAI102:new ChatClient(\"m\", \"k\")|};", "_ = new ChatClient(\"m\", new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new ChatClient(\"m\", Environment.GetEnvironmentVariable(\"K\")!)|};", "_ = new ChatClient(\"m\", new ApiKeyCredential(Environment.GetEnvironmentVariable(\"K\")!), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new ChatClient(\"m\", Environment.GetEnvironmentVariable(\"K\"))|};", "_ = new ChatClient(\"m\", new ApiKeyCredential(Environment.GetEnvironmentVariable(\"K\")!), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new ChatClient(\"m\", Environment.GetEnvironmentVariable(\"K\") ?? Environment.GetEnvironmentVariable(\"L\"))|};", "_ = new ChatClient(\"m\", new ApiKeyCredential((Environment.GetEnvironmentVariable(\"K\") ?? Environment.GetEnvironmentVariable(\"L\"))!), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new ChatClient(\"m\", key)|};", "_ = new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("ChatClient c = {|GDPRAI102:new(model: \"m\", apiKey: \"k\")|};", "ChatClient c = new(model: \"m\", credential: new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(\"k\")|}.GetChatClient(\"m\");", "_ = new OpenAIClient(new ApiKeyCredential(\"k\"), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") }).GetChatClient(\"m\");")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, null)|};", "_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, new OpenAIClientOptions())|};", "_ = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, new())|};", "_ = new OpenAIClient(key, new() { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, new OpenAIClientOptions { ProjectId = \"p\" })|};", "_ = new OpenAIClient(key, new OpenAIClientOptions { ProjectId = \"p\", Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });")]
    [InlineData("var o = new OpenAIClientOptions(); _ = {|GDPRAI102:new OpenAIClient(key, o)|}; _ = {|GDPRAI102:new ChatClient(\"m\", key, o)|};", "var o = new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") }; _ = new OpenAIClient(key, o); _ = new ChatClient(\"m\", key, o);")]
    [InlineData("_ = {|GDPRAI102:new OpenAI.Responses.ResponsesClient(key)|};", "_ = new OpenAI.Responses.ResponsesClient(key, new ResponsesClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") });", "using OpenAI.Responses;\n\n")]
    [InlineData("_ = {|GDPRAI102:new AnthropicClient()|};", null)]
    [InlineData("_ = {|GDPRAI102:new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder()|};", "_ = new Google.Cloud.AIPlatform.V1.PredictionServiceClientBuilder { Endpoint = \"https://aiplatform.eu.rep.googleapis.com\" };")]
    [InlineData("_ = {|GDPRAI102:new Google.GenAI.Client(vertexAI: true, project: text)|};", "_ = new Google.GenAI.Client(vertexAI: true, project: text, location: \"europe-west4\");")]
    [InlineData("_ = {|GDPRAI102:new Mscc.GenerativeAI.VertexAI(text)|};", "_ = new Mscc.GenerativeAI.VertexAI(text, \"europe-west4\");")]
    [InlineData("_ = {|GDPRAI102:new Anthropic.Vertex.AnthropicVertexCredentials(null, \"p\")|};", "_ = new Anthropic.Vertex.AnthropicVertexCredentials(\"europe-west4\", \"p\");")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.{|GDPRAI102:AddOpenAIChatCompletion|}(b, \"m\", \"k\");", "Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddOpenAIChatCompletion(b, \"m\", new Uri(\"https://eu.api.openai.com/v1\"), \"k\");")]
    // 103 where the provider has an EU endpoint
    [InlineData("_ = {|GDPRAI103:new Mistral.SDK.MistralClient(text)|};", "_ = new Mistral.SDK.MistralClient(text) { ApiUrlFormat = \"https://api.eu.mistral.ai/{0}/{1}\" };")]
    [InlineData("_ = {|GDPRAI103:new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient()|};", "_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(RegionEndpoint.EUCentral1);", "using Amazon;\n\n")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://contoso.openai.azure.com\"|}) };", null)]
    // 105
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI105:\"http://eu.api.openai.com/v1\"|}) };", "_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") };")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:{|GDPRAI105:\"http://api.openai.com/v1\"|}|}) };", "_ = new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") };")]
    // 106
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient({|GDPRAI106:Amazon.RegionEndpoint.USEast1|});", "_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.EUCentral1);")]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.GetBySystemName({|GDPRAI106:\"us-east-1\"|}));", "_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.GetBySystemName(\"eu-central-1\"));")]
    [InlineData("_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = {|GDPRAI106:\"us.anthropic.claude-sonnet-4-v1:0\"|} };", "_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = \"eu.anthropic.claude-sonnet-4-v1:0\" };")]
    [InlineData("_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = {|GDPRAI106:$\"global.anthropic.{text}\"|} };", "_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = $\"eu.anthropic.{text}\" };")]
    [InlineData("_ = new Google.GenAI.Client(vertexAI: true, location: {|GDPRAI106:\"us-central1\"|});", "_ = new Google.GenAI.Client(vertexAI: true, location: \"europe-west4\");")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(\"http://localhost:11434\", {|GDPRAI106:\"qwen3:cloud\"|});", null)]
    public Task The_fix_keeps_requests_in_the_EU(string statements, string? expected, string import = "") =>
        new Test<KeepInEuFix>(ResidencyTest.Method(statements), expected is null ? null : import + ResidencyTest.Method(expected)).RunAsync();

    [Fact]
    public Task Usings_are_added_once_and_lines_keep_their_shape() => new Test<KeepInEuFix>(
        """
        namespace App
        {
            using Client = OpenAI.Chat.ChatClient;

            public class Support
            {
                private readonly OpenAI.OpenAIClientOptions _options = new()
                {
                    ProjectId = "p", // the project
                    OrganizationId = "o"
                };

                public Client First() => {|GDPRAI102:new Client("m", "a")|};

                public Client Second(System.ClientModel.ApiKeyCredential key)
                {
                    // the second one
                    return {|GDPRAI102:new Client("m", key, _options)|};
                }
            }
        }
        """,
        """
        namespace App
        {
            using System;
            using System.ClientModel;
            using OpenAI;
            using Client = OpenAI.Chat.ChatClient;

            public class Support
            {
                private readonly OpenAI.OpenAIClientOptions _options = new()
                {
                    ProjectId = "p", // the project
                    OrganizationId = "o",
                    Endpoint = new Uri("https://eu.api.openai.com/v1")
                };

                public Client First() => new Client("m", new ApiKeyCredential("a"), new OpenAIClientOptions { Endpoint = new Uri("https://eu.api.openai.com/v1") });

                public Client Second(System.ClientModel.ApiKeyCredential key)
                {
                    // the second one
                    return new Client("m", key, _options);
                }
            }
        }
        """,
        withUsings: false).RunAsync();

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI101:Places.Name|}) };", "public const string Name = \"https://api.openai.com/v1\";", "public const string Name = \"https://eu.api.openai.com/v1\";")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = {|GDPRAI101:new Uri(Places.Name)|} };", "public static readonly string Name = \"https://api.openai.com/v1\";", "public static readonly string Name = \"https://eu.api.openai.com/v1\";")]
    [InlineData("_ = {|GDPRAI102:new OpenAIClient(key, Places.Options)|};", "public static readonly OpenAIClientOptions Options = new() { ProjectId = \"p\" };", "public static readonly OpenAIClientOptions Options = new() { ProjectId = \"p\", Endpoint = new Uri(\"https://eu.api.openai.com/v1\") };")]
    public async Task What_another_file_says_is_changed_there(string statements, string other, string fixedOther)
    {
        var source = ResidencyTest.Method(statements);
        var test = new Test<KeepInEuFix>(source, ResidencyTest.Marked().Replace(source, m => m.Groups[2].Value));
        test.TestState.Sources.Add(("/0/Places.cs", Places(other)));
        test.FixedState.Sources.Add(("/0/Places.cs", Places(fixedOther)));
        await test.RunAsync();

        static string Places(string member) => "public static class Places\n{\n    " + member + "\n}\n";
    }

    [Theory]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://contoso.openai.azure.com\"|}) };", null, "{\n  \"processors\": [\n    { \"provider\": \"Azure OpenAI\", \"hosts\": [\"contoso.openai.azure.com\"], \"region\": \"EU\" }\n  ]\n}\n")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:$\"https://{text}.openai.azure.com\"|}) };", null, "{\n  \"processors\": [\n    { \"provider\": \"Azure OpenAI\", \"hosts\": [\"*.openai.azure.com\"], \"region\": \"EU\" }\n  ]\n}\n")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://llm.acme.example\"|}) };", "{ }", "{\n  \"processors\": [\n    { \"hosts\": [\"llm.acme.example\"], \"region\": \"EU\" }\n  ]\n}")]
    [InlineData("_ = {|GDPRAI103:new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient()|};", "{\n  \"allowedRegions\": [\"EU\"]\n}\n", "{\n  \"allowedRegions\": [\"EU\"],\n  \"processors\": [\n    { \"provider\": \"AWS Bedrock\", \"region\": \"EU\" }\n  ]\n}\n")]
    [InlineData("_ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://a.openai.azure.com\"|}) }; _ = new OpenAIClientOptions { Endpoint = new Uri({|GDPRAI103:\"https://b.openai.azure.com\"|}) };", "{\n  \"processors\": [\n    { \"provider\": \"Mistral\", \"region\": \"EU\" }\n  ]\n}\n", "{\n  \"processors\": [\n    { \"provider\": \"Mistral\", \"region\": \"EU\" },\n    { \"provider\": \"Azure OpenAI\", \"hosts\": [\"a.openai.azure.com\"], \"region\": \"EU\" },\n    { \"provider\": \"Azure OpenAI\", \"hosts\": [\"b.openai.azure.com\"], \"region\": \"EU\" }\n  ]\n}\n")]
    public async Task The_recipient_is_declared(string statements, string? before, string after)
    {
        var source = ResidencyTest.Method(statements);
        var test = new Test<DeclareProcessorFix>(source, ResidencyTest.Marked().Replace(source, m => m.Groups[2].Value));
        if (before is not null)
            test.TestState.AdditionalFiles.Add(("/0/gdprai.json", before));
        test.FixedState.AdditionalFiles.Add((before is null ? "gdprai.json" : "/0/gdprai.json", after));
        await test.RunAsync();
    }

    private sealed class Test<TFix> : ProvenTest<ResidencyAnalyzer, TFix>
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
    {
        public Test(string source, string? fixedSource, bool withUsings = true)
        {
            TestCode = source;
            FixedCode = fixedSource ?? source;
            if (fixedSource is null)
                FixedState.MarkupHandling = MarkupMode.Allow;
            ResidencyTest.Prepare(this, withUsings);
            if (withUsings)
                FixedState.Sources.Add(("/0/Usings.cs", ResidencyTest.Usings));
        }
    }
}
