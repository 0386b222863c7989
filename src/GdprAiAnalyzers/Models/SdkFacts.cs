using System;
using System.Collections.Generic;
using System.Linq;

namespace GdprAiAnalyzers.Models;

/// <summary>How well the rows of a package are known.</summary>
internal enum Evidence
{
    /// <summary>Each row is resolved in the package's assembly by a test.</summary>
    Assembly,
    /// <summary>Read in the package's public source.</summary>
    Source,
    /// <summary>Read in the vendor's documentation.</summary>
    Documentation,
    /// <summary>From secondary sources: names may be off.</summary>
    Provisional,
}

/// <summary>
/// One package that a file of sink rows speaks of:
/// <c>sdk | OpenAI .NET | package=OpenAI | checked=2.15.0 | evidence=assembly | date=2026-11-22 | link=https://…</c>.
/// </summary>
/// <param name="Name">The SDK as its users call it.</param>
/// <param name="Package">The NuGet package.</param>
/// <param name="Checked">The version, or the commit, that the rows were compared with.</param>
/// <param name="Evidence">How well they are known.</param>
/// <param name="Date">The day of the comparison.</param>
/// <param name="Link">Where to read on.</param>
internal sealed record SdkFacts(string Name, string Package, string Checked, Evidence Evidence, string Date, string Link)
{
    private static readonly string[] Keys = ["package", "checked", "evidence", "date", "link"];

    /// <summary>The facts in the columns of a line, or <see langword="null"/> when one is absent, unknown or malformed.</summary>
    public static SdkFacts? TryParse(IReadOnlyList<string> columns)
    {
        var pairs = columns.Skip(2).Select(column => column.Split(['='], 2)).ToArray();
        if (pairs.Length != Keys.Length || pairs.Any(pair => pair.Length != 2 || pair[1].Trim().Length == 0))
            return null;

        var facts = pairs.ToLookup(pair => pair[0].Trim(), pair => pair[1].Trim());
        return Keys.All(facts.Contains)
            && columns[1].Trim() is { Length: > 0 } name
            && Enum.TryParse<Evidence>(facts["evidence"].First(), ignoreCase: true, out var evidence)
            && Enum.IsDefined(typeof(Evidence), evidence)
            && DateTime.TryParseExact(facts["date"].First(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _)
            && Uri.TryCreate(facts["link"].First(), UriKind.Absolute, out var link) && link.Scheme == "https"
                ? new SdkFacts(name, facts["package"].First(), facts["checked"].First(), evidence, facts["date"].First(), facts["link"].First())
                : null;
    }
}
