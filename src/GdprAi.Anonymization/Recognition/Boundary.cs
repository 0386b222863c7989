namespace GdprAi.Anonymization.Recognition;

/// <summary>Whether a value stands by itself or is a piece of something longer: a GUID, a version, a path.</summary>
internal static class Boundary
{
    internal static bool IsGluedLeft(string text, int start)
    {
        if (start == 0)
            return false;
        var c = text[start - 1];
        if (Chars.IsAlphanumeric(c))
            return true;
        if (start == 1)
            return false;
        var before = text[start - 2];
        if (c == '_' || Chars.IsDash(c))
            return Chars.IsAlphanumeric(before);
        return c is '.' or ',' or '/' or ':' && Chars.IsDigit(before);
    }

    internal static bool IsGluedRight(string text, int end)
    {
        if (end >= text.Length)
            return false;
        var c = text[end];
        if (c is '%' or '@' || Chars.IsAlphanumeric(c))
            return true;
        if (end + 1 >= text.Length)
            return false;
        var after = text[end + 1];
        if (c == '_' || Chars.IsDash(c))
            return Chars.IsAlphanumeric(after);
        return c is '.' or ',' or '/' or ':' && Chars.IsDigit(after);
    }

    /// <summary>A digit stands one blank before: the value may be the tail of a longer number.</summary>
    internal static bool FollowsNumber(string text, int start) =>
        start >= 2 && Chars.IsSpace(text[start - 1]) && Chars.IsDigit(text[start - 2]);

    /// <summary>The end of a word made of letters and digits.</summary>
    internal static int TokenEnd(string text, int start)
    {
        while (start < text.Length && Chars.IsAlphanumeric(text[start]))
            start++;
        return start;
    }
}
