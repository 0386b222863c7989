using System.Text;

namespace GdprAi.Anonymization.Recognition;

/// <summary>One key for all spellings of one value.</summary>
internal static class Canonical
{
    internal static string Of(EntityKind kind, string value)
    {
        foreach (var c in value)
        {
            if (!Chars.IsForeign(c))
                continue;
            value = Folding.Unmask(value, out _);
            break;
        }

        value = value.Trim();
        return kind switch
        {
            EntityKind.Email => Email(value),
            EntityKind.Phone => Phone(value),
            EntityKind.Iban or EntityKind.Card or EntityKind.NationalId or EntityKind.Plate or EntityKind.VatNumber or EntityKind.Mac => Compact(value),
            EntityKind.Ip => Ip(value),
            EntityKind.Name => Name(value),
            EntityKind.Address => string.Join(" ", Words(value)),
            EntityKind.BirthDate => BirthDate(value),
            _ => value,
        };
    }

    private static string Email(string value)
    {
        if (value.IndexOf('@') < 0 || value.IndexOf(' ') >= 0)
        {
            foreach (var at in new[] { "[at]", "(at)", "{at}", "[arobase]", "(arobase)", "%40", "&#64;", " arobase ", " at ", " chez ", " @ " })
                value = Replace(value, at, "@");
            foreach (var dot in new[] { "[dot]", "(dot)", "{dot}", "[point]", "(point)", " dot ", " point ", " punkt ", " punto ", " punt ", " kropka " })
                value = Replace(value, dot, ".");
            value = value.Replace(" ", "");
        }

        return value.ToLowerInvariant();
    }

    private static string Replace(string value, string old, string with)
    {
        for (var i = value.IndexOf(old, StringComparison.OrdinalIgnoreCase); i >= 0; i = value.IndexOf(old, StringComparison.OrdinalIgnoreCase))
            value = value.Substring(0, i) + with + value.Substring(i + old.Length);
        return value;
    }

    /// <summary>As dialled from abroad where that is known; ten digits from 0 are taken as French.</summary>
    private static string Phone(string value)
    {
        var international = value.Length > 0 && value.TrimStart('(').StartsWith("+", StringComparison.Ordinal);
        var digits = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            // The trunk zero of "+33 (0)6" is not dialled.
            if (digits.Length > 0 && i + 2 < value.Length && value[i] == '(' && value[i + 1] == '0' && value[i + 2] == ')')
                i += 2;
            else if (Chars.IsDigit(value[i]))
                digits.Append(value[i]);
            else if (Chars.IsAsciiLetter(value[i]))
                digits.Append('x');
        }

        var number = digits.ToString();
        if (international)
            return "+" + number;
        if (number.StartsWith("00", StringComparison.Ordinal))
            return "+" + number.Substring(2);
        return number.Length == 10 && number[0] == '0' && number[1] != '0' ? "+33" + number.Substring(1) : number;
    }

    private static string Compact(string value)
    {
        var compact = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (Chars.IsAlphanumeric(c))
                compact.Append(char.ToUpperInvariant(c));
        }

        return compact.ToString();
    }

    private static string Ip(string value)
    {
        var zone = value.IndexOf('%');
        return System.Net.IPAddress.TryParse(zone > 0 ? value.Substring(0, zone) : value, out var address) ? address.ToString() : value.ToLowerInvariant();
    }

    /// <summary>"DUPONT Jean", "Jean Dupont" and "M. Jean Dupont" are one; so are "Jean-Pierre" and "Jean Pierre".</summary>
    private static string Name(string value)
    {
        var words = Words(value);
        var start = 0;
        while (start < words.Count - 1 && (NameWords.Of(words[start], 0, words[start].Length) & NameWord.Title) != 0)
            start++;
        words.RemoveRange(0, start);
        words.Sort(StringComparer.Ordinal);
        return string.Join(" ", words);
    }

    private static List<string> Words(string value)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in value.Normalize(NormalizationForm.FormC))
        {
            if (Chars.IsAlphanumeric(c))
            {
                word.Append(Chars.Fold(c));
                continue;
            }

            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    /// <summary>Day first and year first are told apart by the place of the year; month names stay as they are.</summary>
    private static string BirthDate(string value)
    {
        var words = Words(value);
        if (words.Count != 3 || !words.TrueForAll(w => w.Length is 1 or 2 or 4 && w.All(Chars.IsDigit)))
            return string.Join(" ", words);
        if (words[0].Length != 4)
            words.Reverse();
        return string.Join("-", words.Select(w => w.PadLeft(2, '0')));
    }
}
