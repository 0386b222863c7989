using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>Statements that come before and after others, in blocks and among top-level statements.</summary>
internal sealed class StatementInserts(SyntaxTrivia newLine)
{
    private readonly Dictionary<SyntaxNode, List<(int Index, bool IsBefore, StatementSyntax Statement)>> _inserts = [];

    public void Before(SyntaxNode container, SyntaxNode item, StatementSyntax statement) => Add(container, item, true, statement);

    public void After(SyntaxNode container, SyntaxNode item, StatementSyntax statement) => Add(container, item, false, statement);

    public void AddTo(NodeEdits edits, Document document)
    {
        foreach (var container in _inserts)
            edits.Add(document, container.Key, "insert", node => Insert(node, container.Value));
    }

    private void Add(SyntaxNode container, SyntaxNode item, bool isBefore, StatementSyntax statement)
    {
        var index = Items(container).IndexOf(item is StatementSyntax { Parent: GlobalStatementSyntax global } ? global : item);
        if (!_inserts.TryGetValue(container, out var inserts))
            _inserts.Add(container, inserts = []);
        inserts.Add((index, isBefore, statement));
    }

    private static List<SyntaxNode> Items(SyntaxNode container) =>
        container is BlockSyntax block ? [.. block.Statements] : [.. ((CompilationUnitSyntax)container).Members];

    private SyntaxNode Insert(SyntaxNode container, List<(int Index, bool IsBefore, StatementSyntax Statement)> inserts)
    {
        var items = new List<SyntaxNode>();
        foreach (var (item, index) in Items(container).Select((item, index) => (item, index)))
        {
            var current = item;
            // The scope that is asked for last comes first.
            foreach (var before in inserts.Where(i => i.Index == index && i.IsBefore).Reverse())
            {
                var (leading, rest) = Split(current.GetLeadingTrivia());
                var isOnOwnLine = IsOnOwnLine(item, items.Count == 0 ? container : items[items.Count - 1]);
                items.Add(Item(container, before.Statement.WithLeadingTrivia(leading.AddRange(Indentation(rest))).WithTrailingTrivia(isOnOwnLine ? newLine : SyntaxFactory.Space)));
                current = current.WithLeadingTrivia(rest);
            }

            items.Add(current);
            foreach (var after in inserts.Where(i => i.Index == index && !i.IsBefore))
            {
                var indentation = Indentation(Split(item.GetLeadingTrivia()).Own);
                items.Add(Item(container, after.Statement.WithLeadingTrivia(indentation).WithTrailingTrivia(newLine)));
            }
        }

        return container is BlockSyntax block
            ? block.WithStatements(SyntaxFactory.List(items.Cast<StatementSyntax>()))
            : ((CompilationUnitSyntax)container).WithMembers(SyntaxFactory.List(items.Cast<MemberDeclarationSyntax>()));
    }

    private static SyntaxNode Item(SyntaxNode container, StatementSyntax statement) => container is BlockSyntax ? statement : SyntaxFactory.GlobalStatement(statement);

    /// <summary>Blank lines stay before what is inserted, comments with the statement that they speak of.</summary>
    private static (SyntaxTriviaList Leading, SyntaxTriviaList Own) Split(SyntaxTriviaList trivia)
    {
        var lastBlank = -1;
        for (var i = 0; i < trivia.Count && (trivia[i].IsKind(SyntaxKind.WhitespaceTrivia) || trivia[i].IsKind(SyntaxKind.EndOfLineTrivia)); i++)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia))
                lastBlank = i;
        }

        return (SyntaxFactory.TriviaList(trivia.Take(lastBlank + 1)), SyntaxFactory.TriviaList(trivia.Skip(lastBlank + 1)));
    }

    private static SyntaxTriviaList Indentation(SyntaxTriviaList trivia) =>
        trivia.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;

    private static bool IsOnOwnLine(SyntaxNode item, SyntaxNode before)
    {
        if (item.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia))
            return true;
        if (before is BlockSyntax block)
            return block.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        return before is CompilationUnitSyntax unit
            ? unit.Usings.Count == 0 || unit.Usings.Last().GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            : before.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
    }
}
