using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Summaries: the state a body starts in, what is kept of the state it ends in, and how a call applies that.</summary>
internal sealed partial class MethodAnalysis
{
    /// <summary>Lambdas and methods that this body calls through a delegate.</summary>
    private readonly HashSet<ISymbol> _invoked = new(SymbolEqualityComparer.Default);

    /// <summary>Of these, the ones that other threads or unknown code got: they may run once more, at any time.</summary>
    private readonly HashSet<ISymbol> _runLater = new(SymbolEqualityComparer.Default);

    private State EnterBody()
    {
        if (_body.Method is { } method)
        {
            foreach (var parameter in method.Parameters.Concat(method.PartialImplementationPart?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty))
                WriteVariable(parameter, Value.Input(new InputAtom(AccessPath.Parameter(parameter.Ordinal), parameter.Type)));
            if (method.MethodKind == MethodKind.Constructor && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax)
                EnterPrimaryConstructor(method);
            if (CodeUnitFactory.ImplicitBaseConstructor(method) is { } baseConstructor)
                ApplyTargets(baseConstructor, ReadThis(), [], _body.Syntax, null);
        }

        foreach (var (member, text) in _body.Texts)
            WriteMember(member.IsStatic ? ReceiverOf(null, member) : ReadThis(), member is IFieldSymbol field ? Selectors.Field(field) : member.Name, Value.Constant(text));
        if (!_body.IsNested && _body.Unit.HasNested)
            WriteMember(Environment, CapturedThis, ReadThis());
        return _state;
    }

    /// <summary>A primary constructor keeps its parameters: as the properties of a record, and for the members that use them.</summary>
    private void EnterPrimaryConstructor(IMethodSymbol constructor)
    {
        foreach (var parameter in constructor.Parameters)
            WriteMember(ReadThis(), Selectors.Kept(parameter), Value.Input(new InputAtom(AccessPath.Parameter(parameter.Ordinal), parameter.Type)));
    }

    private MethodSummary Summarize(State? exit)
    {
        var returned = _returned;
        _state = exit ?? State.Empty;
        if (exit is not null)
            ReportLaterRuns(returned);
        if (_hasYield)
        {
            var iterator = new ObjectAtom(new Site(_body.Syntax, null, 0), "⟨iterator⟩", _body.Method?.ReturnType);
            _state = _state.Set(_storage.Member(iterator, Selectors.Element), _yielded);
            returned = returned.Join(Value.Of(iterator));
        }

        var outs = ImmutableDictionary<int, Value>.Empty;
        if (exit is not null && _body.Method is { } method)
        {
            foreach (var parameter in (method.PartialImplementationPart ?? method).Parameters)
            {
                if (parameter.RefKind is not (RefKind.Ref or RefKind.Out))
                    continue;
                var held = ReadVariable(parameter);
                outs = outs.Add(parameter.Ordinal, held);
                HandOut(parameter, held);
            }
        }

        // What an exception carries out is known where it is thrown, also when the method never returns.
        foreach (var entry in _thrownState.Entries())
        {
            if (_storage[entry.Key].Owner is ObjectAtom)
                _state = _state.Set(entry.Key, (_state.Get(entry.Key) ?? Value.Bottom).Join(entry.Value));
        }

        var writes = Reachable(returned, outs.Values);
        return new MethodSummary(returned, _thrown, writes, outs, KeptSinks(), _deferred.ToImmutableArray());
    }

    // The first in the text, in whatever order they were met: methods that call each other keep the same ones from any side.
    private ImmutableArray<SummarySink> KeptSinks() => _sinks.Count <= Bounds.SummarySinks
        ? _sinks.ToImmutableArray()
        : _sinks.OrderBy(s => s.Sink.Node, AtomOrder.Instance).ThenBy(s => s.Path, AtomOrder.Instance).Take(Bounds.SummarySinks).ToImmutableArray();

    /// <summary>The members that the caller can come to see: of its own objects, and of new ones that are reachable.</summary>
    private ImmutableArray<SummaryWrite> Reachable(Value returned, IEnumerable<Value> outs)
    {
        var byOwner = new Dictionary<Atom, List<SummaryWrite>>();
        var seen = new HashSet<Atom>();
        var pending = new Queue<Atom>();
        foreach (var entry in _state.Entries().OrderBy(e => e.Key))
        {
            var (owner, selector) = _storage[entry.Key];
            if (owner is null || entry.Value.IsBottom)
                continue;
            if (owner is InputAtom input && entry.Value.Atoms is [InputAtom same] && !HiddenMembers.IsHidden(selector) && same.Path.Equals(input.Path.Append(selector)))
                continue;
            if (!byOwner.TryGetValue(owner, out var list))
                byOwner.Add(owner, list = []);
            list.Add(new SummaryWrite(owner, selector, entry.Value));
            if (owner is InputAtom && seen.Add(owner))
                pending.Enqueue(owner);
        }

        Mark(returned);
        Mark(_thrown);
        foreach (var value in outs)
            Mark(value);
        foreach (var call in _deferred)
        {
            foreach (var argument in call.Arguments)
                Mark(argument);
        }

        var result = ImmutableArray.CreateBuilder<SummaryWrite>();
        while (pending.Count > 0)
        {
            if (!byOwner.TryGetValue(pending.Dequeue(), out var writes))
                continue;
            foreach (var write in writes)
            {
                if (result.Count >= Bounds.SummaryWrites)
                    return result.ToImmutable();
                result.Add(write);
                Mark(write.Value);
            }
        }

        return result.ToImmutable();

        void Mark(Value value)
        {
            foreach (var atom in value.Atoms)
            {
                if (atom is ObjectAtom && seen.Add(atom))
                    pending.Enqueue(atom);
            }
        }
    }

    /// <summary>What a callee does, in this method's terms.</summary>
    private Value Apply(MethodSummary summary, IMethodSymbol method, Value receiver, Value closure, CallArgument[] arguments, SyntaxNode node, Value?[] outs, bool isSink)
    {
        var application = new Application(this, method, receiver, closure, arguments, node);
        return application.Run(summary, outs, isSink);
    }

    /// <summary>One application of a summary at one call.</summary>
    private sealed class Application(MethodAnalysis analysis, IMethodSymbol? method, Value receiver, Value closure, CallArgument[] arguments, SyntaxNode node, bool isInside = false)
    {
        // A lambda is part of the method that it stands in: what it reads is read where it stands.
        private readonly bool _isLambda = isInside || method?.MethodKind == MethodKind.AnonymousFunction;
        private readonly Dictionary<AccessPath, Value> _resolved = new();
        private readonly Dictionary<Site, Value> _delegateResults = new();

        public Value Run(MethodSummary summary, Value?[] outs, bool isSink)
        {
            var writesToObjects = new List<SummaryWrite>();
            var allocated = new HashSet<ObjectAtom>();
            foreach (var write in summary.Writes)
            {
                if (write.Owner is ObjectAtom)
                    writesToObjects.Add(write);
            }

            foreach (var created in summary.Writes.Select(w => w.Owner).Concat(summary.Return.Atoms).OfType<ObjectAtom>())
            {
                if (!created.IsUnknown && created.Target is null)
                    allocated.Add(Rename(created));
            }

            analysis.Allocate(allocated);
            WriteObjects(writesToObjects);
            if (!summary.Deferred.IsEmpty)
            {
                foreach (var call in summary.Deferred)
                    RunDeferred(call);
                _resolved.Clear();
                WriteObjects(writesToObjects);
            }

            // All values are read before anything is written: they speak of the state at the call.
            var pending = new List<(Value Owner, List<string> Selectors, Value Value)>();
            foreach (var write in summary.Writes)
            {
                if (write.Owner is InputAtom input)
                {
                    var (owner, selectors) = ResolveOwner(input.Path);
                    selectors.Add(write.Selector);
                    pending.Add((owner, selectors, Translate(write.Value)));
                }
            }

            var returned = Translate(summary.Return);
            var thrown = Translate(summary.Thrown);
            foreach (var entry in summary.Outs)
            {
                if (entry.Key < outs.Length)
                    outs[entry.Key] = (outs[entry.Key] ?? Value.Bottom).Join(Translate(entry.Value));
            }

            if (!isSink)
            {
                foreach (var sink in summary.Sinks)
                    analysis.Report(DisguisedBy(analysis.ReadAll(Resolve(sink.Path), ReadMode.Any, null, ArgumentNode(sink.Path)), sink), sink.Sink, _isLambda ? sink.Way : new Way(node, sink.Way));
            }

            foreach (var (owner, selectors, value) in pending)
                analysis.WriteThrough(owner, selectors, value, weak: false);
            if (!thrown.IsBottom && thrown.Atoms.Length > 0)
                analysis.Raise(thrown);
            return returned;
        }

        /// <summary>The objects at a path; where there are none yet, the nearest ones above and the steps that are missing.</summary>
        private (Value Owner, List<string> Selectors) ResolveOwner(AccessPath path)
        {
            var owner = Resolve(path);
            if (path.Parent is null || owner.Atoms.Any(a => a is InputAtom or ObjectAtom))
                return (owner, []);
            var (parent, selectors) = ResolveOwner(path.Parent);
            selectors.Add(path.Selector!);
            return (parent, selectors);
        }

        private void WriteObjects(List<SummaryWrite> writes)
        {
            foreach (var write in writes)
            {
                var owner = Rename((ObjectAtom)write.Owner);
                analysis.WriteCopied(owner, write.Selector, Translate(write.Value));
            }
        }

        private void RunDeferred(DeferredCall call)
        {
            var target = Resolve(call.Delegate);
            var passed = call.Arguments.Select(Translate).ToArray();
            var result = Value.Bottom;
            var known = Value.Of(target.Atoms.Where(a => a is ObjectAtom { Target: not null }).ToList());
            if (known.Atoms.Length > 0)
                result = analysis.InvokeDelegate(known, passed, node, null);
            foreach (var input in target.Atoms.OfType<InputAtom>())
            {
                var site = call.Site.Through(node);
                analysis.Defer(new DeferredCall(site, input.Path, passed.ToImmutableArray()));
                result = result.Join(Value.Input(new InputAtom(AccessPath.DelegateResult(site), null)));
            }

            if (target.Atoms.Length == 0)
                result = passed.Aggregate(Value.Unknown, (all, argument) => all.Join(analysis.CarriedBy(argument, null)));
            _delegateResults[call.Site] = _delegateResults.TryGetValue(call.Site, out var earlier) ? earlier.Join(result) : result;
            _resolved.Clear();
        }

        private ObjectAtom Rename(ObjectAtom atom) => isInside ? atom : atom.Through(node);

        private SyntaxNode ArgumentNode(AccessPath path)
        {
            var root = path.Root;
            return root.Kind == RootKind.Parameter && root.Index < arguments.Length && arguments[root.Index].Operation is { } operation ? operation.Syntax : node;
        }

        private Value Translate(Value value)
        {
            var result = value.WithoutInputs();
            var changed = !ReferenceEquals(result, value);
            foreach (var atom in result.Atoms)
                changed |= atom is SourceAtom or ObjectAtom;
            if (!changed)
                return value;
            analysis.Spend(value.Atoms.Length);
            var translated = new Value.Builder(result.OnlyConstants());
            foreach (var atom in value.Atoms)
            {
                switch (atom)
                {
                    case InputAtom input:
                        translated.Join(Outside(isInside ? Resolve(input.Path, input.Type, input.ReadAt) : Resolve(input.Path), input.Weakness));
                        break;
                    case ObjectAtom created:
                        translated.Add(Rename(created));
                        break;
                    case SourceAtom source:
                        translated.Join(Translate(source));
                        break;
                }
            }

            return translated.ToValue();
        }

        private Value Translate(SourceAtom source)
        {
            AccessPath? guard = null;
            if (source.Guard is { } path)
            {
                var held = Resolve(path);
                if (!held.IsBottom && !held.IsRaw || held.Atoms.Any(a => a is SourceAtom))
                    return Value.Bottom;
                guard = held.Atoms is [InputAtom input] ? input.Path : null;
            }

            return _isLambda
                ? Value.Of(new SourceAtom(source.Source, source.Origin, source.Entry, source.Trace, guard, source.Members, source.Weakness, source.Residue))
                : Value.Of(new SourceAtom(source.Source, source.Origin, node, new Trace(node, source.Trace), guard, source.Members, Outside(source.Weakness), source.Residue));
        }

        /// <summary>A disguise inside the callee is, for the caller, the call; a lambda's code is the caller's own.</summary>
        private Weakness? Outside(Weakness? inside) => inside is null || _isLambda ? inside : inside with { Node = node, Inner = inside.Inner ?? inside.Node };

        /// <summary>What the callee disguises and sends itself is, for the caller, the argument.</summary>
        private Value DisguisedBy(Value value, SummarySink sink) => sink.Weakness is { } inside
            ? value.After(_isLambda ? inside : inside with { Node = ArgumentNode(sink.Path), Inner = inside.Inner ?? inside.Node })
            : value;

        private Value Outside(Value value, Weakness? inside) => Outside(inside) is { } step ? value.After(step) : value;

        private Value Resolve(AccessPath path, ITypeSymbol? type = null, SyntaxNode? readAt = null)
        {
            if (_resolved.TryGetValue(path, out var known))
                return known;
            Value value;
            if (path.Parent is null)
                value = ResolveRoot(path);
            else if (Selectors.IsLookup(path.Selector!))
                value = analysis.LookUp(Resolve(path.Parent), path.Selector!, node).AsOpaque();
            else if (path.IsResidue)
                value = analysis.ReadAll(Resolve(path.Parent), ReadMode.Any, StaticTypeOf(path.Parent), ArgumentNode(path)).LeftBy(path.Selector!.Substring(Selectors.Residue("").Length));
            else if (Selectors.IsDeepRead(path.Selector!))
                value = analysis.ReadAll(Resolve(path.Parent), ModeOf(path.Selector!), StaticTypeOf(path.Parent), ArgumentNode(path), isSent: path.Selector == Sent);
            else
                value = analysis.ReadMember(Resolve(path.Parent), path.Selector!, type, StaticTypeOf(path.Parent), readAt);
            _resolved[path] = value;
            return value;
        }

        private ITypeSymbol? StaticTypeOf(AccessPath path) =>
            path is { Parent: null, Kind: RootKind.Parameter } && path.Index < arguments.Length ? StaticType(arguments[path.Index].Operation) : null;

        private Value ResolveRoot(AccessPath root) => root.Kind switch
        {
            RootKind.Parameter => root.Index < arguments.Length ? arguments[root.Index].Value : Value.Unknown,
            RootKind.This => receiver,
            RootKind.Closure => closure,
            RootKind.DelegateResult => root.Identity is Site site && _delegateResults.TryGetValue(site, out var result) ? result : Value.Bottom,
            _ => Value.Input(new InputAtom(root, null)),
        };
    }
}
