using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

        var complaints = Complaints(after, changedRoot.GetAnnotatedNodes(WrapRewriter.Written), cancellationToken);
        // Mostly there are none, and the code before need not be bound.
        if (complaints.Count == 0)
            return true;
        var allowed = Complaints(before, wraps.Select(wrap => wrap.Target), cancellationToken);
        return complaints.All(complaint => allowed[complaint.Key].Count() >= complaint.Count());
    }

    private static ILookup<string, string> Complaints(SemanticModel model, IEnumerable<SyntaxNode> nodes, CancellationToken cancellationToken) =>
        nodes.Select(Scope).Distinct()
            .SelectMany(scope => model.GetDiagnostics(scope.Span, cancellationToken))
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .ToLookup(diagnostic => diagnostic.Id, diagnostic => diagnostic.Id);

    // Top-level statements share their locals.
    private static SyntaxNode Scope(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax
            ? member
            : node.SyntaxTree.GetRoot();
}
