using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Wraps personal data in the helper for its category, where it is read; else the outgoing text.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrapInHelperFix))]
public sealed class WrapInHelperFix : CodeFixProvider
{
    /// <summary>One key for all categories, so that Fix All fixes them together.</summary>
    internal const string EquivalenceKey = "GDPRAI.WrapInHelper";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.PersonalDataReachesLlm,
        RuleIds.SpecialCategoryReachesLlm,
        RuleIds.PersonalObjectReachesLlm,
        RuleIds.ToolReturnsPersonalData,
        RuleIds.PersonalDataInFile,
        RuleIds.PersonalDataInEmbedding,
        RuleIds.UnmarkedDataReachesLlm,
        RuleIds.PersonalEndUserId,
        RuleIds.IneffectiveAnonymization,
        RuleIds.LeakyAnonymizer);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WrapFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var plan = await WrapPlanner.PlanAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false);
            if (plan.Count == 0)
                continue;

            var wraps = new WrapSet(plan);
            context.RegisterCodeFix(
                CodeAction.Create(FixTexts.Wrap(plan.First()), cancellationToken => wraps.ApplyAsync(solution, cancellationToken), EquivalenceKey),
                diagnostic);
            // dotnet format takes the first action, once for each rule and project.
            if (solution.Workspace.Kind != WorkspaceKind.MSBuild)
                await FurtherActions.RegisterAsync(context, diagnostic, plan).ConfigureAwait(false);
        }
    }
}
