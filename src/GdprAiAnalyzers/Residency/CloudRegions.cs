using System;
using System.Collections.Generic;
using System.Linq;

namespace GdprAiAnalyzers.Residency;

/// <summary>The region names of the clouds: <c>westeurope</c>, <c>eu-central-1</c>, <c>europe-west4</c>.</summary>
internal static class CloudRegions
{
    private static readonly Lazy<Dictionary<(string Scheme, string Name), Region>> Known = new(() =>
        FactRows.Read("regions.facts").Where(row => row.Kind is "azure" or "aws" or "google" or "model")
            .ToDictionary(row => (row.Kind, row.Kind == "model" ? row[0] : Plain(row[0])), row => Region.OfFact(row[1])));

    /// <summary>Where a region of a cloud is, spelled as in a host (<c>eu-west-1</c>), as an enumeration (<c>EUWest1</c>) or as people do (<c>West Europe</c>).</summary>
    public static Region Find(string scheme, string name) =>
        Known.Value.TryGetValue((scheme, Plain(name)), out var region) ? region : Region.Unknown;

    /// <summary>Where a model id of AWS Bedrock, or an ARN of one, sends the request; <see langword="null"/> when it stays in the region of the client.</summary>
    public static Region? OfBedrockModel(string model)
    {
        var arn = model.StartsWith("arn:", StringComparison.Ordinal) ? model.Split(':') : null;
        var id = model.Substring(model.LastIndexOf('/') + 1);
        var prefix = id.Substring(0, id.IndexOf('.') + 1);
        // After the profile come vendor and model: "us.amazon.nova-pro".
        if (prefix.Length > 0 && id.IndexOf('.', prefix.Length) > 0 && Known.Value.TryGetValue(("model", prefix), out var region))
            return region;
        return arn is { Length: > 4 } && arn[3].Length > 0 ? Find("aws", arn[3]) : null;
    }

    private static string Plain(string name) => new(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
