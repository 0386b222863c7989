using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Values;

/// <summary>The code that searches looked at. What they found stands until a body in it is edited, or another one comes to hold a word that was searched for.</summary>
internal sealed class LookedAt
{
    private readonly HashSet<SyntaxTree> _trees = [];
    private readonly HashSet<int> _words = [];

    public void Add(SyntaxTree tree)
    {
        lock (_trees)
            _trees.Add(tree);
    }

    /// <summary>A name that all documents were searched for.</summary>
    public void AddWord(string word)
    {
        lock (_trees)
            _words.Add(TreeWords.HashOf(word));
    }

    public void Add(LookedAt other)
    {
        SyntaxTree[] trees;
        int[] words;
        lock (other._trees)
            (trees, words) = (other._trees.ToArray(), other._words.ToArray());
        lock (_trees)
        {
            _trees.UnionWith(trees);
            _words.UnionWith(words);
        }
    }

    /// <summary>Whether an edit may change what was found.</summary>
    public bool IsTouchedBy(SyntaxTree old, SyntaxTree edited, CancellationToken cancellationToken)
    {
        var words = TreeWords.Of(edited, cancellationToken);
        lock (_trees)
            return _trees.Contains(old) || _words.Any(words.MayContain);
    }

    public void Clear()
    {
        lock (_trees)
        {
            _trees.Clear();
            _words.Clear();
        }
    }
}
