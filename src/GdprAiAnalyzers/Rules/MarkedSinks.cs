using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>Whether a compilation marks parameters of its own as sinks: a look at the text, since most projects have none.</summary>
internal static class MarkedSinks
{
    private const string Attribute = "SendsToLlm";

    public static bool AnyIn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tree.TryGetText(out var text) && text.ToString().IndexOf(Attribute, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }
}
