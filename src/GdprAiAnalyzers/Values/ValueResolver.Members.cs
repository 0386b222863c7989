using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <content>Members of objects: initializers, <c>with</c>, later writes through any alias, helpers that configure.</content>
internal sealed partial class ValueResolver
{
    private sealed partial class Query
    {
        public MemberState Member(PossibleValue value, string name)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++_steps > Bounds.ValueSteps)
                return new MemberState(ImmutableArray<PossibleValue>.Empty, false, true);
            var state = value switch
            {
                ObjectValue created => Created(created, name),
                ConstantValue { Constant: null } => new MemberState(ImmutableArray<PossibleValue>.Empty, true, false),
                _ => new MemberState(ImmutableArray<PossibleValue>.Empty, false, true),
            };

            // From the creation towards the use: what is written later wins.
            for (var i = value.Aliases.Length - 1; i >= 0; i--)
                state = After(state, value, value.Aliases[i], LastReadIn(value.Aliases, i), name);
            return state;
        }

        /// <summary>A write through one variable is seen through another: what counts is the last read in the same body.</summary>
        private static IOperation LastReadIn(ImmutableArray<Alias> aliases, int index) =>
            aliases.First(alias => alias.Frame == aliases[index].Frame && BodyFacts.Root(alias.Read) == BodyFacts.Root(aliases[index].Read)).Read;

        private MemberState Created(ObjectValue created, string name)
        {
            switch (created.Origin)
            {
                case IObjectCreationOperation creation:
                    if (Initialized(creation.Initializer, name, created.Frame) is { } initialized)
                        return initialized;
                    // A positional record hands its parameters to members of the same name.
                    var positional = creation.Type?.IsRecord == true ? creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == name && !a.IsImplicit) : null;
                    if (positional is not null)
                        return Known(Evaluate(positional.Value, created.Frame));
                    return OwnDefault(creation, name) ?? Unset;
                case IWithOperation copy:
                    return Initialized(copy.Initializer, name, created.Frame) ?? Merge(Evaluate(copy.Operand, created.Frame).Select(v => Member(v, name)));
                case IAnonymousObjectCreationOperation anonymous:
                    return anonymous.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(a => NameOf(a.Target) == name) is { } member ? Known(Evaluate(member.Value, created.Frame)) : Unset;
                default:
                    return new MemberState(ImmutableArray<PossibleValue>.Empty, false, true);
            }
        }

        private static MemberState Unset { get; } = new(ImmutableArray<PossibleValue>.Empty, true, false);

        private static MemberState Known(IEnumerable<PossibleValue> values) => new(values.ToImmutableArray(), false, false);

        private MemberState? Initialized(IObjectOrCollectionInitializerOperation? initializer, string name, CallFrame? frame)
        {
            var assignment = initializer?.Initializers.OfType<ISimpleAssignmentOperation>().LastOrDefault(a => NameOf(a.Target) == name);
            return assignment is null ? null : Known(Evaluate(assignment.Value, frame));
        }

        /// <summary>What the user's own type writes to the member in its initializer or constructors.</summary>
        private MemberState? OwnDefault(IObjectCreationOperation creation, string name)
        {
            if (creation.Type is not INamedTypeSymbol type || !IsOwn(type))
                return null;
            ISymbol? member = null;
            for (INamedTypeSymbol? declaring = type; member is null && declaring is not null; declaring = declaring.BaseType)
                member = declaring.GetMembers(name).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol);
            if (member is null || !IsOwn(member))
                return null;
            var writes = resolver.WritesTo(member.OriginalDefinition, cancellationToken)
                .Where(w => w.At is IPropertyInitializerOperation or IFieldInitializerOperation || BodyFacts.Root(w.At) is IConstructorBodyOperation)
                .ToList();
            return writes.Count == 0 ? null : Known(writes.SelectMany(w => Evaluate(w.Value, null)));
        }

        /// <summary>The state after the writes through one alias, as seen where the alias is read.</summary>
        private MemberState After(MemberState before, PossibleValue value, Alias alias, IOperation use, string name)
        {
            var isVariable = alias.Symbol is ILocalSymbol or IParameterSymbol;
            var writes = new List<Write>();
            var isUnknown = before.IsUnknown;
            foreach (var body in resolver.Scope(alias, cancellationToken))
            {
                var facts = BodyFacts.Around(body);
                foreach (var reference in facts.ReferencesTo(alias.Symbol).Concat(isVariable ? Copies(facts, alias.Symbol) : []))
                {
                    if (Written(reference, name) is { } write)
                        writes.Add(write);
                    else if (!reference.Syntax.Span.Equals(alias.Read.Syntax.Span) && PassedTo(reference) is { } passed)
                        writes.AddRange(WritesOfCallee(passed, name, alias.Frame, ref isUnknown));
                }
            }

            // The object was not yet made when an earlier write happened.
            if (isVariable && value is ObjectValue && BodyFacts.Root(value.Origin) == BodyFacts.Root(alias.Read))
                writes.RemoveAll(w => w.At.Syntax.Span.End <= value.Origin.Syntax.SpanStart && w.At.Syntax.SyntaxTree == value.Origin.Syntax.SyntaxTree);
            if (writes.Count == 0)
                return before with { IsUnknown = isUnknown };

            // A field or property may be configured in any member of its type: a write counts wherever it stands.
            var (reaching, mayPrecedeAll) = isVariable ? Reaching.Of(writes, use) : (writes, false);
            if (reaching.Count == 0)
                return before with { IsUnknown = isUnknown };
            var values = ImmutableArray.CreateBuilder<PossibleValue>();
            if (mayPrecedeAll || !isVariable)
                values.AddRange(before.Values);
            foreach (var write in reaching)
                values.AddRange(write.Value is null ? [new UnknownValue(write.At)] : Evaluate(write.Value, write.Frame ?? alias.Frame));
            return new MemberState(values.ToImmutable(), mayPrecedeAll && before.MayBeUnset, mayPrecedeAll && isUnknown);
        }

        /// <summary>The mentions of other variables that were given the object: <c>var copy = options;</c>.</summary>
        private static IEnumerable<IOperation> Copies(BodyFacts facts, ISymbol variable) =>
            facts.ReferencesTo(variable)
                .Select(reference => reference.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation copy } ? copy.Symbol : null)
                .Where(copy => copy is not null)
                .SelectMany(copy => facts.ReferencesTo(copy!));

        /// <summary><c>alias.Name = value</c>.</summary>
        private static Write? Written(IOperation reference, string name)
        {
            var instance = reference;
            while (instance.Parent is IConversionOperation or IParenthesizedOperation)
                instance = instance.Parent;
            return instance.Parent is IMemberReferenceOperation { Instance: { } target } member && target == instance && member.Member.Name == name
                ? member.Parent switch
                {
                    ISimpleAssignmentOperation assignment when assignment.Target == member => new Write(assignment, assignment.Value),
                    ICoalesceAssignmentOperation assignment when assignment.Target == member => new Write(assignment, assignment.Value),
                    ICompoundAssignmentOperation assignment when assignment.Target == member => new Write(assignment, null),
                    _ => null,
                }
                : null;
        }

        private static IArgumentOperation? PassedTo(IOperation reference)
        {
            var value = reference;
            while (value.Parent is IConversionOperation or IParenthesizedOperation)
                value = value.Parent;
            return value.Parent as IArgumentOperation;
        }

        /// <summary>What a method that is handed the object writes to the member.</summary>
        private List<Write> WritesOfCallee(IArgumentOperation argument, string name, CallFrame? frame, ref bool isUnknown)
        {
            if (argument.Parent is not IInvocationOperation call || argument.Parameter is not { } parameter)
                return [];
            if (call.TargetMethod.MethodKind is MethodKind.DelegateInvoke)
                return WritesOfDelegate(call, parameter.Ordinal, name, frame, ref isUnknown);
            if (!IsOwn(call.TargetMethod))
            {
                isUnknown |= call.TargetMethod.Name is "Bind";
                return [];
            }

            // Whoever implements it may write.
            isUnknown |= call.TargetMethod.IsAbstract;

            if (_depth >= Bounds.ValueDepth || !_open.Add((parameter.OriginalDefinition, call)))
                return [];
            _depth++;
            var writes = new List<Write>();
            var callee = (call.TargetMethod.PartialImplementationPart ?? call.TargetMethod).OriginalDefinition;
            var inside = new CallFrame(callee, call, frame);
            foreach (var declaration in callee.DeclaringSyntaxReferences)
            {
                if (resolver.OperationOf(declaration.GetSyntax(cancellationToken), cancellationToken) is not { } body)
                    continue;
                var symbol = callee.Parameters[parameter.Ordinal];
                foreach (var reference in BodyFacts.Around(body).ReferencesTo(symbol))
                {
                    if (Written(reference, name) is { } write)
                        writes.Add(new Write(call, write.Value, inside, IsConditional(write.At, body)));
                    else if (PassedTo(reference) is { } passed)
                        writes.AddRange(WritesOfCallee(passed, name, inside, ref isUnknown).Select(w => w with { At = call }));
                }
            }

            _depth--;
            _open.Remove((parameter.OriginalDefinition, call));
            return writes;
        }

        /// <summary>What a delegate that is handed the object writes to the member: <c>configure(options)</c>.</summary>
        private List<Write> WritesOfDelegate(IInvocationOperation call, int ordinal, string name, CallFrame? frame, ref bool isUnknown)
        {
            var writes = new List<Write>();
            foreach (var value in Evaluate(call.Instance, frame))
            {
                var target = value.Origin;
                while (target is IConversionOperation or IDelegateCreationOperation)
                    target = target is IDelegateCreationOperation creation ? creation.Target : ((IConversionOperation)target).Operand;
                if (target is not IAnonymousFunctionOperation lambda || ordinal >= lambda.Symbol.Parameters.Length)
                {
                    isUnknown |= value is not ConstantValue { Constant: null };
                    continue;
                }

                foreach (var reference in BodyFacts.Around(lambda).ReferencesTo(lambda.Symbol.Parameters[ordinal]))
                {
                    if (Written(reference, name) is { } write)
                        writes.Add(new Write(call, write.Value, (value as ObjectValue)?.Frame, IsConditional(write.At, lambda)));
                    else if (PassedTo(reference) is { } passed)
                        writes.AddRange(WritesOfCallee(passed, name, (value as ObjectValue)?.Frame, ref isUnknown).Select(w => w with { At = call }));
                }
            }

            return writes;
        }

        private static bool IsConditional(IOperation write, IOperation body)
        {
            for (var parent = write.Parent; parent is not null && parent != body; parent = parent.Parent)
            {
                if (parent is IConditionalOperation or ISwitchCaseOperation or ILoopOperation or ICatchClauseOperation or IAnonymousFunctionOperation)
                    return true;
            }

            return false;
        }

        private static string? NameOf(IOperation target) => (target as IMemberReferenceOperation)?.Member.Name;
    }
}
