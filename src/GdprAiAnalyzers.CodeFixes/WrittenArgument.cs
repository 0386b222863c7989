using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>The syntax of an argument that stands in the source.</summary>
internal static class WrittenArgument
{
    /// <summary>The argument as written, or <see langword="null"/> for one that the compiler filled in.</summary>
    public static ArgumentSyntax? Of(IArgumentOperation? argument)
    {
        if (argument is not { ArgumentKind: ArgumentKind.Explicit })
            return null;

        // The operation of "x!" knows only "x".
        var node = argument.Syntax;
        while (node is ExpressionSyntax && node.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
            node = node.Parent;
        return node as ArgumentSyntax ?? node.Parent as ArgumentSyntax;
    }
}
