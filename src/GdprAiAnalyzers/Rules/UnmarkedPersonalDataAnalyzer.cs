using System;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI401: members that look like personal data and are not marked. In every project: the entities rarely stand beside the calls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmarkedPersonalDataAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.UnmarkedPersonalData, Descriptors.InvalidConfiguration);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        // The people in tests are made up.
        if (TestProjects.Contains(context.Compilation))
            return;

        var names = new PersonalNames();
        var configuration = ConfigurationLoader.Load(context.Options, context.CancellationToken);
        var reporter = Reporter.Of(context, configuration, SupportedDiagnostics);
        var marks = new Lazy<SourceFinder>(() => new SourceFinder(
            new PersonalDataMarkers(configuration.PersonalDataAttributes), new ModelIndex(configuration.Models), EmbeddedModels.Index));
        // By type: the properties of positional records are no symbols of their own for the compiler's walk.
        context.RegisterSymbolAction(
            action =>
            {
                foreach (var member in ((INamedTypeSymbol)action.Symbol).GetMembers())
                    Report(action, reporter, member, names, marks);
            },
            SymbolKind.NamedType);
        if (ColumnMappings.MayBeIn(context.Compilation))
        {
            context.RegisterSyntaxNodeAction(
                action =>
                {
                    if (ColumnMappings.Read((InvocationExpressionSyntax)action.Node, action.SemanticModel, action.CancellationToken) is not var (member, column)
                        || !member.Locations[0].IsInSource || names.Find(member) is not null || names.FindByColumn(member, column) is not { } category || marks.Value.Find(member) is not null)
                    {
                        return;
                    }

                    reporter.Report(action.ReportDiagnostic, Create(member, category));
                },
                SyntaxKind.InvocationExpression);
        }
    }

    private static void Report(SymbolAnalysisContext context, Reporter reporter, ISymbol member, PersonalNames names, Lazy<SourceFinder> marks)
    {
        if (names.Find(member) is not { } category || marks.Value.Find(member) != null || IsReportedElsewhere(member, names, context.Compilation))
            return;

        reporter.Report(context.ReportDiagnostic, Create(member, category));
    }

    private static Diagnostic Create(ISymbol member, DataCategory category)
    {
        var display = member.ContainingType.Name + "." + member.Name;
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(DiagnosticProperties.Category, category.ToString());
        properties.Add(DiagnosticProperties.SourceMember, display);
        properties.Add(DiagnosticProperties.In, Scope.Of(member.Locations[0]));
        return Diagnostic.Create(
            Descriptors.UnmarkedPersonalData,
            member.Locations[0],
            properties.ToImmutable(),
            display,
            new LocalizableResourceString("Category_" + category, Strings.ResourceManager, typeof(Strings)));
    }

    // A mark on the first declaration holds for what overrides and implements it.
    private static bool IsReportedElsewhere(ISymbol member, PersonalNames names, Compilation compilation) =>
        MethodMatcher.Inherited(member, member.ContainingType.AllInterfaces)
            .Any(inherited => OwnCode.Contains(compilation, inherited.ContainingAssembly) && names.Find(inherited) != null);
}
