using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The proof on one case: what was tried, and what went wrong.</summary>
internal sealed class ProofOfCase(Look before, CancellationToken cancellationToken)
{
    // Several diagnostics often have one and the same remedy.
    private readonly Dictionary<string, Look> _looks = [];

    public List<string> Problems { get; } = [];

    public Counts Counts { get; private set; }

    public async Task RunAsync()
    {
        var offers = new List<Offer>();
        foreach (var (id, findings) in before.Findings)
        {
            foreach (var diagnostic in findings)
            {
                var own = await Offer.ForAsync(before.Solution.GetProject(id)!, diagnostic, cancellationToken);
                if (own.Count == 0 && NoAction.ReasonFor(diagnostic, (await before.Solution.GetProject(id)!.GetCompilationAsync(cancellationToken))!) is null)
                {
                    Counts += new Counts { Unexplained = 1 };
                    Problems.Add($"{Describe(diagnostic)}: nothing is offered, and no reason is known");
                }

                Counts += new Counts { Diagnostics = 1, WithAction = own.Count > 0 ? 1 : 0, WithoutAction = own.Count > 0 ? 0 : 1 };
                offers.AddRange(own);
            }
        }

        var batches = new List<Batch>();
        foreach (var offer in offers)
        {
            if (await ApplyAsync(offer) is not { } attempt)
                continue;
            if (MayBring.Anything(offer.Key))
                await TryAsync(new Batch(attempt));
            else if (!batches.Any(batch => batch.TryAdd(attempt)))
                batches.Add(new Batch(attempt));
        }

        foreach (var batch in batches)
            await TryAsync(batch);
        foreach (var group in offers.GroupBy(offer => (offer.Provider, offer.Key)))
            await TryAllAsync([.. group]);
        Counts += new Counts { Cases = 1 };
    }

    private async Task<Attempt?> ApplyAsync(Offer offer)
    {
        var changed = await offer.ApplyAsync(cancellationToken);
        if (offer.Key.Length > 0 && offer.Action.Title.Length > 0 && changed is not null)
            return await Attempt.OfAsync(offer, changed, cancellationToken);
        Counts += new Counts { Tried = 1 };
        Problems.Add($"{Describe(offer.Diagnostic)}: '{offer.Action.Title}' [{offer.Key}] has no title, no equivalence key or no effect");
        return null;
    }

    private async Task TryAsync(Batch batch)
    {
        var attempts = batch.Attempts;
        var changed = await batch.ApplyAsync(before.Solution, cancellationToken);
        var problems = new List<string>();
        var (compiled, gone) = await CompareAsync(await LookAsync(changed), [.. attempts.Select(attempt => attempt.Offer)], problems);
        if (problems.Count == 0 || attempts.Count == 1)
            Counts += new Counts { Tried = attempts.Count, Compiled = compiled ? attempts.Count : 0, Gone = gone ? attempts.Count : 0 };
        if (problems.Count == 0)
            return;

        if (attempts.Count == 1)
        {
            var offer = attempts[0].Offer;
            Problems.Add($"{Describe(offer.Diagnostic)}: '{offer.Action.Title}' [{offer.Key}]\n  " + string.Join("\n  ", problems.Append(await DifferenceAsync(changed))));
            return;
        }

        foreach (var attempt in attempts)
            await TryAsync(new Batch(attempt));
    }

    private async Task TryAllAsync(Offer[] offers)
    {
        var problems = new List<string>();
        if (await offers[0].FixAllAsync(before, cancellationToken) is not { } changed)
        {
            problems.Add("changes nothing");
        }
        else
        {
            var after = await LookAsync(changed);
            await CompareAsync(after, offers, problems);
            if (after.All.Any(diagnostic => offers[0].Provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                && await offers[0].FixAllAsync(after, cancellationToken) is { } again)
            {
                problems.Add("changes something the second time: " + await DifferenceAsync(again, changed));
            }

            if (problems.Count > 0)
                problems.Add(await DifferenceAsync(changed));
        }

        Counts += new Counts { FixAlls = 1, FixAllsSettled = problems.Count == 0 ? 1 : 0 };
        if (problems.Count > 0)
            Problems.Add($"Fix All [{offers[0].Key}] of {offers.Length}: {Describe(offers[0].Diagnostic)} …\n  " + string.Join("\n  ", problems));
    }

    private async Task<(bool Compiled, bool Gone)> CompareAsync(Look after, IReadOnlyCollection<Offer> offers, List<string> problems)
    {
        var complaints = after.Complaints.Where(group => group.Count() > before.Complaints[group.Key].Count()).Select(group => "the compiler complains: " + group.Last()).ToList();
        var drift = await Drift.BetweenAsync(before.Solution, after.Solution, cancellationToken);
        var (was, now) = (before.All.ToLookup(Place), after.All.ToLookup(diagnostic => (Look.IdentityOf(diagnostic), drift.StartOf(diagnostic))));
        var left = offers.Select(offer => offer.Diagnostic).Distinct().GroupBy(Place)
            .Where(group => now[group.Key].Count() > was[group.Key].Count() - group.Count())
            .Select(group => "is still reported: " + Describe(now[group.Key].First()));
        var key = offers.First().Key;
        var come = after.ByIdentity.Where(group => group.Count() > before.ByIdentity[group.Key].Count() && !MayBring.Allows(key, group.First()))
            .Select(group => "is reported now: " + Describe(group.FirstOrDefault(diagnostic => !was.Contains((group.Key, drift.StartOf(diagnostic)))) ?? group.Last()));
        var wrong = left.Concat(come).ToList();
        problems.AddRange([.. complaints, .. wrong]);
        return (complaints.Count == 0, wrong.Count == 0);

        static (string, (string, int)) Place(Diagnostic diagnostic) =>
            (Look.IdentityOf(diagnostic), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan.Start));
    }

    private async Task<Look> LookAsync(Solution changed)
    {
        var key = await FixProof.TextOfAsync(changed, cancellationToken);
        return _looks.TryGetValue(key, out var look) ? look : _looks[key] = await Look.AtAsync(changed, cancellationToken);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return $"{diagnostic.Id} {Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({line + 1}): {diagnostic.GetMessage()}: {LineOf(diagnostic)}";
    }

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";

    private async Task<string> DifferenceAsync(Solution changed, Solution? from = null)
    {
        var lines = new List<string>();
        foreach (var document in changed.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            var old = OriginalOf(document.Id) is { } original ? (await original.GetTextAsync(cancellationToken)).Lines.Select(line => line.ToString()).ToHashSet() : [];
            lines.AddRange((await document.GetTextAsync(cancellationToken)).Lines.Select(line => line.ToString()).Where(line => !old.Contains(line)));
        }

        return "wrote:\n" + string.Join("\n", lines.Take(12).Select(line => "    " + line));

        TextDocument? OriginalOf(DocumentId id) => (from ?? before.Solution).GetDocument(id) ?? (from ?? before.Solution).GetAdditionalDocument(id);
    }
}
