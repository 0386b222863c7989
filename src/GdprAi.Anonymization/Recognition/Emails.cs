namespace GdprAi.Anonymization.Recognition;

/// <summary>E-mail addresses, also international and obfuscated ones.</summary>
internal static class Emails
{
    private const int LocalReach = 128, DomainReach = 255;
    private const ulong At = 1, Dot = 2, TopLevel = 4;

    private static readonly string[] SpelledDots = [" dot ", " point ", " punkt ", " punto ", " punt ", " kropka "];

#if NET9_0_OR_GREATER
    private static readonly System.Buffers.SearchValues<string> AnySpelledDot = System.Buffers.SearchValues.Create(SpelledDots, StringComparison.Ordinal);
#endif

    private static readonly WordTable Words = new WordTable()
        .Add("at arobase arobas aroba chez ät arroba chiocciola apenstaartje małpa", At)
        .Add("dot point punkt punto punt kropka ponto", Dot)
        .Add("""
            com org net eu info io dev app biz edu gov int fr de es it nl pl be ch at uk lu ie pt dk se fi no cz sk hu ro bg gr hr si ee lv lt mt cy us ca co me tv
            ai tech online cloud email
            """, TopLevel);

    /// <summary>At the sign, or at what stands for it: <c>%40</c>, <c>&amp;#64;</c>.</summary>
    internal static int TryAt(ScanState state, int sign, int signEnd)
    {
        var text = state.Text;
        var (localEnd, domain) = (sign, signEnd);

        // "jean @ exemple.fr": blanks on both sides.
        if (sign > 0 && signEnd < text.Length && Chars.IsSpace(text[sign - 1]) && Chars.IsSpace(text[signEnd]))
            (localEnd, domain) = (sign - 1, signEnd + 1);
        var start = LocalStart(text, localEnd);
        if (start == localEnd)
            return 0;
        var end = DomainEnd(text, domain);
        return end > 0 && (domain == signEnd || end - domain >= 5) ? state.Add(start, end, EntityKind.Email) : 0;
    }

    /// <summary>At a bracket: <c>jean [at] exemple (dot) fr</c>.</summary>
    internal static int TryBracket(ScanState state, int bracket)
    {
        var text = state.Text;
        var after = Bracketed(text, bracket, At);
        if (after == 0)
            return 0;
        var localEnd = bracket;
        while (localEnd > 0 && bracket - localEnd < 2 && Chars.IsSpace(text[localEnd - 1]))
            localEnd--;
        var start = LocalStart(text, localEnd);
        var end = SpelledDomainEnd(text, SkipSpaces(text, after));
        return start < localEnd && end > 0 ? state.Add(start, end, EntityKind.Email, "Obfuscated") : 0;
    }

    /// <summary>Addresses spelled in words: <c>jean point dupont arobase exemple point fr</c>.</summary>
    internal static void ScanSpelled(ScanState state)
    {
        var text = state.Text;
#if NET9_0_OR_GREATER
        for (var at = 0; text.AsSpan(at).IndexOfAny(AnySpelledDot) is >= 0 and var distance;)
        {
            at += distance + 1;
            TrySpelled(state, at - 1, Boundary.TokenEnd(text, at) + 1);
        }
#else
        foreach (var dot in SpelledDots)
        {
            for (var at = text.IndexOf(dot, StringComparison.Ordinal); at >= 0; at = text.IndexOf(dot, at + 1, StringComparison.Ordinal))
                TrySpelled(state, at, at + dot.Length);
        }
#endif
    }

    private static void TrySpelled(ScanState state, int dot, int domain)
    {
        var text = state.Text;
        var end = Boundary.TokenEnd(text, domain);
        if ((Words.Find(text, domain, end) & TopLevel) == 0)
            return;
        var host = WordStart(text, dot);
        if (host == dot || host < 2 || !Chars.IsSpace(text[host - 1]))
            return;
        var at = WordStart(text, host - 1);
        var isSign = host >= 3 && text[host - 2] == '@';
        if (isSign)
            at = host - 2;
        else if ((Words.Find(text, at, host - 1) & At) == 0)
            return;
        if (at < 2 || !Chars.IsSpace(text[at - 1]))
            return;

        // The local part, and the parts before it that are joined by a spelled dot.
        var start = WordStart(text, at - 1);
        if (start == at - 1)
            return;
        for (var parts = 0; parts < 4 && start >= 4 && Chars.IsSpace(text[start - 1]); parts++)
        {
            var word = WordStart(text, start - 1);
            if ((Words.Find(text, word, start - 1) & Dot) == 0 || word < 2 || !Chars.IsSpace(text[word - 1]))
                break;
            var previous = WordStart(text, word - 1);
            if (previous == word - 1)
                break;
            start = previous;
        }

        state.Add(start, end, EntityKind.Email, "Obfuscated");
    }

    private static int WordStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 64 && (Chars.IsAlphanumeric(text[start - 1]) || text[start - 1] is '.' or '-' or '_'))
            start--;
        return start;
    }

    private static int LocalStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LocalReach && IsLocal(text[start - 1]))
            start--;
        while (start < end && !Chars.IsAlphanumeric(text[start]) && text[start] != '_')
            start++;
        return end > start && text[end - 1] == '.' ? end : start;
    }

    private static bool IsLocal(char c) => Chars.IsAlphanumeric(c) || c is '.' or '_' or '-' or '+' or '%' or '\'' or '&' or '~';

    /// <summary>The end of labels joined by dots whose last one is a top-level domain, or 0.</summary>
    private static int DomainEnd(string text, int start)
    {
        int end = 0, label = start, dots = 0;
        var limit = Math.Min(text.Length, start + DomainReach);
        for (var i = start; i <= limit; i++)
        {
            var c = i < text.Length ? text[i] : '\0';
            if (i < limit && (Chars.IsAlphanumeric(c) || (c is '-' or '_' && i > label)))
                continue;
            if (dots > 0 && IsTopLevel(text, label, i))
                end = TrimDashes(text, i);
            if (c != '.' || i == label)
                break;
            dots++;
            label = i + 1;
        }

        return end;
    }

    private static int TrimDashes(string text, int end)
    {
        while (text[end - 1] is '-' or '_')
            end--;
        return end;
    }

    private static bool IsTopLevel(string text, int start, int end)
    {
        end = end > start ? TrimDashes(text, end) : end;
        if (end - start < 2)
            return false;
        if (end - start > 4 && string.CompareOrdinal(text, start, "xn--", 0, 4) == 0)
            return true;
        for (var i = start; i < end; i++)
        {
            if (!Chars.IsLetter(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>A domain whose dots may be bracketed or spelled.</summary>
    private static int SpelledDomainEnd(string text, int start)
    {
        var end = DomainEnd(text, start);
        if (end > 0)
            return end;
        var i = start;
        var dots = 0;
        while (dots < 5)
        {
            var label = i;
            while (i < text.Length && i - label < 63 && (Chars.IsAlphanumeric(text[i]) || text[i] == '-'))
                i++;
            if (i == label)
                return 0;
            var stop = i;
            var next = SkipSpaces(text, i);
            if (next + 1 < text.Length && text[next] == '.' && stop == next && Chars.IsAlphanumeric(text[next + 1]))
            {
                i = next + 1;
            }
            else if (Bracketed(text, next, Dot) is > 0 and var after)
            {
                i = SkipSpaces(text, after);
            }
            else
            {
                var word = Boundary.TokenEnd(text, next);
                if (next == stop || (Words.Find(text, next, word) & Dot) == 0)
                    return dots > 0 && IsTopLevel(text, label, stop) ? stop : 0;
                i = SkipSpaces(text, word);
            }

            dots++;
        }

        return 0;
    }

    /// <summary>The position after <c>[at]</c>, <c>( dot )</c> and the like, or 0.</summary>
    private static int Bracketed(string text, int i, ulong meaning)
    {
        if (i >= text.Length || text[i] is not ('[' or '(' or '{'))
            return 0;
        var word = SkipSpaces(text, i + 1);
        var end = Boundary.TokenEnd(text, word);
        if (end == word && end < text.Length && text[end] is '@' or '.')
        {
            if ((text[end] == '@') != (meaning == At))
                return 0;
            end++;
        }
        else if (end - word > 14 || (Words.Find(text, word, end) & meaning) == 0)
        {
            return 0;
        }

        var close = SkipSpaces(text, end);
        return close < text.Length && text[close] is ']' or ')' or '}' ? close + 1 : 0;
    }

    private static int SkipSpaces(string text, int i)
    {
        for (var limit = Math.Min(text.Length, i + 2); i < limit && Chars.IsSpace(text[i]);)
            i++;
        return i;
    }
}
