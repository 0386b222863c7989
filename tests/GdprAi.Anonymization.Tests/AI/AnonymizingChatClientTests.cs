using System.Text;
using System.Text.Json;
using GdprAi.Anonymization.AI;
using Microsoft.Extensions.AI;
using Xunit;

namespace GdprAi.Anonymization.Tests.AI;

public class AnonymizingChatClientTests
{
    private const string Mail = "jean.dupont@acme.fr";
    private readonly FakeChatClient _inner = new();

    [Fact]
    public async Task TextIsReplacedOnTheWayOutAndRestoredOnTheWayBack()
    {
        ChatResponse response = await _inner.WithAnonymization().GetResponseAsync($"Write to {Mail}");
        Assert.Equal("Write to user1@example.com", _inner.SentText);
        Assert.Equal($"Write to {Mail}", response.Text);
    }

    [Fact]
    public async Task TheCallersHistoryIsNotChanged()
    {
        ChatMessage message = new(ChatRole.User, [new TextContent(Mail) { RawRepresentation = Mail, AdditionalProperties = new() { ["to"] = Mail } }])
        {
            AuthorName = "Jean Dupont",
            RawRepresentation = Mail,
            AdditionalProperties = new() { ["mail"] = Mail, ["n"] = 3 },
        };
        ChatOptions options = new() { Instructions = $"Help {Mail}", AdditionalProperties = new() { ["user"] = Mail } };
        string before = Describe(message) + options.Instructions + options.AdditionalProperties["user"];
        await _inner.WithAnonymization().GetResponseAsync([message], options);
        Assert.Equal(before, Describe(message) + options.Instructions + options.AdditionalProperties["user"]);

        ChatMessage sent = Assert.Single(_inner.Sent);
        Assert.NotSame(message, sent);
        Assert.Null(sent.RawRepresentation);
        Assert.Null(sent.Contents[0].RawRepresentation);
        Assert.Equal(3, sent.AdditionalProperties!["n"]);
        string everything = Describe(sent) + _inner.SentOptions!.Instructions + _inner.SentOptions.AdditionalProperties!["user"];
        Assert.DoesNotContain("dupont", everything, StringComparison.OrdinalIgnoreCase);

        static string Describe(ChatMessage m) => string.Join(
            "|", m.AuthorName, m.RawRepresentation, m.Text, m.AdditionalProperties!["mail"], m.Contents[0].RawRepresentation, m.Contents[0].AdditionalProperties!["to"]);
    }

    public static TheoryData<AIContent> Contents =>
    [
        new TextContent(Mail),
        new TextReasoningContent(Mail),
        new ErrorContent(Mail) { Details = Mail },
        new UriContent("https://acme.example/?q=" + Mail, "text/html"),
        new HostedFileContent("file-1") { Name = Mail },
        new DataContent(Encoding.UTF8.GetBytes(Mail), "text/plain") { Name = Mail },
        new FunctionCallContent("1", "send", new Dictionary<string, object?> { ["to"] = Mail, ["all"] = JsonSerializer.SerializeToElement(new[] { Mail }) }),
        new FunctionResultContent("1", Mail),
        new FunctionResultContent("1", JsonSerializer.SerializeToElement(new { a = new { b = Mail } })),
        new FunctionResultContent("1", "{\"a\":\"jean.dupont\\u0040acme.fr\"}"),
        new FunctionResultContent("1", new Dictionary<string, string> { ["to"] = Mail }),
        new FunctionResultContent("1", new List<AIContent> { new TextContent(Mail) }),
        new McpServerToolCallContent("1", "send", "server") { Arguments = new Dictionary<string, object?> { ["to"] = Mail } },
        new McpServerToolResultContent("1") { Outputs = [new TextContent(Mail)] },
        new CodeInterpreterToolCallContent("1") { Inputs = [new TextContent(Mail)] },
        new CodeInterpreterToolResultContent("1") { Outputs = [new TextContent(Mail)] },
        new WebSearchToolCallContent("1") { Queries = [Mail] },
        new WebSearchToolResultContent("1") { Outputs = [new TextContent(Mail)] },
        new ToolApprovalRequestContent("1", new FunctionCallContent("1", "send", new Dictionary<string, object?> { ["to"] = Mail })),
        new ToolApprovalResponseContent("1", true, new FunctionCallContent("1", "send", new Dictionary<string, object?> { ["to"] = Mail })) { Reason = Mail },
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task EveryKindOfContentIsAnonymized(AIContent content)
    {
        content.RawRepresentation = Mail;
        content.AdditionalProperties = new() { ["x"] = Mail };
        await _inner.WithAnonymization().GetResponseAsync([new ChatMessage(ChatRole.User, [content])]);
        AIContent sent = Assert.Single(Assert.Single(_inner.Sent).Contents);
        Assert.Equal(content.GetType(), sent.GetType());
        string json = JsonSerializer.Serialize(sent, typeof(AIContent), AIJsonUtilities.DefaultOptions) + (sent is DataContent data ? Encoding.UTF8.GetString(data.Data.Span) : "");
        Assert.DoesNotContain("dupont", json);
        Assert.Contains("user1", json);
        Assert.Null(sent.RawRepresentation);
    }

    private sealed class UnknownContent : AIContent
    {
        public override string ToString() => Mail;
    }

    [Fact]
    public async Task BinaryAndUnknownContentIsBlocked()
    {
        AIContent[] blocked = [new DataContent(Encoding.UTF8.GetBytes(Mail), "image/png"), new UnknownContent(), new FunctionResultContent("1", new Action(() => { }))];
        foreach (AIContent content in blocked)
        {
            _inner.Sent.Clear();
            ContentBlockedException e = await Assert.ThrowsAsync<ContentBlockedException>(
                () => _inner.WithAnonymization().GetResponseAsync([new ChatMessage(ChatRole.User, [new TextContent("x"), content])]));
            Assert.DoesNotContain("dupont", e.ToString());
            Assert.Empty(_inner.Sent);
        }

        await _inner.WithAnonymization(new() { BinaryContent = BinaryContentPolicy.Allow }).GetResponseAsync([new ChatMessage(ChatRole.User, [blocked[0]])]);
        Assert.Single(_inner.Sent);
    }

    [Fact]
    public async Task PropertyNamesTellWhatToolsReturn()
    {
        FunctionResultContent result = new("1", """{"firstName":"Zq","lastName":"Xy","city":"Paris","id":12,"phone":33612345678,"tags":["a"]}""");
        await _inner.WithAnonymization().GetResponseAsync([new ChatMessage(ChatRole.Tool, [result])]);
        string sent = (string)((FunctionResultContent)_inner.Sent[0].Contents[0]).Result!;
        Assert.DoesNotContain("Zq", sent);
        Assert.DoesNotContain("Xy", sent);
        Assert.DoesNotContain("33612345678", sent);
        Assert.Contains("\"city\":\"Paris\",\"id\":12", sent);
    }

    [Fact]
    public async Task ToolArgumentsAreRestoredOnRequestOnly()
    {
        _inner.Answer = _ => new(new ChatMessage(ChatRole.Assistant,
            [new FunctionCallContent("1", "send", new Dictionary<string, object?> { ["to"] = "user1@example.com", ["cc"] = JsonSerializer.SerializeToElement(new[] { "user1@example.com" }) })]));
        Assert.Equal("user1@example.com", await ArgumentAsync(new()));
        Assert.Equal(Mail, await ArgumentAsync(new() { RestoreToolArguments = true }));

        async Task<string> ArgumentAsync(AnonymizingChatOptions options)
        {
            ChatResponse response = await _inner.WithAnonymization(options).GetResponseAsync(Mail);
            FunctionCallContent call = (FunctionCallContent)response.Messages[0].Contents[0];
            Assert.Equal(call.Arguments!["to"], ((JsonElement)call.Arguments["cc"]!)[0].GetString());
            return (string)call.Arguments["to"]!;
        }
    }

    [Fact]
    public async Task RestoredToolArgumentsInHistoryAreReplacedAgain()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin();
        _inner.Answer = _ => new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("1", "send", new Dictionary<string, object?> { ["to"] = "user1@example.com" })]));
        IChatClient client = _inner.WithAnonymization(new() { RestoreToolArguments = true });
        List<ChatMessage> history = [new(ChatRole.User, Mail)];
        ChatResponse response = await client.GetResponseAsync(history);
        history.AddRange(response.Messages);
        history.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent("1", "sent to " + Mail)]));
        await client.GetResponseAsync(history);
        Assert.Equal("user1@example.com", ((FunctionCallContent)_inner.Sent[1].Contents[0]).Arguments!["to"]);
        Assert.Equal("sent to user1@example.com", ((FunctionResultContent)_inner.Sent[2].Contents[0]).Result);
    }

    [Fact]
    public async Task SystemValuesStayReplacedInAnswers()
    {
        List<ChatMessage> messages = [new(ChatRole.System, "Our director is boss@acme.fr"), new(ChatRole.User, "I am " + Mail)];
        _inner.Answer = sent => new(new ChatMessage(ChatRole.Assistant, string.Join(" ", sent.Select(m => m.Text))));
        string answer = (await _inner.WithAnonymization().GetResponseAsync(messages)).Text;
        Assert.Contains(Mail, answer);
        Assert.DoesNotContain("boss", answer);
        Assert.Contains("boss", (await _inner.WithAnonymization(new() { RestoreSystemValues = true }).GetResponseAsync(messages)).Text);
        messages[0] = new(new ChatRole("developer"), messages[0].Text);
        Assert.DoesNotContain("boss", (await _inner.WithAnonymization().GetResponseAsync(messages)).Text);
    }

    [Fact]
    public async Task PlaceholdersOfTheScopeAreLeftAloneAndRestored()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(HelperTests.French());
        ChatResponse response = await _inner.WithAnonymization().GetResponseAsync($"Bonjour {Anonymize.Name("Jean Dupont")}, {Anonymize.Email(Mail)} ; M. Dupont");
        Assert.Equal("Bonjour Client A, user1@example.com ; M. Client A", _inner.SentText);
        Assert.Equal($"Bonjour Jean Dupont, {Mail} ; M. Jean Dupont", response.Text);
    }

    [Fact]
    public async Task ASessionProviderKeysSessionsByConversation()
    {
        using AnonymizationSession one = new(), two = new();
        IChatClient client = _inner.WithAnonymization(new() { SessionProvider = (_, options) => options?.ConversationId == "1" ? one : two });
        await client.GetResponseAsync(Mail, new() { ConversationId = "1" });
        await client.GetResponseAsync("x", new() { ConversationId = "2" });
        Assert.Equal((1, 0), (one.Count, two.Count));
    }

    [Fact]
    public async Task UntouchedRolesAndAnswersLeftReplaced()
    {
        AnonymizingChatOptions options = new() { RestoreResponses = false };
        options.UntouchedRoles.Add(ChatRole.System);
        ChatResponse response = await _inner.WithAnonymization(options).GetResponseAsync([new(ChatRole.System, "imprint: info@acme.fr"), new(ChatRole.User, Mail)]);
        Assert.Equal("imprint: info@acme.fr|user1@example.com", _inner.SentText);
        Assert.Equal("user1@example.com", response.Text);
    }

    [Fact]
    public async Task TheInstructionToKeepPlaceholdersIsAddedOnRequest()
    {
        AnonymizingChatOptions options = new() { ExplainPlaceholders = true };
        await _inner.WithAnonymization(options).GetResponseAsync(Mail);
        Assert.Contains("exactly", _inner.SentOptions!.Instructions);
        await _inner.WithAnonymization(options).GetResponseAsync("nothing personal", new() { Instructions = "Be brief." });
        Assert.Equal("Be brief.", _inner.SentOptions!.Instructions);
    }

    [Fact]
    public async Task JsonAnswersAreEscaped()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(HelperTests.French());
        string name = Anonymize.Name("Jean \"JD\" Dupont");
        _inner.Answer = _ => new(new ChatMessage(ChatRole.Assistant, $"{{\"name\":\"{name}\"}}"));
        _inner.Updates = _ => [new(ChatRole.Assistant, "{\"name\":\"Clie"), new(ChatRole.Assistant, "nt A\"}")];
        ChatOptions options = new() { ResponseFormat = ChatResponseFormat.Json };
        ChatResponse response = await _inner.WithAnonymization().GetResponseAsync("x", options);
        Assert.Equal("Jean \"JD\" Dupont", JsonDocument.Parse(response.Text).RootElement.GetProperty("name").GetString());
        ChatResponse streamed = await _inner.WithAnonymization().GetStreamingResponseAsync("x", options).ToChatResponseAsync();
        Assert.Equal(response.Text, streamed.Text);
    }

    [Fact]
    public async Task TheInnerAnswerIsNotChanged()
    {
        ChatResponse cached = new(new ChatMessage(ChatRole.Assistant, [new TextContent("user1@example.com")
        {
            Annotations = [new CitationAnnotation { Title = "t", AnnotatedRegions = [new TextSpanAnnotatedRegion { StartIndex = 0, EndIndex = 17 }] }],
        }]))
        {
            ResponseId = "r", ModelId = "m", FinishReason = ChatFinishReason.Stop, Usage = new() { InputTokenCount = 1 }, RawRepresentation = "raw",
        };
        _inner.Answer = _ => cached;
        ChatResponse response = await _inner.WithAnonymization().GetResponseAsync(Mail);
        Assert.Equal("user1@example.com", cached.Text);
        Assert.Equal((Mail, "r", "m", ChatFinishReason.Stop, 1L, "raw"), (response.Text, response.ResponseId, response.ModelId, response.FinishReason, response.Usage!.InputTokenCount, response.RawRepresentation));
        CitationAnnotation citation = Assert.IsType<CitationAnnotation>(Assert.Single(response.Messages[0].Contents[0].Annotations!));
        Assert.Equal(("t", null), (citation.Title, citation.AnnotatedRegions));
    }

    [Fact]
    public async Task StreamingRestoresByMessageAndKind()
    {
        _inner.Updates = _ =>
        [
            Update("1", new TextReasoningContent("think user")), Update("1", new TextContent("to us")), Update("2", new TextContent("x user1@exam")),
            Update("1", new TextReasoningContent("1@example.com.")), Update("1", new TextContent("er1@example.com!")), Update("2", new TextContent("ple.com")),
            new(ChatRole.Assistant, [new UsageContent(new() { OutputTokenCount = 5 })]) { MessageId = "1" },
            new(ChatRole.Assistant, []) { MessageId = "2", FinishReason = ChatFinishReason.Stop, RawRepresentation = "raw" },
            Update("3", new TextContent("user1@example.co")), Update("3", new FunctionCallContent("c", "f")), Update("3", new TextContent("tail Client")),
        ];
        List<ChatResponseUpdate> updates = [];
        await foreach (ChatResponseUpdate update in _inner.WithAnonymization().GetStreamingResponseAsync(Mail))
            updates.Add(update);
        Assert.Equal($"to {Mail}!", Text<TextContent>("1"));
        Assert.Equal($"think {Mail}.", Text<TextReasoningContent>("1"));
        Assert.Equal($"x {Mail}", Text<TextContent>("2"));
        Assert.Equal("user1@example.cotail Client", Text<TextContent>("3"));
        Assert.Contains(updates, u => u.FinishReason == ChatFinishReason.Stop && u.Text == Mail);
        Assert.All(updates, u => Assert.Null(u.RawRepresentation));
        AIContent[] third = [.. updates.Where(u => u.MessageId == "3").SelectMany(u => u.Contents)];
        Assert.True(Array.FindIndex(third, c => c is FunctionCallContent) > Array.FindIndex(third, c => c is TextContent { Text: "user1@example.co" }));

        string Text<T>(string id) where T : AIContent => string.Concat(updates.Where(u => u.MessageId == id).SelectMany(u => u.Contents).OfType<T>().Select(c => c.ToString()));

        static ChatResponseUpdate Update(string id, AIContent content) => new(ChatRole.Assistant, [content]) { MessageId = id, ResponseId = "r" };
    }

    [Fact]
    public async Task AScopeIsSeenThroughTheWholeStream()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(HelperTests.French());
        string name = Anonymize.Name("Jean Dupont");
        _inner.Updates = _ => Enumerable.Range(0, 5).Select(_ => new ChatResponseUpdate(ChatRole.Assistant, name + " "));
        ChatResponse response = await _inner.WithAnonymization().GetStreamingResponseAsync("x").ToChatResponseAsync();
        Assert.Equal(string.Concat(Enumerable.Repeat("Jean Dupont ", 5)).Trim(), response.Text.Trim());
    }

    [Fact]
    public async Task AFailingRecognizerSendsNothingOfTheText()
    {
        AnonymizationOptions session = HelperTests.French();
        session.Recognizers.Add(new SessionTests.Failing());
        await _inner.WithAnonymization(new() { SessionOptions = session }).GetResponseAsync("Jean Dupont, " + Mail);
        Assert.Equal("[masqué]", _inner.SentText);
    }

    [Fact]
    public async Task ConcurrentCallsDoNotShareASession()
    {
        IChatClient client = new DelayedEcho().WithAnonymization();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
        {
            ChatResponse response = await client.GetResponseAsync($"I am person{i}@acme.fr");
            Assert.Equal($"I am person{i}@acme.fr", response.Text);
        }));
    }

    private sealed class DelayedEcho() : DelegatingChatClient(new FakeChatClient())
    {
        public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return new(new ChatMessage(ChatRole.Assistant, messages.Last().Text));
        }
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        Assert.Throws<ArgumentNullException>(() => ((IChatClient)null!).WithAnonymization());
        Assert.Same(_inner, _inner.WithAnonymization().GetService(typeof(FakeChatClient)));
    }
}
