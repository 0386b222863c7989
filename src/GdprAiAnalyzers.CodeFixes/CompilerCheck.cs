using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Asks the compiler whether wraps fit: they must bring no new error or warning into the members that they edit.</summary>
/// <remarks>Types of the context, overloads, <c>ref</c>, nullability: the compiler knows them all, so no rule here repeats them.</remarks>
internal static class CompilerCheck
{
    public static async Task<bool> AcceptsAsync(IReadOnlyCollection<Wrap> wraps, CancellationToken cancellationToken)
    {
        foreach (var edits in wraps.GroupBy(wrap => wrap.Document.Id))
        {
            if (!await AcceptsAsync(edits.First().Document, [.. edits], cancellationToken).ConfigureAwait(false))
                return false;
        }

        return true;
    }

    private static async Task<bool> AcceptsAsync(Document document, IReadOnlyCollection<Wrap> wraps, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } before || !WrapRewriter.CanWrite(wraps, before.Compilation))
            return false;

        var tree = before.SyntaxTree;
        var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var changed = tree.WithRootAndOptions(WrapRewriter.Apply(root, wraps, before, SyntaxGenerator.GetGenerator(document)), tree.Options);
        var changedRoot = await changed.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var after = before.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);

        var complaints = ComplaintsAround(after, changedRoot.GetAnnotatedNodes(WrapRewriter.Written), cancellationToken);
        // Mostly there are none, and the code before need not be bound.
        return complaints.Count == 0 || !complaints.Exceed(ComplaintsAround(before, wraps.Select(wrap => wrap.Target), cancellationToken));
    }

    private static ILookup<string, string> ComplaintsAround(SemanticModel model, IEnumerable<SyntaxNode> nodes, CancellationToken cancellationToken) =>
        nodes.Select(Complaints.ScopeOf).Distinct()
            .SelectMany(scope => Complaints.Of(model, scope.Span, cancellationToken).SelectMany(ids => ids))
            .ToLookup(id => id);
}
