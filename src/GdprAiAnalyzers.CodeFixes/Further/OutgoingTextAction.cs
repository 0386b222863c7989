using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
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
        return await FirstAsync([wraps], cancellationToken).ConfigureAwait(false);
    }
}
