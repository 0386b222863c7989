using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>
/// The forward analysis of one body: states move along the control-flow graph until nothing changes. This part holds the
/// fixpoint; the other parts hold the transfer functions for operations, calls, objects and summaries.
/// </summary>
internal sealed partial class MethodAnalysis
{
    private readonly EngineContext _context;
    private readonly MethodBody _body;
    private readonly Dictionary<MethodBody, int> _dependencies;
    private readonly CancellationToken _cancellationToken;
    private readonly Storage _storage = new();

    private readonly Dictionary<(SyntaxNode Origin, SyntaxNode Sink, string Member), (int Length, FlowFinding Finding)> _findings = new();
    private readonly HashSet<SummarySink> _sinks = [];
    private readonly List<DeferredCall> _deferred = [];

    private readonly List<CoverageGap> _gaps = [];

    private ControlFlowGraph _graph = null!;
    private State _state = State.Empty;
    private BasicBlock? _block;
    private State?[] _incoming = [];
    private SortedSet<int> _pending = [];
    private Dictionary<ControlFlowRegion, HashSet<int>> _continuations = new();
    private readonly Dictionary<ControlFlowRegion, Value> _raised = new();
    private Dictionary<ControlFlowRegion, State> _abrupt = new();
    private Value _returned = Value.Bottom;
    private Value _yielded = Value.Bottom;
    private Value _thrown = Value.Bottom;
    private State _thrownState = State.Empty;
    private bool _hasYield;
    private int _work;

    public MethodAnalysis(EngineContext context, MethodBody body, Dictionary<MethodBody, int> dependencies, CancellationToken cancellationToken)
    {
        _context = context;
        _body = body;
        _dependencies = dependencies;
        _cancellationToken = cancellationToken;
        _isChecked = context.Anonymizers is { } anonymizers && body.Method is { } method && anonymizers.IsAnonymizer(method);
    }

    public IReadOnlyList<FlowFinding> Findings =>
        _findings.Values.Select(f => f.Finding).OrderBy(f => f.Location.SpanStart).ThenBy(f => f.Sink.Node.SpanStart).ThenBy(f => f.Source.Source.Display, StringComparer.Ordinal).ToList();

    public IReadOnlyList<CoverageGap> Gaps => _gaps.OrderBy(g => g.Node.SpanStart).ThenBy(g => g.Source.Entry.SpanStart).ToList();

    public MethodSummary Run()
    {
        var state = EnterBody();
        foreach (var graph in _body.Graphs)
        {
            _graph = graph;
            if (RunGraph(state) is not { } exit)
                return Summarize(null);
            state = exit;
        }

        _state = state;
        return Summarize(state);
    }

    /// <summary>Counts atoms, not time: the bound is met at the same point in every run.</summary>
    private void Spend(int atoms)
    {
        _work += atoms + 1;
        if (_work > Bounds.WorkPerBody)
            throw new WorkExceededException();
    }

    private State? RunGraph(State entry)
    {
        var blocks = _graph.Blocks;
        var visits = new int[blocks.Length];
        _incoming = new State?[blocks.Length];
        _continuations = new Dictionary<ControlFlowRegion, HashSet<int>>();
        _abrupt = new Dictionary<ControlFlowRegion, State>();
        _looped.Clear();
        _incoming[0] = entry;
        _pending = [0];
        do
        {
            while (_pending.Count > 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                var ordinal = _pending.Min;
                _pending.Remove(ordinal);
                if (visits[ordinal]++ < Bounds.BlockVisits)
                    RunBlock(blocks[ordinal]);
            }
        }
        while (LeaveUnlooped() || EnterUnvisitedFinally());

        _block = null;
        return _incoming[blocks.Length - 1];
    }

    private void RunBlock(BasicBlock block)
    {
        _block = block;
        _state = _incoming[block.Ordinal]!;
        foreach (var operation in block.Operations)
            Visit(operation);

        if (RunForEach(block))
            return;
        if (block.ConditionKind != ControlFlowConditionKind.None)
        {
            var condition = Visit(block.BranchValue!);
            var known = condition.TryGetConstant(out var constant) ? constant as bool? : null;
            var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            if (known != !jumpsWhen)
                Follow(block.ConditionalSuccessor, Narrowed(_state, block.BranchValue!, jumpsWhen));
            if (known != jumpsWhen)
                Follow(block.FallThroughSuccessor, Narrowed(_state, block.BranchValue!, !jumpsWhen));
            return;
        }

        var value = block.BranchValue is null ? Value.Bottom : Visit(block.BranchValue);
        switch (block.FallThroughSuccessor?.Semantics)
        {
            case ControlFlowBranchSemantics.Return:
                if (block.BranchValue is not null)
                    _returned = _returned.Join(value);
                HandOut(block.BranchValue, value);
                break;
            case ControlFlowBranchSemantics.Throw:
                Raise(value);
                break;
            case ControlFlowBranchSemantics.Rethrow:
                Raise(CaughtValue(null));
                break;
        }

        Follow(block.FallThroughSuccessor, _state);
    }

    private void Follow(ControlFlowBranch? branch, State state)
    {
        if (branch is null)
            return;
        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling)
        {
            foreach (var region in EnclosingRegions())
            {
                if (region.Kind != ControlFlowRegionKind.Finally)
                    continue;
                if (_continuations.TryGetValue(region, out var destinations))
                {
                    foreach (var destination in destinations)
                        Enter(destination, state);
                }

                return;
            }

            return;
        }

        if (branch.Destination is not { } target)
            return;
        var finallyRegions = branch.FinallyRegions;
        if (finallyRegions.IsDefaultOrEmpty)
        {
            Enter(target.Ordinal, state);
            return;
        }

        for (var i = 0; i < finallyRegions.Length; i++)
        {
            var next = i + 1 < finallyRegions.Length ? finallyRegions[i + 1].FirstBlockOrdinal : target.Ordinal;
            if (!_continuations.TryGetValue(finallyRegions[i], out var destinations))
                _continuations.Add(finallyRegions[i], destinations = []);
            if (destinations.Add(next))
                Requeue(finallyRegions[i]);
        }

        Enter(finallyRegions[0].FirstBlockOrdinal, state);
    }

    private void Enter(int ordinal, State state)
    {
        NoteRound(ordinal, state);
        var known = _incoming[ordinal];
        var joined = known is null ? state : known.Join(state, _storage);
        if (ReferenceEquals(joined, known))
            return;
        _incoming[ordinal] = joined;
        _pending.Add(ordinal);
    }

    private void Requeue(ControlFlowRegion region)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
        {
            if (_incoming[ordinal] is not null)
                _pending.Add(ordinal);
        }
    }

    /// <summary>A finally block that only exceptions lead into is entered with what the try block left behind.</summary>
    private bool EnterUnvisitedFinally()
    {
        foreach (var entry in _abrupt)
        {
            if (_incoming[entry.Key.FirstBlockOrdinal] is null)
            {
                Enter(entry.Key.FirstBlockOrdinal, entry.Value);
                return true;
            }
        }

        return false;
    }

    /// <summary>The regions around the current block, from the inside out; those of an enclosing method's graph are not among them.</summary>
    private IEnumerable<ControlFlowRegion> EnclosingRegions()
    {
        for (var region = _block?.EnclosingRegion; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
            yield return region;
    }

    /// <summary>Notes that an exception may leave the current point: handlers can start in this state.</summary>
    private void NoteMayThrow()
    {
        foreach (var region in EnclosingRegions())
        {
            if (region.Kind != ControlFlowRegionKind.Try)
                continue;
            foreach (var handler in region.EnclosingRegion!.NestedRegions)
            {
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    Enter(handler.FirstBlockOrdinal, _state);
                else if (handler.Kind == ControlFlowRegionKind.Finally)
                    _abrupt[handler] = _abrupt.TryGetValue(handler, out var known) ? known.Join(_state, _storage) : _state;
            }
        }
    }

    /// <summary>An exception object goes to the handlers around this point, and out of the method where none catches everything.</summary>
    private void Raise(Value exception)
    {
        NoteMayThrow();
        if (exception.Atoms.Length == 0)
            return;
        foreach (var region in EnclosingRegions())
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion!.Kind != ControlFlowRegionKind.TryAndCatch)
                continue;
            var known = _raised.TryGetValue(region, out var value) ? value : Value.Bottom;
            var joined = known.Join(exception);
            if (!ReferenceEquals(joined, known))
            {
                _raised[region] = joined;
                foreach (var handler in region.EnclosingRegion.NestedRegions)
                {
                    if (handler != region)
                        Requeue(handler);
                }
            }

            if (region.EnclosingRegion.NestedRegions.Any(h => h.Kind == ControlFlowRegionKind.Catch && IsEveryException(h.ExceptionType)))
                return;
        }

        _thrown = _thrown.Join(exception);
        _thrownState = _thrownState.Join(_state, _storage);
    }

    private Value CaughtValue(ITypeSymbol? type)
    {
        foreach (var region in EnclosingRegions())
        {
            if (region.EnclosingRegion!.Kind != ControlFlowRegionKind.TryAndCatch || region.Kind == ControlFlowRegionKind.Try)
                continue;
            var tried = region.EnclosingRegion.NestedRegions[0];
            if (!_raised.TryGetValue(tried, out var value))
                return Value.Unknown;
            return type is null || IsEveryException(type) ? value : Value.Of(value.Atoms.Where(a => MayBe(a, type)).ToList());
        }

        return Value.Unknown;
    }

    private static bool IsEveryException(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace.Name: "System" };

    private static bool MayBe(Atom atom, ITypeSymbol type) =>
        atom is not ObjectAtom { Type: { } actual } || DerivesFrom(actual, type) || DerivesFrom(type, actual);

    private static bool DerivesFrom(ITypeSymbol type, ITypeSymbol @base)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, @base.OriginalDefinition))
                return true;
        }

        return type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, @base.OriginalDefinition));
    }
}
