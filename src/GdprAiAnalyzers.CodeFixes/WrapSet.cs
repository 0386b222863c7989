using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>The wraps of one or many diagnostics, ready to be written: each expression once.</summary>
internal sealed class WrapSet
{
    private readonly Dictionary<(DocumentId Document, TextSpan Span), Wrap> _wraps = [];

    public WrapSet(IEnumerable<Wrap> wraps)
    {
        foreach (var wrap in wraps)
            Add(wrap);
    }

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => _wraps.Count == 0;

    /// <summary>The wraps, each expression once.</summary>
    public IReadOnlyCollection<Wrap> Wraps => _wraps.Values;

    /// <summary>Adds a wrap unless its expression has one already; what erases is better than a helper for the value, and that than one for text.</summary>
    public void Add(Wrap wrap)
    {
        var key = (wrap.Document.Id, wrap.Target.Span);
        if (!_wraps.TryGetValue(key, out var present) || present.Helper == Helper.Text || wrap.Helper == Helper.Erase)
            _wraps[key] = wrap;
    }

    /// <summary>The solution with all wraps.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var edits in _wraps.Values.GroupBy(wrap => wrap.Document.Id))
        {
            var document = edits.First().Document;
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root is null || model is null)
                continue;

            solution = solution.WithDocumentSyntaxRoot(document.Id, WrapRewriter.Apply(root, [.. edits], model, SyntaxGenerator.GetGenerator(document)));
        }

        return solution;
    }
}
