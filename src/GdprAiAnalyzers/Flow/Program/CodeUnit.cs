using System.Collections.Generic;
using System.Collections.Immutable;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Flow.Summaries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>One executable body: a method, accessor or constructor, or a lambda or local function inside one.</summary>
internal sealed class MethodBody(CodeUnit unit, ISymbol symbol, ImmutableArray<ControlFlowGraph> graphs, SyntaxNode syntax, bool isNested)
{
    public CodeUnit Unit { get; } = unit;

    /// <summary>The method; for static initializers, their type.</summary>
    public ISymbol Symbol { get; } = symbol;

    public IMethodSymbol? Method => Symbol as IMethodSymbol;

    /// <summary>Graphs that run one after the other: member initializers, then the body.</summary>
    public ImmutableArray<ControlFlowGraph> Graphs { get; } = graphs;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>Whether it is a lambda or a local function.</summary>
    public bool IsNested { get; } = isNested;

    public MethodSummary Summary { get; set; } = MethodSummary.Bottom;

    /// <summary>Counts the changes of the summary.</summary>
    public int Version { get; set; }

    public IReadOnlyList<FlowFinding> Findings { get; set; } = [];
}

/// <summary>A member with everything that is written inside it: the unit that summaries are computed for.</summary>
internal sealed class CodeUnit(ISymbol symbol)
{
    public ISymbol Symbol { get; } = symbol;

    /// <summary>Lambdas and local functions from the inside out, then the member itself.</summary>
    public List<MethodBody> Bodies { get; } = [];

    /// <summary>Locals, parameters (and, as its type, <c>this</c>) that some lambda or local function captures.</summary>
    public HashSet<ISymbol> Captured { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Members of the compilation that it may call.</summary>
    public List<ISymbol> Callees { get; } = [];

    public UnitState State { get; set; }
}

internal enum UnitState
{
    New,
    InProgress,
    Done,
}
