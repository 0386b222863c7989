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
                if (own.Count == 0 && NoAction.ReasonFor(diagnostic) is null)
                    Problems.Add($"{Describe(diagnostic)}: no action is offered");
                Counts += new Counts { Diagnostics = 1, WithAction = own.Count > 0 ? 1 : 0, WithoutAction = own.Count > 0 ? 0 : 1 };
                offers.AddRange(own);
            }
        }

        foreach (var offer in offers)
            await TryAsync(offer);
        foreach (var group in offers.GroupBy(offer => (offer.Provider, offer.Key)))
            await TryAllAsync([.. group]);
        Counts += new Counts { Cases = 1 };
    }

    private async Task TryAsync(Offer offer)
    {
        var problems = new List<string>();
        var (compiled, gone) = (false, false);
        if (offer.Key.Length == 0 || offer.Action.Title.Length == 0)
            problems.Add("has no title or no equivalence key");
        if (await offer.ApplyAsync(cancellationToken) is not { } changed)
        {
            problems.Add("changes nothing");
        }
        else
        {
            var after = await LookAsync(changed);
            compiled = Compare(after, [offer], problems, out gone);
            if (problems.Count > 0)
                problems.Add(await DifferenceAsync(changed));
        }

        Counts += new Counts { Tried = 1, Compiled = compiled ? 1 : 0, Gone = gone ? 1 : 0 };
        if (problems.Count > 0)
            Problems.Add($"{Describe(offer.Diagnostic)}: '{offer.Action.Title}' [{offer.Key}]\n  " + string.Join("\n  ", problems));
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
            Compare(after, offers, problems, out _);
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

    private bool Compare(Look after, IReadOnlyCollection<Offer> offers, List<string> problems, out bool gone)
    {
        var complaints = after.Complaints.Where(group => group.Count() > before.Complaints[group.Key].Count()).Select(group => "the compiler complains: " + group.Last()).ToList();
        var (was, now) = (before.ByIdentity, after.ByIdentity);
        var key = offers.First().Key;
        var left = offers.DistinctBy(offer => offer.Diagnostic).GroupBy(offer => Look.IdentityOf(offer.Diagnostic))
            .Where(group => now[group.Key].Count() > was[group.Key].Count() - group.Count())
            .Select(group => "is still reported: " + Describe(now[group.Key].Last()));
        var come = now.Where(group => group.Count() > was[group.Key].Count() && !MayBring.Allows(key, group.First()))
            .Select(group => "is reported now: " + Describe(group.Last()));
        var wrong = left.Concat(come).ToList();
        gone = wrong.Count == 0;
        problems.AddRange([.. complaints, .. wrong]);
        return complaints.Count == 0;
    }

    private async Task<Look> LookAsync(Solution changed)
    {
        var texts = new List<string>();
        foreach (var document in changed.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
            texts.Add(document.FilePath + "\n" + await document.GetTextAsync(cancellationToken));
        var key = string.Join("\n\0\n", texts);
        return _looks.TryGetValue(key, out var look) ? look : _looks[key] = await Look.AtAsync(changed, cancellationToken);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        var text = diagnostic.Location.SourceTree?.GetText().Lines[line].ToString().Trim() ?? "";
        return $"{diagnostic.Id} {Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({line + 1}): {diagnostic.GetMessage()}: {text}";
    }

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
