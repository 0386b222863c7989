using GdprAi;

namespace SupportDesk.Data;

/// <summary>An insurance contract, marked with this product's attribute, which also says what kind of data a member holds.</summary>
public sealed class Contract
{
    public int Id { get; set; }

    public required string Plan { get; set; }

    public decimal MonthlyPremium { get; set; }

    [PersonalData(PersonalDataCategory.Financial)]
    public required string Iban { get; set; }

    [PersonalData(PersonalDataCategory.NationalId)]
    public required string SocialSecurityNumber { get; set; }

    [PersonalData(PersonalDataCategory.Health)]
    public string? HealthNote { get; set; }

    [PersonalData(PersonalDataCategory.Identifier)]
    public string? CustomerId { get; set; }
}
