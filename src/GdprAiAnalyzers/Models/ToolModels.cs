using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What makes methods of a compilation tools that a model may call: attributes, members to override, and factories.</summary>
internal sealed class ToolModels
{
    private const string Suffix = "Attribute";

    private readonly ImmutableHashSet<string> _attributes;
    private readonly ImmutableArray<MemberId> _overridden;

    public ToolModels(Compilation compilation)
    {
        // Only what the compilation references: a project without an SDK has no tools.
        var rows = EmbeddedModels.Tools.Where(row => ReferencedTypes.Any(compilation, row.Id.TypeName)).ToArray();
        _attributes = rows.Where(row => row is { Kind: RowKind.Tool, Id.Kind: 'T' }).Select(row => row.Id.TypeName).ToImmutableHashSet();
        _overridden = rows.Where(row => row is { Kind: RowKind.Tool, Id.Kind: 'M' }).Select(row => row.Id).ToImmutableArray();
        AttributeNames = _attributes.SelectMany(Spellings).ToImmutableHashSet();
        OverriddenNames = _overridden.Select(id => id.MemberName).ToImmutableHashSet();
        Factories = rows.Where(row => row.Kind == RowKind.ToolFactory).Select(row => (SimpleName(row.Id.TypeName), row.Id.MemberName)).Distinct().ToImmutableArray();
    }

    public bool Any => !AttributeNames.IsEmpty || !OverriddenNames.IsEmpty || !Factories.IsEmpty;

    /// <summary>The attributes' names as text may spell them.</summary>
    public ImmutableHashSet<string> AttributeNames { get; }

    /// <summary>Names of the members to override.</summary>
    public ImmutableHashSet<string> OverriddenNames { get; }

    /// <summary>The simple names of factories, each with its type's.</summary>
    public ImmutableArray<(string Type, string Method)> Factories { get; }

    /// <summary>Whether a model may call the method because of how it is declared.</summary>
    public bool IsTool(IMethodSymbol method)
    {
        if (method.GetAttributes().Any(attribute => BaseTypes(attribute.AttributeClass).Any(type => _attributes.Contains(type.ToDisplayString()))))
            return true;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (_overridden.Any(id => id.MemberName == overridden.Name && id.TypeName == overridden.ContainingType.ToDisplayString()))
                return true;
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    private static IEnumerable<string> Spellings(string typeName)
    {
        var name = SimpleName(typeName);
        yield return name;
        if (name.EndsWith(Suffix, StringComparison.Ordinal))
            yield return name.Substring(0, name.Length - Suffix.Length);
    }

    private static string SimpleName(string typeName) => typeName.Substring(typeName.LastIndexOf('.') + 1);
}
