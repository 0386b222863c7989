namespace GdprAi.Anonymization.Recognition;

/// <summary>What one walk over one text carries. One a thread, reused, emptied after each use.</summary>
internal sealed class ScanState
{
    private int _contextStart = -1, _contextEnd = -1;
    private Context _context;

    internal string Text { get; private set; } = "";

    internal List<Finding>? Findings { get; private set; }

    /// <summary>The end of the last token that was looked at: no scanner goes back behind it.</summary>
    internal int Done { get; set; }

    /// <summary>From here on the text holds no end of a key block; saves looking again.</summary>
    internal int NoKeyEndFrom { get; set; } = int.MaxValue;

    internal DigitRun Run { get; } = new();

    /// <summary>Room for the letters and digits of one identifier, in upper case.</summary>
    internal char[] Letters { get; } = new char[32];

    /// <summary>For each of them: where it ends in the text if a word ends there, else 0.</summary>
    internal int[] LetterEnds { get; } = new int[32];

    internal void Begin(string text)
    {
        Text = text;
        Findings = null;
        Done = 0;
        NoKeyEndFrom = int.MaxValue;
        _contextStart = -1;
    }

    internal int Add(int start, int end, EntityKind kind, string? subtype = null, double score = 1)
    {
        (Findings ??= []).Add(new Finding(start, end - start, kind, subtype, score));
        return end;
    }

    internal Context ContextOf(int start, int end)
    {
        if (start == _contextStart && end == _contextEnd)
            return _context;
        (_contextStart, _contextEnd) = (start, end);
        return _context = Context.Of(Text, start, end);
    }
}
