using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>What an ID or its shorthand names in a compilation.</summary>
internal static class MemberResolver
{
    /// <summary>The members, or the type for a <c>T:</c> ID and for all members of a type; empty when it names nothing.</summary>
    public static ImmutableArray<ISymbol> Resolve(MemberId id, Compilation compilation)
    {
        if (TypeOf(id, compilation) is not { } type)
            return ImmutableArray<ISymbol>.Empty;
        if (id.Kind == 'T' || id.IsWildcard)
            return ImmutableArray.Create<ISymbol>(type);

        var name = id.MemberName.Replace('#', '.');
        var members = id.Kind switch
        {
            'F' => type.GetMembers(name).Where(member => member is IFieldSymbol),
            'P' => Properties(type, id, name),
            _ => type.GetMembers(name).Where(member => member is IMethodSymbol method && id.MatchesOverload(method)),
        };
        return members.ToImmutableArray();
    }

    /// <summary>Whether the type that an ID speaks of exists, with or without the member.</summary>
    public static bool Knows(MemberId id, Compilation compilation) => TypeOf(id, compilation) is not null;

    private static INamedTypeSymbol? TypeOf(MemberId id, Compilation compilation) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + id.TypeName, compilation) as INamedTypeSymbol;

    // Documentation IDs call an indexer Item.
    private static System.Collections.Generic.IEnumerable<ISymbol> Properties(INamedTypeSymbol type, MemberId id, string name) =>
        type.GetMembers().Where(member => member is IPropertySymbol && member.MetadataName == name
            && (id.Parameters is null || member.GetDocumentationCommentId()?.EndsWith(id.Parameters, System.StringComparison.Ordinal) == true));
}
