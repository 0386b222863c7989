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

namespace GdprAiAnalyzers.CodeFixes.Telemetry;

/// <summary>Turns off a switch that copies prompts to traces or logs, and anonymizes what is logged beside a call.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StopRecordingFix))]
public sealed class StopRecordingFix : CodeFixProvider
{
    /// <summary>One key for switches and logs, so that Fix All fixes them together.</summary>
    internal const string EquivalenceKey = "GDPRAI.StopRecording";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PromptContentRecorded);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new StopAll();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = new NodeEdits();
            if (await RecordingEdits.AddAsync(diagnostic, solution, edits, context.CancellationToken).ConfigureAwait(false) is { } title)
                context.RegisterCodeFix(CodeAction.Create(title, cancellationToken => edits.ApplyAsync(solution, cancellationToken), EquivalenceKey), diagnostic);
        }
    }

    private sealed class StopAll : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var edits = new NodeEdits();
            var diagnostics = await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics)
                await RecordingEdits.AddAsync(diagnostic, context.Solution, edits, context.CancellationToken).ConfigureAwait(false);
            return edits.Documents.Any() || diagnostics.Count == 0
                ? CodeAction.Create(FixTexts.StopRecordingAll, cancellationToken => edits.ApplyAsync(context.Solution, cancellationToken), EquivalenceKey)
                : null;
        }
    }
}
