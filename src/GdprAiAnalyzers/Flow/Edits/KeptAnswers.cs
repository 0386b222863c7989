using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Edits;

/// <summary>Answers to questions about the code that looking back gave. All are let go as soon as one may have changed: few are asked, and edits seldom touch what they looked at.</summary>
internal sealed class KeptAnswers
{
    private readonly Dictionary<object, object?> _answers = [];
    private readonly LookedAt _lookedAt = new();

    public bool TryGet(object question, out object? answer) => _answers.TryGetValue(question, out answer);

    /// <returns><see langword="true"/>.</returns>
    public bool Keep(object question, object? answer, LookedAt lookedAt)
    {
        _answers[question] = answer;
        _lookedAt.Add(lookedAt);
        return true;
    }

    public void Forget(IReadOnlyList<(SyntaxTree Old, SyntaxTree New)> edits, CancellationToken cancellationToken)
    {
        if (_answers.Count == 0 || !edits.Any(edit => _lookedAt.IsTouchedBy(edit.Old, edit.New, cancellationToken)))
            return;
        _answers.Clear();
        _lookedAt.Clear();
    }
}
