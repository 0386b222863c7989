using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI301: where a step stands that looks like anonymization, and why it is none.</summary>
internal static class Disguise
{
    /// <summary>The step, or what brings the value in when the step stands in another document.</summary>
    public static SyntaxNode LocationOf(FlowFinding finding) =>
        finding.Disguise is { Node: var node } && node.SyntaxTree == finding.Location.SyntaxTree ? node : finding.Location;

    /// <summary>What the message says of the step.</summary>
    public static LocalizableString ReasonOf(FlowFinding finding) => finding.Disguise is { } disguise ? ReasonOf(disguise) : "";

    public static LocalizableString ReasonOf(Weakness step) =>
        new LocalizableResourceString("Weak_" + step.Step, Strings.ResourceManager, typeof(Strings), NameOf(step.Inner ?? step.Node));

    private static string NameOf(SyntaxNode step) => step switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        ElementAccessExpressionSyntax element => element.ArgumentList.ToString(),
        ElementBindingExpressionSyntax element => element.ArgumentList.ToString(),
        _ => step.ToString(),
    };
}
