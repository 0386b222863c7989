using System;
using System.Collections.Generic;
using System.Linq;

namespace GdprAiAnalyzers.Residency;

/// <summary>A text that tells where a request goes, judged.</summary>
/// <param name="Issue"><see langword="null"/> when nothing is wrong.</param>
internal sealed record PlaceVerdict(ResidencyIssue? Issue, string Subject, string? Provider, string? Host, Judgement? Judgement, string? Alternative, bool IsClearText = false)
{
    public static readonly PlaceVerdict Fine = new(null, "", null, null, null, null);
}

/// <summary>Judges addresses, region names and model ids, wherever they stand: in code or in a settings file.</summary>
internal sealed class PlaceJudge(ResidencyPolicy policy)
{
    /// <summary>The region that fixes write for AWS.</summary>
    public const string EuAws = "eu-central-1";

    /// <summary>The region that fixes write for Google.</summary>
    public const string EuGoogle = "europe-west4";

    /// <param name="parts">The text; a part that is not known is <see langword="null"/>.</param>
    /// <param name="provider">Whose client it is, for a host that is nobody's.</param>
    public PlaceVerdict Judge(IReadOnlyList<string?> parts, ValueKind kind, string? provider)
    {
        if (kind is ValueKind.Url or ValueKind.Known)
            return Endpoint.Parse(parts) is { } endpoint ? Judge(endpoint, kind == ValueKind.Known) : PlaceVerdict.Fine;
        if (parts.Any(part => part is null) && kind is not ValueKind.Bedrock)
            return PlaceVerdict.Fine;

        var text = string.Concat(parts);
        return kind switch
        {
            ValueKind.Aws => Located(text, CloudRegions.Find("aws", text), provider, EuAws),
            ValueKind.Google => Located(text, CloudRegions.Find("google", text), provider, EuGoogle),
            ValueKind.Geo => Located(text, text == "us" ? Region.OfFact("US") : text == "global" ? Region.Global : Region.Unknown, provider, null),
            ValueKind.Bedrock => Bedrock(text, provider),
            ValueKind.Ollama => Ollama(text, provider),
            _ => Ollama(text, "Ollama") is { Issue: not null } cloud ? cloud : Bedrock(text, "AWS Bedrock"),
        };
    }

    /// <summary>The default of a client that is given no endpoint; <c>?</c> when nobody can tell.</summary>
    public PlaceVerdict JudgeDefault(string address, string? provider)
    {
        var endpoint = address == "?" ? null : Endpoint.Parse(address.Split('*').SelectMany((part, i) => i == 0 ? [part] : new string?[] { null, part }));
        var verdict = endpoint is null ? Located("", Region.Unknown, provider, null) with { Subject = provider ?? "" } : Judge(endpoint, false);
        return verdict.Issue switch
        {
            ResidencyIssue.Endpoint => verdict with { Issue = ResidencyIssue.DefaultEndpoint },
            _ => verdict,
        };
    }

    public PlaceVerdict Judge(Endpoint endpoint, bool onlyKnown)
    {
        var fact = HostTable.Find(endpoint.Host);
        if (fact is null && (onlyKnown || endpoint.HasHole) || (onlyKnown && fact is not null && IsAside(fact, endpoint.Path)))
            return PlaceVerdict.Fine;
        if (fact is null && endpoint.IsLocal)
            return PlaceVerdict.Fine;
        var judgement = policy.Judge(fact?.Provider, endpoint.Host, fact?.Place ?? Region.Unknown);
        return new PlaceVerdict(Issue(judgement, ResidencyIssue.Endpoint), endpoint.Host, fact?.Provider, endpoint.Host, judgement, fact?.EuHost, endpoint.IsClearText);
    }

    /// <summary>Whether a bare request to the host may be for something else than a model.</summary>
    private static bool IsAside(HostFact fact, string path) =>
        fact.IsShared || (fact.IsSite && path != "/" && !path.StartsWith("/api", StringComparison.Ordinal) && !path.StartsWith("/v1", StringComparison.Ordinal));

    private PlaceVerdict Located(string text, Region place, string? provider, string? alternative)
    {
        var judgement = policy.Judge(provider, null, place);
        return new PlaceVerdict(Issue(judgement, ResidencyIssue.Location), text, provider, null, judgement, alternative);
    }

    private PlaceVerdict Bedrock(string model, string? provider)
    {
        if (CloudRegions.OfBedrockModel(model) is not { } place)
            return PlaceVerdict.Fine;
        var prefix = model.Substring(0, model.IndexOf('.') + 1);
        return Located(model, place, provider, model.StartsWith("arn:", StringComparison.Ordinal) ? null : "eu." + model.Substring(prefix.Length));
    }

    /// <summary>Models whose name ends in <c>cloud</c> run at the vendor, through the local server.</summary>
    private PlaceVerdict Ollama(string model, string? provider) =>
        model.EndsWith("-cloud", StringComparison.Ordinal) || model.EndsWith(":cloud", StringComparison.Ordinal) ? Located(model, Region.Global, provider, null) : PlaceVerdict.Fine;

    private static ResidencyIssue? Issue(Judgement judgement, ResidencyIssue outside) => judgement.Verdict switch
    {
        Verdict.Outside => outside,
        Verdict.Unknown => ResidencyIssue.UnknownRegion,
        _ => null,
    };
}
