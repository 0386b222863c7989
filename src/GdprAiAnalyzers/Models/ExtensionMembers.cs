using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Members of <c>extension(…)</c> blocks; Roslyn has symbols for them since 5.0, newer than the floor that this assembly is built against.</summary>
internal static class ExtensionMembers
{
    private const TypeKind Extension = (TypeKind)14;

    private static readonly PropertyInfo? Receiver = typeof(INamedTypeSymbol).GetProperty("ExtensionParameter");

    /// <summary>The static class that the block stands in: rows name its members like those of classic extension methods.</summary>
    public static INamedTypeSymbol? DeclaringClassOf(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: Extension, ContainingType: { } outer } ? outer : null;

    /// <summary>The name under which the member's code knows what it is called on.</summary>
    public static string? ReceiverNameOf(IMethodSymbol method) =>
        DeclaringClassOf(method) is null || method.IsStatic ? null : (Receiver?.GetValue(method.ContainingType) as IParameterSymbol)?.Name;
}
