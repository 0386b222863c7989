using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace GdprAiAnalyzers.Residency;

/// <summary>The hosts of LLM providers. A host matches as a whole, label by label: <c>eu.api.openai.com.evil.example</c> is nobody's.</summary>
internal static class HostTable
{
    private const string RegionHole = "{region}";

    private static readonly Lazy<(Dictionary<string, FactRow> Exact, List<(Regex Host, FactRow Row)> Patterns)> Rows = new(() =>
    {
        var rows = FactRows.Read("hosts.facts");
        return (
            rows.Where(row => !IsPattern(row[0])).ToDictionary(row => row[0], StringComparer.Ordinal),
            rows.Where(row => IsPattern(row[0])).Select(row => (ToRegex(row[0]), row)).ToList());
    });

    /// <summary>Every row, for documents and tests.</summary>
    public static IEnumerable<FactRow> All => FactRows.Read("hosts.facts");

    /// <summary>What is known of a host in lower case, without port or trailing dot; <c>*</c> stands for a part that the code does not tell.</summary>
    public static HostFact? Find(string host)
    {
        if (Rows.Value.Exact.TryGetValue(host, out var exact))
            return Fact(exact, null);
        foreach (var (pattern, row) in Rows.Value.Patterns)
        {
            if (pattern.Match(host) is { Success: true } match)
                return Fact(row, match.Groups["region"].Value);
        }

        return null;
    }

    private static HostFact Fact(FactRow row, string? region)
    {
        const string scheme = "scheme:";
        var place = row[2].StartsWith(scheme, StringComparison.Ordinal) ? CloudRegions.Find(row[2].Substring(scheme.Length), region ?? "") : Region.OfFact(row[2]);
        return new HostFact(row[0], row[1], place, row[3].Length > 0 ? row[3] : null, row.Kind == "shared", row.Kind == "site", row[4], row[5]);
    }

    private static bool IsPattern(string host) => host.IndexOf('*') >= 0 || host.IndexOf('{') >= 0;

    private static Regex ToRegex(string pattern) => new(
        "^" + Regex.Escape(pattern).Replace(Regex.Escape(RegionHole), "(?<region>[a-z0-9*-]+?)").Replace("\\*", "[a-z0-9*_.-]*[a-z0-9*_-]") + "$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
