using System.Collections.Generic;
using System.Linq;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>Words that every document is asked for: their hash codes are computed once.</summary>
internal sealed class WordList(IEnumerable<string> words)
{
    private readonly (string Word, int Hash)[] _words = words.Distinct().Select(word => (word, TreeWords.HashOf(word))).ToArray();

    /// <summary>Whether one of the words may stand in a text.</summary>
    public bool IsIn(TreeWords text)
    {
        foreach (var (_, hash) in _words)
        {
            if (text.MayContain(hash))
                return true;
        }

        return false;
    }

    /// <summary>Those that may stand in a text.</summary>
    public List<string> Within(TreeWords text)
    {
        var within = new List<string>(0);
        foreach (var (word, hash) in _words)
        {
            if (text.MayContain(hash))
                within.Add(word);
        }

        return within;
    }
}
