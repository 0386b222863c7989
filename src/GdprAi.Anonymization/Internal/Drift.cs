namespace GdprAi.Anonymization.Internal;

/// <summary>Finds what a model made of placeholders, or made up in their likeness, and what therefore cannot be restored.</summary>
internal static class Drift
{
    private const string EmailEnd = "@example.com";
    private const int LongestBracket = 32;

    internal static void Find(string answer, PlaceholderTrie trie, IEnumerable<string> labels, List<string> found)
    {
        foreach (string label in labels)
            FindLabelled(answer, label, trie, found);
        for (int at = Next(EmailEnd, 0); at >= 0; at = Next(EmailEnd, at + 1))
        {
            int start = at;
            while (start > 0 && char.IsLetterOrDigit(answer[start - 1]))
                start--;
            if (start < at && char.IsDigit(answer[at - 1]))
                Report(start, at + EmailEnd.Length);
        }

        for (int at = answer.IndexOf('['); at >= 0; at = answer.IndexOf('[', at + 1))
        {
            int end = answer.IndexOf(']', at, Math.Min(LongestBracket, answer.Length - at));
            if (end > at + 2 && char.IsDigit(answer[end - 1]) && char.IsLetter(answer[at + 1]))
                Report(at, end + 1);
        }

        int Next(string text, int from) => from >= answer.Length ? -1 : answer.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);

        void Report(int start, int end) => Drift.Report(answer, start, end, trie, found);
    }

    /// <summary>A label in any case before capitals: "CLIENT A", "Client Q". Not "le client a".</summary>
    private static void FindLabelled(string answer, string label, PlaceholderTrie trie, List<string> found)
    {
        for (int at = answer.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = answer.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int letters = at + label.Length + 1, end = letters;
            while (end < answer.Length && answer[end] is >= 'A' and <= 'Z')
                end++;
            bool isApart = (at == 0 || !char.IsLetterOrDigit(answer[at - 1])) && (end >= answer.Length || !char.IsLetterOrDigit(answer[end]));
            if (isApart && end - letters is 1 or 2 && char.IsWhiteSpace(answer[letters - 1]))
                Report(answer, at, end, trie, found);
            if (at + 1 >= answer.Length)
                break;
        }
    }

    private static void Report(string answer, int start, int end, PlaceholderTrie trie, List<string> found)
    {
        const int Most = 100;
        if (found.Count < Most && trie.At(answer, start, isEnd: true, out _, out _, out _) != Match.Found)
            found.Add(answer.Substring(start, end - start));
    }
}
