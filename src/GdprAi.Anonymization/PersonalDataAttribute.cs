namespace GdprAi;

/// <summary>Marks a member, parameter, return value or type as personal data.</summary>
/// <remarks>GdprAiAnalyzers follows marked values to LLM calls; <c>Anonymize.Object</c> and <c>Anonymize.Json</c> replace them.</remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class PersonalDataAttribute : Attribute
{
    /// <summary>Marks personal data whose category is taken from the member's name and type.</summary>
    public PersonalDataAttribute()
    {
    }

    /// <summary>Marks personal data of the given category.</summary>
    public PersonalDataAttribute(PersonalDataCategory category) => Category = category;

    /// <summary>The category, or <see langword="null"/> where it is to be inferred.</summary>
    public PersonalDataCategory? Category { get; }
}
