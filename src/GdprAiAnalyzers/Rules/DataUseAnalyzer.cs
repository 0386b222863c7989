using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Resources;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI201: requests that could opt out of training or storage and do not. GDPRAI202 and GDPRAI203: clients of providers whose terms are not declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.NoOptOut, Descriptors.MayTrain, Descriptors.UndeclaredTerms, Descriptors.InvalidConfiguration);

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
        var reporter = Reporter.Of(context, configuration, SupportedDiagnostics);
        var resolver = new ValueResolver(context.Compilation);
        var requests = new RequestControls(context.Compilation, configuration, resolver, context.CancellationToken);
        var facts = ClientFacts.Of(context.Compilation, withBareHttp: false);
        var places = new ClientPlaces(context.Compilation, configuration);
        var clients = facts.IsEmpty ? null : new ClientUses(context.Compilation, configuration, facts, places, resolver);
        if (requests.IsEmpty && clients is null)
            return;
        context.RegisterSemanticModelAction(action =>
        {
            var tree = action.SemanticModel.SyntaxTree;
            foreach (var finding in requests.Find(tree, action.CancellationToken))
            {
                var recipient = finding.Host is { } host ? places.OfHost(host) : places.Of(finding.Call.Syntax, finding.Provider, action.CancellationToken);
                reporter.Report(action.ReportDiagnostic, Diagnose(finding, Recipient.PlaceOf(finding.Provider, recipient)));
            }

            foreach (var use in clients?.MayTrain(tree, action.CancellationToken) ?? [])
                reporter.Report(action.ReportDiagnostic, Diagnose(use, Descriptors.MayTrain));
            foreach (var use in clients?.Undeclared(tree, action.CancellationToken) ?? [])
                reporter.Report(action.ReportDiagnostic, Diagnose(use, Descriptors.UndeclaredTerms));
        });
    }

    private static Diagnostic Diagnose(ClientUse use, DiagnosticDescriptor descriptor)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Provider, use.Terms.Name);
        properties.Add(DiagnosticProperties.Region, use.Region.Name);
        properties.Add(DiagnosticProperties.SinkMember, use.Name);
        properties.Add(DiagnosticProperties.In, Scope.Of(use.Place.GetLocation()));
        var terms = new LocalizableResourceString("DataUse_Trains" + use.Terms.Trains, Strings.ResourceManager, typeof(Strings), use.Terms.Name);
        return Diagnostic.Create(descriptor, use.Place.GetLocation(), properties.ToImmutable(), use.Name, terms);
    }

    private static Diagnostic Diagnose(RequestFinding finding, Region region)
    {
        var syntax = finding.Call.Syntax;
        var call = NameOf(finding.Call);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Provider, finding.Provider.Length > 0 ? finding.Provider : DiagnosticProperties.Unknown);
        properties.Add(DiagnosticProperties.Region, region.Name);
        properties.Add(DiagnosticProperties.SinkMember, call);
        properties.Add(DiagnosticProperties.In, Scope.Of(Place(syntax)));
        properties.Add(DiagnosticProperties.OptOut, finding.OptOut.Name + "=" + finding.OptOut.Value);
        properties.Add(DiagnosticProperties.Remedy, finding.Remedy.ToString());
        properties.Add(DiagnosticProperties.OptionsType, finding.OptionsType);
        return Diagnostic.Create(
            Descriptors.NoOptOut,
            Place(syntax),
            finding.Target is null ? null : new[] { finding.Target.GetLocation() },
            properties.ToImmutable(),
            call,
            EffectOf(finding));
    }

    /// <summary>What the control does, in the reader's language.</summary>
    private static LocalizableString EffectOf(RequestFinding finding)
    {
        var key = finding.AsksForStorage ? "AsksToStore" : finding.Control?.Effect ?? "Declared";
        return new LocalizableResourceString("DataUse_" + key, Strings.ResourceManager, typeof(Strings), finding.OptOut.Name, finding.OptOut.Value, finding.Provider);
    }

    /// <summary>The name in the call: a request may go over many lines.</summary>
    private static Location Place(SyntaxNode call) => call is InvocationExpressionSyntax invocation
        ? (invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var expression => expression,
        }).GetLocation()
        : call.GetLocation();

    private static string NameOf(IOperation call) =>
        call is IInvocationOperation { TargetMethod: var method } ? method.ContainingType.Name + "." + method.Name : "";
}
