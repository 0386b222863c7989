namespace GdprAi.Anonymization.Recognition;

/// <summary>International bank account numbers: the registry's length for the country, and mod 97 = 1.</summary>
internal static class Ibans
{
    // Country code and length, from the public IBAN registry.
    private const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27" +
        "GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24" +
        "PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    internal static int Try(ScanState state, int start, int tokenEnd)
    {
        var text = state.Text;
        if (tokenEnd - start < 4 || !Chars.IsAsciiLetter(text[start]) || !Chars.IsAsciiLetter(text[start + 1])
            || !Chars.IsDigit(text[start + 2]) || !Chars.IsDigit(text[start + 3]))
            return 0;
        var length = LengthFor(text[start], text[start + 1]);
        if (length == 0)
            return 0;

        // The number modulo 97, with the first four characters moved behind the rest.
        var rest = 0;
        var count = 4;
        var i = start + 4;
        for (; count < length && i < text.Length; i++)
        {
            var c = text[i];
            if (Chars.IsDigit(c))
                rest = (rest * 10 + c - '0') % 97;
            else if (Chars.IsAsciiLetter(c))
                rest = (rest * 100 + (c | 0x20) - 'a' + 10) % 97;
            else if ((Chars.IsSpace(c) || c == '.' || Chars.IsDash(c)) && Chars.IsAlphanumeric(text[i - 1]))
                continue;
            else
                return 0;
            count++;
        }

        if (count < length || Boundary.IsGluedLeft(text, start) || (i < text.Length && Chars.IsAlphanumeric(text[i])))
            return 0;
        for (var head = start; head < start + 4; head++)
            rest = Chars.IsDigit(text[head]) ? (rest * 10 + text[head] - '0') % 97 : (rest * 100 + (text[head] | 0x20) - 'a' + 10) % 97;
        return rest == 1 ? state.Add(start, i, EntityKind.Iban) : 0;
    }

    private static int LengthFor(char first, char second)
    {
        first = Chars.ToUpperAscii(first);
        second = Chars.ToUpperAscii(second);
        for (var i = 0; i < Lengths.Length; i += 4)
        {
            if (Lengths[i] == first && Lengths[i + 1] == second)
                return (Lengths[i + 2] - '0') * 10 + Lengths[i + 3] - '0';
        }

        return 0;
    }
}
