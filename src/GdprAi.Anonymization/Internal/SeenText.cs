namespace GdprAi.Anonymization.Internal;

/// <summary>Remembers, in little space, which numbered words the texts of a session hold, so that no placeholder repeats one.</summary>
/// <remarks>A bit for each pair of a word and the counter after it. Two pairs that share a bit only cost a number that is not used.</remarks>
internal sealed class SeenText
{
    private const int Bits = 1 << 17;
    private const int LongestCounter = 12;

    private ulong[]? _bits;

    internal void Add(string text)
    {
        _bits ??= new ulong[Bits / 64];
        Visit(text, add: true);
    }

    /// <summary>Whether <paramref name="candidate"/> may stand in a text that was added. Never wrong when it says no.</summary>
    internal bool MayHold(string candidate) => _bits is not null && Visit(candidate, add: false);

    private bool Visit(string text, bool add)
    {
        uint previous = 0;
        int previousEnd = -1;
        for (int at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            uint hash = 2166136261;
            bool letters = false, digits = false, upper = true;
            for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            {
                char c = text[at];
                hash = (hash ^ char.ToUpperInvariant(c)) * 16777619;
                bool isDigit = c is >= '0' and <= '9';
                digits |= isDigit;
                letters |= !isDigit;
                upper &= isDigit || c is >= 'A' and <= 'Z';
            }

            bool isCounter = at - start <= LongestCounter && (digits || upper && at - start <= 3);
            if (isCounter && digits && letters && !Mark(hash * 31, add))
                return false;
            if (isCounter && !(digits && letters) && previousEnd >= 0 && start - previousEnd <= 2 && !Mark(previous * 16777619 ^ hash, add))
                return false;
            previous = hash;
            previousEnd = at;
        }

        return true;
    }

    private bool Mark(uint hash, bool add)
    {
        hash ^= hash >> 15;
        int bit = (int)(hash * 2654435761u >> 15);
        ulong mask = 1UL << (bit & 63);
        bool isSet = (_bits![bit >> 6] & mask) != 0;
        if (add)
            _bits[bit >> 6] |= mask;
        return add || isSet;
    }
}
