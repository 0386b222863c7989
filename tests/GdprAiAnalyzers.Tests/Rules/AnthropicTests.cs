using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI001 on the real Anthropic package, whose parameters are unions with implicit conversions.</summary>
public sealed class AnthropicTests
{
    [Theory]
    // Calls
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = {|GDPRAI001:c.Email|} }] });")]
    [InlineData("await foreach (var e in claude.Messages.CreateStreaming(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = {|GDPRAI001:c.Email|} }] })) { }")]
    [InlineData("await claude.Messages.CountTokens(new MessageCountTokensParams { Model = \"m\", Messages = [new UserMessageParam { Content = {|GDPRAI001:c.Email|} }] });")]
    [InlineData("await any.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = {|GDPRAI001:c.Email|} }] }, ct);")]
    [InlineData("await claude.Messages.WithRawResponse.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = {|GDPRAI001:c.Email|} }] });")]
    // Messages
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new AssistantMessageParam { Content = {|GDPRAI001:c.Email|} }] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam({|GDPRAI001:c.Email|})] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new MessageParam(new UserMessageParam({|GDPRAI001:c.Email|}))] });")]
    [InlineData("List<MessageParam> messages = []; messages.Add(new UserMessageParam { Content = {|GDPRAI001:c.Email|} }); await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = messages });")]
    [InlineData("var user = new UserMessageParam { Content = \"Who is \" + {|GDPRAI001:c.Email|} }; var request = new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [user] }; await claude.Messages.Create(request);")]
    [InlineData("var request = new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam(\"x\")] }; await claude.Messages.Create(request with { System = {|GDPRAI001:c.Email|} });")]
    // Blocks
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = new List<ContentBlockParam> { new TextBlockParam({|GDPRAI001:c.Email|}) } }] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = new List<ContentBlockParam> { new TextBlockParam { Text = {|GDPRAI001:c.Email|} } } }] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = new List<ContentBlockParam> { new ToolResultBlockParam(\"id\") { Content = {|GDPRAI001:c.Email|} } } }] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam { Content = new List<ContentBlockParam> { new DocumentBlockParam(new PlainTextSource({|GDPRAI001:c.Email|})) } }] });")]
    // System
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, System = {|GDPRAI001:c.Email|}, Messages = [new UserMessageParam(\"x\")] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, System = new List<TextBlockParam> { new({|GDPRAI001:c.Email|}) }, Messages = [new UserMessageParam(\"x\")] });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Tools = [new Tool { Name = \"find\", Description = {|GDPRAI001:c.Email|}, InputSchema = new() }], Messages = [new UserMessageParam(\"x\")] });")]
    // Batches, files, ids, agents
    [InlineData("await claude.Messages.Batches.Create(new Anthropic.Models.Messages.Batches.BatchCreateParams { Requests = [new() { CustomID = \"1\", Params = new() { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam({|GDPRAI005:c.Email|})] } }] });")]
    [InlineData("await claude.Beta.Messages.Batches.Create(new Anthropic.Models.Beta.Messages.Batches.BatchCreateParams { Requests = [new() { CustomID = {|GDPRAI005:c.Email|}, Params = new() { Model = \"m\", MaxTokens = 9, Messages = [] } }] });")]
    [InlineData("await claude.Files.Upload(new Anthropic.Models.Files.FileUploadParams { File = System.Text.Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|}) });")]
    [InlineData("await claude.Files.Upload(new Anthropic.Models.Files.FileUploadParams { File = new MemoryStream(System.Text.Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})) });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam(\"x\")], Metadata = new() { UserID = {|GDPRAI008:c.Email|} } });")]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam(\"x\")], UserProfileID = {|GDPRAI008:c.Email|} });")]
    [InlineData("await claude.Beta.UserProfiles.Create(new Anthropic.Models.Beta.UserProfiles.UserProfileCreateParams { Name = {|GDPRAI008:c.Name|} });")]
    [InlineData("await claude.Beta.Messages.Create(new Anthropic.Models.Beta.Messages.MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new Anthropic.Models.Beta.Messages.BetaUserMessageParam { Content = {|GDPRAI001:c.Email|} }] });")]
    [InlineData("await claude.Beta.Agents.Create(new Anthropic.Models.Beta.Agents.AgentCreateParams { Model = null!, Name = \"a\", System = {|GDPRAI001:c.Email|} });")]
    [InlineData("await claude.Beta.MemoryStores.Memories.Create(\"s\", new Anthropic.Models.Beta.MemoryStores.Memories.MemoryCreateParams { Path = \"/a\", Content = {|GDPRAI005:c.Email|} });")]
    public Task Text_that_goes_to_the_model(string body) => RuleTest.VerifyWithTwinAsync(Method(body), "c.Topic");

    [Theory]
    [InlineData("await claude.Messages.Create(new MessageCreateParams { Model = c.Email, MaxTokens = c.Email.Length, Messages = [new UserMessageParam(\"x\")] });")]
    [InlineData("var answer = await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam(\"x\")] }); Console.WriteLine(c.Email + answer.ID);")]
    [InlineData("var unused = new UserMessageParam(c.Email); await claude.Messages.Create(new MessageCreateParams { Model = \"m\", MaxTokens = 9, Messages = [new UserMessageParam(\"x\")] });")]
    public Task What_is_no_prompt(string body) => RuleTest.VerifyCleanAsync(Method(body));

    private static string Method(string body) =>
        $$"""
        using Anthropic;
        using Anthropic.Models.Messages;
        using Anthropic.Services;

        public class Support
        {
            public async Task Run(Customer c, AnthropicClient claude, IAnthropicClient any, CancellationToken ct)
            {
                {{body}}
            }
        }
        """;
}
