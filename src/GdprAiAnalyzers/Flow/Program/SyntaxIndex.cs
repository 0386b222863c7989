using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>
/// Which members of a compilation may lead to a sink, told by names alone. Trees whose words lead nowhere are never looked into.
/// </summary>
internal sealed class SyntaxIndex
{
    private static readonly WordList SinkAttributes = new(TreeIndex.SinkAttributes);

    private readonly ImmutableArray<(SyntaxTree Tree, TreeWords Words)> _trees;
    private readonly HashSet<string> _reaching;
    private readonly HashSet<SyntaxTree> _opened;
    private readonly ImmutableArray<SinkGroup> _sinks;
    private readonly ImmutableArray<SinkGroup> _absent;

    public SyntaxIndex(Compilation compilation, ImmutableArray<SinkGroup> sinks, CancellationToken cancellationToken)
    {
        var trees = ImmutableArray.CreateBuilder<(SyntaxTree, TreeWords)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trees.Add((tree, TreeWords.Of(tree, cancellationToken)));
        }

        _trees = trees.ToImmutable();
        _sinks = sinks;
        _opened = [];
        var treesOf = new WordTable(_trees);
        _absent = sinks.RemoveAll(group => group.IsWithin(treesOf.Has));
        _reaching = Reach(sinks.RemoveRange(_absent).SelectMany(group => group.Names), treesOf, cancellationToken);
    }

    private SyntaxIndex(SyntaxIndex before, ImmutableArray<(SyntaxTree Tree, TreeWords Words)> trees, HashSet<SyntaxTree> opened) =>
        (_trees, _sinks, _absent, _reaching, _opened) = (trees, before._sinks, before._absent, before._reaching, opened);

    /// <summary>The members of a tree from which some chain of names leads to a sink.</summary>
    public IEnumerable<MemberEntry> RelevantMembers(SyntaxTree tree, CancellationToken cancellationToken) =>
        _opened.Contains(tree) ? TreeIndex.Of(tree, cancellationToken).Members.Where(m => _reaching.Overlaps(m.Mentions)) : [];

    /// <summary>Whether the same names lead to sinks in both.</summary>
    public bool LeadsAs(SyntaxIndex other) => ReferenceEquals(_reaching, other._reaching);

    /// <summary>Whether calling something of a name may lead to a sink.</summary>
    public bool MayLeadOn(string name) => _reaching.Contains(name);

    /// <summary>The trees in whose text a name may stand.</summary>
    public IEnumerable<SyntaxTree> TreesWith(string name)
    {
        var hash = TreeWords.HashOf(name);
        foreach (var (tree, words) in _trees)
        {
            if (words.MayContain(hash))
                yield return tree;
        }
    }

    /// <summary>All trees, in their order.</summary>
    public IEnumerable<SyntaxTree> Trees => _trees.Select(t => t.Tree);

    /// <summary>The members that have or mention a name.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name, CancellationToken cancellationToken) =>
        TreesWith(name).SelectMany(t => TreeIndex.Of(t, cancellationToken).Members).Where(m => m.Mentions.Contains(name) || m.Names.Contains(name));

    /// <summary>The members whose text mentions both names.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name, string other, CancellationToken cancellationToken) =>
        TreesWith(name).Where(t => TreeWords.Of(t, cancellationToken).MayContain(other)).SelectMany(t => TreeIndex.Of(t, cancellationToken).Members).Where(m => m.Mentions.Contains(name) && m.Mentions.Contains(other));

    /// <summary>The members inside the text of a type whose text mentions a name: other types that use the same name cost nothing.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name, INamedTypeSymbol type, BodyEdits edits, CancellationToken cancellationToken)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            var declared = TreeIndex.Of(part.SyntaxTree, cancellationToken).Members;
            var current = TreeIndex.Of(edits.Current(part.SyntaxTree), cancellationToken).Members;
            for (var i = 0; i < declared.Length; i++)
            {
                if (part.Span.Contains(declared[i].Node.Span) && (current[i].Mentions.Contains(name) || current[i].Names.Contains(name)))
                    yield return current[i];
            }
        }
    }

    /// <summary>The index of a later compilation with the same sinks, of which only some documents are others; <see langword="null"/> where it is no such one.</summary>
    public SyntaxIndex? At(Compilation compilation, ImmutableArray<SinkGroup> sinks, CancellationToken cancellationToken)
    {
        var trees = compilation.SyntaxTrees.ToList();
        if (trees.Count != _trees.Length || sinks.Length != _sinks.Length || !sinks.Zip(_sinks, (a, b) => a.Surface is null == b.Surface is null && a.Names.SetEquals(b.Names)).All(same => same))
            return null;
        var edits = new List<(SyntaxTree, SyntaxTree)>();
        for (var place = 0; place < trees.Count && edits.Count <= Bounds.EditedDocuments; place++)
        {
            if (trees[place] != _trees[place].Tree)
                edits.Add((_trees[place].Tree, trees[place]));
        }

        return edits.Count > Bounds.EditedDocuments ? null : With(edits, compilation, cancellationToken);
    }

    /// <summary>The index after documents were edited. Names that lead to a sink stay such: what was removed since can only make them too many, never too few.</summary>
    public SyntaxIndex With(IReadOnlyList<(SyntaxTree Old, SyntaxTree New)> edits, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var (old, edited) in edits)
        {
            var index = TreeIndex.Of(edited, cancellationToken);
            if (!_reaching.IsSupersetOf(index.MarkedSinks) || index.Edges.Any(e => !_reaching.IsSupersetOf(e.Names) && _reaching.Overlaps(e.Mentions)) || MayBringSinks(old, edited, cancellationToken))
                return new SyntaxIndex(compilation, _sinks, cancellationToken);
        }

        var replaced = edits.ToDictionary(e => e.Old, e => e.New);
        var opened = new HashSet<SyntaxTree>(_opened);
        opened.ExceptWith(replaced.Keys);
        opened.UnionWith(replaced.Values);
        return new SyntaxIndex(this, _trees.Select(t => replaced.TryGetValue(t.Tree, out var edited) ? (edited, TreeWords.Of(edited, cancellationToken)) : t).ToImmutableArray(), opened);
    }

    /// <summary>Whether a document by its new words makes a use of an SDK possible that no document named before.</summary>
    private bool MayBringSinks(SyntaxTree old, SyntaxTree edited, CancellationToken cancellationToken)
    {
        var words = TreeWords.Of(edited, cancellationToken);
        return !_absent.IsEmpty && !TreeWords.Of(old, cancellationToken).Hashes.IsSupersetOf(words.Hashes)
            && _absent.Any(group => group.IsWithin(hash => words.MayContain(hash) || _trees.Any(t => t.Words.MayContain(hash))));
    }

    /// <summary>The names through which a sink can be reached: those of sinks, and of every member that mentions one of them.</summary>
    private HashSet<string> Reach(IEnumerable<string> sinkNames, WordTable treesOf, CancellationToken cancellationToken)
    {
        var reaching = new HashSet<string>();
        var pending = new Stack<string>();
        var mentioning = new Dictionary<string, List<NameEdge>>();
        foreach (var name in sinkNames)
            Add(name);
        foreach (var (tree, words) in _trees)
        {
            if (SinkAttributes.IsIn(words))
                Open(tree);
        }

        while (pending.Count > 0)
        {
            var name = pending.Pop();
            foreach (var tree in treesOf.With(name))
                Open(_trees[tree].Tree);
            if (!mentioning.TryGetValue(name, out var edges))
                continue;
            foreach (var edge in edges)
                AddAll(edge.Names);
        }

        return reaching;

        void Add(string name)
        {
            if (reaching.Add(name))
                pending.Push(name);
        }

        void AddAll(ImmutableArray<string> names)
        {
            foreach (var name in names)
                Add(name);
        }

        void Open(SyntaxTree tree)
        {
            if (!_opened.Add(tree))
                return;
            cancellationToken.ThrowIfCancellationRequested();
            var index = TreeIndex.Of(tree, cancellationToken);
            AddAll(index.MarkedSinks);
            foreach (var edge in index.Edges)
            {
                if (reaching.Overlaps(edge.Mentions))
                    AddAll(edge.Names);
                foreach (var name in edge.Mentions)
                {
                    if (!mentioning.TryGetValue(name, out var list))
                        mentioning.Add(name, list = []);
                    list.Add(edge);
                }
            }
        }
    }

    /// <summary>From the hash code of a word to the trees that have it: lists in two arrays, since there are many and all are short.</summary>
    private sealed class WordTable
    {
        private readonly Dictionary<int, int> _first = new();
        private readonly List<(int Tree, int Next)> _entries = [];

        public WordTable(ImmutableArray<(SyntaxTree Tree, TreeWords Words)> trees)
        {
            for (var tree = 0; tree < trees.Length; tree++)
            {
                foreach (var hash in trees[tree].Words.Hashes)
                {
                    var next = _first.TryGetValue(hash, out var known) ? known : -1;
                    _first[hash] = _entries.Count;
                    _entries.Add((tree, next));
                }
            }
        }

        public bool Has(int hash) => _first.ContainsKey(hash);

        public IEnumerable<int> With(string name)
        {
            for (var entry = _first.TryGetValue(TreeWords.HashOf(name), out var first) ? first : -1; entry >= 0; entry = _entries[entry].Next)
                yield return _entries[entry].Tree;
        }
    }
}
