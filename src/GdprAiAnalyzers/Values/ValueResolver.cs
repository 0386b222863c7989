using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <summary>
/// Tells what an expression may be, by looking back: through locals, fields, parameters, helpers and settings. The flow engine goes forward from personal data; this goes
/// backward from the few expressions that configure an LLM client or request, so it costs nothing elsewhere.
/// </summary>
/// <param name="lookedAt">Where the code that answers depend on is noted, if anybody wants to know.</param>
internal sealed partial class ValueResolver(Compilation compilation, LookedAt? lookedAt = null)
{
    private readonly CallSites _callSites = new(compilation, lookedAt);
    private readonly ConcurrentDictionary<ISymbol, List<Write>> _writes = new(SymbolEqualityComparer.Default);

    /// <summary>Everything that the expression may be; never empty, and bounded.</summary>
    public ImmutableArray<PossibleValue> Resolve(IOperation expression, CancellationToken cancellationToken) =>
        Resolve(expression, null, cancellationToken);

    /// <summary>The same inside a method that was entered by a call.</summary>
    public ImmutableArray<PossibleValue> Resolve(IOperation expression, CallFrame? frame, CancellationToken cancellationToken) =>
        new Query(this, compilation, cancellationToken).Evaluate(expression, frame).ToImmutableArray();

    /// <summary>What a member of the object holds that the expression is, when the expression is evaluated.</summary>
    public MemberState GetMember(IOperation expression, string member, CancellationToken cancellationToken) =>
        Merge(Resolve(expression, cancellationToken).Select(value => GetMember(value, member, cancellationToken)));

    /// <summary>What a member of one possible object holds where it was resolved.</summary>
    public MemberState GetMember(PossibleValue value, string member, CancellationToken cancellationToken) =>
        new Query(this, compilation, cancellationToken).Member(value, member);

    /// <summary>Every mention of the object through one of its aliases, in the bodies that its way to the use led through.</summary>
    public IEnumerable<IOperation> Mentions(PossibleValue value, CancellationToken cancellationToken) =>
        value.Aliases.SelectMany(alias => Scope(alias, cancellationToken).SelectMany(body => Query.ReferencesTo(alias.Symbol, body)));

    /// <summary>The argument given for a parameter, written or default; <see langword="null"/> when the call has no such parameter.</summary>
    public static IOperation? ArgumentOf(IOperation call, string parameter) =>
        ArgumentsOf(call).FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>The arguments of a call or object creation.</summary>
    public static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    /// <summary>The bodies in which an alias can be named: the method around a variable, or all of a member's type.</summary>
    private IEnumerable<IOperation> Scope(Alias alias, CancellationToken cancellationToken) =>
        alias.Symbol is ILocalSymbol or IParameterSymbol ? [BodyFacts.Root(alias.Read)] : TypeBodies(alias.Symbol, cancellationToken);

    private IEnumerable<IOperation> TypeBodies(ISymbol member, CancellationToken cancellationToken) => TypeBodies(member, Bound.Mentioning, cancellationToken);

    private IEnumerable<IOperation> TypeBodies(ISymbol member, Func<string, INamedTypeSymbol, CancellationToken, IEnumerable<MemberEntry>> find, CancellationToken cancellationToken)
    {
        if (member.ContainingType is null || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
            return [];
        foreach (var part in member.ContainingType.DeclaringSyntaxReferences)
            lookedAt?.Add(part.SyntaxTree);
        return find(member.Name, member.ContainingType, cancellationToken)
            .SelectMany(entry => Query.Bodies(entry.Node))
            .Select(node => OperationOf(node, cancellationToken))
            .Where(body => body is not null)
            .Select(body => BodyFacts.Root(body!));
    }

    /// <summary>What the member's type writes to it. Kept: whatever is sent through one field would search the whole type for it again.</summary>
    private List<Write> WritesTo(ISymbol member, CancellationToken cancellationToken)
    {
        if (!_writes.TryGetValue(member, out var writes))
            _writes[member] = writes = TypeBodies(member, Bound.Writing, cancellationToken).SelectMany(body => BodyFacts.Around(body).WritesTo(member)).ToList();
        return writes;
    }

    private IOperation? OperationOf(SyntaxNode node, CancellationToken cancellationToken)
    {
        lookedAt?.Add(node.SyntaxTree);
        return Bound.Operation(compilation, node, cancellationToken);
    }

    private static MemberState Merge(IEnumerable<MemberState> states)
    {
        var values = ImmutableArray.CreateBuilder<PossibleValue>();
        bool mayBeUnset = false, isUnknown = false;
        foreach (var state in states)
        {
            values.AddRange(state.Values);
            mayBeUnset |= state.MayBeUnset;
            isUnknown |= state.IsUnknown;
        }

        return new MemberState(values.ToImmutable(), mayBeUnset, isUnknown);
    }

    /// <summary>One question: its bounds, and what it is looking at.</summary>
    private sealed partial class Query(ValueResolver resolver, Compilation compilation, CancellationToken cancellationToken)
    {
        private readonly HashSet<(ISymbol, IOperation)> _open = [];
        private int _steps;
        private int _depth;

        public List<PossibleValue> Evaluate(IOperation? operation, CallFrame? frame)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is null)
                return [];
            if (++_steps > Bounds.ValueSteps || _depth >= Bounds.ValueDepth)
                return [new UnknownValue(operation)];
            _depth++;
            var values = EvaluateCore(operation, frame);
            _depth--;
            return values.Count > Bounds.PossibleValues ? [.. values.Take(Bounds.PossibleValues), new UnknownValue(operation)] : values;
        }

        private List<PossibleValue> EvaluateCore(IOperation operation, CallFrame? frame)
        {
            if (operation.ConstantValue is { HasValue: true, Value: var constant })
                return [constant is string text ? Text(operation, text) : new ConstantValue(operation, constant)];

            switch (operation)
            {
                case IConversionOperation conversion:
                    return Evaluate(conversion.Operand, frame);
                case IParenthesizedOperation parenthesized:
                    return Evaluate(parenthesized.Operand, frame);
                case IAwaitOperation awaited:
                    return Evaluate(awaited.Operation, frame);
                case IArgumentOperation argument:
                    return Evaluate(argument.Value, frame);
                case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                    return [.. Evaluate(conditional.WhenTrue, frame), .. Evaluate(whenFalse, frame)];
                case ICoalesceOperation coalesce:
                    return Coalesce(Evaluate(coalesce.Value, frame), coalesce.WhenNull, frame);
                case ICoalesceAssignmentOperation assignment:
                    return Coalesce(Evaluate(assignment.Target, frame), assignment.Value, frame);
                case ISwitchExpressionOperation choice:
                    return choice.Arms.SelectMany(arm => Evaluate(arm.Value, frame)).ToList();
                case ISimpleAssignmentOperation assignment:
                    return Evaluate(assignment.Value, frame);
                case IThrowOperation:
                    return [];
                case IConditionalAccessOperation access:
                    return Evaluate(access.WhenNotNull, frame);
                case IConditionalAccessInstanceOperation instance:
                    return Evaluate(AccessedBy(instance), frame);
                case IInterpolatedStringOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                    return Texts(operation, TextParts(operation), frame);
                case ILocalReferenceOperation local:
                    return Local(local, frame);
                case IParameterReferenceOperation parameter:
                    return Parameter(parameter, frame);
                case IFieldReferenceOperation field:
                    return Field(field, frame);
                case IPropertyReferenceOperation property:
                    return Property(property, frame);
                case IObjectCreationOperation creation when IsType(creation.Type, "System", "Uri"):
                    return UriText(creation, frame);
                case IInvocationOperation invocation:
                    return Invocation(invocation, frame);
                case IObjectCreationOperation or IAnonymousObjectCreationOperation or IWithOperation or IAnonymousFunctionOperation or IDelegateCreationOperation or IArrayCreationOperation:
                    return [new ObjectValue(operation, frame)];
                default:
                    return [new UnknownValue(operation)];
            }
        }

        /// <summary>The right side counts only where the left one may be null.</summary>
        private List<PossibleValue> Coalesce(List<PossibleValue> left, IOperation right, CallFrame? frame)
        {
            var values = left.Where(v => v is not ConstantValue { Constant: null }).ToList();
            if (values.Count == 0 || values.Count < left.Count || values.Any(v => v is SettingValue or UnknownValue))
                values.AddRange(Evaluate(right, frame));
            return values;
        }

        private static IOperation? AccessedBy(IConditionalAccessInstanceOperation instance)
        {
            for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
            {
                if (parent is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span) && !access.Operation.Syntax.Span.Contains(instance.Syntax.Span))
                    return access.Operation;
                if (parent is IConditionalAccessOperation outer && instance.Syntax.Span == outer.Operation.Syntax.Span)
                    return outer.Operation;
            }

            return null;
        }

        private static bool IsType(ITypeSymbol? type, string space, string name) =>
            type?.Name == name && type.ContainingNamespace?.ToDisplayString() == space;
    }
}
