using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>Where a scope begins: before the first statement of the innermost list of statements, outside loops, that holds the whole exchange.</summary>
internal static class ScopePlace
{
    /// <summary>The block or compilation unit, and the statement in it; <see langword="null"/> where the function has no statements.</summary>
    public static (SyntaxNode Container, SyntaxNode First)? Of(SyntaxNode function, IReadOnlyCollection<SyntaxNode> inside)
    {
        var first = inside.OrderBy(node => node.SpanStart).First();
        var lists = first.Ancestors().TakeWhile(node => node != function.Parent).Where(node => node is BlockSyntax or CompilationUnitSyntax && inside.All(i => node.Span.Contains(i.Span))).ToList();
        // One scope for all rounds: placeholders of an earlier round may be part of the conversation.
        var container = lists.FirstOrDefault(list => !list.Ancestors().TakeWhile(node => node != function).Any(IsLoop) && !(IsLoop(function)));
        return container is null ? null : (container, StatementOf(container, first));
    }

    /// <summary>The list of statements that a statement is an item of.</summary>
    public static SyntaxNode? ContainerOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block,
        GlobalStatementSyntax global => global.Parent,
        _ => null,
    };

    private static SyntaxNode StatementOf(SyntaxNode container, SyntaxNode node) => node.AncestorsAndSelf().First(ancestor => ancestor.Parent == container);

    private static bool IsLoop(SyntaxNode node) => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;
}
