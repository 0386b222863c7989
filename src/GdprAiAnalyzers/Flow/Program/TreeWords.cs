using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The words of one tree's text as hash codes: tells that a name is not in it before a single node is looked at. Kept as long as the tree.</summary>
internal sealed class TreeWords
{
    private const int ChunkSize = 4096;

    private static readonly ConditionalWeakTable<SyntaxTree, TreeWords> Cache = new();

    private TreeWords(HashSet<int> hashes) => Hashes = hashes;

    /// <summary>Hash codes of all words; numbers are none.</summary>
    public HashSet<int> Hashes { get; }

    public bool MayContain(string name) => MayContain(HashOf(name));

    public bool MayContain(int hash) => Hashes.Contains(hash);

    public static TreeWords Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Cache.TryGetValue(tree, out var words))
            words = Cache.GetValue(tree, t => Read(t, cancellationToken));
        return words;
    }

    public static int HashOf(string name)
    {
        var hash = 0;
        foreach (var character in name)
            hash = Next(hash, character);
        return hash;
    }

    private static int Next(int hash, char character) => unchecked(hash * 16777619 ^ (character + 1));

    private static TreeWords Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        var hashes = new HashSet<int>();
        var isSpelled = false;
        var buffer = new char[Math.Min(ChunkSize, text.Length)];
        var (hash, isNumber, last) = (0, false, ' ');
        for (var start = 0; start < text.Length; start += buffer.Length)
        {
            var count = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                var character = buffer[i];
                if (IsPart(character))
                {
                    // Identifiers may hold \u escapes and characters that do not show.
                    isSpelled |= last == '\\' && (character is 'u' or 'U') || character > 127 && char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;
                    if (hash == 0)
                        isNumber = character is >= '0' and <= '9';
                    hash = Next(hash, character);
                }
                else if (hash != 0)
                {
                    if (!isNumber)
                        hashes.Add(hash);
                    hash = 0;
                }

                last = character;
            }
        }

        if (hash != 0 && !isNumber)
            hashes.Add(hash);
        if (isSpelled)
            hashes.UnionWith(SpelledOtherwise(tree.GetRoot(cancellationToken)));
        return new TreeWords(hashes);
    }

    /// <summary>The names of identifiers that are not written as they read. Most escapes stand in literals.</summary>
    private static IEnumerable<int> SpelledOtherwise(SyntaxNode root) =>
        root.DescendantTokens(descendIntoTrivia: true).Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text != token.ValueText).Select(token => HashOf(token.ValueText));

    private static bool IsPart(char character) => character < 128
        ? character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or >= '0' and <= '9'
        : SyntaxFacts.IsIdentifierPartCharacter(character);
}
