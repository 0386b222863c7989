using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes.Checked;

/// <summary>Reads a key or salt from the environment, or from the setting that has a constant for a default.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyFromEnvironmentFix))]
public sealed class KeyFromEnvironmentFix : CodeFixProvider
{
    internal const string EquivalenceKey = "GDPRAI.KeyFromEnvironment";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ConstantKey);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, await PlanAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await PlanAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0)
                context.RegisterCodeFix(CodeAction.Create(FixTexts.ReadKey(edits[0].Variable), cancellationToken => ApplyAsync(context.Document, edits, cancellationToken), EquivalenceKey), diagnostic);
        }
    }

    /// <summary>The edits that the compiler accepts, each by itself.</summary>
    private static async Task<IReadOnlyList<KeyEdit>> PlanAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new List<KeyEdit>();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return edits;
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var generator = SyntaxGenerator.GetGenerator(document);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Location.SourceSpan is var span && span.End <= root.FullSpan.End
                && KeyEdit.For(root.FindNode(span, getInnermostNodeForTie: true), diagnostic, model, generator, cancellationToken) is { } edit
                && !edits.Any(known => known.Target == edit.Target)
                && edit.IsAccepted(model, cancellationToken))
                edits.Add(edit);
        }

        return edits;
    }

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<KeyEdit> edits, CancellationToken cancellationToken)
    {
        if (edits.Count == 0 || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return document;
        var byTarget = edits.ToDictionary(edit => (SyntaxNode)edit.Target, edit => edit.Replacement);
        return document.WithSyntaxRoot(root.ReplaceNodes(byTarget.Keys, (original, _) => byTarget[original]));
    }
}
