using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Rows by the type and then the member that they name.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<string, TypeRows> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _metadataNames = new(StringComparer.Ordinal);

    public ModelIndex(IEnumerable<ModelRow> rows, bool isEmbedded = false)
    {
        IsEmbedded = isEmbedded;
        foreach (var row in rows)
        {
            if (!_types.TryGetValue(row.Id.TypeName, out var type))
            {
                _types.Add(row.Id.TypeName, type = new TypeRows());
                _metadataNames.Add(row.Id.TypeName.Substring(row.Id.TypeName.LastIndexOf('.') + 1));
            }

            type.Add(row);
        }
    }

    /// <summary>Whether the rows ship inside, rather than being the user's.</summary>
    public bool IsEmbedded { get; }

    public bool IsEmpty => _types.Count == 0;

    /// <summary>The rows for a type definition's members, or <see langword="null"/>.</summary>
    public TypeRows? Find(INamedTypeSymbol type) =>
        _metadataNames.Contains(type.MetadataName)
        && type.GetDocumentationCommentId() is { Length: > 2 } id
        && _types.TryGetValue(id.Substring(2), out var rows)
            ? rows
            : null;
}

/// <summary>The rows that name members of one type.</summary>
internal sealed class TypeRows
{
    private static readonly IReadOnlyList<ModelRow> None = Array.Empty<ModelRow>();
    private readonly Dictionary<string, List<ModelRow>> _members = new(StringComparer.Ordinal);

    /// <summary>Names that have a row of their own; <c>*</c> stands for all.</summary>
    public IEnumerable<string> Names => _members.Keys;

    public void Add(ModelRow row)
    {
        // A property row speaks of what reading the property gives.
        var name = row.Id is { Kind: 'P', IsWildcard: false } ? "get_" + row.Id.MemberName : row.Id.MemberName;
        if (!_members.TryGetValue(name, out var rows))
            _members.Add(name, rows = []);
        rows.Add(row);
    }

    /// <summary>Rows whose ID names the member, or all members; those that name it most exactly come first.</summary>
    public IReadOnlyList<ModelRow> Find(string name, IMethodSymbol method)
    {
        if (!_members.ContainsKey(name) && !_members.ContainsKey("*"))
            return None;

        return Named(name).Where(row => row.Id.MatchesOverload(method))
            .Concat(Named("*"))
            .OrderByDescending(row => row.Id.Specificity)
            .ToArray();
    }

    /// <summary>Rows under a name, whatever the overload.</summary>
    public IReadOnlyList<ModelRow> Named(string name) => _members.TryGetValue(name, out var rows) ? rows : None;
}
