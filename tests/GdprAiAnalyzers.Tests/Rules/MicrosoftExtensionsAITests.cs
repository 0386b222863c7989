using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI001 on <c>IChatClient</c> of the real Microsoft.Extensions.AI.Abstractions package and its extensions.</summary>
public sealed class MicrosoftExtensionsAITests
{
    [Theory]
    // Calls
    [InlineData("await ai.GetResponseAsync({|GDPRAI001:c.Email|});")]
    [InlineData("await ai.GetResponseAsync({|GDPRAI001:c.Email|}, new ChatOptions { Temperature = 0 }, ct);")]
    [InlineData("await foreach (var update in ai.GetStreamingResponseAsync({|GDPRAI001:c.Email|})) { }")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}));")]
    [InlineData("await foreach (var update in ai.GetStreamingResponseAsync(new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}))) { }")]
    [InlineData("await ai.GetResponseAsync([new ChatMessage(ChatRole.System, {|GDPRAI001:c.Email|}), new ChatMessage(ChatRole.User, \"x\")]);")]
    [InlineData("await foreach (var update in ai.GetStreamingResponseAsync([new(ChatRole.User, {|GDPRAI001:c.Email|})])) { }")]
    [InlineData("await ChatClientExtensions.GetResponseAsync(ai, {|GDPRAI001:c.Email|});")]
    [InlineData("await inner.GetResponseAsync([new(ChatRole.User, {|GDPRAI001:c.Email|})]);")]
    // Messages and contents
    [InlineData("List<ChatMessage> messages = [new(ChatRole.System, \"x\")]; messages.Add(new(ChatRole.User, {|GDPRAI001:c.Email|})); await ai.GetResponseAsync(messages);")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContent({|GDPRAI001:c.Email|})]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage { Role = ChatRole.User, Contents = [new TextContent(\"x\"), new TextContent({|GDPRAI001:c.Email|})] });")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage { Contents = { new TextContent({|GDPRAI001:c.Email|}) } });")]
    [InlineData("var message = new ChatMessage(ChatRole.User, \"x\"); message.Contents.Add(new TextContent({|GDPRAI001:c.Email|})); await ai.GetResponseAsync(message);")]
    [InlineData("var text = new TextContent(\"x\"); text.Text = {|GDPRAI001:c.Email|}; await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [text]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(\"id\", {|GDPRAI001:c.Email|})]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(\"id\", new { Who = {|GDPRAI001:c.Email|} })]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent(\"id\", \"find\", new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} })]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new DataContent(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}), \"text/plain\")]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new UriContent({|GDPRAI001:c.Email|}, \"text/plain\")]));")]
    [InlineData("await ai.GetResponseAsync(new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}).Clone());")]
    [InlineData("var message = new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|}); await ai.GetResponseAsync(\"Again: \" + message.Text);")]
    // Options
    [InlineData("await ai.GetResponseAsync(\"x\", new ChatOptions { Instructions = {|GDPRAI001:c.Email|} });")]
    [InlineData("var options = new ChatOptions(); options.Instructions = $\"You help {{|GDPRAI001:c.Email|}}\"; await ai.GetResponseAsync([new(ChatRole.User, \"x\")], options);")]
    [InlineData("await foreach (var update in ai.GetStreamingResponseAsync(\"x\", new() { Instructions = {|GDPRAI001:c.Email|} })) { }")]
    public Task Text_that_goes_to_the_model(string body) => RuleTest.VerifyWithTwinAsync(Method(body), "c.Topic");

    [Theory]
    [InlineData("await ai.GetResponseAsync(\"x\", new ChatOptions { ModelId = c.Email, ConversationId = c.Email });")]
    [InlineData("await ai.GetResponseAsync(\"x\", new ChatOptions { MaxOutputTokens = c.Email.Length }, ct);")]
    [InlineData("var answer = await ai.GetResponseAsync(\"x\"); await ai.GetResponseAsync(answer.Text); Console.WriteLine(c.Email + answer.Text);")]
    [InlineData("List<ChatMessage> messages = [new(ChatRole.User, \"x\")]; messages.AddMessages(await ai.GetResponseAsync(messages)); Console.WriteLine(c.Email); await ai.GetResponseAsync(messages);")]
    [InlineData("var message = new ChatMessage(ChatRole.User, c.Email); Console.WriteLine(message.Contents.Count); await ai.GetResponseAsync(\"x\");")]
    public Task What_is_no_prompt(string body) => RuleTest.VerifyCleanAsync(Method(body));

    [Fact]
    public Task A_middleware_passes_on_what_it_is_given() => RuleTest.VerifyCleanAsync(
        """
        using Microsoft.Extensions.AI;

        public class Logging(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                base.GetResponseAsync(messages, options, cancellationToken);
        }
        """);

    [Fact]
    public Task A_middleware_of_ones_own_is_a_sink_for_its_callers() => RuleTest.VerifyWithTwinAsync(
        """
        using Microsoft.Extensions.AI;

        public class Logging(IChatClient inner) : DelegatingChatClient(inner)
        {
            public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                base.GetResponseAsync(messages, options, cancellationToken);
        }

        public static class Support
        {
            public static Task Run(Customer c, Logging ai) => ai.GetResponseAsync([new(ChatRole.User, {|GDPRAI001:c.Email|})]);
        }
        """,
        "c.Topic");

    private static string Method(string body) =>
        $$"""
        using Microsoft.Extensions.AI;

        public class Support
        {
            public async Task Run(Customer c, IChatClient ai, DelegatingChatClient inner, CancellationToken ct)
            {
                {{body}}
            }
        }
        """;
}
