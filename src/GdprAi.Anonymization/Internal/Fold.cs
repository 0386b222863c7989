using System.Globalization;
using System.Text;

namespace GdprAi.Anonymization.Internal;

/// <summary>Makes two spellings of a letter equal: case, diacritics, width; and skips what is not seen.</summary>
internal static class Fold
{
    private static readonly char[] s_latin = BuildLatin();

    /// <summary>The folded character, or <c>'\0'</c> for one that a reader does not see.</summary>
    internal static char Of(char c)
    {
        if (c < 0x80)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c < s_latin.Length)
            return s_latin[c];
        if (c is >= '\uFF01' and <= '\uFF5E')
            return Of((char)(c - 0xFEE0));
        UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
        return category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => '\0',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>Whether the character belongs to a word, seen or not.</summary>
    internal static bool IsWord(char c) => c < 0x80 ? char.IsLetterOrDigit(c) : char.IsLetterOrDigit(c) || Of(c) == '\0';

    /// <summary>The words of a value, folded.</summary>
    internal static List<string> Words(string value)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (char c in value)
        {
            if (!IsWord(c))
                End();
            else if (Of(c) is not '\0' and var folded)
                word.Append(folded);
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static char[] BuildLatin()
    {
        char[] table = new char[0x250];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)i;
            table[i] = c switch
            {
                '\u00AD' => '\0',
                'ß' => 's',
                'Ø' or 'ø' => 'o',
                'Ł' or 'ł' => 'l',
                'Đ' or 'đ' => 'd',
                'Œ' or 'œ' => 'o',
                'Æ' or 'æ' => 'a',
                _ => WithoutMarks(c),
            };
        }

        return table;
    }

    private static char WithoutMarks(char c)
    {
        char plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(plain);
    }
}
