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

    public IReadOnlyList<CoverageGap> Gaps { get; set; } = [];
}

/// <summary>A member with everything that is written inside it: the unit that summaries are computed for.</summary>
internal sealed class CodeUnit(ISymbol symbol, ITypeSymbol? receiverType = null)
{
    public ISymbol Symbol { get; } = symbol;

    /// <summary>The exact type of <c>this</c>, where the unit is analysed for objects of that type alone.</summary>
    public ITypeSymbol? ReceiverType { get; } = receiverType;

    /// <summary>Whether it makes virtual calls on <c>this</c> itself.</summary>
    public bool DispatchesOnThis { get; set; }

    /// <summary>Members that it calls on <c>this</c>: what they do may depend on the type of the object too.</summary>
    public HashSet<ISymbol> CalleesOnThis { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Lambdas and local functions from the inside out, then the member itself.</summary>
    public List<MethodBody> Bodies { get; } = [];

    /// <summary>Locals, parameters (and, as its type, <c>this</c>) that some lambda or local function captures.</summary>
    public HashSet<ISymbol> Captured { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether lambdas or local functions are written inside it.</summary>
    public bool HasNested { get; set; }

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
