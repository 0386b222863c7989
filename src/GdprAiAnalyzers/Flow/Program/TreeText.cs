using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>Whether a tree's text has one of the few words without which some rules have nothing to do: a search through the text, many times cheaper than its words.</summary>
internal static class TreeText
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Cache = new();

    /// <summary>The words that are searched for.</summary>
    [Flags]
    public enum Words
    {
        /// <summary>None of them.</summary>
        None = 0,

        /// <summary>The attribute of a method that anonymizes.</summary>
        Anonymizes = 1,

        /// <summary>A namespace or type of ours, of the framework or of a library that takes keys.</summary>
        Keys = 2,
    }

    public static Words Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        (Words)Cache.GetValue(tree, t => Search(t.GetText(cancellationToken).ToString()));

    /// <summary>Whether any tree has a word.</summary>
    public static bool AnyIn(Compilation compilation, Words word, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((Of(tree, cancellationToken) & word) != 0)
                return true;
        }

        return false;
    }

    private static object Search(string text) =>
        (Has(text, "Anonymizes") ? Words.Anonymizes : Words.None) | (Has(text, "Cryptography") || Has(text, "Pseudonymizer") || Has(text, "BCrypt") ? Words.Keys : Words.None);

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
