using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Values;

/// <summary>The code of other places, with its meaning.</summary>
internal static class Bound
{
    // RS1030 warns of fresh models; inside an analyzer the compilation hands out the driver's cached one.
#pragma warning disable RS1030
    public static SemanticModel Model(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>The meaning of a declaration or body; <see langword="null"/> where broken source yields code without operations.</summary>
    public static IOperation? Operation(Compilation compilation, SyntaxNode node, CancellationToken cancellationToken)
    {
        try
        {
            return Model(compilation, node.SyntaxTree).GetOperation(node, cancellationToken);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>The members inside the text of a type whose text mentions a name.</summary>
    public static IEnumerable<MemberEntry> Mentioning(string name, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        MembersOf(type, cancellationToken).Where(m => m.Mentions.Contains(name) || m.Names.Contains(name));

    /// <summary>The members inside the text of a type that declare a name, or may write to it.</summary>
    public static IEnumerable<MemberEntry> Writing(string name, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        MembersOf(type, cancellationToken).Where(m => m.Assigned.Contains(name) || m.Names.Contains(name));

    private static IEnumerable<MemberEntry> MembersOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.SelectMany(part => TreeIndex.Of(part.SyntaxTree, cancellationToken).Members.Where(m => part.Span.Contains(m.Node.Span)));
}
