namespace GdprAi.Anonymization.Recognition;

/// <summary>Undoes disguises: full-width and other scripts' digits, soft hyphens, zero-width characters.</summary>
internal static class Folding
{
    /// <summary>The plain text, and for each of its characters (and its end) where it came from.</summary>
    internal static string Unmask(string text, out int[] origins)
    {
        var plain = new char[text.Length];
        origins = new int[text.Length + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Chars.IsForeign(c) && (c = Chars.Unmask(c)) == '\0')
                continue;
            plain[count] = c;
            origins[count++] = i;
        }

        origins[count] = text.Length;
        return new string(plain, 0, count);
    }

    /// <summary>Moves findings of the plain text to where they stand in the original.</summary>
    internal static void MoveBack(List<Finding> findings, int[] origins)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            var start = origins[finding.Start];
            var end = origins[finding.End - 1] + 1;
            findings[i] = new Finding(start, end - start, finding.Kind, finding.Subtype, finding.Score);
        }
    }
}
