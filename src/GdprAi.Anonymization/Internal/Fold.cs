using System.Globalization;
using System.Text;

namespace GdprAi.Anonymization.Internal;

/// <summary>Makes two spellings of a letter equal: case, diacritics, width; and skips what is not seen.</summary>
internal static class Fold
{
    private const char FirstAccented = '\u00C0';

    /// <summary>The plain letters of U+00C0 to U+017F. A table, because normalization does nothing where globalization is invariant.</summary>
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll." +
        ".llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The folded character, or <c>'\0'</c> for one that a reader does not see.</summary>
    internal static char Of(char c)
    {
        if (c < 0x80)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c < FirstAccented)
            return c == '\u00AD' ? '\0' : c;
        if (c - FirstAccented < Plain.Length && Plain[c - FirstAccented] is not '.' and var plain)
            return plain;
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
}
