using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Http;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI101 to 103, 105 and 106: where LLM clients point, as the code says or fails to say.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResidencyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.EndpointOutsideRegions,
        Descriptors.DefaultEndpointOutsideRegions,
        Descriptors.UnknownRegion,
        Descriptors.UnprotectedConnection,
        Descriptors.RoutedOutsideRegions,
        Descriptors.InvalidConfiguration);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var reporter = Reporter.Of(
            context,
            configuration,
            SupportedDiagnostics,
            // The analyzer of settings reports two of the rules too.
            entry => entry.In is { } place ? !SettingsFile.IsSettings(place) : entry.Rule is not (RuleIds.UnknownRegion or RuleIds.UnprotectedConnection));
        var facts = ClientFacts.Of(compilation, KnownHosts.Of(configuration).AreNamedIn(compilation, context.CancellationToken));
        if (facts.IsEmpty)
            return;
        var policy = new ResidencyPolicy(configuration);
        var search = new EndpointSearch(compilation, facts, new PlaceJudge(policy), new ValueResolver(compilation));
        context.RegisterSemanticModelAction(action =>
        {
            foreach (var finding in search.Analyze(action.SemanticModel, action.CancellationToken))
                reporter.Report(action.ReportDiagnostic, ResidencyDiagnostics.Create(finding));
        });
    }
}
