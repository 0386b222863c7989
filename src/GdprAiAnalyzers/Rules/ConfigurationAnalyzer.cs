using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI901: what <c>gdprai.json</c> says wrong, at its line.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.InvalidConfiguration);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        foreach (var problem in configuration.FindProblems(context.Compilation))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidConfiguration, problem.Location, problem.Message));
    }
}
