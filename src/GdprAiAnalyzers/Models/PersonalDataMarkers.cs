using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Attributes that mark personal data, found by name so that no package is required.</summary>
internal sealed class PersonalDataMarkers
{
    private const string OurAttribute = "GdprAi.PersonalDataAttribute";
    private const string IdentityAttribute = "Microsoft.AspNetCore.Identity.PersonalDataAttribute";
    private const string ClassificationAttribute = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";

    private static readonly ImmutableHashSet<string> FullNames = ImmutableHashSet.Create(OurAttribute, IdentityAttribute, ClassificationAttribute);

    private static readonly ImmutableHashSet<string> SimpleNames =
        ImmutableHashSet.Create("PersonalData", "ProtectedPersonalData", "SensitiveData", "SensitivePersonalData", "Pii");

    // What is left of a classification's name that says "no personal data": NoDataClassification, PublicData, None.
    private static readonly ImmutableHashSet<string> HarmlessNames =
        ImmutableHashSet.Create("No", "None", "Public", "NotPersonal", "NonPersonal", "NotSensitive", "NonSensitive", "Anonymous", "Anonymized");

    private readonly ImmutableHashSet<string> _names;

    /// <param name="configured">Simple or full names from <c>gdprai.json</c>.</param>
    public PersonalDataMarkers(IEnumerable<string> configured) =>
        _names = SimpleNames.Union(FullNames).Union(configured);

    /// <summary>The category that the attributes give, <see cref="DataCategory.Other"/> when they give none, <see langword="null"/> when none marks personal data.</summary>
    public DataCategory? Find(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsMarker(type))
                return GivenCategory(attribute) ?? CategoryInference.Infer(WithoutSuffix(type.Name), null);
        }

        return null;
    }

    /// <summary>Assemblies of the base class library: they mark nothing, so their attributes need not be read.</summary>
    public static bool IsPlatform(IAssemblySymbol? assembly) =>
        assembly?.Name is { } name
        && (name == "System" || name == "mscorlib" || name == "netstandard" || name.StartsWith("System.", System.StringComparison.Ordinal));

    private bool IsMarker(INamedTypeSymbol attribute)
    {
        if (HarmlessNames.Contains(Classification(attribute.Name)))
            return false;

        for (var type = attribute; type != null; type = type.BaseType)
        {
            if (_names.Contains(type.Name) || _names.Contains(WithoutSuffix(type.Name)) || _names.Contains(type.ToDisplayString()))
                return true;
        }

        return false;
    }

    // An enum argument whose member is named like a category: ours, and those that teams wrote for themselves.
    private static DataCategory? GivenCategory(AttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(pair => pair.Value))
            .Select(CategoryOf)
            .FirstOrDefault(category => category != null);

    private static DataCategory? CategoryOf(TypedConstant argument)
    {
        var name = argument switch
        {
            { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type } => type.GetMembers().OfType<IFieldSymbol>()
                .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, argument.Value))?.Name,
            { Kind: TypedConstantKind.Primitive, Value: string text } => text,
            _ => null,
        };
        return name != null && System.Enum.TryParse<DataCategory>(name, out var category) && category.ToString() == name ? category : null;
    }

    private static string WithoutSuffix(string name) => Without(name, "Attribute");

    private static string Classification(string name) => Without(Without(WithoutSuffix(name), "Classification"), "Data");

    private static string Without(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, System.StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
}
