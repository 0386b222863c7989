using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>0xx: what reaches the model.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor PersonalDataReachesLlm =
        Create(RuleIds.PersonalDataReachesLlm, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.44", "LLM"]);

    public static readonly DiagnosticDescriptor SpecialCategoryReachesLlm =
        Create(RuleIds.SpecialCategoryReachesLlm, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.9", "GDPR:Art.10", "LLM"]);

    public static readonly DiagnosticDescriptor PersonalObjectReachesLlm =
        Create(RuleIds.PersonalObjectReachesLlm, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.25", "LLM"]);

    public static readonly DiagnosticDescriptor ToolReturnsPersonalData =
        Create(RuleIds.ToolReturnsPersonalData, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.25", "LLM"]);

    public static readonly DiagnosticDescriptor PersonalDataInFile =
        Create(RuleIds.PersonalDataInFile, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.5(1)(e)", "GDPR:Art.17", "LLM"]);

    public static readonly DiagnosticDescriptor PersonalDataInEmbedding =
        Create(RuleIds.PersonalDataInEmbedding, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.5(1)(e)", "GDPR:Art.17", "LLM"]);

    public static readonly DiagnosticDescriptor PersonalEndUserId =
        Create(RuleIds.PersonalEndUserId, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.25", "LLM"]);

    public static readonly DiagnosticDescriptor PromptContentRecorded =
        Create(RuleIds.PromptContentRecorded, Category.Content, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(1)(c)", "GDPR:Art.5(1)(f)", "GDPR:Art.32", "LLM"]);

    public static readonly DiagnosticDescriptor CoverageGap =
        Create(RuleIds.CoverageGap, Category.Content, DiagnosticSeverity.Info, enabled: false, tags: ["GDPR", "GDPR:Art.5(2)", "LLM"]);
}
