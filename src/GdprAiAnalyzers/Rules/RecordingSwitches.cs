using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI009: switches that copy prompts to telemetry or logs, turned on by a constant outside development.</summary>
internal static class RecordingSwitches
{
    private static readonly Lazy<ILookup<string, ModelRow>> Rows =
        new(() => EmbeddedModels.Telemetry.Where(row => row.Kind == RowKind.Switch).ToLookup(row => row.Id.MemberName));

    private static readonly Lazy<WordList> Names = new(() => new WordList(Rows.Value.Select(rows => rows.Key)));

    public static IEnumerable<(SyntaxNode Node, string Name)> In(SemanticModel model, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var words = TreeWords.Of(tree, cancellationToken);
        if (!Names.Value.IsIn(words))
            yield break;
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            var name = node switch
            {
                AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => SwitchSetBy(assignment, model, cancellationToken),
                InvocationExpressionSyntax call => SwitchSetBy(call, model, cancellationToken),
                _ => null,
            };
            if (name is not null && !DevelopmentGuard.Covers(node))
                yield return (node, name);
        }
    }

    private static string? SwitchSetBy(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken)
    {
        if (NameOf(assignment.Left) is not { } name || !Rows.Value.Contains(name) || model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is not IPropertySymbol property)
            return null;
        var row = Rows.Value[name].FirstOrDefault(r => r.Id.Kind == 'P' && DeclaringTypes(property).Contains(r.Id.TypeName));
        return row is not null && IsOn(assignment.Right, row.On!, model, cancellationToken) && IsWithin(assignment, row.Within, model, cancellationToken)
            ? property.ContainingType.Name + "." + property.Name
            : null;
    }

    private static string? SwitchSetBy(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (NameOf(call.Expression) is not { } name || !Rows.Value.Contains(name) || call.ArgumentList.Arguments.Count < 2
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var constants = call.ArgumentList.Arguments.Select(a => model.GetConstantValue(a.Expression, cancellationToken).Value).ToArray();
        return Rows.Value[name].FirstOrDefault(r => r.Id.Kind == 'M' && r.Id.TypeName == method.ContainingType.ToDisplayString() && constants.Contains(r.On) && constants.Contains(true))?.On;
    }

    private static IEnumerable<string> DeclaringTypes(IPropertySymbol property)
    {
        for (var current = property.OriginalDefinition; current is not null; current = current.OverriddenProperty)
            yield return current.ContainingType.GetDocumentationCommentId()?.Substring(2) ?? "";
    }

    private static bool IsOn(ExpressionSyntax value, string on, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(value, cancellationToken) is { HasValue: true, Value: { } constant }
            && (constant is true && on == "true" || model.GetSymbolInfo(value, cancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field && field.Name == on)
        // Wrappers of an enumeration convert its members: ContentMode = Mode.Content
        || model.GetSymbolInfo(value, cancellationToken).Symbol is IFieldSymbol { IsConst: true } or IPropertySymbol { IsStatic: true } && NameOf(value) == on;

    // Diagnostics.IsLoggingContentEnabled belongs to the options around it, in one expression or in initializers.
    private static bool IsWithin(AssignmentExpressionSyntax assignment, string? within, SemanticModel model, CancellationToken cancellationToken)
    {
        if (within is null)
            return true;
        return assignment.Ancestors().TakeWhile(n => n is not StatementSyntax).OfType<BaseObjectCreationExpressionSyntax>().Any(IsOf)
            || assignment.Left.DescendantNodes().OfType<ExpressionSyntax>().Any(IsOf);

        bool IsOf(ExpressionSyntax expression) =>
            model.GetTypeInfo(expression, cancellationToken).Type?.ContainingNamespace?.ToDisplayString() is { } name && (name + ".").StartsWith(within, StringComparison.Ordinal);
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
