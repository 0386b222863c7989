using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GdprAiAnalyzers.Residency;

/// <summary>Where processing may take place: a country, or several of which nobody says which one it is.</summary>
/// <param name="Name"><c>EU</c>, <c>EU+CH</c>, <c>US</c>: what diagnostics carry in their properties.</param>
/// <param name="Countries">ISO 3166-1 codes; empty for <see cref="Unknown"/>, <see cref="Global"/> and <see cref="Local"/>.</param>
internal sealed record Region(string Name, ImmutableHashSet<string> Countries)
{
    /// <summary>The facts do not tell.</summary>
    public static readonly Region Unknown = new("unknown", ImmutableHashSet<string>.Empty);

    /// <summary>Any country, as the provider likes.</summary>
    public static readonly Region Global = new("Global", ImmutableHashSet<string>.Empty);

    /// <summary>This machine or network.</summary>
    public static readonly Region Local = new("local", ImmutableHashSet<string>.Empty);

    private static readonly Lazy<ImmutableDictionary<string, Region>> Known = new(Read);

    /// <summary>The member states of the EU.</summary>
    public static Region Eu => Known.Value["EU"];

    /// <summary>The EEA and every country with an adequacy decision; not the United States, where it covers listed organisations only.</summary>
    public static Region Adequate => Known.Value["Adequate"];

    /// <summary>A zone or country code; <see langword="null"/> for anything else.</summary>
    public static Region? Parse(string text) => Known.Value.TryGetValue(text, out var region) ? region : null;

    /// <summary>The same, with the words of the fact files that are no place.</summary>
    public static Region OfFact(string text) => text switch
    {
        "Global" => Global,
        "Local" => Local,
        _ => Parse(text) ?? Unknown,
    };

    public bool Equals(Region? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    private static ImmutableDictionary<string, Region> Read()
    {
        var known = new Dictionary<string, Region>(StringComparer.OrdinalIgnoreCase);
        var rows = FactRows.Read("regions.facts");
        foreach (var code in rows.Of("countries").SelectMany(row => FactRows.Words(row[0])))
            known[code] = new Region(code, ImmutableHashSet.Create(code));
        foreach (var row in rows.Of("alias"))
            known[row[0]] = known[row[1]];
        foreach (var row in rows.Of("zone"))
            known[row[0]] = new Region(row[0], FactRows.Words(row[1]).SelectMany(part => known[part].Countries).ToImmutableHashSet());
        known["Adequate"] = new Region("Adequate", rows.Of("adequate").Where(row => row[0] != "US").SelectMany(row => known[row[0]].Countries).Concat(known["EEA"].Countries).ToImmutableHashSet());
        return known.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
