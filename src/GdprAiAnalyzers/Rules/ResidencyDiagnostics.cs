using System.Collections.Immutable;
using GdprAiAnalyzers.Residency;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>Turns a finding of the 1xx family into its diagnostic.</summary>
internal static class ResidencyDiagnostics
{
    public static Diagnostic Create(ResidencyFinding finding)
    {
        var provider = Phrase.Provider(finding.Provider);
        var place = Phrase.Place(finding.Judgement?.Place ?? Region.Unknown);
        var allowed = finding.Judgement is { } judgement ? string.Join(", ", judgement.Allowed) : "";
        return finding.Issue switch
        {
            ResidencyIssue.Endpoint => Create(Descriptors.EndpointOutsideRegions, finding, finding.Subject, provider, place, allowed),
            ResidencyIssue.DefaultEndpoint => Create(Descriptors.DefaultEndpointOutsideRegions, finding, finding.Taker, finding.Subject, provider, place, allowed),
            ResidencyIssue.UnknownRegion => Create(Descriptors.UnknownRegion, finding, finding.Subject, provider),
            ResidencyIssue.Location => Create(Descriptors.RoutedOutsideRegions, finding, finding.Subject, place, provider, allowed),
            _ => Create(Descriptors.UnprotectedConnection, finding, finding.Subject, Phrase.Localized("Unprotected_" + finding.Issue)),
        };
    }

    /// <summary>A setting's finding: its key, then what it says.</summary>
    public static Diagnostic CreateOfSetting(ResidencyFinding finding) =>
        finding.Issue is ResidencyIssue.Endpoint or ResidencyIssue.Location
            ? Create(Descriptors.SettingOutsideRegions, finding, finding.Taker, finding.Subject, Phrase.Provider(finding.Provider), Phrase.Place(finding.Judgement!.Place), string.Join(", ", finding.Judgement.Allowed))
            : Create(finding);

    private static Diagnostic Create(DiagnosticDescriptor descriptor, ResidencyFinding finding, params object[] arguments)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Provider, finding.Provider ?? DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.Region, finding.Judgement?.Place.Name ?? Region.Unknown.Name);
        if (finding.Host is { } host)
            properties.Add(DiagnosticProperties.Host, host);
        properties.Add(DiagnosticProperties.Value, finding.Subject);
        properties.Add(DiagnosticProperties.SinkMember, finding.Taker);
        properties.Add(DiagnosticProperties.In, Scope.Of(finding.Location));
        if (finding.Target is { } target)
            properties.Add(DiagnosticProperties.Target, string.Join(".", target.Members.Insert(0, target.Parameter)));
        if (finding.Alternative is { } alternative)
            properties.Add(DiagnosticProperties.Alternative, alternative);
        return Diagnostic.Create(descriptor, finding.Location, finding.Origin is { } origin ? [origin] : null, properties.ToImmutable(), arguments);
    }
}
