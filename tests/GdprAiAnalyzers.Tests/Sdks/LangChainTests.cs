using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>LangChain .NET, declared as its source has it (c6fabd01), and the provider packages it had before.</summary>
public sealed class LangChainTests
{
    private static readonly Stub LangChain = new("LangChain.Core", """
        using Microsoft.Extensions.AI;
        using LangChain.Abstractions.Chains.Base;
        using LangChain.Abstractions.Schema;
        namespace LangChain.Abstractions.Schema { public interface IChainValues { Dictionary<string, object> Value { get; } } }
        namespace LangChain.Abstractions.Chains.Base
        {
            public interface IChain
            {
                Task<string?> RunAsync(string input, CancellationToken cancellationToken = default);
                Task<string> RunAsync(Dictionary<string, object> input, CancellationToken cancellationToken = default);
                Task<IChainValues> CallAsync(IChainValues values, CancellationToken cancellationToken = default);
            }
        }
        namespace LangChain.Schema { public class ChainValues : IChainValues { public ChainValues(object getFinalOutput) { } public Dictionary<string, object> Value { get; } = new(); } }
        namespace LangChain.Chains.HelperChains
        {
            public abstract class BaseStackableChain : IChain
            {
                public Task<IChainValues> CallAsync(IChainValues values, CancellationToken cancellationToken = default) => null!;
                public static StackChain BitwiseOr(BaseStackableChain left, BaseStackableChain right) => null!;
                public static StackChain operator |(BaseStackableChain a, BaseStackableChain b) => null!;
                public Task<IChainValues> RunAsync(CancellationToken cancellationToken = default) => null!;
                public Task<string?> RunAsync(string resultKey, CancellationToken cancellationToken = default) => null!;
                public Task<string> RunAsync(Dictionary<string, object> input, CancellationToken cancellationToken = default) => null!;
            }
            public class StackChain : BaseStackableChain { }
            public class LLMChain : BaseStackableChain { }
            public class PromptChain : BaseStackableChain { }
            public class SetChain : BaseStackableChain { public object Value { get; set; } = ""; }
            public class SetLambdaChain : BaseStackableChain { }
        }
        namespace LangChain.Chains
        {
            using LangChain.Chains.HelperChains;
            public static class Chain
            {
                public static PromptChain Template(string template, string outputKey = "text") => null!;
                public static SetChain Set(object value, string outputKey = "text") => null!;
                public static SetLambdaChain Set(Func<string> valueGetter, string outputKey = "text") => null!;
                public static LLMChain LLM(IChatClient chatClient, string inputKey = "text", string outputKey = "text") => null!;
            }
        }
        namespace LangChain.Chains.LLM
        {
            public interface ILlmChain : IChain
            {
                Task<object> PredictAsync(LangChain.Schema.ChainValues values, CancellationToken cancellationToken = default);
                Task<List<IChainValues>> ApplyAsync(IReadOnlyList<LangChain.Schema.ChainValues> inputs, CancellationToken cancellationToken = default);
            }
        }
        """);

    private static readonly Stub Providers = new("LangChain.Providers.Abstractions", """
        namespace LangChain.Providers
        {
            public class ChatRequest { public List<Message> Messages { get; set; } = new(); public static implicit operator ChatRequest(string message) => null!; }
            public class ChatResponse { public Message LastMessage => null!; }
            public class Message { public string Content { get; set; } = ""; }
            public class EmbeddingRequest { public List<string> Strings { get; set; } = new(); public static implicit operator EmbeddingRequest(string text) => null!; }
            public interface IChatModel { IAsyncEnumerable<ChatResponse> GenerateAsync(ChatRequest request, object? settings = null, CancellationToken cancellationToken = default); }
            public static class ChatModelExtensions { public static Task<ChatResponse> GenerateAsync(this IChatModel model, string prompt, IReadOnlyCollection<Message>? messages = null, object? request = null) => null!; }
            public interface IEmbeddingModel { Task<object> CreateEmbeddingsAsync(EmbeddingRequest request, object? settings = null, CancellationToken cancellationToken = default); }
        }
        """);

    private static readonly SdkTest Test = new(
        "LangChain.Abstractions.Chains.Base LangChain.Chains LangChain.Chains.LLM LangChain.Schema Microsoft.Extensions.AI", "IChatClient model, IChain any, ILlmChain old", LangChain);

    private static readonly SdkTest ProviderTest = new("LangChain.Providers", "IChatModel model, IEmbeddingModel embeddings", Providers);

    [Fact]
    public Task What_a_chain_is_given() => Test.FindsAsync(
        "var chain = Chain.Set({|GDPRAI001:c.Email|}) | Chain.LLM(model); await chain.RunAsync(\"text\");",
        "var chain = Chain.Set(\"x\", \"q\") | Chain.Template($\"Help {{|GDPRAI001:c.Name|}}: {{q}}\") | Chain.LLM(model); await chain.RunAsync(\"text\");",
        "await any.RunAsync({|GDPRAI001:c.Email|});",
        "await any.RunAsync(new Dictionary<string, object> { [\"question\"] = {|GDPRAI002:c.Diagnosis|} });",
        "await old.PredictAsync(new ChainValues({|GDPRAI001:c.Email|}));");

    [Fact]
    public Task What_it_is_not() => Test.IsQuietAsync(
        "var chain = Chain.Set(c.Topic) | Chain.LLM(model); var text = await chain.RunAsync(\"text\"); Console.WriteLine(text + c.Email);",
        "var chain = Chain.Set(c.Topic) | Chain.LLM(model); await chain.RunAsync(c.Email);",
        "var unused = Chain.Set(c.Email);");

    [Fact]
    public Task What_a_provider_is_given() => ProviderTest.FindsAsync(
        "await foreach (var answer in model.GenerateAsync(new ChatRequest { Messages = [new Message { Content = {|GDPRAI001:c.Email|} }] })) { }",
        "await model.GenerateAsync({|GDPRAI001:c.Email|}, messages: null);",
        "await embeddings.CreateEmbeddingsAsync({|GDPRAI006:c.Email|});");

    [Fact]
    public Task What_it_is_not_given() => ProviderTest.IsQuietAsync("var answer = await model.GenerateAsync(c.Topic, messages: null); Console.WriteLine(answer.LastMessage.Content + c.Email);");
}
