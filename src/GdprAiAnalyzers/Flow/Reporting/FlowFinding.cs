using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Reporting;

/// <summary>Personal data that reaches a sink, with the way from the source to the sink, both included.</summary>
internal sealed record FlowFinding(SourceAtom Source, SinkCall Sink, ImmutableArray<SyntaxNode> Steps)
{
    /// <summary>The expression, in the method where value and sink meet, that brings the value in.</summary>
    public SyntaxNode Location => Source.Entry;

    /// <summary>The step that looks like anonymization, where there is one.</summary>
    public Weakness? Disguise => Source.Weakness is { Step: not WeakStep.Embedded } weakness ? weakness : null;

    /// <summary>The same finding in the text as it is now.</summary>
    public FlowFinding In(BodyEdits edits)
    {
        var source = new SourceAtom(Source.Source, edits.Current(Source.Origin), edits.Current(Source.Entry), Source.Trace, Source.Guard, Source.Members,
            Source.Weakness is { } weakness ? weakness with { Node = edits.Current(weakness.Node), Inner = weakness.Inner is { } inner ? edits.Current(inner) : null } : null, Source.Residue);
        return new FlowFinding(source, Sink with { Node = edits.Current(Sink.Node) }, Steps.Select(edits.Current).ToImmutableArray());
    }

    public static FlowFinding Create(SourceAtom source, SinkCall sink, Way? way)
    {
        var steps = new List<SyntaxNode>();
        for (Trace? trace = source.Trace; trace is not null; trace = trace.Earlier)
            steps.Add(trace.Step);
        steps.Reverse();
        for (; way is not null; way = way.Next)
            steps.Add(way.Call);
        steps.Add(sink.Node);
        var distinct = new List<SyntaxNode>();
        foreach (var step in steps)
        {
            if (distinct.Count == 0 || !ReferenceEquals(distinct[distinct.Count - 1], step))
                distinct.Add(step);
        }

        if (distinct.Count > Bounds.ReportedSteps)
        {
            var half = Bounds.ReportedSteps / 2;
            distinct.RemoveRange(half, distinct.Count - Bounds.ReportedSteps);
        }

        return new FlowFinding(source, sink, distinct.ToImmutableArray());
    }
}

/// <summary>A personal value that goes into code of the user's own that is not in this compilation.</summary>
internal sealed record CoverageGap(SourceAtom Source, IMethodSymbol Method, SyntaxNode Node)
{
    /// <summary>The same gap in the text as it is now.</summary>
    public CoverageGap In(BodyEdits edits) => new(
        new SourceAtom(Source.Source, edits.Current(Source.Origin), edits.Current(Source.Entry), Source.Trace, Source.Guard, Source.Members), Method, edits.Current(Node));
}
