using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Patterns: what they bind, and whether they are known to match.</summary>
internal sealed partial class MethodAnalysis
{
    private static readonly Value True = Value.Constant(true);
    private static readonly Value False = Value.Constant(false);

    private Value MatchPattern(IPatternOperation pattern, Value value, ITypeSymbol? type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (pattern)
        {
            case IConstantPatternOperation { Value: { ConstantValue: { HasValue: true, Value: var expected } } }:
                return value.TryGetConstant(out var actual) ? Value.Constant(ConstantFolding.AreEqual(actual, expected))
                    : expected is null ? IsNull(value) : Value.Unknown;
            case IDeclarationPatternOperation declaration:
                if (declaration.DeclaredSymbol is { } declared)
                    WriteVariable(declared, OfType(value, declaration.MatchedType));
                return value.TryGetConstant(out var constant) && constant is null && !declaration.MatchesNull ? False : Value.Unknown;
            case IRecursivePatternOperation recursive:
                return MatchRecursive(recursive, value, type);
            case INegatedPatternOperation negated:
                var match = MatchPattern(negated.Pattern, value, type);
                return match.TryGetConstant(out var matched) && matched is bool truth ? Value.Constant(!truth) : Value.Unknown;
            case IBinaryPatternOperation binary:
                var left = MatchPattern(binary.LeftPattern, value, type);
                var right = MatchPattern(binary.RightPattern, value, type);
                return ConstantFolding.Fold(binary.OperatorKind, left, right) ?? Value.Unknown;
            case IDiscardPatternOperation:
                return True;
            case IRelationalPatternOperation relational:
                return ConstantFolding.Fold(relational.OperatorKind, value, Visit(relational.Value)) ?? Value.Unknown;
            case IListPatternOperation list:
                MatchList(list, value);
                return Value.Unknown;
            case ISlicePatternOperation slice:
                if (slice.Pattern is { } inner)
                    MatchPattern(inner, value, type);
                return Value.Unknown;
            default:
                return Value.Unknown;
        }
    }

    private Value MatchRecursive(IRecursivePatternOperation pattern, Value value, ITypeSymbol? type)
    {
        value = OfType(value, pattern.MatchedType);
        if (pattern.DeclaredSymbol is { } declared)
            WriteVariable(declared, value);
        var matches = new List<Value>();
        foreach (var property in pattern.PropertySubpatterns)
        {
            var member = property.Member;
            matches.Add(MatchPattern(property.Pattern, member is IMemberReferenceOperation reference ? ReadPatternMember(reference, value) : Value.Unknown, member.Type));
        }

        if (pattern.DeconstructionSubpatterns.Length > 0)
        {
            var matched = pattern.MatchedType ?? type;
            var count = pattern.DeconstructionSubpatterns.Length;
            var parts = matched is null or { IsTupleType: true }
                ? Enumerable.Range(1, count).Select(i => ReadMember(value, "Item" + i, null)).ToArray()
                : DeconstructedParts(value, matched, count, pattern);
            for (var i = 0; i < count; i++)
                matches.Add(MatchPattern(pattern.DeconstructionSubpatterns[i], parts[i], null));
        }

        return matches.Any(m => m.TryGetConstant(out var known) && known is false) ? False : Value.Unknown;
    }

    private Value ReadPatternMember(IMemberReferenceOperation reference, Value receiver)
    {
        if (reference is IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } && IsInSource(property) && (!_context.Types.IsAuto(property) || TypeHierarchy.IsDispatched(getter)))
            return WithSource(property, reference, receiver, property.Name, ReadProperty(property, getter, receiver, [], (IPropertyReferenceOperation)reference));
        var member = (reference.Member as IFieldSymbol)?.CorrespondingTupleField ?? reference.Member;
        return WithSource(member, reference, receiver, member.Name, ReadMember(receiver, member is IFieldSymbol field ? Selectors.Field(field) : member.Name, reference.Type));
    }

    /// <summary>What of a value a test for a type lets through: objects that are known to be of another are not it.</summary>
    private static Value OfType(Value value, ITypeSymbol? type)
    {
        type = TypeFacts.Unwrap(type);
        if (type is not INamedTypeSymbol || type.SpecialType != SpecialType.System_String && !TypeFacts.IsDeclaredInSource(type) || !value.Atoms.Any(IsOther))
            return value;
        var result = new Value.Builder(value.OnlyConstants());
        foreach (var atom in value.Atoms.Where(atom => !IsOther(atom)))
            result.Add(atom);
        return result.ToValue();

        bool IsOther(Atom atom) =>
            atom is ObjectAtom { IsUnknown: false, Target: null, Tag: "", Type: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } made }
            && TypeFacts.IsDeclaredInSource(made) && !IsOrDerives(made, type);

        static bool IsOrDerives(INamedTypeSymbol made, ITypeSymbol type)
        {
            for (var current = made; current is not null; current = current.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, type.OriginalDefinition))
                    return true;
            }

            return made.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, type.OriginalDefinition));
        }
    }

    private void MatchList(IListPatternOperation pattern, Value value)
    {
        if (pattern.DeclaredSymbol is { } declared)
            WriteVariable(declared, value);
        var afterSlice = false;
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            if (pattern.Patterns[i] is ISlicePatternOperation slice)
            {
                afterSlice = true;
                MatchPattern(slice, value, null);
                continue;
            }

            MatchPattern(pattern.Patterns[i], ReadMember(value, afterSlice ? Selectors.Element : Selectors.At(i), null), null);
        }
    }
}
