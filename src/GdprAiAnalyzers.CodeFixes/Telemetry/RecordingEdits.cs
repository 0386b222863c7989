using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Telemetry;

/// <summary>The edits of one GDPRAI009: by what stands at its place.</summary>
internal static class RecordingEdits
{
    // What an enumeration calls "everything but the content".
    private const string WithoutContent = "MetadataOnly";

    /// <summary>Adds the edits and returns their title; <see langword="null"/> when nothing fits.</summary>
    public static async Task<string?> AddAsync(Diagnostic diagnostic, Solution solution, NodeEdits edits, CancellationToken cancellationToken)
    {
        // Personal data on its way into telemetry has steps, and is wrapped like any other.
        if (diagnostic.AdditionalLocations.Count > 0)
        {
            var plan = await WrapPlanner.PlanAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false);
            await edits.AddAsync(plan, cancellationToken).ConfigureAwait(false);
            return plan.Count == 0 ? null : FixTexts.Wrap(plan.First());
        }

        if (await DiagnosticPath.FindAsync(diagnostic.Location, solution, cancellationToken).ConfigureAwait(false) is not var (document, node)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        switch (node)
        {
            case AssignmentExpressionSyntax assignment when LocalConstant(assignment.Right, model, cancellationToken) is { } constant:
                edits.Add(document, constant, "off", current => False.WithTriviaFrom(current));
                return FixTexts.StopRecording;
            case AssignmentExpressionSyntax assignment when Off(assignment.Right, model, cancellationToken) is { } off:
                edits.Add(document, assignment.Right, "off", current => off.WithTriviaFrom(current));
                return FixTexts.StopRecording;
            case AssignmentExpressionSyntax:
                return null;
            case InvocationExpressionSyntax call when TrueOf(call, model, cancellationToken) is { } on && IsSwitch(call, model, cancellationToken):
                edits.Add(document, on, "off", current => False.WithTriviaFrom(current));
                return FixTexts.StopRecording;
        }

        return Anchors.Whole(node) is { } logged ? await WrapAsync(document, logged, model, edits, cancellationToken).ConfigureAwait(false) : null;
    }

    private static LiteralExpressionSyntax False => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression);

    // A constant whose one use goes would be left over.
    private static ExpressionSyntax? LocalConstant(ExpressionSyntax on, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(on, cancellationToken).Symbol is ILocalSymbol { IsConst: true, Type.SpecialType: SpecialType.System_Boolean } local
        && local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value } declared
        && declared.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.ValueText == local.Name) == 1
            ? value
            : null;

    private static ExpressionSyntax? Off(ExpressionSyntax on, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(on, cancellationToken).Type?.SpecialType == SpecialType.System_Boolean)
            return False;
        var type = model.GetSymbolInfo(on, cancellationToken).Symbol?.ContainingType;
        if (type is null || type.GetMembers(WithoutContent).IsEmpty)
            return null;
        return on switch
        {
            MemberAccessExpressionSyntax access => access.WithName(SyntaxFactory.IdentifierName(WithoutContent)),
            IdentifierNameSyntax => SyntaxFactory.IdentifierName(WithoutContent),
            _ => null,
        };
    }

    private static bool IsSwitch(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is { Name: "SetSwitch", ContainingType.Name: "AppContext" };

    private static ExpressionSyntax? TrueOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).FirstOrDefault(expression => model.GetConstantValue(expression, cancellationToken).Value is true);

    private static async Task<string?> WrapAsync(Document document, ExpressionSyntax logged, SemanticModel model, NodeEdits edits, CancellationToken cancellationToken)
    {
        // Of an object, its printing would tell everything.
        Helper[] helpers = model.GetTypeInfo(logged, cancellationToken).Type?.SpecialType == SpecialType.System_String ? [Helper.Text, Helper.Erase] : [Helper.Erase];
        foreach (var helper in helpers)
        {
            Wrap[] wraps = [new(document, logged, helper, WrapShape.Call, PrintsAnotherType: false)];
            if (!await CompilerCheck.AcceptsAsync(wraps, cancellationToken).ConfigureAwait(false))
                continue;
            await edits.AddAsync(wraps, cancellationToken).ConfigureAwait(false);
            return FixTexts.Wrap(wraps[0]);
        }

        return null;
    }
}
