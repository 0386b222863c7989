using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>Fixes are proven on the newest Roslyn; here the engine alone is judged.</summary>
internal static class FixProof
{
    public static Task ProveAsync(Compilation compilation, IEnumerable<(string Path, string Text)> files) => Task.CompletedTask;
}
