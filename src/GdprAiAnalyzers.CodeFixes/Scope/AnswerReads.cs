using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>A text of an answer where it is read.</summary>
/// <param name="Stream">The loop over the pieces of the answer, where it arrives in pieces.</param>
internal sealed record AnswerRead(ExpressionSyntax Text, CommonForEachStatementSyntax? Stream);

/// <summary>Finds where a method reads the text of a model's answer: from the call along the members that lead to text, through locals, loops and patterns.</summary>
internal sealed class AnswerReads(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken)
{
    // More steps than any answer takes from the call to its text.
    private const int MaxLocals = 16;

    // The way from an answer to its text. Ids, usage, reasons and models are no content.
    private static readonly HashSet<string> WaysToText =
    [
        "Value", "Content", "Contents", "ContentUpdate", "Text", "Message", "Messages", "Choices", "Output", "OutputText", "Result", "First", "Last", "Single", "FirstOrDefault", "LastOrDefault",
        "ToString", "GetOutputText", "OfType", "Select", "Where", "TryPickText", "ConfigureAwait", "GetAwaiter", "GetResult",
    ];

    private static readonly string[] LogNamespaces = ["Microsoft.Extensions.Logging", "System.Diagnostics", "Serilog", "NLog", "log4net"];

    private readonly List<AnswerRead> _found = [];
    private readonly Dictionary<ISymbol, CommonForEachStatementSyntax?> _carriers = new(SymbolEqualityComparer.Default);

    /// <summary>The reads of the answer to a call, in the order of the text.</summary>
    public IReadOnlyList<AnswerRead> Of(InvocationExpressionSyntax call)
    {
        var pending = new Queue<ISymbol>();
        Follow(call, null, pending);
        while (pending.Count > 0 && _carriers.Count <= MaxLocals)
        {
            var symbol = pending.Dequeue();
            foreach (var name in function.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
                    Follow(name, _carriers[symbol], pending);
            }
        }

        var library = model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingAssembly;
        return [.. _found.Where(read => IsForTheUser(read.Text, library)).OrderBy(read => read.Text.SpanStart)];
    }

    private void Follow(ExpressionSyntax start, CommonForEachStatementSyntax? stream, Queue<ISymbol> pending)
    {
        var at = start;
        while (true)
        {
            if (model.GetTypeInfo(at, cancellationToken).Type?.SpecialType == SpecialType.System_String)
            {
                if (_found.All(read => read.Text != at))
                    _found.Add(new AnswerRead(at, stream));
                return;
            }

            NoteCarriersIn(at, stream, pending);
            if (Outer(at) is not { } outer)
                break;
            at = outer;
        }

        switch (at.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                Note(model.GetDeclaredSymbol(declarator, cancellationToken), stream, pending);
                break;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == at:
                Note(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, stream, pending);
                break;
            case ForEachStatementSyntax loop when loop.Expression == at:
                Note(model.GetDeclaredSymbol(loop, cancellationToken), stream ?? (IsStream(loop, at) ? loop : null), pending);
                break;
            case IsPatternExpressionSyntax { Pattern: var pattern }:
                foreach (var designation in pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
                    Note(model.GetDeclaredSymbol(designation, cancellationToken), stream, pending);
                break;
        }
    }

    /// <summary>What a call on the way gives the answer to: its <c>out</c> variables and the parameters of its lambdas.</summary>
    private void NoteCarriersIn(ExpressionSyntax at, CommonForEachStatementSyntax? stream, Queue<ISymbol> pending)
    {
        if (at.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || access.Expression != at || call.Expression != access || !WaysToText.Contains(access.Name.Identifier.ValueText))
            return;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            switch (argument.Expression)
            {
                case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable }:
                    Note(model.GetDeclaredSymbol(variable, cancellationToken), stream, pending);
                    break;
                case SimpleLambdaExpressionSyntax lambda:
                    Note(model.GetDeclaredSymbol(lambda.Parameter, cancellationToken), stream, pending);
                    break;
            }
        }
    }

    private void Note(ISymbol? symbol, CommonForEachStatementSyntax? stream, Queue<ISymbol> pending)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol) || _carriers.ContainsKey(symbol))
            return;
        _carriers.Add(symbol, stream);
        pending.Enqueue(symbol);
    }

    private static ExpressionSyntax? Outer(ExpressionSyntax inner) => inner.Parent switch
    {
        AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => (ExpressionSyntax)inner.Parent,
        MemberAccessExpressionSyntax access when access.Expression == inner && WaysToText.Contains(access.Name.Identifier.ValueText) =>
            access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call : access,
        ElementAccessExpressionSyntax element when element.Expression == inner => element,
        ConditionalAccessExpressionSyntax access when access.Expression == inner && access.WhenNotNull.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().All(name => WaysToText.Contains(name.Identifier.ValueText)) => access,
        _ => null,
    };

    private bool IsStream(ForEachStatementSyntax loop, ExpressionSyntax expression) =>
        loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) || model.GetTypeInfo(expression, cancellationToken).Type?.Name is "CollectionResult";

    /// <summary>A log keeps placeholders, and so does what goes back to the model.</summary>
    private bool IsForTheUser(ExpressionSyntax text, IAssemblySymbol? library)
    {
        if (text.Parent is ExpressionStatementSyntax)
            return false;
        foreach (var outer in text.Ancestors().TakeWhile(n => n is not (StatementSyntax or MemberDeclarationSyntax)).OfType<ExpressionSyntax>().Where(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax))
        {
            if (model.GetSymbolInfo(outer, cancellationToken).Symbol is not IMethodSymbol method)
                continue;
            if ((SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, library) && !SymbolEqualityComparer.Default.Equals(library, model.Compilation.Assembly))
                || method.Name.StartsWith("Log", System.StringComparison.Ordinal)
                || LogNamespaces.Contains(method.ContainingNamespace?.ToDisplayString()))
            {
                return false;
            }
        }

        return true;
    }
}
