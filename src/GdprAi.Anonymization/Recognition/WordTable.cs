namespace GdprAi.Anonymization.Recognition;

/// <summary>
/// Maps words to flags. A word is found by the hash of its folded letters, straight from the text, so
/// that a look-up allocates nothing and spelling variants (<c>TÉLÉPHONE</c>, <c>telephone</c>) are one word.
/// </summary>
internal sealed class WordTable
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;
    private const int FilterBits = 1 << 16;

    private ulong[] _keys = new ulong[256];
    private ulong[] _values = new ulong[256];
    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private int _count;

    /// <summary>Adds the words of a blank-separated list; a word added twice keeps the flags of both.</summary>
    internal WordTable Add(string words, ulong flags)
    {
        var i = 0;
        while (i < words.Length)
        {
            while (i < words.Length && words[i] <= ' ')
                i++;
            var start = i;
            while (i < words.Length && words[i] > ' ')
                i++;
            if (i > start)
                Insert(Hash(words, start, i), flags);
        }

        return this;
    }

    /// <summary>The flags of the word that stands in <c>text[start..end]</c>, or 0.</summary>
    internal ulong Find(string text, int start, int end) => Find(Hash(text, start, end));

    internal ulong Find(ulong hash)
    {
        // Most words of a text are in no list: 8 KB that stay in the cache say so.
        if ((_filter[(hash >> 54) & (FilterBits / 64 - 1)] & (1ul << (int)(hash >> 48))) == 0)
            return 0;
        var keys = _keys;
        var mask = keys.Length - 1;
        for (var slot = (int)(hash >> 8) & mask; keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == hash)
                return _values[slot];
        }

        return 0;
    }

    internal static ulong Hash(string text, int start, int end)
    {
        var hash = Offset;
        for (var i = start; i < end; i++)
            hash = (hash ^ Chars.Fold(text[i])) * Prime;

        // FNV leaves the last letters in few bits: spread them, the table takes its slots from the low ones.
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        return (hash ^ (hash >> 29)) | 1;
    }

    private void Insert(ulong hash, ulong flags)
    {
        if (_count * 2 >= _keys.Length)
            Grow();
        var slot = Slot(hash);
        if (_keys[slot] == 0)
        {
            _keys[slot] = hash;
            _count++;
        }

        _values[slot] |= flags;
        _filter[(hash >> 54) & (FilterBits / 64 - 1)] |= 1ul << (int)(hash >> 48);
    }

    private int Slot(ulong hash)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(hash >> 8) & mask;
        while (_keys[slot] != 0 && _keys[slot] != hash)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new ulong[keys.Length * 2];
        _values = new ulong[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            var slot = Slot(keys[i]);
            _keys[slot] = keys[i];
            _values[slot] = values[i];
        }
    }
}
