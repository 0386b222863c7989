namespace GdprAi.Anonymization;

/// <summary>A stretch of text that identifies a person. It holds positions, never the text itself.</summary>
public readonly struct Finding
{
    /// <summary>Marks <paramref name="length"/> characters from <paramref name="start"/>.</summary>
    /// <param name="start">Index of the first character.</param>
    /// <param name="length">Number of characters.</param>
    /// <param name="kind">What the stretch identifies.</param>
    /// <param name="subtype">A finer name, such as <c>FR-NIR</c>; <see langword="null"/> when there is none.</param>
    /// <param name="score">How sure the recognizer is, from 0 to 1.</param>
    public Finding(int start, int length, EntityKind kind, string? subtype = null, double score = 1)
    {
        Start = start;
        Length = length;
        Kind = kind;
        Subtype = subtype;
        Score = score;
    }

    /// <summary>Index of the first character.</summary>
    public int Start { get; }

    /// <summary>Number of characters.</summary>
    public int Length { get; }

    /// <summary>What the stretch identifies.</summary>
    public EntityKind Kind { get; }

    /// <summary>A finer name, such as <c>FR-NIR</c>; <see langword="null"/> when there is none.</summary>
    public string? Subtype { get; }

    /// <summary>How sure the recognizer is, from 0 to 1.</summary>
    public double Score { get; }

    internal int End => Start + Length;
}
