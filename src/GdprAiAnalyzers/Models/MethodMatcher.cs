using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Finds the rows for a method: its own, then those of what it overrides, then those of what it implements.</summary>
internal sealed class MethodMatcher
{
    private readonly ModelIndex[] _layers;
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<INamedTypeSymbol>> _modelledInterfaces = new(SymbolEqualityComparer.Default);

    /// <param name="layers">What wins comes first: the user's rows, then the embedded ones.</param>
    public MethodMatcher(params ModelIndex[] layers) => _layers = layers;

    /// <summary>Groups of rows, each about one declaration of the method, nearest first, the user's before the embedded ones.</summary>
    public IEnumerable<IReadOnlyList<ModelRow>> Find(IMethodSymbol method, INamedTypeSymbol? receiver)
    {
        var declarations = Declarations(method, receiver).ToArray();
        foreach (var layer in _layers)
        {
            if (layer.IsEmpty)
                continue;

            // How data moves through the user's own implementation is in its body, not in the row for the library's interface.
            var bodyDecides = layer.IsEmbedded && !method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty;

            foreach (var (type, member) in declarations)
            {
                if (layer.Find(type) is not { } rows)
                    continue;

                var name = member.MethodKind switch { MethodKind.Constructor => "#ctor", _ => member.Name };
                var found = rows.Find(name, member);
                if (bodyDecides && !SymbolEqualityComparer.Default.Equals(member, method))
                    found = found.Where(row => row.Kind is RowKind.Sink or RowKind.Source).ToArray();
                if (found.Count > 0)
                    yield return found;
            }
        }
    }

    /// <summary>Whether some row names the type, so that it matters as a receiver.</summary>
    public bool IsModelled(INamedTypeSymbol type) => _layers.Any(layer => layer.Find(type) != null);

    /// <summary>The definition of what a call names: never reduced, never constructed.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        return (method.PartialDefinitionPart ?? method).OriginalDefinition;
    }

    /// <summary>The members of the same kind that this one overrides or implements, nearest first.</summary>
    public static IEnumerable<ISymbol> Inherited(ISymbol member, IEnumerable<INamedTypeSymbol> interfaces)
    {
        if (member.IsStatic || member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
            yield break;

        for (var overridden = Overridden(member); overridden != null; overridden = Overridden(overridden))
            yield return overridden.OriginalDefinition;

        foreach (var @interface in interfaces)
        {
            foreach (var candidate in @interface.GetMembers(UnqualifiedName(member)))
            {
                if (candidate.Kind == member.Kind && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                    yield return candidate.OriginalDefinition;
            }
        }
    }

    private IEnumerable<(INamedTypeSymbol Type, IMethodSymbol Member)> Declarations(IMethodSymbol method, INamedTypeSymbol? receiver)
    {
        // A row about NullRedactor.Redact speaks of every Redact that is called on a NullRedactor.
        for (var type = receiver?.OriginalDefinition; type != null && !SymbolEqualityComparer.Default.Equals(type, method.ContainingType); type = type.BaseType?.OriginalDefinition)
            yield return (type, method);

        if (method.ContainingType is null)
            yield break;

        yield return (ExtensionMembers.DeclaringClassOf(method) ?? method.ContainingType, method);
        if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.LocalFunction or MethodKind.AnonymousFunction)
            yield break;

        foreach (var inherited in Inherited(method, ModelledInterfaces(method.ContainingType)))
            yield return (inherited.ContainingType, (IMethodSymbol)inherited);
    }

    private ImmutableArray<INamedTypeSymbol> ModelledInterfaces(INamedTypeSymbol type) =>
        _modelledInterfaces.GetOrAdd(type, t => t.AllInterfaces.Where(i => IsModelled(i.OriginalDefinition)).ToImmutableArray());

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static string UnqualifiedName(ISymbol member)
    {
        // Explicit implementations carry the interface's name; interface members never have a dot.
        var name = member.Name;
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(dot + 1) : name;
    }
}
