using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <summary>Which writes of one body may be the last before a use: told from where they stand, not from a control-flow graph.</summary>
internal static class Reaching
{
    /// <returns>The writes that count, and whether some way leads to the use without any of them.</returns>
    public static (List<Write> Writes, bool MayPrecedeAll) Of(IEnumerable<Write> writes, IOperation use)
    {
        var around = new HashSet<IOperation>(Ancestors(use));
        var reaching = new List<Write>();
        var mayPrecedeAll = true;
        foreach (var write in writes.OrderBy(w => w.At.Syntax.SpanStart))
        {
            var place = Place(write, use, around);
            if (place is Placement.Elsewhere)
                continue;
            if (!write.IsConditional)
            {
                if (place is Placement.Always)
                    reaching.Clear();
                if (place is Placement.Always || CompletesBranches(write, reaching))
                    mayPrecedeAll = false;
            }

            reaching.Add(write);
        }

        return (reaching, mayPrecedeAll);
    }

    /// <summary>The other branch of the same <c>if</c> has written too, so one of the two has.</summary>
    private static bool CompletesBranches(Write write, List<Write> earlier)
    {
        return BranchOf(write.At) is ({ } conditional, true) && earlier.Any(w => !w.IsConditional && BranchOf(w.At) is (var other, false) && other == conditional);

        static (IConditionalOperation?, bool IsElse) BranchOf(IOperation write)
        {
            var child = write;
            foreach (var parent in Ancestors(write))
            {
                if (parent is IConditionalOperation { WhenFalse: not null } conditional && child != conditional.Condition)
                    return (conditional, child == conditional.WhenFalse);
                if (MaySkip(parent, child))
                    return default;
                child = parent;
            }

            return default;
        }
    }

    private enum Placement
    {
        Elsewhere,
        Perhaps,
        Always,
    }

    private static Placement Place(Write write, IOperation use, HashSet<IOperation> around)
    {
        var isConditional = false;
        var inCommonLoop = false;
        var child = write.At;
        foreach (var parent in Ancestors(write.At))
        {
            if (!around.Contains(parent))
            {
                isConditional |= MaySkip(parent, child);
                child = parent;
                continue;
            }

            inCommonLoop |= parent is ILoopOperation;
            child = parent;
        }

        var isBefore = write.At.Syntax.Span.End <= use.Syntax.SpanStart;
        var isInOtherFunction = Ancestors(write.At).FirstOrDefault(IsFunction) != Ancestors(use).FirstOrDefault(IsFunction);
        if (isInOtherFunction)
            return isBefore && !isConditional ? Placement.Always : Placement.Perhaps;
        if (InOtherBranch(write.At, use, around))
            return inCommonLoop ? Placement.Perhaps : Placement.Elsewhere;
        if (!isBefore)
            return inCommonLoop ? Placement.Perhaps : Placement.Elsewhere;
        return isConditional ? Placement.Perhaps : Placement.Always;
    }

    private static bool InOtherBranch(IOperation write, IOperation use, HashSet<IOperation> around)
    {
        var child = write;
        foreach (var parent in Ancestors(write))
        {
            if (around.Contains(parent))
                return parent is IConditionalOperation { WhenFalse: not null } conditional && child != conditional.Condition && !around.Contains(child) && child != use && !ContainsUse(conditional.Condition, use)
                    || parent is ISwitchOperation or ISwitchExpressionOperation && child is ISwitchCaseOperation or ISwitchExpressionArmOperation && !around.Contains(child);
            child = parent;
        }

        return false;

        static bool ContainsUse(IOperation condition, IOperation use) => condition.Syntax.Span.Contains(use.Syntax.Span);
    }

    private static bool MaySkip(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation conditional => child != conditional.Condition,
        ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        IForLoopOperation loop => !loop.Before.Contains(child),
        ILoopOperation or IConditionalAccessOperation => true,
        ICoalesceOperation coalesce => child != coalesce.Value,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => child != binary.LeftOperand,
        _ => false,
    };

    private static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            yield return parent;
    }
}
