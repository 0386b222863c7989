using Microsoft.AspNetCore.Identity;

namespace SupportDesk.Data;

/// <summary>An insured person with an account. Identity marks what it brings (e-mail, phone); its templates ask you to mark what you add.</summary>
public sealed class Customer : IdentityUser
{
    [PersonalData]
    public required string FullName { get; set; }

    [PersonalData]
    public required string PostalAddress { get; set; }

    [PersonalData]
    public required DateOnly BirthDate { get; set; }

    public Contract? Contract { get; set; }

    public List<Ticket> Tickets { get; set; } = [];
}
