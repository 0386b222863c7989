using GdprAiAnalyzers.Flow.Lattice;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Evaluates operators on values that are one constant each: enough to decide branches and to know a text.</summary>
internal static class ConstantFolding
{
    public static Value? Fold(BinaryOperatorKind kind, Value left, Value right)
    {
        if (!left.TryGetConstant(out var a) || !right.TryGetConstant(out var b))
            return null;
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return Value.Constant(AreEqual(a, b));
            case BinaryOperatorKind.NotEquals:
                return Value.Constant(!AreEqual(a, b));
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when a is bool x && b is bool y:
                return Value.Constant(x && y);
            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when a is bool x && b is bool y:
                return Value.Constant(x || y);
            case BinaryOperatorKind.Add when a is string || b is string:
                return Value.Constant(string.Concat(a, b));
        }

        if (a is not int i || b is not int j)
            return null;
        return kind switch
        {
            BinaryOperatorKind.LessThan => Value.Constant(i < j),
            BinaryOperatorKind.LessThanOrEqual => Value.Constant(i <= j),
            BinaryOperatorKind.GreaterThan => Value.Constant(i > j),
            BinaryOperatorKind.GreaterThanOrEqual => Value.Constant(i >= j),
            BinaryOperatorKind.Add => Value.Constant(unchecked(i + j)),
            BinaryOperatorKind.Subtract => Value.Constant(unchecked(i - j)),
            BinaryOperatorKind.Multiply => Value.Constant(unchecked(i * j)),
            BinaryOperatorKind.Remainder when j > 0 => Value.Constant(i % j),
            BinaryOperatorKind.Divide when j > 0 => Value.Constant(i / j),
            _ => null,
        };
    }

    public static bool AreEqual(object? a, object? b) => Equals(a, b);
}
