using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes.Edits;

/// <summary>Edits of nodes, which may nest, in one or many documents; each document is changed once.</summary>
internal sealed class NodeEdits
{
    private readonly Dictionary<DocumentId, (Document Document, Dictionary<SyntaxNode, List<Func<SyntaxNode, SyntaxNode>>> Edits)> _documents = [];
    private readonly HashSet<(SyntaxNode, string)> _kinds = [];

    /// <summary>The documents that are changed, as they were.</summary>
    public IEnumerable<Document> Documents => _documents.Values.Select(entry => entry.Document);

    /// <summary>Adds an edit; edits of one node follow each other.</summary>
    /// <param name="kind">What the edit does: the same is done to a node once.</param>
    public void Add(Document document, SyntaxNode node, string kind, Func<SyntaxNode, SyntaxNode> edit)
    {
        if (!_kinds.Add((node, kind)))
            return;
        if (!_documents.TryGetValue(document.Id, out var entry))
            _documents.Add(document.Id, entry = (document, []));
        if (!entry.Edits.TryGetValue(node, out var edits))
            entry.Edits.Add(node, edits = []);
        edits.Add(edit);
    }

    /// <summary>Adds wraps.</summary>
    public async Task AddAsync(IEnumerable<Wrap> wraps, CancellationToken cancellationToken)
    {
        foreach (var group in new WrapSet(wraps).Wraps.GroupBy(wrap => wrap.Document.Id))
        {
            var document = group.First().Document;
            if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                continue;
            foreach (var edit in WrapRewriter.Edits([.. group], model, SyntaxGenerator.GetGenerator(document)))
                Add(document, edit.Key, "wrap", edit.Value);
        }
    }

    /// <summary>The solution with all edits.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var (document, edits) in _documents.Values)
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
                continue;
            var changed = root.ReplaceNodes(edits.Keys, (original, rewritten) => edits[original].Aggregate(rewritten, (node, edit) => edit(node)));
            solution = solution.WithDocumentSyntaxRoot(document.Id, changed);
        }

        return solution;
    }
}
