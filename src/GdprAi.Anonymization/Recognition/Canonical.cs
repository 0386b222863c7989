using System.Net;
using System.Text;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization.Recognition;

/// <summary>One key for all spellings of one value.</summary>
internal static class Canonical
{
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "m", "mr", "mrs", "ms", "mme", "mlle", "dr", "me", "pr", "prof", "monsieur", "madame", "mademoiselle", "docteur", "maitre",
        "herr", "frau", "sr", "sra", "senor", "senora", "sig", "signor", "signora", "dott", "pan", "pani", "dhr", "mevr",
    };

    internal static string Of(EntityKind kind, string value) => kind switch
    {
        EntityKind.Email => value.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant(),
        EntityKind.Phone => Phone(value),
        EntityKind.Iban or EntityKind.Card or EntityKind.NationalId or EntityKind.Plate or EntityKind.VatNumber or EntityKind.Mac => Significant(value).ToUpperInvariant(),
        EntityKind.Ip => IPAddress.TryParse(value.Trim(), out IPAddress? address) ? address.ToString() : value.Trim(),
        EntityKind.Name => Name(value),
        EntityKind.Address or EntityKind.BirthDate => string.Join(" ", Fold.Words(value)),
        _ => value.Trim(),
    };

    /// <summary>E.164 digits. A trunk zero before nine digits is read as French.</summary>
    private static string Phone(string value)
    {
        string digits = Significant(value.Replace("(0)", ""));
        if (digits.StartsWith("00", StringComparison.Ordinal))
            return digits.Substring(2);
        return digits.Length == 10 && digits[0] == '0' ? "33" + digits.Substring(1) : digits;
    }

    /// <summary>Words in one order, so that "DUPONT Jean" is "Jean Dupont"; a title is no part of a name.</summary>
    private static string Name(string value)
    {
        List<string> words = Fold.Words(value);
        List<string> names = words.FindAll(w => !s_titles.Contains(w));
        if (names.Count == 0)
            names = words;
        names.Sort(StringComparer.Ordinal);
        return names.Count == 0 ? value : string.Join(" ", names);
    }

    private static string Significant(string value)
    {
        StringBuilder kept = new(value.Length);
        foreach (char c in value)
        {
            if (char.IsLetterOrDigit(c))
                kept.Append(char.IsDigit(c) ? Fold.Of(c) : c);
        }

        return kept.Length == 0 ? value : kept.ToString();
    }
}
