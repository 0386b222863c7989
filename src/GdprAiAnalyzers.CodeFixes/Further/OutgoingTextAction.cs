using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>Wraps the whole outgoing text in <c>Anonymize.Text</c>, at the call that sends it.</summary>
internal sealed class OutgoingTextAction : WrapAction
{
    public override string EquivalenceKey => "GDPRAI.WrapOutgoingText";

    public override async Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        var path = new DiagnosticPath(diagnostic);
        // Recognizers know addresses and numbers, not diagnoses or beliefs.
        if (path.IsSpecial || plan.All(wrap => wrap.Helper == Helper.Text)
            || await DiagnosticPath.FindAsync(path.Sink, document.Project.Solution, cancellationToken).ConfigureAwait(false) is not var (sending, node)
            || await sending.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        Wrap[] wraps =
        [
            .. Anchors.OutgoingTexts(node, model, cancellationToken)
                .Where(text => !Anchors.IsInExpressionTree(text, model, cancellationToken))
                .Select(text => new Wrap(
                    sending, text, Helper.Text,
                    model.GetTypeInfo(text, cancellationToken).Type?.SpecialType == SpecialType.System_String ? WrapShape.Call : WrapShape.Select,
                    PrintsAnotherType: false)),
        ];
        // The value may leave beside the texts, as a key or a date of its own.
        return await FirstAsync([wraps], cancellationToken).ConfigureAwait(false) is { } edit
            && await AnalyzerCheck.AcceptsAsync(diagnostic, document, await ApplyAsync([edit], document.Project.Solution, cancellationToken).ConfigureAwait(false), [], cancellationToken).ConfigureAwait(false)
                ? edit
                : null;
    }
}
