using System;
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
    public override FixAllProvider GetFixAllProvider() => new CombinedFixAllProvider(() => FixTexts.KeepAllInEu, EquivalenceKey, PlanAllAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await PlanAsync(solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0)
                context.RegisterCodeFix(CodeAction.Create(await TitleAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false), cancellationToken => edits.ApplyAsync(solution, cancellationToken), EquivalenceKey), diagnostic);
        }
    }

    private static async Task<Func<CancellationToken, Task<Solution>>?> PlanAllAsync(Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = await PlanAsync(solution, diagnostics, cancellationToken).ConfigureAwait(false);
        return edits.Count == 0 ? null : token => edits.ApplyAsync(solution, token);
    }

    /// <summary>The edits for many diagnostics; a text or options that several of them use are edited once, in whatever document they stand.</summary>
    internal static async Task<EditSet> PlanAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var edits = new EditSet();
        foreach (var diagnostic in diagnostics)
        {
            if (await FindAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false) is not var (document, node)
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Target, out var target))
                new EndpointWriter(node, model, document, edits, cancellationToken).Write(target!, diagnostic.Properties);
            else
                new TextReplacement(model, edits, cancellationToken).Write(node, diagnostic);
        }

        return edits;
    }

    // What was written in another file is edited there.
    private static Task<(Document Document, SyntaxNode Node)?> FindAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken) =>
        DiagnosticPath.FindAsync(diagnostic.AdditionalLocations.FirstOrDefault() ?? diagnostic.Location, solution, cancellationToken);

    private static async Task<string> TitleAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        if (diagnostic.Id == RuleIds.UnprotectedConnection && await FindAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false) is var (_, node))
            return TransportEdits.IsProtocol(node) ? FixTexts.LetSystemChooseTls : TransportEdits.IsCertificate(node) ? FixTexts.CheckCertificate : FixTexts.UseEncryption;

        diagnostic.Properties.TryGetValue(DiagnosticProperties.Alternative, out var alternative);
        return diagnostic.Properties.ContainsKey(DiagnosticProperties.Target) ? FixTexts.SetEndpoint(alternative!)
            : FixTexts.UseAlternative(alternative!);
    }
}
