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
    private ILookup<string, BaseEntry>? _byBase;
    private Dictionary<ISymbol, HashSet<INamedTypeSymbol>>? _ofLibraries;

    public TypeHierarchy(Semantics semantics, SyntaxIndex index) => (_semantics, _index) = (semantics, index);

    /// <summary>The types of the compilation that derive from or implement a type. Only those are bound whose text says that they may.</summary>
    private IReadOnlyList<INamedTypeSymbol> Derived(INamedTypeSymbol @base)
    {
        @base = @base.OriginalDefinition;
        if (@base.SpecialType == SpecialType.System_Object)
            return [];
        if (_derived.TryGetValue(@base, out var known))
            return known;
        // A stable order keeps bounded fan-out the same in every run.
        return _derived[@base] = (@base.Locations.Any(l => l.IsInSource) ? DerivedFromOwn(@base) : DerivedFromLibrary(@base))
            .Select(type => (Type: type, Name: type.ToDisplayString(), Place: PlaceOf(type)))
            .OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Place, StringComparer.Ordinal)
            .Select(t => t.Type).ToList();
    }

    private IEnumerable<INamedTypeSymbol> DerivedFromOwn(INamedTypeSymbol @base) => Types(MayLeadTo([@base.Name]))
        .Where(type => !SymbolEqualityComparer.Default.Equals(type, @base)
            && (IsBase(@base, type) || type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, @base))));

    /// <summary>A type of a library may be reached through another one of it, which no text tells: the types that derive from some library are bound, once for all of it.</summary>
    private IEnumerable<INamedTypeSymbol> DerivedFromLibrary(INamedTypeSymbol @base)
    {
        if (_ofLibraries is null)
        {
            _ofLibraries = new Dictionary<ISymbol, HashSet<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
            var declared = new HashSet<string>(ByBase.SelectMany(entries => entries).Select(entry => entry.Name));
            foreach (var type in Types(MayLeadTo(ByBase.Select(entries => entries.Key).Where(name => !declared.Contains(name)))))
            {
                foreach (var library in Bases(type).Concat(type.AllInterfaces).Select(t => t.OriginalDefinition).Where(t => !t.Locations.Any(l => l.IsInSource)))
                {
                    if (!_ofLibraries.TryGetValue(library, out var derived))
                        _ofLibraries.Add(library, derived = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default));
                    derived.Add(type);
                }
            }
        }

        // Its own name may also be that of a type of the compilation.
        return Types(MayLeadTo([@base.Name])).Where(type => IsBase(@base, type) || type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, @base)))
            .Concat(_ofLibraries.TryGetValue(@base, out var known) ? known : [])
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
    }

    /// <summary>Types and aliases by the names in their lists of bases.</summary>
    private ILookup<string, BaseEntry> ByBase => _byBase ??= _index.Trees.SelectMany(tree => BaseNames.Of(tree, CancellationToken.None))
        .SelectMany(entry => entry.Bases.Distinct().Select(name => (Name: name, Entry: entry)))
        .ToLookup(pair => pair.Name, pair => pair.Entry);

    /// <summary>The types from whose bases a chain of names leads to one of the names.</summary>
    private HashSet<BaseEntry> MayLeadTo(IEnumerable<string> bases)
    {
        var names = new HashSet<string>(bases);
        var found = new HashSet<BaseEntry>();
        var pending = new Queue<string>(names);
        while (pending.Count > 0)
        {
            foreach (var entry in ByBase[pending.Dequeue()])
            {
                if (found.Add(entry) && names.Add(entry.Name))
                    pending.Enqueue(entry.Name);
            }
        }

        return found;
    }

    private IEnumerable<INamedTypeSymbol> Types(IEnumerable<BaseEntry> entries) =>
        entries.Select(entry => entry.Node is TypeDeclarationSyntax node ? _semantics.Model(node.SyntaxTree).GetDeclaredSymbol(node) as INamedTypeSymbol : null)
            .OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
            yield return @base;
    }

    // Types of one name, as files may each have their own, differ in their place.
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
