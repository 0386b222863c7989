using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>Another remedy for a flow than the helper around the value, for people who look at the choice.</summary>
internal abstract class FurtherAction
{
    /// <summary>One key for all diagnostics, so that Fix All fixes them together.</summary>
    public abstract string EquivalenceKey { get; }

    /// <summary>The title of Fix All.</summary>
    public abstract string AllTitle { get; }

    /// <summary>What to do about a diagnostic whose first action is the given plan; <see langword="null"/> when this action does not fit.</summary>
    public abstract Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken);

    /// <summary>The solution with all edits, which this action has planned.</summary>
    public abstract Task<Solution> ApplyAsync(IReadOnlyCollection<FurtherEdit> edits, Solution solution, CancellationToken cancellationToken);

    /// <summary>The action for every diagnostic that has it.</summary>
    public async Task<CodeAction?> FixAllAsync(FixAllContext context)
    {
        var edits = new List<FurtherEdit>();
        foreach (var diagnostic in await FixAllDiagnostics.OfAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            var plan = await WrapPlanner.PlanAsync(diagnostic, context.Solution, context.CancellationToken).ConfigureAwait(false);
            if (plan.Count > 0 && await PlanAsync(diagnostic, plan, document, context.CancellationToken).ConfigureAwait(false) is { } edit)
                edits.Add(edit);
        }

        return edits.Count == 0
            ? null
            : CodeAction.Create(AllTitle, cancellationToken => ApplyAsync(edits, context.Solution, cancellationToken), EquivalenceKey);
    }
}
