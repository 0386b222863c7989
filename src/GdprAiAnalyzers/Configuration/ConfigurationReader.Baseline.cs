using System;
using System.Globalization;
using GdprAiAnalyzers.Rules;

namespace GdprAiAnalyzers.Configuration;

internal sealed partial class ConfigurationReader
{
    private void ReadBaselineEntry(JsonValue entry, string section)
    {
        var before = _problems.Count;
        string? rule = null, subject = null, place = null, reason = null, expires = null;
        foreach (var member in Members(entry, section))
        {
            switch (member.Name)
            {
                case "rule" when StringOf(member) is { } id:
                    rule = id;
                    if (id == RuleIds.InvalidConfiguration || !RuleIds.Exists(id))
                        Problem("Config_BaselineRule", member.Value.Span, id);
                    break;
                case "subject":
                    subject = StringOf(member);
                    break;
                case "in":
                    place = StringOf(member);
                    break;
                case "reason":
                    reason = StringOf(member);
                    break;
                case "expires" when StringOf(member) is { } date:
                    expires = date;
                    if (ReadDate(date) is null)
                        Problem("Config_Date", member.Value.Span, date);
                    break;
                case "rule" or "expires" or "$comment":
                    break;
                default:
                    UnknownKey(member, section);
                    break;
            }
        }

        // An entry with a mistake might accept more than was meant.
        if (_problems.Count > before)
            return;
        if (rule is null || string.IsNullOrWhiteSpace(reason) || expires is null)
            Problem("Config_BaselineLacks", entry.Span, rule is null ? "rule" : expires is null ? "expires" : "reason");
        else if (subject is null && place is null)
            Problem("Config_BaselineOfNothing", entry.Span);
        else
            _baseline.Add(new BaselineEntry(rule, subject, place, ReadDate(expires)!.Value, entry.Span));
    }

    /// <summary>A day as <c>2027-03-31</c>; <see langword="null"/> for anything else.</summary>
    public static DateTime? ReadDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
