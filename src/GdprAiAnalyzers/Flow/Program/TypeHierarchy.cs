using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>Which types of the compilation derive from or implement which: where interface and virtual calls go.</summary>
internal sealed class TypeHierarchy
{
    private readonly Compilation _compilation;
    private Dictionary<ISymbol, List<INamedTypeSymbol>>? _derived;

    public TypeHierarchy(Compilation compilation) => _compilation = compilation;

    // Walking all types is only worth it once a virtual call is met.
    private Dictionary<ISymbol, List<INamedTypeSymbol>> Derived => _derived ??= Walk(_compilation);

    private static Dictionary<ISymbol, List<INamedTypeSymbol>> Walk(Compilation compilation)
    {
        var derived = new Dictionary<ISymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceSymbol @namespace)
                {
                    pending.Push(@namespace);
                }
                else if (member is INamedTypeSymbol type)
                {
                    pending.Push(type);
                    for (var @base = type.BaseType; @base is not null && @base.SpecialType != SpecialType.System_Object; @base = @base.BaseType)
                        Note(@base, type);
                    foreach (var @interface in type.AllInterfaces)
                        Note(@interface, type);
                }
            }
        }

        // Namespaces come in no order of their own; a stable one keeps bounded fan-out the same in every run.
        foreach (var list in derived.Values)
            list.Sort((a, b) => string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString()));
        return derived;

        void Note(INamedTypeSymbol @base, INamedTypeSymbol type)
        {
            if (!derived.TryGetValue(@base.OriginalDefinition, out var list))
                derived.Add(@base.OriginalDefinition, list = []);
            list.Add(type);
        }
    }

    /// <summary>The bodies that a call may run: overrides and implementations in the compilation, and the method itself where it has one.</summary>
    public IReadOnlyList<IMethodSymbol> Targets(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        if (!IsDispatched(definition))
            return [definition];
        var targets = new List<IMethodSymbol>();
        if (!definition.IsAbstract)
            targets.Add(definition);
        if (Derived.TryGetValue(definition.ContainingType.OriginalDefinition, out var types))
        {
            foreach (var type in types)
            {
                if (!Implements(type, method.ContainingType))
                    continue;
                if (Declared(type, definition) is { } target && !targets.Contains(target, SymbolEqualityComparer.Default))
                    targets.Add(target);
                if (targets.Count >= Bounds.DispatchTargets)
                    break;
            }
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
