using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.CodeFixes.Settings;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Declares the recipient behind an endpoint whose region nobody can tell, in the project's <c>gdprai.json</c> or a new one.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareProcessorFix))]
public sealed class DeclareProcessorFix : CodeFixProvider
{
    internal const string EquivalenceKey = "GDPRAI.DeclareProcessor";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnknownRegion);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DeclareAll(Declaration, FixTexts.DeclareProcessors, EquivalenceKey);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ProjectConfiguration.CanChange(context.Document.Project) && Declaration(diagnostic) is { } declaration)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(FixTexts.DeclareProcessor(declaration.Name), cancellationToken => ApplyAsync(context.Document.Project, [declaration], cancellationToken), EquivalenceKey),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What is declared: the host where it is known, else the whole provider.</summary>
    internal static ProcessorDeclaration? Declaration(Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Provider, out var provider);
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Host, out var host);
        provider = provider == "unknown" ? null : provider;
        host = host is not null && host.LastIndexOf('*') <= 0 && (host[0] != '*' || host.StartsWith("*.", StringComparison.Ordinal)) ? host : null;
        return (host ?? provider) is { } name ? new ProcessorDeclaration(name, provider, host) : null;
    }

    internal static Task<Solution> ApplyAsync(Project project, IEnumerable<ProcessorDeclaration> declarations, CancellationToken cancellationToken) =>
        ProjectConfiguration.ChangeAsync(project, text => ProcessorList.Add(text, declarations), cancellationToken);

    /// <summary>Declares every recipient of a document, project or solution in one change of each project's file.</summary>
    internal sealed class DeclareAll(Func<Diagnostic, ProcessorDeclaration?> declare, string title, string equivalenceKey) : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context) => Task.FromResult(Projects(context).Any(ProjectConfiguration.CanChange)
            ? CodeAction.Create(title, cancellationToken => ApplyAllAsync(context.WithCancellationToken(cancellationToken)), equivalenceKey)
            : null);

        private static IEnumerable<Project> Projects(FixAllContext context) =>
            context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp) : [context.Project];

        private async Task<Solution> ApplyAllAsync(FixAllContext context)
        {
            var solution = context.Solution;
            foreach (var project in Projects(context))
            {
                var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                    ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                var declarations = diagnostics.Select(declare).OfType<ProcessorDeclaration>().Distinct().ToList();
                if (declarations.Count > 0)
                    solution = await ApplyAsync(solution.GetProject(project.Id)!, declarations, context.CancellationToken).ConfigureAwait(false);
            }

            return solution;
        }
    }
}
