using GdprAi.Anonymization;
using SupportDesk.Data;

namespace SupportDesk.Ai;

/// <summary>What the model is told about the customer. Placeholders and an age band: enough to answer, nothing to recognize.</summary>
public sealed record CustomerCard(string Name, string? Mail, string Address, string Age);

/// <summary>Maps entities to what the prompts use.</summary>
public static class CustomerCardMapper
{
    public static CustomerCard ToCard(this Customer customer) => new(
        Anonymize.Name(customer.FullName),
        Anonymize.Email(customer.Email),
        Anonymize.Address(customer.PostalAddress),
        Generalize.AgeBand(customer.BirthDate));
}
