using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>A sequence that is searched by hand where its owner has a method for it: who asks for <c>Key == "email"</c> gets what the method gets.</summary>
/// <param name="Key">The property that a predicate compares.</param>
/// <param name="Method">The owner's method, whose first argument is the key.</param>
internal sealed record ElementLookup(IPropertySymbol Key, IMethodSymbol Method);

/// <summary>The searches that stand for a modelled lookup: claims by their type.</summary>
internal static class ElementLookups
{
    /// <summary>The lookup that a call of LINQ, or of a collection, may stand for, or <see langword="null"/>.</summary>
    public static ElementLookup? Of(IMethodSymbol method)
    {
        var searched = method.IsGenericMethod ? method.TypeArguments : method.ContainingType?.TypeArguments ?? default;
        return !searched.IsDefaultOrEmpty
            && searched[0] is INamedTypeSymbol { Name: "Claim", ContainingNamespace: { Name: "Claims", ContainingNamespace: { Name: "Security", ContainingNamespace.Name: "System" } } } claim
            && Returns(method, claim)
            && PropertyOf(claim, "Type") is { } key
            && FindFirst(claim) is { } lookup
                ? new ElementLookup(key, lookup)
                : null;
    }

    private static bool Returns(IMethodSymbol method, ITypeSymbol element) =>
        SymbolEqualityComparer.Default.Equals(method.ReturnType, element)
        || (method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && SymbolEqualityComparer.Default.Equals(sequence.TypeArguments[0], element));

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IPropertySymbol property)
                return property;
        }

        return null;
    }

    // Found beside the claim itself: no need of the compilation.
    private static IMethodSymbol? FindFirst(INamedTypeSymbol claim)
    {
        foreach (var identity in claim.ContainingNamespace.GetTypeMembers("ClaimsIdentity", 0))
        {
            foreach (var member in identity.GetMembers("FindFirst"))
            {
                if (member is IMethodSymbol { Parameters: { Length: 1 } parameters } method && parameters[0].Type.SpecialType == SpecialType.System_String)
                    return method;
            }
        }

        return null;
    }
}
