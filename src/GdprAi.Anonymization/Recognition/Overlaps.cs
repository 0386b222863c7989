namespace GdprAi.Anonymization.Recognition;

/// <summary>Makes findings a sequence: sorted, and of two that overlap only the better one.</summary>
internal static class Overlaps
{
    private static readonly Comparison<Finding> ByStart = (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length);

    internal static void Resolve(List<Finding> findings)
    {
        findings.Sort(ByStart);
        var kept = 0;
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            var wins = true;
            while (kept > 0 && findings[kept - 1].End > finding.Start)
            {
                if (!IsBetter(finding, findings[kept - 1]))
                {
                    wins = false;
                    break;
                }

                kept--;
            }

            if (wins)
                findings[kept++] = finding;
        }

        findings.RemoveRange(kept, findings.Count - kept);
    }

    private static bool IsBetter(Finding a, Finding b)
    {
        if (a.Length != b.Length)
            return a.Length > b.Length;
        return a.Score > b.Score;
    }
}
