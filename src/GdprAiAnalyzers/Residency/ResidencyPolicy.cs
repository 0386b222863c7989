using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Configuration;

namespace GdprAiAnalyzers.Residency;

/// <summary>How a place stands to the regions that are allowed.</summary>
internal enum Verdict
{
    Allowed,
    Outside,
    /// <summary>The place is not known, or only part of it is allowed.</summary>
    Unknown,
}

/// <summary>A verdict with what it rests on.</summary>
/// <param name="Place">The place after the declarations in <c>gdprai.json</c>.</param>
/// <param name="Allowed">The names of the allowed regions.</param>
internal sealed record Judgement(Verdict Verdict, Region Place, ImmutableArray<string> Allowed);

/// <summary>The regions that <c>gdprai.json</c> allows, and the recipients that it declares.</summary>
internal sealed class ResidencyPolicy(GdprAiConfiguration configuration)
{
    private static readonly ImmutableArray<string> Default = ImmutableArray.Create("EU", "EEA");

    /// <summary>Judges where a recipient processes. A declaration tells what the facts do not; it does not contradict them.</summary>
    public Judgement Judge(string? provider, string? host, Region place)
    {
        var processor = configuration.Processors.Where(p => p.Covers(provider, host)).OrderBy(p => p.Hosts.IsEmpty).FirstOrDefault();
        if (place.Equals(Region.Unknown) && processor?.Region is { } declared)
            place = Region.Parse(declared) ?? place;
        var names = processor?.AllowedRegions ?? configuration.AllowedRegions ?? Default;
        return new Judgement(Judge(place, Countries(names, processor?.IsDpfParticipant == true)), place, names);
    }

    private static Verdict Judge(Region place, ImmutableHashSet<string> allowed)
    {
        if (place.Equals(Region.Local))
            return Verdict.Allowed;
        if (place.Equals(Region.Global))
            return Verdict.Outside;
        if (place.Countries.IsEmpty)
            return Verdict.Unknown;
        if (!place.Countries.Overlaps(allowed))
            return Verdict.Outside;
        var rest = place.Countries.Except(allowed);
        // A provider's region for Europe takes in Switzerland or the United Kingdom: whoever allows the whole EU means it.
        return rest.IsEmpty || (Region.Eu.Countries.IsSubsetOf(allowed) && rest.IsSubsetOf(Region.Adequate.Countries)) ? Verdict.Allowed : Verdict.Unknown;
    }

    private static ImmutableHashSet<string> Countries(IEnumerable<string> names, bool isDpfParticipant)
    {
        var countries = names.Select(Region.Parse).Where(region => region is not null).SelectMany(region => region!.Countries).ToImmutableHashSet();
        // The decision for the United States covers listed organisations only.
        return isDpfParticipant && names.Any(name => Region.Adequate.Equals(Region.Parse(name))) ? countries.Add("US") : countries;
    }
}
