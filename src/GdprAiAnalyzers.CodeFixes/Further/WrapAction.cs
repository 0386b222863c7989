using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.CodeFixes.Further;

/// <summary>A further action that writes wraps.</summary>
internal abstract class WrapAction : FurtherAction
{
    /// <summary>The title of Fix All.</summary>
    public sealed override string AllTitle => FixTexts.WrapAll;

    /// <summary>The solution with all wraps.</summary>
    public sealed override Task<Solution> ApplyAsync(IReadOnlyCollection<FurtherEdit> edits, Solution solution, CancellationToken cancellationToken) =>
        new WrapSet(edits.Cast<Edit>().SelectMany(edit => edit.Wraps)).ApplyAsync(solution, cancellationToken);

    /// <summary>The first proposal that the compiler accepts.</summary>
    protected static async Task<FurtherEdit?> FirstAsync(IEnumerable<Wrap[]> proposals, CancellationToken cancellationToken)
    {
        foreach (var wraps in proposals)
        {
            if (wraps.Length > 0 && await CompilerCheck.AcceptsAsync(wraps, cancellationToken).ConfigureAwait(false))
                return new Edit(FixTexts.Wrap(wraps[0]), wraps);
        }

        return null;
    }

    private sealed record Edit(string Title, IReadOnlyCollection<Wrap> Wraps) : FurtherEdit(Title);
}
