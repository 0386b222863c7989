using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Settings;

/// <summary>GDPRAI010: declares in <c>gdprai.json</c> what a method does whose body is not here: it passes the value on, or sends it to a model.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareCodeFix))]
public sealed class DeclareCodeFix : CodeFixProvider
{
    internal const string PropagatorKey = "GDPRAI.DeclarePropagator";
    internal const string SinkKey = "GDPRAI.DeclareSink";

    private static readonly string[] Propagators = ["models", "propagators"];
    private static readonly string[] Sinks = ["models", "sinks"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.CoverageGap);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DeclareAll();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (!ProjectConfiguration.CanChange(context.Document.Project))
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            if (await MethodAsync(diagnostic, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false) is not { } method)
                continue;
            var name = method.Symbol.ContainingType.Name + (method.Symbol.MethodKind == MethodKind.Constructor ? "" : "." + method.Symbol.Name);
            if (PropagatorOf(method) is { } propagator)
            {
                var declared = await ApplyAsync(context.Document.Project, Propagators, [propagator], context.CancellationToken).ConfigureAwait(false);
                if (await AnalyzerCheck.AcceptsAsync(diagnostic, context.Document, declared, [method.Symbol.Name], context.CancellationToken).ConfigureAwait(false))
                    Register(FixTexts.DeclarePropagator(name), Propagators, propagator, PropagatorKey);
            }

            if (SinkOf(method) is { } sink)
                Register(FixTexts.DeclareSink(name), Sinks, sink, SinkKey);

            void Register(string title, string[] section, string item, string key) =>
                context.RegisterCodeFix(CodeAction.Create(title, cancellationToken => ApplyAsync(context.Document.Project, section, [item], cancellationToken), key), diagnostic);
        }
    }

    private static Task<Solution> ApplyAsync(Project project, string[] section, IEnumerable<string> items, CancellationToken cancellationToken) =>
        ProjectConfiguration.ChangeAsync(project, text => ConfigurationText.Append(text, section, items), cancellationToken);

    private static string? PropagatorOf((IMethodSymbol Symbol, IParameterSymbol Parameter) method) =>
        !method.Symbol.ReturnsVoid && method.Symbol.GetDocumentationCommentId() is { } id
            ? $"{{ \"id\": \"{id}\", \"flows\": [\"arg{method.Parameter.Ordinal} -> return\"] }}"
            : null;

    private static string? SinkOf((IMethodSymbol Symbol, IParameterSymbol Parameter) method) =>
        method.Symbol.GetDocumentationCommentId() is { } id ? $"{{ \"id\": \"{id}\", \"arguments\": [\"{method.Parameter.Name}\"] }}" : null;

    /// <summary>The method, and the parameter that takes the value.</summary>
    private static async Task<(IMethodSymbol Symbol, IParameterSymbol Parameter)?> MethodAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        var path = new DiagnosticPath(diagnostic);
        if (await DiagnosticPath.FindAsync(path.Sink, solution, cancellationToken).ConfigureAwait(false) is not var (document, node)
            || node.FirstAncestorOrSelf<ExpressionSyntax>(expression => ArgumentsOf(expression) is not null) is not { } call
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method)
        {
            return null;
        }

        var arguments = ArgumentsOf(call)!.Arguments;
        var given = arguments.FirstOrDefault(argument => path.Entry.SourceTree == argument.SyntaxTree && argument.Span.Contains(path.Entry.SourceSpan)) ?? (arguments.Count == 1 ? arguments[0] : null);
        if (given is null)
            return null;
        var parameter = given.NameColon is { } name
            ? method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(arguments.IndexOf(given));
        return parameter is null ? null : (method.OriginalDefinition, parameter);
    }

    private static ArgumentListSyntax? ArgumentsOf(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    private sealed class DeclareAll : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult<CodeAction?>(CodeAction.Create(
            FixTexts.DeclareMethods, cancellationToken => ApplyAllAsync(context.WithCancellationToken(cancellationToken)), context.CodeActionEquivalenceKey));

        private static async Task<Solution> ApplyAllAsync(FixAllContext context)
        {
            var solution = context.Solution;
            var isSink = context.CodeActionEquivalenceKey == SinkKey;
            foreach (var project in (await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false)).GroupBy(diagnostic => context.Solution.GetDocument(diagnostic.Location.SourceTree)?.Project.Id))
            {
                if (project.Key is null)
                    continue;
                var items = new List<string>();
                foreach (var diagnostic in project)
                {
                    if (await MethodAsync(diagnostic, context.Solution, context.CancellationToken).ConfigureAwait(false) is { } method && (isSink ? SinkOf(method) : PropagatorOf(method)) is { } item)
                        items.Add(item);
                }

                if (items.Count > 0)
                    solution = await ApplyAsync(solution.GetProject(project.Key)!, isSink ? Sinks : Propagators, items, context.CancellationToken).ConfigureAwait(false);
            }

            return solution;
        }
    }
}
