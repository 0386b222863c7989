namespace GdprAi.Anonymization.Recognition;

/// <summary>What the words around a value say, up to 40 characters away and whole words only.</summary>
internal readonly struct Context
{
    private const int Reach = 40;

    private Context(Hint label, Hint next, Hint around)
    {
        Label = label;
        Next = next;
        Around = around;
    }

    /// <summary>The hints of the nearest telling word before the value: what the value is called.</summary>
    internal Hint Label { get; }

    /// <summary>The hints of the word right after the value.</summary>
    internal Hint Next { get; }

    /// <summary>The hints of all words around.</summary>
    internal Hint Around { get; }

    /// <summary>Named so by the nearest telling word, or by a word around while the nearest one does not name it otherwise.</summary>
    internal bool Suggests(Hint hint) => ((Label | Next) & hint) != 0 || ((Around & hint) != 0 && Label == Hint.None);

    /// <summary>A word around says so, and the nearest one does not say that it counts things.</summary>
    internal bool Mentions(Hint hint) => ((Label | Next) & hint) != 0 || ((Around & hint) != 0 && (Label & Hint.Other) == 0);

    internal bool Names(Hint hint) => ((Label | Next) & hint) != 0;

    /// <summary>The nearest word says that this number is not about a person.</summary>
    internal bool Denies(Hint hint) => (Label & Hint.Other) != 0 && (Label & hint) == 0;

    internal static Context Of(string text, int start, int end)
    {
        var label = Hint.None;
        var around = Hint.None;
        var next = Hint.None;

        var limit = Math.Max(0, start - Reach);
        var lineBreaks = 0;
        var labelStart = -1;
        for (var i = start - 1; i >= limit;)
        {
            if (Chars.IsLetter(text[i]))
            {
                var stop = i + 1;
                while (i >= 0 && stop - i <= Reach && Chars.IsLetter(text[i]))
                    i--;
                var hints = Words(text, i + 1, stop);
                around |= hints;

                // Words side by side are one label: "identity card".
                if (hints != Hint.None && (label == Hint.None || labelStart - stop <= 1))
                {
                    label |= hints;
                    labelStart = i + 1;
                }

                continue;
            }

            // The line above names a value only when this line starts with it.
            if (text[i] == '\n' && (++lineBreaks > 1 || !IsBlank(text, i + 1, start)))
                break;
            i--;
        }

        limit = Math.Min(text.Length, end + Reach);
        var first = true;
        for (var i = end; i < limit && !Chars.IsLineBreak(text[i]);)
        {
            if (Chars.IsLetter(text[i]))
            {
                var begin = i;
                while (i < text.Length && i - begin <= Reach && Chars.IsLetter(text[i]))
                    i++;
                var hints = Words(text, begin, i);
                around |= hints;
                if (first && begin - end <= 3)
                    next = hints;
                first = false;
                continue;
            }

            i++;
        }

        return new Context(label, next, around);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Chars.IsAlphanumeric(text[i]))
                return false;
        }

        return true;
    }

    /// <summary>The hints of a word, or of the words inside a name such as <c>customerPhoneNumber</c>.</summary>
    private static Hint Words(string text, int start, int end)
    {
        var hints = HintWords.Of(text, start, end);
        if (end - start < 4)
            return hints;
        var part = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && !(Chars.IsUpper(text[i]) && Chars.IsLower(text[i - 1])))
                continue;
            if (part > start || i < end)
                hints |= HintWords.Of(text, part, i);
            part = i;
        }

        return hints;
    }
}
