using System.Globalization;

namespace GdprAi.Anonymization.Recognition;

/// <summary>What the scanners ask about a character, answered from tables.</summary>
internal static class Chars
{
    private const byte Lower = 1, UpperCase = 2, DigitChar = 4, SpaceChar = 8, Mark = 16, Foreign = 32;
    private const byte Trigger = UpperCase | DigitChar | Mark | Foreign;
    private const int FoldedRange = 0x250;

    private static readonly byte[] Table = BuildTable();
    private static readonly char[] Folds = BuildFolds();

    /// <summary>The next character that a value may start with, or the end. A table beats vectors here: triggers are too near to each other.</summary>
    internal static int NextTrigger(string text, int from)
    {
        var table = Table;
        while (from < text.Length && (table[text[from]] & Trigger) == 0)
            from++;
        return from;
    }

    internal static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    internal static bool IsUpper(char c) => (Table[c] & UpperCase) != 0;

    internal static bool IsLower(char c) => (Table[c] & Lower) != 0;

    internal static bool IsLetter(char c) => (Table[c] & (Lower | UpperCase)) != 0;

    internal static bool IsAlphanumeric(char c) => (Table[c] & (Lower | UpperCase | DigitChar)) != 0;

    /// <summary>A blank that does not end the line: also no-break and thin spaces.</summary>
    internal static bool IsSpace(char c) => (Table[c] & SpaceChar) != 0;

    /// <summary>Invisible, or a digit, letter or sign of another script that stands for an ASCII one.</summary>
    internal static bool IsForeign(char c) => (Table[c] & Foreign) != 0;

    internal static bool IsDash(char c) => c == '-' || (c >= '\u2010' && c <= '\u2013') || c == '\u2212';

    internal static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    internal static bool IsLineBreak(char c) => c is '\n' or '\r';

    internal static bool IsHex(char c) => IsDigit(c) || (uint)((c | 0x20) - 'a') <= 5;

    internal static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 25;

    internal static char ToUpperAscii(char c) => (uint)(c - 'a') <= 25 ? (char)(c & ~0x20) : c;

    /// <summary>Lower case without diacritics, one character for one.</summary>
    internal static char Fold(char c) => c < FoldedRange ? Folds[c] : char.ToLowerInvariant(c);

    /// <summary>The ASCII character that a foreign one stands for; <c>'\0'</c> when it is invisible.</summary>
    internal static char Unmask(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            return (char)(c - 0xFEE0);
        var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
        return digit >= 0 ? (char)('0' + digit) : '\0';
    }

    private static byte[] BuildTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            if (IsDigit(c))
                table[i] = DigitChar;
            else if (IsDisguise(c))
                table[i] = Foreign;
            else if (char.IsLetter(c))
                table[i] = char.IsUpper(c) ? UpperCase : Lower;
            else if (c == '\t' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
                table[i] = SpaceChar;
        }

        foreach (var c in "@:[({=")
            table[c] = Mark;
        return table;
    }

    private static bool IsDisguise(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or (>= '\uFF01' and <= '\uFF5E')
        || char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    private static char[] BuildFolds()
    {
        var folds = new char[FoldedRange];
        for (var i = 0; i < folds.Length; i++)
            folds[i] = char.ToLowerInvariant((char)i);

        // Each word: the plain letter, then the letters that fold to it.
        const string Groups =
            "aàáâãäåāăąæ cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņňŋ oòóôõöøōŏőœ rŕŗř sśŝşšșß tţťŧțþ uùúûüũūŭůűų wŵ yýÿŷ zźżž";
        foreach (var group in Groups.Split(' '))
        {
            foreach (var letter in group)
            {
                folds[letter] = group[0];
                var upper = char.ToUpperInvariant(letter);
                if (upper < FoldedRange)
                    folds[upper] = group[0];
            }
        }

        return folds;
    }
}
