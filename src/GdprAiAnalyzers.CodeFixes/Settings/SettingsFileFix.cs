using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Residency;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Residency;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.Settings;

/// <summary>Edits <c>appsettings*.json</c>: writes the EU host, region or model, or <c>https</c>; or declares the recipient in <c>gdprai.json</c>.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SettingsFileFix), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) }, DocumentExtensions = new[] { ".json" })]
public sealed class SettingsFileFix : CodeFixProvider
{
    internal const string KeepInEuKey = "GDPRAI.KeepInEu";
    internal const string DeclareKey = "GDPRAI.DeclareProcessor";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SettingOutsideRegions, RuleIds.UnknownRegion, RuleIds.UnprotectedConnection);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new FixAll();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics.Where(d => d.Location.SourceTree is null))
        {
            if (Replacement(diagnostic, text) is { } change)
            {
                var title = diagnostic.Id == RuleIds.UnprotectedConnection ? FixTexts.UseEncryption : FixTexts.UseAlternative(diagnostic.Properties[DiagnosticProperties.Alternative]!);
                context.RegisterCodeFix(
                    CodeAction.Create(title, _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(change))), KeepInEuKey),
                    diagnostic);
            }

            if (ProjectConfiguration.CanChange(document.Project) && Declaration(diagnostic) is { } declaration)
            {
                var title = declaration.AllowedRegion is { } region ? FixTexts.AllowRegion(declaration.Name, region) : FixTexts.DeclareProcessor(declaration.Name);
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellationToken => DeclareProcessorFix.ApplyAsync(document.Project, [declaration], cancellationToken), DeclareKey),
                    diagnostic);
            }
        }
    }

    private static TextChange? Replacement(Diagnostic diagnostic, SourceText text)
    {
        var span = diagnostic.Location.SourceSpan;
        if (span.End > text.Length)
            return null;
        var written = text.ToString(span);
        if (diagnostic.Id == RuleIds.UnprotectedConnection)
            return Change("http://", "https://") ?? Change("ws://", "wss://");
        return diagnostic.Properties.TryGetValue(DiagnosticProperties.Alternative, out var alternative) && alternative is not null
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.Value, out var value) && value is { Length: > 0 }
                ? Change(value, alternative)
                : null;

        TextChange? Change(string from, string to) =>
            written.IndexOf(from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? new TextChange(new TextSpan(span.Start + at, from.Length), to) : null;
    }

    /// <summary>A place that nobody can tell is told; one that is told, is allowed for this recipient.</summary>
    private static ProcessorDeclaration? Declaration(Diagnostic diagnostic)
    {
        if (diagnostic.Id == RuleIds.UnknownRegion)
            return DeclareProcessorFix.Declaration(diagnostic);
        return diagnostic.Id == RuleIds.SettingOutsideRegions
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.Region, out var region) && region is not null && Region.Parse(region) is { Countries.IsEmpty: false }
            && DeclareProcessorFix.Declaration(diagnostic) is { } declaration
                ? declaration with { AllowedRegion = region }
                : null;
    }

    /// <summary>All settings files of a project or a solution; an additional file has no Fix All of its own in the oldest host.</summary>
    private sealed class FixAll : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var declares = context.CodeActionEquivalenceKey == DeclareKey;
            return Task.FromResult<CodeAction?>(CodeAction.Create(
                declares ? FixTexts.DeclareProcessors : FixTexts.UseAlternatives,
                cancellationToken => ApplyAsync(context.WithCancellationToken(cancellationToken), declares),
                context.CodeActionEquivalenceKey));
        }

        private static async Task<Solution> ApplyAsync(FixAllContext context, bool declares)
        {
            var solution = context.Solution;
            var projects = context.Scope == FixAllScope.Solution ? solution.Projects.Where(p => p.Language == LanguageNames.CSharp) : [context.Project];
            foreach (var project in projects)
            {
                var diagnostics = (await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).Where(d => d.Location.Kind == LocationKind.ExternalFile).ToList();
                if (declares)
                {
                    var declarations = diagnostics.Select(Declaration).OfType<ProcessorDeclaration>().Distinct().ToList();
                    if (declarations.Count > 0)
                        solution = await DeclareProcessorFix.ApplyAsync(solution.GetProject(project.Id)!, declarations, context.CancellationToken).ConfigureAwait(false);
                }
                else
                {
                    solution = await ReplaceAsync(project, diagnostics, solution, context.CancellationToken).ConfigureAwait(false);
                }
            }

            return solution;
        }

        private static async Task<Solution> ReplaceAsync(Project project, IEnumerable<Diagnostic> diagnostics, Solution solution, CancellationToken cancellationToken)
        {
            foreach (var file in diagnostics.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path))
            {
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == file.Key) is not { } document)
                    continue;
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                var changes = file.Select(diagnostic => Replacement(diagnostic, text)).OfType<TextChange>().Distinct().OrderBy(change => change.Span.Start);
                solution = solution.WithAdditionalDocumentText(document.Id, text.WithChanges(changes));
            }

            return solution;
        }
    }
}
