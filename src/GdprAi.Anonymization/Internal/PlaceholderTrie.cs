using System.Globalization;

namespace GdprAi.Anonymization.Internal;

internal enum Match
{
    None,
    Found,
    /// <summary>The text ends within what may become a placeholder.</summary>
    NeedsMore,
}

/// <summary>Finds issued placeholders as a model may rewrite them: escaped, with other spaces and hyphens, under a translated label.</summary>
/// <remarks>Only the first letter is matched in either case: "Client A" in any case would also match the French "le client a".</remarks>
internal sealed class PlaceholderTrie
{
    private const char FirstUnspacedScript = '\u2E80';

    private readonly List<Node> _nodes = [default];

    private struct Node
    {
        internal char Char;
        internal bool IsAlias;
        internal int Child;
        internal int Sibling;
        internal Entry? Entry;
    }

    internal int Count { get; private set; }

    internal void Clear()
    {
        _nodes.Clear();
        _nodes.Add(default);
        Count = 0;
    }

    internal void Add(Entry entry)
    {
        Count++;
        Insert(entry.Placeholder, entry, isAlias: false);
        if (entry.Kind != EntityKind.Name || entry.Placeholder[0] == '[')
            return;
        int space = entry.Placeholder.LastIndexOf(' ');
        string label = entry.Placeholder.Substring(0, space);
        if (!Words.ClientInAllLanguages.Contains(label, StringComparer.Ordinal))
            return;
        foreach (string alias in Words.ClientInAllLanguages)
        {
            if (alias != label)
                Insert(alias + entry.Placeholder.Substring(space), entry, isAlias: true);
        }
    }

    internal bool Holds(string placeholder)
    {
        int node = 0;
        foreach (char c in placeholder)
        {
            node = Child(node, node == 0 ? char.ToLowerInvariant(c) : c);
            if (node == 0)
                return false;
        }

        return _nodes[node] is { Entry: not null, IsAlias: false };
    }

    internal bool CanStart(char c) => c == '\\' || Child(0, char.ToLowerInvariant(Plain(c))) != 0;

    /// <summary>The longest placeholder at <paramref name="start"/>.</summary>
    internal Match At(string text, int start, bool isEnd, out Entry? entry, out bool isAlias, out int end)
    {
        entry = null;
        isAlias = false;
        end = start;
        int node = 0, at = start;
        while (true)
        {
            Match step = Read(text, at, isEnd, out char c, out int next);
            if (step == Match.NeedsMore)
            {
                if (_nodes[node].Child != 0)
                    return Match.NeedsMore;
                break;
            }

            if (step == Match.None || (node = Child(node, node == 0 ? char.ToLowerInvariant(c) : c)) == 0)
                break;
            at = next;
            Node reached = _nodes[node];
            if (reached.Entry is null)
                continue;
            Match boundary = EndsAt(text, at, isEnd, reached.Entry);
            if (boundary == Match.NeedsMore)
                return Match.NeedsMore;
            if (boundary == Match.Found)
            {
                entry = reached.Entry;
                isAlias = reached.IsAlias;
                end = at;
            }
        }

        return entry is null ? Match.None : Match.Found;
    }

    private static Match EndsAt(string text, int at, bool isEnd, Entry entry)
    {
        if (!char.IsLetterOrDigit(entry.Placeholder[entry.Placeholder.Length - 1]))
            return Match.Found;
        if (at >= text.Length)
            return isEnd ? Match.Found : Match.NeedsMore;
        char c = text[at];
        if (IsWord(c))
            return Match.None;
        if (!entry.IsOneToken || c is not ('.' or '-' or '@' or ':'))
            return Match.Found;
        if (at + 1 >= text.Length)
            return isEnd ? Match.Found : Match.NeedsMore;
        return IsWord(text[at + 1]) ? Match.None : Match.Found;
    }

    /// <summary>Whether the character would make a placeholder beside it part of a longer word. Scripts that put no space between words do not.</summary>
    internal static bool IsWord(char c) => c < FirstUnspacedScript
        && (char.IsLetterOrDigit(c) || c > 0x2FF && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark);

    /// <summary>One character of a placeholder, which may be written as several.</summary>
    private static Match Read(string text, int at, bool isEnd, out char c, out int next)
    {
        c = default;
        next = at;
        if (at >= text.Length)
            return isEnd ? Match.None : Match.NeedsMore;
        char first = text[at];
        if (first == '\\')
        {
            if (at + 1 >= text.Length)
                return isEnd ? Match.None : Match.NeedsMore;
            if (text[at + 1] == 'u')
                return ReadHex(text, at + 2, 4, isEnd, ref c, ref next);
            if (!char.IsPunctuation(text[at + 1]) && !char.IsSymbol(text[at + 1]) || text[at + 1] == '\\')
                return Match.None;
            c = Plain(text[at + 1]);
            next = at + 2;
            return Match.Found;
        }

        if (first == '%')
            return ReadHex(text, at + 1, 2, isEnd, ref c, ref next) is var read && read == Match.Found && c != '@' ? Match.None : read;
        c = Plain(first);
        next = at + 1;
        return Match.Found;
    }

    private static Match ReadHex(string text, int at, int digits, bool isEnd, ref char c, ref int next)
    {
        int code = 0;
        for (int i = at; i < at + digits; i++)
        {
            if (i >= text.Length)
                return isEnd ? Match.None : Match.NeedsMore;
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return Match.None;
            code = code << 4 | digit;
        }

        c = Plain((char)code);
        next = at + digits;
        return Match.Found;
    }

    private static char Plain(char c) => c switch
    {
        '\u00A0' or '\u202F' or '\u2007' or '\u2009' => ' ',
        '\u2010' or '\u2011' or '\u2013' => '-',
        _ => c,
    };

    private void Insert(string placeholder, Entry entry, bool isAlias)
    {
        int node = 0;
        foreach (char c in placeholder)
        {
            // The first letter is kept in lower case, and matched in either.
            char written = node == 0 ? char.ToLowerInvariant(c) : c;
            int child = Child(node, written);
            if (child == 0)
            {
                child = _nodes.Count;
                Node parent = _nodes[node];
                _nodes.Add(new Node { Char = written, Sibling = parent.Child });
                parent.Child = child;
                _nodes[node] = parent;
            }

            node = child;
        }

        Node last = _nodes[node];
        if (last.Entry is null || last.IsAlias && !isAlias)
        {
            last.Entry = entry;
            last.IsAlias = isAlias;
            _nodes[node] = last;
        }
    }

    private int Child(int node, char c)
    {
        int child = _nodes[node].Child;
        while (child != 0 && _nodes[child].Char != c)
            child = _nodes[child].Sibling;
        return child;
    }
}
