using GdprAi.Anonymization.Recognition;

namespace GdprAi.Anonymization.Internal;

/// <summary>Finds values in free text, and keeps what plug-ins return within the text.</summary>
internal static class FreeText
{
    /// <summary>Returns <see langword="false"/> when a recognizer failed: the text may then not be passed on.</summary>
    internal static bool TryScan(string text, IRecognizer[] plugIns, out List<Finding>? findings)
    {
        findings = null;
        try
        {
            findings = TextScanner.Scan(text);
            if (plugIns.Length == 0)
                return true;
            List<Finding> all = findings ?? [];
            foreach (IRecognizer plugIn in plugIns)
                plugIn.Recognize(text, all);
            foreach (Finding f in all)
            {
                if (f.Length <= 0 || f.Start < 0 || f.Start > text.Length - f.Length)
                    return false;
            }

            findings = all.Count == 0 ? null : all;
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }

    /// <summary>The kind of a value that is one finding from end to end, or <see langword="null"/>.</summary>
    internal static EntityKind? KindOf(string value) =>
        TryScan(value, [], out List<Finding>? findings) && findings is { Count: 1 } && findings[0].Length == value.Length ? findings[0].Kind : null;
}
