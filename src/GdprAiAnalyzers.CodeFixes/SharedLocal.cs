using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>The reads of a local variable that holds a source: those that print it for the model, and others.</summary>
internal static class SharedLocal
{
    /// <summary>The reads of the local that the expression initializes; none when it initializes no local.</summary>
    public static IReadOnlyCollection<IdentifierNameSyntax> ReadsOf(ExpressionSyntax source, SemanticModel model, CancellationToken cancellationToken)
    {
        if (source.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol local)
        {
            return [];
        }

        var scope = declarator.Ancestors().First(node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax);
        return [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))];
    }

    /// <summary>The reads of what a pattern names inside of the member at a node: of <c>mail</c> for <c>Email</c> in <c>c is { Email: { Length: > 3 } mail }</c>.</summary>
    public static IReadOnlyCollection<IdentifierNameSyntax> DesignatedBy(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<SubpatternSyntax>() is not { } subpattern || subpattern.Pattern.Span.Contains(node.Span))
            return [];

        var locals = subpattern.Pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>()
            .Select(designation => model.GetDeclaredSymbol(designation, cancellationToken))
            .OfType<ILocalSymbol>()
            .ToList();
        var scope = subpattern.Ancestors().First(ancestor => ancestor is BlockSyntax or SwitchSectionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        return [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            locals.Any(local => local.Name == name.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local)))];
    }

    /// <summary>Whether a read becomes part of a text, goes into the sink, or into a message of the sink's library.</summary>
    public static bool IsPrinted(IdentifierNameSyntax read, Location? sink, SemanticModel model, CancellationToken cancellationToken) => read.Parent switch
    {
        InterpolationSyntax => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(model.GetTypeInfo(sum, cancellationToken).Type),
        ArgumentSyntax { Parent.Parent: { } call } => Takes(call, sink, model, cancellationToken),
        _ => false,
    };

    /// <summary>Whether a read passes nothing on: a condition, a receiver, or an argument of a call without a result that could carry it.</summary>
    public static bool IsLastUse(IdentifierNameSyntax read, SemanticModel model, CancellationToken cancellationToken) => read.Parent switch
    {
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.None, Parent.Parent: InvocationExpressionSyntax call } =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && CarriesNothing(method.ReturnType),
        MemberAccessExpressionSyntax access => access.Expression == read,
        ConditionalAccessExpressionSyntax or IsPatternExpressionSyntax => true,
        BinaryExpressionSyntax comparison => model.GetTypeInfo(comparison, cancellationToken).Type?.SpecialType == SpecialType.System_Boolean,
        _ => false,
    };

    private static bool CarriesNothing(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_Int32
        || type is INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: false };

    private static bool Takes(SyntaxNode call, Location? sink, SemanticModel model, CancellationToken cancellationToken)
    {
        if (sink is not null && sink.SourceTree == call.SyntaxTree && sink.SourceSpan.Contains(call.Span))
            return true;
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            return false;
        if (IsText(method.ContainingType))
            return method.Name is "Concat" or "Format" or "Join";
        if (method.ContainingType.ToDisplayString() == "System.Text.StringBuilder")
            return true;

        return MethodAt(sink, model, cancellationToken) is { } sending
            && (SymbolEqualityComparer.Default.Equals(method, sending) || IsOfItsLibrary(method, sending, model.Compilation));
    }

    private static bool IsOfItsLibrary(ISymbol method, ISymbol sending, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, sending.ContainingAssembly)
        && !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);

    private static ISymbol? MethodAt(Location? sink, SemanticModel model, CancellationToken cancellationToken) =>
        sink is not null && sink.SourceTree == model.SyntaxTree
            ? model.GetSymbolInfo(model.SyntaxTree.GetRoot(cancellationToken).FindNode(sink.SourceSpan, getInnermostNodeForTie: true), cancellationToken).Symbol
            : null;

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
