using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>3xx: whether the anonymization is real.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor IneffectiveAnonymization =
        Create(RuleIds.IneffectiveAnonymization, Category.Anonymization, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.4(1)", "GDPR:Art.4(5)", "GDPR:Art.25", "LLM"]);

    public static readonly DiagnosticDescriptor LeakyAnonymizer =
        Create(RuleIds.LeakyAnonymizer, Category.Anonymization, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.4(1)", "GDPR:Art.25", "GDPR:Art.32"]);

    public static readonly DiagnosticDescriptor ConstantKey =
        Create(RuleIds.ConstantKey, Category.Anonymization, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.4(5)", "GDPR:Art.25", "GDPR:Art.32"]);
}
