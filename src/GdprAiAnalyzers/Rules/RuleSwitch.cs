using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>Whether a rule is switched on: work that nobody asked for is not done.</summary>
internal static class RuleSwitch
{
    public static bool IsOnAnywhere(Compilation compilation, string id, CancellationToken cancellationToken, bool byDefault = false) =>
        (compilation.Options.SyntaxTreeOptionsProvider is null ? compilation.SyntaxTrees.Take(1) : compilation.SyntaxTrees).Any(tree => IsOn(compilation, tree, id, cancellationToken, byDefault));

    public static bool IsOn(Compilation compilation, SyntaxTree tree, string id, CancellationToken cancellationToken, bool byDefault = false)
    {
        var options = compilation.Options;
        if (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out var severity) || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity)))
        {
            return Is(severity, byDefault);
        }

        return options.SpecificDiagnosticOptions.TryGetValue(id, out severity) ? Is(severity, byDefault) : byDefault;
    }

    private static bool Is(ReportDiagnostic severity, bool byDefault) =>
        severity == ReportDiagnostic.Default ? byDefault : severity != ReportDiagnostic.Suppress;
}
