using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>
/// Lookups whose result is personal for some keys: <c>FindFirst("email")</c>, <c>claims.First(c => c.Type == "email")</c>.
/// A key that a parameter brings is known to the callers alone: for them the result is a step below that parameter.
/// </summary>
internal sealed partial class MethodAnalysis
{
    /// <summary>What a call yields beside the flows of its arguments, by the keys that it is given.</summary>
    private Value LookedUp(IMethodSymbol method, MethodModel model, CallArgument[] arguments, SyntaxNode node)
    {
        if (model.Source is { } always)
            return Value.Of(new SourceAtom(always, node, node, new Trace(node, null)));

        var result = Value.Bottom;
        foreach (var argument in model.ConditionalSources.Select(source => source.Argument).Distinct())
        {
            if (argument < arguments.Length)
                result = result.Join(LookUp(arguments[argument].Value, _context.LookupSelector(method, model, argument), node));
        }

        if (ElementLookups.Of(method) is { } lookup)
        {
            var selector = _context.LookupSelector(lookup.Method, _context.Models.GetMethod(lookup.Method), argument: 0);
            foreach (var key in KeysAskedFor(lookup.Key, arguments))
                result = result.Join(LookUp(key, selector, node));
        }

        return result;
    }

    /// <summary>What a lookup yields for a key: personal data for some constants, something that the caller knows for what the caller passes.</summary>
    private Value LookUp(Value key, string selector, SyntaxNode node)
    {
        var result = Value.Bottom;
        foreach (var atom in key.Atoms)
        {
            switch (atom)
            {
                case ConstantAtom { Value: string text } when _context.LookedUp(selector, text) is { } source:
                    result = result.Join(Value.Of(new SourceAtom(source, node, node, new Trace(node, null))));
                    break;
                case InputAtom input:
                    result = result.Join(Value.Input(new InputAtom(input.Path.Append(selector), null)));
                    break;
            }
        }

        return result;
    }

    /// <summary>What the predicates among the arguments compare the key with.</summary>
    private IEnumerable<Value> KeysAskedFor(IPropertySymbol key, CallArgument[] arguments)
    {
        foreach (var target in arguments.SelectMany(argument => argument.Value.Atoms).OfType<ObjectAtom>())
        {
            var predicate = target.Target is null ? null : _body.Unit.Bodies.FirstOrDefault(body => SymbolEqualityComparer.Default.Equals(body.Symbol, target.Target));
            foreach (var operation in predicate?.Graphs.SelectMany(graph => graph.Blocks).SelectMany(block => block.Operations.Concat(block.BranchValue is { } value ? [value] : [])) ?? [])
            {
                foreach (var reference in operation.DescendantsAndSelf().OfType<IPropertyReferenceOperation>())
                {
                    if (!SymbolEqualityComparer.Default.Equals(reference.Property, key))
                        continue;
                    foreach (var compared in ComparedWith(reference))
                        yield return KeyOf(compared);
                }
            }
        }
    }

    private static IEnumerable<IOperation> ComparedWith(IOperation key) => key.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison => [comparison.LeftOperand, comparison.RightOperand],
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } => [pattern.Value],
        IInvocationOperation { TargetMethod.Name: "Equals" } equals => equals.Arguments.Select(argument => argument.Value),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } equals } =>
            equals.Arguments.Select(argument => argument.Value).Concat(equals.Instance is { } instance ? [instance] : []),
        _ => [],
    };

    private Value KeyOf(IOperation compared) => compared switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => Value.Constant(text),
        ILocalReferenceOperation local => ReadVariable(local.Local),
        IParameterReferenceOperation parameter => ReadVariable(parameter.Parameter),
        _ => Value.Bottom,
    };
}
