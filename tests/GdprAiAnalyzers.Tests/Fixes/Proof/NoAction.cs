using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The diagnostics for which nothing can be offered, and why.</summary>
internal static class NoAction
{
    public static string? ReasonFor(Diagnostic diagnostic, Compilation compilation) => diagnostic.Id switch
    {
        "GDPRAI010" => "The body that the value goes into is in another project: only its author can say what it does.",
        "GDPRAI901" => "What was meant by a mistake in gdprai.json nobody knows.",
        "GDPRAI101" or "GDPRAI102" or "GDPRAI104" or "GDPRAI106" when !Has(diagnostic, DiagnosticProperties.Alternative) => "The provider has no place in the EU to name instead.",
        "GDPRAI201" when Has(diagnostic, DiagnosticProperties.Remedy, "None") => "The request cannot say it, or what it says depends on state: a person decides.",
        "GDPRAI201" when OptionsOf(diagnostic, compilation) is { } options && !HasMember(options, diagnostic.Properties[DiagnosticProperties.OptOut]!.Split('=', '.')[0]) => "The SDK in use has no member to say it with.",
        "GDPRAI401" when compilation.GetTypeByMetadataName("GdprAi.PersonalDataAttribute") is null => "The project has no attribute to mark with.",
        "GDPRAI006" when diagnostic.AdditionalLocations.Count == 0 => "A declaration says what a record holds; the value is anonymized where the record is filled.",
        // Fixes that are being written
        "GDPRAI007" or "GDPRAI009" or "GDPRAI104" => "not yet",
        "GDPRAI103" or "GDPRAI105" when !diagnostic.Location.IsInSource => "not yet",
        _ => null,
    };

    private static ITypeSymbol? OptionsOf(Diagnostic diagnostic, Compilation compilation)
    {
        if (diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.OptionsType) is { } name)
            return compilation.GetTypeByMetadataName(name);
        return diagnostic.AdditionalLocations.FirstOrDefault() is { SourceTree: { } tree } place
            && tree.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation
            ? compilation.GetSemanticModel(tree).GetTypeInfo(creation).Type
            : null;
    }

    private static bool HasMember(ITypeSymbol type, string name) =>
        type.GetMembers(name).Length > 0 || (type.BaseType is { } parent && HasMember(parent, name));

    private static bool Has(Diagnostic diagnostic, string property, string? value = null) =>
        diagnostic.Properties.TryGetValue(property, out var actual) && actual is not null && (value is null || actual == value);
}
