using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI001 on the real OpenAI package: where text goes in, and where it does not.</summary>
public sealed class OpenAITests
{
    [Theory]
    // Calls
    [InlineData("chat.CompleteChat({|GDPRAI001:c.Email|});")]
    [InlineData("await chat.CompleteChatAsync({|GDPRAI001:c.Email|});")]
    [InlineData("foreach (var update in chat.CompleteChatStreaming({|GDPRAI001:c.Email|})) { }")]
    [InlineData("await foreach (var update in chat.CompleteChatStreamingAsync({|GDPRAI001:c.Email|})) { }")]
    [InlineData("await chat.CompleteChatAsync([new UserChatMessage({|GDPRAI001:c.Email|})], new ChatCompletionOptions { Temperature = 0 }, ct);")]
    [InlineData("chat.CompleteChat(options: null, messages: [\"Hello\", {|GDPRAI001:c.Email|}]);")]
    [InlineData("chat.CompleteChat(\"Hello\", {|GDPRAI001:c.Email|});")]
    [InlineData("chat?.CompleteChat({|GDPRAI001:c.Email|});")]
    // Messages
    [InlineData("chat.CompleteChat(new UserChatMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(new SystemChatMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(new DeveloperChatMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(new AssistantChatMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(new ToolChatMessage(\"id\", {|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(ChatMessage.CreateUserMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(ChatMessage.CreateSystemMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(ChatMessage.CreateAssistantMessage({|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(ChatMessage.CreateToolMessage(\"id\", {|GDPRAI001:c.Email|}));")]
    [InlineData("ChatMessage message = {|GDPRAI001:c.Email|}; chat.CompleteChat(message);")]
    [InlineData("chat.CompleteChat((ChatMessage){|GDPRAI001:c.Email|});")]
    // Parts
    [InlineData("chat.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateTextPart({|GDPRAI001:c.Email|})));")]
    [InlineData("chat.CompleteChat(new UserChatMessage((ChatMessageContentPart){|GDPRAI001:c.Email|}));")]
    [InlineData("chat.CompleteChat(new UserChatMessage([ChatMessageContentPart.CreateTextPart(\"x\"), ChatMessageContentPart.CreateTextPart({|GDPRAI001:c.Email|})]));")]
    [InlineData("List<ChatMessageContentPart> parts = [\"x\"]; parts.Add({|GDPRAI001:c.Email|}); chat.CompleteChat(new UserChatMessage(parts));")]
    [InlineData("var message = new UserChatMessage(\"x\"); message.Content.Add(ChatMessageContentPart.CreateTextPart({|GDPRAI001:c.Email|})); chat.CompleteChat(message);")]
    [InlineData("var message = new UserChatMessage(\"x\"); message.Content[0] = {|GDPRAI001:c.Email|}; chat.CompleteChat(message);")]
    [InlineData("chat.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateImagePart(new Uri({|GDPRAI001:c.Email|}))));")]
    [InlineData("chat.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateImagePart(BinaryData.FromString({|GDPRAI001:c.Email|}), \"image/png\")));")]
    // Lists
    [InlineData("var messages = new List<ChatMessage> { new SystemChatMessage(\"x\"), new UserChatMessage({|GDPRAI001:c.Email|}) }; chat.CompleteChat(messages);")]
    [InlineData("List<ChatMessage> messages = [new SystemChatMessage(\"x\")]; messages.Add(new UserChatMessage({|GDPRAI001:c.Email|})); await chat.CompleteChatAsync(messages);")]
    [InlineData("List<ChatMessage> messages = []; messages.Add({|GDPRAI001:c.Email|}); chat.CompleteChat(messages);")]
    [InlineData("ChatMessage[] messages = [\"x\", {|GDPRAI001:c.Email|}]; chat.CompleteChat([.. messages, \"y\"]);")]
    // Tools, functions, predictions
    [InlineData("chat.CompleteChat([\"x\"], new ChatCompletionOptions { Tools = { ChatTool.CreateFunctionTool(\"find\", {|GDPRAI001:c.Email|}) } });")]
    [InlineData("var options = new ChatCompletionOptions(); options.Tools.Add(ChatTool.CreateFunctionTool(\"find\", {|GDPRAI001:c.Email|})); chat.CompleteChat([\"x\"], options);")]
    [InlineData("chat.CompleteChat(new AssistantChatMessage([ChatToolCall.CreateFunctionToolCall(\"id\", \"find\", BinaryData.FromString({|GDPRAI001:c.Email|}))]));")]
    [InlineData("chat.CompleteChat([\"x\"], new ChatCompletionOptions { OutputPrediction = ChatOutputPrediction.CreateStaticContentPrediction({|GDPRAI001:c.Email|}) });")]
    // Bodies
    [InlineData("chat.CompleteChat(BinaryContent.Create(BinaryData.FromString({|GDPRAI001:c.Email|})));")]
    [InlineData("await chat.CompleteChatAsync(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = \"m\", messages = new[] { new { role = \"user\", content = {|GDPRAI001:c.Email|} } } })));")]
    [InlineData("chat.CompleteChat(BinaryContent.Create(new BinaryData(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}))));")]
    [InlineData("chat.CompleteChat(BinaryContent.Create(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|}))));")]
    [InlineData("chat.CompleteChat(BinaryContent.CreateJson({|GDPRAI001:c.Email|}));")]
    // Responses
    [InlineData("responses.CreateResponse(\"m\", {|GDPRAI001:c.Email|});")]
    [InlineData("await responses.CreateResponseAsync(\"m\", {|GDPRAI001:c.Email|}, cancellationToken: ct);")]
    [InlineData("await responses.CreateResponseStreamingAsync(\"m\", {|GDPRAI001:c.Email|});")]
    [InlineData("responses.CreateResponse(\"m\", [ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|})]);")]
    [InlineData("responses.CreateResponse(\"m\", [ResponseItem.CreateSystemMessageItem({|GDPRAI001:c.Email|})]);")]
    [InlineData("responses.CreateResponse(\"m\", [ResponseItem.CreateAssistantMessageItem({|GDPRAI001:c.Email|})]);")]
    [InlineData("responses.CreateResponse(\"m\", [ResponseItem.CreateUserMessageItem([ResponseContentPart.CreateInputTextPart({|GDPRAI001:c.Email|})])]);")]
    [InlineData("responses.CreateResponse(\"m\", [ResponseItem.CreateFunctionCallOutputItem(\"id\", {|GDPRAI001:c.Email|})]);")]
    [InlineData("responses.CreateResponse(\"m\", [new FunctionCallOutputResponseItem(\"id\", {|GDPRAI001:c.Email|})]);")]
    [InlineData("responses.CreateResponse(new CreateResponseOptions { Model = \"m\", Instructions = {|GDPRAI001:c.Email|} });")]
    [InlineData("var options = new CreateResponseOptions(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]); options.Instructions = {|GDPRAI001:c.Email|}; await responses.CreateResponseAsync(options);")]
    [InlineData("responses.CreateResponse(new CreateResponseOptions(\"m\", [ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|})]));")]
    [InlineData("responses.CreateResponse(new CreateResponseOptions { InputItems = { ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|}) } });")]
    [InlineData("var options = new CreateResponseOptions(); options.InputItems.Add(ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|})); await responses.CreateResponseStreamingAsync(options);")]
    [InlineData("responses.CreateResponse(BinaryContent.Create(BinaryData.FromString({|GDPRAI001:c.Email|})));")]
    public Task Text_that_goes_to_the_model(string body) => RuleTest.VerifyWithTwinAsync(Method(body), "c.Topic");

    [Theory]
    [InlineData("new ChatClient(c.Email, \"key\").CompleteChat(\"x\");")]
    [InlineData("responses.CreateResponse(c.Email, \"x\");")]
    [InlineData("responses.CreateResponse(\"m\", \"x\", c.Email);")]
    [InlineData("responses.CreateResponse(new CreateResponseOptions { Model = c.Email, PreviousResponseId = c.Email });")]
    [InlineData("await chat.CompleteChatAsync([\"x\"], new ChatCompletionOptions { MaxOutputTokenCount = c.Email.Length }, ct);")]
    // What the model answers is not what went in
    [InlineData("ChatCompletion answer = chat.CompleteChat(\"x\"); chat.CompleteChat(answer.Content[0].Text, \"again\"); Console.WriteLine(c.Email + answer.Content[0].Text);")]
    [InlineData("var answer = await responses.CreateResponseAsync(\"m\", \"x\"); await responses.CreateResponseAsync(\"m\", answer.Value.GetOutputText()); Console.WriteLine(c.Email);")]
    // A message that is built and not sent
    [InlineData("var message = new UserChatMessage(c.Email); Console.WriteLine(message.Content.Count); chat.CompleteChat(\"x\");")]
    public Task What_is_no_prompt(string body) => RuleTest.VerifyCleanAsync(Method(body));

    [Theory]
    [InlineData("c.Email", "{|GDPRAI001:Build()|}")]
    [InlineData("c.Topic", "Build()")]
    public Task Messages_of_an_iterator_are_reported_where_it_is_called(string text, string call) =>
        new RuleTest(Method($"IEnumerable<ChatMessage> Build() {{ yield return {text}; }} chat.CompleteChat({call});")).RunAsync();

    private static string Method(string body) =>
        $$"""
        using OpenAI.Chat;
        using OpenAI.Responses;

        public class Support
        {
            public async Task Run(Customer c, ChatClient chat, ResponsesClient responses, CancellationToken ct)
            {
                {{body}}
            }
        }
        """;
}
