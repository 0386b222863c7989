using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Residency;

/// <summary>What is wrong with where a client points.</summary>
internal enum ResidencyIssue
{
    /// <summary>An endpoint outside the allowed regions.</summary>
    Endpoint,
    /// <summary>No endpoint, and the default is outside.</summary>
    DefaultEndpoint,
    /// <summary>The region cannot be told.</summary>
    UnknownRegion,
    /// <summary>A region name or model id leads outside.</summary>
    Location,
    /// <summary>Clear text on the way to another machine.</summary>
    ClearText,
    /// <summary>Any certificate is accepted.</summary>
    AnyCertificate,
    /// <summary>TLS below 1.2 is asked for.</summary>
    OldTls,
}

/// <summary>What takes an endpoint, and whose it is.</summary>
/// <param name="Name">The client that is created, the call that makes it, the property that is set, or the setting's key.</param>
internal sealed record Taker(string Name, string? Provider);

/// <summary>One finding of the 1xx family.</summary>
/// <param name="Subject">What the message names first: the host, or the value that leads outside.</param>
/// <param name="Taker">The name of what takes the value.</param>
/// <param name="Alternative">What to write instead, where the provider offers it in the EU.</param>
internal sealed record ResidencyFinding(ResidencyIssue Issue, Location Location, string Subject, string Taker, string? Provider, string? Host, Judgement? Judgement)
{
    public string? Alternative { get; init; }

    /// <summary>The source that takes the alternative, for a client that is given none.</summary>
    public EndpointSource? Target { get; init; }

    /// <summary>Where the value was written, when that is in another file.</summary>
    public Location? Origin { get; init; }
}
