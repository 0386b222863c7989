using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>The descriptor of every rule. Texts are in <c>Resources/Strings*.resx</c> under the rule's id.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor InvalidConfiguration =
        Create(RuleIds.InvalidConfiguration, Category.Tool, DiagnosticSeverity.Warning, tags: ["GDPR", "Configuration"]);

    /// <remarks>The compiler's own tag keeps the attribute that the rule is about from silencing it: only a pragma does, and that needs a reason too.</remarks>
    public static readonly DiagnosticDescriptor UnjustifiedSuppression =
        Create(RuleIds.UnjustifiedSuppression, Category.Tool, DiagnosticSeverity.Warning, tags: ["GDPR", "GDPR:Art.5(2)", WellKnownDiagnosticTags.Compiler]);

    private static class Category
    {
        public const string Content = "GdprAi.Content";
        public const string Residency = "GdprAi.Residency";
        public const string DataUse = "GdprAi.DataUse";
        public const string Anonymization = "GdprAi.Anonymization";
        public const string Marking = "GdprAi.Marking";
        public const string Tool = "GdprAi.Tool";
    }

    private static string HelpLinkBase => typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "HelpLinkBase").Value!;

    private static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string[] tags, bool enabled = true) =>
        new(id, Text(id + "_Title"), Text(id + "_Message"), category, severity, enabled, Text(id + "_Description"), HelpLinkBase + id + ".md", tags);

    private static LocalizableString Text(string name) => new LocalizableResourceString(name, Strings.ResourceManager, typeof(Strings));
}
