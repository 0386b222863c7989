using GdprAi;

namespace SupportDesk.Data;

/// <summary>One conversation between a customer and the support team.</summary>
public sealed class Ticket
{
    public int Id { get; set; }

    public required string Subject { get; set; }

    public bool IsOpen { get; set; } = true;

    public Customer Customer { get; set; } = null!;

    public List<Message> Messages { get; set; } = [];
}

/// <summary>One message of a ticket.</summary>
public sealed class Message
{
    public int Id { get; set; }

    public bool FromCustomer { get; set; }

    [PersonalData(PersonalDataCategory.FreeText)]
    public required string Text { get; set; }
}
