using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Finds the expressions that can be wrapped around or instead of a given one.</summary>
internal static class Anchors
{
    private static readonly string[] Lookups = ["Find", "Lookup", "Load", "Fetch"];

    private static readonly HashSet<string> Printers = ["ToString", "ToShortDateString", "ToLongDateString"];

    /// <summary>The whole expression that a diagnostic's node stands for, or <see langword="null"/> when it stands for none.</summary>
    public static ExpressionSyntax? Whole(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression || expression.Span != node.Span)
            return null;

        while (true)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == expression:
                    expression = access;
                    break;
                case MemberBindingExpressionSyntax binding:
                    expression = binding;
                    break;
                case InvocationExpressionSyntax call when call.Expression == expression:
                    expression = call;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed;
                    break;
                default:
                    return ConditionalAccessAround(expression) ?? expression;
            }
        }
    }

    /// <summary>
    /// The expressions that the value passes through as the receiver: from <c>q.Select(c => c.Email)</c> out to
    /// <c>await q.Select(c => c.Email).FirstAsync()</c>. The given expression is not among them.
    /// </summary>
    public static IEnumerable<ExpressionSyntax> ReceiverChain(ExpressionSyntax expression)
    {
        for (var next = Outer(expression); next is not null; next = Outer(next))
            yield return next;

        static ExpressionSyntax? Outer(ExpressionSyntax inner) => inner.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == inner =>
                access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call : access,
            AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax => (ExpressionSyntax)inner.Parent,
            _ => null,
        };
    }

    /// <summary>The printing of a value, <c>c.Id.ToString("N")</c> for <c>c.Id</c>; a helper prints by itself.</summary>
    public static InvocationExpressionSyntax? PrintingOf(ExpressionSyntax expression) =>
        expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        && access.Expression == expression
        && call.Expression == access
        && Printers.Contains(access.Name.Identifier.ValueText)
            ? call
            : null;

    /// <summary>The calculations around a value, the innermost first: <c>2026 - c.BirthDate.Year</c> for <c>c.BirthDate</c>.</summary>
    public static IEnumerable<ExpressionSyntax> SumsOf(ExpressionSyntax value)
    {
        SyntaxNode node = ReceiverChain(value).LastOrDefault() ?? value;
        while (node.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = node.Parent;
            if (node is BinaryExpressionSyntax sum && sum.OperatorToken.Kind() is SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken)
                yield return sum;
        }
    }

    /// <summary>The part of a text that a value is printed in: the hole of an interpolation, or one operand of a sum of texts.</summary>
    public static ExpressionSyntax? PartOfText(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        Within(node).OfType<ExpressionSyntax>().FirstOrDefault(expression =>
            (expression.Parent is InterpolationSyntax
                || (expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && IsText(sum, model, cancellationToken)))
            && !IsInExpressionTree(expression, model, cancellationToken));

    /// <summary>The innermost text that is made of an expression and is not itself made of parts.</summary>
    public static ExpressionSyntax? TextOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        Within(node).OfType<ExpressionSyntax>().FirstOrDefault(expression => IsText(expression, model, cancellationToken) && !IsKey(expression))
            is { } text and not (InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            && !IsInExpressionTree(text, model, cancellationToken)
                ? ConditionalAccessAround(text) ?? text
                : null;

    /// <summary>The nearest text around an expression, itself included, within its statement.</summary>
    /// <param name="sink">The call that sends the value: what it returns is another one.</param>
    public static ExpressionSyntax? TextAround(SyntaxNode node, TextSpan? sink, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var ancestor in Within(node).TakeWhile(n => n.Span != sink))
        {
            if (ancestor is not ExpressionSyntax expression || IsKey(expression, sink) || !IsText(expression, model, cancellationToken))
                continue;

            expression = ConditionalAccessAround(expression) ?? expression;
            while (expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
                expression = sum;
            if (IsText(expression, model, cancellationToken) && !IsInExpressionTree(expression, model, cancellationToken))
                return expression;
        }

        return null;
    }

    /// <summary>The texts among the arguments of a call: arguments themselves, and what objects and collections created there take.</summary>
    public static IEnumerable<ExpressionSyntax> OutgoingTexts(SyntaxNode sink, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = sink.AncestorsAndSelf().Select(node => node switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        }).FirstOrDefault(list => list is not null);

        return arguments is null ? [] : arguments.Arguments.SelectMany(argument => Texts(argument.Expression));

        IEnumerable<ExpressionSyntax> Texts(SyntaxNode node)
        {
            // "string" in List<string>, and the name of a named argument, have the type of a text and are none.
            if (node is NameColonSyntax or NameEqualsSyntax || IsHelper(node) || (node is ExpressionSyntax type && SyntaxFacts.IsInTypeOnlyContext(type)))
                return [];
            if (node is ExpressionSyntax expression && (IsText(expression, model, cancellationToken) || IsTextSequence(expression)))
                return [expression];

            return node switch
            {
                InvocationExpressionSyntax call => call.ArgumentList.Arguments.SelectMany(a => Texts(a.Expression)),
                AssignmentExpressionSyntax assignment => Texts(assignment.Right),
                MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or AnonymousFunctionExpressionSyntax or QueryExpressionSyntax => [],
                _ => node.ChildNodes().SelectMany(Texts),
            };
        }

        // What a helper has written is no personal text any more.
        bool IsHelper(SyntaxNode node) =>
            node is InvocationExpressionSyntax && model.GetSymbolInfo(node, cancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() == Helper.Namespace;

        bool IsTextSequence(ExpressionSyntax expression) =>
            model.GetTypeInfo(expression, cancellationToken).Type is { } type && ElementType(type, model.Compilation)?.SpecialType == SpecialType.System_String;
    }

    /// <summary>What a sequence yields; <see langword="null"/> for other types.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol type, Compilation compilation)
    {
        var enumerable = compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T);
        return type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
            .FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, enumerable))?.TypeArguments[0];
    }

    /// <summary>Whether a declaration writes no words of its own, only values and what separates them.</summary>
    public static bool HasNoWords(SyntaxNode declaration) =>
        !declaration.DescendantTokens().Any(token =>
            (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && token.ValueText.Any(char.IsLetter));

    /// <summary>Whether the expression is a lookup key: another value would not find what it should.</summary>
    /// <param name="sink">The call that sends the value: it looks nothing up, whatever its name.</param>
    public static bool IsKey(ExpressionSyntax expression, TextSpan? sink = null) =>
        expression.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax }
        || (expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && call.Span != sink
            && call.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault() is { } name
            && Lookups.Any(verb => name.Identifier.ValueText.StartsWith(verb, StringComparison.Ordinal)));

    /// <summary>Whether a provider translates the expression instead of running it.</summary>
    public static bool IsInExpressionTree(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        TranslatedQuery(node, model, cancellationToken) is not null;

    /// <summary>The query that takes the outermost expression tree around a node: <c>q.Select(c => c.Email)</c> for <c>c.Email</c>.</summary>
    public static ExpressionSyntax? TranslatedQuery(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        ExpressionSyntax? found = null;
        for (var inner = node; inner.Parent is { } outer and not MemberDeclarationSyntax; inner = outer)
        {
            found = outer switch
            {
                AnonymousFunctionExpressionSyntax lambda when IsExpressionTree(model.GetTypeInfo(lambda, cancellationToken).ConvertedType) =>
                    lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } ? call : lambda,
                QueryExpressionSyntax query when inner is QueryBodySyntax && IsQueryable(model.GetTypeInfo(query.FromClause.Expression, cancellationToken).Type) =>
                    query,
                _ => found,
            };
        }

        return found;
    }

    /// <summary>Whether the type is a query that a provider translates.</summary>
    public static bool IsQueryable(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Concat([type]).Any(i => i.ToDisplayString() == "System.Linq.IQueryable");

    private static IEnumerable<SyntaxNode> Within(SyntaxNode node) =>
        node.AncestorsAndSelf().TakeWhile(n => n is not (StatementSyntax or MemberDeclarationSyntax));

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is { Name: "Expression", ContainingNamespace: { } ns } && ns.ToDisplayString() == "System.Linq.Expressions";

    private static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType == SpecialType.System_String
        && !model.GetConstantValue(expression, cancellationToken).HasValue;

    // The part after "?." has no meaning of its own: its value is the whole conditional access.
    private static ConditionalAccessExpressionSyntax? ConditionalAccessAround(ExpressionSyntax expression)
    {
        ConditionalAccessExpressionSyntax? found = null;
        for (SyntaxNode node = expression; StartsAtBinding(node) && EnclosingAccess(node) is { } access; node = access)
            found = access;
        return found;

        static ConditionalAccessExpressionSyntax? EnclosingAccess(SyntaxNode node) =>
            node.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(a => a.WhenNotNull.Span.Contains(node.Span));

        static bool StartsAtBinding(SyntaxNode node) => node switch
        {
            MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
            MemberAccessExpressionSyntax access => StartsAtBinding(access.Expression),
            InvocationExpressionSyntax call => StartsAtBinding(call.Expression),
            ElementAccessExpressionSyntax element => StartsAtBinding(element.Expression),
            ConditionalAccessExpressionSyntax conditional => StartsAtBinding(conditional.Expression),
            PostfixUnaryExpressionSyntax postfix => StartsAtBinding(postfix.Operand),
            _ => false,
        };
    }
}
