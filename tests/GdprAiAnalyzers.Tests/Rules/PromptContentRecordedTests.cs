using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI009: switches that record prompts, and prompts and answers in a log beside the call.</summary>
public sealed class PromptContentRecordedTests
{
    [Theory]
    [InlineData("_ = new ClientLoggingOptions { {|GDPRAI009:EnableMessageContentLogging = true|} };")]
    [InlineData("var o = new ClientLoggingOptions(); {|GDPRAI009:o.EnableMessageContentLogging = true|};")]
    [InlineData("const bool on = true; _ = new ClientLoggingOptions { {|GDPRAI009:EnableMessageContentLogging = on|} };")]
    [InlineData("_ = new OpenAI.OpenAIClientOptions { ClientLoggingOptions = new() { {|GDPRAI009:EnableMessageContentLogging = true|} } };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = false };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageLogging = true };")]
    [InlineData("_ = new ClientLoggingOptions { EnableMessageContentLogging = flag };")]
    [InlineData("var o = new ClientLoggingOptions(); if (env.IsDevelopment()) o.EnableMessageContentLogging = true;")]
    [InlineData("var o = new ClientLoggingOptions(); if (env.IsDevelopment() && flag) { o.EnableMessageContentLogging = true; }")]
    [InlineData("var o = new ClientLoggingOptions(); if (!env.IsDevelopment()) { } else { o.EnableMessageContentLogging = true; }")]
    [InlineData("var o = new ClientLoggingOptions { EnableMessageContentLogging = env.IsDevelopment() };")]
    [InlineData("var o = new ClientLoggingOptions(); if (!env.IsDevelopment()) {|GDPRAI009:o.EnableMessageContentLogging = true|};")]
    [InlineData("var o = new ClientLoggingOptions(); if (env.IsDevelopment()) { } else {|GDPRAI009:o.EnableMessageContentLogging = true|};")]
    [InlineData("var o = new ClientLoggingOptions(); if (env.IsDevelopment() || flag) {|GDPRAI009:o.EnableMessageContentLogging = true|};")]
    [InlineData("Configure(c => {|GDPRAI009:c.EnableSensitiveData = true|});")]
    [InlineData("Configure(c => c.EnableSensitiveData = false);")]
    [InlineData("_ = new Other { EnableSensitiveData = true };")]
    [InlineData("{|GDPRAI009:AppContext.SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive\", true)|};")]
    [InlineData("AppContext.SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnosticsSensitive\", false);")]
    [InlineData("AppContext.SetSwitch(\"Microsoft.SemanticKernel.Experimental.GenAI.EnableOTelDiagnostics\", true);")]
    [InlineData("_ = new Azure.AI.Inference.Options { Diagnostics = { {|GDPRAI009:IsLoggingContentEnabled = true|} } };")]
    [InlineData("var o = new Azure.AI.Inference.Options(); {|GDPRAI009:o.Diagnostics.IsLoggingContentEnabled = true|};")]
    [InlineData("var o = new Azure.Storage.Options(); o.Diagnostics.IsLoggingContentEnabled = true;")]
    [InlineData("_ = new Azure.Storage.Options { Diagnostics = { IsLoggingContentEnabled = true } };")]
    [InlineData("_ = new Anthropic.Core.OpenTelemetryTraces { {|GDPRAI009:ContentMode = Anthropic.Core.OpenTelemetryContentMode.Content|} };")]
    [InlineData("_ = new Anthropic.Core.OpenTelemetryTraces { ContentMode = Anthropic.Core.OpenTelemetryContentMode.MetadataOnly };")]
    public async Task A_switch_that_records_prompts(string body)
    {
        var test = new RuleTest(
            $$"""
            using System.ClientModel.Primitives;
            using Microsoft.Extensions.AI;

            public interface IEnvironment { bool IsDevelopment(); }
            public class Other { public bool EnableSensitiveData { get; set; } }

            public class Startup
            {
                public void Run(IEnvironment env, bool flag)
                {
                    {{body}}
                }

                private static void Configure(Action<OpenTelemetryChatClient> configure) => configure(new OpenTelemetryChatClient());
            }
            """);
        test.TestState.Sources.Add((
            "/0/Stubs.cs",
            """
            namespace Microsoft.Extensions.AI { public class OpenTelemetryChatClient { public bool EnableSensitiveData { get; set; } } }
            namespace Azure.Core { public class DiagnosticsOptions { public bool IsLoggingContentEnabled { get; set; } } }
            namespace Azure.AI.Inference { public class Options { public Azure.Core.DiagnosticsOptions Diagnostics { get; } = new(); } }
            namespace Azure.Storage { public class Options { public Azure.Core.DiagnosticsOptions Diagnostics { get; } = new(); } }
            """));
        await test.RunAsync();
    }

    [Theory]
    // The prompt
    [InlineData("log.LogInformation(\"Asked {Prompt}\", {|GDPRAI009:prompt|}); await ai.GetResponseAsync(prompt);")]
    [InlineData("await ai.GetResponseAsync(prompt); log.LogDebug({|GDPRAI009:$\"Asked {prompt}\"|});")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.User, prompt)); log.LogInformation({|GDPRAI009:\"Asked \" + prompt|});")]
    [InlineData("List<ChatMessage> messages = [new(ChatRole.User, prompt)]; log.LogInformation(\"{M}\", {|GDPRAI009:messages|}); await ai.GetResponseAsync(messages);")]
    [InlineData("Asked(log, {|GDPRAI009:prompt|}); await ai.GetResponseAsync(prompt);")]
    [InlineData("log.LogInformation(\"{I}\", {|GDPRAI009:other|}); await ai.GetResponseAsync(prompt, new ChatOptions { Instructions = other });")]
    [InlineData("await Send(\"1\", text: other); log.LogInformation({|GDPRAI009:other|}); await ai.GetResponseAsync(prompt);")]
    // The answer
    [InlineData("var answer = await ai.GetResponseAsync(prompt); log.LogInformation(\"{A}\", {|GDPRAI009:answer.Text|});")]
    [InlineData("var answer = await ai.GetResponseAsync(prompt); var text = answer.Text; log.LogInformation({|GDPRAI009:text|});")]
    [InlineData("var answer = await ai.GetResponseAsync(prompt).ConfigureAwait(false); log.LogTrace(\"{A}\", {|GDPRAI009:answer|});")]
    [InlineData("ChatResponse answer; answer = await ai.GetResponseAsync(prompt); log.LogInformation({|GDPRAI009:answer.Messages[0].Text|});")]
    [InlineData("await foreach (var update in ai.GetStreamingResponseAsync(prompt)) log.LogInformation({|GDPRAI009:update.Text|});")]
    // Nothing of the content
    [InlineData("log.LogInformation(\"{Id}\", other); await ai.GetResponseAsync(prompt, new ChatOptions { ConversationId = other });")]
    [InlineData("await Send(other, text: \"Hello\"); log.LogInformation(other); await ai.GetResponseAsync(prompt);")]
    [InlineData("var answer = await ai.GetResponseAsync(prompt); log.LogInformation(\"{N} tokens, {Id}, {Model}\", answer.Usage?.TotalTokenCount, answer.ResponseId, answer.ModelId);")]
    [InlineData("log.LogInformation(\"{N} characters\", prompt.Length); await ai.GetResponseAsync(prompt);")]
    [InlineData("log.LogInformation(\"Asked {Prompt}\", Anonymize.Text(prompt)); await ai.GetResponseAsync(prompt);")]
    [InlineData("var clean = Anonymize.Text(prompt); log.LogInformation(clean); await ai.GetResponseAsync(clean);")]
    [InlineData("var fixedPrompt = \"Say hello\"; log.LogInformation(fixedPrompt); await ai.GetResponseAsync(fixedPrompt);")]
    [InlineData("log.LogInformation(other); await ai.GetResponseAsync(prompt);")]
    [InlineData("log.LogInformation(prompt);")]
    [InlineData("var answer = await ai.GetResponseAsync(prompt); Console.WriteLine(answer.Text);")]
    [InlineData("if (env.IsDevelopment()) log.LogInformation(prompt); await ai.GetResponseAsync(prompt);")]
    [InlineData("log.LogInformation(other); await ai.GetResponseAsync(Render(other));")]
    public Task A_log_beside_the_call(string body) => new RuleTest(
        $$"""
        using GdprAi.Anonymization;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Logging;

        public interface IEnvironment { bool IsDevelopment(); }

        public static partial class Support
        {
            public static async Task Run(ILogger log, IChatClient ai, IEnvironment env, string prompt, string other)
            {
                await Task.Yield();
                {{body}}
            }

            [LoggerMessage(1, LogLevel.Information, "Asked {prompt}")]
            private static partial void Asked(ILogger log, string prompt);
            private static partial void Asked(ILogger log, string prompt) { }
            private static Task Send(string thread, [GdprAi.SendsToLlm] string text) => Task.CompletedTask;
            private static string Render(string name) => "Greet " + name.Length;
        }
        """).RunAsync();
}
