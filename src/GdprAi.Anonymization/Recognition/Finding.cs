namespace GdprAi.Anonymization;

/// <summary>A place in a text that holds a value; never the value itself.</summary>
public readonly struct Finding
{
    /// <summary>Creates a finding.</summary>
    public Finding(int start, int length, EntityKind kind, string? subtype = null, double score = 1)
    {
        Start = start;
        Length = length;
        Kind = kind;
        Subtype = subtype;
        Score = score;
    }

    /// <summary>Where it starts.</summary>
    public int Start { get; }

    /// <summary>How many characters it covers.</summary>
    public int Length { get; }

    /// <summary>What it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>A more specific kind, such as a country's identifier.</summary>
    public string? Subtype { get; }

    /// <summary>How sure the recognizer is, from 0 to 1.</summary>
    public double Score { get; }
}
