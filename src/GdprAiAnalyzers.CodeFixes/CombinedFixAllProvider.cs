using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Fixes many diagnostics in one change: what they need may be shared, nested, and in other documents than they are.</summary>
/// <param name="title">What the action is called, in the language of the user interface.</param>
/// <param name="equivalenceKey">That of the action for one diagnostic.</param>
/// <param name="planAsync">Plans the edits for all diagnostics; gives what applies them, <see langword="null"/> where nothing can be done.</param>
internal sealed class CombinedFixAllProvider(
    Func<string> title, string equivalenceKey, Func<Solution, IReadOnlyCollection<Diagnostic>, CancellationToken, Task<Func<CancellationToken, Task<Solution>>?>> planAsync) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false);
        var apply = await planAsync(context.Solution, diagnostics, context.CancellationToken).ConfigureAwait(false);
        // dotnet format asks once for each project that has the package, also when all is done: nothing left to do is no failure.
        if (diagnostics.Count == 0)
            apply ??= _ => Task.FromResult(context.Solution);
        return apply is null ? null : CodeAction.Create(title(), apply, equivalenceKey);
    }
}
