using System.Globalization;
using System.Reflection;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>Every descriptor, in the order of the ids: what the documents are checked against.</summary>
internal static class AllRules
{
    public static readonly CultureInfo English = CultureInfo.InvariantCulture;
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>()
            .OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Ids => [.. Descriptors.Select(d => d.Id)];

    public static DiagnosticDescriptor Get(string id) => Descriptors.Single(d => d.Id == id);

    /// <summary>The severity as the documents name it: <c>Warning</c>, or <c>Info (off)</c> where the rule is off by default.</summary>
    public static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity + (rule.IsEnabledByDefault ? "" : " (off)");

    /// <summary>The articles of the GDPR in the rule's tags: <c>Art. 5(1)(c), Art. 44</c>.</summary>
    public static string Articles(DiagnosticDescriptor rule)
    {
        var articles = rule.CustomTags.Where(t => t.StartsWith("GDPR:Art.", StringComparison.Ordinal)).Select(t => "Art. " + t["GDPR:Art.".Length..]);
        return string.Join(", ", articles) is { Length: > 0 } text ? text : "-";
    }
}
