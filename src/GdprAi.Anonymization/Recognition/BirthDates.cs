namespace GdprAi.Anonymization.Recognition;

/// <summary>Dates that a word nearby calls a date of birth; other dates are left alone.</summary>
internal static class BirthDates
{
    private static readonly WordTable Words = new WordTable()
        .Add("janvier january januar jänner enero gennaio januari styczeń stycznia jan janv ene gen janeiro", 1)
        .Add("février february februar febrero febbraio februari luty lutego feb févr fév fevereiro", 2)
        .Add("mars march märz marzo maart marzec marca mar mrz março", 3)
        .Add("avril april abril aprile kwiecień kwietnia apr avr abr", 4)
        .Add("mai may mayo maggio mei maj maja mag maio", 5)
        .Add("juin june juni junio giugno czerwiec czerwca jun giu junho", 6)
        .Add("juillet july juli julio luglio lipiec lipca jul juil lug julho", 7)
        .Add("août august agosto augustus sierpień sierpnia aug ago aou", 8)
        .Add("septembre september septiembre settembre wrzesień września sep sept set setembro", 9)
        .Add("octobre october oktober octubre ottobre październik października oct okt ott outubro", 10)
        .Add("novembre november noviembre listopad listopada nov novembro", 11)
        .Add("décembre december dezember diciembre dicembre grudzień grudnia dec déc dez dic dezembro", 12)
        .Add("er st nd rd th de del of of e", 16);

    internal static int Try(ScanState state, int start, int tokenEnd)
    {
        var text = state.Text;
        var run = state.Run;
        var from = start;
        var end = Numeric(run);
        if (end == 0)
            end = WithMonthName(text, start, tokenEnd);
        if (end == 0)
            end = AfterMonthName(text, start, tokenEnd, ref from);
        if (end == 0 || Boundary.IsGluedLeft(text, from) || Boundary.IsGluedRight(text, end))
            return 0;
        var context = state.ContextOf(from, end);
        return context.Suggests(Hint.Birth) ? state.Add(from, end, EntityKind.BirthDate) : 0;
    }

    private static int Numeric(DigitRun run)
    {
        if (run.Groups == 0)
            return 0;
        if (run.Size(0) == 8)
        {
            var value = run.Value(0);
            return IsDate(value / 10000, value / 100 % 100, value % 100) || IsDate(value % 10000, value / 10000 % 100, value / 1000000) ? run.End(1) : 0;
        }

        if (run.Groups < 3 || run.Separator(0) != run.Separator(1) || run.Separator(0) is '(' or ')')
            return 0;
        int first = run.Value(0), second = run.Value(1), third = run.Value(2);
        if (run.Size(0) == 4)
            return run.Size(1) <= 2 && run.Size(2) <= 2 && IsDate(first, second, third) ? run.End(3) : 0;
        if (run.Size(0) > 2 || run.Size(1) > 2 || run.Size(2) is not (4 or 2))
            return 0;
        var year = run.Size(2) == 2 ? 1900 + third : third;
        return IsDate(year, second, first) || IsDate(year, first, second) ? run.End(3) : 0;
    }

    private static bool IsDate(int year, int month, int day) => year is >= 1880 and <= 2040 && Checksums.IsDate(day, month, year);

    /// <summary>"12 mars 1985", "1er avril 1990", "3rd of May 1970", "5 de mayo de 1982", "7. Juni 1991".</summary>
    private static int WithMonthName(string text, int start, int tokenEnd)
    {
        var i = start;
        var day = 0;
        while (i < tokenEnd && Chars.IsDigit(text[i]) && i - start < 3)
            day = day * 10 + text[i++] - '0';
        if (day is < 1 or > 31 || (i < tokenEnd && Words.Find(text, i, tokenEnd) != 16))
            return 0;
        i = SkipJoin(text, tokenEnd);
        if (i == tokenEnd || i >= text.Length || !Chars.IsLetter(text[i]))
            return 0;
        var month = Boundary.TokenEnd(text, i);
        if (month == i || Words.Find(text, i, month) is 0 or >= 16)
            return 0;
        return YearEnd(text, SkipJoin(text, month));
    }

    /// <summary>"March 3, 1985".</summary>
    private static int AfterMonthName(string text, int start, int tokenEnd, ref int from)
    {
        if (tokenEnd - start > 4 || start < 4 || !Chars.IsSpace(text[start - 1]))
            return 0;
        var end = YearEnd(text, SkipJoin(text, tokenEnd));
        if (end == 0)
            return 0;
        var month = start - 1;
        while (month > 0 && start - month < 12 && Chars.IsLetter(text[month - 1]))
            month--;
        if (month == start - 1 || Words.Find(text, month, start - 1) is 0 or >= 16)
            return 0;
        from = month;
        return end;
    }

    private static int SkipJoin(string text, int i)
    {
        for (var limit = Math.Min(text.Length, i + 3); i < limit && (Chars.IsSpace(text[i]) || text[i] is '.' or ',' or '-' or '/');)
            i++;
        var word = Boundary.TokenEnd(text, i);
        if (word > i && word < text.Length && Words.Find(text, i, word) == 16 && Chars.IsSpace(text[word]))
            i = word + 1;
        return i;
    }

    private static int YearEnd(string text, int i)
    {
        var end = Boundary.TokenEnd(text, i);
        if (end - i != 4)
            return 0;
        var year = 0;
        for (; i < end; i++)
        {
            if (!Chars.IsDigit(text[i]))
                return 0;
            year = year * 10 + text[i] - '0';
        }

        return year is >= 1880 and <= 2040 ? end : 0;
    }
}
