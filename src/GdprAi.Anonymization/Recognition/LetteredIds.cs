namespace GdprAi.Anonymization.Recognition;

/// <summary>National identifiers with letters in fixed places, and document numbers named by the word before them.</summary>
internal static class LetteredIds
{
    private const int MaxLength = 20;
    private const Hint Personal = Hint.Identity | Hint.Tax;

    /// <summary>Reads the token and what is glued to it by single separators, then tries each shape.</summary>
    internal static int Try(ScanState state, int start)
    {
        var text = state.Text;
        if (Boundary.IsGluedLeft(text, start))
            return 0;

        // Positions after each glued part, so that an identifier may end at any of them.
        var count = Read(state, start);
        for (var i = count; i >= 8; i--)
        {
            var end = state.LetterEnds[i - 1];
            if (end == 0 || Boundary.IsGluedRight(text, end))
                continue;
            var (subtype, needed) = Match(state.Letters, i);
            if (subtype == null || !IsWritten(subtype, text, start, end))
                continue;
            var context = state.ContextOf(start, end);
            if (needed == Hint.None ? !context.Denies(Personal) : context.Suggests(needed))
                return state.Add(start, end, EntityKind.NationalId, subtype);
        }

        return TryDocument(state, start);
    }

    /// <summary>A code of letters and digits right after a word for passport, driving licence or identity card.</summary>
    internal static int TryDocument(ScanState state, int start)
    {
        var text = state.Text;
        var end = Boundary.TokenEnd(text, start);
        var digits = 0;
        for (var i = start; i < end; i++)
            digits += Chars.IsDigit(text[i]) ? 1 : 0;
        if (end - start is < 6 or > 18 || digits < 4 || Boundary.IsGluedLeft(text, start) || Boundary.IsGluedRight(text, end))
            return 0;
        return (state.ContextOf(start, end).Label & Hint.Document) != 0 ? state.Add(start, end, EntityKind.NationalId, "Document") : 0;
    }

    private static int Read(ScanState state, int start)
    {
        var text = state.Text;
        var count = 0;
        for (var i = start; i < text.Length && count < MaxLength; i++)
        {
            var c = text[i];
            if (Chars.IsDigit(c) || Chars.IsAsciiLetter(c))
            {
                state.Letters[count] = Chars.ToUpperAscii(c);
                var last = i + 1 >= text.Length || !Chars.IsAlphanumeric(text[i + 1]);
                state.LetterEnds[count++] = last ? i + 1 : 0;
            }
            else if (Chars.IsSpace(c) && i + 1 < text.Length && Chars.IsLower(text[i + 1]))
            {
                break;
            }
            else if (!(Chars.IsSpace(c) || Chars.IsDash(c) || c is '.' or '/' or '+') || i + 1 >= text.Length || !Chars.IsAlphanumeric(text[i + 1]))
            {
                break;
            }
        }

        return count;
    }

    /// <summary>Blanks only where they are usual, since the next word would pass for a check letter; a Finnish one needs its sign.</summary>
    private static bool IsWritten(string subtype, string text, int start, int end)
    {
        if (subtype == "FI-HETU")
            return end - start == 11 && !Chars.IsSpace(text[start + 6]);
        var spaced = false;
        var small = false;
        for (var i = start; i < end; i++)
        {
            spaced |= Chars.IsSpace(text[i]) || text[i] == '/';
            small |= Chars.IsLower(text[i]);
        }

        return subtype switch
        {
            "IT-CF" => !spaced || !small,
            "UK-NINO" or "FR-NIR" => !small,
            "PT-CC" => !small && (end - start == 12 || (Chars.IsSpace(text[start + 8]) && end - start <= 14)),
            "ES-DNI" or "ES-NIE" => !spaced,
            _ => !spaced && !small,
        };
    }

    private static (string? Subtype, Hint Needed) Match(char[] s, int length)
    {
        return length switch
        {
            16 when IsItalian(s) => ("IT-CF", Hint.None),
            15 when s[5] == '2' && s[6] is 'A' or 'B' && IsCorsican(s) => ("FR-NIR", Hint.None),
            12 when Shape(s, 12, "DDDDDDDDDLLD") && IsPortugueseCard(s) => ("PT-CC", Hint.None),
            11 or 10 when IsFinnish(s, length) => ("FI-HETU", Hint.None),
            9 when Shape(s, 9, "DDDDDDDDL") && "TRWAGMYFPDXBNJZSQVHLCKE"[Number(s, 0, 8) % 23] == s[8] => ("ES-DNI", Hint.None),
            9 when s[0] is >= 'X' and <= 'Z' && Shape(s, 9, "LDDDDDDDL") && "TRWAGMYFPDXBNJZSQVHLCKE"[((s[0] - 'X') * 10_000_000 + Number(s, 1, 7)) % 23] == s[8] => ("ES-NIE", Hint.None),
            9 when Shape(s, 9, "LLDDDDDDL") && IsBritish(s) => ("UK-NINO", Hint.None),
            9 when Shape(s, 9, "DDDDDDDLL") && IsIrish(s, 9) => ("IE-PPS", Hint.None),
            9 when Shape(s, 9, "DDDDDDDDL") && IsCypriot(s) => ("CY-TIC", Hint.Cy | Personal),
            8 when Shape(s, 8, "DDDDDDDL") && IsIrish(s, 8) => ("IE-PPS", Hint.None),
            8 when Shape(s, 8, "DDDDDDDL") && "APMGLHBZ".IndexOf(s[7]) >= 0 => ("MT-ID", Hint.Mt | Personal),
            _ => (null, Hint.None),
        };
    }

    private static bool Shape(char[] s, int length, string shape)
    {
        for (var i = 0; i < length; i++)
        {
            if (Chars.IsDigit(s[i]) != (shape[i] == 'D'))
                return false;
        }

        return true;
    }

    private static int Number(char[] s, int from, int count)
    {
        var number = 0;
        for (var i = from; i < from + count; i++)
            number = number * 10 + s[i] - '0';
        return number;
    }

    private static bool IsItalian(char[] s)
    {
        const string Odd = "\u0001\u0000\u0005\u0007\u0009\u000D\u000F\u0011\u0013\u0015\u0002\u0004\u0012\u0014\u000B\u0003\u0006\u0008\u000C\u000E\u0010\u000A\u0016\u0019\u0018\u0017";
        const string Shape = "LLLLLLDDLDDLDDDL";
        var sum = 0;
        for (var i = 0; i < 16; i++)
        {
            var c = s[i];
            // When two people would share a code, a digit is written as one of these letters.
            if (Chars.IsDigit(c) ? Shape[i] == 'L' : Shape[i] == 'D' && "LMNPQRSTUV".IndexOf(c) < 0)
                return false;
            if (i == 15)
                return "ABCDEHLMPRST".IndexOf(s[8]) >= 0 && sum % 26 == c - 'A';
            var value = Chars.IsDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? Odd[value] : value;
        }

        return false;
    }

    private static bool IsCorsican(char[] s)
    {
        long number = 0;
        for (var i = 0; i < 15; i++)
        {
            if (!Chars.IsDigit(s[i]) && i != 6)
                return false;
            if (i < 13)
                number = number * 10 + (i == 5 ? 1 : i == 6 ? (s[6] == 'A' ? 9 : 8) : s[i] - '0');
        }

        return "123478".IndexOf(s[0]) >= 0 && 97 - number % 97 == Number(s, 13, 2);
    }

    private static bool IsPortugueseCard(char[] s)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
        {
            var value = Chars.IsDigit(s[i]) ? s[i] - '0' : s[i] - 'A' + 10;
            if (i % 2 == 0 && (value *= 2) > 9)
                value -= 9;
            sum += value;
        }

        return sum % 10 == 0;
    }

    /// <summary>ddmmyy, a sign for the century (a letter, or a dash that is not in the compact form), three digits and a check.</summary>
    private static bool IsFinnish(char[] s, int length)
    {
        var signed = length == 11;
        if (signed && (Chars.IsDigit(s[6]) || s[6] is not ((>= 'A' and <= 'F') or (>= 'U' and <= 'Y'))))
            return false;
        for (var i = 0; i < length - 1; i++)
        {
            if (!(signed && i == 6) && !Chars.IsDigit(s[i]))
                return false;
        }

        if (!signed && Chars.IsDigit(s[9]))
            return false;
        var number = Number(s, 0, 6) * 1000 + Number(s, signed ? 7 : 6, 3);
        return Checksums.IsDate(Number(s, 0, 2), Number(s, 2, 2), Number(s, 4, 2)) && "0123456789ABCDEFHJKLMNPRSTUVWXY"[number % 31] == s[length - 1];
    }

    private static bool IsIrish(char[] s, int length)
    {
        var sum = 0;
        for (var i = 0; i < 7; i++)
            sum += (s[i] - '0') * (8 - i);
        if (length == 9)
        {
            if (s[8] > 'I' && s[8] != 'W')
                return false;
            sum += s[8] == 'W' ? 0 : (s[8] - 'A' + 1) * 9;
        }

        return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] == s[7];
    }

    private static bool IsBritish(char[] s) =>
        "DFIQUV".IndexOf(s[0]) < 0 && "DFIQUVO".IndexOf(s[1]) < 0 && s[8] is >= 'A' and <= 'D';

    private static bool IsCypriot(char[] s)
    {
        const string Odd = "\u0001\u0000\u0005\u0007\u0009\u000D\u000F\u0011\u0013\u0015";
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += i % 2 == 0 ? Odd[s[i] - '0'] : s[i] - '0';
        return sum % 26 == s[8] - 'A';
    }
}
