using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Edits;

/// <summary>Asks the compiler whether a change fits: it must bring no new error or warning into the documents that it edits.</summary>
internal static class TreeCheck
{
    public static async Task<bool> AcceptsAsync(IEnumerable<Document> before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var document in before)
        {
            var complaints = await ComplaintsAsync(after.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false);
            if (complaints.Count == 0)
                continue;
            var allowed = await ComplaintsAsync(document, cancellationToken).ConfigureAwait(false);
            if (complaints.Any(complaint => complaint.Count() > allowed[complaint.Key].Count()))
                return false;
        }

        return true;
    }

    private static async Task<ILookup<string, string>> ComplaintsAsync(Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var complaints = model?.GetDiagnostics(cancellationToken: cancellationToken).AsEnumerable() ?? [];
        return complaints
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .ToLookup(diagnostic => diagnostic.Id, diagnostic => diagnostic.Id);
    }
}
