using System.Reflection;

namespace GdprAi.Anonymization.Objects;

/// <summary>Reads the attributes that mark personal data: ours, Identity's, Compliance's and those of the usual names. Matched by name, so that no package is needed.</summary>
internal static class Marks
{
    private const string Compliance = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";

    private static readonly HashSet<string> s_simpleNames = new(StringComparer.Ordinal)
    {
        "PersonalDataAttribute", "ProtectedPersonalDataAttribute", "SensitiveDataAttribute", "SensitivePersonalDataAttribute", "PiiAttribute",
    };

    /// <summary>The kind that an attribute gives a member, or <see langword="null"/> for an attribute that marks nothing.</summary>
    internal static MemberKind? Of(object attribute, string memberName)
    {
        if (attribute is PersonalDataAttribute { Category: { } category })
            return MemberNames.Of(category, memberName);
        for (Type? type = attribute.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            if (type.FullName == Compliance)
                return OfClassification(attribute, memberName);
            if (s_simpleNames.Contains(type.Name))
                return MemberNames.Infer(memberName) ?? MemberKind.Value;
        }

        return null;
    }

    /// <summary>Unless it says "no data", a classification whose meaning is not known leaves nothing of the value.</summary>
    private static MemberKind? OfClassification(object attribute, string memberName)
    {
        object? classification = Read(attribute, "Classification");
        return Read(classification, "Value") switch
        {
            "None" => null,
            string and not "Unknown" => MemberNames.Infer(memberName) ?? MemberKind.Erase,
            _ => MemberKind.Erase,
        };
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2075",
        Justification = "A property that was trimmed away reads as unknown, and unknown erases.")]
    private static object? Read(object? owner, string property)
    {
        try
        {
            return owner?.GetType().GetProperty(property)?.GetValue(owner);
        }
        catch (Exception e) when (e is TargetInvocationException or AmbiguousMatchException)
        {
            return null;
        }
    }
}
