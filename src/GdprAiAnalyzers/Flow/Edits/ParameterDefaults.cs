using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Edits;

/// <summary>Edits of the default values of parameters: they change what calls pass that leave the argument out, and nothing else.</summary>
internal static class ParameterDefaults
{
    /// <summary>The parameters of a document whose default is another literal in the next version; <see langword="null"/> where something else of the declarations differs.</summary>
    public static IReadOnlyList<ParameterSyntax>? Changed(SyntaxTree original, SyntaxTree next, CancellationToken cancellationToken)
    {
        var (root, edited) = (original.GetRoot(cancellationToken), next.GetRoot(cancellationToken));
        var before = Declared(root).ToList();
        var now = Declared(edited).ToList();
        if (before.Count != now.Count)
            return null;
        var changed = new List<ParameterSyntax>();
        var undoing = new Dictionary<SyntaxNode, SyntaxNode>();
        for (var i = 0; i < before.Count; i++)
        {
            if (before[i].IsEquivalentTo(now[i]) || (before[i].Default, now[i].Default) is (null, null))
                continue;
            if (before[i].Default is not { Value: LiteralExpressionSyntax was } old || now[i].Default is not { Value: LiteralExpressionSyntax value } current || !value.IsKind(was.Kind()))
                return null;
            changed.Add(before[i]);
            undoing.Add(current, old);
        }

        return changed.Count > 0 && SyntaxFactory.AreEquivalent(root, edited.ReplaceNodes(undoing.Keys, (node, _) => undoing[node]), topLevel: true) ? changed : null;
    }

    /// <summary>The parameters of types, constructors and methods.</summary>
    private static IEnumerable<ParameterSyntax> Declared(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or MethodDeclarationSyntax or ConstructorDeclarationSyntax or ParameterListSyntax).OfType<ParameterSyntax>();
}
