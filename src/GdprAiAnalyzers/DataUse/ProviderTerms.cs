using System;
using System.Collections.Immutable;
using System.Linq;

namespace GdprAiAnalyzers.DataUse;

/// <summary>Whether a provider trains on data that comes through its API.</summary>
internal enum Training
{
    /// <summary>No first-party text says.</summary>
    Unknown,
    /// <summary>The terms exclude it.</summary>
    No,
    /// <summary>It depends on the plan.</summary>
    Plan,
    /// <summary>By default.</summary>
    Yes,
}

/// <summary>What a provider's terms say, and when and where that was read.</summary>
internal sealed record ProviderTerms(string Name, Training Trains, string Note, string Read, string Source)
{
    private static readonly Lazy<ImmutableDictionary<string, ProviderTerms>> Embedded = new(() =>
        FactLine.Read("providers.facts")
            .Select(line => new ProviderTerms(line["name"], Enum.TryParse<Training>(line["trains"], ignoreCase: true, out var trains) ? trains : Training.Unknown, line["note"], line["read"], line["source"]))
            .ToImmutableDictionary(terms => terms.Name));

    /// <summary>Every row, by provider.</summary>
    public static ImmutableDictionary<string, ProviderTerms> All => Embedded.Value;

    public static ProviderTerms? Of(string provider) => All.TryGetValue(provider, out var terms) ? terms : null;
}
