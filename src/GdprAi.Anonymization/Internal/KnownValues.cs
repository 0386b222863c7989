namespace GdprAi.Anonymization.Internal;

/// <summary>Finds in free text the values that a session was given, however they are cased, accented or spaced.</summary>
/// <remarks>Linear: a text is read once, and each word is looked up by its hash.</remarks>
internal sealed class KnownValues
{
    private const int LongestSequence = 12;
    private const int LongestGap = 3;
    private const int ShortestValue = 4;
    private const int ShortestPart = 3;

    private static readonly HashSet<string> s_notNames = new(StringComparer.Ordinal)
    {
        "monsieur", "madame", "mademoiselle", "mme", "mlle", "maitre", "docteur", "professeur", "mrs", "miss", "mister", "sir", "prof", "herr", "frau",
        "doktor", "senor", "senora", "sra", "don", "dona", "signor", "signora", "sig", "dott", "dottor", "pan", "pani", "mevr", "mevrouw", "heer", "meneer",
        "von", "van", "der", "den", "del", "della", "dos", "les", "des", "saint", "sainte", "san", "santa", "the",
    };

    private readonly Dictionary<ulong, Pattern> _patterns = [];
    private readonly Dictionary<ulong, int> _longestByFirstWord = [];
    private readonly Dictionary<ulong, Entry?> _nameParts = [];
    private readonly List<Word> _words = [];

    private readonly struct Word(int start, int end, ulong hash)
    {
        internal int Start { get; } = start;
        internal int End { get; } = end;
        internal ulong Hash { get; } = hash;
    }

    private sealed class Pattern(string words, string head, string tail, Entry entry)
    {
        internal string Words { get; } = words;
        internal string Head { get; } = head;
        internal string Tail { get; } = tail;
        internal Entry Entry { get; } = entry;
    }

    internal readonly struct Known(int start, int end, Entry entry)
    {
        internal int Start { get; } = start;
        internal int End { get; } = end;
        internal Entry Entry { get; } = entry;
    }

    internal void Clear()
    {
        _patterns.Clear();
        _longestByFirstWord.Clear();
        _nameParts.Clear();
    }

    /// <summary>Learns a spelling. <paramref name="parts"/> says that parts of a name stand for the person while no other person has them.</summary>
    internal void Add(string value, Entry entry, bool parts)
    {
        List<string> words = Fold.Words(value);
        int length = 0;
        bool isNumber = true;
        foreach (string word in words)
        {
            length += word.Length;
            foreach (char c in word)
                isNumber &= char.IsDigit(c);
        }

        if (words.Count is 0 or > LongestSequence || length < (isNumber ? ShortestValue + 1 : ShortestPart))
            return;
        AddPattern(words, value, entry);
        if (entry.Kind != EntityKind.Name)
            return;
        for (int i = 1; i < words.Count && words.Count <= 4; i++)
            AddPattern([.. words.Skip(i), .. words.Take(i)], "", entry);
        if (!parts || words.Count < 2)
            return;
        foreach (string word in words.Distinct())
        {
            if (word.Length < ShortestPart || s_notNames.Contains(word))
                continue;
            ulong hash = HashOf(word);
            _nameParts[hash] = !_nameParts.TryGetValue(hash, out Entry? other) || other == entry ? entry : null;
        }
    }

    /// <summary>The person that all words of a mention point to, or <see langword="null"/>.</summary>
    internal Entry? PersonNamed(string mention)
    {
        Entry? person = null;
        foreach (string word in Fold.Words(mention))
        {
            if (word.Length < ShortestPart || s_notNames.Contains(word))
                continue;
            if (!_nameParts.TryGetValue(HashOf(word), out Entry? named) || named is null || person is not null && person != named)
                return null;
            person = named;
        }

        return person;
    }

    /// <summary>The places of known values, in order and apart from each other; <see langword="null"/> when there are none.</summary>
    internal List<Known>? Find(string text)
    {
        if (_patterns.Count == 0)
            return null;
        List<Known>? found = null;
        int position = 0, next = 0;
        _words.Clear();
        while (next < _words.Count || ReadWord(text, ref position))
        {
            Word first = _words[next];
            Known? match = null;
            int used = 1;
            if (_longestByFirstWord.TryGetValue(first.Hash, out int longest))
                match = Longest(text, next, longest, ref position, ref used);
            if (match is null && _nameParts.TryGetValue(first.Hash, out Entry? person) && person is not null && char.IsUpper(text[first.Start]))
                match = new Known(first.Start, first.End, person);
            if (match is { } known)
                (found ??= []).Add(known);
            next += used;
            if (next == _words.Count)
            {
                _words.Clear();
                next = 0;
            }
        }

        _words.Clear();
        return found;
    }

    private Known? Longest(string text, int first, int longest, ref int position, ref int used)
    {
        Known? match = null;
        ulong hash = 0;
        for (int i = 0; i < longest; i++)
        {
            if (first + i == _words.Count && !ReadWord(text, ref position))
                break;
            Word word = _words[first + i];
            if (i > 0 && word.Start - _words[first + i - 1].End > LongestGap)
                break;
            hash = Combine(hash, word.Hash);
            if (_patterns.TryGetValue(hash, out Pattern? pattern) && Equal(text, _words[first].Start, word.End, pattern.Words))
            {
                int start = _words[first].Start, end = word.End;
                if (start >= pattern.Head.Length && string.CompareOrdinal(text, start - pattern.Head.Length, pattern.Head, 0, pattern.Head.Length) == 0)
                    start -= pattern.Head.Length;
                if (string.CompareOrdinal(text, end, pattern.Tail, 0, pattern.Tail.Length) == 0)
                    end += pattern.Tail.Length;
                match = new Known(start, end, pattern.Entry);
                used = i + 1;
            }
        }

        return match;
    }

    private void AddPattern(List<string> words, string value, Entry entry)
    {
        ulong hash = 0;
        foreach (string word in words)
            hash = Combine(hash, HashOf(word));
        if (_patterns.ContainsKey(hash))
            return;
        int start = 0, end = value.Length;
        while (start < end && !Fold.IsWord(value[start]))
            start++;
        while (end > start && !Fold.IsWord(value[end - 1]))
            end--;
        _patterns.Add(hash, new Pattern(string.Concat(words), value.Substring(0, start), value.Substring(end), entry));
        ulong first = HashOf(words[0]);
        if (!_longestByFirstWord.TryGetValue(first, out int longest) || longest < words.Count)
            _longestByFirstWord[first] = words.Count;
    }

    private bool ReadWord(string text, ref int position)
    {
        while (position < text.Length && !Fold.IsWord(text[position]))
            position++;
        if (position == text.Length)
            return false;
        int start = position;
        ulong hash = Seed;
        for (; position < text.Length && Fold.IsWord(text[position]); position++)
        {
            char c = Fold.Of(text[position]);
            if (c != '\0')
                hash = (hash ^ c) * Prime;
        }

        _words.Add(new Word(start, position, hash));
        return true;
    }

    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static ulong HashOf(string folded)
    {
        ulong hash = Seed;
        foreach (char c in folded)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private static ulong Combine(ulong sequence, ulong word) => (sequence ^ word) * Prime + 1;

    private static bool Equal(string text, int start, int end, string words)
    {
        int at = 0;
        for (int i = start; i < end; i++)
        {
            if (!Fold.IsWord(text[i]))
                continue;
            char c = Fold.Of(text[i]);
            if (c != '\0' && (at >= words.Length || words[at++] != c))
                return false;
        }

        return at == words.Length;
    }
}
