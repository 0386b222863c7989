using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

public sealed class McpTests
{
    private static readonly SdkTest Sdk = new(
        "ModelContextProtocol ModelContextProtocol.Client ModelContextProtocol.Server ModelContextProtocol.Protocol Microsoft.Extensions.AI",
        "McpClient client, McpClientTool tool, McpClientPrompt prompt, McpServer server, IChatClient ai");

    [Fact]
    public Task Calls() => Sdk.FindsAsync(
        "await client.CallToolAsync(\"find\", new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} });",
        "await client.CallToolAsync(new CallToolRequestParams { Name = \"find\", Arguments = new Dictionary<string, JsonElement> { [\"who\"] = JsonSerializer.SerializeToElement({|GDPRAI001:c.Email|}) } });",
        "await tool.CallAsync(new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} });",
        "await client.GetPromptAsync(\"letter\", new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} });",
        "await prompt.GetAsync(new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} });",
        "await client.ReadResourceAsync(\"crm://customers/\" + {|GDPRAI001:c.Email|});",
        "await client.ReadResourceAsync(\"crm://customers/{who}\", new Dictionary<string, object?> { [\"who\"] = {|GDPRAI001:c.Email|} });",
        "await client.CompleteAsync(new PromptReference { Name = \"letter\" }, \"who\", {|GDPRAI001:c.Email|});");

    [Fact]
    public Task Sampling() => Sdk.FindsAsync(
        "await server.SampleAsync([new ChatMessage(ChatRole.User, {|GDPRAI001:c.Email|})]);",
        "await server.SampleAsync([new ChatMessage(ChatRole.User, \"x\")], new ChatOptions { Instructions = {|GDPRAI001:c.Email|} });",
        "await server.SampleAsync(new CreateMessageRequestParams { MaxTokens = 10, Messages = [], SystemPrompt = {|GDPRAI001:c.Email|} });",
        "await server.SampleAsync(new CreateMessageRequestParams { MaxTokens = 10, Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = {|GDPRAI001:c.Email|} }] }] });",
        "await server.AsSamplingChatClient().GetResponseAsync({|GDPRAI001:c.Email|});",
        "await server.SampleAsync([new ChatMessage(ChatRole.User, \"x\") { AuthorName = {|GDPRAI008:c.Name|} }]);");

    [Fact]
    public Task Contents_become_messages() => Sdk.FindsAsync(
        "await ai.GetResponseAsync([new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = {|GDPRAI001:c.Email|} } }.ToChatMessage()]);",
        "await ai.GetResponseAsync([new CallToolResult { Content = [new TextContentBlock { Text = {|GDPRAI001:c.Email|} }] }.ToChatMessage(\"id\")]);",
        "await ai.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContentBlock { Text = {|GDPRAI001:c.Email|} }.ToAIContent()]));",
        "await ai.GetResponseAsync([.. new GetPromptResult { Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = {|GDPRAI001:c.Email|} } }] }.ToChatMessages()]);");

    [Fact]
    public Task What_is_not_sent_or_is_an_id() => Sdk.IsQuietAsync(
        "await client.CallToolAsync(c.Email);",
        "await client.CallToolAsync(new CallToolRequestParams { Name = c.Email });",
        "await client.GetPromptAsync(c.Email);",
        "await client.CompleteAsync(new PromptReference { Name = \"letter\" }, c.Email, \"x\");",
        "await server.SampleAsync([new ChatMessage(ChatRole.User, \"x\")], new ChatOptions { ModelId = c.Email });",
        "await ai.GetResponseAsync([new CallToolResult { Content = [new TextContentBlock { Text = \"x\" }] }.ToChatMessage(c.Email)]);",
        "tool.WithName(c.Name).WithDescription(c.Email);",
        // What comes back is the server's
        "var result = await client.CallToolAsync(\"find\"); Console.WriteLine(c.Email); await ai.GetResponseAsync([result.ToChatMessage(\"id\")]);");
}
