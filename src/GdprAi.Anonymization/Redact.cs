using System.Diagnostics.CodeAnalysis;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization;

/// <summary>Removes a value, and keeps nobody apart from anybody.</summary>
public static class Redact
{
    /// <summary>A fixed word in place of any value, null included: <c>[redacted]</c>, in French <c>[masqué]</c>.</summary>
    [Anonymizes]
    public static string Erase(object? value) => Words.Current.Redacted;

    /// <summary>Four asterisks in place of a value, and on request its last characters.</summary>
    /// <param name="value">The value.</param>
    /// <param name="keepEnd">How many characters at the end stay, at most a quarter of the value. They may still single a person out among known ones: keep none where you can.</param>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Mask(string? value, int keepEnd = 0)
    {
        if (string.IsNullOrEmpty(value))
            return value;
        int keep = Math.Max(0, Math.Min(keepEnd, value!.Length / 4));
        string masked = "****" + value.Substring(value.Length - keep);
        return masked == value ? Words.Current.Redacted : masked;
    }
}
