namespace GdprAiAnalyzers.CodeFixes;

/// <summary>A method of <c>GdprAi.Anonymization</c> that a fix can call.</summary>
internal readonly record struct Helper(string Type, string Method)
{
    public const string Namespace = "GdprAi.Anonymization";

    /// <summary>Replaces what the library recognizes in a text: the fallback for whatever leaves as text.</summary>
    public static readonly Helper Text = Anonymize("Text");

    /// <summary>Takes any value: the last resort for a single value.</summary>
    public static readonly Helper Value = Anonymize("Value");

    /// <summary>Takes a key of any type.</summary>
    public static readonly Helper Id = Anonymize("Id");

    /// <summary>Copies an object and replaces its personal members; the result has the object's type.</summary>
    public static readonly Helper Object = Anonymize("Object");

    /// <summary>A fixed word in place of any value: for what no placeholder may stand for.</summary>
    public static readonly Helper Erase = new("Redact", "Erase");

    public static readonly Helper AgeBand = new("Generalize", "AgeBand");

    public static Helper Anonymize(string method) => new("Anonymize", method);

    public override string ToString() => Type + "." + Method;
}
