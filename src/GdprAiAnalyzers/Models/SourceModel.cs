namespace GdprAiAnalyzers.Models;

/// <summary>Categories of personal data; mirrors <c>GdprAi.PersonalDataCategory</c> by name.</summary>
internal enum DataCategory
{
    Other = 0,
    Name,
    Contact,
    Location,
    Identifier,
    NationalId,
    Financial,
    Online,
    Demographic,
    Health,
    Genetic,
    Biometric,
    Political,
    Religion,
    Ethnicity,
    SexualOrientation,
    TradeUnion,
    Criminal,
    FreeText,
}

/// <summary>A member, parameter, return value or type that holds personal data.</summary>
/// <param name="Display">The member as messages name it: <c>Customer.Email</c>.</param>
/// <param name="Category">Its category, given or inferred.</param>
internal sealed record SourceModel(string Display, DataCategory Category)
{
    /// <summary>Whether the member only looks personal: nothing marks it.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether Art. 9(1) or Art. 10 names the category.</summary>
    public bool IsSpecial => Category is >= DataCategory.Health and <= DataCategory.Criminal;
}
