using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <summary>Something written to a variable or member.</summary>
/// <param name="At">The operation that writes.</param>
/// <param name="Value">What is written; <see langword="null"/> when it cannot be told.</param>
/// <param name="Frame">The call that was entered to reach the write.</param>
/// <param name="IsConditional">The write may be skipped although the code runs past it.</param>
internal sealed record Write(IOperation At, IOperation? Value, CallFrame? Frame = null, bool IsConditional = false);

/// <summary>Who is read, written and returned in one body; collected in one pass and kept as long as the operations.</summary>
internal sealed class BodyFacts
{
    private static readonly ConditionalWeakTable<IOperation, BodyFacts> Cache = new();

    private readonly Dictionary<ISymbol, List<Write>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _references = new(SymbolEqualityComparer.Default);

    private BodyFacts(IOperation root)
    {
        switch (root)
        {
            case IFieldInitializerOperation field:
                foreach (var symbol in field.InitializedFields)
                    Add(_writes, symbol, new Write(field, field.Value));
                break;
            case IPropertyInitializerOperation property:
                foreach (var symbol in property.InitializedProperties)
                    Add(_writes, symbol, new Write(property, property.Value));
                break;
        }

        foreach (var operation in root.DescendantsAndSelf())
            Note(operation);
    }

    /// <summary>The facts of the whole body that an operation stands in.</summary>
    public static BodyFacts Around(IOperation operation) => Cache.GetValue(Root(operation), root => new BodyFacts(root));

    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The writes to a variable, field or property itself, in the order of the text.</summary>
    public IReadOnlyList<Write> WritesTo(ISymbol symbol) => _writes.TryGetValue(symbol, out var writes) ? writes : [];

    /// <summary>The places that name a variable, field or property.</summary>
    public IReadOnlyList<IOperation> ReferencesTo(ISymbol symbol) => _references.TryGetValue(symbol, out var references) ? references : [];

    /// <summary>What a method, local function or lambda returns, without what is nested in it.</summary>
    public static IEnumerable<IOperation> Returns(IOperation body)
    {
        var pending = new Stack<IOperation>(body.ChildOperations.Reverse());
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
                yield return value;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            foreach (var child in operation.ChildOperations.Reverse())
                pending.Push(child);
        }
    }

    private void Note(IOperation operation)
    {
        if (SymbolOf(operation) is { } referenced)
            Add(_references, referenced, operation);
        switch (operation)
        {
            case IVariableDeclaratorOperation { Parent: IForEachLoopOperation } item:
                Add(_writes, item.Symbol, new Write(item, null));
                break;
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: var value }:
                Add(_writes, declarator.Symbol, new Write(declarator, value));
                break;
            case ISimpleAssignmentOperation assignment when SymbolOf(assignment.Target) is { } target:
                Add(_writes, target, new Write(assignment, assignment.Value));
                break;
            case ICoalesceAssignmentOperation assignment when SymbolOf(assignment.Target) is { } target:
                Add(_writes, target, new Write(assignment, assignment.Value, IsConditional: true));
                break;
            case ICompoundAssignmentOperation assignment when SymbolOf(assignment.Target) is { } target:
                Add(_writes, target, new Write(assignment, null));
                break;
            case IDeconstructionAssignmentOperation deconstruction when Undeclared(deconstruction.Target) is ITupleOperation targets:
                var values = Undeclared(deconstruction.Value) is ITupleOperation tuple ? tuple.Elements : default;
                for (var i = 0; i < targets.Elements.Length; i++)
                {
                    if (SymbolOf(Undeclared(targets.Elements[i])) is { } target)
                        Add(_writes, target, new Write(deconstruction, !values.IsDefault && i < values.Length ? values[i] : null));
                }

                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                if (SymbolOf(Undeclared(argument.Value)) is { } variable)
                    Add(_writes, variable, new Write(argument, Parsed(argument)));
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } local, Parent: IIsPatternOperation match }:
                Add(_writes, local, new Write(match, match.Value));
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } local, Parent: IIsPatternOperation match }:
                Add(_writes, local, new Write(match, match.Value));
                break;
        }
    }

    private static IOperation Undeclared(IOperation operation) => operation switch
    {
        IDeclarationExpressionOperation declaration => declaration.Expression,
        IConversionOperation conversion => Undeclared(conversion.Operand),
        _ => operation,
    };

    /// <summary><c>Uri.TryCreate(text, …, out var uri)</c> writes what the text says.</summary>
    private static IOperation? Parsed(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: { Name: "TryCreate", ContainingType.Name: "Uri" } } call ? call.Arguments[0].Value : null;

    /// <summary>The variable, field or property that an expression names.</summary>
    public static ISymbol? SymbolOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property.OriginalDefinition,
        _ => null,
    };

    private static void Add<T>(Dictionary<ISymbol, List<T>> map, ISymbol symbol, T item)
    {
        if (!map.TryGetValue(symbol, out var list))
            map.Add(symbol, list = []);
        list.Add(item);
    }
}
