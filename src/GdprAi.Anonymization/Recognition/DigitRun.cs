namespace GdprAi.Anonymization.Recognition;

/// <summary>
/// Groups of digits with single separators between them, such as <c>06 12 34 56 78</c> or <c>2 95 10 99 126 111 93</c>.
/// Read once a token and of bounded length, so that every recognizer can look at it in constant time.
/// </summary>
internal sealed class DigitRun
{
    internal const int MaxDigits = 24, MaxGroups = 12;

    private readonly int[] _counts = new int[MaxGroups + 1];
    private readonly int[] _ends = new int[MaxGroups + 1];
    private readonly char[] _separators = new char[MaxGroups + 1];

    /// <summary>The digits as numbers.</summary>
    internal byte[] Digits { get; } = new byte[MaxDigits];

    internal int Start { get; private set; }

    internal int Groups { get; private set; }

    /// <summary>The end of an extension (<c>x123</c>) glued to the last group, or 0.</summary>
    internal int ExtensionEnd { get; private set; }

    /// <summary>How many digits the first <paramref name="groups"/> groups hold.</summary>
    internal int Count(int groups) => _counts[groups];

    internal int Size(int group) => _counts[group + 1] - _counts[group];

    /// <summary>Where the first <paramref name="groups"/> groups end in the text.</summary>
    internal int End(int groups) => _ends[groups];

    /// <summary>What stands after a group: ' ', '-', '.', '/', '(' or ')', whatever its typographic form.</summary>
    internal char Separator(int group) => _separators[group + 1];

    internal int Value(int group)
    {
        var value = 0;
        for (var i = _counts[group]; i < _counts[group + 1] && value < 100_000_000; i++)
            value = value * 10 + Digits[i];
        return value;
    }

    internal void Read(string text, int start)
    {
        Start = start;
        Groups = 0;
        ExtensionEnd = 0;
        var total = 0;
        for (var i = start; Groups < MaxGroups;)
        {
            var groupStart = i;
            while (i < text.Length && Chars.IsDigit(text[i]) && total < MaxDigits)
                Digits[total++] = (byte)(text[i++] - '0');

            if (i < text.Length && Chars.IsAlphanumeric(text[i]))
            {
                // A group that goes on with letters or with too many digits does not count, but an extension does.
                if (Chars.IsDigit(text[i]) || (ExtensionEnd = Extension(text, i)) == 0)
                    return;
            }

            if (i == groupStart)
                return;
            Groups++;
            _counts[Groups] = total;
            _ends[Groups] = i;
            _separators[Groups] = '\0';
            if (ExtensionEnd > 0)
                return;

            var separator = ReadSeparator(text, ref i);
            if (separator == '\0' || i >= text.Length || !Chars.IsDigit(text[i]))
                return;
            _separators[Groups] = separator;
        }
    }

    /// <summary>All groups but the last, up to <paramref name="groups"/>, are followed by this separator.</summary>
    internal bool SeparatedBy(char separator, int groups)
    {
        for (var g = 0; g < groups - 1; g++)
        {
            if (Separator(g) != separator)
                return false;
        }

        return true;
    }

    /// <summary>The first groups have these sizes, each written as one digit; a first size above 9 as a letter from <c>A</c> = 10.</summary>
    internal bool Sizes(string sizes)
    {
        if (Groups < sizes.Length)
            return false;
        for (var g = 0; g < sizes.Length; g++)
        {
            if (Size(g) != (sizes[g] <= '9' ? sizes[g] - '0' : sizes[g] - 'A' + 10))
                return false;
        }

        return true;
    }

    /// <summary>Groups of three behind one to three digits, apart by blanks or dots.</summary>
    internal bool IsThousands()
    {
        if (Size(0) > 3 || Digits[0] == 0 || Separator(0) is not (' ' or '.') || !SeparatedBy(Separator(0), Groups))
            return false;
        for (var g = 1; g < Groups; g++)
        {
            if (Size(g) != 3)
                return false;
        }

        return true;
    }

    private static int Extension(string text, int i)
    {
        if (text[i] is not ('x' or 'X'))
            return 0;
        var end = i + 1;
        while (end < text.Length && end - i <= 6 && Chars.IsDigit(text[end]))
            end++;
        return end > i + 1 && (end == text.Length || !Chars.IsAlphanumeric(text[end])) ? end : 0;
    }

    private static char ReadSeparator(string text, ref int i)
    {
        var separator = '\0';
        for (var length = 0; i < text.Length && length < 3; length++, i++)
        {
            var c = text[i];
            if (c is '(' or ')')
                separator = c;
            else if (length == 0 && (c is '.' or '/' || Chars.IsDash(c) || Chars.IsSpace(c)))
                separator = c is '.' or '/' ? c : Chars.IsSpace(c) ? ' ' : '-';
            else if (separator is not (' ' or '(' or ')') || !(Chars.IsSpace(c) && separator is '(' or ')'))
                return Chars.IsDigit(c) ? separator : '\0';
        }

        return separator;
    }
}
