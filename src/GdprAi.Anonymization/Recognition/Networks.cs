namespace GdprAi.Anonymization.Recognition;

/// <summary>IPv4, IPv6 and MAC addresses; not versions, times or scope operators.</summary>
internal static class Networks
{
    internal static int TryV4(ScanState state)
    {
        var (text, run) = (state.Text, state.Run);
        if (run.Groups < 4 || !run.SeparatedBy('.', 4) || (run.Groups > 4 && run.Separator(3) == '.'))
            return 0;
        for (var g = 0; g < 4; g++)
        {
            if (run.Size(g) > 3 || run.Value(g) > 255 || (run.Size(g) > 1 && run.Digits[run.Count(g)] == 0))
                return 0;
        }

        int start = run.Start, end = run.End(4);
        if (Boundary.IsGluedLeft(text, start) || (start > 1 && text[start - 1] is '/' or '\\' && Chars.IsAlphanumeric(text[start - 2])))
            return 0;
        if (end < text.Length && (Chars.IsAlphanumeric(text[end]) || ((text[end] == '_' || Chars.IsDash(text[end])) && end + 1 < text.Length && Chars.IsLetter(text[end + 1]))))
            return 0;
        if (end + 1 < text.Length && text[end] == '.' && Chars.IsAlphanumeric(text[end + 1]))
            return 0;

        var context = state.ContextOf(start, end);
        if ((context.Label & Hint.Version) != 0 || (run.Value(2) == 0 && run.Value(3) == 0 && !context.Suggests(Hint.Ip)))
            return 0;
        return state.Add(start, end, EntityKind.Ip, "v4");
    }

    /// <summary>Groups of hexadecimal digits with colons or dashes, from the first character of the first group.</summary>
    internal static int TryHex(ScanState state, int start)
    {
        var text = state.Text;
        if (start > 0 && (Chars.IsAlphanumeric(text[start - 1]) || text[start - 1] is ':' or '.' or '_' || (Chars.IsDash(text[start - 1]) && start > 1 && Chars.IsAlphanumeric(text[start - 2]))))
            return 0;
        var end = TryMac(state, start);
        return end > 0 ? end : TryV6(state, start);
    }

    private static int TryMac(ScanState state, int start)
    {
        var text = state.Text;
        const int Length = 17;
        if (start + Length > text.Length)
            return 0;
        var separator = text[start + 2];
        if (separator is not (':' or '-'))
            return 0;
        var hasLetter = false;
        for (var i = 0; i < Length; i++)
        {
            var c = text[start + i];
            if (i % 3 == 2 ? c != separator : !Chars.IsHex(c))
                return 0;
            hasLetter |= Chars.IsAsciiLetter(c);
        }

        var end = start + Length;
        if (end < text.Length && (Chars.IsAlphanumeric(text[end]) || (text[end] == separator && end + 1 < text.Length && Chars.IsAlphanumeric(text[end + 1]))))
            return 0;
        if (separator == '-' && !hasLetter && !state.ContextOf(start, end).Suggests(Hint.Mac))
            return 0;
        return state.Add(start, end, EntityKind.Mac);
    }

    private static int TryV6(ScanState state, int start)
    {
        var text = state.Text;
        int groups = 0, digits = 0, i = start;
        bool compressed = false, hasDigit = false;
        if (start + 1 < text.Length && text[start] == ':')
        {
            if (text[start + 1] != ':')
                return 0;
            compressed = true;
            i = start + 2;
        }

        while (i < text.Length && Chars.IsHex(text[i]))
        {
            var groupStart = i;
            while (i < text.Length && i - groupStart < 5 && Chars.IsHex(text[i]))
                hasDigit |= Chars.IsDigit(text[i++]);
            if (i < text.Length && text[i] == '.' && groups >= 1 && MappedEnd(text, groupStart) is > 0 and var mapped)
            {
                groups += 2;
                digits += 4;
                i = mapped;
                break;
            }

            if (i - groupStart > 4 || ++groups > 8)
                return 0;
            digits += i - groupStart;
            if (i + 1 >= text.Length || text[i] != ':')
                break;
            if (text[i + 1] == ':')
            {
                if (compressed)
                    return 0;
                compressed = true;
                i += 2;
            }
            else if (Chars.IsHex(text[i + 1]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (i < text.Length && (Chars.IsAlphanumeric(text[i]) || (text[i] == ':' && text[i - 1] != ':' && i + 1 < text.Length && Chars.IsAlphanumeric(text[i + 1]))))
            return 0;
        if (compressed ? groups is < 2 or > 7 || digits < 4 || !hasDigit : groups != 8)
            return 0;

        if (i < text.Length && text[i] == '%')
        {
            var zone = Boundary.TokenEnd(text, i + 1);
            i = zone > i + 1 ? zone : i;
        }

        return state.Add(start, i, EntityKind.Ip, "v6");
    }

    /// <summary>The end of an IPv4 address in the tail of an IPv6 one, or 0.</summary>
    private static int MappedEnd(string text, int start)
    {
        var i = start;
        for (var octet = 0; octet < 4; octet++)
        {
            var (value, first) = (0, i);
            while (i < text.Length && i - first < 3 && Chars.IsDigit(text[i]))
                value = value * 10 + text[i++] - '0';
            if (i == first || value > 255)
                return 0;
            if (octet == 3)
                return i;
            if (i >= text.Length || text[i++] != '.')
                return 0;
        }

        return 0;
    }
}
