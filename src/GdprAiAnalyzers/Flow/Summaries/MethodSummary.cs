using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Summaries;

/// <summary>A call that sends data to a model.</summary>
internal sealed record SinkCall(SinkRow Row, IMethodSymbol Method, SyntaxNode Node)
{
    public bool Equals(SinkCall? other) =>
        other is not null && ReferenceEquals(Node, other.Node) && Row.Kind == other.Row.Kind;

    public override int GetHashCode() => Node.SpanStart;
}

/// <summary>The calls that lead to a sink, outermost first. Summaries of a long chain share their tails.</summary>
internal sealed record Way(SyntaxNode Call, Way? Next)
{
    public int Length { get; } = (Next?.Length ?? 0) + 1;
}

/// <summary>
/// What the caller has at <paramref name="Path"/> reaches a sink; <paramref name="Way"/> holds the calls that lead there,
/// <paramref name="ReadAt"/> the expression that reads a field of the path.
/// </summary>
internal sealed record SummarySink(AccessPath Path, SinkCall Sink, Way? Way, SyntaxNode? ReadAt, Weakness? Weakness = null)
{
    public bool Equals(SummarySink? other) => other is not null && Path.Equals(other.Path) && Sink.Equals(other.Sink);

    public override int GetHashCode() => unchecked(Path.GetHashCode() * 31 + Sink.GetHashCode());
}

/// <summary>A member that holds a new value when the method returns. Where it may also hold the old one, the value says so itself.</summary>
internal sealed record SummaryWrite(Atom Owner, string Selector, Value Value);

/// <summary>A call of a delegate that only the caller knows.</summary>
internal sealed record DeferredCall(Site Site, AccessPath Delegate, ImmutableArray<Value> Arguments)
{
    public bool Equals(DeferredCall? other) =>
        other is not null && Site.Equals(other.Site) && Delegate.Equals(other.Delegate) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Site.GetHashCode();
}

/// <summary>
/// What a method does to data, in terms of what its caller supplies. It never depends on the caller, so it is computed
/// once and applied at each call.
/// </summary>
internal sealed record MethodSummary(
    Value Return,
    Value Thrown,
    ImmutableArray<SummaryWrite> Writes,
    ImmutableDictionary<int, Value> Outs,
    ImmutableArray<SummarySink> Sinks,
    ImmutableArray<DeferredCall> Deferred,
    bool IsObscure = false)
{
    /// <summary>Nothing is known yet: where the computation of a recursive method starts.</summary>
    public static readonly MethodSummary Bottom = new(
        Value.Bottom,
        Value.Bottom,
        ImmutableArray<SummaryWrite>.Empty,
        ImmutableDictionary<int, Value>.Empty,
        ImmutableArray<SummarySink>.Empty,
        ImmutableArray<DeferredCall>.Empty);

    /// <summary>The body could not be analysed: callers treat it as code that is not here.</summary>
    public static readonly MethodSummary Obscure = Bottom with { IsObscure = true };

    public bool Equals(MethodSummary? other) =>
        ReferenceEquals(this, other)
        || other is not null
        && IsObscure == other.IsObscure
        && Return.Equals(other.Return)
        && Thrown.Equals(other.Thrown)
        && Writes.SequenceEqual(other.Writes)
        && Outs.Count == other.Outs.Count
        && Outs.All(o => other.Outs.TryGetValue(o.Key, out var value) && value.Equals(o.Value))
        && Sinks.SequenceEqual(other.Sinks)
        && Deferred.SequenceEqual(other.Deferred);

    public override int GetHashCode() => Return.GetHashCode();
}
