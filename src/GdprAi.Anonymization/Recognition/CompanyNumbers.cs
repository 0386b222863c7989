namespace GdprAi.Anonymization.Recognition;

/// <summary>VAT and company numbers: personal when they belong to a sole trader, which the number does not tell.</summary>
internal static class CompanyNumbers
{
    // Country prefix, then the lengths that a number may have.
    private const string Prefixes =
        "AT9 BE10 BG9,10 CY9 CZ8,9,10 DE9 DK8 EE9 EL9 ES9 FI8 FR11 GB9,12 HR11 HU8 IE8,9 IT11 LT9,12 LU8 LV11 MT8 NL12 PL10 PT9 RO6,7,8,9,10 SE12 SI8 SK10";

    private static readonly Dictionary<int, int[]> Lengths = Prefixes.Split(' ')
        .ToDictionary(p => Key(p[0], p[1]), p => p.Substring(2).Split(',').Select(int.Parse).ToArray());

    /// <summary>With a country prefix: <c>FR 12 345678901</c>.</summary>
    internal static int TryPrefixed(ScanState state, int start)
    {
        var text = state.Text;
        if (start + 9 > text.Length || !Chars.IsAsciiLetter(text[start]) || !Chars.IsAsciiLetter(text[start + 1])
            || !Lengths.TryGetValue(Key(Chars.ToUpperAscii(text[start]), Chars.ToUpperAscii(text[start + 1])), out var lengths)
            || Boundary.IsGluedLeft(text, start))
            return 0;

        var (count, best) = (0, 0);
        var letters = state.Letters;
        for (var i = start + 2; i < text.Length && count < 13; i++)
        {
            var c = text[i];
            if (Chars.IsDigit(c) || (Chars.IsAsciiLetter(c) && Chars.IsUpper(c)))
            {
                letters[count++] = c;
                if ((i + 1 == text.Length || !Chars.IsAlphanumeric(text[i + 1])) && Array.IndexOf(lengths, count) >= 0 && !Boundary.IsGluedRight(text, i + 1))
                    best = i + 1;
            }
            else if (!(Chars.IsSpace(c) || c == '.' || Chars.IsDash(c)) || i + 1 >= text.Length || !Chars.IsAlphanumeric(text[i + 1]))
            {
                break;
            }

            if (best > 0)
            {
                if (IsValid(state, text[start], text[start + 1], count, out var strong)
                    && (strong || state.ContextOf(start, best).Suggests(Hint.Company | Hint.Tax)))
                    return state.Add(start, best, EntityKind.VatNumber, "VAT");
                best = 0;
            }
        }

        return 0;
    }

    /// <summary>Digits alone, named by a word: SIREN, SIRET, partita IVA, NIP, KBO.</summary>
    internal static int TryDigits(ScanState state)
    {
        var run = state.Run;
        for (var groups = run.Groups; groups >= 1; groups--)
        {
            var count = run.Count(groups);
            var end = run.End(groups);
            if (count is not (9 or 10 or 11 or 14) || groups > 5 || Boundary.IsGluedLeft(state.Text, run.Start) || Boundary.IsGluedRight(state.Text, end))
                continue;
            var d = run.Digits;
            var subtype = count switch
            {
                9 when Checksums.Luhn(d, 0, 9) => "FR-SIREN",
                14 when Checksums.Luhn(d, 0, 14) || IsPostOffice(d) => "FR-SIRET",
                11 when Checksums.Luhn(d, 0, 11) => "IT-IVA",
                10 when IsPolish(d) => "PL-NIP",
                10 when d[0] <= 1 && 97 - Checksums.Mod(d, 0, 8, 97) == NationalIds.Two(d, 8) => "BE-KBO",
                _ => null,
            };
            if (subtype != null && state.ContextOf(run.Start, end).Suggests(Hint.Company))
                return state.Add(run.Start, end, EntityKind.VatNumber, subtype);
        }

        return 0;
    }

    /// <summary>Whether the shape, and the check where we know it, hold; strong when the check alone is proof enough.</summary>
    private static bool IsValid(ScanState state, char first, char second, int count, out bool strong)
    {
        strong = false;
        var letters = state.Letters;
        var d = state.Run.Digits;
        var digits = 0;
        for (var i = 0; i < count; i++)
        {
            d[i] = (byte)(Chars.IsDigit(letters[i]) ? letters[i] - '0' : 0);
            digits += Chars.IsDigit(letters[i]) ? 1 : 0;
        }

        var numeric = digits == count;
        switch (Key(Chars.ToUpperAscii(first), Chars.ToUpperAscii(second)))
        {
            case 'F' * 256 + 'R':
                var siren = Checksums.Mod(d, 2, 9, 97);
                strong = numeric && Checksums.Luhn(d, 2, 9) && (12 + 3 * siren) % 97 == NationalIds.Two(d, 0);
                return strong || (!Chars.IsDigit(letters[0]) || !Chars.IsDigit(letters[1])) && digits >= 9 && Checksums.Luhn(d, 2, 9);
            case 'D' * 256 + 'E':
                return numeric && (strong = Checksums.Iso7064(d, 0, 9));
            case 'I' * 256 + 'T':
                return numeric && (strong = Checksums.Luhn(d, 0, 11));
            case 'B' * 256 + 'E':
                return numeric && (strong = d[0] <= 1 && 97 - Checksums.Mod(d, 0, 8, 97) == NationalIds.Two(d, 8));
            case 'P' * 256 + 'L':
                return numeric && (strong = IsPolish(d));
            case 'N' * 256 + 'L':
                return strong = digits == 11 && letters[9] == 'B';
            case 'A' * 256 + 'T':
                return strong = letters[0] == 'U' && digits == 8;
            case 'P' * 256 + 'T' or 'D' * 256 + 'K' or 'F' * 256 + 'I' or 'S' * 256 + 'E' or 'L' * 256 + 'U' or 'S' * 256 + 'I' or 'H' * 256 + 'U' or 'E' * 256 + 'E' or 'E' * 256 + 'L':
                return numeric;
            default:
                return digits >= 6;
        }
    }

    private static bool IsPolish(byte[] d) => Checksums.Weigh(d, "657234567") % 11 == d[9];

    /// <summary>La Poste's establishments do not pass Luhn: the sum of their digits is a multiple of 5.</summary>
    private static bool IsPostOffice(byte[] d)
    {
        var siren = 0;
        var sum = 0;
        for (var i = 0; i < 14; i++)
        {
            siren = i < 9 ? siren * 10 + d[i] : siren;
            sum += d[i];
        }

        return siren == 356000000 && sum % 5 == 0;
    }

    private static int Key(char first, char second) => first * 256 + second;
}
