using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Members of vector-store records, told by their attributes.</summary>
internal static class RecordMembers
{
    private static readonly Lazy<ImmutableHashSet<string>> Attributes = new(() => EmbeddedModels.Records.Select(row => row.Id.TypeName).ToImmutableHashSet());

    /// <summary>The namespaces' word that stands in every file that declares such a record, by a using or in full.</summary>
    public const string Word = "VectorData";

    /// <summary>The attribute that stores the property, or <see langword="null"/>. A vector of numbers is no text, so it does not count.</summary>
    public static INamedTypeSymbol? AttributeOf(IPropertySymbol property) =>
        property.GetAttributes()
            .Select(attribute => attribute.AttributeClass)
            .FirstOrDefault(type => type is not null && Attributes.Value.Contains(type.ToDisplayString())
                && (type.Name.EndsWith("DataAttribute", StringComparison.Ordinal) || property.Type.SpecialType == SpecialType.System_String));
}
