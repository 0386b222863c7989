using GdprAiAnalyzers.CodeFixes.DataUse;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using OpenAI.Chat;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>The fix for GDPRAI202 and GDPRAI203 declares how training is excluded, in <c>gdprai.json</c> or a new one.</summary>
public sealed class DeclareTermsFixTests
{
    private const string OpenAI = "new ChatClient(\"m\", key)";
    private const string DeepSeek = "new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"https://api.deepseek.com/v1\") })";

    [Theory]
    [InlineData("GDPRAI203", OpenAI, null, "{\n  \"processors\": [\n    { \"provider\": \"OpenAI\", \"trainingOptOut\": \"contract\" }\n  ]\n}\n")]
    [InlineData("GDPRAI202", DeepSeek, null, "{\n  \"processors\": [\n    { \"provider\": \"DeepSeek\", \"trainingOptOut\": \"setting\" }\n  ]\n}\n")]
    [InlineData("GDPRAI203", OpenAI, "{\n  \"allowedRegions\": [\"EU\"]\n}\n", "{\n  \"allowedRegions\": [\"EU\"],\n  \"processors\": [\n    { \"provider\": \"OpenAI\", \"trainingOptOut\": \"contract\" }\n  ]\n}\n")]
    public async Task The_provider_is_declared(string rule, string client, string? before, string after)
    {
        var test = new Test(Code("{|" + rule + ":" + client + "|}"), Code(client));
        if (before is not null)
            test.TestState.AdditionalFiles.Add(("/0/gdprai.json", before));
        test.FixedState.AdditionalFiles.Add((before is null ? "gdprai.json" : "/0/gdprai.json", after));
        await test.RunAsync();
    }

    private static string Code(string client) =>
        $$"""
        using System;
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Chat;

        public class Clients
        {
            public ChatClient Make(ApiKeyCredential key) => {{client}};
        }

        """;

    private sealed class Test : ProvenTest<DataUseAnalyzer, DeclareTermsFix>
    {
        public Test(string source, string fixedSource)
        {
            TestCode = source;
            FixedCode = fixedSource;
            TestState.AdditionalReferences.Add(typeof(ChatClient).Assembly);
            TestState.AdditionalReferences.Add(typeof(System.ClientModel.BinaryContent).Assembly);
            DisabledDiagnostics.Add("OPENAI001");
        }
    }
}
