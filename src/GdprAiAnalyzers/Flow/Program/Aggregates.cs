using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>
/// Getters that count or sum up: <c>Total => _lines.Sum(l => l.Amount)</c>. Nothing personal comes out of them, and nothing in their text writes, so they need no binding:
/// queries are what the compiler binds slowest.
/// </summary>
internal sealed class Aggregates(Compilation compilation)
{
    private static readonly HashSet<string> Ends = ["Sum", "Count", "LongCount", "Any", "All", "Average"];
    private static readonly HashSet<string> Steps = ["Where", "Select", "SelectMany", "OfType", "Distinct", "Take", "Skip", "Values", "Keys"];

    private readonly Dictionary<string, bool> _declared = [];

    /// <param name="getter">A getter with this text.</param>
    /// <param name="type">What it returns.</param>
    /// <param name="mayLeadOn">Whether some name leads to a sink.</param>
    public bool Is(SyntaxNode getter, ITypeSymbol type, System.Func<string, bool> mayLeadOn)
    {
        var expression = getter switch { ArrowExpressionClauseSyntax arrow => arrow.Expression, AccessorDeclarationSyntax { ExpressionBody: { } arrow } => arrow.Expression, _ => null };
        return expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } end } }
            && Ends.Contains(end)
            && !TypeFacts.CanCarry(type)
            && expression.DescendantNodesAndSelf().All(node => OnlyReads(node, mayLeadOn));
    }

    private bool OnlyReads(SyntaxNode node, System.Func<string, bool> mayLeadOn) => node switch
    {
        InvocationExpressionSyntax call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } && (Ends.Contains(name) || Steps.Contains(name)) && !IsDeclared(name),
        SimpleNameSyntax name => !mayLeadOn(name.Identifier.ValueText),
        BinaryExpressionSyntax or ParenthesizedExpressionSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or CastExpressionSyntax or PredefinedTypeSyntax
            or ArgumentListSyntax or ParameterSyntax or ParameterListSyntax => true,
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind == 0,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody is not null,
        PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression) && !unary.IsKind(SyntaxKind.PreDecrementExpression),
        _ => false,
    };

    /// <summary>Whether the project has something of the name that can be called: it may do anything.</summary>
    private bool IsDeclared(string name)
    {
        if (!_declared.TryGetValue(name, out var isDeclared))
            _declared.Add(name, isDeclared = compilation.ContainsSymbolsWithName(name, SymbolFilter.Member) && compilation.GetSymbolsWithName(name, SymbolFilter.Member).Any(CanBeCalled));
        return isDeclared;
    }

    private static bool CanBeCalled(ISymbol member) => member switch
    {
        IPropertySymbol property => MayBeDelegate(property.Type),
        IFieldSymbol field => MayBeDelegate(field.Type),
        _ => true,
    };

    private static bool MayBeDelegate(ITypeSymbol type) => type.TypeKind is TypeKind.Delegate or TypeKind.Dynamic or TypeKind.Error;
}
