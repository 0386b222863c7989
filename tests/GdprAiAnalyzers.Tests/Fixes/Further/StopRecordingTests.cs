using GdprAiAnalyzers.CodeFixes.Telemetry;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>GDPRAI009: the switch is turned off, what is logged beside the call is anonymized.</summary>
public sealed class StopRecordingTests
{
    [Theory]
    [InlineData("_ = new ClientLoggingOptions { EnableLogging = true, {|GDPRAI009:EnableMessageContentLogging = true|} /* all */ };", "_ = new ClientLoggingOptions { EnableLogging = true, EnableMessageContentLogging = false /* all */ };")]
    [InlineData("var o = new ClientLoggingOptions(); {|GDPRAI009:o.EnableMessageContentLogging = true|};", "var o = new ClientLoggingOptions(); o.EnableMessageContentLogging = false;")]
    [InlineData("const bool On = true; _ = new ClientLoggingOptions { {|GDPRAI009:EnableMessageContentLogging = On|} }; _ = On;", "const bool On = true; _ = new ClientLoggingOptions { EnableMessageContentLogging = false }; _ = On;")]
    [InlineData("const bool On = true; _ = new ClientLoggingOptions { {|GDPRAI009:EnableMessageContentLogging = On|} };", "const bool On = false; _ = new ClientLoggingOptions { EnableMessageContentLogging = On };")]
    [InlineData("{|GDPRAI009:AppContext.SetSwitch(\"Azure.Experimental.TraceGenAIMessageContent\", true)|};", "AppContext.SetSwitch(\"Azure.Experimental.TraceGenAIMessageContent\", false);")]
    [InlineData("_ = new Anthropic.Core.OpenTelemetryTraces { {|GDPRAI009:ContentMode = Anthropic.Core.OpenTelemetryContentMode.Content|} };", "_ = new Anthropic.Core.OpenTelemetryTraces { ContentMode = Anthropic.Core.OpenTelemetryContentMode.MetadataOnly };")]
    [InlineData("_ = new ClientLoggingOptions { {|GDPRAI009:EnableMessageContentLogging = true|} }; await ai.GetResponseAsync(prompt); log.LogDebug({|GDPRAI009:$\"Asked {prompt}\"|});", "_ = new ClientLoggingOptions { EnableMessageContentLogging = false }; await ai.GetResponseAsync(prompt); log.LogDebug(Anonymize.Text($\"Asked {prompt}\"));")]
    [InlineData("log.LogInformation(\"Asked {Prompt}\", {|GDPRAI009:prompt|}); await ai.GetResponseAsync(prompt);", "log.LogInformation(\"Asked {Prompt}\", Anonymize.Text(prompt)); await ai.GetResponseAsync(prompt);")]
    [InlineData("var answer = await ai.GetResponseAsync(prompt); log.LogInformation(\"{A}\", {|GDPRAI009:answer.Messages[0].Text|});", "var answer = await ai.GetResponseAsync(prompt); log.LogInformation(\"{A}\", Anonymize.Text(answer.Messages[0].Text));")]
    [InlineData("var answer = await ai.GetResponseAsync(prompt); log.LogTrace(\"{A}\", {|GDPRAI009:answer|});", "var answer = await ai.GetResponseAsync(prompt); log.LogTrace(\"{A}\", Redact.Erase(answer));")]
    [InlineData("List<ChatMessage> messages = [new(ChatRole.User, prompt)]; log.LogInformation(\"{M}\", {|GDPRAI009:messages|}); await ai.GetResponseAsync(messages);", "List<ChatMessage> messages = [new(ChatRole.User, prompt)]; log.LogInformation(\"{M}\", Redact.Erase(messages)); await ai.GetResponseAsync(messages);")]
    // Nothing to fix
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = false }; log.LogInformation(prompt);", null)]
    public Task Nothing_of_the_content_is_recorded(string body, string? fixedBody) =>
        new Test(Source(body, ""), Source(fixedBody ?? body, fixedBody?.Contains("Anonymize.") == true || fixedBody?.Contains("Redact.") == true ? "using GdprAi.Anonymization;\n" : "")).RunAsync();

    private static string Source(string body, string import) =>
        $$"""
        using System.ClientModel.Primitives;
        {{import}}using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        public static class Support
        {
            public static async Task Run(ILogger log, IChatClient ai, string prompt)
            {
                await Task.Yield();
                {{body}}
            }
        }

        """;

    private sealed class Test : CSharpCodeFixTest<PersonalDataFlowAnalyzer, StopRecordingFix, DefaultVerifier>
    {
        public Test(string source, string fixedSource)
        {
            CodeActionEquivalenceKey = StopRecordingFix.EquivalenceKey;
            DisabledDiagnostics.AddRange(["OPENAI001", "MEAI001", "SCME0001"]);
            TestCode = source;
            FixedCode = fixedSource;
            var usings = ("/0/Usings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Threading.Tasks;\n");
            TestState.Sources.Add(usings);
            FixedState.Sources.Add(usings);
            foreach (var type in new[] { typeof(GdprAi.PersonalDataAttribute), typeof(System.ClientModel.Primitives.ClientLoggingOptions), typeof(Anthropic.AnthropicClient), typeof(Microsoft.Extensions.AI.IChatClient), typeof(Microsoft.Extensions.Logging.ILogger) })
                TestState.AdditionalReferences.Add(type.Assembly);
            SolutionTransforms.Add((solution, id) => solution.WithProjectCompilationOptions(
                id, ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable)));
        }
    }
}
