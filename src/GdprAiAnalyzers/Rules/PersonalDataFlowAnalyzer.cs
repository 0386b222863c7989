using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>
/// GDPRAI001 to GDPRAI003: personal data that reaches an LLM call; GDPRAI010: personal data that goes out of sight. One run of the flow engine serves all rules about what
/// reaches the model.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataFlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.PersonalDataReachesLlm,
        Descriptors.SpecialCategoryReachesLlm,
        Descriptors.PersonalObjectReachesLlm,
        Descriptors.CoverageGap);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated code is followed, but nothing is reported in it: nobody can fix it there.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var engine = new FlowEngine(context.Compilation, configuration, () => new FlowModels(context.Compilation, configuration));
        var hasSinks = engine.Models.HasSinks || MarkedSinks.AnyIn(context.Compilation, context.CancellationToken);
        var findsGaps = RuleSwitch.IsOnAnywhere(context.Compilation, RuleIds.CoverageGap, context.CancellationToken);
        if (!hasSinks && !findsGaps)
            return;
        context.RegisterSemanticModelAction(action =>
        {
            var tree = action.SemanticModel.SyntaxTree;
            if (hasSinks)
            {
                foreach (var finding in engine.Analyze(tree, action.CancellationToken))
                    action.ReportDiagnostic(Diagnose(finding));
            }

            if (findsGaps && RuleSwitch.IsOn(action.SemanticModel.Compilation, tree, RuleIds.CoverageGap, action.CancellationToken))
            {
                foreach (var gap in engine.FindGaps(tree, action.CancellationToken))
                    action.ReportDiagnostic(Diagnose(gap));
            }
        });
    }

    private static Diagnostic Diagnose(CoverageGap gap)
    {
        var method = NameOf(gap.Method);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, gap.Source.Source.Category.ToString());
        properties.Add(DiagnosticProperties.SourceMember, gap.Source.Source.Display);
        properties.Add(DiagnosticProperties.SinkMember, method);
        return Diagnostic.Create(
            Descriptors.CoverageGap,
            gap.Source.Entry.GetLocation(),
            new[] { gap.Source.Origin.GetLocation(), gap.Node.GetLocation() },
            properties.ToImmutable(),
            gap.Source.Source.Display,
            Localized("Category_" + gap.Source.Source.Category),
            method);
    }

    private static string NameOf(IMethodSymbol method) =>
        method.ContainingType?.Name is { Length: > 0 } type ? type + "." + method.Name : method.Name;

    private static Diagnostic Diagnose(FlowFinding finding)
    {
        var source = finding.Source;
        var provider = finding.Sink.Row.Provider;
        LocalizableString recipient = provider is null ? Localized("Provider_Unknown") : new FixedString(provider);
        var sink = NameOf(finding.Sink.Method);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, source.Source.Category.ToString());
        properties.Add(DiagnosticProperties.Provider, provider ?? "unknown");
        properties.Add(DiagnosticProperties.Region, "unknown");
        properties.Add(DiagnosticProperties.SourceMember, source.Source.Display);
        properties.Add(DiagnosticProperties.SinkMember, sink);

        var (descriptor, detail) = source.IsWholeObject
            ? (Descriptors.PersonalObjectReachesLlm, new FixedString(string.Join(", ", source.Members)))
            : (source.Source.IsSpecial ? Descriptors.SpecialCategoryReachesLlm : Descriptors.PersonalDataReachesLlm, Localized("Category_" + source.Source.Category));
        return Diagnostic.Create(
            descriptor,
            finding.Location.GetLocation(),
            finding.Steps.Select(s => s.GetLocation()),
            properties.ToImmutable(),
            source.Source.Display,
            detail,
            recipient,
            sink);
    }

    private static LocalizableString Localized(string name) => new LocalizableResourceString(name, Strings.ResourceManager, typeof(Strings));

    /// <summary>A text that is the same in every language, where a localizable one may stand.</summary>
    private sealed class FixedString(string text) : LocalizableString
    {
        protected override string GetText(System.IFormatProvider? formatProvider) => text;

        protected override int GetHash() => text.GetHashCode();

        protected override bool AreEqual(object? other) => other is FixedString fixedString && fixedString.GetText(null) == text;
    }
}
