using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Adds a member to an object where it is created.</summary>
internal static class ObjectEdits
{
    /// <summary><c>Member = value</c> in the initializer, which is made where there is none.</summary>
    public static IReadOnlyList<TextChange> Set(SyntaxNode node, string member, string value) => Append(node, member + " = " + value);

    /// <summary>One more entry in the initializer of a creation, an anonymous object or a <c>with</c>.</summary>
    public static IReadOnlyList<TextChange> Append(SyntaxNode node, string entry)
    {
        switch (Outermost(node))
        {
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer }:
                return Append(initializer.OpenBraceToken, initializer.Expressions, entry);
            case WithExpressionSyntax copy:
                return Append(copy.Initializer.OpenBraceToken, copy.Initializer.Expressions, entry);
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return Append(anonymous.OpenBraceToken, anonymous.Initializers, entry);
            // new T() becomes new T { … }; new() has to keep its parentheses.
            case ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } arguments }:
                var start = arguments.GetFirstToken().GetPreviousToken().Span.End;
                return [new TextChange(TextSpan.FromBounds(start, arguments.Span.End), $" {{ {entry} }}")];
            case BaseObjectCreationExpressionSyntax creation:
                return [new TextChange(new TextSpan(creation.Span.End, 0), $" {{ {entry} }}")];
            default:
                return [];
        }
    }

    // A location names the smallest node of its span, which may be the type or the initializer of what is meant.
    private static SyntaxNode Outermost(SyntaxNode node)
    {
        while (node.Parent is { } parent && parent.Span == node.Span)
            node = parent;
        return node is ArgumentSyntax { Expression: var expression } ? expression : node.FirstAncestorOrSelf<ExpressionSyntax>(n => n is BaseObjectCreationExpressionSyntax or WithExpressionSyntax or AnonymousObjectCreationExpressionSyntax) ?? node;
    }

    private static IReadOnlyList<TextChange> Append<T>(SyntaxToken brace, SeparatedSyntaxList<T> entries, string entry)
        where T : SyntaxNode
    {
        if (entries.Count == 0)
            return [new TextChange(new TextSpan(brace.Span.End, 0), brace.TrailingTrivia.Any(SyntaxKind.WhitespaceTrivia) ? " " + entry : $" {entry} ")];
        var last = entries[entries.Count - 1];
        var line = last.SyntaxTree.GetText().Lines.GetLineFromPosition(last.SpanStart);
        var indent = line.ToString().Substring(0, last.SpanStart - line.Start);
        var isOnLineOfItsOwn = indent.Trim().Length == 0;
        var newLine = isOnLineOfItsOwn ? NewLineOf(last) + indent : " ";
        var comma = last.GetLastToken().GetNextToken();
        return comma.IsKind(SyntaxKind.CommaToken)
            ? [new TextChange(new TextSpan(comma.Span.End, 0), newLine + entry + ",")]
            : [new TextChange(new TextSpan(last.Span.End, 0), "," + newLine + entry)];
    }

    internal static string NewLineOf(SyntaxNode node) =>
        node.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";
}
