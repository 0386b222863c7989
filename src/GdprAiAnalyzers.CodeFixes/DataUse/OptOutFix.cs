using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Makes a request opt out: sets the member, gives the call its options, adds the JSON member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OptOutFix))]
public sealed class OptOutFix : CodeFixProvider
{
    /// <summary>One key for all remedies, so that Fix All fixes them together.</summary>
    internal const string EquivalenceKey = "GDPRAI.OptOut";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NoOptOut);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new CombinedFixAllProvider(() => FixTexts.OptOutAll, EquivalenceKey, PlanAllAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await OptOutPlanner.PlanAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false) is not { } edit)
                continue;

            var edits = new TextEdits();
            edits.Add(edit);
            context.RegisterCodeFix(
                CodeAction.Create(FixTexts.OptOut(edit.OptOut), cancellationToken => edits.ApplyAsync(solution, cancellationToken), EquivalenceKey),
                diagnostic);
        }
    }

    private static async Task<Func<CancellationToken, Task<Solution>>?> PlanAllAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new TextEdits();
        foreach (var diagnostic in diagnostics)
        {
            if (await OptOutPlanner.PlanAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false) is { } edit)
                edits.Add(edit);
        }

        return edits.IsEmpty ? null : token => edits.ApplyAsync(solution, token);
    }
}
