using System.Text;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>Writes a ticket's conversation as the model reads it.</summary>
public static class Transcript
{
    public static string Of(Ticket ticket)
    {
        var transcript = new StringBuilder();
        transcript.Append("Subject: ").AppendLine(ticket.Subject);
        foreach (var message in ticket.Messages)
        {
            transcript.Append(message.FromCustomer ? ticket.Customer.FullName : "Agent");
            transcript.Append(": ");
            transcript.AppendLine(message.Text);
        }

        return transcript.ToString();
    }
}
