using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Wraps what leads to many diagnostics in one change, or does for all what a further action does for one.</summary>
internal sealed class WrapFixAllProvider : FixAllProvider
{
    public static readonly WrapFixAllProvider Instance = new();

    private readonly CombinedFixAllProvider _wrapAll = new(() => FixTexts.WrapAll, WrapInHelperFix.EquivalenceKey, PlanAllAsync);

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => _wrapAll.GetSupportedFixAllScopes();

    public override Task<CodeAction?> GetFixAsync(FixAllContext context) =>
        FurtherActions.Named(context.CodeActionEquivalenceKey) is { } further ? further.FixAllAsync(context) : _wrapAll.GetFixAsync(context);

    private static async Task<Func<CancellationToken, Task<Solution>>?> PlanAllAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var wraps = new WrapSet([]);
        foreach (var diagnostic in diagnostics)
        {
            foreach (var wrap in await WrapPlanner.PlanAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false))
                wraps.Add(wrap);
        }

        return wraps.IsEmpty ? null : token => wraps.ApplyAsync(solution, token);
    }
}
