using GdprAi.Anonymization;
using OpenAI.Chat;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Drafts the answer that the agent edits and sends.</summary>
public sealed class ReplyWriter(ChatClient chat)
{
    public async Task<string> DraftAsync(Ticket ticket, CancellationToken cancellation)
    {
        // The scope gives stable placeholders and turns them back in what the agent reads.
        using var scope = AnonymizationScope.Begin();
        var card = ticket.Customer.ToCard();
        ChatCompletion completion = await chat.CompleteChatAsync(
        [
            new SystemChatMessage("You draft short, polite answers for the support team of a health insurer."),
            new SystemChatMessage($"The customer is {card.Name} ({card.Mail}), {card.Age}, {card.Address}."),
            new UserChatMessage(Transcript.Of(ticket)),
        ], new ChatCompletionOptions { StoredOutputEnabled = false }, cancellation);
        return scope.Restore(completion.Content[0].Text);
    }
}
