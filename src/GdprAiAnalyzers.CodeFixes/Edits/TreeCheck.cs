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
            // Mostly there are none, and the code before need not be bound.
            if (complaints.Count > 0 && complaints.Exceed(await ComplaintsAsync(document, cancellationToken).ConfigureAwait(false)))
                return false;
        }

        return true;
    }

    private static async Task<ILookup<string, string>> ComplaintsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model ? Complaints.Of(model, null, cancellationToken) : Complaints.None;
}
