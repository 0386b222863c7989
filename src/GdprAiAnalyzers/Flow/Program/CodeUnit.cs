using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Anonymizers;
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
    public ImmutableArray<ControlFlowGraph> Graphs { get; private set; } = graphs;

    /// <summary>Members that hold a constant text when it begins.</summary>
    public IReadOnlyList<(ISymbol Member, string Text)> Texts { get; set; } = [];

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>Whether it is a lambda or a local function.</summary>
    public bool IsNested { get; } = isNested;

    /// <summary>Lets go of the graphs once the summary stands: they hold every operation of the body.</summary>
    public void ReleaseGraphs() => Graphs = ImmutableArray<ControlFlowGraph>.Empty;

    public MethodSummary Summary { get; set; } = MethodSummary.Bottom;

    /// <summary>Counts the changes of the summary.</summary>
    public int Version { get; set; }

    public IReadOnlyList<FlowFinding> Findings { get; set; } = [];

    public IReadOnlyList<CoverageGap> Gaps { get; set; } = [];

    /// <summary>What the body lets through, where it is declared to anonymize.</summary>
    public IReadOnlyList<Leak> Leaks { get; set; } = [];

    /// <summary>Methods that the body makes tools of.</summary>
    public IReadOnlyCollection<IMethodSymbol> Offered { get; set; } = [];
}

/// <summary>A member with everything that is written inside it: the unit that summaries are computed for.</summary>
internal sealed class CodeUnit(ISymbol symbol, ExactInputs? exactInputs = null)
{
    /// <summary>Stands for <c>this</c> where parameters go by their ordinal.</summary>
    public const int This = -1;

    public ISymbol Symbol { get; } = symbol;

    /// <summary>The exact types of inputs, where the unit is analysed for calls with objects of those types alone.</summary>
    public ExactInputs? ExactInputs { get; } = exactInputs;

    /// <summary>Inputs (<c>this</c>, parameters) on which it makes virtual or interface calls itself.</summary>
    public HashSet<int> DispatchedInputs { get; } = [];

    /// <summary>Inputs that it passes on to members that may make such calls on them.</summary>
    public HashSet<(int Input, ISymbol Callee, int CalleeInput)> PassedInputs { get; } = [];

    /// <summary>Lambdas and local functions from the inside out, then the member itself.</summary>
    public List<MethodBody> Bodies { get; } = [];

    /// <summary>Locals, parameters (and, as its type, <c>this</c>) that some lambda or local function captures.</summary>
    public HashSet<ISymbol> Captured { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether lambdas or local functions are written inside it.</summary>
    public bool HasNested { get; set; }

    /// <summary>Members of the compilation that it may call.</summary>
    public List<ISymbol> Callees { get; } = [];

    /// <summary>Members whose summaries its analysis asked for.</summary>
    public HashSet<ISymbol> Used { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Methods that it calls without some argument: it relies on their defaults.</summary>
    public List<ISymbol> Defaulted { get; } = new(0);

    public UnitState State { get; set; }
}

/// <summary>Inputs of a call whose exact types are known, in the order of their numbers.</summary>
internal sealed class ExactInputs(ImmutableArray<(int Input, ITypeSymbol Type)> types) : IEquatable<ExactInputs>
{
    private readonly ImmutableArray<(int Input, ITypeSymbol Type)> _types = types;

    public ITypeSymbol? TypeOf(int input)
    {
        foreach (var (known, type) in _types)
        {
            if (known == input)
                return type;
        }

        return null;
    }

    public bool Equals(ExactInputs? other) =>
        other is not null && _types.Length == other._types.Length
        && _types.Zip(other._types, (a, b) => a.Input == b.Input && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same);

    public override bool Equals(object? obj) => obj is ExactInputs other && Equals(other);

    public override int GetHashCode() => _types.Aggregate(17, (hash, t) => unchecked(hash * 31 + t.Input + SymbolEqualityComparer.Default.GetHashCode(t.Type)));
}

internal enum UnitState
{
    New,
    InProgress,
    Done,
}
