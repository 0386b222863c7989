using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>A method that is written as one expression, and has to become a block before a statement fits in.</summary>
internal sealed class ExpressionBodies
{
    private readonly SyntaxNode _function;
    private readonly ArrowExpressionClauseSyntax _arrow;
    private bool _returns;

    private ExpressionBodies(SyntaxNode function, ArrowExpressionClauseSyntax arrow) => (_function, _arrow) = (function, arrow);

    public static ExpressionBodies? Of(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax { ExpressionBody: { } arrow } => new(function, arrow),
        LocalFunctionStatementSyntax { ExpressionBody: { } arrow } => new(function, arrow),
        _ => null,
    };

    /// <summary>Not where a comment would lose its place.</summary>
    public bool CanBecomeBlock(SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(_function, cancellationToken) is not IMethodSymbol method)
            return false;
        _returns = !method.ReturnsVoid && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });
        var before = _arrow.ArrowToken.GetPreviousToken().TrailingTrivia.Concat(_arrow.ArrowToken.LeadingTrivia).Concat(_arrow.ArrowToken.TrailingTrivia).Concat(_arrow.Expression.GetLeadingTrivia()).Concat(_arrow.Expression.GetTrailingTrivia());
        return before.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));
    }

    public SyntaxNode ToBlock(SyntaxNode function, StatementSyntax first, SyntaxTrivia newLine)
    {
        var indentation = function.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";
        var inner = indentation + (indentation.Contains("\t") ? "\t" : "    ");
        var expression = function.ChildNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression.WithoutTrivia();
        StatementSyntax second = _returns
            ? SyntaxFactory.ReturnStatement(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space), expression, SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : SyntaxFactory.ExpressionStatement(expression);
        var block = SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)).WithTrailingTrivia(newLine),
            SyntaxFactory.List([Line(first), Line(second)]),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)).WithTrailingTrivia(function.GetTrailingTrivia()));
        return function switch
        {
            MethodDeclarationSyntax method => WithLineEnd(method.WithExpressionBody(null).WithSemicolonToken(default)) is var bare ? ((MethodDeclarationSyntax)bare).WithBody(block) : function,
            LocalFunctionStatementSyntax local => WithLineEnd(local.WithExpressionBody(null).WithSemicolonToken(default)) is var bare ? ((LocalFunctionStatementSyntax)bare).WithBody(block) : function,
            _ => function,
        };

        StatementSyntax Line(StatementSyntax statement) => statement.WithLeadingTrivia(SyntaxFactory.Whitespace(inner)).WithTrailingTrivia(newLine);

        SyntaxNode WithLineEnd(SyntaxNode bare) => bare.WithTrailingTrivia(newLine);
    }
}
