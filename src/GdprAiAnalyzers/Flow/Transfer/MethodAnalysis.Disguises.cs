using System;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <content>Steps that look like anonymization: what goes through them stays personal, and remembers the step.</content>
internal sealed partial class MethodAnalysis
{
    private static readonly string[] Promises = ["anonymi", "pseudonymi", "depersonali", "deidentif", "obfuscat", "obscure", "mask", "redact", "scrub", "sanitiz", "sanitis", "censor", "hash", "encrypt", "scramble"];
    private static readonly object?[] NameSeparators = [' ', " ", '@', "@"];

    /// <summary>What a modelled method makes of a value that it reads at a port.</summary>
    private static Value Disguised(Value value, MethodModel model, Port from, CallArgument[] arguments, IOperation operation)
    {
        foreach (var row in model.Weak)
        {
            var isSame = row.From.Root == from.Root && (from.Root != PortRoot.Argument || row.From.Index == from.Index);
            if ((isSame || row.From.Root == PortRoot.EveryArgument && from.Root == PortRoot.Argument) && IsMeant(row.Step, arguments, operation))
                value = value.After(new Weakness(row.Step, operation.Syntax));
        }

        return value;
    }

    /// <summary>A method of which the name says more than its code, or of which the code is not here.</summary>
    private static Value DisguisedByName(Value value, IMethodSymbol method, SyntaxNode node) =>
        !method.ReturnsVoid && method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction && Array.Exists(Promises, promise => method.Name.StartsWith(promise, StringComparison.OrdinalIgnoreCase))
            ? value.After(new Weakness(WeakStep.Named, node))
            : value;

    /// <summary><c>name[0]</c>, <c>name[..3]</c>, <c>name.Split(' ')[0]</c>.</summary>
    private static Value PartOf(IOperation whole, Value part, IOperation operation) =>
        IsText(whole) ? part.After(new Weakness(WeakStep.Part, operation.Syntax)) : part;

    // The first of some customers is no part of a name, and a loop over all characters leaves nothing out.
    private static bool IsMeant(WeakStep step, CallArgument[] arguments, IOperation operation) => step switch
    {
        WeakStep.Part when operation is IPropertyReferenceOperation { Arguments: [var index] } => index.Value.ConstantValue.HasValue,
        WeakStep.Part or WeakStep.Spelling when operation is IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" } => arguments.Length > 0 && IsText(arguments[0].Operation),
        _ => true,
    };

    private static bool IsText(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation?.Type is { SpecialType: SpecialType.System_String }
            || operation is IInvocationOperation { TargetMethod: { Name: "Split", ContainingType.SpecialType: SpecialType.System_String } } split
                && split.Arguments.All(a => a.Value.ConstantValue is not { HasValue: true, Value: char or string } constant || NameSeparators.Contains(constant.Value));
    }
}
