using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Edits of any documents, one for each node however many diagnostics ask for it; nodes may nest.</summary>
internal sealed class EditSet
{
    private readonly Dictionary<SyntaxNode, List<Func<SyntaxNode, SyntaxNode>>> _edits = [];
    private readonly HashSet<(SyntaxNode, string)> _kinds = [];

    public int Count => _edits.Count;

    /// <param name="kind">What the edit does: the same is done once.</param>
    public void Add(SyntaxNode node, string kind, Func<SyntaxNode, SyntaxNode> edit)
    {
        if (!_kinds.Add((node, kind)))
            return;
        if (!_edits.TryGetValue(node, out var edits))
            _edits.Add(node, edits = []);
        edits.Add(edit);
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var nodes in _edits.Keys.GroupBy(node => node.SyntaxTree))
        {
            var root = await nodes.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            if (solution.GetDocumentId(nodes.Key) is { } document)
                changed = changed.WithDocumentSyntaxRoot(document, root.ReplaceNodes(nodes, Apply));
        }

        return changed;
    }

    private SyntaxNode Apply(SyntaxNode original, SyntaxNode rewritten) => _edits[original].Aggregate(rewritten, (node, edit) => edit(node));
}
