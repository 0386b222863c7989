using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>What one action, applied alone, made of the code.</summary>
/// <param name="Changes">What it changed in each document; <see langword="null"/> when it changed other files too.</param>
internal sealed record Attempt(Offer Offer, Solution Changed, ImmutableDictionary<DocumentId, ImmutableArray<TextChange>>? Changes)
{
    public static async Task<Attempt> OfAsync(Offer offer, Solution changed, CancellationToken cancellationToken)
    {
        var original = offer.Project.Solution;
        var changes = ImmutableDictionary.CreateBuilder<DocumentId, ImmutableArray<TextChange>>();
        foreach (var project in changed.GetChanges(original).GetProjectChanges())
        {
            if (project.GetAddedDocuments().Any() || project.GetAddedAdditionalDocuments().Any() || project.GetChangedAdditionalDocuments().Any())
                return new(offer, changed, null);
            foreach (var id in project.GetChangedDocuments())
                changes.Add(id, TextDelta.Between((await original.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString(), (await changed.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString()));
        }

        return new(offer, changed, changes.ToImmutable());
    }

    /// <summary>Where the flow begins, where it is reported, where it ends.</summary>
    public IEnumerable<FileLinePositionSpan> Places
    {
        get
        {
            var diagnostic = Offer.Diagnostic;
            return diagnostic.AdditionalLocations.Take(1).Append(diagnostic.Location).Concat(diagnostic.AdditionalLocations.TakeLast(1)).Select(location => location.GetLineSpan());
        }
    }
}

/// <summary>
/// Actions of diagnostics that share no place, whose changes do not touch each other. Looking at them together saves time;
/// where anything is wrong, each of them is looked at alone.
/// </summary>
internal sealed class Batch
{
    private readonly HashSet<FileLinePositionSpan> _places = [];
    private readonly Dictionary<DocumentId, HashSet<TextChange>> _changes = [];

    public Batch(Attempt attempt) => Add(attempt);

    public List<Attempt> Attempts { get; } = [];

    public bool TryAdd(Attempt attempt)
    {
        var isApart = attempt.Changes is not null && Attempts[0].Changes is not null && !attempt.Places.Any(_places.Contains) && !attempt.Changes.Any(pair => Cuts(pair.Key, pair.Value));
        if (isApart)
            Add(attempt);
        return isApart;
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        if (Attempts.Count == 1)
            return Attempts[0].Changed;
        foreach (var (id, changes) in _changes)
        {
            var text = await solution.GetDocument(id)!.GetTextAsync(cancellationToken);
            solution = solution.WithDocumentText(id, SourceText.From(text.WithChanges(changes.OrderBy(change => change.Span)).ToString()));
        }

        return solution;
    }

    private void Add(Attempt attempt)
    {
        Attempts.Add(attempt);
        _places.UnionWith(attempt.Places);
        foreach (var (document, changes) in attempt.Changes ?? [])
        {
            if (!_changes.TryGetValue(document, out var known))
                _changes.Add(document, known = []);
            known.UnionWith(changes);
        }
    }

    private bool Cuts(DocumentId document, ImmutableArray<TextChange> changes) =>
        _changes.TryGetValue(document, out var known)
        && changes.Any(change => !known.Contains(change) && known.Any(other => other.Span.IntersectsWith(change.Span)));
}
