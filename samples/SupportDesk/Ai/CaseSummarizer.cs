using System.Runtime.CompilerServices;
using OpenAI.Chat;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Streams the summary of a ticket to the agent's screen.</summary>
public sealed class CaseSummarizer(ChatClient chat)
{
    public async IAsyncEnumerable<string> SummarizeAsync(Ticket ticket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage("Summarize the conversation in two sentences."),
            new UserChatMessage(Transcript.Of(ticket)),
        ];
        await foreach (var update in chat.CompleteChatStreamingAsync(messages, cancellationToken: cancellation))
            foreach (var part in update.ContentUpdate)
                yield return part.Text;
    }
}
