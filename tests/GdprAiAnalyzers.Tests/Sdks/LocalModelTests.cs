using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Models that run in the process: LLamaSharp (f2fbbea8) and ONNX Runtime GenAI. Nothing leaves the machine, so nothing is a warning.</summary>
public sealed class LocalModelTests
{
    private static readonly Stub LLamaSharp = new("LLamaSharp", """
        namespace LLama.Abstractions
        {
            public interface IInferenceParams { }
            public interface ILLamaExecutor { IAsyncEnumerable<string> InferAsync(string text, IInferenceParams? inferenceParams = null, CancellationToken token = default); }
        }
        namespace LLama.Batched
        {
            public sealed class Conversation { public void Prompt(string promptText, bool addBos = true, bool special = true) { } }
        }
        namespace LLama.Common
        {
            public enum AuthorRole { System, User, Assistant }
            public class ChatHistory
            {
                public ChatHistory() { }
                public ChatHistory(Message[] messageHistory) { }
                public List<Message> Messages { get; set; } = new();
                public void AddMessage(AuthorRole authorRole, string content) { }
                public class Message { public Message(AuthorRole authorRole, string content) { } public AuthorRole AuthorRole { get; set; } public string Content { get; set; } = ""; }
            }
        }
        namespace LLama
        {
            using LLama.Abstractions;
            using LLama.Common;
            public class InteractiveExecutor : ILLamaExecutor { public IAsyncEnumerable<string> InferAsync(string text, IInferenceParams? inferenceParams = null, CancellationToken token = default) => null!; }
            public class LLamaEmbedder { public Task<IReadOnlyList<float[]>> GetEmbeddings(string input, CancellationToken cancellationToken = default) => null!; }
            public class ChatSession
            {
                public ChatSession(ILLamaExecutor executor) { }
                public ChatSession(ILLamaExecutor executor, ChatHistory history) { }
                public ChatHistory History { get; } = new();
                public static Task<ChatSession> InitializeSessionFromHistoryAsync(ILLamaExecutor executor, ChatHistory history, CancellationToken cancellationToken = default) => null!;
                public ChatSession AddMessage(ChatHistory.Message message) => this;
                public ChatSession AddSystemMessage(string content) => this;
                public ChatSession AddAssistantMessage(string content) => this;
                public ChatSession AddUserMessage(string content) => this;
                public Task<ChatSession> AddAndProcessMessage(ChatHistory.Message message, CancellationToken cancellationToken = default) => null!;
                public Task<ChatSession> AddAndProcessSystemMessage(string content, CancellationToken cancellationToken = default) => null!;
                public Task<ChatSession> AddAndProcessUserMessage(string content, CancellationToken cancellationToken = default) => null!;
                public Task<ChatSession> AddAndProcessAssistantMessage(string content, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<string> ChatAsync(ChatHistory.Message message, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<string> ChatAsync(ChatHistory history, IInferenceParams? inferenceParams = null, CancellationToken cancellationToken = default) => null!;
            }
        }
        """);

    private static readonly Stub Onnx = new("Microsoft.ML.OnnxRuntimeGenAI", """
        using Microsoft.Extensions.AI;
        namespace Microsoft.ML.OnnxRuntimeGenAI
        {
            public sealed class OnnxRuntimeGenAIChatClient : IChatClient
            {
                public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => null!;
                public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => null!;
                public object? GetService(Type serviceType, object? serviceKey = null) => null;
                public void Dispose() { }
            }
        }
        """);

    private static readonly SdkTest Test = new("LLama LLama.Abstractions LLama.Batched LLama.Common", "InteractiveExecutor executor, ILLamaExecutor any, ChatSession session, LLamaEmbedder embedder, Conversation conversation", LLamaSharp);

    [Fact]
    public Task What_a_model_in_the_process_is_given() => Test.FindsAsync(
        "await foreach (var text in executor.InferAsync({|GDPRAI001:c.Email|})) { }",
        "await foreach (var text in any.InferAsync($\"Help {{|GDPRAI001:c.Name|}}\", null, ct)) { }",
        "await foreach (var text in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, {|GDPRAI002:c.Diagnosis|}))) { }",
        "var history = new ChatHistory(); history.AddMessage(AuthorRole.User, {|GDPRAI001:c.Email|}); await foreach (var text in session.ChatAsync(history)) { }",
        "var mine = new ChatSession(any).AddSystemMessage({|GDPRAI001:c.Email|}); await foreach (var text in mine.ChatAsync(new ChatHistory.Message(AuthorRole.User, \"x\"))) { }",
        "await session.AddAndProcessUserMessage({|GDPRAI001:c.Email|});",
        "conversation.Prompt({|GDPRAI001:c.Email|});",
        "await embedder.GetEmbeddings({|GDPRAI006:c.Email|});");

    [Fact]
    public Task What_a_model_in_the_process_is_not_given() => Test.IsQuietAsync(
        "await foreach (var text in executor.InferAsync(c.Topic)) { Console.WriteLine(text + c.Email); }",
        "var unused = new ChatHistory.Message(AuthorRole.User, c.Email); await foreach (var text in session.ChatAsync(new ChatHistory.Message(AuthorRole.User, c.Topic))) { }",
        "await embedder.GetEmbeddings(c.Topic);");

    [Fact]
    public async Task It_is_an_information_and_says_that_the_model_is_here()
    {
        var test = new RuleTest("public class Support { public void Ask(Customer c, LLama.InteractiveExecutor executor) { executor.InferAsync({|#0:c.Email|}); } }");
        test.TestState.AdditionalReferences.Add(LLamaSharp.Reference);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.PersonalDataReachesLlm, DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Customer.Email' (contact data) reaches a model on this machine (LLamaSharp) through 'InteractiveExecutor.InferAsync' without anonymization"));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_chat_client_in_the_process_is_local_while_any_other_is_not()
    {
        var test = new RuleTest("""
            using Microsoft.Extensions.AI;
            public class Support
            {
                public async Task Ask(Customer c, Microsoft.ML.OnnxRuntimeGenAI.OnnxRuntimeGenAIChatClient here, IChatClient there)
                {
                    await here.GetResponseAsync([new ChatMessage(ChatRole.User, {|#0:c.Email|})]);
                    await there.GetResponseAsync([new ChatMessage(ChatRole.User, {|#1:c.Email|})]);
                }
            }
            """);
        test.TestState.AdditionalReferences.Add(Onnx.Reference);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.PersonalDataReachesLlm, DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleIds.PersonalDataReachesLlm, DiagnosticSeverity.Warning).WithLocation(1).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync();
    }
}
