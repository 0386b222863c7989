using System.Text;
using GdprAi.Anonymization;
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
            transcript.Append(message.FromCustomer ? Anonymize.Name(ticket.Customer.FullName) : "Agent");
            transcript.Append(": ");
            transcript.AppendLine(Anonymize.Text(message.Text));
        }

        return transcript.ToString();
    }
}
