using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>Writes <c>using var scope = AnonymizationScope.Begin();</c> before the exchanges of one function, and <c>scope.Restore(…)</c> around their answers.</summary>
internal sealed class ScopeWriter(Document document, SemanticModel model, NodeEdits edits, CancellationToken cancellationToken)
{
    public const string Type = Helper.Namespace + ".AnonymizationScope";

    private static readonly string[] Names = ["scope", "anonymizationScope", "scope1", "scope2"];
    private static readonly string[] RestorerNames = ["restorer", "answerRestorer", "restorer1", "restorer2", "restorer3"];

    private readonly SyntaxTrivia _newLine = Marking.AttributeWriter.NewLineOf(model.SyntaxTree.GetRoot(cancellationToken));
    private readonly HashSet<string> _names = [];

    /// <summary>Whether everything has a place to be written to; only then something is written.</summary>
    public bool Write(SyntaxNode function, IReadOnlyCollection<SyntaxNode> inside, IReadOnlyCollection<AnswerRead> answers)
    {
        _names.UnionWith(function.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        if (model.Compilation.GetTypeByMetadataName(Type) is not { } type || NameOf(Names, function) is not { } name)
            return false;

        var begin = SyntaxFactory.ParseExpression(WrapRewriter.FullName(type, inside.First(), model)).WithAdditionalAnnotations(WrapRewriter.CleanUp(type, inside.First(), model, SyntaxGenerator.GetGenerator(document)));
        var statements = new StatementInserts(_newLine);
        foreach (var stream in answers.Where(answer => answer.Stream is not null).GroupBy(answer => answer.Stream!))
        {
            if (!WriteStream(function, stream.Key, [.. stream], name, statements))
                return false;
        }

        var declaration = Using(name, begin);
        var enclosed = inside.Concat(answers.Select(answer => answer.Text)).Distinct().ToList();
        if (ScopePlace.Of(function, enclosed) is var (container, first))
            statements.Before(container, first, declaration);
        else if (ExpressionBodies.Of(function) is { } body && body.CanBecomeBlock(model, cancellationToken))
            edits.Add(document, function, "begin", node => body.ToBlock(node, declaration, _newLine));
        else
            return false;

        foreach (var answer in answers.Where(answer => answer.Stream is null))
            edits.Add(document, answer.Text, "restore", node => Call(name, "Restore", (ExpressionSyntax)node));
        statements.AddTo(edits, document);
        return true;
    }

    // The pieces go through the restorer, and after the loop what it still holds goes the same way.
    private bool WriteStream(SyntaxNode function, CommonForEachStatementSyntax loop, IReadOnlyList<AnswerRead> pieces, string scope, StatementInserts statements)
    {
        if (pieces.Count != 1 || pieces[0].Text is not { } piece
            || piece.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } } use
            || !loop.Statement.Span.Contains(use.Span)
            || ScopePlace.ContainerOf(loop) is not { } container
            || NameOf(RestorerNames, function) is not { } name)
        {
            return false;
        }

        statements.Before(container, loop, SyntaxFactory.ParseStatement($"var {name} = {scope}.CreateStreamingRestorer();"));
        var complete = SyntaxFactory.ParseExpression(name + ".Complete()");
        statements.After(container, loop, use.ReplaceNode(piece, complete.WithTriviaFrom(piece)));
        edits.Add(document, piece, "push", node => Call(name, "Push", (ExpressionSyntax)node));
        return true;
    }

    private string? NameOf(string[] candidates, SyntaxNode function) =>
        candidates.FirstOrDefault(name => model.LookupSymbols(function.Span.End - 1, name: name).IsEmpty && _names.Add(name));

    private static ExpressionSyntax Call(string receiver, string method, ExpressionSyntax argument) =>
        SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.IdentifierName(receiver), SyntaxFactory.IdentifierName(method)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument.WithoutTrivia()))))
            .WithTriviaFrom(argument);

    private static StatementSyntax Using(string name, ExpressionSyntax type)
    {
        var begin = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, type, SyntaxFactory.IdentifierName("Begin")));
        var statement = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"using var {name} = x;");
        return statement.ReplaceNode(statement.Declaration.Variables[0].Initializer!.Value, begin);
    }
}
