using Microsoft.Extensions.AI;

namespace GdprAi.Anonymization.AI;

/// <summary>Restores an answer that arrives in updates: one restorer for each message and kind of text, so that interleaved messages do not mix.</summary>
internal sealed class StreamingLanes(AnonymizationSession session, IncomingMessages incoming, bool isJson)
{
    private readonly List<Lane> _lanes = [];

    private sealed class Lane(ChatResponseUpdate first, bool isReasoning, StreamingRestorer restorer)
    {
        internal ChatResponseUpdate Last { get; set; } = first;

        internal bool IsReasoning { get; } = isReasoning;

        internal StreamingRestorer Restorer { get; } = restorer;

        internal AIContent? Complete()
        {
            string rest = Restorer.Complete();
            return rest.Length == 0 ? null : IsReasoning ? new TextReasoningContent(rest) : new TextContent(rest);
        }
    }

    internal ChatResponseUpdate Push(ChatResponseUpdate update)
    {
        ChatResponseUpdate copy = update.Clone();
        copy.RawRepresentation = null;
        List<AIContent> contents = [];
        foreach (AIContent content in update.Contents)
            Push(update, content, contents);
        if (update.FinishReason is not null)
            Flush(update.MessageId, contents);
        copy.Contents = contents;
        return copy;
    }

    /// <summary>What is still held back when the answer ends.</summary>
    internal IEnumerable<ChatResponseUpdate> Complete()
    {
        foreach (Lane lane in _lanes)
        {
            if (lane.Complete() is not { } rest)
                continue;
            ChatResponseUpdate update = lane.Last.Clone();
            update.RawRepresentation = null;
            update.FinishReason = null;
            update.AdditionalProperties = null;
            update.Contents = [rest];
            yield return update;
        }

        _lanes.Clear();
    }

    private void Push(ChatResponseUpdate update, AIContent content, List<AIContent> contents)
    {
        switch (content)
        {
            case TextContent text:
                AddText(new TextContent(LaneOf(update, isReasoning: false).Restorer.Push(text.Text)), text.Text);
                break;
            case TextReasoningContent reasoning:
                AddText(new TextReasoningContent(LaneOf(update, isReasoning: true).Restorer.Push(reasoning.Text)) { ProtectedData = reasoning.ProtectedData }, reasoning.Text);
                break;
            case UsageContent:
                contents.Add(content);
                break;
            default:
                Flush(update.MessageId, contents);
                contents.Add(incoming.Copy(content));
                break;
        }

        void AddText(AIContent copy, string written)
        {
            copy.AdditionalProperties = content.AdditionalProperties;
            copy.Annotations = content.Annotations;
            bool isHeldBack = copy.ToString()!.Length == 0 && written.Length > 0;
            if (!isHeldBack || copy.Annotations is not null || copy is TextReasoningContent { ProtectedData: not null })
                contents.Add(copy);
        }
    }

    private Lane LaneOf(ChatResponseUpdate update, bool isReasoning)
    {
        Lane? lane = _lanes.Find(l => l.IsReasoning == isReasoning && l.Last.MessageId == update.MessageId);
        if (lane is null)
        {
            lane = new Lane(update, isReasoning, session.CreateStreamingRestorer(isJson && !isReasoning));
            _lanes.Add(lane);
        }

        lane.Last = update;
        return lane;
    }

    private void Flush(string? messageId, List<AIContent> contents)
    {
        foreach (Lane lane in _lanes.FindAll(l => l.Last.MessageId == messageId))
        {
            if (lane.Complete() is { } rest)
                contents.Add(rest);
            _lanes.Remove(lane);
        }
    }
}
