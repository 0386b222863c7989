using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Searches with a predicate: <c>claims.First(c => c.Type == "email")</c> yields what <c>FindFirst("email")</c> yields.</summary>
internal sealed partial class MethodAnalysis
{
    private SourceModel? SelectedSource(IMethodSymbol method, CallArgument[] arguments)
    {
        if (ElementLookups.Of(method, _context.Models) is not { } lookup)
            return null;

        foreach (var target in arguments.SelectMany(argument => argument.Value.Atoms).OfType<ObjectAtom>())
        {
            var predicate = target.Target is null ? null : _body.Unit.Bodies.FirstOrDefault(body => SymbolEqualityComparer.Default.Equals(body.Symbol, target.Target));
            foreach (var operation in predicate?.Graphs.SelectMany(graph => graph.Blocks).SelectMany(block => block.Operations.Concat(block.BranchValue is { } value ? [value] : [])) ?? [])
            {
                foreach (var key in operation.DescendantsAndSelf().OfType<IPropertyReferenceOperation>())
                {
                    if (SymbolEqualityComparer.Default.Equals(key.Property, lookup.Key) && lookup.Method.SourceFor(_ => ComparedWith(key)) is { } source)
                        return source;
                }
            }
        }

        return null;
    }

    private static string? ComparedWith(IOperation key) => key.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => Text(comparison.LeftOperand) ?? Text(comparison.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } => Text(pattern.Value),
        IInvocationOperation { TargetMethod.Name: "Equals" } equals => equals.Arguments.Select(argument => Text(argument.Value)).FirstOrDefault(text => text is not null),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } equals } =>
            equals.Arguments.Select(argument => Text(argument.Value)).FirstOrDefault(text => text is not null) ?? (equals.Instance is { } instance ? Text(instance) : null),
        _ => null,
    };

    private static string? Text(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
