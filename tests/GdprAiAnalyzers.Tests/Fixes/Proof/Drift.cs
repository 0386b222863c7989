using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>Finds for a place in changed code the place where it stood before.</summary>
internal sealed class Drift(Solution after, ImmutableDictionary<DocumentId, ImmutableArray<TextChange>> changes)
{
    public static async Task<Drift> BetweenAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var changes = ImmutableDictionary.CreateBuilder<DocumentId, ImmutableArray<TextChange>>();
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
            changes.Add(id, TextDelta.Between((await before.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString(), (await after.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString()));
        return new(after, changes.ToImmutable());
    }

    /// <summary>Where a diagnostic of the changed code begins, counted in the code before; what was written counts as where it was written.</summary>
    public (string Path, int Start) StartOf(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.SourceSpan.Start;
        if (after.GetDocument(diagnostic.Location.SourceTree) is { } document && changes.TryGetValue(document.Id, out var written))
            start = Before(start, written);
        return (diagnostic.Location.GetLineSpan().Path, start);
    }

    private static int Before(int position, ImmutableArray<TextChange> changes)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var start = change.Span.Start + shift;
            if (position < start)
                break;
            if (position < start + change.NewText!.Length)
                return change.Span.Start;
            shift += change.NewText.Length - change.Span.Length;
        }

        return position - shift;
    }
}
