namespace GdprAi.Anonymization.Recognition;

/// <summary>Payment cards: an issuer's prefix with its length, and Luhn; any prefix when a word says card.</summary>
internal static class Cards
{
    internal static int Try(ScanState state)
    {
        var run = state.Run;
        for (var groups = run.Groups; groups >= 1; groups--)
        {
            var count = run.Count(groups);
            if (count is < 12 or > 19 || !IsGrouped(run, groups) || !Checksums.Luhn(run.Digits, 0, count) || IsOneDigit(run.Digits, count))
                continue;
            if (Boundary.IsGluedLeft(state.Text, run.Start) || Boundary.IsGluedRight(state.Text, run.End(groups)))
                continue;
            var context = state.ContextOf(run.Start, run.End(groups));
            var named = context.Mentions(Hint.Card);
            if (count == 15 && NationalIds.IsFrenchNir(run.Digits) && !context.Names(Hint.Card))
                continue;
            if (named || (HasIssuer(run.Digits, count) && (groups > 1 || !context.Denies(Hint.Card))))
                return state.Add(run.Start, run.End(groups), EntityKind.Card, null, named ? 1 : 0.9);
        }

        return 0;
    }

    private static bool IsGrouped(DigitRun run, int groups)
    {
        if (groups == 1)
            return true;
        var separator = run.Separator(0);
        if (separator is not (' ' or '-') || !run.SeparatedBy(separator, groups) || run.Size(0) != 4)
            return false;
        if (groups == 3 && run.Size(1) == 6)
            return run.Size(2) is 4 or 5;
        for (var g = 1; g < groups - 1; g++)
        {
            if (run.Size(g) != 4)
                return false;
        }

        return run.Size(groups - 1) <= 4;
    }

    private static bool HasIssuer(byte[] digits, int count)
    {
        var two = digits[0] * 10 + digits[1];
        var four = two * 100 + digits[2] * 10 + digits[3];
        return count switch
        {
            16 when two is >= 51 and <= 55 || four is >= 2221 and <= 2720 or 6011 || two is 64 or 65 or 35 or 62 or 81 => true,
            13 or 16 or 19 when digits[0] == 4 => true,
            15 when two is 34 or 37 || four is 2131 or 1800 => true,
            14 when two is 36 or 38 or 39 || four / 10 is >= 300 and <= 305 => true,
            17 or 18 or 19 when two is 62 or 65 || four == 6011 => true,
            _ => four is 5018 or 5020 or 5038 or 5893 or 6304 or 6390 or 6759 or 6761 or 6762 or 6763,
        };
    }

    private static bool IsOneDigit(byte[] digits, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (digits[i] != digits[0])
                return false;
        }

        return true;
    }
}
