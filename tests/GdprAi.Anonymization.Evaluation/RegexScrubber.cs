using System.Text.RegularExpressions;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>What a good developer writes in an afternoon: one generated regular expression a kind. The measure to beat.</summary>
internal static partial class RegexScrubber
{
    private static readonly (EntityKind Kind, Regex Regex)[] Rules =
    [
        (EntityKind.Email, Email()), (EntityKind.Iban, Iban()), (EntityKind.Card, Card()), (EntityKind.NationalId, Nir()), (EntityKind.NationalId, Ssn()),
        (EntityKind.NationalId, Lettered()), (EntityKind.Phone, Phone()), (EntityKind.Ip, IpV4()), (EntityKind.Ip, IpV6()), (EntityKind.Mac, Mac()),
        (EntityKind.VatNumber, Vat()), (EntityKind.Plate, Plate()), (EntityKind.BirthDate, BirthDate()), (EntityKind.Address, Address()),
        (EntityKind.Name, Name()), (EntityKind.Secret, Secret()),
    ];

    internal static IReadOnlyList<Finding> Scan(string text)
    {
        var findings = new List<Finding>();
        foreach (var (kind, regex) in Rules)
        {
            foreach (var match in regex.EnumerateMatches(text))
                findings.Add(new Finding(match.Index, match.Length, kind));
        }

        return findings;
    }

    [GeneratedRegex(@"\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b")]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")]
    private static partial Regex Iban();

    [GeneratedRegex(@"\b(?:\d{4}[ -]?){3}\d{1,7}\b|\b3[47]\d{2}[ -]?\d{6}[ -]?\d{5}\b")]
    private static partial Regex Card();

    [GeneratedRegex(@"\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}\b")]
    private static partial Regex Nir();

    [GeneratedRegex(@"\b\d{3}-\d{2}-\d{4}\b")]
    private static partial Regex Ssn();

    [GeneratedRegex(@"\b(?:\d{8}[A-Z]|[XYZ]\d{7}[A-Z]|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|\d{11})\b")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"(?:\+\d{1,3}[ .-]?(?:\(0\))?|\b0)\d(?:[ .-]?\d{2,4}){2,5}\b|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b")]
    private static partial Regex IpV4();

    [GeneratedRegex(@"\b(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}\b")]
    private static partial Regex IpV6();

    [GeneratedRegex(@"\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b")]
    private static partial Regex Mac();

    [GeneratedRegex(@"\b(?:FR[0-9A-Z]{2}\d{9}|DE\d{9}|ATU\d{8}|BE0\d{9}|IT\d{11}|NL\d{9}B\d{2}|PL\d{10})\b")]
    private static partial Regex Vat();

    [GeneratedRegex(@"\b[A-Z]{2}-\d{3}-[A-Z]{2}\b")]
    private static partial Regex Plate();

    [GeneratedRegex(@"(?i)\b(?:né|née|born|geboren|nacid[oa]|nat[oa]|urodzon[ya])\b.{0,20}?\d{1,2}[./-]\d{1,2}[./-]\d{4}\b")]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"(?i)\b\d{1,4},? (?:bis |ter )?(?:rue|avenue|boulevard|chemin|impasse|place|allée) [^\n,]{3,40}(?:,? \d{5} [A-Z][a-zé-]+)?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:M\.|Mme|Mr|Mrs|Herr|Frau|Sr\.|Sra\.|Monsieur|Madame|Dr) [A-ZÉÈ][\w'-]+(?: [A-ZÉÈ][\w'-]+)?")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:sk-|ghp_|eyJ)[A-Za-z0-9_.-]{16,}")]
    private static partial Regex Secret();
}
