using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>The baseline: registers what ours registers and looks at nothing, so that what is left over is the compiler and the driver.</summary>
#pragma warning disable RS1036, RS2008 // It ships nowhere.
/// <param name="registers">Whether it has an action for each file; without one the driver need not bind anything.</param>
/// <param name="reports">How many diagnostics it gives in each file: what the driver does with a diagnostic is no analyzer's cost.</param>
/// <param name="rules">How many rules it has: what the driver does for each of them is none either.</param>
internal sealed class EmptyAnalyzer(bool registers = true, int reports = 0, int rules = 1) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. Enumerable.Range(1, rules).Select(number => new DiagnosticDescriptor($"EMPTY{number:000}", "Nothing", "Nothing", "Baseline", DiagnosticSeverity.Warning, isEnabledByDefault: true))];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            if (registers)
                start.RegisterSemanticModelAction(Report);
        });
    }

    private void Report(SemanticModelAnalysisContext context)
    {
        if (reports == 0)
            return;
        foreach (var call in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes().OfType<ArgumentSyntax>().TakeLast(reports))
            context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], call.GetLocation()));
    }
}
