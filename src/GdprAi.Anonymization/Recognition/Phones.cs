namespace GdprAi.Anonymization.Recognition;

/// <summary>Telephone numbers, international and national.</summary>
internal static class Phones
{
    // Country code, fewest and most digits after it: EU and EEA, UK, CH, US, and neighbours.
    private const string Countries =
        "1:10-10 7:10-10 30:10-10 31:9-9 32:8-9 33:9-9 34:9-9 36:8-9 39:6-11 40:9-9 41:9-9 43:7-13 44:9-10 45:8-8 46:7-10 47:8-8 48:9-9 49:7-12 " +
        "350:8-8 351:9-9 352:6-11 353:8-9 354:7-9 355:8-9 356:8-8 357:8-8 358:6-11 359:8-9 370:8-8 371:8-8 372:7-8 373:8-8 375:9-9 376:6-9 377:8-9 " +
        "378:6-10 380:9-9 381:8-9 382:8-8 383:8-9 385:8-9 386:8-8 387:8-8 389:8-8 420:9-9 421:9-9 423:7-9 212:9-9 213:8-9 216:8-8 90:10-10";

    private static readonly (int Fewest, int Most)[] Lengths = Parse();

    internal static int Try(ScanState state)
    {
        var (text, run) = (state.Text, state.Run);
        var plus = run.Start > 0 && text[run.Start - 1] == '+' && (run.Start == 1 || !Chars.IsAlphanumeric(text[run.Start - 2]));
        var opened = !plus && run.Start > 0 && text[run.Start - 1] == '(';
        if (!plus && Boundary.IsGluedLeft(text, run.Start))
            return 0;

        for (var groups = run.Groups; groups >= 1; groups--)
        {
            var count = run.Count(groups);
            var end = run.End(groups);
            if (count is < 6 or > 17)
                continue;
            if (groups == run.Groups && run.ExtensionEnd > 0)
                end = run.ExtensionEnd;
            else if (Boundary.IsGluedRight(text, end) && !IsFollowedByLabel(text, end))
                continue;

            var start = plus || opened ? run.Start - 1 : run.Start;
            if (plus)
            {
                if (IsInternational(run, groups, 0, strict: false))
                    return state.Add(start, end, EntityKind.Phone);
                continue;
            }

            if (run.Digits[0] == 0 && run.Digits[1] == 0)
            {
                if (IsInternational(run, groups, 2, strict: true))
                    return state.Add(start, end, EntityKind.Phone);
                continue;
            }

            // Not when the run goes on: these are numbers in a row.
            var isNational = groups == run.Groups && !Boundary.FollowsNumber(text, run.Start) && IsNational(run, groups, opened);
            var isPlausible = IsPlausible(run, groups, text, end);
            if (!isNational && !isPlausible)
                continue;
            var context = state.ContextOf(run.Start, end);
            if (isNational && (groups > 1 || !context.Denies(Hint.Phone)) && !context.Names(Hint.Company | Hint.Iban | Hint.Card))
                return state.Add(start, end, EntityKind.Phone, null, 0.9);
            if (isPlausible && (count >= 9 ? context.Suggests(Hint.Phone) : context.Names(Hint.Phone)))
                return state.Add(start, end, EntityKind.Phone, null, 0.8);
        }

        return 0;
    }

    private static bool IsInternational(DigitRun run, int groups, int from, bool strict)
    {
        var digits = run.Digits;
        var count = run.Count(groups);
        if (digits[from] == 0)
            return false;
        for (var code = 1; code <= 3 && from + code < count; code++)
        {
            var value = 0;
            for (var i = 0; i < code; i++)
                value = value * 10 + digits[from + i];
            var (fewest, most) = Lengths[value];
            if (most == 0)
                continue;
            var national = count - from - code;

            // The trunk zero in "+33 (0)6": not dialled, not counted, except in Italy where it belongs to the number.
            if (digits[from + code] == 0 && value != 39 && national > fewest)
                national--;
            return national >= fewest && national <= most && !IsRoundNumber(run, groups);
        }

        return !strict && count is >= 9 and <= 15 && groups < 7 && !IsRoundNumber(run, groups);
    }

    /// <summary>A national form that is hardly anything else.</summary>
    private static bool IsNational(DigitRun run, int groups, bool opened)
    {
        var digits = run.Digits;
        var count = run.Count(groups);
        if (digits[0] == 0)
        {
            if (digits[1] == 0)
                return false;
            if (groups == 1)
                return count == 10;
            return count is >= 9 and <= 12 && run.Size(0) is >= 2 and <= 5 && groups <= 5 && HasTail(run, groups) && !IsDate(run, groups);
        }

        // North American: 3-3-4 with dashes, dots or an area code in parentheses.
        if (groups == 3 && run.Sizes("334") && count == 10)
        {
            var (first, second) = (run.Separator(0), run.Separator(1));
            return first == second ? first is '-' or '.' : first == ')' && opened;
        }

        return opened && run.Separator(0) == ')' && groups is 2 or 3 && count is >= 8 and <= 11 && run.Size(0) is >= 2 and <= 4;
    }

    private static bool HasTail(DigitRun run, int groups)
    {
        for (var g = 1; g < groups; g++)
        {
            if (run.Size(g) < 2 || run.Size(g) > 8)
                return false;
        }

        return true;
    }

    /// <summary>Any grouping of 6 to 13 digits that a word calls a telephone number.</summary>
    private static bool IsPlausible(DigitRun run, int groups, string text, int end) =>
        !(run.Count(groups) > 13 || groups > 6 || (run.Separator(0) == '/' && groups > 1 && run.Digits[0] != 0) || IsDate(run, groups) || IsRoundNumber(run, groups) || IsAmount(text, end));

    private static bool IsDate(DigitRun run, int groups)
    {
        if (groups < 3 || run.Separator(0) != run.Separator(1))
            return groups == 2 && run.Sizes("44") && run.Value(0) is >= 1800 and <= 2100 && run.Value(1) is >= 1800 and <= 2100;
        var (first, second, third) = (run.Size(0), run.Size(1), run.Size(2));
        if (first == 4 && second <= 2 && third <= 2)
            return run.Value(0) is >= 1800 and <= 2100 && run.Value(1) <= 12;
        return groups == 3 && first <= 2 && second <= 2 && third is 4 or 2 && run.Value(0) <= 31 && run.Value(1) <= 31
            && (run.Value(0) <= 12 || run.Value(1) <= 12) && run.Separator(0) != ' ';
    }

    /// <summary>Thousands, such as <c>20 000 000</c>.</summary>
    private static bool IsRoundNumber(DigitRun run, int groups)
    {
        var count = run.Count(groups);
        if (run.Digits[count - 1] != 0 || run.Digits[count - 2] != 0 || run.Size(0) > 3)
            return groups == 1 && run.Digits[count - 1] == 0 && run.Digits[count - 2] == 0 && run.Digits[count - 3] == 0;
        for (var g = 1; g < groups; g++)
        {
            if (run.Size(g) != 3)
                return false;
        }

        return true;
    }

    private static bool IsAmount(string text, int end)
    {
        if (end < text.Length && Chars.IsSpace(text[end]))
            end++;
        return end < text.Length && text[end] is '€' or '$' or '£' or '%' or '°';
    }

    /// <summary><c>555-1234-Office</c>: the word behind the dash says what the number is.</summary>
    private static bool IsFollowedByLabel(string text, int end)
    {
        if (!Chars.IsDash(text[end]))
            return false;
        var stop = end + 1;
        while (stop < text.Length && stop - end < 20 && Chars.IsLetter(text[stop]))
            stop++;
        return (HintWords.Of(text, end + 1, stop) & Hint.Phone) != 0;
    }

    private static (int Fewest, int Most)[] Parse()
    {
        var lengths = new (int, int)[1000];
        foreach (var country in Countries.Split(' '))
        {
            var parts = country.Split(':', '-');
            lengths[int.Parse(parts[0])] = (int.Parse(parts[1]), int.Parse(parts[2]));
        }

        return lengths;
    }
}
