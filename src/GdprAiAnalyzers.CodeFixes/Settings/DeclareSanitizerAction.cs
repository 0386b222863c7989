using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Settings;

/// <summary>Declares a method that the value passes as a sanitizer in <c>gdprai.json</c>, where no rule contradicts: the way for code that one does not own.</summary>
internal sealed class DeclareSanitizerAction : FurtherAction
{
    private static readonly string[] Section = ["models", "sanitizers"];

    public override string EquivalenceKey => "GDPRAI.DeclareSanitizer";

    public override string AllTitle => FixTexts.DeclareAllSanitizers;

    public override async Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        if (!ProjectConfiguration.CanChange(document.Project))
            return null;

        var solution = document.Project.Solution;
        foreach (var method in await PathMethods.OfAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false))
        {
            if (method.MethodKind != MethodKind.Ordinary || method.GetDocumentationCommentId() is not { } id)
                continue;
            var edit = new Edit(FixTexts.DeclareSanitizer(method.ContainingType.Name + "." + method.Name), document.Project.Id, "{ \"id\": \"" + id + "\" }");
            var declared = await ApplyAsync([edit], solution, cancellationToken).ConfigureAwait(false);
            if (await AnalyzerCheck.AcceptsAsync(diagnostic, document, declared, [method.Name], cancellationToken).ConfigureAwait(false))
                return edit;
        }

        return null;
    }

    public override async Task<Solution> ApplyAsync(IReadOnlyCollection<FurtherEdit> edits, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var project in edits.Cast<Edit>().GroupBy(edit => edit.Project))
        {
            solution = await ProjectConfiguration.ChangeAsync(
                solution.GetProject(project.Key)!, text => ConfigurationText.Append(text, Section, project.Select(edit => edit.Item)), cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private sealed record Edit(string Title, ProjectId Project, string Item) : FurtherEdit(Title);
}
