using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Which members and types can hold personal content at all.</summary>
internal static class PersonalShapes
{
    /// <summary>Whether a member is data of an object that others read: no static or constant value, no field behind a property.</summary>
    public static bool IsCandidate(ISymbol member) => member switch
    {
        { IsStatic: true } => false,
        IPropertySymbol property => property is { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true, Name: not "EqualityContract" },
        IFieldSymbol field => field is { IsImplicitlyDeclared: false, AssociatedSymbol: null, DeclaredAccessibility: not Accessibility.Private, ContainingType.TypeKind: not TypeKind.Enum },
        _ => false,
    };

    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    /// <summary>Whether a value of the type can be of the category: text nearly always, dates and numbers where they say something of a person.</summary>
    public static bool CanHold(ITypeSymbol type, DataCategory category)
    {
        type = Underlying(type);
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return true;
            case SpecialType.System_DateTime:
                return category == DataCategory.Demographic;
            case SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single:
                return category is DataCategory.Demographic or DataCategory.Financial or DataCategory.Location or DataCategory.Health;
            case SpecialType.System_Int64:
                return category is DataCategory.Demographic or DataCategory.Financial or DataCategory.NationalId or DataCategory.Contact;
            case SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte:
                return category is DataCategory.Demographic or DataCategory.Financial or DataCategory.NationalId;
        }

        return type.Name switch
        {
            "DateOnly" or "DateTimeOffset" => category == DataCategory.Demographic,
            "IPAddress" => category == DataCategory.Online,
            "MailAddress" => category == DataCategory.Contact,
            _ => false,
        };
    }

    // What a nullable value or a collection is made of.
    private static ITypeSymbol Underlying(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => value,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String } text], SpecialType: not SpecialType.System_String } named when IsSequence(named) => text,
        _ => type,
    };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.TypeKind != TypeKind.Delegate
        && (IsEnumerable(type) || type.AllInterfaces.Any(IsEnumerable));

    private static bool IsEnumerable(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
