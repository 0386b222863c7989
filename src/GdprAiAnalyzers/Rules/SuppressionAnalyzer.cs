using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI902: suppressions of our rules that give no reason, where a reason is asked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    private const string Option = "gdprai_require_justification";
    private const string Prefix = "GDPRAI";

    // What the editors write for somebody to replace.
    private static readonly string[] Placeholders = ["<Pending>", "Pending", "TBD"];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.UnjustifiedSuppression, Descriptors.InvalidConfiguration);

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
        var options = context.Options.AnalyzerConfigOptionsProvider;
        context.RegisterSemanticModelAction(action =>
        {
            var tree = action.SemanticModel.SyntaxTree;
            var required = options.GetOptions(tree).TryGetValue(Option, out var value) && bool.TryParse(value, out var asked) ? asked : configuration.RequiresJustification;
            if (!required)
                return;
            var root = tree.GetRoot(action.CancellationToken);
            foreach (var pragma in root.DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>().Where(LacksComment))
                Report(action, reporter, pragma.GetLocation(), string.Join(", ", pragma.ErrorCodes.Where(code => IsOurs(code.ToString())).Select(code => code.ToString())));
            foreach (var attribute in root.DescendantNodes().OfType<AttributeSyntax>())
            {
                if (SuppressedBy(attribute, action.SemanticModel, action.CancellationToken) is { } id)
                    Report(action, reporter, attribute.GetLocation(), id);
            }
        });
    }

    // A directive without ids switches off every rule.
    private static bool LacksComment(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.IsActive && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)
        && (pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => IsOurs(code.ToString())))
        && pragma.EndOfDirectiveToken.LeadingTrivia.Concat(pragma.DescendantTokens().SelectMany(token => token.TrailingTrivia))
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .All(trivia => IsEmpty(trivia.ToString().TrimStart('/')));

    /// <summary>The rule of ours that an attribute suppresses without a reason.</summary>
    private static string? SuppressedBy(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.ArgumentList is not { Arguments: { Count: >= 2 } arguments }
            || model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType.ToDisplayString() != "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute")
            return null;

        var positional = arguments.Where(argument => argument.NameEquals is null).ToList();
        var id = (positional.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "checkId") ?? positional.ElementAtOrDefault(1)) is { } check
            ? Text(check, model, cancellationToken)?.Split(':')[0].Trim()
            : null;
        var reason = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification") is { } given ? Text(given, model, cancellationToken) : null;
        return id is not null && IsOurs(id) && IsEmpty(reason) ? id : null;
    }

    private static string? Text(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(argument.Expression, cancellationToken).Value as string;

    private static bool IsOurs(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    private static bool IsEmpty(string? reason) => string.IsNullOrWhiteSpace(reason) || Placeholders.Contains(reason!.Trim(), StringComparer.OrdinalIgnoreCase);

    private static void Report(SemanticModelAnalysisContext context, Reporter reporter, Location location, string id)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Value, id).Add(DiagnosticProperties.In, Scope.Of(location));
        reporter.Report(context.ReportDiagnostic, Diagnostic.Create(Descriptors.UnjustifiedSuppression, location, properties, id.Length > 0 ? id : Prefix));
    }
}
