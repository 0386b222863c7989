using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Http;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>
/// GDPRAI001 to GDPRAI009: personal data that reaches a model or its provider; the kind of the sink chooses the rule. GDPRAI010: personal data that goes out of sight.
/// One run of the flow engine serves all of them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataFlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.PersonalDataReachesLlm,
        Descriptors.SpecialCategoryReachesLlm,
        Descriptors.PersonalObjectReachesLlm,
        Descriptors.ToolReturnsPersonalData,
        Descriptors.PersonalDataInFile,
        Descriptors.PersonalDataInEmbedding,
        Descriptors.UnmarkedDataReachesLlm,
        Descriptors.PersonalEndUserId,
        Descriptors.PromptContentRecorded,
        Descriptors.IneffectiveAnonymization,
        Descriptors.CoverageGap,
        Descriptors.InvalidConfiguration);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // Generated code is followed, but nothing is reported in it: nobody can fix it there.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var reporter = Reporter.Of(context, configuration, SupportedDiagnostics);
        var hosts = KnownHosts.Of(configuration);
        var infers = RuleSwitch.IsOnAnywhere(context.Compilation, RuleIds.UnmarkedDataReachesLlm, context.CancellationToken, byDefault: true);
        var models = new Lazy<FlowModels>(() => new FlowModels(context.Compilation, configuration, infers));
        var engine = new FlowEngine(context.Compilation, (configuration, infers, hosts.AreNamedIn(context.Compilation, context.CancellationToken)), () => models.Value);
        var hasSinks = engine.Models.HasSinks || engine.Models.Tools.Any || MarkedSinks.AnyIn(context.Compilation, context.CancellationToken);
        var findsGaps = RuleSwitch.IsOnAnywhere(context.Compilation, RuleIds.CoverageGap, context.CancellationToken);
        if (!hasSinks && !findsGaps)
            return;
        var targets = new RequestTarget(context.Compilation, hosts);
        var providers = new ProviderInference(context.Compilation, context.Options.AdditionalFiles);
        var places = new Lazy<ClientPlaces>(() => new ClientPlaces(context.Compilation, configuration));
        string? ProviderOf(FlowFinding finding, CancellationToken cancellationToken) =>
            finding.Sink.Row.Provider ?? (IsNeutral(finding.Sink, configuration) ? providers.Of(finding.Sink.Node, finding.Sink.Row.Kind != SinkKind.Embedding, cancellationToken) : null);

        Recipient? PlaceOf(FlowFinding finding, string? provider, CancellationToken cancellationToken) =>
            engine.Answer((finding.Sink.Node, provider), places.Value.LookedAt, () => places.Value.Of(finding.Sink.Node, provider, cancellationToken));

        context.RegisterSemanticModelAction(action =>
        {
            var tree = action.SemanticModel.SyntaxTree;
            if (hasSinks)
            {
                foreach (var finding in WithoutGuesses(engine.Analyze(tree, action.CancellationToken)))
                {
                    // A request to anybody else is none of this analyzer's business.
                    var host = finding.Sink.Row.Targets.IsEmpty ? new HostMatch(ProviderOf(finding, action.CancellationToken)) : targets.Of(finding, action.CancellationToken);
                    if (host is not null)
                        reporter.Report(action.ReportDiagnostic, Diagnose(finding, host.Provider, host.Host is { } name ? places.Value.OfHost(name) : PlaceOf(finding, host.Provider, action.CancellationToken)));
                }

                foreach (var (name, source, attribute) in VectorRecords.In(action.SemanticModel, models, action.CancellationToken).Where(record => !record.Source.IsInferred))
                    reporter.Report(action.ReportDiagnostic, DiagnoseRecord(name.GetLocation(), source, attribute));
                foreach (var (node, name) in RecordingSwitches.In(action.SemanticModel, action.CancellationToken).Concat(LoggedPrompts.In(action.SemanticModel, engine.Models.SinkWords, models, action.CancellationToken)))
                    reporter.Report(action.ReportDiagnostic, DiagnoseRecording(node.GetLocation(), name));
            }

            if (findsGaps && RuleSwitch.IsOn(action.SemanticModel.Compilation, tree, RuleIds.CoverageGap, action.CancellationToken))
            {
                foreach (var gap in engine.FindGaps(tree, action.CancellationToken).Where(gap => !gap.Source.Source.IsInferred))
                    reporter.Report(action.ReportDiagnostic, Diagnose(gap));
            }
        });
    }

    // What is known about an expression makes a guess about it superfluous.
    private static IEnumerable<FlowFinding> WithoutGuesses(IReadOnlyList<FlowFinding> findings) =>
        findings.Where(finding => !finding.Source.Source.IsInferred
            || !findings.Any(known => !known.Source.Source.IsInferred && known.Sink.Node == finding.Sink.Node && known.Location.Span.IntersectsWith(finding.Location.Span)));

    private static Diagnostic Diagnose(CoverageGap gap)
    {
        var method = NameOf(gap.Method);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, gap.Source.Source.Category.ToString());
        properties.Add(DiagnosticProperties.Provider, DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.Region, DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.SourceMember, gap.Source.Source.Display);
        properties.Add(DiagnosticProperties.SinkMember, method);
        properties.Add(DiagnosticProperties.In, Scope.Of(gap.Source.Entry.GetLocation()));
        return Diagnostic.Create(
            Descriptors.CoverageGap,
            gap.Source.Entry.GetLocation(),
            new[] { gap.Source.Origin.GetLocation(), gap.Node.GetLocation() },
            properties.ToImmutable(),
            gap.Source.Source.Display,
            Localized("Category_" + gap.Source.Source.Category),
            method);
    }

    private static Diagnostic DiagnoseRecording(Location location, string name) => Diagnostic.Create(
        Descriptors.PromptContentRecorded,
        location,
        ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Provider, DiagnosticProperties.Unknown)
            .Add(DiagnosticProperties.Region, DiagnosticProperties.Unknown)
            .Add(DiagnosticProperties.SinkMember, name)
            .Add(DiagnosticProperties.In, Scope.Of(location)),
        name);

    private static Diagnostic DiagnoseRecord(Location location, SourceModel source, string attribute)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, source.Category.ToString());
        properties.Add(DiagnosticProperties.Provider, DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.Region, DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.SourceMember, source.Display);
        properties.Add(DiagnosticProperties.SinkMember, attribute);
        properties.Add(DiagnosticProperties.In, Scope.Of(location));
        var category = Localized("Category_" + source.Category);
        return Diagnostic.Create(
            Descriptors.PersonalDataInEmbedding, location, properties.ToImmutable(), source.Display, source.IsSpecial ? new SpecialCategory(category) : category, Localized("Provider_Unknown"), attribute);
    }

    private static string NameOf(IMethodSymbol method) =>
        method.ContainingType?.Name is { Length: > 0 } type ? type + "." + method.Name : method.Name;

    /// <summary>Whether any client may be behind the sink: a tool, or a library's member without a provider of its own. A vector store is no client of a model.</summary>
    private static bool IsNeutral(SinkCall sink, GdprAiConfiguration configuration)
    {
        if (sink.Row.Kind == SinkKind.ToolResult)
            return true;
        var method = sink.Method.OriginalDefinition;
        var type = method.ContainingType?.GetDocumentationCommentId() ?? "";
        return !method.Locations.Any(l => l.IsInSource) && !type.Contains(".VectorData.") && !configuration.Models.Any(row => "T:" + row.Id.TypeName == type);
    }

    private static Diagnostic Diagnose(FlowFinding finding, string? provider, Recipient? recipient)
    {
        // A client of one provider may point to another's endpoint.
        provider = recipient?.Provider ?? provider;
        var source = finding.Source;
        var isLocal = finding.Sink.Row.IsLocal;
        var sink = NameOf(finding.Sink.Method);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, source.Source.Category.ToString());
        properties.Add(DiagnosticProperties.Provider, provider ?? DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.Region, (isLocal ? Region.Local : recipient?.Place ?? Region.Unknown).Name);
        properties.Add(DiagnosticProperties.SourceMember, source.Source.Display);
        properties.Add(DiagnosticProperties.SinkMember, sink);
        // What pseudonyms are not enough for is not copied with pseudonyms by a fix either.
        if (source.IsWholeObject && source.Residue is null)
            properties.Add(DiagnosticProperties.Members, string.Join(", ", source.Members));

        var descriptor = source.Residue is not null && finding.Sink.Row.Kind != SinkKind.Telemetry ? Descriptors.SpecialCategoryReachesLlm : finding.Disguise is null || source.IsWholeObject || source.Source.IsInferred ? DescriptorOf(finding.Sink.Row.Kind, source) : Descriptors.IneffectiveAnonymization;
        var location = (descriptor == Descriptors.IneffectiveAnonymization ? Disguise.LocationOf(finding) : finding.Location).GetLocation();
        properties.Add(DiagnosticProperties.In, Scope.Of(location));
        var remark = descriptor == Descriptors.SpecialCategoryReachesLlm ? Phrase.Localized("Residue_" + (source.Residue ?? "None")) : Disguise.ReasonOf(finding);
        object[] arguments = descriptor == Descriptors.PromptContentRecorded ? [sink] : [source.Source.Display, DetailOf(source, descriptor), RecipientOf(provider, isLocal, recipient), sink, remark];
        return Diagnostic.Create(
            descriptor,
            location,
            // Nothing leaves the machine: worth knowing, no reason to break a build.
            isLocal ? DiagnosticSeverity.Info : descriptor.DefaultSeverity,
            finding.Steps.Select(s => s.GetLocation()),
            properties.ToImmutable(),
            arguments);
    }

    /// <summary>Special categories and whole objects have rules of their own in prompts; elsewhere the message says what leaves.</summary>
    private static DiagnosticDescriptor DescriptorOf(SinkKind kind, SourceAtom source) => kind switch
    {
        SinkKind.Telemetry => Descriptors.PromptContentRecorded,
        _ when source.Source.IsInferred => Descriptors.UnmarkedDataReachesLlm,
        SinkKind.File => Descriptors.PersonalDataInFile,
        SinkKind.Embedding => Descriptors.PersonalDataInEmbedding,
        SinkKind.EndUserId => Descriptors.PersonalEndUserId,
        SinkKind.ToolResult => Descriptors.ToolReturnsPersonalData,
        _ when source.IsWholeObject => Descriptors.PersonalObjectReachesLlm,
        _ => source.Source.IsSpecial ? Descriptors.SpecialCategoryReachesLlm : Descriptors.PersonalDataReachesLlm,
    };

    private static LocalizableString DetailOf(SourceAtom source, DiagnosticDescriptor descriptor)
    {
        if (source.IsWholeObject)
            return new FixedString(string.Join(", ", source.Members));
        var category = Localized("Category_" + source.Source.Category);
        return source.Source.IsSpecial && descriptor != Descriptors.SpecialCategoryReachesLlm ? new SpecialCategory(category) : category;
    }

    private static LocalizableString RecipientOf(string? provider, bool isLocal, Recipient? recipient) =>
        isLocal ? new LocalizableResourceString("Provider_Local", Strings.ResourceManager, typeof(Strings), provider ?? "")
        : recipient is { IsOutside: true } ? Phrase.Located(provider, recipient.Place)
        : provider is null ? Localized("Provider_Unknown")
        : new FixedString(provider);

    private static LocalizableString Localized(string name) => new LocalizableResourceString(name, Strings.ResourceManager, typeof(Strings));

    /// <summary>A text that is the same in every language, where a localizable one may stand.</summary>
    private sealed class FixedString(string text) : LocalizableString
    {
        protected override string GetText(System.IFormatProvider? formatProvider) => text;

        protected override int GetHash() => text.GetHashCode();

        protected override bool AreEqual(object? other) => other is FixedString fixedString && fixedString.GetText(null) == text;
    }

    /// <summary>The name of a category, with the remark that Art. 9(1) or Art. 10 names it.</summary>
    private sealed class SpecialCategory(LocalizableString category) : LocalizableString
    {
        protected override string GetText(System.IFormatProvider? formatProvider) =>
            string.Format(formatProvider, Localized("Category_Special").ToString(formatProvider), category.ToString(formatProvider));

        protected override int GetHash() => category.GetHashCode();

        protected override bool AreEqual(object? other) => other is SpecialCategory special && special.ToString(null) == ToString(null);
    }
}
