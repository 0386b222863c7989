using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>The weakest disguise that a value went through so far, and where. Not part of the lattice.</summary>
internal sealed record Weakness(WeakStep Step, SyntaxNode Node)
{
    /// <summary>Where <see cref="Node"/> only leads to the step: the step itself.</summary>
    public SyntaxNode? Inner { get; init; }

    /// <summary>What counts after a further step.</summary>
    public static Weakness After(Weakness? before, Weakness step) => before switch
    {
        null => step,
        { Step: WeakStep.Embedded } => step.Step is WeakStep.Named or WeakStep.Hash or WeakStep.HashCode ? step : before,
        _ => step.Step > before.Step ? step : before,
    };
}
