using System.Globalization;
using System.Text;

namespace GdprAi.Anonymization.Internal;

/// <summary>Reads an answer once, from left to right, and puts originals back. Batch and streaming are the same code.</summary>
internal sealed class RestoreMachine(PlaceholderTrie trie, SeenText seen, bool restoreInUrls, bool isJson)
{
    private const ulong Mailto = 0x6D61696C746F3A, MailtoMask = 0xFFFFFFFFFFFFFF;
    private const ulong Www = 0x7777772E, WwwMask = 0xFFFFFFFF;
    private const ulong Slashes = 0x2F2F, LinkStart = 0x5D28, PairMask = 0xFFFF;
    private const int ShortestMailto = 7;

    private enum Place
    {
        Text,
        /// <summary>A web address: ends at a space or quote.</summary>
        Url,
        /// <summary>The target of a Markdown link: ends at the bracket.</summary>
        Link,
    }

    private readonly List<string> _unresolved = [];
    private Place _place;
    private int _linkLength;
    private ulong _tail;
    private char _previous;
    private bool _afterWord;

    internal int Restored { get; private set; }

    internal IReadOnlyList<string> Unresolved => _unresolved;

    /// <summary>Restores as much of <paramref name="text"/> as is certain, and returns how many characters that is.</summary>
    internal int Process(string text, bool isEnd, StringBuilder output)
    {
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (trie.CanStart(c) && !(_afterWord && PlaceholderTrie.IsWord(c)))
            {
                Match match = trie.At(text, at, isEnd, out Entry? entry, out bool isAlias, out int end);
                if (match == Match.NeedsMore)
                    break;
                if (match == Match.Found && !(entry!.IsOneToken && IsWithinToken()))
                {
                    string written = text.Substring(at, end - at);
                    Write(written, entry, isAlias, output);
                    for (int i = at; i < end; i++)
                        Advance(text[i]);
                    at = end;
                    continue;
                }
            }

            int length = UnitLength(text, at);
            if (length == 0)
            {
                if (!isEnd)
                    break;
                length = 1;
            }

            output.Append(text, at, length);
            if (length == 1)
                Advance(c);
            else
                Advance(Unescape(text, at, length));
            at += length;
        }

        return at;
    }

    private void Write(string written, Entry entry, bool isAlias, StringBuilder output)
    {
        bool isLeft = !entry.Restorable || _place != Place.Text && !restoreInUrls || isAlias && seen.MayHold(written);
        if (!isLeft)
        {
            Restored++;
            AppendOriginal(entry.Original, output);
            return;
        }

        if (_unresolved.Count < 100)
            _unresolved.Add(written);
        output.Append(written);
    }

    private void AppendOriginal(string original, StringBuilder output)
    {
        if (isJson)
            JsonText.Escape(original, output);
        else
            output.Append(original);
    }

    /// <summary>In JSON an escape is one unit; 0 when the text ends within it.</summary>
    private int UnitLength(string text, int at)
    {
        if (!isJson || text[at] != '\\')
            return 1;
        if (at + 1 >= text.Length)
            return 0;
        int length = text[at + 1] == 'u' ? 6 : 2;
        return at + length <= text.Length ? length : 0;
    }

    private static char Unescape(string text, int at, int length)
    {
        if (length == 6)
            return int.TryParse(text.Substring(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) ? (char)code : ' ';
        return text[at + 1] is 'n' or 'r' or 't' or 'b' or 'f' ? '\n' : text[at + 1];
    }

    /// <summary>Whether what stands before makes the match the end of a longer address or key.</summary>
    private bool IsWithinToken()
    {
        char before = (char)(_tail >> 8 & 0xFF);
        return _previous is '.' or '-' or '+' or '@' && (before >= 0x80 || char.IsLetterOrDigit(before));
    }

    private void Advance(char c)
    {
        _afterWord = PlaceholderTrie.IsWord(c);
        _previous = c;
        if (c == '\\' && !isJson)
            return;
        _tail = _tail << 8 | (c < 0x80 ? char.ToLowerInvariant(c) : _afterWord ? 0x80u : 0u);
        switch (_place)
        {
            case Place.Text when (_tail & PairMask) == LinkStart:
                _place = Place.Link;
                _linkLength = 0;
                break;
            case Place.Text when (_tail & PairMask) == Slashes || (_tail & WwwMask) == Www:
                _place = Place.Url;
                break;
            case Place.Url when char.IsWhiteSpace(c) || c is '"' or '<' or '>':
            case Place.Link when c is ')' or '\n':
                _place = Place.Text;
                break;
            case Place.Link when ++_linkLength == ShortestMailto && (_tail & MailtoMask) == Mailto:
                _place = Place.Text;
                break;
        }
    }
}
