using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>An argument of a call: its value, and the expression it comes from where there is one.</summary>
internal readonly record struct CallArgument(Value Value, IOperation? Operation);

/// <summary>Calls: sinks, sources and sanitizers, models of libraries, bodies of the compilation, and code that is not here.</summary>
internal sealed partial class MethodAnalysis
{
    private int _delegateNesting;
    private int _delegateCalls;

    private Value VisitInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null ? Value.Unknown : Visit(invocation.Instance);
        var arguments = Arguments(invocation.Arguments);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return InvokeDelegate(receiver, arguments.Select(a => a.Value).ToArray(), invocation.Syntax, invocation.Type);
        if (method.Name == "<Clone>$")
            return Clone(receiver, invocation.Syntax, invocation.Type);
        return Call(method, receiver, invocation.Instance, arguments, invocation);
    }

    /// <summary>A call that is bound at run time goes to the methods of the static type that have the name and take as many arguments.</summary>
    private Value VisitDynamicInvocation(IDynamicInvocationOperation invocation, IDynamicMemberReferenceOperation member)
    {
        var receiver = member.Instance is null ? Value.Unknown : Visit(member.Instance);
        var arguments = invocation.Arguments.Select(a => new CallArgument(Visit(a), a)).ToArray();
        var result = arguments.Aggregate(CarriedBy(receiver, member.Instance), (all, a) => all.Join(CarriedBy(a.Value, a.Operation)));
        var type = member.ContainingType ?? member.Instance?.Type;
        foreach (var candidate in type?.GetMembers(member.MemberName).OfType<IMethodSymbol>().Where(m => m.Parameters.Length == arguments.Length) ?? [])
            result = result.Join(Call(candidate, receiver, member.Instance, arguments, invocation));
        return result;
    }

    private Value VisitObjectCreation(IObjectCreationOperation creation)
    {
        var arguments = Arguments(creation.Arguments);
        var created = Value.Of(Allocate(new ObjectAtom(new Site(creation.Syntax, null, 0), "", creation.Type)));
        var result = creation.Constructor is { } constructor ? Call(constructor, created, null, arguments, creation) : Value.Unknown;
        if (creation.Initializer is { } initializer)
            Visit(initializer);
        return TypeFacts.IsPlain(creation.Type)
            ? arguments.Aggregate(Value.Unknown, (all, a) => all.Join(CarriedBy(a.Value, a.Operation)))
            : created.Join(result);
    }

    /// <summary>Evaluates arguments in their order and returns them in the order of the parameters.</summary>
    private CallArgument[] Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var result = new CallArgument[arguments.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = new CallArgument(Value.Unknown, null);
        foreach (var argument in arguments)
        {
            var value = argument.Parameter?.RefKind == RefKind.Out && argument.Value is IDeclarationExpressionOperation or IDiscardOperation ? Value.Unknown : Visit(argument.Value);
            if (argument.Parameter?.RefKind == RefKind.None && argument.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation)
                value = CopyStruct(value, argument.Value.Type, argument.Syntax);
            var ordinal = argument.Parameter?.Ordinal ?? -1;
            if (ordinal >= 0 && ordinal < result.Length)
                result[ordinal] = new CallArgument(value, argument.Value);
        }

        return result;
    }

    private Value CallOperator(IMethodSymbol method, IOperation operation, params (Value Value, IOperation Operation)[] operands) =>
        Call(method, Value.Unknown, null, operands.Select(o => new CallArgument(o.Value, o.Operation)).ToArray(), operation);

    private Value Call(IMethodSymbol method, Value receiver, IOperation? instance, CallArgument[] arguments, IOperation operation)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var definition = method.ReducedFrom ?? method;
        var node = operation.Syntax;
        NoteMayThrow();
        var model = _context.Models.GetMethod(definition, instance is null ? null : ReceiverType(receiver, instance));
        foreach (var sink in model.Sinks)
            Consume(sink, method, receiver, instance, arguments, node);
        foreach (var tool in model.Tools)
            Offer(tool, method, receiver, instance, arguments, node);

        Value result;
        var outs = new Value?[arguments.Length];
        if (model.IsSanitizer)
            result = Sanitized(model, receiver, arguments);
        else if (model.HasFlows)
            result = ApplyFlows(model, definition, receiver, instance, arguments, operation, outs);
        else if (definition is { Name: "ToString", Parameters.IsEmpty: true, IsStatic: false })
            result = instance is null ? TextOfThis(receiver, node) : TextOf(receiver, instance);
        else
            result = DisguisedByName(ApplyTargets(definition, receiver, arguments, node, outs, operation, !model.Sinks.IsEmpty), definition, node);
        if (!model.IsSanitizer && LookedUp(method, model, arguments, node) is { IsBottom: false } found)
            result = result.Join(found).AsOpaque();

        for (var i = 0; i < arguments.Length; i++)
        {
            if (i < definition.Parameters.Length && definition.Parameters[i].RefKind is RefKind.Ref or RefKind.Out && arguments[i].Operation is { } target)
                Assign(target, outs[i] ?? (definition.Parameters[i].RefKind == RefKind.Out ? Value.Unknown : arguments[i].Value));
        }

        NoteMayThrow();
        return result;
    }

    /// <summary>The type of the object that is called, where it is one of which the type is known; else the static type.</summary>
    private static ITypeSymbol? ReceiverType(Value receiver, IOperation instance)
    {
        ITypeSymbol? type = null;
        foreach (var atom in receiver.Atoms)
        {
            var actual = atom switch { ObjectAtom made => made.Type, InputAtom input => input.Type, _ => null };
            if (actual is null || type is not null && !SymbolEqualityComparer.Default.Equals(type, actual))
                return StaticType(instance);
            type = actual;
        }

        return type ?? StaticType(instance);
    }

    /// <summary>What comes out of a sanitizer: nothing, but for what may not rely on it.</summary>
    private Value Sanitized(MethodModel model, Value receiver, CallArgument[] arguments) => model.Residue is not { } residue
        ? Value.Sanitized
        : arguments.Aggregate(receiver.Rest, (left, argument) => left.Join(ReadAll(argument.Value, ReadMode.Json, StaticType(argument.Operation), argument.Operation?.Syntax ?? _body.Syntax).LeftBy(residue)));

    private Value TextOfThis(Value receiver, SyntaxNode node) => ReadAll(receiver, ReadMode.Text, null, node);

    // ---- sinks ----

    private void Consume(SinkRow row, IMethodSymbol method, Value receiver, IOperation? instance, CallArgument[] arguments, SyntaxNode node)
    {
        var call = new SinkCall(row, method, node);
        foreach (var (root, operation) in Roots(row.Value, method, receiver, instance, arguments))
        {
            var value = root;
            foreach (var selector in row.Value.Selectors)
                value = ReadMember(value, selector, null);
            var syntax = operation?.Syntax ?? node;
            Report(ReadAll(value, ReadMode.Json, row.Value.Selectors.IsEmpty ? StaticType(operation) : null, syntax, row.Except, isSent: true, isStored: row.Kind == SinkKind.Embedding), call, null);
        }
    }

    /// <summary>Sources that arrive are findings; what the caller supplies becomes a sink of this method's summary.</summary>
    private void Report(Value value, SinkCall sink, Way? way)
    {
        var guarded = value.Atoms.OfType<SourceAtom>().Where(s => s.Guard is not null).Select(s => s.Guard!).ToList();
        foreach (var atom in value.Atoms)
        {
            if (atom is SourceAtom source)
            {
                var key = (source.Origin, sink.Node, source.Source.Display);
                var length = source.Trace.Length + (way?.Length ?? 0);
                // A call may send one value in several ways: the first kind speaks for it.
                if (!_findings.TryGetValue(key, out var known) || Rank(source, sink.Row.Kind, length).CompareTo(Rank(known.Finding.Source, known.Finding.Sink.Row.Kind, known.Length)) < 0)
                    _findings[key] = (length, FlowFinding.Create(source, sink, way));
            }
            else if (atom is InputAtom input && !guarded.Exists(guard => IsPrefix(guard, input.Path)))
            {
                _sinks.Add(new SummarySink(input.Path, sink, way, input.ReadAt, input.Weakness));
            }
        }
    }

    // What nothing sanitized is worse than what something did.
    private static (bool, SinkKind, int) Rank(SourceAtom source, SinkKind kind, int length) => (source.Residue is not null, kind, length);

    private static bool IsPrefix(AccessPath prefix, AccessPath path)
    {
        for (AccessPath? current = path; current is not null; current = current.Parent)
        {
            if (current.Equals(prefix))
                return true;
        }

        return false;
    }

    // ---- library models ----

    private IEnumerable<(Value Value, IOperation? Operation)> Roots(Port port, IMethodSymbol method, Value receiver, IOperation? instance, CallArgument[] arguments)
    {
        switch (port.Root)
        {
            case PortRoot.This:
                yield return (receiver, instance);
                break;
            case PortRoot.Argument:
                var index = port.Name is null ? port.Index : IndexOf(method, port.Name);
                if (index >= 0 && index < arguments.Length)
                    yield return (arguments[index].Value, arguments[index].Operation);
                break;
            case PortRoot.EveryArgument:
                foreach (var argument in arguments)
                {
                    if (argument.Operation?.Type?.Name != "CancellationToken")
                        yield return (argument.Value, argument.Operation);
                }

                break;
        }
    }

    private static int IndexOf(IMethodSymbol method, string parameter)
    {
        foreach (var candidate in (method.ReducedFrom ?? method).Parameters)
        {
            if (candidate.Name == parameter)
                return candidate.Ordinal;
        }

        return -1;
    }

    private Value ApplyFlows(MethodModel model, IMethodSymbol method, Value receiver, IOperation? instance, CallArgument[] arguments, IOperation operation, Value?[] outs)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var result = isConstructor ? receiver : Value.Bottom;
        var resultObject = isConstructor ? receiver : null;
        var results = RunDelegates(model, method, receiver, instance, arguments, operation);
        foreach (var flow in model.Flows)
        {
            if (flow.To.Delegate == DelegatePort.Parameter)
                continue;
            if (flow.From is null)
            {
                foreach (var (target, _) in Roots(flow.To, method, receiver, instance, arguments))
                    ClearAt(target, Bind(flow.To.Selectors, method, arguments));
                continue;
            }

            var value = flow.From.Root == PortRoot.Return
                ? Through(result, Bind(flow.From.Selectors, method, arguments))
                : ReadPort(flow.From, method, receiver, instance, arguments, operation.Syntax, results);
            if (value.IsBottom)
                continue;
            value = Disguised(value, model, flow.From, arguments, operation);
            if (flow.To.Root == PortRoot.Return && (!isConstructor || flow.To.Selectors.IsEmpty))
            {
                if (flow.To.Selectors.IsEmpty)
                {
                    result = result.Join(value);
                    continue;
                }

                if (resultObject is null)
                {
                    resultObject = Value.Of(Allocate(new ObjectAtom(new Site(operation.Syntax, null, 0), "⟨result⟩", TypeFacts.Unwrap(operation.Type))));
                    result = result.Join(resultObject);
                }

                WriteThrough(resultObject, Bind(flow.To.Selectors, method, arguments), value, weak: false);
            }
            else if (flow.To.Root == PortRoot.Argument && flow.To.Selectors.IsEmpty)
            {
                var index = flow.To.Name is null ? flow.To.Index : IndexOf(method, flow.To.Name);
                if (index >= 0 && index < outs.Length && method.Parameters[index].RefKind is RefKind.None)
                    WriteMember(arguments[index].Value, Selectors.Unknown, CarriedBy(value, null), weak: true);
                else if (index >= 0 && index < outs.Length)
                    outs[index] = (outs[index] ?? Value.Bottom).Join(value);
            }
            else if (flow.To.Root == PortRoot.This && flow.To.Selectors.IsEmpty)
            {
                WriteMember(receiver, Selectors.Unknown, CarriedBy(value, null), weak: true);
            }
            else if (!flow.To.Selectors.IsEmpty)
            {
                foreach (var (target, _) in flow.To.Root == PortRoot.Return ? [(receiver, null)] : Roots(flow.To, method, receiver, instance, arguments))
                    WriteThrough(target, Bind(flow.To.Selectors, method, arguments), value, weak: false);
            }
        }

        if (result.IsBottom)
            return model.IsOpaque && model.Flows.IsEmpty && TypeFacts.IsPlain(TypeFacts.Unwrap(operation.Type)) ? Value.Unknown : UnknownResult(operation);
        // What a parser makes of a text is an object of its own: more may be written into it.
        return isConstructor || result.Atoms.Any(atom => atom is ObjectAtom or InputAtom) ? result : result.Join(UnknownResult(operation));
    }

    private Value Through(Value root, IReadOnlyList<string> selectors) =>
        selectors.Aggregate(root, (value, selector) => ReadMember(value, selector, null));

    private void ClearAt(Value root, IReadOnlyList<string> selectors)
    {
        var last = selectors.Count == 0 ? Selectors.Element : selectors[selectors.Count - 1];
        Clear(Through(root, selectors.Take(selectors.Count - 1).ToList()), last);
    }

    /// <summary>Replaces keyed steps by the constant that this call passes: <c>[key]</c> becomes <c>["mail"]</c>.</summary>
    private static IReadOnlyList<string> Bind(ImmutableArray<string> selectors, IMethodSymbol method, CallArgument[] arguments)
    {
        if (!selectors.Any(Selectors.IsKeyed))
            return selectors;
        return selectors.Select(selector =>
        {
            if (!Selectors.IsKeyed(selector))
                return selector;
            var index = IndexOf(method, selector.Substring(1, selector.Length - 2));
            return index >= 0 && index < arguments.Length ? EntrySelector(arguments[index].Value) : Selectors.Element;
        }).ToList();
    }

    private Value ReadPort(
        Port port, IMethodSymbol method, Value receiver, IOperation? instance, CallArgument[] arguments, SyntaxNode node, Dictionary<int, Value> delegateResults)
    {
        if (port.Delegate == DelegatePort.Result)
        {
            var index = port.Name is null ? port.Index : IndexOf(method, port.Name);
            return delegateResults.TryGetValue(index, out var returned) ? Read(returned, null, null) : Value.Bottom;
        }

        var result = Value.Bottom;
        foreach (var (root, operation) in Roots(port, method, receiver, instance, arguments))
            result = result.Join(Read(root, operation, StaticType(operation)));
        return result;

        Value Read(Value value, IOperation? operation, ITypeSymbol? type)
        {
            if (value.IsBottom)
                return value;
            foreach (var selector in Bind(port.Selectors, method, arguments))
            {
                type = selector == Selectors.Element ? TypeFacts.ElementType(type) : null;
                value = ReadMember(value, selector, type);
            }

            return ReadAll(value, port.Mode, type, operation?.Syntax ?? node);
        }
    }

    /// <summary>Runs the delegates that a library calls, with what its model passes to them; the results may be passed on to others.</summary>
    private Dictionary<int, Value> RunDelegates(MethodModel model, IMethodSymbol method, Value receiver, IOperation? instance, CallArgument[] arguments, IOperation operation)
    {
        var results = new Dictionary<int, Value>();
        var indices = new SortedSet<int>();
        foreach (var flow in model.Flows)
        {
            if (flow.To.Delegate != DelegatePort.None)
                indices.Add(flow.To.Name is null ? flow.To.Index : IndexOf(method, flow.To.Name));
            if (flow.From is { Delegate: not DelegatePort.None } from)
                indices.Add(from.Name is null ? from.Index : IndexOf(method, from.Name));
        }

        if (indices.Count == 0)
            return results;
        for (var round = 0; round < 3; round++)
        {
            var changed = false;
            foreach (var index in indices)
            {
                if (index < 0 || index >= arguments.Length || arguments[index].Value.Atoms.Length == 0)
                    continue;
                var inputs = new List<Value>();
                foreach (var flow in model.Flows)
                {
                    if (flow.To.Delegate != DelegatePort.Parameter || flow.From is null || (flow.To.Name is null ? flow.To.Index : IndexOf(method, flow.To.Name)) != index)
                        continue;
                    var value = ReadPort(flow.From, method, receiver, instance, arguments, operation.Syntax, results);
                    while (inputs.Count <= flow.To.DelegateIndex)
                        inputs.Add(Value.Bottom);
                    inputs[flow.To.DelegateIndex] = inputs[flow.To.DelegateIndex].Join(value);
                }

                var passed = inputs.Select(v => v.IsBottom ? Value.Unknown : v).ToArray();
                var returned = InvokeDelegate(arguments[index].Value, passed, operation.Syntax, null);
                var known = results.TryGetValue(index, out var earlier) ? earlier : Value.Bottom;
                if (method.ContainingNamespace is { Name: "Threading" or "Tasks" or "Timers" } && method.ContainingType.Name != "Parallel")
                    _runLater.UnionWith(arguments[index].Value.Atoms.OfType<ObjectAtom>().Select(a => a.Target).OfType<ISymbol>());
                var joined = known.Join(returned);
                changed |= !joined.Equals(known);
                results[index] = joined;
            }

            if (!changed)
                break;
        }

        return results;
    }

    // ---- code of the compilation ----

    private IReadOnlyList<IMethodSymbol> TargetsOf(IMethodSymbol method, Value receiver)
    {
        var definition = method.OriginalDefinition;
        if (!TypeHierarchy.IsDispatched(definition))
            return [definition];
        if (ExactType(receiver) is { } only && TypeHierarchy.ExactTarget(only, definition) is { } single)
            return [single];
        if (receiver.Atoms.Length > 0 && receiver.Atoms.All(a => a is ObjectAtom { IsUnknown: false, Type: not null }))
        {
            var exact = new List<IMethodSymbol>();
            foreach (var atom in receiver.Atoms)
            {
                if (TypeHierarchy.ExactTarget(((ObjectAtom)atom).Type!, definition) is { } target && !exact.Contains(target, SymbolEqualityComparer.Default))
                    exact.Add(target);
            }

            if (exact.Count > 0)
                return exact;
        }

        return _context.Hierarchy.Targets(method);
    }

    /// <summary>Applies the summaries of every body that the call may run; without any, the call is unknown.</summary>
    private Value ApplyTargets(
        IMethodSymbol method, Value receiver, CallArgument[] arguments, SyntaxNode node, Value?[]? outs, IOperation? operation = null, bool isSink = false)
    {
        outs ??= new Value?[arguments.Length];
        var isBase = operation is IInvocationOperation { IsVirtual: false };
        var targets = isBase || method.MethodKind == MethodKind.LocalFunction ? [method.OriginalDefinition] : TargetsOf(method, receiver);
        var result = Value.Bottom;
        var applied = false;
        var before = _state;
        State? after = null;
        foreach (var target in targets)
        {
            if (target.IsAbstract || Summary(target, input => input == CodeUnit.This ? ExactType(receiver) : input < arguments.Length ? ExactType(arguments[input].Value) : null) is not { } summary)
                continue;
            _state = before;
            applied = true;
            var closure = target.MethodKind == MethodKind.LocalFunction ? Environment : Value.Unknown;
            if (target.MethodKind == MethodKind.LocalFunction)
                _invoked.Add(target);
            result = result.Join(Apply(summary, target, receiver, closure, arguments, node, outs, isSink));
            after = after is null ? _state : after.Join(_state, _storage);
        }

        if (applied)
        {
            _state = after!;
            return result.IsBottom ? Value.Unknown : result;
        }

        _state = before;
        if (method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } && IsInSource(method))
            return Value.Unknown;
        return CallUnknown(method, receiver, arguments, node, outs, operation);
    }

    /// <summary>The one type that an object has, where that is certain: of new objects, and of inputs in a summary for exact types.</summary>
    private ITypeSymbol? ExactType(Value value)
    {
        ITypeSymbol? type = null;
        foreach (var atom in value.Atoms)
        {
            var actual = atom switch
            {
                ObjectAtom { IsUnknown: false, Target: null } made => made.Type,
                InputAtom { Path: { Kind: RootKind.This, Parent: null } } => _body.Unit.ExactInputs?.TypeOf(CodeUnit.This),
                InputAtom { Path: { Kind: RootKind.Parameter, Parent: null } path } when !_body.IsNested => _body.Unit.ExactInputs?.TypeOf(path.Index),
                _ => null,
            };
            if (actual is null || type is not null && !SymbolEqualityComparer.Default.Equals(type, actual))
                return null;
            type = actual;
        }

        return type;
    }

    private MethodSummary? Summary(IMethodSymbol method, Func<int, ITypeSymbol?>? typeOf = null)
    {
        _body.Unit.Used.Add(method.OriginalDefinition);
        if (_context.Summaries.Body(method.OriginalDefinition, typeOf ?? (_ => null), _cancellationToken) is not { } body || body.Summary.IsObscure)
            return null;
        if (body.Unit.State != UnitState.Done)
            _dependencies[body] = body.Version;
        return body.Summary;
    }

    // ---- code that is not here ----

    private Value CallUnknown(IMethodSymbol method, Value receiver, CallArgument[] arguments, SyntaxNode node, Value?[] outs, IOperation? operation)
    {
        // What anonymizes may be a package or a service: only what can be seen is judged.
        if (IsCheck && !PersonalDataMarkers.IsPlatform(method.ContainingAssembly))
            return UnknownResult(node, operation?.Type ?? method.ReturnType);
        var carried = Value.Unknown;
        foreach (var argument in arguments)
            carried = carried.Join(CarriedBy(argument.Value, argument.Operation));
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var own = isConstructor || method.IsStatic ? Value.Unknown : CarriedBy(receiver, (operation as IInvocationOperation)?.Instance);
        var all = carried.Join(own);
        NoteGap(method, all, node);
        foreach (var argument in arguments)
        {
            if (argument.Value.Atoms.Any(a => a is ObjectAtom { Target: not null }))
                all = all.Join(CarriedBy(Escape(argument.Value, all, node), null));
        }

        for (var i = 0; i < arguments.Length && i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].RefKind is RefKind.Out or RefKind.Ref)
                outs[i] = TypeFacts.CanCarry(method.Parameters[i].Type) ? all : Value.Unknown;
        }

        if (isConstructor)
        {
            if (carried.Atoms.Length > 0 || all.Atoms.Length > 0)
                WriteMember(receiver, Selectors.Unknown, all, weak: true);
            return Value.Unknown;
        }

        var isFluent = !method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);
        if (!method.IsStatic && (method.ReturnsVoid || isFluent) && carried.Atoms.Length > 0 && receiver.Atoms.Length > 0 && receiver.Atoms.All(a => a is ObjectAtom { Target: null }))
            WriteMember(receiver, Selectors.Unknown, carried, weak: true);
        if (isFluent && receiver.Atoms.Length > 0)
            return receiver.Join(all);
        var type = operation?.Type ?? method.ReturnType;
        if (!TypeFacts.CanCarry(type))
            return Value.Unknown;
        var made = UnknownResult(node, type);
        if (all.Atoms.Length == 0 || made.Atoms.OfType<ObjectAtom>().FirstOrDefault() is not { } result)
            return all.Join(made);
        // One object that may hold all of it, so that what is written into it replaces what was there.
        WriteCopied(result, HiddenMembers.Copied, all);
        return made;
    }

    private void NoteGap(IMethodSymbol method, Value carried, SyntaxNode node)
    {
        // Where a declared sink sends the value is known.
        if (!_context.IsOwnCode(method) || !_context.Models.GetMethod(method).Sinks.IsEmpty)
            return;
        foreach (var atom in carried.Atoms)
        {
            if (atom is SourceAtom source && !_gaps.Exists(g => ReferenceEquals(g.Node, node) && ReferenceEquals(g.Source.Origin, source.Origin)))
                _gaps.Add(new CoverageGap(source, method, node));
        }
    }

    private Value UnknownResult(IOperation operation) => UnknownResult(operation.Syntax, operation.Type);

    /// <summary>An object that comes out of code that is not here: its members hold what their types say.</summary>
    private static Value UnknownResult(SyntaxNode node, ITypeSymbol? type)
    {
        type = TypeFacts.Unwrap(type);
        return type is null || TypeFacts.IsPlain(type) || !TypeFacts.CanCarry(type) || type.SpecialType == SpecialType.System_Void
            ? Value.Unknown
            : Value.Of(new ObjectAtom(new Site(node, null, 0), "⟨unknown⟩", type, isUnknown: true));
    }

    /// <summary>Code that is not here gets a delegate: it may call it with anything it has.</summary>
    private Value Escape(Value handler, Value passed, SyntaxNode node)
    {
        var arguments = Enumerable.Repeat(passed, 8).ToArray();
        return InvokeDelegate(handler, arguments, node, null, isEscape: true);
    }

    // ---- delegates ----

    private Value InvokeDelegate(Value target, Value[] arguments, SyntaxNode node, ITypeSymbol? type, bool isEscape = false)
    {
        if (_delegateNesting == 0)
            _delegateCalls = 0;
        if (_delegateNesting >= Bounds.DelegateNesting || ++_delegateCalls > Bounds.DelegateCalls)
            return Value.Unknown;
        _delegateNesting++;
        try
        {
            return InvokeEach(target, arguments, node, type, isEscape);
        }
        finally
        {
            _delegateNesting--;
        }
    }

    private Value InvokeEach(Value target, Value[] arguments, SyntaxNode node, ITypeSymbol? type, bool isEscape)
    {
        var result = Value.Bottom;
        var before = _state;
        State? after = null;
        var found = false;
        foreach (var atom in target.Atoms)
        {
            _state = before;
            switch (atom)
            {
                case ObjectAtom { Target: { } method } bound:
                    found = true;
                    _invoked.Add(method);
                    if (isEscape)
                        _runLater.Add(method);
                    result = result.Join(InvokeTarget(bound, method, arguments, node));
                    break;
                case InputAtom input when !isEscape:
                    found = true;
                    result = result.Join(InvokeInput(input, arguments, node, type));
                    break;
                default:
                    continue;
            }

            after = after is null ? _state : after.Join(_state, _storage);
        }

        _state = after ?? before;
        if (!found && !isEscape)
            return arguments.Aggregate(Value.Unknown, (all, argument) => all.Join(CarriedBy(argument, null)));
        return result.IsBottom ? Value.Unknown : result;
    }

    private Value InvokeTarget(ObjectAtom bound, IMethodSymbol method, Value[] arguments, SyntaxNode node)
    {
        var passed = method.Parameters.Select((p, i) => new CallArgument(i < arguments.Length ? arguments[i] : Value.Unknown, null)).ToArray();
        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
        {
            if (Summary(method) is not { } summary)
                return Value.Unknown;
            var closure = _state.Get(_storage.FindMember(bound, HiddenMembers.Closure)) ?? Value.Unknown;
            return Apply(summary, method, Value.Unknown, closure, passed, node, new Value?[passed.Length], isSink: false);
        }

        var receiver = _state.Get(_storage.FindMember(bound, HiddenMembers.Receiver)) ?? Value.Unknown;
        var model = _context.Models.GetMethod(method);
        foreach (var sink in model.Sinks)
            Consume(sink, method, receiver, null, passed, node);
        if (model.IsSanitizer)
            return Sanitized(model, receiver, passed);
        var outs = new Value?[passed.Length];
        if (model.HasFlows)
            return ApplyBound(model, method, receiver, passed, node, outs);
        var result = ApplyTargets(method, receiver, passed, node, outs, null, !model.Sinks.IsEmpty);
        return model.Source is { } source ? result.Add(new SourceAtom(source, node, node, new Trace(node, null))) : result;
    }

    /// <summary>A modelled library method that is called through a delegate: only flows to its result matter.</summary>
    private Value ApplyBound(MethodModel model, IMethodSymbol method, Value receiver, CallArgument[] arguments, SyntaxNode node, Value?[] outs)
    {
        var result = Value.Bottom;
        foreach (var flow in model.Flows)
        {
            if (flow.From is null)
                continue;
            var value = ReadPort(flow.From, method, receiver, null, arguments, node, new Dictionary<int, Value>());
            if (value.IsBottom)
                continue;
            if (flow.To.Root == PortRoot.Return)
            {
                result = result.Join(flow.To.Selectors.IsEmpty ? value : CarriedBy(value, null));
            }
            else if (!flow.To.Selectors.IsEmpty)
            {
                foreach (var (target, _) in Roots(flow.To, method, receiver, null, arguments))
                    WriteThrough(target, Bind(flow.To.Selectors, method, arguments), value, weak: false);
            }
        }

        return result.IsBottom ? UnknownResult(node, method.ReturnType) : result;
    }

    /// <summary>A delegate that only the caller knows; besides, the ones that the class itself keeps in the field.</summary>
    private Value InvokeInput(InputAtom input, Value[] arguments, SyntaxNode node, ITypeSymbol? type)
    {
        var result = Value.Bottom;
        foreach (var known in KeptDelegates(input.Path, node))
        {
            if (known is ObjectAtom { Target: { } method } bound)
                result = result.Join(InvokeTarget(bound, method, arguments, node));
        }

        var site = new Site(node, null, 0);
        Defer(new DeferredCall(site, input.Path, arguments.ToImmutableArray()));
        return result.Join(Value.Input(new InputAtom(AccessPath.DelegateResult(site), type)));
    }

    private void Defer(DeferredCall call)
    {
        for (var i = 0; i < _deferred.Count; i++)
        {
            var known = _deferred[i];
            if (!known.Site.Equals(call.Site) || !known.Delegate.Equals(call.Delegate))
                continue;
            var arguments = known.Arguments.Select((a, n) => n < call.Arguments.Length ? a.Join(call.Arguments[n]) : a).ToImmutableArray();
            _deferred[i] = known with { Arguments = arguments };
            return;
        }

        if (_deferred.Count < Bounds.DeferredCalls)
            _deferred.Add(call);
    }
}
