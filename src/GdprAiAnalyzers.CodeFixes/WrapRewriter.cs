using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Writes wraps into a syntax tree.</summary>
/// <remarks>
/// Helpers are written with their full name. The platform's own clean-up of a code action then adds the <c>using</c> and
/// shortens the name, unless the short name means something else there.
/// </remarks>
internal static class WrapRewriter
{
    /// <summary>Marks what a wrap has written.</summary>
    public static readonly SyntaxAnnotation Written = new();

    /// <summary>Whether the compilation has the types that the wraps call.</summary>
    public static bool CanWrite(IEnumerable<Wrap> wraps, Compilation compilation) =>
        wraps.All(wrap => FindType(compilation, wrap.Helper) is not null);

    /// <summary>The tree with all wraps, which may nest, applied.</summary>
    public static SyntaxNode Apply(SyntaxNode root, IReadOnlyCollection<Wrap> wraps, SemanticModel model, SyntaxGenerator generator)
    {
        var edits = Edits(wraps, model, generator);
        return root.ReplaceNodes(edits.Keys, (original, rewritten) => edits[original](rewritten));
    }

    /// <summary>What each wrap does to which node, for whoever has more to do in the same tree.</summary>
    internal static IReadOnlyDictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> Edits(IReadOnlyCollection<Wrap> wraps, SemanticModel model, SyntaxGenerator generator)
    {
        var edits = new Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>>();
        foreach (var wrap in wraps)
        {
            edits[wrap.Target] = node => Rewrite(wrap, (ExpressionSyntax)node, model, generator);
            if (KeepParent(wrap) is { } keep)
                edits[wrap.Target.Parent!] = keep;
        }

        return edits;
    }

    private static SyntaxNode Rewrite(Wrap wrap, ExpressionSyntax node, SemanticModel model, SyntaxGenerator generator)
    {
        var value = wrap.Shape == WrapShape.CallInsteadOfPrinting
            ? ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)node).Expression).Expression
            : node;
        var helper = Member(TypeName(FindType(model.Compilation, wrap.Helper)!, wrap.Target, model, generator), wrap.Helper.Method);

        var result = wrap.Shape is WrapShape.Call or WrapShape.CallInsteadOfPrinting
            ? Call(helper, value.WithoutTrivia())
            : Select(wrap, value.WithoutTrivia(), helper, model, generator);

        // In an interpolation hole the colons of "global::" would begin a format clause.
        if (wrap.Target.FirstAncestorOrSelf<InterpolationSyntax>() is not null && result.DescendantTokens().Any(token => token.IsKind(SyntaxKind.ColonColonToken)))
            result = Parenthesize(result);

        return result.WithTriviaFrom(node).WithAdditionalAnnotations(Written);
    }

    private static ExpressionSyntax Select(Wrap wrap, ExpressionSyntax sequence, ExpressionSyntax helper, SemanticModel model, SyntaxGenerator generator)
    {
        var position = wrap.Target.SpanStart;
        var item = model.LookupSymbols(position, name: "x").IsEmpty ? "x" : "item";
        var lambda = SyntaxFactory.SimpleLambdaExpression(
            SyntaxFactory.Parameter(SyntaxFactory.Identifier(item)).WithTrailingTrivia(SyntaxFactory.Space),
            Call(helper, SyntaxFactory.IdentifierName(item)))
            .WithArrowToken(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space));

        var type = model.GetTypeInfo(wrap.Target).Type as INamespaceOrTypeSymbol;
        var hasSelect = !model.LookupSymbols(position, type, "Select", includeReducedExtensionMethods: true).IsEmpty;
        var result = hasSelect
            ? Call(Member(Parenthesize(sequence), "Select"), lambda)
            : Call(Member(TypeName(model.Compilation.GetTypeByMetadataName("System.Linq.Enumerable")!, wrap.Target, model, generator), "Select"), sequence, lambda);

        return wrap.Shape switch
        {
            WrapShape.SelectToList => Call(Member(result, "ToList")),
            WrapShape.SelectToArray => Call(Member(result, "ToArray")),
            _ => result,
        };
    }

    // What stands around the expression and took its meaning from it.
    private static Func<SyntaxNode, SyntaxNode>? KeepParent(Wrap wrap)
    {
        var inferred = SyntaxFacts.TryGetInferredMemberName(wrap.Target);
        return wrap.Target.Parent switch
        {
            InterpolationSyntax { FormatClause: not null } when wrap.PrintsAnotherType =>
                hole => ((InterpolationSyntax)hole).WithFormatClause(null),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } when inferred is not null =>
                member => Rename((AnonymousObjectMemberDeclaratorSyntax)member),
            ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } when inferred is not null && IsOnlyOne(tuple) =>
                element => Name((ArgumentSyntax)element),
            _ => null,
        };

        SyntaxNode Rename(AnonymousObjectMemberDeclaratorSyntax member) => member
            .WithExpression(member.Expression.WithoutLeadingTrivia())
            .WithNameEquals(SyntaxFactory.NameEquals(
                SyntaxFactory.IdentifierName(inferred).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(member.GetLeadingTrivia());

        SyntaxNode Name(ArgumentSyntax element) => element
            .WithExpression(element.Expression.WithoutLeadingTrivia())
            .WithNameColon(SyntaxFactory.NameColon(inferred).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(element.GetLeadingTrivia());

        bool IsOnlyOne(TupleExpressionSyntax tuple) =>
            !SyntaxFacts.IsReservedTupleElementName(inferred)
            && tuple.Arguments.Count(a => (a.NameColon?.Name.Identifier.ValueText ?? SyntaxFacts.TryGetInferredMemberName(a.Expression)) == inferred) == 1;
    }

    private static INamedTypeSymbol? FindType(Compilation compilation, Helper helper) =>
        compilation.GetTypeByMetadataName(Helper.Namespace + "." + helper.Type);

    private static ExpressionSyntax TypeName(INamedTypeSymbol type, SyntaxNode place, SemanticModel model, SyntaxGenerator generator) =>
        SyntaxFactory.ParseExpression(FullName(type, place, model)).WithAdditionalAnnotations(CleanUp(type, place, model, generator));

    /// <summary>The full name of a type, with <c>global::</c> where something else hides its namespace.</summary>
    internal static string FullName(INamedTypeSymbol type, SyntaxNode place, SemanticModel model)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        const string Global = "global::";
        var outermost = type.ContainingNamespace;
        while (outermost.ContainingNamespace is { IsGlobalNamespace: false } outer)
            outermost = outer;

        var isHidden = model.LookupNamespacesAndTypes(place.SpanStart, name: outermost.Name).SingleOrDefault()
            is not INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true };
        return isHidden ? name : name.Substring(Global.Length);
    }

    /// <summary>What makes the platform shorten the type's name, and import its namespace.</summary>
    internal static SyntaxAnnotation[] CleanUp(INamedTypeSymbol type, SyntaxNode place, SemanticModel model, SyntaxGenerator generator) =>
        // Roslyn 4 would import a second time what a global using imports, and leave an empty line behind.
        model.LookupNamespacesAndTypes(place.SpanStart, name: type.Name).Contains(type, SymbolEqualityComparer.Default)
            ? [Simplifier.Annotation]
            :
            [
                Simplifier.Annotation,
                Simplifier.AddImportsAnnotation,
                .. generator.TypeExpression(type).DescendantNodesAndSelf().SelectMany(node => node.GetAnnotations("SymbolId")),
            ];

    // The clean-up removes the parentheses where they are not needed.
    private static ExpressionSyntax Parenthesize(ExpressionSyntax expression) =>
        expression is ImplicitArrayCreationExpressionSyntax
            ? expression
            : SyntaxFactory.ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation);

    private static ExpressionSyntax Member(ExpressionSyntax receiver, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(name));

    private static ExpressionSyntax Call(ExpressionSyntax method, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(method, SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            arguments.Select(SyntaxFactory.Argument),
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, arguments.Length - 1)))));
}
