using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Flow.Transfer;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Summaries;

/// <summary>
/// Computes summaries on demand, callees first: an iterative depth-first search finds the cycles of mutual recursion
/// (Tarjan), and each cycle is iterated from bottom to its fixpoint.
/// </summary>
internal sealed class SummaryComputer(EngineContext context)
{
    private readonly Dictionary<ISymbol, CodeUnit?> _units = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, MethodBody> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ExactCall, CodeUnit> _exact = new();
    private readonly Dictionary<CodeUnit, HashSet<int>> _dispatched = new();
    private HashSet<ISymbol> _staleDefaults = new(SymbolEqualityComparer.Default);
    private int _nesting;

    /// <summary>The body of a method, accessor, constructor, lambda or local function whose summary is known; computes it where it is not.</summary>
    public MethodBody? Body(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (_bodies.TryGetValue(symbol, out var body) && body.Unit.State != UnitState.New)
            return body;
        if (Unit(symbol, cancellationToken) is not { } unit)
            return null;
        if (unit.State == UnitState.New)
        {
            if (_nesting >= Bounds.NestedDemand)
                return null;
            Ensure(unit, cancellationToken);
        }

        return _bodies.TryGetValue(symbol, out body) ? body : null;
    }

    /// <summary>
    /// The same for calls with objects of known types: template methods and visitors run the overrides of those types.
    /// Where the types make no difference the common summary serves.
    /// </summary>
    public MethodBody? Body(ISymbol symbol, Func<int, ITypeSymbol?> typeOf, CancellationToken cancellationToken)
    {
        var common = Body(symbol, cancellationToken);
        if (common is null or { IsNested: true } or { Unit.State: UnitState.InProgress })
            return common;
        var known = DispatchedInputs(common.Unit, cancellationToken)
            .Select(input => (Input: input, Type: typeOf(input)))
            .Where(t => t.Type is not null)
            .OrderBy(t => t.Input)
            .Select(t => (t.Input, t.Type!))
            .ToImmutableArray();
        if (known.IsEmpty)
            return common;
        var key = new ExactCall(symbol, new ExactInputs(known));
        if (_exact.TryGetValue(key, out var unit))
            return unit.State == UnitState.Done ? unit.Bodies[0] : common;
        if (_nesting >= Bounds.NestedDemand || _exact.Count >= Bounds.ExactSummaries)
            return common;
        unit = new CodeUnit(symbol, key.Inputs) { HasNested = common.Unit.HasNested };
        unit.Captured.UnionWith(common.Unit.Captured);
        unit.Bodies.Add(new MethodBody(unit, symbol, common.Graphs, common.Syntax, isNested: false) { Texts = common.Texts });
        _exact.Add(key, unit);
        _nesting++;
        try
        {
            Solve([unit], cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _exact.Remove(key);
            throw;
        }
        finally
        {
            _nesting--;
        }

        return unit.Bodies[0];
    }

    /// <summary>The inputs whose types decide what a unit runs, by itself or in what it calls.</summary>
    private HashSet<int> DispatchedInputs(CodeUnit unit, CancellationToken cancellationToken)
    {
        if (_dispatched.TryGetValue(unit, out var known))
            return known;
        var result = new HashSet<int>();
        foreach (var input in unit.DispatchedInputs.Concat(unit.PassedInputs.Select(p => p.Input)).Distinct())
        {
            if (Reaches(unit, input, [], cancellationToken))
                result.Add(input);
        }

        return _dispatched[unit] = result;
    }

    private bool Reaches(CodeUnit unit, int input, HashSet<(CodeUnit, int)> visited, CancellationToken cancellationToken)
    {
        if (unit.DispatchedInputs.Contains(input))
            return true;
        if (visited.Count >= Bounds.DispatchTargets || !visited.Add((unit, input)))
            return false;
        foreach (var (passed, callee, calleeInput) in unit.PassedInputs)
        {
            if (passed == input && Unit(callee, cancellationToken) is { } next && Reaches(next, calleeInput, visited, cancellationToken))
                return true;
        }

        return false;
    }

    public CodeUnit? Unit(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (_units.TryGetValue(symbol, out var unit))
            return unit;
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, context.Compilation.Assembly))
            return null;
        unit = context.Factory.Create(symbol, cancellationToken);
        if (unit is not null && _staleDefaults.Overlaps(unit.Defaulted))
            throw new StaleDefaultException();
        _units[symbol] = unit;
        if (unit is not null)
        {
            foreach (var body in unit.Bodies)
                _bodies[body.Symbol] = body;
        }

        return unit;
    }

    /// <summary>Takes note of methods that have other defaults than their symbols say; <see langword="false"/> where a summary relies on one.</summary>
    public bool TryLeaveDefaults(IEnumerable<ISymbol> methods)
    {
        _staleDefaults = new HashSet<ISymbol>(methods, SymbolEqualityComparer.Default);
        return _staleDefaults.Count == 0 || !_units.Values.Any(unit => unit is not null && _staleDefaults.Overlaps(unit.Defaulted));
    }

    /// <summary>Drops what was computed for members whose code has changed, and for all that use them.</summary>
    public void Forget(IEnumerable<ISymbol> changed)
    {
        var forgotten = new HashSet<ISymbol>(changed, SymbolEqualityComparer.Default);
        if (_units.Values.Concat(_exact.Values).Any(u => u is not null && (u.Callees.Exists(forgotten.Contains) || forgotten.Overlaps(u.Used))))
            AddUsers(forgotten);
        foreach (var symbol in forgotten)
        {
            if (_units.TryGetValue(symbol, out var unit) && unit is not null)
            {
                foreach (var body in unit.Bodies)
                    _bodies.Remove(body.Symbol);
            }

            _units.Remove(symbol);
        }

        foreach (var call in _exact.Keys.Where(c => forgotten.Contains(c.Method)).ToList())
            _exact.Remove(call);
        _dispatched.Clear();
    }

    /// <summary>Adds all members that use one of the members, directly or not.</summary>
    private void AddUsers(HashSet<ISymbol> members)
    {
        var users = new Dictionary<ISymbol, List<CodeUnit>>(SymbolEqualityComparer.Default);
        foreach (var unit in _units.Values.Concat(_exact.Values))
        {
            foreach (var used in unit is null ? [] : unit.Callees.Concat(unit.Used))
            {
                if (!users.TryGetValue(used, out var list))
                    users.Add(used, list = []);
                list.Add(unit!);
            }
        }

        var pending = new Queue<ISymbol>(members);
        while (pending.Count > 0)
        {
            foreach (var unit in users.TryGetValue(pending.Dequeue(), out var list) ? list : [])
            {
                if (members.Add(unit.Symbol))
                    pending.Enqueue(unit.Symbol);
            }
        }
    }

    public void Ensure(CodeUnit start, CancellationToken cancellationToken)
    {
        if (start.State != UnitState.New)
            return;
        _nesting++;
        try
        {
            Search(start, cancellationToken);
        }
        finally
        {
            _nesting--;
        }
    }

    private void Search(CodeUnit start, CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<CodeUnit, Node>();
        var component = new Stack<Node>();
        var path = new Stack<Node>();
        Open(start);
        while (path.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = path.Peek();
            if (node.NextCallee < node.Unit.Callees.Count)
            {
                var callee = Unit(node.Unit.Callees[node.NextCallee++], cancellationToken);
                if (callee is null || callee.State != UnitState.New)
                    continue;
                if (!nodes.TryGetValue(callee, out var next))
                    Open(callee);
                else if (next.IsOpen)
                    node.Low = Math.Min(node.Low, next.Index);
                continue;
            }

            path.Pop();
            if (path.Count > 0)
                path.Peek().Low = Math.Min(path.Peek().Low, node.Low);
            if (node.Low != node.Index)
                continue;
            var members = new List<CodeUnit>();
            Node member;
            do
            {
                member = component.Pop();
                member.IsOpen = false;
                members.Add(member.Unit);
            }
            while (member != node);
            Solve(members, cancellationToken);
        }

        void Open(CodeUnit unit)
        {
            var node = new Node(unit, nodes.Count);
            nodes.Add(unit, node);
            component.Push(node);
            path.Push(node);
        }
    }

    private void Solve(List<CodeUnit> units, CancellationToken cancellationToken)
    {
        foreach (var unit in units)
            unit.State = UnitState.InProgress;
        try
        {
            var bodies = units.SelectMany(u => u.Bodies).ToList();
            var read = new Dictionary<MethodBody, Dictionary<MethodBody, int>>();
            for (var round = 0; round < Bounds.RecursionRounds; round++)
            {
                var changed = false;
                foreach (var body in bodies)
                {
                    if (read.TryGetValue(body, out var versions) && versions.All(v => v.Key.Version == v.Value))
                        continue;
                    var dependencies = new Dictionary<MethodBody, int>();
                    var (summary, findings, gaps) = Analyze(body, dependencies, cancellationToken);
                    read[body] = dependencies;
                    body.Findings = findings;
                    body.Gaps = gaps;
                    if (!summary.Equals(body.Summary))
                    {
                        body.Summary = summary;
                        body.Version++;
                        changed = true;
                    }
                }

                if (!changed)
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            foreach (var unit in units)
                unit.State = UnitState.New;
            throw;
        }

        foreach (var unit in units)
        {
            unit.State = UnitState.Done;
            foreach (var body in unit.Bodies)
            {
                // Inputs of known types may ask for another run of the outermost body.
                if (body.IsNested || unit.DispatchedInputs.Count + unit.PassedInputs.Count == 0)
                    body.ReleaseGraphs();
            }
        }
    }

    private (MethodSummary Summary, IReadOnlyList<FlowFinding> Findings, IReadOnlyList<CoverageGap> Gaps) Analyze(
        MethodBody body, Dictionary<MethodBody, int> dependencies, CancellationToken cancellationToken)
    {
        var analysis = new MethodAnalysis(context, body, dependencies, cancellationToken);
        body.Offered = analysis.Offered;
        try
        {
            var summary = analysis.Run();
            body.Leaks = analysis.Leaks;
            return (summary, analysis.Findings, analysis.Gaps);
        }
        catch (WorkExceededException)
        {
            // It would be no cheaper in another round of its cycle.
            dependencies.Clear();
            return (MethodSummary.Obscure, analysis.Findings, analysis.Gaps);
        }
        catch (InsufficientExecutionStackException)
        {
            return (MethodSummary.Obscure, [], []);
        }
    }

    private sealed record ExactCall(ISymbol Method, ExactInputs Inputs)
    {
        public bool Equals(ExactCall? other) =>
            other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method) && Inputs.Equals(other.Inputs);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method) * 31 + Inputs.GetHashCode();
    }

    private sealed class Node(CodeUnit unit, int index)
    {
        public CodeUnit Unit { get; } = unit;

        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public bool IsOpen { get; set; } = true;

        public int NextCallee { get; set; }
    }
}
