using System.Diagnostics;
using GdprAi.Anonymization.Recognition;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>One megabyte of what hurts scanners that go back or look ahead too far.</summary>
internal static class Adversarial
{
    private static readonly string[] Units =
    [
        "@", "a@", "1", "1 ", "1.", "1-2-3-4-", "+", "+1 ", "12:", "ab:", "::", "A", "A-", "A ", "Jean ", "Jean-", "M. ", "J. ", "d'", "de la ", "password=", "eyJaaaaaaaa-", "sk-", "-----BEGIN ",
        "[at] a [dot] ", "(at)", " at a point fr", "a.b.c.", "FR76 ", "FR7630006000011234567890189", "12 rue de ", "12 rue A ", "Via A ", "Nom : a ", "née le 1 ", "0612345678 ", "4111 1111 1111 1111 ", "AB-123-", "\u00AD1", "aB", "tel ",
    ];

    /// <summary>The slowest input in milliseconds, and which it is.</summary>
    internal static (double Milliseconds, string Unit) Slowest()
    {
        var worst = (0.0, "");
        foreach (var unit in Units)
        {
            var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
            var best = double.MaxValue;
            for (var round = 0; round < 2; round++)
            {
                var watch = Stopwatch.StartNew();
                TextScanner.Scan(text);
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }

            if (best > worst.Item1)
                worst = (best, unit);
        }

        return worst;
    }
}
