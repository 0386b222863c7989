using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What data annotations say of a member.</summary>
internal static class MemberAnnotations
{
    private const string Namespace = "System.ComponentModel.DataAnnotations";

    /// <summary>The category that <c>[EmailAddress]</c>, <c>[Phone]</c>, <c>[CreditCard]</c> or <c>[DataType]</c> gives.</summary>
    public static DataCategory? Category(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type || type.ContainingNamespace?.ToDisplayString() != Namespace)
                continue;

            DataCategory? category = type.Name switch
            {
                "EmailAddressAttribute" or "PhoneAttribute" => DataCategory.Contact,
                "CreditCardAttribute" => DataCategory.Financial,
                "DataTypeAttribute" => OfDataType(attribute),
                _ => null,
            };
            if (category != null)
                return category;
        }

        return null;
    }

    /// <summary>The name that <c>[Column]</c> gives in the database.</summary>
    public static string? ColumnName(ISymbol member) =>
        member.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { Name: "ColumnAttribute" })
            .SelectMany(attribute => attribute.ConstructorArguments)
            .Select(argument => argument is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null)
            .FirstOrDefault(name => name != null);

    // The values of System.ComponentModel.DataAnnotations.DataType.
    private static DataCategory? OfDataType(AttributeData attribute) => attribute.ConstructorArguments.Select(argument => argument.Value).FirstOrDefault() switch
    {
        5 or 10 => DataCategory.Contact,
        14 => DataCategory.Financial,
        15 => DataCategory.Location,
        _ => null,
    };
}
