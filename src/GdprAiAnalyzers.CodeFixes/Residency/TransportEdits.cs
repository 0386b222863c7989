using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Takes away a certificate callback that accepts everything, and leaves the version of TLS to the system.</summary>
internal sealed class TransportEdits(SemanticModel model, EditSet edits, CancellationToken cancellationToken)
{
    private static readonly string[] CertificateMembers = ["ServerCertificateCustomValidationCallback", "RemoteCertificateValidationCallback"];
    private static readonly SyntaxAnnotation Removed = new();

    /// <summary>Whether a value says which versions of TLS are spoken.</summary>
    public static bool IsProtocol(SyntaxNode value) => value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is "Ssl2" or "Ssl3" or "Tls" or "Tls11");

    /// <summary>Whether a value is a certificate callback.</summary>
    public static bool IsCertificate(SyntaxNode value) => value.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<AssignmentExpressionSyntax>().Any(IsOfCertificate);

    public void Write(SyntaxNode value)
    {
        if (value.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression)
            return;
        if (IsProtocol(expression))
            WriteProtocol(expression);
        else if (expression.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<AssignmentExpressionSyntax>().FirstOrDefault(IsOfCertificate) is { } assignment)
            WriteCertificate(expression, assignment);
    }

    // SslProtocols.None lets the system choose, which is what the platform recommends.
    private void WriteProtocol(ExpressionSyntax value)
    {
        if (model.GetTypeInfo(value, cancellationToken).Type?.Name != "SslProtocols")
            return;
        var member = value.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(access => model.GetTypeInfo(access, cancellationToken).Type?.Name == "SslProtocols");
        ExpressionSyntax none = member is null ? SyntaxFactory.IdentifierName("None") : member.WithName(SyntaxFactory.IdentifierName("None")).WithoutTrivia();
        edits.Add(value, "None", current => none.WithTriviaFrom(current));
    }

    private void WriteCertificate(ExpressionSyntax callback, AssignmentExpressionSyntax assignment)
    {
        switch (assignment.Parent)
        {
            case InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }:
                edits.Add(assignment, "remove", Mark);
                edits.Add(creation, "sweep", current => Sweep((BaseObjectCreationExpressionSyntax)current));
                break;
            case InitializerExpressionSyntax initializer:
                edits.Add(assignment, "remove", Mark);
                edits.Add(initializer, "sweep", current => Sweep((InitializerExpressionSyntax)current));
                break;
            case ExpressionStatementSyntax { Parent: BlockSyntax block } statement:
                edits.Add(statement, "remove", Mark);
                edits.Add(block, "sweep", SweepStatements);
                break;
            case ExpressionStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } unit } global }:
                edits.Add(global, "remove", Mark);
                edits.Add(unit, "sweep", SweepStatements);
                break;
            default:
                // Something has to stand there: no callback is the system's own check.
                edits.Add(Whole(callback, assignment), "null", current => SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(current));
                break;
        }
    }

    private static bool IsOfCertificate(AssignmentExpressionSyntax assignment) =>
        assignment.Left.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault() is { } name && CertificateMembers.Contains(name.Identifier.ValueText);

    /// <summary>The callback with the delegate creation around it.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax callback, AssignmentExpressionSyntax assignment) =>
        callback.Ancestors().TakeWhile(node => node != assignment).OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault() ?? callback;

    private static SyntaxNode Mark(SyntaxNode node) => node.WithAdditionalAnnotations(Removed);

    private static SyntaxNode SweepStatements(SyntaxNode list) =>
        list.RemoveNodes(list.ChildNodes().Where(node => node.HasAnnotation(Removed)), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;

    private static SyntaxNode Sweep(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Initializer!.Expressions.Any(expression => !expression.HasAnnotation(Removed)))
            return creation.WithInitializer(Sweep(creation.Initializer));
        var end = creation.GetTrailingTrivia();
        var arguments = SyntaxFactory.ArgumentList();
        return creation switch
        {
            ObjectCreationExpressionSyntax { ArgumentList: null } named => named.WithInitializer(null).WithType(named.Type.WithoutTrailingTrivia()).WithArgumentList(arguments).WithTrailingTrivia(end),
            ObjectCreationExpressionSyntax named => named.WithInitializer(null).WithArgumentList(named.ArgumentList!.WithoutTrailingTrivia()).WithTrailingTrivia(end),
            ImplicitObjectCreationExpressionSyntax implied => implied.WithInitializer(null).WithArgumentList(implied.ArgumentList.WithoutTrailingTrivia()).WithTrailingTrivia(end),
            _ => creation,
        };
    }

    private static InitializerExpressionSyntax Sweep(InitializerExpressionSyntax initializer)
    {
        var expressions = initializer.Expressions;
        for (var i = expressions.Count - 1; i >= 0; i--)
        {
            if (!expressions[i].HasAnnotation(Removed))
                continue;
            // The line of the last entry ends with it, that of the one before with a comma, and maybe a comment.
            SyntaxTriviaList end = default;
            if (i > 0 && i == expressions.Count - 1 && expressions.SeparatorCount < expressions.Count)
                end = expressions.GetSeparator(i - 1).TrailingTrivia is var line && line.Any(SyntaxKind.EndOfLineTrivia) ? line : expressions[i].GetTrailingTrivia();
            expressions = expressions.RemoveAt(i);
            if (end.Count > 0 && expressions.Count > 0)
                expressions = expressions.Replace(expressions[i - 1], expressions[i - 1].WithTrailingTrivia(end));
        }

        return initializer.WithExpressions(expressions);
    }
}
