using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>
/// Getters that count or sum up: <c>Total => _lines.Sum(l => l.Amount)</c>. Nothing personal comes out of them, and nothing in their text writes, so they need no binding:
/// queries are what the compiler binds slowest.
/// </summary>
internal sealed class Aggregates(Compilation compilation)
{
    private static readonly HashSet<string> Ends = ["Sum", "Count", "LongCount", "Any", "All", "Average"];
    private static readonly HashSet<string> Steps = ["Where", "Select", "SelectMany", "OfType", "Distinct", "Take", "Skip", "Values", "Keys"];

    private readonly Dictionary<string, bool> _declared = [];

    /// <param name="getter">A getter with this text.</param>
    /// <param name="type">What it returns.</param>
    /// <param name="mayLeadOn">Whether some name leads to a sink.</param>
    public bool Is(SyntaxNode getter, ITypeSymbol type, Func<string, bool> mayLeadOn)
    {
        var expression = getter switch { ArrowExpressionClauseSyntax arrow => arrow.Expression, AccessorDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression, _ => null };
        return expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } end } }
            && Ends.Contains(end)
            && !TypeFacts.CanCarry(type)
            && expression.DescendantNodesAndSelf().All(node => OnlyReads(node, mayLeadOn));
    }

    private bool OnlyReads(SyntaxNode node, Func<string, bool> mayLeadOn) => node switch
    {
        InvocationExpressionSyntax call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } && (Ends.Contains(name) || Steps.Contains(name)) && !IsDeclared(name),
        SimpleNameSyntax name => !mayLeadOn(name.Identifier.ValueText),
        BinaryExpressionSyntax or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or CastExpressionSyntax or PredefinedTypeSyntax
            or ArgumentListSyntax or ParameterSyntax or ParameterListSyntax => true,
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody is not null,
        PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression) && !unary.IsKind(SyntaxKind.PreDecrementExpression),
        _ => false,
    };

    /// <summary>Whether the project may declare a method of the name: it may do anything. Told by the text, since the compiler would make symbols of all members of that name.</summary>
    private bool IsDeclared(string name)
    {
        if (!_declared.TryGetValue(name, out var isDeclared))
            _declared.Add(name, isDeclared = compilation.SyntaxTrees.Any(tree => TreeWords.Of(tree, CancellationToken.None).MayContain(name) && MayDeclare(tree.GetText().ToString(), name)));
        return isDeclared;
    }

    /// <summary>Whether the name stands somewhere as a method's declaration has it: not behind a dot, and before its parameters.</summary>
    private static bool MayDeclare(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            if (end < text.Length && text[end] is '(' or '<' && at > 0 && text[at - 1] != '.' && !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
                return true;
        }

        return false;
    }
}
