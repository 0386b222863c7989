using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>GDPRAI104, and 103 and 105 beside it: what <c>appsettings*.json</c> says, on its line.</summary>
public sealed class SettingsFileTests
{
    [Theory]
    [InlineData("""{ "OpenAI": { "Endpoint": {|GDPRAI104:"https://api.openai.com/v1"|} } }""")]
    [InlineData("""{ "OpenAI": { "Endpoint": "https://eu.api.openai.com/v1" } }""")]
    [InlineData("""{ "Anything": { "Target": {|GDPRAI104:"https://api.anthropic.com"|} } }""")]
    [InlineData("""{ "Anything": { "Target": "https://api.anthropic.com.evil.example" } }""")]
    [InlineData("""{ "ConnectionStrings": { "openai": {|GDPRAI104:"Endpoint=https://api.openai.com/v1;Key=abc"|} } }""")]
    [InlineData("""{ "ConnectionStrings": { "openai": "Endpoint=http://localhost:11434;Key=abc" } }""")]
    [InlineData("""{ "AzureOpenAI": { "Endpoint": {|GDPRAI103:"https://contoso.openai.azure.com/"|} } }""")]
    [InlineData("""{ "AI": { "Endpoint": {|GDPRAI103:"https://llm.acme.example/"|} } }""")]
    [InlineData("""{ "SupportAI": { "BaseUrl": {|GDPRAI103:"https://llm.acme.example/"|} } }""")]
    [InlineData("""{ "Email": { "Endpoint": "https://mail.acme.example/" }, "Fulfillment": { "Url": "https://shop.acme.example" }, "Mailer": { "Uri": "https://x.example" } }""")]
    [InlineData("""{ "OpenAI": { "DocumentationPage": "https://docs.acme.example/" } }""")]
    [InlineData("""{ "OpenAI": { "Endpoint": {|GDPRAI105:"http://eu.api.openai.com/v1"|} } }""")]
    [InlineData("""{ "OpenAI": { "Endpoint": "http://localhost:11434/v1" } }""")]
    [InlineData("""{ "Bedrock": { "Region": {|GDPRAI104:"us-east-1"|}, "ModelId": {|GDPRAI104:"us.amazon.nova-pro-v1:0"|} } }""")]
    [InlineData("""{ "Bedrock": { "Region": "eu-central-1", "ModelId": "amazon.nova-pro-v1:0" }, "AWS": { "Region": "us-east-1" } }""")]
    [InlineData("""{ "VertexAI": { "Location": {|GDPRAI104:"us-central1"|} }, "Storage": { "Location": "us-central1" } }""")]
    [InlineData("""{ "Ollama": { "Model": {|GDPRAI104:"qwen3:cloud"|} }, "Weather": { "Model": "storm-cloud" } }""")]
    [InlineData("""{ "Endpoints": [ { "Llm": {|GDPRAI104:"https://api.groq.com/openai/v1"|} }, "https://api.acme.example" ] }""")]
    [InlineData("""{ /* https://api.openai.com */ "OpenAI": { "Key": "x" }, }""")]
    [InlineData("""{ "OpenAI": { "Endpoint": {|GDPRAI104:"https://api.openai.com/v1"|} """)]
    public Task A_value_is_judged_on_its_line(string json) => Test("appsettings.json", json).RunAsync();

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("/repo/app/appsettings.Production.json", true)]
    [InlineData("C:\\app\\AppSettings.json", true)]
    [InlineData("package.json", false)]
    [InlineData("appsettings.txt", false)]
    public async Task Only_settings_are_read(string path, bool isRead)
    {
        const string json = """{ "OpenAI": { "Endpoint": {|GDPRAI104:"https://api.openai.com/v1"|} } }""";
        await Test(path, isRead ? json : json.Replace("{|GDPRAI104:", "").Replace("|}", "")).RunAsync();
    }

    [Fact]
    public async Task A_key_that_code_reads_counts_whatever_its_name_is()
    {
        const string code = "_ = new OpenAIClientOptions { Endpoint = new Uri(config[\"Bot:Target\"]!) }; _ = new Amazon.BedrockRuntime.AmazonBedrockRuntimeClient(Amazon.RegionEndpoint.GetBySystemName(config[\"Cloud:Where\"]!));";
        await Test("appsettings.json", """{ "Bot": { "Target": {|GDPRAI103:"https://bot.acme.example"|} }, "Cloud": { "Where": {|GDPRAI104:"us-east-1"|} } }""", code).RunAsync();
        await Test("appsettings.json", """{ "Bot": { "Target": "https://bot.acme.example" }, "Cloud": { "Where": "us-east-1" } }""", "Console.WriteLine(config[\"Bot:Target\"] + config[\"Cloud:Where\"]);").RunAsync();
    }

    [Fact]
    public async Task A_declaration_counts_for_settings_too()
    {
        var test = Test("appsettings.json", """{ "AzureOpenAI": { "Endpoint": "https://contoso.openai.azure.com/" } }""");
        test.TestState.AdditionalFiles.Add(("gdprai.json", """{ "processors": [{ "hosts": ["contoso.openai.azure.com"], "region": "EU" }] }"""));
        await test.RunAsync();
    }

    [Fact]
    public async Task The_message_names_key_value_and_place()
    {
        var messages = new List<string>();
        var test = Test("appsettings.json", """{ "OpenAI": { "Endpoint": {|GDPRAI104:"https://api.openai.com/v1"|} } }""");
        test.DiagnosticVerifier = (diagnostic, _, _) => messages.Add(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        await test.RunAsync();
        Assert.Equal(["'OpenAI:Endpoint' is 'api.openai.com' (OpenAI, United States), outside the allowed regions (EU, EEA)"], messages.Distinct());
    }

    private static ProvenTest<SettingsFileAnalyzer> Test(string path, string json, string statements = "")
    {
        var test = new ProvenTest<SettingsFileAnalyzer> { TestCode = ResidencyTest.Method(statements) };
        ResidencyTest.Prepare(test);
        test.TestState.AdditionalFiles.Add((path, json));
        return test;
    }
}
