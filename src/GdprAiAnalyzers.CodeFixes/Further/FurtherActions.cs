using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Marking;
using GdprAiAnalyzers.CodeFixes.Scope;
using GdprAiAnalyzers.CodeFixes.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>What is offered below the helper around the value, in this order.</summary>
/// <remarks>In one provider with the first action: a tool that takes the first action of each provider would take these too.</remarks>
internal static class FurtherActions
{
    private static readonly FurtherAction[] All =
    [
        new MarkMemberAction(),
        new ScopeAction(),
        OtherHelperAction.Generalize,
        OtherHelperAction.Erase,
        new OutgoingTextAction(),
        new MarkSanitizerAction(),
        new DeclareSanitizerAction(),
    ];

    /// <summary>The action with a key; <see langword="null"/> for the first action's.</summary>
    public static FurtherAction? Named(string? equivalenceKey) => All.FirstOrDefault(action => action.EquivalenceKey == equivalenceKey);

    /// <summary>Registers whatever fits beside the first action.</summary>
    public static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan)
    {
        var solution = context.Document.Project.Solution;
        foreach (var action in All)
        {
            if (await action.PlanAsync(diagnostic, plan, context.Document, context.CancellationToken).ConfigureAwait(false) is not { } edit)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(edit.Title, cancellationToken => action.ApplyAsync([edit], solution, cancellationToken), action.EquivalenceKey),
                diagnostic);
        }
    }
}
