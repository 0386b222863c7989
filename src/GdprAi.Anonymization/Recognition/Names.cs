namespace GdprAi.Anonymization.Recognition;

/// <summary>
/// Person names by evidence: a title, a label, a greeting, a calling or a known first name in front; a known surname behind.
/// A capital alone is no evidence.
/// </summary>
internal static class Names
{
    private const int MaxWords = 5, MaxMentions = 32;

    /// <summary>At a word of letters that starts with a capital.</summary>
    internal static int Try(ScanState state, int start, int end)
    {
        var text = state.Text;
        if (end < text.Length && (text[end] is '@' or '_' || (text[end] is '.' && end + 1 < text.Length && Chars.IsLetter(text[end + 1]) && end - start > 2)))
            return 0;
        if (start > 0 && (text[start - 1] is '_' or '@' or '#' or '/' or '\\' || (Chars.IsDash(text[start - 1]) && start > 1 && Chars.IsLetter(text[start - 2]))))
            return 0;
        var word = NameWords.Of(text, start, end);
        if ((word & NameWord.Title) != 0 && AfterTitle(text, start, end) is > 0 and var titled)
            return Phrase(state, titled, MaxWords) is > 0 and var titledEnd && titledEnd > titled ? Add(state, titled, titledEnd, 1) : 0;

        var known = (word & NameWord.First) != 0;
        if (!known && (word & NameWord.Stop) != 0)
            return 0;

        var lead = Lead(text, start);
        if ((lead & (NameWord.Place | NameWord.Thing)) != 0 && (lead & NameWord.Title) == 0)
            return Phrase(state, start, MaxWords);
        if ((lead & (NameWord.Calls | NameWord.Title)) != 0)
            return Add(state, start, Phrase(state, start, MaxWords), 0.95);

        if (known && IsShouted(text, start, end) && end - start > 1 && IsShoutedLine(text, end))
            known = (word & NameWord.Common) == 0;
        if (known)
        {
            var stop = Phrase(state, start, MaxWords);
            var single = FirstPartEnd(text, end) == stop;
            if (IsOrganisation(text, stop) || EndsAsOrganisation(text, start, stop))
                return stop;
            if (single && (lead & (NameWord.Role | NameWord.Greets)) == 0 && IsPartOfOther(text, start, stop))
                return stop;
            if (!single || (word & (NameWord.Common | NameWord.Stop)) == 0 || (lead & (NameWord.Role | NameWord.Greets)) != 0)
                return Add(state, start, stop, single ? 0.7 : 0.9);
            return stop;
        }

        return Unknown(state, start, end, word, lead);
    }

    /// <summary>After a colon: "Nom : dupont", also in lower case, when the word before it is a label for a name.</summary>
    internal static int TryLabelled(ScanState state, int colon)
    {
        var text = state.Text;
        var stop = colon;
        while (stop > 0 && colon - stop < 3 && (Chars.IsSpace(text[stop - 1]) || text[stop - 1] is '"' or '\'' or '*'))
            stop--;
        var label = stop;
        while (label > 0 && stop - label < 30 && Chars.IsLetter(text[label - 1]))
            label--;
        var flags = stop > label ? NameWords.Of(text, label, stop) : 0;
        if ((flags & (NameWord.Label | NameWord.StrongLabel)) == 0)
            return 0;

        var start = colon + 1;
        while (start < text.Length && start - colon < 8 && (Chars.IsSpace(text[start]) || text[start] is '"' or '\'' or '*'))
            start++;
        if (start >= text.Length || !Chars.IsLetter(text[start]))
            return 0;
        var end = start;
        if (Chars.IsUpper(text[start]))
        {
            var firstEnd = Boundary.TokenEnd(text, start);
            var first = NameWords.Of(text, start, firstEnd);
            if ((first & NameWord.Title) != 0 && AfterTitle(text, start, firstEnd) is > 0 and var titled)
                start = titled;
            else if ((first & NameWord.Stop) != 0 && (first & NameWord.First) == 0)
                return 0;
            end = Phrase(state, start, MaxWords);
            var strong = (flags & NameWord.StrongLabel) != 0;
            if (!strong && IsOrganisation(text, end))
                return 0;
            return strong || (first & (NameWord.First | NameWord.Surname)) != 0 || Boundary.TokenEnd(text, start) < end ? Add(state, start, end, 0.95) : 0;
        }

        if ((flags & NameWord.StrongLabel) == 0)
            return 0;

        // In lower case only up to the end of the field, and at most three words.
        for (var words = 0; words < 3; words++)
        {
            var wordEnd = end;
            while (wordEnd < text.Length && wordEnd - end < 30 && (Chars.IsLetter(text[wordEnd]) || Chars.IsDash(text[wordEnd]) || Chars.IsApostrophe(text[wordEnd])))
                wordEnd++;
            end = wordEnd;
            if (end >= text.Length || text[end] is '\n' or '\r' or ',' or ';' or '"')
                return Add(state, start, end, 0.8);
            if (!Chars.IsSpace(text[end]) || end + 1 >= text.Length || !Chars.IsLetter(text[end + 1]))
                return 0;
            end++;
        }

        return 0;
    }

    /// <summary>Finds a surname, or another part of a name that was found, where it stands alone in the same text.</summary>
    internal static void AddMentions(ScanState state)
    {
        var findings = state.Findings!;
        WordTable? parts = null;
        var text = state.Text;
        var count = 0;
        for (var f = 0; f < findings.Count && count < MaxMentions; f++)
        {
            if (findings[f].Kind != EntityKind.Name)
                continue;
            for (var i = findings[f].Start; i < findings[f].End; i++)
            {
                if (!Chars.IsUpper(text[i]))
                    continue;
                var stop = Boundary.TokenEnd(text, i);
                if (stop - i >= 4 && (NameWords.Of(text, i, stop) & (NameWord.Stop | NameWord.Common)) == 0)
                {
                    (parts ??= new WordTable()).Add(text.Substring(i, stop - i), 1);
                    count++;
                }

                i = stop;
            }
        }

        if (parts == null)
            return;
        var before = findings.Count;
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Chars.IsUpper(text[i]) || (i > 0 && (Chars.IsAlphanumeric(text[i - 1]) || text[i - 1] is '@' or '_' or '.')))
                continue;
            var stop = Boundary.TokenEnd(text, i);
            while (next < before && findings[next].End <= i)
                next++;
            var free = next == before || findings[next].Start >= stop;
            if (free && stop - i >= 4 && !(stop < text.Length && text[stop] is '@' or '_') && (Lead(text, i) & NameWord.Place) == 0 && parts.Find(text, i, stop) != 0)
                state.Add(i, stop, EntityKind.Name, null, 0.8);
            i = stop;
        }

        if (findings.Count > before)
            Overlaps.Resolve(findings);
    }

    /// <summary>Words that no list knows: "DUPONT Jean", "Zoubida Dupont", "J. Dupont", "le chanteur Zoltan Kirly", a greeting, a signature.</summary>
    private static int Unknown(ScanState state, int start, int end, NameWord word, NameWord lead)
    {
        var text = state.Text;
        var next = NextCapital(text, end);
        var nextEnd = next > 0 ? Boundary.TokenEnd(text, next) : 0;
        var following = next > 0 ? NameWords.Of(text, next, nextEnd) : 0;
        if (next > 0)
        {
            // "DUPONT Jean", and an initial or an unknown first name before a known surname.
            if (end - start > 2 && IsShouted(text, start, end) && (following & NameWord.First) != 0 && ((following & NameWord.Common) == 0 || (word & NameWord.Surname) != 0) && !IsShouted(text, next, nextEnd))
                return Add(state, start, FirstPartEnd(text, nextEnd), 0.9);
            if ((following & NameWord.Surname) != 0 && (following & NameWord.Common) == 0 && end - start > 1)
                return IsOrganisation(text, nextEnd) ? nextEnd : Add(state, start, nextEnd, 0.8);
            if (end - start == 1 && (following & NameWord.Surname) != 0)
                return Add(state, start, nextEnd, 0.8);
        }

        if ((lead & (NameWord.Role | NameWord.Greets | NameWord.Signs)) == 0 || (word & (NameWord.Role | NameWord.Organisation | NameWord.Place | NameWord.Thing)) != 0 || IsShouted(text, start, end))
            return 0;
        var stop = Phrase(state, start, MaxWords);
        if (IsOrganisation(text, stop) || EndsAsOrganisation(text, start, stop))
            return stop;
        var several = FirstPartEnd(text, end) < stop;
        var enough = (lead & NameWord.Role) != 0 ? several || (word & NameWord.Surname) != 0 || (lead & NameWord.Calls) != 0
            : (lead & NameWord.Greets) != 0 ? stop >= text.Length || text[stop] is ',' or '!' or '.' or '\n' or '\r'
            : several || stop >= text.Length || Chars.IsLineBreak(text[stop]);
        return enough ? Add(state, start, stop, 0.8) : 0;
    }

    private static int Add(ScanState state, int start, int end, double score) =>
        end - start >= 2 ? state.Add(start, end, EntityKind.Name, null, score) : 0;

    /// <summary>Where the name behind a title starts, or 0. "M" and other one-letter titles need their dot.</summary>
    private static int AfterTitle(string text, int start, int end)
    {
        if (end - start == 1 && (end >= text.Length || text[end] != '.'))
            return 0;
        // "MS Windows" and "PR Newswire" are no people; "MR DUPONT" is.
        if (IsAcronym(text, start, end) && !IsShoutedLine(text, end))
            return 0;
        for (var titles = 0; titles < 3; titles++)
        {
            if (end < text.Length && text[end] == '.')
                end++;
            var gap = end;
            while (end < text.Length && end - gap < 2 && Chars.IsSpace(text[end]))
                end++;
            if (end == gap || end >= text.Length || !Chars.IsUpper(text[end]))
                return 0;
            var stop = Boundary.TokenEnd(text, end);
            var word = NameWords.Of(text, end, stop);
            if ((word & NameWord.Title) == 0 || (stop - end == 1 && (stop >= text.Length || text[stop] != '.')))
                return (word & NameWord.Stop) != 0 && (word & (NameWord.First | NameWord.Surname | NameWord.Particle)) == 0 ? 0 : end;
            end = stop;
        }

        return 0;
    }

    /// <summary>The end of the name that starts here: capitalised words, initials, and small words such as "de" between them.</summary>
    private static int Phrase(ScanState state, int start, int most)
    {
        var text = state.Text;
        var end = FirstPartEnd(text, Boundary.TokenEnd(text, start));
        for (var words = 1; words < most; words++)
        {
            var i = end;

            // An initial keeps its dot.
            if (i < text.Length && text[i] == '.' && i >= 1 && Chars.IsUpper(text[i - 1]) && (i < 2 || !Chars.IsAlphanumeric(text[i - 2])))
                i++;
            var afterDot = i;
            if (i < text.Length && Chars.IsSpace(text[i]))
                i++;
            if (i >= text.Length || (i == end && words > 0))
                return end;
            var particles = 0;
            var stop = Boundary.TokenEnd(text, i);
            while (stop > i && particles < 3 && (NameWords.Of(text, i, stop) & NameWord.Particle) != 0)
            {
                if (stop >= text.Length || !(Chars.IsSpace(text[stop]) || Chars.IsApostrophe(text[stop])))
                    return Chars.IsUpper(text[i]) && particles == 0 ? stop : end;
                particles++;
                i = stop + 1;
                stop = Boundary.TokenEnd(text, i);
            }

            if (stop == i || !Chars.IsUpper(text[i]) || HasDigit(text, i, stop))
                return end;
            var word = NameWords.Of(text, i, stop);
            if ((word & (NameWord.Stop | NameWord.Title)) != 0 && (word & (NameWord.First | NameWord.Surname)) == 0)
                return end;
            if (stop - i == 1 && (stop >= text.Length || text[stop] != '.') && text[i] is not ('I' or 'V' or 'X'))
                return end;
            if (stop < text.Length && text[stop] is '@' or '_')
                return end;
            end = FirstPartEnd(text, stop);
            if (afterDot == i && particles == 0 && end == i)
                return end;
        }

        return end;
    }

    /// <summary>Takes the hyphenated rest along: "Jean-Pierre", "O'Brien".</summary>
    private static int FirstPartEnd(string text, int end)
    {
        for (var parts = 0; parts < 3; parts++)
        {
            var dotted = end < text.Length && text[end] == '.' && end + 1 < text.Length && Chars.IsDash(text[end + 1]) ? end + 1 : end;
            if (dotted + 1 >= text.Length || !(Chars.IsDash(text[dotted]) || Chars.IsApostrophe(text[dotted])) || !Chars.IsUpper(text[dotted + 1]))
                return end;
            end = Boundary.TokenEnd(text, dotted + 1);
        }

        return end;
    }

    /// <summary>What the word before says: a title in lower case, a role, a label, a greeting, a street.</summary>
    private static NameWord Lead(string text, int start)
    {
        var i = start;
        var quoted = false;
        while (i > 0 && start - i < 4 && (Chars.IsSpace(text[i - 1]) || text[i - 1] is '"' or '*' or '«' or '>' || (text[i - 1] is '-' && start - i == 0)))
        {
            quoted |= !Chars.IsSpace(text[i - 1]);
            if (text[i - 1] == '-' && i >= 2 && !Chars.IsLetter(text[i - 2]))
                return 0;
            i--;
        }

        if (i == 0)
            return 0;
        if (Chars.IsLineBreak(text[i - 1]) || text[i - 1] == ',')
        {
            while (i > 0 && start - i < 8 && (Chars.IsLineBreak(text[i - 1]) || Chars.IsSpace(text[i - 1]) || text[i - 1] == ','))
                i--;
            return WordBefore(text, i) & NameWord.Signs;
        }

        var allowed = ~NameWord.Signs;
        if (text[i - 1] == '.' && i >= 3 && i < start)
        {
            // "M. Dupont", "Dr. Dupont", "av. Victor Hugo"
            i--;
            allowed = NameWord.Title | NameWord.Place;
        }
        else if (Chars.IsApostrophe(text[i - 1]) && i == start && i >= 2)
        {
            // "l'avenue d'Italie": what stands before the article counts.
            return Lead(text, WordStart(text, i - 1)) & NameWord.Place;
        }

        if (quoted && i < start && text[start - 1] == '-')
            allowed = NameWord.Place;
        var flags = WordBefore(text, i) & allowed;
        if ((flags & NameWord.Particle) == 0 || i == 0 || !Chars.IsLetter(text[i - 1]))
            return flags;

        // "rue de Paris", "lycée de la Paix": look one word further for a place.
        var word = WordStart(text, i);
        for (var hops = 0; hops < 2 && word >= 2 && Chars.IsSpace(text[word - 1]); hops++)
        {
            flags |= WordBefore(text, word - 1) & NameWord.Place;
            word = WordStart(text, word - 1);
        }

        return flags & NameWord.Place;
    }

    private static NameWord WordBefore(string text, int end)
    {
        var start = WordStart(text, end);
        if (end - start == 1 && Chars.IsUpper(text[start]) && (end >= text.Length || text[end] != '.'))
            return 0;
        if (end == start)
            return 0;
        var flags = NameWords.Of(text, start, end);
        return (flags & NameWord.Title) != 0 && IsAcronym(text, start, end) ? flags & ~NameWord.Title : flags;
    }

    private static bool IsAcronym(string text, int start, int end) =>
        end - start is 2 or 3 && IsShouted(text, start, end) && (end >= text.Length || text[end] != '.') && string.CompareOrdinal(text, start, "MME", 0, 3) != 0;

    private static int WordStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 30 && Chars.IsLetter(text[start - 1]))
            start--;
        return start;
    }

    private static int NextCapital(string text, int end)
    {
        var i = end;
        if (i < text.Length && text[i] == '.' && i >= 1 && (i < 2 || !Chars.IsLetter(text[i - 2])))
            i++;
        if (i < text.Length && Chars.IsSpace(text[i]))
            i++;
        return i > end && i < text.Length && Chars.IsUpper(text[i]) ? i : 0;
    }

    private static bool IsOrganisation(string text, int end)
    {
        var i = end;
        if (i < text.Length && text[i] == ',')
            i++;
        if (i < text.Length && text[i] == '&')
            return true;
        if (i >= text.Length || !Chars.IsSpace(text[i]))
            return false;
        i++;
        if (i < text.Length && text[i] == '&')
            return true;
        var stop = Boundary.TokenEnd(text, i);
        return stop > i && (NameWords.Of(text, i, stop) & NameWord.Organisation) != 0;
    }

    /// <summary>"Madison Square Garden", "Decca Records": the last word tells.</summary>
    private static bool EndsAsOrganisation(string text, int start, int end)
    {
        var last = WordStart(text, end);
        return last > start && (NameWords.Of(text, last, end) & (NameWord.Organisation | NameWord.Surname)) == NameWord.Organisation;
    }

    /// <summary>A lone first name in quotes (a title), after another capitalised word ("Los Angeles") or before "du Sud" (a place).</summary>
    private static bool IsPartOfOther(string text, int start, int end)
    {
        var open = start > 0 && Chars.IsSpace(text[start - 1]) ? start - 1 : start;
        var close = end < text.Length && Chars.IsSpace(text[end]) ? end + 1 : end;
        if (open > 0 && close < text.Length && text[open - 1] is '"' or '«' or '“' && text[close] is '"' or '»' or '”')
            return true;
        if (close + 3 < text.Length && string.CompareOrdinal(text, close, "du ", 0, 3) == 0 && Chars.IsUpper(text[close + 3]))
            return true;
        if (open == start || open == 0 || !Chars.IsLetter(text[open - 1]))
            return false;
        var before = WordStart(text, open);
        if (!Chars.IsUpper(text[before]))
            return false;
        var flags = NameWords.Of(text, before, open);
        return (flags & NameWord.Article) != 0 || (flags & NameWord.Stop) == 0;
    }

    private static bool IsShouted(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Chars.IsUpper(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>The next word is in capitals, too: a headline rather than a name.</summary>
    private static bool IsShoutedLine(string text, int end)
    {
        var next = NextCapital(text, end);
        return next > 0 && IsShouted(text, next, Boundary.TokenEnd(text, next));
    }

    private static bool HasDigit(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Chars.IsDigit(text[i]))
                return true;
        }

        return false;
    }
}
