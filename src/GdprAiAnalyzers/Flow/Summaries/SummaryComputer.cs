using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
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
    private readonly Dictionary<(ISymbol, ITypeSymbol), CodeUnit> _specialized = new(ReceiverComparer.Instance);
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
    /// The same for objects of exactly one type: template methods run that type's overrides. Where the type makes no
    /// difference the common summary serves.
    /// </summary>
    public MethodBody? Body(ISymbol symbol, ITypeSymbol? receiverType, CancellationToken cancellationToken)
    {
        var common = Body(symbol, cancellationToken);
        if (receiverType is null || common is null or { IsNested: true } or { Unit.State: UnitState.InProgress } || !DependsOnReceiver(common.Unit, [], cancellationToken))
            return common;
        if (_specialized.TryGetValue((symbol, receiverType), out var unit))
            return unit.State == UnitState.Done ? unit.Bodies[0] : common;
        if (_nesting >= Bounds.NestedDemand || _specialized.Count >= Bounds.ReceiverSummaries)
            return common;
        unit = new CodeUnit(symbol, receiverType) { HasNested = common.Unit.HasNested };
        unit.Captured.UnionWith(common.Unit.Captured);
        unit.Bodies.Add(new MethodBody(unit, symbol, common.Graphs, common.Syntax, isNested: false));
        _specialized.Add((symbol, receiverType), unit);
        _nesting++;
        try
        {
            Solve([unit], cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _specialized.Remove((symbol, receiverType));
            throw;
        }
        finally
        {
            _nesting--;
        }

        return unit.Bodies[0];
    }

    private bool DependsOnReceiver(CodeUnit unit, HashSet<CodeUnit> visited, CancellationToken cancellationToken) =>
        visited.Add(unit)
        && (unit.DispatchesOnThis || unit.CalleesOnThis.Any(c => Unit(c, cancellationToken) is { } callee && DependsOnReceiver(callee, visited, cancellationToken)));

    public CodeUnit? Unit(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (_units.TryGetValue(symbol, out var unit))
            return unit;
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, context.Compilation.Assembly))
            return null;
        unit = context.Factory.Create(symbol, cancellationToken);
        _units[symbol] = unit;
        if (unit is not null)
        {
            foreach (var body in unit.Bodies)
                _bodies[body.Symbol] = body;
        }

        return unit;
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
            unit.State = UnitState.Done;
    }

    private (MethodSummary Summary, IReadOnlyList<FlowFinding> Findings, IReadOnlyList<CoverageGap> Gaps) Analyze(
        MethodBody body, Dictionary<MethodBody, int> dependencies, CancellationToken cancellationToken)
    {
        try
        {
            var analysis = new MethodAnalysis(context, body, dependencies, cancellationToken);
            return (analysis.Run(), analysis.Findings, analysis.Gaps);
        }
        catch (InsufficientExecutionStackException)
        {
            return (MethodSummary.Obscure, [], []);
        }
    }

    private sealed class ReceiverComparer : IEqualityComparer<(ISymbol Method, ITypeSymbol Type)>
    {
        public static readonly ReceiverComparer Instance = new();

        public bool Equals((ISymbol Method, ITypeSymbol Type) x, (ISymbol Method, ITypeSymbol Type) y) =>
            SymbolEqualityComparer.Default.Equals(x.Method, y.Method) && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Method, ITypeSymbol Type) obj) =>
            SymbolEqualityComparer.Default.GetHashCode(obj.Method) * 31 + SymbolEqualityComparer.Default.GetHashCode(obj.Type);
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
