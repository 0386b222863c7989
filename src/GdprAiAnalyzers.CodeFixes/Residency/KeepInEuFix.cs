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

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Writes the EU host, region or model in place of another, gives a client the EU endpoint, writes <c>https</c> for <c>http</c>.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepInEuFix))]
public sealed class KeepInEuFix : CodeFixProvider
{
    internal const string EquivalenceKey = "GDPRAI.KeepInEu";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.EndpointOutsideRegions, RuleIds.DefaultEndpointOutsideRegions, RuleIds.UnknownRegion, RuleIds.UnprotectedConnection, RuleIds.RoutedOutsideRegions);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await PlanAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0)
                context.RegisterCodeFix(CodeAction.Create(await TitleAsync(diagnostic, context).ConfigureAwait(false), cancellationToken => ApplyAsync(context.Document, [diagnostic], cancellationToken), EquivalenceKey), diagnostic);
        }
    }

    private static async Task<string> TitleAsync(Diagnostic diagnostic, CodeFixContext context)
    {
        if (diagnostic.Id == RuleIds.UnprotectedConnection && await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            return TransportEdits.IsProtocol(node) ? FixTexts.LetSystemChooseTls : TransportEdits.IsCertificate(node) ? FixTexts.CheckCertificate : FixTexts.UseEncryption;
        }

        diagnostic.Properties.TryGetValue(DiagnosticProperties.Alternative, out var alternative);
        return diagnostic.Properties.ContainsKey(DiagnosticProperties.Target) ? FixTexts.SetEndpoint(alternative!)
            : FixTexts.UseAlternative(alternative!);
    }

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = await PlanAsync(document, diagnostics, cancellationToken).ConfigureAwait(false);
        if (edits.Count == 0 || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return document;
        return document.WithSyntaxRoot(root.ReplaceNodes(edits.Nodes, edits.Apply));
    }

    private static async Task<EditSet> PlanAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new EditSet();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return edits;
        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics.Where(d => d.Location.SourceTree == model.SyntaxTree && d.AdditionalLocations.Count == 0))
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Target, out var target))
                new EndpointWriter(model, document, edits, cancellationToken).Write(node, target!, diagnostic.Properties);
            else
                new TextReplacement(model, edits, cancellationToken).Write(node, diagnostic);
        }

        return edits;
    }
}
