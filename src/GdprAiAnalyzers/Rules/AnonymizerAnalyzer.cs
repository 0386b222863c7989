using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Anonymizers;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI302: a method that is declared to anonymize hands out what it was given, on some path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AnonymizerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.LeakyAnonymizer, Descriptors.InvalidConfiguration);

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
        var names = AnonymizerNames.In(context.Compilation, configuration, context.CancellationToken);
        if (names.Count == 0)
            return;
        var models = new AnonymizerModels(new FlowModels(context.Compilation, configuration, infersSources: true), names);
        var engine = new AnonymizerEngine(context.Compilation, models);
        context.RegisterSemanticModelAction(action =>
        {
            var tree = action.SemanticModel.SyntaxTree;
            var words = TreeWords.Of(tree, action.CancellationToken);
            if (!names.Any(words.MayContain))
                return;
            foreach (var method in MethodsIn(action.SemanticModel, names, action.CancellationToken))
            {
                foreach (var leak in engine.Check(method, action.CancellationToken).Where(leak => leak.Node.SyntaxTree == tree))
                    reporter.Report(action.ReportDiagnostic, Diagnose(method, leak));
            }
        });
    }

    private static IEnumerable<IMethodSymbol> MethodsIn(SemanticModel model, ISet<string> names, CancellationToken cancellationToken)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            var symbol = node switch
            {
                MethodDeclarationSyntax method when names.Contains(method.Identifier.ValueText) => model.GetDeclaredSymbol(method, cancellationToken),
                LocalFunctionStatementSyntax function when names.Contains(function.Identifier.ValueText) => (IMethodSymbol?)model.GetDeclaredSymbol(function, cancellationToken),
                PropertyDeclarationSyntax property when names.Contains(property.Identifier.ValueText) => model.GetDeclaredSymbol(property, cancellationToken)?.GetMethod,
                _ => null,
            };
            // Of a partial method, the part with the body.
            if (symbol is { PartialImplementationPart: null })
                yield return symbol;
        }
    }

    private static Diagnostic Diagnose(IMethodSymbol method, Leak leak)
    {
        var name = method.AssociatedSymbol?.Name ?? method.Name;
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, leak.Source.Category.ToString());
        properties.Add(DiagnosticProperties.SourceMember, leak.Source.Display);
        properties.Add(DiagnosticProperties.SinkMember, method.ContainingType.Name + "." + name);
        properties.Add(DiagnosticProperties.In, Scope.Of(leak.Node.GetLocation()));
        if (!leak.Members.IsDefault)
            properties.Add(DiagnosticProperties.Members, string.Join(", ", leak.Members));
        return Diagnostic.Create(
            Descriptors.LeakyAnonymizer,
            leak.Node.GetLocation(),
            leak.Origin is null ? null : new[] { leak.Origin.GetLocation() },
            properties.ToImmutable(),
            name,
            leak.Source.Display,
            leak.Weakness is { } weakness ? Disguise.ReasonOf(weakness) : Phrase.Localized("Leak_Unchanged"));
    }
}
