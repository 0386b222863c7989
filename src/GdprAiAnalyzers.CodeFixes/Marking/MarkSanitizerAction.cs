using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes.Marking;

/// <summary>Marks a method of the user's own that the value passes with <c>[Anonymizes]</c>, where no rule contradicts.</summary>
internal sealed class MarkSanitizerAction : FurtherAction
{
    private const string Attribute = "GdprAi.AnonymizesAttribute";

    public override string EquivalenceKey => "GDPRAI.MarkSanitizer";

    public override string AllTitle => FixTexts.MarkAllSanitizers;

    public override async Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        foreach (var method in await PathMethods.OfAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false))
        {
            if (method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
                || await DiagnosticPath.FindAsync(Location.Create(reference.SyntaxTree, reference.Span), solution, cancellationToken).ConfigureAwait(false) is not { Node: MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null } } place)
            {
                continue;
            }

            var edit = new Edit(FixTexts.MarkSanitizer(method.ContainingType.Name + "." + method.Name), place.Document, place.Node);
            var marked = await ApplyAsync([edit], solution, cancellationToken).ConfigureAwait(false);
            if (marked != solution
                && await TreeCheck.AcceptsAsync([place.Document], marked, cancellationToken).ConfigureAwait(false)
                && await AnalyzerCheck.AcceptsAsync(diagnostic, document, marked, [method.Name], cancellationToken).ConfigureAwait(false))
            {
                return edit;
            }
        }

        return null;
    }

    public override async Task<Solution> ApplyAsync(IReadOnlyCollection<FurtherEdit> edits, Solution solution, CancellationToken cancellationToken)
    {
        var marks = new NodeEdits();
        foreach (var edit in edits.Cast<Edit>())
        {
            var model = await edit.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (model?.Compilation.GetTypeByMetadataName(Attribute) is not { } attribute)
                continue;
            var mark = AttributeWriter.Create(attribute, edit.Method, model, SyntaxGenerator.GetGenerator(edit.Document));
            var newLine = AttributeWriter.NewLineOf(edit.Method.SyntaxTree.GetRoot(cancellationToken));
            marks.Add(edit.Document, edit.Method, "mark", node => AttributeWriter.Add(node, mark, newLine));
        }

        return await marks.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
    }

    private sealed record Edit(string Title, Document Document, SyntaxNode Method) : FurtherEdit(Title);
}
