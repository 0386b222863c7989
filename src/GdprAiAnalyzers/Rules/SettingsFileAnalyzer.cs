using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI104, and its kin, on the lines of <c>appsettings*.json</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.SettingOutsideRegions,
        Descriptors.UnknownRegion,
        Descriptors.UnprotectedConnection,
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
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var reporter = Reporter.Of(context, configuration, SupportedDiagnostics, entry => entry.In is { } place ? SettingsFile.IsSettings(place) : entry.Rule == RuleIds.SettingOutsideRegions);
        if (!context.Options.AdditionalFiles.Any(file => SettingsFile.IsSettings(file.Path)))
            return;
        var compilation = context.Compilation;
        var judge = new PlaceJudge(new ResidencyPolicy(configuration));
        var settings = new SettingsFile(judge);
        var keys = new Lazy<IReadOnlyDictionary<string, (ValueKind, string?)>>(() =>
            new EndpointSearch(compilation, ClientFacts.Of(compilation, withBareHttp: false), judge, new ValueResolver(compilation)).SettingKeys(context.CancellationToken));
        context.RegisterAdditionalFileAction(action =>
        {
            if (!SettingsFile.IsSettings(action.AdditionalFile.Path) || action.AdditionalFile.GetText(action.CancellationToken) is not { } text)
                return;
            foreach (var finding in settings.Analyze(action.AdditionalFile.Path, text, keys.Value))
                reporter.Report(action.ReportDiagnostic, ResidencyDiagnostics.CreateOfSetting(finding));
        });
    }
}
