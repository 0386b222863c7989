namespace GdprAi.Anonymization.Recognition;

/// <summary>
/// National identifiers that are digits alone. One is accepted without a telling word only where a random number of its shape
/// passes in at most one of 200 cases and has 11 digits or more; the others need their name, or a word for an identifier, nearby.
/// </summary>
internal static class NationalIds
{
    private const Hint Personal = Hint.Identity | Hint.Tax;

    private static readonly Spec[] Specs =
    [
        new("FR-NIR", 15, Hint.Fr | Personal, true, IsFrenchNir),
        new("RO-CNP", 13, Hint.Ro | Personal, true, IsRomanian),
        new("SI-EMSO", 13, Hint.Si | Personal, true, IsSlovene),
        new("LU-ID", 13, Hint.Lu | Personal, true, IsLuxembourgish),
        new("CH-AHV", 13, Hint.Ch | Personal, true, IsSwiss),
        new("FR-SPI", 13, Hint.Fr | Personal, true, d => d[0] <= 3 && Checksums.Mod(d, 0, 10, 511) == d[10] * 100 + d[11] * 10 + d[12]),
        new("FR-NIR", 13, Hint.Fr, false, IsFrenchBody),
        new("SE-PNR", 12, Hint.Se | Personal, true, d => d[0] * 10 + d[1] is 19 or 20 && IsSwedish(d, 2)),
        new("BE-NN", 11, Hint.Be | Personal, true, IsBelgian),
        new("DE-IDNR", 11, Hint.De | Personal, true, IsGerman),
        new("GR-AMKA", 11, Hint.Gr | Personal, true, d => Checksums.IsDate(Two(d, 0), Two(d, 2), Two(d, 4)) && Checksums.Luhn(d, 0, 11)),
        new("EE-LT", 11, Hint.Ee | Hint.Lt | Personal, true, IsBaltic),
        new("PL-PESEL", 11, Hint.Pl | Personal, false, IsPolish),
        new("LV-PK", 11, Hint.Lv | Personal, false, IsLatvian),
        new("HR-OIB", 11, Hint.Hr | Personal, false, d => Checksums.Iso7064(d, 0, 11)),
        new("SE-PNR", 10, Hint.Se | Personal, false, d => IsSwedish(d, 0)),
        new("BG-EGN", 10, Hint.Bg | Personal, false, IsBulgarian),
        new("CZ-RC", 10, Hint.Cz | Personal, false, IsCzech),
        new("FI-HETU", 10, Hint.Fi | Personal, false, IsFinnish),
        new("AT-SVNR", 10, Hint.At | Personal, false, IsAustrian),
        new("HU-TAX", 10, Hint.Hu | Hint.Tax, false, d => d[0] == 8 && Checksums.Weigh(d, "123456789") % 11 == d[9]),
        new("DK-CPR", 10, Hint.Dk | Hint.Identity, false, d => Checksums.IsDate(Two(d, 0), Two(d, 2), Two(d, 4))),
        new("NL-BSN", 9, Hint.Nl | Personal, false, d => (Checksums.Weigh(d, "98765432") - d[8]) % 11 == 0),
        new("PT-NIF", 9, Hint.Pt | Personal, false, IsPortuguese),
        new("HU-TAJ", 9, Hint.Hu | Hint.Identity, false, d => Checksums.Weigh(d, "37373737") % 10 == d[8]),
        new("CZ-RC", 9, Hint.Cz, false, d => Two(d, 0) < 54 && Checksums.IsDate(Two(d, 4), Two(d, 2) % 50)),
        new("NL-BSN", 8, Hint.Nl, false, d => (Checksums.Weigh(d, "8765432") - d[7]) % 11 == 0),
    ];

    internal static int Try(ScanState state)
    {
        var (text, run) = (state.Text, state.Run);
        for (var groups = run.Groups; groups >= 1; groups--)
        {
            var count = run.Count(groups);
            var end = run.End(groups);
            if (count is < 8 or > 15 || groups > 7 || Boundary.IsGluedLeft(text, run.Start) || Boundary.IsGluedRight(text, end))
                continue;
            if (IsUsSocialSecurity(run, groups))
                return state.Add(run.Start, end, EntityKind.NationalId, "US-SSN");
            if (Match(state, count, end, groups) is { } subtype)
                return state.Add(run.Start, end, EntityKind.NationalId, subtype);
        }

        return 0;
    }

    private static string? Match(ScanState state, int count, int end, int groups)
    {
        var run = state.Run;
        string? best = null;
        var own = false;
        foreach (var spec in Specs)
        {
            if (spec.Count != count || own || !spec.Check(run.Digits) || IsOneDigit(run.Digits, count))
                continue;
            var context = state.ContextOf(run.Start, end);
            const Hint Countries = ~(Hint)0xFFFFF;
            var ownWord = spec.Hints & Countries;
            if (context.Suggests(ownWord) || ((context.Around & ownWord) != 0 && (context.Label & (Hint.Phone | Hint.Card | Hint.Company | Hint.Other)) == 0))
                (best, own) = (spec.Subtype, true);
            else if (best == null && IsPlausible(spec, context, run, groups))
                best = spec.Subtype;
        }

        return best;
    }

    private static bool IsPlausible(Spec spec, Context context, DigitRun run, int groups)
    {
        if (context.Suggests(spec.Hints))
            return true;

        // Of 15 digits with a date, a place and a key inside, no order number will be one.
        return spec.Alone && (spec.Count == 15 || !context.Denies(spec.Hints)) && (groups == 1 || HasUsualGroups(spec, run, groups));
    }

    /// <summary>The official way to write it: the number of digits in each group.</summary>
    private static bool HasUsualGroups(Spec spec, DigitRun run, int groups)
    {
        var sizes = spec.Subtype switch
        {
            "FR-NIR" => groups == 7 ? "1222332" : groups == 2 ? "D2" : "1222332",
            "BE-NN" => groups == 5 ? "22232" : "632",
            "DE-IDNR" => "2333",
            "CH-AHV" => "3442",
            "SE-PNR" => "84",
            "FR-SPI" => "22333",
            _ => "",
        };
        return sizes.Length == groups && run.Sizes(sizes);
    }

    private static bool IsUsSocialSecurity(DigitRun run, int groups) =>
        groups == 3 && run.Groups >= 3 && run.Sizes("324") && run.SeparatedBy('-', 3)
        && run.Value(0) is not (0 or 666) && run.Value(1) != 0 && run.Value(2) != 0;

    internal static bool IsFrenchNir(byte[] d) => IsFrenchBody(d) && 97 - Checksums.Mod(d, 0, 13, 97) == Two(d, 13);

    private static bool IsFrenchBody(byte[] d) =>
        d[0] is 1 or 2 or 3 or 4 or 7 or 8 && Two(d, 3) is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50 && Two(d, 5) != 0;

    private static bool IsRomanian(byte[] d)
    {
        var county = Two(d, 7);
        var check = Checksums.Weigh(d, "279146358279") % 11;
        return d[0] is >= 1 and <= 8 && Checksums.IsDate(Two(d, 5), Two(d, 3), Two(d, 1)) && county is (>= 1 and <= 48) or 51 or 52 or 70
            && (check == 10 ? 1 : check) == d[12];
    }

    private static bool IsSlovene(byte[] d)
    {
        var check = (11 - Checksums.Weigh(d, "765432765432") % 11) % 11;
        return Checksums.IsDate(Two(d, 0), Two(d, 2), Two(d, 5)) && d[4] is 9 or 0 && check == d[12];
    }

    private static bool IsLuxembourgish(byte[] d)
    {
        var year = Two(d, 0) * 100 + Two(d, 2);
        if (year is < 1850 or > 2100 || !Checksums.IsDate(Two(d, 6), Two(d, 4), year) || !Checksums.Luhn(d, 0, 12))
            return false;
        // The second check digit covers the first eleven digits alone.
        (d[11], d[12]) = (d[12], d[11]);
        var valid = Checksums.Verhoeff(d, 0, 12);
        (d[11], d[12]) = (d[12], d[11]);
        return valid;
    }

    private static bool IsSwiss(byte[] d) =>
        d[0] == 7 && d[1] == 5 && d[2] == 6 && (10 - Checksums.Weigh(d, "131313131313") % 10) % 10 == d[12];

    private static bool IsSwedish(byte[] d, int from)
    {
        var day = Two(d, from + 4);
        return Checksums.IsDate(day > 60 ? day - 60 : day, Two(d, from + 2), Two(d, from)) && Checksums.Luhn(d, from, 10);
    }

    private static bool IsBelgian(byte[] d)
    {
        if (Two(d, 2) > 12 || Two(d, 4) > 31)
            return false;
        var check = Two(d, 9);
        return 97 - Checksums.Mod(d, 0, 9, 97) == check || 97 - Checksums.Mod(d, 0, 9, 97, prefix: 2) == check;
    }

    private static bool IsGerman(byte[] d)
    {
        if (d[0] == 0)
            return false;
        int repeated = 0, longest = 0;
        for (var digit = 0; digit <= 9; digit++)
        {
            var count = 0;
            for (var i = 0; i < 10; i++)
                count += d[i] == digit ? 1 : 0;
            repeated += count > 1 ? 1 : 0;
            longest = Math.Max(longest, count);
        }

        return repeated == 1 && longest <= 3 && Checksums.Iso7064(d, 0, 11);
    }

    private static bool IsBaltic(byte[] d)
    {
        if (d[0] is < 1 or > 6 || !Checksums.IsDate(Two(d, 5), Two(d, 3), Two(d, 1)))
            return false;
        var check = Checksums.Weigh(d, "1234567891") % 11;
        if (check == 10)
            check = Checksums.Weigh(d, "3456789123") % 11 % 10;
        return check == d[10];
    }

    private static bool IsPolish(byte[] d) =>
        Checksums.IsDate(Two(d, 4), Two(d, 2) % 20, Two(d, 0)) && (10 - Checksums.Weigh(d, "1379137913") % 10) % 10 == d[10];

    private static bool IsLatvian(byte[] d)
    {
        if (d[0] == 3 && d[1] == 2)
            return true;
        var check = (1101 - Checksums.Weigh(d, "16379:5842")) % 11 % 10;
        return Checksums.IsDate(Two(d, 0), Two(d, 2), Two(d, 4)) && check == d[10];
    }

    private static bool IsFinnish(byte[] d) =>
        Checksums.IsDate(Two(d, 0), Two(d, 2), Two(d, 4)) && Checksums.Mod(d, 0, 9, 31) == d[9];

    private static bool IsBulgarian(byte[] d)
    {
        var month = Two(d, 2);
        month = month > 40 ? month - 40 : month > 20 ? month - 20 : month;
        return Checksums.IsDate(Two(d, 4), month, Two(d, 0)) && Checksums.Weigh(d, "2485:9736") % 11 % 10 == d[9];
    }

    private static bool IsCzech(byte[] d)
    {
        var month = Two(d, 2);
        month = month > 70 ? month - 70 : month > 50 ? month - 50 : month > 20 ? month - 20 : month;
        return Checksums.IsDate(Two(d, 4), month, Two(d, 0)) && Checksums.Mod(d, 0, 9, 11) % 10 == d[9];
    }

    private static bool IsAustrian(byte[] d)
    {
        var check = (d[0] * 3 + d[1] * 7 + d[2] * 9 + d[4] * 5 + d[5] * 8 + d[6] * 4 + d[7] * 2 + d[8] + d[9] * 6) % 11;
        return d[0] != 0 && check == d[3] && Two(d, 4) is >= 1 and <= 31 && Two(d, 6) is >= 1 and <= 15;
    }

    private static bool IsPortuguese(byte[] d)
    {
        var check = 11 - Checksums.Weigh(d, "98765432") % 11;
        return d[0] is not (0 or 4) && (check >= 10 ? 0 : check) == d[8];
    }

    private static bool IsOneDigit(byte[] d, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (d[i] != d[0])
                return false;
        }

        return count != 9;
    }

    internal static int Two(byte[] d, int at) => d[at] * 10 + d[at + 1];

    private sealed class Spec(string subtype, int count, Hint hints, bool alone, Func<byte[], bool> check)
    {
        internal string Subtype { get; } = subtype;

        internal int Count { get; } = count;

        internal Hint Hints { get; } = hints;

        /// <summary>Accepted without a telling word.</summary>
        internal bool Alone { get; } = alone;

        internal Func<byte[], bool> Check { get; } = check;
    }
}
