using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI008: end-user ids, safety identifiers, metadata and names of participants.</summary>
public sealed class PersonalEndUserIdTests
{
    [Theory]
    [InlineData("chat.CompleteChat([new UserChatMessage(\"x\")], new ChatCompletionOptions { EndUserId = {|GDPRAI008:c.Email|} });")]
    [InlineData("var options = new ChatCompletionOptions(); options.SafetyIdentifier = {|GDPRAI008:c.Email|}; chat.CompleteChat([new UserChatMessage(\"x\")], options);")]
    [InlineData("var options = new ChatCompletionOptions(); options.Metadata[\"customer\"] = {|GDPRAI008:c.Name|}; chat.CompleteChat([new UserChatMessage(\"x\")], options);")]
    [InlineData("var options = new ChatCompletionOptions(); options.Metadata.Add(\"customer\", {|GDPRAI008:c.Name|}); chat.CompleteChat([new UserChatMessage(\"x\")], options);")]
    [InlineData("var options = new ChatCompletionOptions { Metadata = { [\"customer\"] = {|GDPRAI008:c.Name|} } }; chat.CompleteChat([new UserChatMessage(\"x\")], options);")]
    [InlineData("chat.CompleteChat([new UserChatMessage(\"x\") { ParticipantName = {|GDPRAI008:c.Name|} }]);")]
    [InlineData("chat.CompleteChat([new UserChatMessage({|GDPRAI001:c.Email|})], new ChatCompletionOptions { EndUserId = {|GDPRAI008:c.Name|} });")]
    public Task A_name_that_the_provider_need_not_know(string body) => RuleTest.VerifyWithTwinAsync(Method(body), "c.Topic");

    [Theory]
    [InlineData("new ChatCompletionOptions { EndUserId = GdprAi.Anonymization.Anonymize.Email(c.Email) }")]
    [InlineData("new ChatCompletionOptions { EndUserId = Guid.NewGuid().ToString() }")]
    [InlineData("new ChatCompletionOptions { MaxOutputTokenCount = c.Email.Length }")]
    public Task A_name_that_says_nothing(string options) => RuleTest.VerifyCleanAsync(Method($"chat.CompleteChat([new UserChatMessage(\"x\")], {options});"));

    [Fact]
    public Task Options_that_no_call_takes_send_nothing() =>
        RuleTest.VerifyCleanAsync(Method("var options = new ChatCompletionOptions { EndUserId = c.Email }; Console.WriteLine(options); chat.CompleteChat(\"x\");"));

    private static string Method(string body) =>
        $$"""
        using OpenAI.Chat;

        public class Support
        {
            public void Run(Customer c, ChatClient chat)
            {
                {{body}}
            }
        }
        """;
}
