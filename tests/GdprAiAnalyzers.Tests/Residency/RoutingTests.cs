using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>GDPRAI106: region names, locations and model ids that lead outside.</summary>
public sealed class RoutingTests
{
    [Theory]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient({|GDPRAI106:Amazon.RegionEndpoint.USEast1|});", "Amazon.RegionEndpoint.EUCentral1")]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient({|GDPRAI106:Amazon.RegionEndpoint.EUWest2|});", "Amazon.RegionEndpoint.EUCentral1")]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.GetBySystemName({|GDPRAI106:\"us-east-1\"|}));", "\"eu-west-3\"")]
    [InlineData("_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(new Amazon.BedrockRuntime.AmazonBedrockRuntimeConfig { RegionEndpoint = {|GDPRAI106:Amazon.RegionEndpoint.USEast1|} });", "Amazon.RegionEndpoint.EUCentral1")]
    [InlineData("var r = {|GDPRAI106:Amazon.RegionEndpoint.USEast1|}; var c = new Amazon.BedrockRuntime.AmazonBedrockRuntimeConfig(); c.RegionEndpoint = r;", "Amazon.RegionEndpoint.EUCentral1")]
    [InlineData("_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = {|GDPRAI106:\"us.anthropic.claude-sonnet-4-v1:0\"|} };", "\"eu.anthropic.claude-sonnet-4-v1:0\"")]
    [InlineData("_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = {|GDPRAI106:\"global.anthropic.claude-sonnet-4-v1:0\"|} };", "\"anthropic.claude-sonnet-4-v1:0\"")]
    [InlineData("_ = new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = {|GDPRAI106:$\"us.anthropic.{text}\"|} };", "$\"eu.anthropic.{text}\"")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddBedrockChatCompletionService(b, {|GDPRAI106:\"us.amazon.nova-pro-v1:0\"|});", "\"amazon.nova-pro-v1:0\"")]
    [InlineData("Microsoft.SemanticKernel.IKernelBuilder b = null!; Microsoft.SemanticKernel.Extensions.AddVertexAIGeminiChatCompletion(b, \"m\", \"k\", {|GDPRAI106:\"us-central1\"|}, \"p\");", "\"europe-west4\"")]
    [InlineData("_ = new Google.GenAI.Client(vertexAI: true, project: text, location: {|GDPRAI106:\"global\"|});", "\"eu\"")]
    [InlineData("_ = new Mscc.GenerativeAI.VertexAI(text, {|GDPRAI106:\"us-central1\"|});", "\"europe-west9\"")]
    [InlineData("_ = new Anthropic.Vertex.AnthropicVertexCredentials({|GDPRAI106:\"us\"|}, text);", "\"eu\"")]
    [InlineData("_ = new Anthropic.Bedrock.AnthropicBedrockApiTokenCredentials { Region = {|GDPRAI106:\"us-west-2\"|} };", "\"eu-north-1\"")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(\"http://localhost:11434\", {|GDPRAI106:\"gpt-oss:120b-cloud\"|});", "\"gpt-oss:120b\"")]
    [InlineData("_ = new OllamaSharp.OllamaApiClient(\"http://localhost:11434\") { SelectedModel = {|GDPRAI106:\"qwen3:cloud\"|} };", "\"qwen3:32b\"")]
    [InlineData("_ = new OllamaSharp.Models.Chat.ChatRequest { Model = {|GDPRAI106:\"qwen3:cloud\"|} };", "\"cloudy\"")]
    [InlineData("_ = new Microsoft.Extensions.AI.ChatOptions { ModelId = {|GDPRAI106:\"us.amazon.nova-pro-v1:0\"|} };", "\"us.local\"")]
    [InlineData("_ = new Microsoft.Extensions.AI.ChatOptions { ModelId = {|GDPRAI106:\"qwen3:cloud\"|} };", "\"gpt-5\"")]
    [InlineData("_ = new Anthropic.Models.Messages.MessageCreateParams { Model = \"claude\", MaxTokens = 1, Messages = [], InferenceGeo = {|GDPRAI106:\"us\"|} };", "null")]
    [InlineData("_ = new Anthropic.Models.Messages.MessageCreateParams { Model = \"claude\", MaxTokens = 1, Messages = [], InferenceGeo = {|GDPRAI106:\"global\"|} };", "text")]
    public async Task A_place_outside_is_reported_where_it_is_written(string statements, string inside)
    {
        await ResidencyTest.VerifyAsync(statements);
        await ResidencyTest.VerifyAsync(ResidencyTest.Marked().Replace(statements, _ => inside));
    }

    [Theory]
    [InlineData("_ = new Amazon.S3.AmazonS3Config { RegionEndpoint = Amazon.RegionEndpoint.USEast1 };")]
    [InlineData("var region = \"us-east-1\"; Console.WriteLine(region);")]
    [InlineData("var r = Amazon.RegionEndpoint.USEast1;")]
    public Task A_region_of_something_else_is_not_reported(string statements) => ResidencyTest.VerifyAsync(statements);

    [Fact]
    public Task A_region_that_is_allowed_is_not_reported() => ResidencyTest.VerifyAsync(
        "_ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.USEast1);", """{ "processors": [{ "provider": "AWSBedrock", "allowedRegions": ["US"] }] }""");
}
