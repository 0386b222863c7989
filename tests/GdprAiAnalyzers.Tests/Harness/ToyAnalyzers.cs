using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Tests.Harness;

/// <summary>Reports each method whose name starts with a lower-case letter; its parameters are additional locations.</summary>
public sealed class LowerCaseMethodAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("TOY001", "Title", "Method '{0}' starts in lower case", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var method = (MethodDeclarationSyntax)node.Node;
                var parameters = method.ParameterList.Parameters.Select(parameter => parameter.GetLocation());
                if (char.IsLower(method.Identifier.Text[0]))
                    node.ReportDiagnostic(Diagnostic.Create(Rule, method.Identifier.GetLocation(), parameters, method.Identifier.Text));
            },
            SyntaxKind.MethodDeclaration);
    }
}

/// <summary>Off by default; reports each class.</summary>
public sealed class OffByDefaultAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TOY002", "Title", "A class", "Toy", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(symbol => symbol.ReportDiagnostic(Diagnostic.Create(s_rule, symbol.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}

public sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TOY003", "Title", "Never reported", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(_ => throw new InvalidCastException("from the toy"), SymbolKind.NamedType);
    }
}

/// <summary>Reports each line of additional files that says "bad", and whatever class an option names.</summary>
public sealed class FileAndOptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_file = new("TOY004", "Title", "A bad line in {0}", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);
    private static readonly DiagnosticDescriptor s_option = new("TOY005", "Title", "The class {0}", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_file, s_option];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(file =>
        {
            var text = file.AdditionalFile.GetText(file.CancellationToken)!;
            foreach (var line in text.Lines.Where(line => line.ToString() == "bad"))
                file.ReportDiagnostic(Diagnostic.Create(s_file, Location.Create(file.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), file.AdditionalFile.Path));
        });
        context.RegisterSymbolAction(
            symbol =>
            {
                var location = symbol.Symbol.Locations[0];
                var options = symbol.Options.AnalyzerConfigOptionsProvider.GetOptions(location.SourceTree!);
                if (options.TryGetValue("toy.class", out var name) && name == symbol.Symbol.Name)
                    symbol.ReportDiagnostic(Diagnostic.Create(s_option, location, name));
            },
            SymbolKind.NamedType);
    }
}

/// <summary>Reports where a called method is declared. Outside the block that is being analyzed that is non-local, even in the same file.</summary>
public sealed class CalleeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LowerCaseMethodAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(
            operation =>
            {
                var callee = ((Microsoft.CodeAnalysis.Operations.IInvocationOperation)operation.Operation).TargetMethod;
                if (char.IsLower(callee.Name[0]))
                    operation.ReportDiagnostic(Diagnostic.Create(LowerCaseMethodAnalyzer.Rule, callee.Locations[0], callee.Name));
            },
            OperationKind.Invocation);
    }
}

/// <summary>Reports what is wrong without a location.</summary>
public sealed class ProjectAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TOY006", "Title", "A project", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [s_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(compilation => compilation.ReportDiagnostic(Diagnostic.Create(s_rule, Location.None)));
    }
}

/// <summary>Leaves generated code to Roslyn's default, and reports there as well.</summary>
public sealed class UnconfiguredAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LowerCaseMethodAnalyzer.Rule];

#pragma warning disable RS1025 // Not saying it is what this toy is for.
    public override void Initialize(AnalysisContext context)
#pragma warning restore RS1025
    {
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            node => node.ReportDiagnostic(Diagnostic.Create(LowerCaseMethodAnalyzer.Rule, ((MethodDeclarationSyntax)node.Node).Identifier.GetLocation(), "m")),
            SyntaxKind.MethodDeclaration);
    }
}

/// <summary>Reports a method twice at the same place, with different arguments.</summary>
public sealed class TwiceAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LowerCaseMethodAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var method = ((MethodDeclarationSyntax)node.Node).Identifier;
                foreach (var argument in new[] { method.Text, "other" })
                    node.ReportDiagnostic(Diagnostic.Create(LowerCaseMethodAnalyzer.Rule, method.GetLocation(), argument));
            },
            SyntaxKind.MethodDeclaration);
    }
}

/// <summary>Reports a class, and without a location if the file has a pragma, so that no pragma silences it.</summary>
public sealed class PragmaAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LowerCaseMethodAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            symbol =>
            {
                var location = symbol.Symbol.Locations[0];
                var hasPragma = location.SourceTree!.GetText(symbol.CancellationToken).ToString().StartsWith("#pragma", StringComparison.Ordinal);
                symbol.ReportDiagnostic(Diagnostic.Create(LowerCaseMethodAnalyzer.Rule, hasPragma ? Location.None : location, "m"));
            },
            SymbolKind.NamedType);
    }
}

/// <summary>Reports a method whose parameters are additional locations, the second of them unnecessary.</summary>
public sealed class UnnecessaryCodeAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [LowerCaseMethodAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var method = (MethodDeclarationSyntax)node.Node;
                var properties = ImmutableDictionary<string, string?>.Empty.Add(WellKnownDiagnosticTags.Unnecessary, "[1]");
                var parameters = method.ParameterList.Parameters.Select(parameter => parameter.GetLocation());
                node.ReportDiagnostic(Diagnostic.Create(LowerCaseMethodAnalyzer.Rule, method.Identifier.GetLocation(), parameters, properties, "m"));
            },
            SyntaxKind.MethodDeclaration);
    }
}
