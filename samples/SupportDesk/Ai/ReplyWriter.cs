using OpenAI.Chat;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Drafts the answer that the agent edits and sends.</summary>
public sealed class ReplyWriter(ChatClient chat)
{
    public async Task<string> DraftAsync(Ticket ticket, CancellationToken cancellation)
    {
        var card = ticket.Customer.ToCard();
        ChatCompletion completion = await chat.CompleteChatAsync(
        [
            new SystemChatMessage("You draft short, polite answers for the support team of a health insurer."),
            new SystemChatMessage($"The customer is {card.Name} ({card.Mail}), born {card.Born}, {card.Address}."),
            new UserChatMessage(Transcript.Of(ticket)),
        ], cancellationToken: cancellation);
        return completion.Content[0].Text;
    }
}
