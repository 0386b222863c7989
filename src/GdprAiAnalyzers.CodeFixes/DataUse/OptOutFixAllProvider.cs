using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Fixes many requests in one change: they may share their options, which may be made in other documents.</summary>
internal sealed class OptOutFixAllProvider : FixAllProvider
{
    public static readonly OptOutFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = new TextEdits();
        var diagnostics = await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            if (await OptOutPlanner.PlanAsync(diagnostic, context.Solution, context.CancellationToken).ConfigureAwait(false) is { } edit)
                edits.Add(edit);
        }

        return edits.IsEmpty && diagnostics.Count > 0
            ? null
            : CodeAction.Create(FixTexts.OptOutAll, cancellationToken => edits.ApplyAsync(context.Solution, cancellationToken), OptOutFix.EquivalenceKey);
    }
}
