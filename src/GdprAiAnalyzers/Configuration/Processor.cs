using System;
using System.Collections.Immutable;
using System.Linq;

namespace GdprAiAnalyzers.Configuration;

/// <summary>A recipient that <c>gdprai.json</c> declares under <c>processors</c>.</summary>
internal sealed record Processor
{
    /// <summary>What the company calls it.</summary>
    public string? Name { get; init; }

    /// <summary>The provider, spelled with or without spaces: <c>AzureOpenAI</c>.</summary>
    public string? Provider { get; init; }

    /// <summary>Host names, lower case; <c>*.example.com</c> stands for every host below. Empty: every host of the provider.</summary>
    public ImmutableArray<string> Hosts { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Where it processes, where the host does not tell: <c>EU</c>, <c>EEA</c>, a country code.</summary>
    public string? Region { get; init; }

    /// <summary>The regions that are allowed for this processor; <see langword="null"/> for those of the whole file.</summary>
    public ImmutableArray<string>? AllowedRegions { get; init; }

    /// <summary>Whether the recipient is on the EU-US Data Privacy Framework list.</summary>
    public bool IsDpfParticipant { get; init; }

    /// <summary>The data processing agreement: its date or reference.</summary>
    public string? Dpa { get; init; }

    /// <summary>How training on the data is excluded: <c>contract</c>, <c>setting</c>.</summary>
    public string? TrainingOptOut { get; init; }

    /// <summary>What the processing is for.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whether the declaration speaks of this host of this provider.</summary>
    public bool Covers(string? provider, string? host) =>
        Hosts.IsEmpty
            ? Provider is not null && provider is not null && IsSameProvider(Provider, provider)
            : host is not null && Hosts.Any(pattern => IsMatch(pattern, host));

    /// <summary>Whether the declaration speaks of this provider, whatever its hosts are.</summary>
    public bool IsOf(string provider) => Provider is not null && IsSameProvider(Provider, provider);

    /// <summary>What is left of the declaration behind those of nearer files: the same name, host or whole provider is theirs.</summary>
    public Processor? Behind(ImmutableArray<Processor> nearer)
    {
        if (nearer.Any(other => (Name is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)) || (Hosts.IsEmpty && other.Hosts.IsEmpty && Provider is not null && other.IsOf(Provider))))
            return null;
        var hosts = Hosts.RemoveAll(host => nearer.Any(other => other.Hosts.Contains(host)));
        return Hosts.IsEmpty || !hosts.IsEmpty ? this with { Hosts = hosts } : null;
    }

    /// <summary><c>AzureOpenAI</c>, <c>azure-openai</c> and <c>Azure OpenAI</c> are one provider.</summary>
    public static bool IsSameProvider(string left, string right) =>
        string.Equals(Letters(left), Letters(right), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => new(name.Where(char.IsLetterOrDigit).ToArray());

    private static bool IsMatch(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length >= pattern.Length && host.EndsWith(pattern.Substring(1), StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase);
}
