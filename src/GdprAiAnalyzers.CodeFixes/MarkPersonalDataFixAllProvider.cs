using System.Collections.Immutable;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Marks all members of a document in one change of it.</summary>
internal sealed class MarkPersonalDataFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly MarkPersonalDataFixAllProvider Instance = new();

    protected override string GetFixAllTitle(FixAllContext fixAllContext) => FixTexts.MarkAll;

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        await MemberMarker.MarkAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
}
