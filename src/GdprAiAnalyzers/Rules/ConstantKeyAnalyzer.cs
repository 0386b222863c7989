using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Keys;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI303: the key or salt of a pseudonym is written in the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantKeyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ConstantKey, Descriptors.InvalidConfiguration);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (TestProjects.Contains(context.Compilation) || !TreeText.AnyIn(context.Compilation, TreeText.Words.Keys, context.CancellationToken))
            return;
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var reporter = Reporter.Of(context, configuration, SupportedDiagnostics);
        var material = new KeyMaterial(new ValueResolver(context.Compilation));
        var people = new Lazy<PersonalContext>(() => new PersonalContext(context.Compilation, new FlowModels(context.Compilation, configuration, infersSources: true)));
        context.RegisterSemanticModelAction(action =>
        {
            var words = TreeWords.Of(action.SemanticModel.SyntaxTree, action.CancellationToken);
            if (!KeyPlace.Words.Any(words.MayContain))
                return;
            var reported = new HashSet<SyntaxNode>();
            foreach (var place in PlacesIn(action.SemanticModel, action.CancellationToken))
            {
                var constants = material.ConstantsIn(place.Material, action.CancellationToken);
                if (constants.Count == 0)
                    continue;
                if (!place.IsPseudonymizer && !people.Value.IsAround(place.Use, action.SemanticModel.GetEnclosingSymbol(place.Use.Syntax.SpanStart, action.CancellationToken), action.CancellationToken))
                    continue;
                foreach (var constant in constants)
                {
                    var node = constant.Syntax.SyntaxTree == action.SemanticModel.SyntaxTree ? constant.Syntax : place.Material.Syntax;
                    if (reported.Add(node))
                        reporter.Report(action.ReportDiagnostic, Diagnose(place, node));
                }
            }
        });
    }

    private static IEnumerable<KeyPlace> PlacesIn(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes())
        {
            if (node is not (BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } or AssignmentExpressionSyntax))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var place in KeyPlace.Of(model.GetOperation(node, cancellationToken)))
                yield return place;
        }
    }

    // The value is a secret: no message holds it.
    private static Diagnostic Diagnose(KeyPlace place, SyntaxNode node) => Diagnostic.Create(
        Descriptors.ConstantKey,
        node.GetLocation(),
        new[] { place.Material.Syntax.GetLocation() },
        ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.SinkMember, place.Name)
            .Add(DiagnosticProperties.Target, place.IsSalt ? "salt" : "key")
            .Add(DiagnosticProperties.In, Scope.Of(node.GetLocation())),
        place.Name,
        Phrase.Localized(place.IsSalt ? "Key_Salt" : "Key_Key"));
}
