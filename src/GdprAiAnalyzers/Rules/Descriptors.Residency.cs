using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>1xx: where it goes.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor EndpointOutsideRegions =
        Create(RuleIds.EndpointOutsideRegions, Category.Residency, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.44", "GDPR:Art.45", "GDPR:Art.46", "LLM"]);

    public static readonly DiagnosticDescriptor DefaultEndpointOutsideRegions =
        Create(RuleIds.DefaultEndpointOutsideRegions, Category.Residency, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.25(2)", "GDPR:Art.44", "LLM"]);

    public static readonly DiagnosticDescriptor UnknownRegion =
        Create(RuleIds.UnknownRegion, Category.Residency, DiagnosticSeverity.Info, tags: ["GDPR", "GDPR:Art.30(1)(e)", "GDPR:Art.44", "LLM"]);

    public static readonly DiagnosticDescriptor SettingOutsideRegions =
        Create(RuleIds.SettingOutsideRegions, Category.Residency, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.44", "LLM", "Configuration"]);

    public static readonly DiagnosticDescriptor UnprotectedConnection =
        Create(RuleIds.UnprotectedConnection, Category.Residency, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.32(1)(a)", "LLM"]);

    public static readonly DiagnosticDescriptor RoutedOutsideRegions =
        Create(RuleIds.RoutedOutsideRegions, Category.Residency, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.44", "LLM"]);
}
