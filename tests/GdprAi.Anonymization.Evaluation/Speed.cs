using System.Diagnostics;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>Bytes of UTF-8 a second on one core: the best of several rounds, since other work only ever slows one down.</summary>
internal static class Speed
{
    internal static double MegabytesPerSecond(IReadOnlyList<Document> documents, Action<string> scan, int rounds)
    {
        var bytes = documents.Sum(d => (long)System.Text.Encoding.UTF8.GetByteCount(d.Text));
        var best = 0.0;
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var document in documents)
                scan(document.Text);
            best = Math.Max(best, bytes / 1e6 / watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
