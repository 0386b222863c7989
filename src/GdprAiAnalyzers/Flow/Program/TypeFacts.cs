using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>A personal member that a serializer prints for a type: where it begins and what messages call it.</summary>
internal sealed record PersonalMember(string FirstSelector, SourceModel Source);

/// <summary>What the engine needs to know about types. Answers are cached; used by one thread at a time.</summary>
internal sealed class TypeFacts(IFlowModels models)
{
    private readonly Dictionary<(ITypeSymbol, ReadMode), ImmutableArray<PersonalMember>> _personal = new(TypeKeyComparer.Instance);
    private readonly Dictionary<ISymbol, bool> _autoProperties = new(SymbolEqualityComparer.Default);

    /// <summary>Whether values of the type have no members of their own to follow: text, numbers, dates, keys.</summary>
    public static bool IsPlain(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return false;
            case { TypeKind: TypeKind.Enum }:
                return true;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }:
                return IsPlain(underlying);
        }

        return type.SpecialType switch
        {
            SpecialType.System_String or SpecialType.System_Char or SpecialType.System_DateTime or SpecialType.System_Decimal or SpecialType.System_Void => true,
            >= SpecialType.System_Boolean and <= SpecialType.System_Double => true,
            _ => type is { IsValueType: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                && type.Name is "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan",
        };
    }

    /// <summary>Whether the result of an unknown call can hold text or an object.</summary>
    public static bool CanCarry(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return true;
            case { TypeKind: TypeKind.Enum }:
                return false;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }:
                return CanCarry(underlying);
            case INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] }:
                return CanCarry(result);
            case INamedTypeSymbol { Name: "Task" or "ValueTask" or "CancellationToken" or "Type", TypeArguments.IsEmpty: true }:
                return false;
        }

        return type.SpecialType switch
        {
            SpecialType.System_String or SpecialType.System_Char => true,
            _ => !IsPlain(type),
        };
    }

    /// <summary>Whether a member of a personal value is personal as well: everything but truth values, enums and counts.</summary>
    public static bool CanHold(ITypeSymbol? type, string member) =>
        type is null
        || type.SpecialType != SpecialType.System_Boolean && type.TypeKind != TypeKind.Enum
        && !(member is "Length" or "Count" or "LongLength" or "LongCount" or "Rank" or "Capacity" && IsPlain(type));

    /// <summary>The type that <c>Task&lt;T&gt;</c>, <c>Nullable&lt;T&gt;</c>, <c>Lazy&lt;T&gt;</c> and their like stand for.</summary>
    public static ITypeSymbol? Unwrap(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable" or "Lazy", TypeArguments: [var inner] })
            type = inner;
        return type;
    }

    /// <summary>The elements of a sequence type; <see langword="null"/> where it is none.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol? type)
    {
        type = Unwrap(type);
        if (type is IArrayTypeSymbol array)
            return array.ElementType;
        if (type is not INamedTypeSymbol named || named.SpecialType == SpecialType.System_String)
            return null;
        return IsSequence(named) ? named.TypeArguments[0] : named.AllInterfaces.FirstOrDefault(IsSequence)?.TypeArguments[0];

        static bool IsSequence(INamedTypeSymbol t) =>
            t is { Name: "IEnumerable" or "IAsyncEnumerable", TypeArguments.Length: 1 };
    }

    /// <summary>Whether a property only reads and writes a field that the compiler makes for it.</summary>
    public bool IsAuto(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        if (!_autoProperties.TryGetValue(property, out var result))
        {
            result = !property.IsIndexer && property.ContainingType is { } type
                && (type.IsAnonymousType || type.GetMembers().Any(m => m is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)));
            _autoProperties[property] = result;
        }

        return result;
    }

    /// <summary>The override of <c>ToString()</c> in source that an object of the type runs.</summary>
    public static IMethodSymbol? SourceToString(ITypeSymbol? type)
    {
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("ToString"))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsImplicitlyDeclared: false, IsStatic: false } method)
                    return method.Locations.Any(l => l.IsInSource) ? method.OriginalDefinition : null;
            }
        }

        return null;
    }

    /// <summary>Whether <c>ToString()</c> of the type prints its members.</summary>
    public static bool PrintsMembers(ITypeSymbol? type) => type is { IsRecord: true } or { IsAnonymousType: true } or { IsTupleType: true };

    /// <summary>Whether the text of a sequence is what is in it: most print the name of their type.</summary>
    public static bool PrintsElements(ITypeSymbol type) =>
        type.Name is "StringBuilder" or "StringValues" or "JsonNode" or "JsonObject" or "JsonArray" or "JToken" or "JContainer" or "JObject" or "JArray" or "JProperty";

    /// <summary>Whether code of this compilation's kind declares the type, so that its lack of a <c>ToString()</c> is known.</summary>
    public static bool IsDeclaredInSource(ITypeSymbol? type) => type is INamedTypeSymbol && type.Locations.Any(l => l.IsInSource);

    /// <summary>The personal members that leave when a value of the type is serialized (or printed, for types that print their members).</summary>
    public ImmutableArray<PersonalMember> PersonalMembers(ITypeSymbol? type, ReadMode mode)
    {
        type = Unwrap(type);
        if (type is null || IsPlain(type) || type is ITypeParameterSymbol || type.SpecialType == SpecialType.System_Object)
            return ImmutableArray<PersonalMember>.Empty;
        return Collect(type, mode, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default), 0);
    }

    private ImmutableArray<PersonalMember> Collect(ITypeSymbol type, ReadMode mode, HashSet<ITypeSymbol> visiting, int depth)
    {
        var printed = mode == ReadMode.Text;
        if (_personal.TryGetValue((type, mode), out var known))
            return known;
        if (depth >= Bounds.DeepReadDepth || !visiting.Add(type))
            return ImmutableArray<PersonalMember>.Empty;
        var result = ImmutableArray.CreateBuilder<PersonalMember>();
        if (ElementType(type) is { } element)
        {
            if (!printed)
                result.AddRange(Collect(Unwrap(element)!, mode, visiting, depth + 1).Select(m => m with { FirstSelector = Selectors.Element }));
        }
        else if (!printed || PrintsMembers(type))
        {
            var own = models.GetPersonalMembers(type, mode);
            foreach (var (member, source) in own)
                result.Add(new PersonalMember(member.Name, source));
            foreach (var (name, memberType, symbol) in Members(type))
            {
                if (IsPlain(memberType) || own.Any(m => m.Member.Name == name) || models.IsHiddenFromSerializer(symbol, mode))
                    continue;
                if (Unwrap(memberType) is { } inner && !(inner.ContainingNamespace?.ToDisplayString() is { } ns && (ns == "System" || ns.StartsWith("System.", System.StringComparison.Ordinal)) && ElementType(inner) is null))
                    result.AddRange(Collect(inner, mode, visiting, depth + 1).Select(m => m with { FirstSelector = name }));
            }
        }

        visiting.Remove(type);
        var members = result.ToImmutable();
        if (depth == 0)
            _personal[(type, mode)] = members;
        return members;
    }

    private static IEnumerable<(string Name, ITypeSymbol Type, ISymbol Symbol)> Members(ITypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property)
                    yield return (property.Name, property.Type, property);
                else if (member is IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } field)
                    yield return (field.Name, field.Type, field);
            }
        }
    }

    private sealed class TypeKeyComparer : IEqualityComparer<(ITypeSymbol, ReadMode)>
    {
        public static readonly TypeKeyComparer Instance = new();

        public bool Equals((ITypeSymbol, ReadMode) x, (ITypeSymbol, ReadMode) y) => x.Item2 == y.Item2 && SymbolEqualityComparer.Default.Equals(x.Item1, y.Item1);

        public int GetHashCode((ITypeSymbol, ReadMode) obj) => SymbolEqualityComparer.Default.GetHashCode(obj.Item1) ^ (int)obj.Item2;
    }
}
