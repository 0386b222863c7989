using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The smallest changes between two texts: first by lines, then by the words of the lines that differ (Myers 1986).</summary>
/// <remarks>The workspace compares syntax trees, which took a sixth of the proof's time.</remarks>
internal static partial class TextDelta
{
    public static ImmutableArray<TextChange> Between(string before, string after)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (oldLines, newLines) in Differences(Lines().Split(before), Lines().Split(after)))
        {
            var (oldText, newText) = (before[oldLines.Start..oldLines.End], after[newLines.Start..newLines.End]);
            foreach (var (oldWords, newWords) in Differences(Words().Split(oldText), Words().Split(newText)))
                changes.Add(new(new TextSpan(oldLines.Start + oldWords.Start, oldWords.Length), newText[newWords.Start..newWords.End]));
        }

        return changes.ToImmutable();
    }

    /// <summary>Where two sequences of pieces differ, in characters of the texts that they make up.</summary>
    private static IEnumerable<(TextSpan Old, TextSpan New)> Differences(string[] a, string[] b)
    {
        var (oldStart, newStart, oldAt, newAt, i, j) = (0, 0, 0, 0, 0, 0);
        foreach (var (matchA, matchB) in Matches(a, b).Append((a.Length, b.Length)))
        {
            (oldStart, newStart) = (oldAt, newAt);
            for (; i < matchA; i++)
                oldAt += a[i].Length;
            for (; j < matchB; j++)
                newAt += b[j].Length;
            if (oldAt > oldStart || newAt > newStart)
                yield return (TextSpan.FromBounds(oldStart, oldAt), TextSpan.FromBounds(newStart, newAt));
            if (i == a.Length || j == b.Length)
                continue;
            oldAt += a[i++].Length;
            newAt += b[j++].Length;
        }
    }

    private static Stack<(int A, int B)> Matches(string[] a, string[] b)
    {
        // The furthest reach of each diagonal, for each number of edits.
        var reaches = new List<Dictionary<int, int>>();
        var reach = new Dictionary<int, int> { [1] = 0 };
        for (var edits = 0; ; edits++)
        {
            reaches.Add(new(reach));
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = IsInsertion(reach, diagonal, edits) ? reach[diagonal + 1] : reach[diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                    (x, y) = (x + 1, y + 1);
                reach[diagonal] = x;
                if (x >= a.Length && y >= b.Length)
                    return Backwards(reaches, a.Length, b.Length);
            }
        }
    }

    private static Stack<(int A, int B)> Backwards(List<Dictionary<int, int>> reaches, int x, int y)
    {
        var matches = new Stack<(int, int)>();
        for (var edits = reaches.Count - 1; edits >= 0; edits--)
        {
            var (reach, diagonal) = (reaches[edits], x - y);
            var isInsertion = IsInsertion(reach, diagonal, edits);
            var from = isInsertion ? reach[diagonal + 1] : reach[diagonal - 1];
            var start = isInsertion ? from : from + 1;
            for (; x > start; x--, y--)
                matches.Push((x - 1, y - 1));
            (x, y) = (from, from - (isInsertion ? diagonal + 1 : diagonal - 1));
        }

        return matches;
    }

    private static bool IsInsertion(Dictionary<int, int> reach, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && reach[diagonal - 1] < reach[diagonal + 1]);

    [GeneratedRegex(@"(?<=\n)")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\b|(?<=\W)(?=\W)")]
    private static partial Regex Words();
}
