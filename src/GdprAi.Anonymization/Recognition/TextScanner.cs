namespace GdprAi.Anonymization.Recognition;

/// <summary>
/// Runs every built-in recognizer over a text in one pass. It stops at triggers only (a digit, a capital, one of a few signs), takes
/// the word around the trigger, and looks a bounded distance to both sides: linear on any input, no backtracking.
/// </summary>
internal static class TextScanner
{
    private const int LongestToken = 80;

    [ThreadStatic]
    private static ScanState? s_state;

    /// <summary>Sorted, non-overlapping findings; null when there are none, in which case nothing was allocated.</summary>
    internal static List<Finding>? Scan(string text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var state = s_state ??= new ScanState();
        try
        {
            state.Begin(text);
            int[]? origins = null;
            if (!Walk(state))
            {
                // Only a text with disguised characters is copied.
                state.Begin(Folding.Unmask(text, out origins));
                Walk(state);
            }

            Emails.ScanSpelled(state);
            if (state.Findings is not { } findings)
                return null;
            Overlaps.Resolve(findings);
            Names.AddMentions(state);
            if (origins != null)
                Folding.MoveBack(findings, origins);
            return findings;
        }
        finally
        {
            // The thread must not keep what somebody wrote.
            state.Begin("");
        }
    }

    /// <summary>False when the text must be unmasked first.</summary>
    private static bool Walk(ScanState state)
    {
        var text = state.Text;
        for (var i = 0; i < text.Length;)
        {
            i = Chars.NextTrigger(text, i);
            if (i == text.Length)
                break;
            var c = text[i];
            if (Chars.IsForeign(c))
                return false;
            i = Chars.IsAlphanumeric(c) ? TakeToken(state, i) : TakeSign(state, i);
            state.Done = i;
        }

        return true;
    }

    private static int TakeSign(ScanState state, int i)
    {
        var end = state.Text[i] switch
        {
            '@' => Emails.TryAt(state, i, i + 1),
            '[' or '(' or '{' => Emails.TryBracket(state, i),
            ':' => TakeColon(state, i),
            _ => Secrets.TryNamed(state, i),
        };
        return Math.Max(end, i + 1);
    }

    private static int TakeColon(ScanState state, int i)
    {
        var text = state.Text;
        var start = i;
        while (start > state.Done && i - start < 5 && Chars.IsHex(text[start - 1]))
            start--;
        var end = i + 1 < text.Length && (Chars.IsHex(text[i + 1]) || text[i + 1] == ':') && (start < i || text[i + 1] == ':') ? Networks.TryHex(state, start) : 0;
        if (end == 0)
            end = Secrets.TryNamed(state, i);
        return end > 0 ? end : Names.TryLabelled(state, i);
    }

    private static int TakeToken(ScanState state, int trigger)
    {
        var text = state.Text;
        var start = trigger;
        while (start > state.Done && Chars.IsAlphanumeric(text[start - 1]))
            start--;
        var end = trigger;
        var hasDigit = false;
        while (end < text.Length && Chars.IsAlphanumeric(text[end]))
            hasDigit |= Chars.IsDigit(text[end++]);

        var joined = start > 0 && text[start - 1] is '-' or '_';
        var found = end - start >= 16 || hasDigit || joined ? Secrets.TryToken(state, start, end) : 0;
        if (found == 0 && end - start <= 4 && end + 1 < text.Length && text[end] is ':' or '-' && Chars.IsHex(text[start]))
            found = Networks.TryHex(state, start);
        if (found == 0 && end - start <= LongestToken)
            found = hasDigit ? TakeNumber(state, start, end) : TakeWord(state, start, end);
        return Math.Max(found, end);
    }

    private static int TakeWord(ScanState state, int start, int end)
    {
        var text = state.Text;
        if (!Chars.IsUpper(text[start]))
            return 0;
        int found;
        if (end - start <= 3 && end + 1 < text.Length && !Chars.IsLetter(text[end]) && (Chars.IsDigit(text[end + 1]) || Chars.IsUpper(text[end + 1])))
        {
            found = CompanyNumbers.TryPrefixed(state, start);
            if (found == 0)
                found = Plates.TryLetters(state, start, end);
            if (found == 0 && end - start <= 2)
                found = LetteredIds.Try(state, start);
            if (found > 0)
                return found;
        }

        found = Secrets.TryPem(state, start, end);
        return found > 0 ? found : Names.Try(state, start, end);
    }

    private static int TakeNumber(ScanState state, int start, int end)
    {
        var text = state.Text;
        int found;
        if (start > 0 && text[start - 1] == '%' && string.CompareOrdinal(text, start, "40", 0, 2) == 0 && (found = Emails.TryAt(state, start - 1, start + 2)) > 0)
            return found;
        if (start > 1 && end < text.Length && text[end] == ';' && string.CompareOrdinal(text, start - 2, "&#64;", 0, 5) == 0)
            return Emails.TryAt(state, start - 2, end + 1);
        return Chars.IsDigit(text[start]) ? TakeDigits(state, start, end) : TakeCode(state, start, end);
    }

    private static int TakeDigits(ScanState state, int start, int end)
    {
        var run = state.Run;
        run.Read(state.Text, start);
        if (start > 0 && state.Text[start - 1] == '+' && run.Groups > 0 && Phones.Try(state) is > 0 and var international)
            return international;
        var found = Networks.TryV4(state);
        if (found == 0)
            found = BirthDates.Try(state, start, end);
        if (found == 0 && run.Groups > 0 && run.Count(run.Groups) >= 6)
        {
            found = Cards.Try(state);
            if (found == 0 && !IsNamed(state, Hint.Company))
                found = NationalIds.Try(state);
            if (found == 0)
                found = CompanyNumbers.TryDigits(state);
            if (found == 0)
                found = Phones.Try(state);
        }

        if (found == 0 && MayGoOn(state.Text, start, end))
        {
            found = LetteredIds.Try(state, start);
            if (found == 0)
                found = Plates.TryNamed(state, start);
        }

        if (found == 0)
            found = Addresses.Try(state, start, end);

        // A quantity such as 1 250 000 is not looked at again from its second group.
        return found == 0 && run.Groups > 1 && run.IsThousands() ? run.End(run.Groups) : found;
    }

    /// <summary>Letters in the token, or capitals or digits after it: it may be a code.</summary>
    private static bool MayGoOn(string text, int start, int end)
    {
        if (!Chars.IsDigit(text[end - 1]) || end - start >= 6)
            return true;
        return end + 1 < text.Length && (Chars.IsSpace(text[end]) || text[end] is '.' or '/' || Chars.IsDash(text[end])) && (Chars.IsDigit(text[end + 1]) || Chars.IsUpper(text[end + 1]));
    }

    private static bool IsNamed(ScanState state, Hint hint)
    {
        var run = state.Run;
        if (run.Count(run.Groups) is < 9 or > 14)
            return false;
        var label = state.ContextOf(run.Start, run.End(run.Groups)).Label;
        return (label & hint) != 0 && (label & Hint.Tax) == 0;
    }

    private static int TakeCode(ScanState state, int start, int end)
    {
        var found = Ibans.Try(state, start, end);
        if (found == 0)
            found = CompanyNumbers.TryPrefixed(state, start);
        if (found == 0)
            found = LetteredIds.Try(state, start);
        return found > 0 ? found : Plates.TryLetters(state, start, end);
    }
}
