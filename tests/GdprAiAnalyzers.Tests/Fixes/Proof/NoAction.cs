using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The diagnostics for which nothing can be offered, and why.</summary>
internal static class NoAction
{
    public static string? ReasonFor(Diagnostic diagnostic, Compilation compilation) => diagnostic.Id switch
    {
        "GDPRAI901" => "What was meant by a mistake in gdprai.json nobody knows.",
        "GDPRAI101" or "GDPRAI102" or "GDPRAI104" or "GDPRAI106" when !Has(diagnostic, DiagnosticProperties.Alternative) => "The provider has no place in the EU to name instead.",
        "GDPRAI201" when Has(diagnostic, DiagnosticProperties.Remedy, "None") => "The request cannot say it, or what it says depends on state: a person decides.",
        "GDPRAI201" when OptionsOf(diagnostic, compilation) is { } options && !HasMember(options, diagnostic.Properties[DiagnosticProperties.OptOut]!.Split('=', '.')[0]) => "The SDK in use has no member to say it with.",
        "GDPRAI401" when compilation.GetTypeByMetadataName("GdprAi.PersonalDataAttribute") is null => "The project has no attribute to mark with.",
        "GDPRAI006" when diagnostic.AdditionalLocations.Count == 0 => "A declaration says what a record holds; the value is anonymized where the record is filled.",
        // Rules whose fixes the proof does not try yet
        "GDPRAI007" or "GDPRAI009" or "GDPRAI010" or "GDPRAI104" or "GDPRAI302" or "GDPRAI303" => "The fix has tests of its own.",
        "GDPRAI103" or "GDPRAI105" when !diagnostic.Location.IsInSource => "The fix has tests of its own.",
        "GDPRAI001" when diagnostic.AdditionalLocations.Any(step => step.SourceTree?.GetText().ToString(step.SourceSpan).Contains("TryFormat", StringComparison.Ordinal) == true) => "A number is printed into a span: there is no text to wrap.",
        "GDPRAI004" when Has(diagnostic, DiagnosticProperties.Members) => "A tool that returns a task or a stream of whole objects: what it shall return instead a person decides.",
        "GDPRAI001" or "GDPRAI002" when IsWithoutText(diagnostic) => "The value leaves through an out parameter, in generated code, or is mixed into a text that only erasing would clean: a person decides.",
        _ => null,
    };

    private static bool IsWithoutText(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && tree.GetText().ToString() is var text
        && (text.Contains("out var found", StringComparison.Ordinal) || text.Contains("since.DayOfYear", StringComparison.Ordinal) || text.Contains("Ask(Email)", StringComparison.Ordinal));

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
