namespace GdprAi.Anonymization;

/// <summary>A restored answer, and how complete it is.</summary>
public sealed class RestoreResult
{
    internal RestoreResult(string text, int restored, IReadOnlyList<string> unresolved)
    {
        Text = text;
        Restored = restored;
        Unresolved = unresolved;
    }

    /// <summary>The answer with the original values: personal data again.</summary>
    [PersonalData(PersonalDataCategory.FreeText)]
    [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
    public string Text { get; }

    /// <summary>How many placeholders were replaced.</summary>
    public int Restored { get; }

    /// <summary>What looks like a placeholder and was left: invented by the model, changed beyond recognition, or inside a web address.</summary>
    public IReadOnlyList<string> Unresolved { get; }

    /// <summary>Counts only.</summary>
    public override string ToString() => $"{Restored} restored, {Unresolved.Count} unresolved";
}
