using System;
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
    public override FixAllProvider GetFixAllProvider() => new CombinedFixAllProvider(() => FixTexts.StopRecordingAll, EquivalenceKey, PlanAllAsync);

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

    private static async Task<Func<CancellationToken, Task<Solution>>?> PlanAllAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new NodeEdits();
        foreach (var diagnostic in diagnostics)
            await RecordingEdits.AddAsync(diagnostic, solution, edits, cancellationToken).ConfigureAwait(false);
        return edits.Documents.Any() ? token => edits.ApplyAsync(solution, token) : null;
    }
}
