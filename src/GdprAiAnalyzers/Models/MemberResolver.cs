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
        var type = DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + id.TypeName, compilation) as INamedTypeSymbol;
        if (type is null)
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

    // Documentation IDs call an indexer Item.
    private static System.Collections.Generic.IEnumerable<ISymbol> Properties(INamedTypeSymbol type, MemberId id, string name) =>
        type.GetMembers().Where(member => member is IPropertySymbol && member.MetadataName == name
            && (id.Parameters is null || member.GetDocumentationCommentId()?.EndsWith(id.Parameters, System.StringComparison.Ordinal) == true));
}
