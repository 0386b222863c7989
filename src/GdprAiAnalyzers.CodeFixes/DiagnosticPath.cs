using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>What a flow diagnostic tells: the steps from the source to the sink, and what the source is.</summary>
internal sealed class DiagnosticPath(Diagnostic diagnostic)
{
    /// <summary>The source's category; <see cref="DataCategory.Other"/> when the diagnostic names none.</summary>
    public DataCategory Category { get; } =
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Category, out var name) && Enum.TryParse<DataCategory>(name, out var category)
            ? category
            : DataCategory.Other;

    /// <summary>The source member as messages name it: <c>Customer.Email</c>.</summary>
    public string Member { get; } =
        diagnostic.Properties.TryGetValue(DiagnosticProperties.SourceMember, out var member) && member is { Length: > 0 } ? member : string.Empty;

    /// <summary>Where the value comes from; the diagnostic's own place when it has no steps.</summary>
    public Location Source => diagnostic.AdditionalLocations.FirstOrDefault() ?? diagnostic.Location;

    /// <summary>Where the value enters the analysed method.</summary>
    public Location Entry => diagnostic.Location;

    /// <summary>The steps between the source and the sink, the last one first.</summary>
    public IEnumerable<Location> StepsFromSink => diagnostic.AdditionalLocations.Skip(1).Reverse().Skip(1);

    /// <summary>The call that sends the value, or <see langword="null"/> when the diagnostic does not tell.</summary>
    public Location? Sink => diagnostic.AdditionalLocations.Count > 1 ? diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1] : null;

    /// <summary>The innermost node at a location, in a document that a fix may edit.</summary>
    public static async Task<(Document Document, SyntaxNode Node)?> FindAsync(Location? location, Solution solution, CancellationToken cancellationToken)
    {
        if (location is null || FindDocument(location, solution) is not { } document || document is SourceGeneratedDocument)
            return null;

        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var span = location.SourceTree is null ? ToSpan(location, text) : location.SourceSpan;
        return root is not null && span.End <= root.FullSpan.End
            ? (document, root.FindNode(span, getInnermostNodeForTie: true))
            : null;
    }

    // An IDE that analyses out of process hands over locations that know their file, and no tree.
    private static Document? FindDocument(Location location, Solution solution) =>
        location.SourceTree is { } tree
            ? solution.GetDocument(tree)
            : solution.GetDocument(solution.GetDocumentIdsWithFilePath(location.GetLineSpan().Path).FirstOrDefault());

    private static Microsoft.CodeAnalysis.Text.TextSpan ToSpan(Location location, Microsoft.CodeAnalysis.Text.SourceText text)
    {
        var lines = location.GetLineSpan().Span;
        return lines.End.Line < text.Lines.Count ? text.Lines.GetTextSpan(lines) : new(text.Length, 0);
    }
}
