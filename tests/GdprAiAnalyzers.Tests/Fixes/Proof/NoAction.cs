using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The diagnostics for which nothing can be offered, and why.</summary>
internal static class NoAction
{
    public static string? ReasonFor(Diagnostic diagnostic) => diagnostic.Id switch
    {
        "GDPRAI010" => "The body that the value goes into is in another project: only its author can say what it does.",
        "GDPRAI901" => "What was meant by a mistake in gdprai.json nobody knows.",
        _ => null,
    };
}
