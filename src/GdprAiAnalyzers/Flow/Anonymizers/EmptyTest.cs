using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Anonymizers;

/// <summary>Reads conditions: which value is known to be null or empty when a condition holds, or does not.</summary>
internal static class EmptyTest
{
    /// <summary>The value that is null or empty when the condition has the outcome; <see langword="null"/> where none is.</summary>
    public static IOperation? Tested(IOperation? condition, bool outcome)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return Tested(parenthesized.Operand, outcome);
            case IConversionOperation conversion:
                return Tested(conversion.Operand, outcome);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Tested(not.Operand, !outcome);
            case IIsNullOperation isNull:
                return outcome ? isNull.Operand : null;
            case IIsPatternOperation match:
                return Owner(match.Value, match.Pattern, outcome);
            case IBinaryOperation binary:
                return Compared(binary, outcome);
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" }, Arguments: [var text] }:
                return outcome ? text.Value : null;
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable", Name: "Any" }, Arguments: [var sequence] }:
                return outcome ? null : sequence.Value;
            case IPropertyReferenceOperation { Instance: { } instance, Property.Name: "IsEmpty" or "IsDefaultOrEmpty" or "IsDefault" }:
                return outcome ? instance : null;
            case IPropertyReferenceOperation { Instance: { } instance, Property.Name: "HasValue" }:
                return outcome ? null : instance;
            default:
                return null;
        }
    }

    private static IOperation? Compared(IBinaryOperation binary, bool outcome)
    {
        var (value, other) = IsEmptyValue(binary.LeftOperand) || IsNumber(binary.LeftOperand, out _) ? (binary.RightOperand, binary.LeftOperand) : (binary.LeftOperand, binary.RightOperand);
        var isFlipped = ReferenceEquals(value, binary.RightOperand);
        if (IsNumber(other, out var number) && MeasuredBy(value) is { } measured)
        {
            var kind = isFlipped ? Mirrored(binary.OperatorKind) : binary.OperatorKind;
            var emptyWhen = (kind, number) switch
            {
                (BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.LessThan, 1) => true,
                (BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => false,
                _ => (bool?)null,
            };
            return emptyWhen == outcome ? measured : null;
        }

        return IsEmptyValue(other) && (binary.OperatorKind, outcome) is (BinaryOperatorKind.Equals, true) or (BinaryOperatorKind.NotEquals, false) ? value : null;
    }

    private static IOperation? Owner(IOperation value, IPatternOperation pattern, bool outcome) => pattern switch
    {
        INegatedPatternOperation negated => Owner(value, negated.Pattern, !outcome),
        IConstantPatternOperation { Value: var constant } when outcome && IsNumber(constant, out var number) => number == 0 ? MeasuredBy(value) : null,
        IConstantPatternOperation { Value: var constant } => outcome && IsEmptyValue(constant) ? value : null,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when outcome =>
            Owner(value, either.LeftPattern, true) is { } left && Owner(value, either.RightPattern, true) is not null ? left : null,
        IRelationalPatternOperation relational => IsEmptyMeasure(relational, outcome) ? MeasuredBy(value) : null,
        IDeclarationPatternOperation { MatchedType: var type } => !outcome && SymbolEqualityComparer.Default.Equals(type, value.Type) ? value : null,
        IRecursivePatternOperation recursive => IsEmpty(recursive, outcome) ? value : null,
        _ => null,
    };

    // { } fails for null alone; { Length: > 0 } for null and empty; { Length: 0 } matches what is empty.
    private static bool IsEmpty(IRecursivePatternOperation pattern, bool outcome) => pattern.DeconstructionSubpatterns.IsEmpty && (pattern.PropertySubpatterns.Length, outcome) switch
    {
        (0, false) => true,
        (1, _) => pattern.PropertySubpatterns[0] is { Member: IPropertyReferenceOperation { Property.Name: "Length" or "Count" }, Pattern: var size } && (size switch
        {
            IRelationalPatternOperation relational => IsEmptyMeasure(relational, outcome),
            IConstantPatternOperation { Value: var constant } => outcome && IsNumber(constant, out var number) && number == 0,
            _ => false,
        }),
        _ => false,
    };

    private static bool IsEmptyMeasure(IRelationalPatternOperation pattern, bool outcome) => IsNumber(pattern.Value, out var number) && (pattern.OperatorKind, number, outcome) is
        (BinaryOperatorKind.GreaterThan, 0, false) or (BinaryOperatorKind.GreaterThanOrEqual, 1, false)
        or (BinaryOperatorKind.LessThan, 1, true) or (BinaryOperatorKind.LessThanOrEqual, 0, true);

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    /// <summary>The text or collection whose length an expression is.</summary>
    private static IOperation? MeasuredBy(IOperation length) => length switch
    {
        IConversionOperation conversion => MeasuredBy(conversion.Operand),
        IPropertyReferenceOperation { Instance: { } instance, Property.Name: "Length" or "Count" } => instance,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Enumerable", Name: "Count" }, Arguments: [var sequence] } => sequence.Value,
        _ => null,
    };

    private static bool IsNumber(IOperation operation, out long number)
    {
        if (operation.ConstantValue is { HasValue: true, Value: int or long or byte or short } constant)
        {
            number = System.Convert.ToInt64(constant.Value, System.Globalization.CultureInfo.InvariantCulture);
            return true;
        }

        number = 0;
        return false;
    }

    private static bool IsEmptyValue(IOperation operation) => operation switch
    {
        { ConstantValue: { HasValue: true, Value: null or "" } } => true,
        IDefaultValueOperation => true,
        IConversionOperation conversion => IsEmptyValue(conversion.Operand),
        IFieldReferenceOperation { Field: { IsStatic: true, Name: "Empty" or "Null" or "None" } } => true,
        _ => false,
    };
}
