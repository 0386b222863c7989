using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>2xx: what the provider may do with it.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NoOptOut =
        Create(RuleIds.NoOptOut, Category.DataUse, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(b)", "GDPR:Art.5(1)(e)", "GDPR:Art.28(3)", "LLM"]);

    public static readonly DiagnosticDescriptor MayTrain =
        Create(RuleIds.MayTrain, Category.DataUse, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(b)", "GDPR:Art.28(3)(a)", "LLM"]);

    public static readonly DiagnosticDescriptor UndeclaredTerms =
        Create(RuleIds.UndeclaredTerms, Category.DataUse, DiagnosticSeverity.Info, tags: ["GDPR", "GDPR:Art.28(3)", "GDPR:Art.5(2)", "LLM"]);
}
