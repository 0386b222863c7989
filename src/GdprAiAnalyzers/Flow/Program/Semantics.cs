using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The one place that asks a compilation for semantic models.</summary>
internal static class Semantics
{
    // RS1030 warns of fresh models; inside an analyzer the compilation hands out the driver's cached one.
#pragma warning disable RS1030
    public static SemanticModel Model(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
