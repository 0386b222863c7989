using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Fixes many flows in one change: sources may be shared, nested, and in other documents than their diagnostics.</summary>
internal sealed class WrapFixAllProvider : FixAllProvider
{
    public static readonly WrapFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (FurtherActions.Named(context.CodeActionEquivalenceKey) is { } further)
            return await further.FixAllAsync(context).ConfigureAwait(false);

        var wraps = new WrapSet([]);
        var diagnostics = await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            foreach (var wrap in await WrapPlanner.PlanAsync(diagnostic, context.Solution, context.CancellationToken).ConfigureAwait(false))
                wraps.Add(wrap);
        }

        // dotnet format asks once for each project that has the package, also when all is done: nothing left to do is no failure.
        return wraps.IsEmpty && diagnostics.Count > 0
            ? null
            : CodeAction.Create(FixTexts.WrapAll, cancellationToken => wraps.ApplyAsync(context.Solution, cancellationToken), WrapInHelperFix.EquivalenceKey);
    }
}
