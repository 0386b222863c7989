using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Rules;

/// <summary>Whether a rule that is off by default is switched on: work that nobody asked for is not done.</summary>
internal static class RuleSwitch
{
    public static bool IsOnAnywhere(Compilation compilation, string id, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree => IsOn(compilation, tree, id, cancellationToken));

    public static bool IsOn(Compilation compilation, SyntaxTree tree, string id, CancellationToken cancellationToken)
    {
        var options = compilation.Options;
        if (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out var severity) || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity)))
        {
            return severity is not (ReportDiagnostic.Default or ReportDiagnostic.Suppress);
        }

        return options.SpecificDiagnosticOptions.TryGetValue(id, out severity) && severity is not (ReportDiagnostic.Default or ReportDiagnostic.Suppress);
    }
}
