namespace GdprAi.Anonymization.Recognition;

/// <summary>
/// Postal addresses, found from the house number: "12 rue de la Paix, 75002 Paris", "221B Baker Street", "Hauptstraße 5, 10115 Berlin",
/// "Via Roma 10", "ul. Długa 5/7". A street and a number are needed; postcode, city and flat are taken along when they follow.
/// </summary>
internal static class Addresses
{
    private const ulong Before = 1, WeakBefore = 2, After = 4, Leads = 8, Joins = 16, Repeats = 32, Inside = 64;
    private const int MaxWords = 6;

    private static readonly WordTable Words = new WordTable()
        .Add("""
            rue avenue av ave boulevard bd bld blvd boul chemin chem impasse imp allée allées all quai ruelle sentier esplanade faubourg fbg venelle résidence
            lotissement lieudit traverse montée rocade promenade square mail rond-point
            """, Before)
        .Add("place pl route rte cours passage voie villa hameau cité pont port clos parc domaine", WeakBefore)
        .Add("""
            street st road rd avenue ave lane ln drive dr court ct place pl square sq boulevard blvd way close crescent terrace gardens grove mews parkway pkwy
            highway hwy circle cir trail trl hill row walk park quay heights loop
            """, After)
        .Add("""
            via viale piazza piazzale corso largo vicolo strada contrada lungotevere calle avenida avda avd plaza paseo pº carrer camino ronda travesía carretera
            ul ulica al aleja aleje plac pl os osiedle rua travessa praça largo rue boulevard avenue str strasse straße am an im zum zur unter
            """, Leads)
        .Add("de du des la le les l d et aux à au sur sous en del della dei degli delle dello di da los las y der den dem dos do das van het op ter ten the of saint sainte st ste św alten neuen hohen", Joins)
        .Add("bis ter quater", Repeats)
        .Add("""
            appt apt appartement apartment bât bat bâtiment esc escalier étage floor flat unit suite ste résidence hall porte lot bp cs piso puerta planta interno scala piano
            wohnung etage m lok
            """, Inside);

    // Ends of one-word street names in German, Dutch and the Nordic languages.
    private static readonly string[] Suffixes =
    [
        "straße", "strasse", "str", "gasse", "allee", "platz", "weg", "damm", "ufer", "chaussee", "ring", "steig", "stieg", "graben", "markt",
        "straat", "laan", "plein", "gracht", "kade", "dijk", "singel", "steeg", "dreef", "gatan", "vägen", "gade", "gaden", "vej", "vejen", "veien", "katu", "tie",
    ];

    internal static int Try(ScanState state, int start, int tokenEnd)
    {
        var text = state.Text;
        var digits = start;
        while (digits < tokenEnd && Chars.IsDigit(text[digits]))
            digits++;

        // A house number: up to four digits and a letter, not a piece of a larger number.
        if (digits - start > 4 || tokenEnd - digits > 1 || text[start] == '0' || Boundary.IsGluedLeft(text, start))
            return 0;
        if (tokenEnd < text.Length && (text[tokenEnd] is '%' or ':' or '€') || (tokenEnd + 1 < text.Length && text[tokenEnd] is '.' or ',' && Chars.IsDigit(text[tokenEnd + 1])))
            return 0;

        var end = StreetAfter(text, tokenEnd);
        var from = start;
        if (end == 0)
        {
            from = StreetBefore(text, start, state.Done);
            if (from < 0)
                return 0;
            end = tokenEnd;
            if (end + 1 < text.Length && text[end] is '/' or '-' && Chars.IsDigit(text[end + 1]))
                end = Boundary.TokenEnd(text, end + 1);
        }

        return state.Add(from, Locality(text, end), EntityKind.Address, null, 0.8);
    }

    /// <summary>The end of a street that follows the number, or 0.</summary>
    private static int StreetAfter(string text, int i)
    {
        i = SkipBlank(text, i);
        var end = Boundary.TokenEnd(text, i);
        if (end > i && end - i <= 6 && ((Words.Find(text, i, end) & Repeats) != 0 || (end - i == 1 && text[i] is >= 'A' and <= 'D')))
        {
            i = SkipBlank(text, end);
            end = Boundary.TokenEnd(text, i);
        }

        if (end == i)
            return 0;
        var kind = Words.Find(text, i, end);
        if ((kind & (Before | WeakBefore)) != 0 && FrenchName(text, end, (kind & Before) != 0) is > 0 and var french)
            return french;
        return EnglishName(text, i);
    }

    /// <summary>What follows "rue": joining words, then the name. After a weak word such as "place" the name needs its capital.</summary>
    private static int FrenchName(string text, int i, bool strong)
    {
        if (i < text.Length && text[i] == '.')
            i++;
        var end = 0;
        for (var words = 0; words < MaxWords + 2; words++)
        {
            var gap = i;
            while (i < text.Length && i - gap < 2 && (Chars.IsSpace(text[i]) || Chars.IsApostrophe(text[i]) || Chars.IsDash(text[i])))
                i++;
            var stop = Boundary.TokenEnd(text, i);
            if (stop == i || (i == gap && words > 0) || stop - i > 40)
                break;
            var joins = (Words.Find(text, i, stop) & Joins) != 0;
            var name = Chars.IsUpper(text[i]) || (Chars.IsDigit(text[i]) && end == 0 && stop - i <= 2) || (strong && end == 0 && !joins)
                || (end > 0 && Chars.IsDash(text[i - 1])) || (Chars.IsLower(text[i]) && end > 0 && Chars.IsDigit(text[end - 1]));
            if (!joins && !name)
                break;
            i = stop;
            if (name)
                end = i;
        }

        return end;
    }

    private static int EnglishName(string text, int i)
    {
        for (var words = 0; words < 5; words++)
        {
            var stop = Boundary.TokenEnd(text, i);
            if (stop == i || !(Chars.IsUpper(text[i]) || Chars.IsDigit(text[i])) || stop - i > 40)
                return 0;
            if (words > 0 && (Words.Find(text, i, stop) & After) != 0)
                return stop < text.Length && text[stop] == '.' && stop - i <= 4 ? stop + 1 : stop;
            if (stop + 1 >= text.Length)
                return 0;
            if (Chars.IsApostrophe(text[stop]))
                stop = Boundary.TokenEnd(text, stop + 1);
            else if (text[stop] == '.')
                stop++;
            if (stop >= text.Length || !(Chars.IsSpace(text[stop]) || text[stop] == '-'))
                return 0;
            i = stop + 1;
        }

        return 0;
    }

    /// <summary>The start of a street that stands before the number, or -1.</summary>
    private static int StreetBefore(string text, int number, int limit)
    {
        var end = number;
        while (end > 0 && number - end < 5 && (Chars.IsSpace(text[end - 1]) || text[end - 1] is ',' or '°' or 'º' or '.'))
            end--;
        if (end == number)
            return -1;
        if (end >= 2 && text[end - 1] is 'n' or 'N' && Chars.IsSpace(text[end - 2]))
        {
            end -= 2;
            end -= end > 0 && text[end - 1] == ',' ? 1 : 0;
        }

        var last = true;
        var start = -1;
        var names = 0;
        for (var words = 0; words < MaxWords; words++)
        {
            var from = end;
            while (from > 0 && end - from < 40 && Chars.IsLetter(text[from - 1]))
                from--;
            if (from == end || (last && !Chars.IsUpper(text[from])))
                return start;
            var flags = Words.Find(text, from, end);
            if (last && IsStreetWord(text, from, end))
            {
                start = Lead(text, from);
                return start;
            }

            if (!last && (flags & Leads) != 0 && names > 0 && !(end - from <= 3 && Chars.IsLower(text[from]) && (flags & Joins) != 0))
                return from;
            if (Chars.IsUpper(text[from]))
                names++;
            else if ((flags & Joins) == 0)
                return start;
            last = false;
            end = from;
            while (end > 0 && from - end < 2 && (Chars.IsSpace(text[end - 1]) || text[end - 1] is '.' or '-' or '/' || Chars.IsApostrophe(text[end - 1])))
                end--;
            if (end == from)
                return start;
        }

        return start;
    }

    private static bool IsStreetWord(string text, int from, int end)
    {
        if (!Chars.IsUpper(text[from]) || end - from < 5)
            return false;
        foreach (var suffix in Suffixes)
        {
            var length = suffix.Length;
            if (end - from < Math.Max(length, 5) || (length <= 4 && end - from < length + 3))
                continue;
            var i = 0;
            while (i < length && char.ToLowerInvariant(text[end - length + i]) == suffix[i])
                i++;
            if (i == length)
                return true;
        }

        return false;
    }

    /// <summary>Words in front that belong to the name: "Karl-Marx-Straße", "Lange Straße".</summary>
    private static int Lead(string text, int start)
    {
        for (var words = 0; words < 3 && start >= 2; words++)
        {
            if (!Chars.IsDash(text[start - 1]) && !(Chars.IsSpace(text[start - 1]) && text[start] is 'S' && string.CompareOrdinal(text, start, "Str", 0, 3) == 0))
                break;
            var from = start - 1;
            while (from > 0 && start - from < 40 && Chars.IsLetter(text[from - 1]))
                from--;
            if (from == start - 1 || !Chars.IsUpper(text[from]))
                break;
            start = from;
        }

        return start;
    }

    /// <summary>Takes flat, postcode, city and state along when they follow.</summary>
    private static int Locality(string text, int end)
    {
        for (var part = 0; part < 4; part++)
        {
            var i = end;
            var breaks = 0;
            while (i < text.Length && i - end < 5 && (Chars.IsSpace(text[i]) || text[i] is ',' or '\n' or '\r' or '-' or '–' or '('))
                breaks += text[i++] == '\n' ? 1 : 0;
            if (i == end || i >= text.Length || breaks > 1)
                return end;
            var stop = Boundary.TokenEnd(text, i);
            if (stop == i)
                return end;
            if ((Words.Find(text, i, stop) & Inside) != 0 && stop + 1 < text.Length && Number(text, stop) is > 0 and var unit)
            {
                end = unit;
                continue;
            }

            if (Postcode(text, i) is > 0 and var code)
                return City(text, code) is > 0 and var city ? city : code;

            // A city first: only when a postcode follows it.
            return City(text, i - 1) is > 0 and var town && PostcodeSoon(text, town) is > 0 and var last ? last : end;
        }

        return end;
    }

    private static int Number(string text, int i)
    {
        while (i < text.Length && (Chars.IsSpace(text[i]) || text[i] is '.' or '#' or '°' or 'º'))
            i++;
        var stop = Boundary.TokenEnd(text, i);
        return stop - i is >= 1 and <= 5 ? stop : 0;
    }

    private static int PostcodeSoon(string text, int i)
    {
        for (var words = 0; words < 3 && i < text.Length; words++)
        {
            while (i < text.Length && (Chars.IsSpace(text[i]) || text[i] == ','))
                i++;
            var stop = Boundary.TokenEnd(text, i);
            if (stop == i)
                return 0;
            if (Postcode(text, i) is > 0 and var code)
                return code;
            if (!Chars.IsUpper(text[i]))
                return 0;
            i = stop;
        }

        return 0;
    }

    /// <summary>75002, 1012 AB, 00-950, D-10115, SW1A 1AA; or 0.</summary>
    private static int Postcode(string text, int i)
    {
        var stop = Boundary.TokenEnd(text, i);
        if (stop - i is 1 or 2 && Chars.IsUpper(text[i]) && stop < text.Length && text[stop] == '-')
            return Postcode(text, stop + 1) is > 0 and var prefixed && stop - i < 3 && Chars.IsDigit(text[stop + 1]) ? prefixed : 0;
        var digits = 0;
        for (var k = i; k < stop; k++)
            digits += Chars.IsDigit(text[k]) ? 1 : 0;
        if (digits == stop - i)
        {
            if (digits == 2 && stop + 4 <= text.Length && text[stop] == '-' && Boundary.TokenEnd(text, stop + 1) == stop + 4)
                return stop + 4;
            if (digits == 5)
                return stop;
            if (digits != 4)
                return 0;
            return stop + 3 <= text.Length && Chars.IsSpace(text[stop]) && Chars.IsUpper(text[stop + 1]) && Chars.IsUpper(text[stop + 2])
                && Boundary.TokenEnd(text, stop + 1) == stop + 3 ? stop + 3 : stop;
        }

        // British: two to four characters, a blank, digit and two letters.
        if (digits is 1 or 2 && stop - i is >= 2 and <= 4 && Chars.IsUpper(text[i]) && stop + 4 <= text.Length && Chars.IsSpace(text[stop])
            && Chars.IsDigit(text[stop + 1]) && Boundary.TokenEnd(text, stop + 1) == stop + 4)
            return stop + 4;
        return 0;
    }

    private static int City(string text, int i)
    {
        var end = 0;
        for (var words = 0; words < MaxWords; words++)
        {
            var gap = i;
            while (i < text.Length && i - gap < 2 && (Chars.IsSpace(text[i]) || Chars.IsDash(text[i]) || Chars.IsApostrophe(text[i]) || (words == 0 && text[i] is ',' or '(')))
                i++;
            var stop = Boundary.TokenEnd(text, i);
            if (i == gap || stop == i)
                break;
            if ((Chars.IsUpper(text[i]) && !Chars.IsDigit(text[stop - 1])) || (end > 0 && Chars.IsDigit(text[i]) && stop - i == 2))
                end = stop;
            else if (end == 0 || (Words.Find(text, i, stop) & Joins) == 0)
                break;
            i = stop;
        }

        return end;
    }

    private static int SkipBlank(string text, int i)
    {
        for (var limit = Math.Min(text.Length, i + 3); i < limit && (Chars.IsSpace(text[i]) || text[i] == ',');)
            i++;
        return i;
    }
}
