using GdprAi;

namespace Rag.Data;

/// <summary>A customer of an invented health insurer.</summary>
public sealed class Customer
{
    public int Id { get; set; }

    [PersonalData(PersonalDataCategory.Name)]
    public string Name { get; set; } = "";

    [PersonalData(PersonalDataCategory.Contact)]
    public string Email { get; set; } = "";

    [PersonalData(PersonalDataCategory.Health)]
    public string? Diagnosis { get; set; }

    public string Plan { get; set; } = "";
}
