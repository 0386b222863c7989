using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>Copies an answer with the original values put back. The inner client's objects, which a cache may hold, are only read.</summary>
internal sealed class IncomingMessages(AnonymizationSession session, AnonymizingChatOptions options, bool isJson)
{
    internal ChatResponse Copy(ChatResponse response) => new([.. response.Messages.Select(Copy)])
    {
        ResponseId = response.ResponseId,
        ConversationId = response.ConversationId,
        ModelId = response.ModelId,
        CreatedAt = response.CreatedAt,
        FinishReason = response.FinishReason,
        Usage = response.Usage,
        ContinuationToken = response.ContinuationToken,
        RawRepresentation = response.RawRepresentation,
        AdditionalProperties = response.AdditionalProperties,
    };

    /// <summary>Any content but text that arrives in pieces.</summary>
    internal AIContent Copy(AIContent content) => content switch
    {
        TextContent text => WithProperties(new TextContent(Restore(text.Text)) { Annotations = Annotations(text) }, text),
        TextReasoningContent reasoning => WithProperties(new TextReasoningContent(session.Restore(reasoning.Text)) { ProtectedData = reasoning.ProtectedData }, reasoning),
        FunctionCallContent call when options.RestoreToolArguments => WithProperties(
            new FunctionCallContent(call.CallId, call.Name, call.Arguments?.ToDictionary(a => a.Key, a => Value(a.Value)))
            {
                Exception = call.Exception,
                InformationalOnly = call.InformationalOnly,
            },
            call),
        ToolApprovalRequestContent { ToolCall: FunctionCallContent call } request when options.RestoreToolArguments =>
            WithProperties(new ToolApprovalRequestContent(request.RequestId, (ToolCallContent)Copy(call)), request),
        _ => content,
    };

    private ChatMessage Copy(ChatMessage message)
    {
        ChatMessage copy = message.Clone();
        copy.Contents = [.. message.Contents.Select(Copy)];
        copy.RawRepresentation = null;
        return copy;
    }

    private string Restore(string text) => isJson ? session.RestoreJson(text)! : session.Restore(text)!;

    private object? Value(object? value) => value switch
    {
        string text => session.Restore(text),
        JsonElement json => JsonScrubber.Restore(json, session),
        _ => value,
    };

    /// <summary>Citations stay, but no longer point into a text whose length has changed.</summary>
    private static List<AIAnnotation>? Annotations(AIContent content) => content.Annotations?.Select(annotation => annotation switch
    {
        CitationAnnotation citation => new CitationAnnotation
        {
            Title = citation.Title,
            Url = citation.Url,
            FileId = citation.FileId,
            ToolName = citation.ToolName,
            Snippet = citation.Snippet,
            AdditionalProperties = citation.AdditionalProperties,
        },
        _ => new AIAnnotation { AdditionalProperties = annotation.AdditionalProperties },
    }).ToList();

    private static AIContent WithProperties(AIContent copy, AIContent original)
    {
        copy.AdditionalProperties = original.AdditionalProperties;
        return copy;
    }
}
