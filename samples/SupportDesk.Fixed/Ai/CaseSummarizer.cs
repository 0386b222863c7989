using System.Runtime.CompilerServices;
using GdprAi.Anonymization;
using OpenAI.Chat;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Streams the summary of a ticket to the agent's screen.</summary>
public sealed class CaseSummarizer(ChatClient chat)
{
    public async IAsyncEnumerable<string> SummarizeAsync(Ticket ticket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var scope = AnonymizationScope.Begin();
        var restorer = scope.CreateStreamingRestorer();
        List<ChatMessage> messages =
        [
            new SystemChatMessage("Summarize the conversation in two sentences."),
            new UserChatMessage(Transcript.Of(ticket)),
        ];
        await foreach (var update in chat.CompleteChatStreamingAsync(messages, new ChatCompletionOptions { StoredOutputEnabled = false }, cancellation))
            foreach (var part in update.ContentUpdate)
                yield return restorer.Push(part.Text);
        yield return restorer.Complete();
    }
}
