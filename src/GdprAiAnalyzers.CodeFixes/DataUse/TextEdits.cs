using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Changes of one document's text that together make one request opt out.</summary>
/// <param name="OptOut">What the change says, for its title: <c>StoredOutputEnabled = false</c>.</param>
internal sealed record TextEdit(Document Document, ImmutableArray<TextChange> Changes, string OptOut);

/// <summary>The edits of one or many diagnostics; what several ask for is written once.</summary>
internal sealed class TextEdits
{
    private readonly Dictionary<DocumentId, (Document Document, List<TextChange> Changes)> _documents = [];

    public bool IsEmpty => _documents.Count == 0;

    public void Add(TextEdit edit)
    {
        if (!_documents.TryGetValue(edit.Document.Id, out var document))
            _documents.Add(edit.Document.Id, document = (edit.Document, []));
        // An edit that cuts into another one waits for the next run.
        if (!edit.Changes.Any(change => document.Changes.Any(other => other != change && Overlap(other.Span, change.Span))))
            document.Changes.AddRange(edit.Changes.Where(change => !document.Changes.Contains(change)));
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var (document, changes) in _documents.Values)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Id, Apply(text, changes));
        }

        return solution;
    }

    public static SourceText Apply(SourceText text, IEnumerable<TextChange> changes) =>
        text.WithChanges(changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End));

    private static bool Overlap(TextSpan left, TextSpan right) =>
        left.Length > 0 && right.Length > 0 ? left.OverlapsWith(right) : (left.Start < right.Start && right.Start < left.End) || (right.Start < left.Start && left.Start < right.End);
}
