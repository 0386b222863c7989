using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>What is not marked yet: 4xx, and GDPRAI007 where it reaches a model.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnmarkedDataReachesLlm =
        Create(RuleIds.UnmarkedDataReachesLlm, Category.Content, DiagnosticSeverity.Info, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.25", "LLM"]);

    public static readonly DiagnosticDescriptor UnmarkedPersonalData =
        Create(RuleIds.UnmarkedPersonalData, Category.Marking, DiagnosticSeverity.Info, tags: ["GDPR", "GDPR:Art.4(1)", "GDPR:Art.30"]);
}
