using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

public sealed class AgentFrameworkTests
{
    internal static readonly Stub AgentFramework = new(
        "Microsoft.Agents.AI",
        """
        using Microsoft.Extensions.AI;

        namespace Microsoft.Agents.AI
        {
            public class AgentSession { }
            public class AgentResponse { public string Text => null; }
            public class AgentRunOptions { public AdditionalPropertiesDictionary AdditionalProperties { get; set; } }
            public sealed class ChatClientAgentRunOptions : AgentRunOptions { public ChatClientAgentRunOptions(ChatOptions chatOptions = null) { } public ChatOptions ChatOptions { get; set; } }
            public sealed class ChatClientAgentOptions { public string Id { get; set; } public string Name { get; set; } public string Description { get; set; } public ChatOptions ChatOptions { get; set; } }
            public sealed class AIContext
            {
                public string Instructions { get; set; }
                public IEnumerable<ChatMessage> Messages { get; set; }
                public IEnumerable<AITool> Tools { get; set; }
            }
            public abstract class AIContextProvider
            {
                protected virtual ValueTask<AIContext> ProvideAIContextAsync(AgentSession session, CancellationToken cancellationToken = default) => default;
            }
            public abstract class AIAgent
            {
                public Task<AgentResponse> RunAsync(AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
                public Task<AgentResponse> RunAsync(string message, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
                public Task<AgentResponse> RunAsync(ChatMessage message, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
                public Task<AgentResponse> RunAsync(IEnumerable<ChatMessage> messages, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
                public Task<AgentResponse> RunAsync<T>(string message, AgentSession session = null, System.Text.Json.JsonSerializerOptions serializerOptions = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
                public IAsyncEnumerable<AgentResponse> RunStreamingAsync(string message, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
                public IAsyncEnumerable<AgentResponse> RunStreamingAsync(IEnumerable<ChatMessage> messages, AgentSession session = null, AgentRunOptions options = null, CancellationToken cancellationToken = default) => null;
            }
            public class ChatClientAgent : AIAgent
            {
                public ChatClientAgent(IChatClient chatClient, string instructions = null, string name = null, string description = null, IList<AITool> tools = null) { }
                public ChatClientAgent(IChatClient chatClient, ChatClientAgentOptions options) { }
                public Task<AgentResponse> RunAsync(string message, AgentSession session, ChatClientAgentRunOptions options, CancellationToken cancellationToken = default) => null;
                public Task<AgentResponse> RunAsync(IEnumerable<ChatMessage> messages, AgentSession session, ChatClientAgentRunOptions options, CancellationToken cancellationToken = default) => null;
                public IAsyncEnumerable<AgentResponse> RunStreamingAsync(string message, AgentSession session, ChatClientAgentRunOptions options, CancellationToken cancellationToken = default) => null;
            }
        }
        namespace Microsoft.Agents.AI.Hosting
        {
            public interface IHostedAgentBuilder { }
            public interface IHost { }
            public static class HostApplicationBuilderAgentExtensions { public static IHostedAgentBuilder AddAIAgent(this IHost builder, string name, string instructions, string description, object chatClientServiceKey) => null; }
            public static class AgentHostingServiceCollectionExtensions { public static IHostedAgentBuilder AddAIAgent(this IServiceProvider services, string name, string instructions, string description, object chatClientServiceKey) => null; }
        }
        """);

    // The real class shares its full name with one of Microsoft.Extensions.AI.Abstractions: an extension call tells them apart.
    internal static readonly Stub ClientExtensions = new(
        "Microsoft.Agents.AI.Extensions",
        """
        using Microsoft.Agents.AI;

        namespace Microsoft.Extensions.AI
        {
            public static class ChatClientExtensions
            {
                public static ChatClientAgent AsAIAgent(this IChatClient chatClient, string instructions = null, string name = null, string description = null, IList<AITool> tools = null) => null;
                public static ChatClientAgent AsAIAgent(this IChatClient chatClient, ChatClientAgentOptions options) => null;
            }
        }
        """) { Uses = [AgentFramework], IsApart = true };

    private static readonly SdkTest Sdk = new(
        "Microsoft.Agents.AI Microsoft.Agents.AI.Hosting Microsoft.Extensions.AI",
        "IChatClient client, AIAgent agent, ChatClientAgent chat, AgentSession session, IHost host, IServiceProvider services",
        AgentFramework,
        ClientExtensions)
    {
        Declarations =
            """
            public class Profile : AIContextProvider
            {
                public Customer Customer { get; set; } = new();
                protected override ValueTask<AIContext> ProvideAIContextAsync(AgentSession session, CancellationToken cancellationToken = default) =>
                    new(new AIContext { Instructions = "Be kind to " + Customer.Topic });
            }
            """,
    };

    [Fact]
    public Task Prompts() => Sdk.FindsAsync(
        "await agent.RunAsync({|GDPRAI001:c.Email|});",
        "await agent.RunAsync({|GDPRAI001:c.Email|}, session, cancellationToken: ct);",
        "await agent.RunAsync<Subject>({|GDPRAI001:c.Email|});",
        "await agent.RunAsync(new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}));",
        "await agent.RunAsync([new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|})]);",
        "await foreach (var part in agent.RunStreamingAsync({|GDPRAI001:c.Email|})) { }",
        "await foreach (var part in agent.RunStreamingAsync([new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|})])) { }",
        "await chat.RunAsync({|GDPRAI001:c.Email|}, session, new ChatClientAgentRunOptions());",
        "await chat.RunAsync(\"x\", session, new ChatClientAgentRunOptions(new ChatOptions { Instructions = {|GDPRAI001:c.Email|} }));",
        "await agent.RunAsync(\"x\", session, new ChatClientAgentRunOptions { ChatOptions = new ChatOptions { Instructions = {|GDPRAI001:c.Email|} } });",
        "new ChatClientAgent(client, {|GDPRAI001:c.Email|});",
        "new ChatClientAgent(client, new ChatClientAgentOptions { ChatOptions = new ChatOptions { Instructions = {|GDPRAI001:c.Email|} } });",
        "client.AsAIAgent({|GDPRAI001:c.Email|});",
        "client.AsAIAgent(instructions: \"You help \" + {|GDPRAI001:c.Name|}, name: \"helper\");",
        "host.AddAIAgent(\"helper\", {|GDPRAI001:c.Email|}, null, null);",
        "services.AddAIAgent(\"helper\", {|GDPRAI001:c.Email|}, null, null);",
        // What a context provider gives
        "var context = new AIContext { Instructions = {|GDPRAI001:c.Email|} };",
        "var context = new AIContext(); context.Messages = [new ChatMessage(ChatRole.System, {|GDPRAI001:c.Email|})];");

    [Fact]
    public Task End_user_ids() => Sdk.FindsAsync(
        "await agent.RunAsync(new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Name|} });",
        "await agent.RunAsync([new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Name|} }]);");

    [Fact]
    public Task What_is_not_sent_or_is_an_id() => Sdk.IsQuietAsync(
        "new ChatClientAgent(client, \"x\", c.Name);",
        "new ChatClientAgent(client, new ChatClientAgentOptions { Id = c.Email, Name = c.Name, ChatOptions = new ChatOptions { ModelId = c.Email } });",
        "client.AsAIAgent(name: c.Name);",
        "host.AddAIAgent(c.Name, \"x\", null, c.Email);",
        "await agent.RunAsync(\"x\", session, new AgentRunOptions { AdditionalProperties = new() { [\"trace\"] = c.Email } });",
        "var answer = await agent.RunAsync(\"x\"); Console.WriteLine(c.Email); await agent.RunAsync(answer.Text);");
}
