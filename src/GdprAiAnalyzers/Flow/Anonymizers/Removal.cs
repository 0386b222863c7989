using System;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Anonymizers;

/// <summary>
/// Steps that a method which is declared to anonymize may rely on, though outside of one they prove nothing: a pattern that is
/// replaced, a number that is rounded, a cipher. Its author has said what they are for.
/// </summary>
internal static class Removal
{
    public static bool IsOne(IOperation operation, Value value) => operation switch
    {
        IBinaryOperation { OperatorKind: var kind, Type: var type } => type is { SpecialType: not (SpecialType.System_String or SpecialType.System_Boolean), TypeKind: not TypeKind.Delegate } && kind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr),
        IPropertyReferenceOperation { Instance.Type: { } owner, Property.Name: var part } when IsMeasure(owner) => part is not ("Value" or "Date" or "DateTime" or "UtcDateTime" or "LocalDateTime" or "Ticks" or "DayNumber"),
        IInvocationOperation call => IsOne(call),
        // Text that is rebuilt letter by letter: what becomes of the letters is not told by names.
        ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation => operation.Type?.SpecialType == SpecialType.System_Char && !value.Atoms.Any(HasStep),
        _ => false,
    };

    /// <summary>Whether a text is printed by a format that leaves the day out: <c>yyyy</c>, <c>MM.yyyy</c>.</summary>
    public static bool IsCoarse(ITypeSymbol? type, string? format) =>
        format is not null && IsMeasure(type) && (format.Length > 1 ? format.IndexOf('d') < 0 : format is "y" or "Y" or "t" or "T");

    private static bool IsOne(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        switch (type?.ContainingNamespace?.ToDisplayString())
        {
            case "System" when call.TargetMethod.Name == "Replace" && type.SpecialType == SpecialType.System_String:
                // A value that is known from elsewhere is taken out; a literal is only spelled in another way.
                return call.Arguments.Length > 0 && !call.Arguments[0].Value.ConstantValue.HasValue;
            case "System" when call.TargetMethod.Name == "ToString" && call.Instance?.Type is { } printed:
                return call.Arguments.Length > 0 && IsCoarse(printed, call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string format } ? format : null);
            case "System" or "System.Numerics":
                return type.Name is "Math" or "MathF" || IsMeasure(type) && call.Type is { } result && (IsMeasure(result) || result.SpecialType == SpecialType.System_String) && call.TargetMethod.Name != "ToString" && !call.TargetMethod.Name.Contains("Parse");
            case "System.Text.RegularExpressions" when call.TargetMethod.Name == "Replace":
                return call.Arguments.Any(a => a.Parameter is { Name: "evaluator" } || a is { Parameter.Name: "replacement", Value: var by } && !KeepsGroups(by));
            case "System.Security.Cryptography":
                return !IsHash(type);
            default:
                return false;
        }
    }

    private static bool KeepsGroups(IOperation replacement) => replacement.ConstantValue is { HasValue: true, Value: string text } && text.IndexOf('$') >= 0;

    private static bool IsHash(INamedTypeSymbol type) =>
        type.Name is "HashAlgorithm" or "MD5" || type.Name.StartsWith("SHA", StringComparison.Ordinal);

    /// <summary>Numbers, dates and times: what is computed from them is coarser, or nothing that can be told.</summary>
    private static bool IsMeasure(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return type is { SpecialType: not (SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Void or SpecialType.System_Boolean), TypeKind: not TypeKind.Enum, Name: not "Guid" } && TypeFacts.IsPlain(type);
    }

    private static bool HasStep(Atom atom) => atom is SourceAtom { Weakness.Step: not WeakStep.Embedded } or InputAtom { Weakness.Step: not WeakStep.Embedded };
}
