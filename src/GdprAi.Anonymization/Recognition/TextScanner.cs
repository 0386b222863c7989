namespace GdprAi.Anonymization.Recognition;

internal static class TextScanner
{
    internal static List<Finding>? Scan(string text)
    {
        List<Finding>? found = null;
        for (int at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            int start = at, end = at + 1;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or '+')) start--;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            while (end > at && text[end - 1] is '.' or '-') end--;
            if (start < at && text.IndexOf('.', at, end - at) > 0)
                (found ??= []).Add(new Finding(start, end - start, EntityKind.Email));
        }

        return found;
    }
}
