using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Gives a client that has no endpoint one: in its initializer, its options or an argument, through another overload where it takes one.</summary>
/// <param name="node">The creation, or the name of the method that is called.</param>
internal sealed class EndpointWriter(SyntaxNode node, SemanticModel model, Document document, EditSet edits, CancellationToken cancellationToken)
{
    private readonly SyntaxGenerator _generator = SyntaxGenerator.GetGenerator(document);

    /// <param name="target">A parameter, or a member of one or of <c>this</c>.</param>
    public void Write(string target, ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(DiagnosticProperties.Alternative, out var value) || value is null)
            return;
        var path = target.Split('.');
        if (node is BaseObjectCreationExpressionSyntax { } creation && model.GetOperation(creation, cancellationToken) is IObjectCreationOperation { Constructor: { } constructor } created)
        {
            if (path[0] == "this")
                AddMember(creation, created.Type!, path[1], value);
            else
                AddArgument(creation, creation.ArgumentList, constructor, created.Arguments, constructor.ContainingType.InstanceConstructors, path, value);
        }
        else if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && model.GetOperation(call, cancellationToken) is IInvocationOperation invocation)
        {
            var method = invocation.TargetMethod;
            AddArgument(call, call.ArgumentList, method, invocation.Arguments, method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>(), path, value);
        }
    }

    private void AddArgument(
        ExpressionSyntax call, ArgumentListSyntax? list, IMethodSymbol current, ImmutableArray<IArgumentOperation> arguments, IEnumerable<IMethodSymbol> overloads, string[] path, string value)
    {
        var given = arguments.FirstOrDefault(a => a.Parameter?.Name == path[0] && a.ArgumentKind != ArgumentKind.DefaultValue);
        if (WrittenArgument.Of(given) is { } written && given!.Parameter is { } parameter)
        {
            Complete(written.Expression, parameter, path, value);
            return;
        }

        var overload = current.Parameters.Any(p => p.Name == path[0])
            ? current
            : overloads.Where(o => o.DeclaredAccessibility == Accessibility.Public && o.Parameters.Any(p => p.Name == path[0]) && Takes(o, arguments, path[0])).OrderBy(o => o.Parameters.Length).FirstOrDefault();
        if (overload is null || ValueFor(overload.Parameters.First(p => p.Name == path[0]), path, value) is not { } text)
            return;
        var rewritten = Arguments(overload, arguments, path[0], text);
        if (list is not null)
            edits.Add(list, path[0], old => rewritten.WithTriviaFrom(old));
        else if (call is ObjectCreationExpressionSyntax creation)
            edits.Add(creation, path[0], old => ((ObjectCreationExpressionSyntax)old).WithType(creation.Type.WithoutTrailingTrivia()).WithArgumentList(rewritten.WithTrailingTrivia(creation.Type.GetTrailingTrivia())));
    }

    /// <summary>Completes an argument that says nothing: <c>null</c>, options without an endpoint, a variable that holds such options.</summary>
    private void Complete(ExpressionSyntax expression, IParameterSymbol parameter, string[] path, string value)
    {
        if (expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            if (ValueFor(parameter, path, value) is { } text)
                edits.Add(expression, path[0], old => text.WithTriviaFrom(old));
            return;
        }

        var creation = expression as BaseObjectCreationExpressionSyntax
            ?? (model.GetSymbolInfo(expression, cancellationToken).Symbol is { } symbol and (ILocalSymbol or IFieldSymbol or IPropertySymbol) ? InitializerOf(symbol) : null);
        if (creation is not null && path.Length > 1)
            AddMember(creation, parameter.Type, path[1], value);
    }

    private BaseObjectCreationExpressionSyntax? InitializerOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        }).OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault();

    private void AddMember(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type, string member, string value)
    {
        if (MemberType(type, member) is not { } memberType || Literal(memberType, value) is not { } literal)
            return;
        edits.Add(creation, member, old => WithMember((BaseObjectCreationExpressionSyntax)old, Assignment(member, literal)));
    }

    private static SyntaxNode WithMember(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax assignment)
    {
        if (creation.Initializer is not { } initializer)
        {
            var braces = Braces(assignment).WithLeadingTrivia(SyntaxFactory.Space);
            // "new Options()" needs no parentheses beside an initializer; "new()" does.
            return creation is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } explicitCreation
                ? explicitCreation.WithArgumentList(null).WithType(explicitCreation.Type.WithoutTrailingTrivia()).WithInitializer(braces.WithTrailingTrivia(creation.GetTrailingTrivia()))
                : creation.WithoutTrailingTrivia().WithInitializer(braces.WithTrailingTrivia(creation.GetTrailingTrivia()));
        }

        if (initializer.Expressions.Count == 0)
            return creation.WithInitializer(Braces(assignment).WithTriviaFrom(initializer));
        var last = initializer.Expressions.Last();
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var isMultiline = last.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) && initializer.Expressions[0].GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var lineEnd = hasTrailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        var items = initializer.Expressions.GetWithSeparators().ToList();
        if (!hasTrailingComma)
        {
            items[items.Count - 1] = last.WithTrailingTrivia();
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isMultiline ? lineEnd : SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        }

        var added = assignment.WithLeadingTrivia(isMultiline ? Indentation(last) : SyntaxFactory.TriviaList());
        items.Add(hasTrailingComma ? added : added.WithTrailingTrivia(lineEnd));
        if (hasTrailingComma)
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(lineEnd));
        return creation.WithInitializer(initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(items))));
    }

    private static SyntaxTriviaList Indentation(SyntaxNode node) => SyntaxFactory.TriviaList(node.GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia)));

    /// <summary>Whether an overload takes all that is given now.</summary>
    private static bool Takes(IMethodSymbol overload, ImmutableArray<IArgumentOperation> arguments, string added)
    {
        var explicitArguments = arguments.Where(a => a.ArgumentKind == ArgumentKind.Explicit).ToList();
        return explicitArguments.All(a => ParameterFor(overload, a) is not null)
            && overload.Parameters.All(p => p.Name == added || p.IsOptional || explicitArguments.Any(a => SymbolEqualityComparer.Default.Equals(ParameterFor(overload, a), p)));
    }

    private static IParameterSymbol? ParameterFor(IMethodSymbol overload, IArgumentOperation argument) =>
        overload.Parameters.FirstOrDefault(p => p.Name == argument.Parameter!.Name && SymbolEqualityComparer.Default.Equals(p.Type, argument.Parameter.Type))
        ?? (argument.Parameter!.Type.SpecialType == SpecialType.System_String ? overload.Parameters.FirstOrDefault(IsCredential) : null);

    /// <summary>A key that other overloads take as text.</summary>
    private static bool IsCredential(IParameterSymbol parameter) => parameter.Type.Name == "ApiKeyCredential";

    private ArgumentListSyntax Arguments(IMethodSymbol overload, ImmutableArray<IArgumentOperation> arguments, string added, ExpressionSyntax value)
    {
        var written = new List<ArgumentSyntax>();
        var isPositional = true;
        foreach (var parameter in overload.Parameters)
        {
            var given = arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit && SymbolEqualityComparer.Default.Equals(ParameterFor(overload, a), parameter));
            var argument = WrittenArgument.Of(given);
            if (given is not null && argument is null)
                continue;
            var expression = argument is not null
                ? Converted(argument.Expression, given!.Parameter!, parameter)
                : parameter.Name == added ? value : null;
            if (expression is null)
            {
                isPositional = false;
                continue;
            }

            var isNamed = !isPositional || argument?.NameColon is not null;
            written.Add(isNamed
                ? SyntaxFactory.Argument(SyntaxFactory.NameColon(parameter.Name).WithTrailingTrivia(SyntaxFactory.Space), default, expression)
                : SyntaxFactory.Argument(expression));
        }

        return SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(
            written, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, written.Count - 1))));
    }

    private ExpressionSyntax Converted(ExpressionSyntax expression, IParameterSymbol from, IParameterSymbol to)
    {
        var bare = expression.WithoutTrivia();
        if (SymbolEqualityComparer.Default.Equals(from.Type, to.Type) || to.Type is not INamedTypeSymbol credential)
            return bare;
        // The client takes a key that may be null without a warning; the credential does not.
        if (model.GetTypeInfo(expression, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull)
        {
            var isPrimary = bare is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax;
            bare = SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, isPrimary ? bare : SyntaxFactory.ParenthesizedExpression(bare));
        }

        return New(credential, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(bare))));
    }

    /// <summary>What to pass for a parameter: the value, or an object that has it in its member.</summary>
    private ExpressionSyntax? ValueFor(IParameterSymbol parameter, string[] path, string value)
    {
        if (path.Length == 1)
            return Literal(parameter.Type, value);
        return parameter.Type is INamedTypeSymbol type && MemberType(type, path[1]) is { } memberType && Literal(memberType, value) is { } literal
            ? New(type, null).WithInitializer(Braces(Assignment(path[1], literal)).WithLeadingTrivia(SyntaxFactory.Space))
            : null;
    }

    private static ITypeSymbol? MemberType(ITypeSymbol type, string member)
    {
        for (ITypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault() is { SetMethod: not null } property)
                return property.Type;
        }

        return null;
    }

    private ExpressionSyntax? Literal(ITypeSymbol type, string value)
    {
        var text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value));
        if (type.SpecialType == SpecialType.System_String)
            return text;
        if (type is INamedTypeSymbol { Name: "Uri" } uri)
            return New(uri, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(text))));
        return type is INamedTypeSymbol region && TextReplacement.MemberNamed(region, value) is { } member
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Named(region, name => SyntaxFactory.ParseExpression(name)), SyntaxFactory.IdentifierName(member))
            : null;
    }

    private ObjectCreationExpressionSyntax New(INamedTypeSymbol type, ArgumentListSyntax? arguments) =>
        SyntaxFactory.ObjectCreationExpression(SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space), Named(type, name => SyntaxFactory.ParseTypeName(name)), arguments, null);

    /// <summary>The full name; the clean-up of the code action shortens it and adds the <c>using</c>.</summary>
    private T Named<T>(INamedTypeSymbol type, Func<string, T> parse)
        where T : SyntaxNode =>
        parse(WrapRewriter.FullName(type.OriginalDefinition, node, model)).WithAdditionalAnnotations(WrapRewriter.CleanUp(type.OriginalDefinition, node, model, _generator));

    private static ExpressionSyntax Assignment(string member, ExpressionSyntax value) => SyntaxFactory.AssignmentExpression(
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxFactory.IdentifierName(member).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
        value);

    private static InitializerExpressionSyntax Braces(ExpressionSyntax expression) => SyntaxFactory.InitializerExpression(
        SyntaxKind.ObjectInitializerExpression,
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.SingletonSeparatedList(expression.WithTrailingTrivia(SyntaxFactory.Space)),
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken));
}
