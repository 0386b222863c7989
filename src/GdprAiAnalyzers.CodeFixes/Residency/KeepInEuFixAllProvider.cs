using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Keeps many requests in the EU in one change: they may share a constant or options that stand in other documents.</summary>
internal sealed class KeepInEuFixAllProvider : FixAllProvider
{
    public static readonly KeepInEuFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false);
        var edits = await KeepInEuFix.PlanAsync(context.Solution, diagnostics, context.CancellationToken).ConfigureAwait(false);
        return edits.Count == 0 && diagnostics.Count > 0
            ? null
            : CodeAction.Create(FixTexts.KeepAllInEu, cancellationToken => edits.ApplyAsync(context.Solution, cancellationToken), KeepInEuFix.EquivalenceKey);
    }
}
