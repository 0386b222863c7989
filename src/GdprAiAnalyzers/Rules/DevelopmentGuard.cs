using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>Whether code runs in development alone: <c>if (environment.IsDevelopment())</c> around it, in its text.</summary>
internal static class DevelopmentGuard
{
    private const string Check = "IsDevelopment";

    public static bool Covers(SyntaxNode node)
    {
        for (var inner = node; inner.Parent is { } outer and not MemberDeclarationSyntax; inner = outer)
        {
            var covers = outer switch
            {
                IfStatementSyntax branch when branch.Statement == inner => Holds(branch.Condition, true),
                ElseClauseSyntax { Parent: IfStatementSyntax branch } => Holds(branch.Condition, false),
                ConditionalExpressionSyntax choice when choice.WhenTrue == inner => Holds(choice.Condition, true),
                ConditionalExpressionSyntax choice when choice.WhenFalse == inner => Holds(choice.Condition, false),
                _ => false,
            };
            if (covers)
                return true;
        }

        return false;
    }

    /// <summary>Whether the condition being so means development.</summary>
    private static bool Holds(ExpressionSyntax condition, bool value) => condition switch
    {
        ParenthesizedExpressionSyntax parenthesized => Holds(parenthesized.Expression, value),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Holds(not.Operand, !value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => value && (Holds(both.Left, true) || Holds(both.Right, true)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => !value && (Holds(either.Left, false) || Holds(either.Right, false)),
        InvocationExpressionSyntax call => value && call.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText == Check,
        _ => false,
    };
}
