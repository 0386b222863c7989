using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>What the model is told about the customer. Its members carry no mark: the values do not lose theirs on the way in.</summary>
public sealed record CustomerCard(string Name, string? Mail, string Address, string Born);

/// <summary>Maps entities to what the prompts use.</summary>
public static class CustomerCardMapper
{
    public static CustomerCard ToCard(this Customer customer) => new(
        customer.FullName,
        customer.Email,
        customer.PostalAddress,
        customer.BirthDate.ToString("O"));
}
