namespace GdprAi.Anonymization.Evaluation;

/// <summary>
/// Counts by kind. A value counts as found when findings of its kind cover it completely, which is the view of a leak;
/// a finding counts as right when it overlaps a value of its kind.
/// </summary>
internal sealed class Tally
{
    private readonly Dictionary<EntityKind, Counts> _counts = [];

    internal int Documents { get; private set; }

    /// <summary>Documents in which a structured value is not covered, by whatever kind.</summary>
    internal int Leaks { get; private set; }

    internal List<string> Errors { get; } = [];

    internal static Tally Of(IEnumerable<Document> documents, Detector detector, Func<EntityKind, bool> kinds)
    {
        var tally = new Tally();
        foreach (var document in documents)
            tally.Add(document, detector(document.Text), kinds);
        return tally;
    }

    internal Counts For(EntityKind kind) => _counts.TryGetValue(kind, out var counts) ? counts : new Counts();

    internal Counts Total() => _counts.Values.Aggregate(new Counts(), (a, b) => a + b);

    internal IEnumerable<(EntityKind Kind, Counts Counts)> Rows() => _counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value));

    private void Add(Document document, IReadOnlyList<Finding> findings, Func<EntityKind, bool> kinds)
    {
        Documents++;
        var leaks = false;
        foreach (var gold in document.Gold.Where(g => kinds(g.Kind)))
        {
            var found = Covers(findings.Where(f => f.Kind == gold.Kind), gold);
            Update(gold.Kind, c => c with { Values = c.Values + 1, Found = c.Found + (found ? 1 : 0) });
            if (found)
                continue;
            Note("missed", gold.Kind, document.Text, gold.Start, gold.End);
            leaks |= !Covers(findings, gold);
        }

        foreach (var finding in findings.Where(f => kinds(f.Kind)))
        {
            var right = document.Gold.Any(g => g.Kind == finding.Kind && g.Start < finding.Start + finding.Length && finding.Start < g.End);
            Update(finding.Kind, c => c with { Findings = c.Findings + 1, Right = c.Right + (right ? 1 : 0) });
            if (!right)
                Note("wrong", finding.Kind, document.Text, finding.Start, finding.Start + finding.Length);
        }

        Leaks += leaks ? 1 : 0;
    }

    private static bool Covers(IEnumerable<Finding> findings, Gold gold)
    {
        var next = gold.Start;
        foreach (var finding in findings.OrderBy(f => f.Start))
        {
            if (finding.Start <= next)
                next = Math.Max(next, finding.Start + finding.Length);
        }

        return next >= gold.End;
    }

    private void Update(EntityKind kind, Func<Counts, Counts> change) => _counts[kind] = change(For(kind));

    private void Note(string what, EntityKind kind, string text, int start, int end)
    {
        var (from, to) = (Math.Max(0, start - 45), Math.Min(text.Length, end + 25));
        Errors.Add($"{what} {kind}: {text[from..start]}⟦{text[start..end]}⟧{text[end..to]}".ReplaceLineEndings(" "));
    }
}

/// <summary>How many values there were and were found, how many findings there were and were right.</summary>
internal readonly record struct Counts(int Values, int Found, int Findings, int Right)
{
    internal double Recall => Values == 0 ? double.NaN : (double)Found / Values;

    internal double Precision => Findings == 0 ? double.NaN : (double)Right / Findings;

    public static Counts operator +(Counts a, Counts b) => new(a.Values + b.Values, a.Found + b.Found, a.Findings + b.Findings, a.Right + b.Right);
}
