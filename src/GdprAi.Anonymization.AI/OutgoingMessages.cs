using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>Copies what goes to the model with personal data replaced. The caller's objects are only read.</summary>
/// <remarks>Raw representations are dropped: a provider's adapter would send them instead of the copy. Content of a type that is not known is blocked.</remarks>
internal sealed class OutgoingMessages(AnonymizationSession session, AnonymizingChatOptions options)
{
    private const string Explanation = "Keep placeholders such as Client A, user1@example.com or [EMAIL_1] exactly as they are written.";

    internal List<ChatMessage> Copy(IEnumerable<ChatMessage> messages) => [.. messages.Select(Copy)];

    internal ChatOptions? Copy(ChatOptions? original)
    {
        if (original is null)
            return options.ExplainPlaceholders && session.Count > 0 ? new ChatOptions { Instructions = Explanation } : null;
        ChatOptions copy = original.Clone();
        if (copy.Instructions is { } instructions)
            copy.Instructions = session.Text(instructions, options.RestoreSystemValues);
        copy.AdditionalProperties = Properties(copy.AdditionalProperties, options.RestoreSystemValues);
        if (options.ExplainPlaceholders && session.Count > 0)
            copy.Instructions = string.IsNullOrEmpty(copy.Instructions) ? Explanation : copy.Instructions + "\n" + Explanation;
        return copy;
    }

    private ChatMessage Copy(ChatMessage original)
    {
        ChatMessage copy = original.Clone();
        copy.RawRepresentation = null;
        if (options.UntouchedRoles.Contains(original.Role))
            return copy;
        bool restorable = options.RestoreSystemValues || original.Role != ChatRole.System && original.Role.Value != "developer";
        copy.AuthorName = original.AuthorName is not { Length: > 0 } author ? original.AuthorName
            : original.Role == ChatRole.User ? session.IssueOrText(EntityKind.Name, author, restorable)
            : session.Text(author, restorable);
        copy.AdditionalProperties = Properties(original.AdditionalProperties, restorable);
        copy.Contents = [.. original.Contents.Select(content => Copy(content, restorable))];
        return copy;
    }

    private AIContent Copy(AIContent original, bool restorable)
    {
        AIContent copy = original switch
        {
            TextContent text => new TextContent(session.Text(text.Text, restorable)),
            TextReasoningContent reasoning => new TextReasoningContent(session.Text(reasoning.Text, restorable)) { ProtectedData = reasoning.ProtectedData },
            ErrorContent error => new ErrorContent(Text(error.Message, restorable)) { ErrorCode = error.ErrorCode, Details = Text(error.Details, restorable) },
            DataContent data => Data(data, restorable),
            UriContent link => new UriContent(Link(link.Uri, restorable), link.MediaType),
            HostedFileContent file => File(file, restorable),
            HostedVectorStoreContent store => new HostedVectorStoreContent(store.VectorStoreId),
            UsageContent usage => new UsageContent(usage.Details),
            ToolCallContent call => Call(call, restorable),
            ToolResultContent result => Result(result, restorable),
            ToolApprovalRequestContent request => new ToolApprovalRequestContent(request.RequestId, Call(request.ToolCall, restorable)),
            ToolApprovalResponseContent response =>
                new ToolApprovalResponseContent(response.RequestId, response.Approved, Call(response.ToolCall, restorable)) { Reason = Text(response.Reason, restorable) },
            _ => throw new ContentBlockedException(original.GetType().Name),
        };
        copy.AdditionalProperties = Properties(original.AdditionalProperties, restorable);
        return copy;
    }

    private ToolCallContent Call(ToolCallContent original, bool restorable) => original switch
    {
        FunctionCallContent call => new FunctionCallContent(call.CallId, call.Name, Arguments(call.Arguments, restorable)) { InformationalOnly = call.InformationalOnly },
        McpServerToolCallContent call => new McpServerToolCallContent(call.CallId, call.Name, call.ServerName) { Arguments = Arguments(call.Arguments, restorable) },
        CodeInterpreterToolCallContent call => new CodeInterpreterToolCallContent(call.CallId) { Inputs = Contents(call.Inputs, restorable) },
        WebSearchToolCallContent call => new WebSearchToolCallContent(call.CallId) { Queries = call.Queries?.Select(q => session.Text(q, restorable)).ToList() },
        ImageGenerationToolCallContent call => new ImageGenerationToolCallContent(call.CallId),
        _ => throw new ContentBlockedException(original.GetType().Name),
    };

    private ToolResultContent Result(ToolResultContent original, bool restorable) => original switch
    {
        FunctionResultContent result => new FunctionResultContent(result.CallId, Value(result.Result, restorable)),
        McpServerToolResultContent result => new McpServerToolResultContent(result.CallId) { Outputs = Contents(result.Outputs, restorable) },
        CodeInterpreterToolResultContent result => new CodeInterpreterToolResultContent(result.CallId) { Outputs = Contents(result.Outputs, restorable) },
        WebSearchToolResultContent result => new WebSearchToolResultContent(result.CallId) { Outputs = Contents(result.Outputs, restorable) },
        ImageGenerationToolResultContent result => new ImageGenerationToolResultContent(result.CallId) { Outputs = Contents(result.Outputs, restorable) },
        _ => throw new ContentBlockedException(original.GetType().Name),
    };

    private List<AIContent>? Contents(IEnumerable<AIContent>? contents, bool restorable) =>
        contents?.Select(content => Copy(content, restorable)).ToList();

    private DataContent Data(DataContent data, bool restorable)
    {
        string? name = Text(data.Name, restorable);
        if (data.HasTopLevelMediaType("text") || data.MediaType == "application/json")
        {
            string text = Encoding.UTF8.GetString(data.Data.ToArray());
            return new DataContent(Encoding.UTF8.GetBytes(TextOrJson(text, restorable)), data.MediaType) { Name = name };
        }

        return options.BinaryContent == BinaryContentPolicy.Allow
            ? new DataContent(data.Data, data.MediaType) { Name = name }
            : throw new ContentBlockedException(data.MediaType);
    }

    private HostedFileContent File(HostedFileContent file, bool restorable) =>
        new(file.FileId) { MediaType = file.MediaType, Name = Text(file.Name, restorable), SizeInBytes = file.SizeInBytes };

    private Uri Link(Uri uri, bool restorable)
    {
        string written = uri.OriginalString;
        string replaced = session.Text(Uri.UnescapeDataString(written), restorable);
        if (replaced == Uri.UnescapeDataString(written))
            return uri;
        return Uri.TryCreate(replaced, UriKind.Absolute, out Uri? link) ? link : throw new ContentBlockedException(nameof(UriContent));
    }

    private string? Text(string? text, bool restorable) => text is null ? null : session.Text(text, restorable);

    private string TextOrJson(string text, bool restorable) =>
        JsonScrubber.TryParse(text, out JsonElement json)
            ? JsonScrubber.ToText(JsonScrubber.Anonymize(json, session, restorable))
            : session.Text(text, restorable);

    private Dictionary<string, object?>? Arguments(IEnumerable<KeyValuePair<string, object?>>? arguments, bool restorable) =>
        arguments?.ToDictionary(a => a.Key, a => Member(a.Key, a.Value, restorable));

    private AdditionalPropertiesDictionary? Properties(AdditionalPropertiesDictionary? properties, bool restorable) =>
        properties is null ? null : new AdditionalPropertiesDictionary(properties.Select(p => new KeyValuePair<string, object?>(p.Key, Member(p.Key, p.Value, restorable))));

    /// <summary>A named value: its name may tell what it is, as in JSON.</summary>
    private object? Member(string name, object? value, bool restorable) =>
        value is string text && JsonScrubber.KindOf(name) is { } kind && text.Length > 0 ? session.IssueOrText(kind, text, restorable) : Value(value, restorable);

    private object? Value(object? value, bool restorable)
    {
        switch (value)
        {
            case null or bool or Enum or byte or short or int or float or double or decimal or DateTime or DateTimeOffset or TimeSpan:
                return value;
            case string text:
                return TextOrJson(text, restorable);
            case JsonElement json:
                return JsonScrubber.Anonymize(json, session, restorable);
            case AIContent content:
                return Copy(content, restorable);
            case IEnumerable<AIContent> contents:
                return Contents(contents, restorable);
            default:
                return Serialized(value, restorable);
        }
    }

    /// <summary>An object is sent as itself only when nothing personal is found in its JSON.</summary>
    private object Serialized(object value, bool restorable)
    {
        JsonElement json;
        try
        {
            json = JsonSerializer.SerializeToElement(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType()));
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            throw new ContentBlockedException(value.GetType().Name);
        }

        JsonElement replaced = JsonScrubber.Anonymize(json, session, restorable);
        return JsonScrubber.ToText(replaced) == JsonScrubber.ToText(json) ? value : replaced;
    }
}
