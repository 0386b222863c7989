using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Resources;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI201: requests that could opt out of training or storage and do not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.NoOptOut);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var requests = new RequestControls(context.Compilation, configuration, new ValueResolver(context.Compilation), context.CancellationToken);
        if (requests.IsEmpty)
            return;
        context.RegisterSemanticModelAction(action =>
        {
            foreach (var finding in requests.Find(action.SemanticModel.SyntaxTree, action.CancellationToken))
                action.ReportDiagnostic(Diagnose(finding));
        });
    }

    private static Diagnostic Diagnose(RequestFinding finding)
    {
        var syntax = finding.Call.Syntax;
        var call = NameOf(finding.Call);
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Provider, finding.Provider.Length > 0 ? finding.Provider : "unknown");
        properties.Add(DiagnosticProperties.SinkMember, call);
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
        call is Microsoft.CodeAnalysis.Operations.IInvocationOperation { TargetMethod: var method } ? method.ContainingType.Name + "." + method.Name : "";
}
