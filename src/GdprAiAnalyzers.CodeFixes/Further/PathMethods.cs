using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>The methods on a flow that take one text and return a text: what a sanitizer looks like.</summary>
internal static class PathMethods
{
    /// <summary>The methods, the last one before the call that sends the value first.</summary>
    public static async Task<IReadOnlyList<IMethodSymbol>> OfAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        var path = new DiagnosticPath(diagnostic);
        var methods = new List<IMethodSymbol>();
        foreach (var location in path.StepsFromSink.Select(step => step.Location).Concat([path.Entry, path.Source]).Where(location => location != path.Sink))
        {
            if (await DiagnosticPath.FindAsync(location, solution, cancellationToken).ConfigureAwait(false) is not var (document, node)
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            foreach (var call in node.AncestorsAndSelf().TakeWhile(n => n is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).OfType<InvocationExpressionSyntax>())
            {
                // Beyond the call that sends the value nothing is on its way.
                if (path.Sink is { } sink && sink.SourceTree == call.SyntaxTree && call.Span.Contains(sink.SourceSpan))
                    break;
                if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && IsCandidate(method.ReducedFrom ?? method) && !methods.Contains(method.OriginalDefinition, SymbolEqualityComparer.Default))
                    methods.Add((method.ReducedFrom ?? method).OriginalDefinition);
            }
        }

        return methods;
    }

    private static bool IsCandidate(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, ReturnType.SpecialType: SpecialType.System_String }
        && method.Parameters.Count(parameter => parameter.Type.SpecialType == SpecialType.System_String) == 1
        && method.GetAttributes().All(attribute => attribute.AttributeClass?.Name != "AnonymizesAttribute")
        && !IsOfThePlatform(method);

    private static bool IsOfThePlatform(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace?.ToDisplayString() ?? "";
        return space is "System" or "Microsoft" || space.StartsWith("System.", System.StringComparison.Ordinal) || space.StartsWith("Microsoft.", System.StringComparison.Ordinal);
    }
}
