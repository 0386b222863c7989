using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>4xx: what is not marked yet.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnmarkedPersonalData =
        Create(RuleIds.UnmarkedPersonalData, Category.Marking, DiagnosticSeverity.Info, tags: ["GDPR", "GDPR:Art.4(1)", "GDPR:Art.30"]);
}
