using System.Globalization;
using System.Text.RegularExpressions;

namespace Demo;

/// <summary>A value that the service holds about a person.</summary>
internal sealed record PersonalItem(string Member, string Value);

/// <summary>Looks for personal values in what the model received.</summary>
internal static partial class Leaks
{
    /// <summary>Spacing, case and JSON escapes do not hide a value: an IBAN is the same with or without its blanks.</summary>
    public static IReadOnlyList<PersonalItem> Find(IEnumerable<PersonalItem> held, IEnumerable<string> received)
    {
        var haystack = received.Select(Normalize).ToList();
        return [.. held.Where(item => haystack.Exists(text => text.Contains(Normalize(item.Value), StringComparison.Ordinal)))];
    }

    private static string Normalize(string text) =>
        Blanks().Replace(Escapes().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber)).ToString()), "")
            .ToUpperInvariant();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
