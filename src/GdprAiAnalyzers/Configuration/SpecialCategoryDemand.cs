namespace GdprAiAnalyzers.Configuration;

/// <summary>What has to be done to a value of a special category before it may leave, weakest first.</summary>
internal enum SpecialCategoryDemand
{
    /// <summary>Recognizers have gone over the text: it may still say what it said.</summary>
    Scrubbed,
    /// <summary>A placeholder stands for it, be it one that its owner can restore.</summary>
    Pseudonymized,
    /// <summary>It is erased, or so coarse that nobody can undo it.</summary>
    Irreversible,
}
