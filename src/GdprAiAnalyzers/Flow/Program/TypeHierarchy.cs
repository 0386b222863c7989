using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>Which types of the compilation derive from or implement which: where interface and virtual calls go.</summary>
internal sealed class TypeHierarchy
{
    private readonly Semantics _semantics;
    private readonly SyntaxIndex _index;
    private readonly Dictionary<ISymbol, IReadOnlyList<IMethodSymbol>> _targets = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IReadOnlyList<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

    public TypeHierarchy(Semantics semantics, SyntaxIndex index) => (_semantics, _index) = (semantics, index);

    /// <summary>The types of the compilation that derive from or implement a type. Only those are bound whose text says that they may.</summary>
    private IReadOnlyList<INamedTypeSymbol> Derived(INamedTypeSymbol @base)
    {
        @base = @base.OriginalDefinition;
        if (@base.SpecialType == SpecialType.System_Object)
            return [];
        if (_derived.TryGetValue(@base, out var known))
            return known;
        var derived = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var entry in MayDeriveFrom(@base))
        {
            if (entry.Node is TypeDeclarationSyntax node
                && _semantics.Model(node.SyntaxTree).GetDeclaredSymbol(node) is INamedTypeSymbol type
                && !SymbolEqualityComparer.Default.Equals(type, @base)
                && (IsBase(@base, type) || type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, @base))))
            {
                derived.Add(type);
            }
        }

        // A stable order keeps bounded fan-out the same in every run.
        var sorted = derived.ToList();
        sorted.Sort(CompareByText);
        return _derived[@base] = sorted;
    }

    /// <summary>The types from whose bases a chain of names leads to a type. A type of a library may be reached through another one of it.</summary>
    private HashSet<BaseEntry> MayDeriveFrom(INamedTypeSymbol @base)
    {
        var names = new HashSet<string> { @base.Name };
        if (!@base.Locations.Any(l => l.IsInSource))
        {
            var all = _index.Trees.SelectMany(t => BaseNames.Of(t, CancellationToken.None)).ToList();
            names.UnionWith(all.SelectMany(e => e.Bases));
            names.ExceptWith(all.Select(e => e.Name));
            names.Add(@base.Name);
        }

        var found = new HashSet<BaseEntry>();
        var pending = new Queue<string>(names);
        while (pending.Count > 0)
        {
            var name = pending.Dequeue();
            foreach (var entry in _index.TreesWith(name).SelectMany(t => BaseNames.Of(t, CancellationToken.None)))
            {
                if (entry.Bases.Contains(name) && found.Add(entry) && names.Add(entry.Name))
                    pending.Enqueue(entry.Name);
            }
        }

        return found;
    }

    // Types of one name, as files may each have their own, differ in their place.
    private static int CompareByText(INamedTypeSymbol a, INamedTypeSymbol b)
    {
        var byName = string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString());
        return byName != 0 ? byName : string.CompareOrdinal(PlaceOf(a), PlaceOf(b));
    }

    private static string PlaceOf(INamedTypeSymbol type) => type.Locations.FirstOrDefault()?.GetLineSpan().ToString() ?? "";

    /// <summary>The bodies that a call may run: overrides and implementations in the compilation, and the method itself where it has one.</summary>
    public IReadOnlyList<IMethodSymbol> Targets(IMethodSymbol method)
    {
        if (!IsDispatched(method.OriginalDefinition))
            return [method.OriginalDefinition];
        if (!_targets.TryGetValue(method, out var targets))
            _targets.Add(method, targets = FindTargets(method));
        return targets;
    }

    private IReadOnlyList<IMethodSymbol> FindTargets(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        var targets = new List<IMethodSymbol>();
        if (!definition.IsAbstract)
            targets.Add(definition);
        foreach (var type in Derived(definition.ContainingType))
        {
            if (!Implements(type, method.ContainingType))
                continue;
            if (Declared(type, definition) is { } target && !targets.Contains(target, SymbolEqualityComparer.Default))
                targets.Add(target);
            if (targets.Count >= Bounds.DispatchTargets)
                break;
        }

        return targets;
    }

    // A call through IConvert<Order, string> does not go to who implements IConvert<Customer, string> alone.
    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol called)
    {
        if (called.TypeKind != TypeKind.Interface || !called.IsGenericType || called.TypeArguments.Any(a => a is ITypeParameterSymbol) || type.IsGenericType)
            return true;
        var same = type.AllInterfaces.Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, called.OriginalDefinition)).ToList();
        return same.Any(i => i.TypeArguments.Zip(called.TypeArguments, IsRelated).All(related => related));
    }

    private static bool IsRelated(ITypeSymbol a, ITypeSymbol b) =>
        a.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || b.TypeKind is TypeKind.Interface or TypeKind.TypeParameter || IsBase(a, b) || IsBase(b, a);

    private static bool IsBase(ITypeSymbol @base, ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, @base.OriginalDefinition))
                return true;
        }

        return false;
    }

    /// <summary>The body that a call runs on an object of exactly this type; <see langword="null"/> where none is found.</summary>
    public static IMethodSymbol? ExactTarget(ITypeSymbol type, IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (!IsDispatched(definition))
            return definition;
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (Declared(current, definition) is { } target)
                return target;
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, definition.ContainingType.OriginalDefinition))
                return definition.IsAbstract ? null : definition;
        }

        return definition.ContainingType.TypeKind == TypeKind.Interface && !definition.IsAbstract ? definition : null;
    }

    public static bool IsDispatched(IMethodSymbol method) =>
        !method.IsStatic && (method.ContainingType?.TypeKind == TypeKind.Interface || (method.IsVirtual || method.IsAbstract || method.IsOverride) && !method.IsSealed);

    private static IMethodSymbol? Declared(INamedTypeSymbol type, IMethodSymbol definition)
    {
        if (definition.ContainingType.TypeKind == TypeKind.Interface)
        {
            foreach (var @interface in type.AllInterfaces)
            {
                if (!SymbolEqualityComparer.Default.Equals(@interface.OriginalDefinition, definition.ContainingType.OriginalDefinition))
                    continue;
                foreach (var member in @interface.GetMembers(definition.Name))
                {
                    if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, definition)
                        && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
                        && implementation.ContainingType.TypeKind != TypeKind.Interface)
                    {
                        return implementation.OriginalDefinition;
                    }
                }
            }

            return null;
        }

        foreach (var member in type.GetMembers(definition.Name))
        {
            for (var overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, definition))
                    return ((IMethodSymbol)member).OriginalDefinition;
            }
        }

        return null;
    }
}
