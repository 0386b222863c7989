using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>Which members of a compilation may lead to a sink, told by names alone.</summary>
internal sealed class SyntaxIndex
{
    private readonly ImmutableArray<TreeIndex> _trees;
    private readonly HashSet<string> _reaching;

    public SyntaxIndex(Compilation compilation, ImmutableHashSet<string> sinkNames, CancellationToken cancellationToken)
    {
        var trees = ImmutableArray.CreateBuilder<TreeIndex>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            trees.Add(TreeIndex.Of(tree, cancellationToken));
        }

        _trees = trees.ToImmutable();
        _reaching = ReachingNames.Of(compilation.AssemblyName ?? "", _trees, sinkNames);
    }

    /// <summary>The members of a tree from which some chain of names leads to a sink.</summary>
    public IEnumerable<MemberEntry> RelevantMembers(SyntaxTree tree, CancellationToken cancellationToken) =>
        TreeIndex.Of(tree, cancellationToken).Members.Where(m => m.Mentions.Overlaps(_reaching));

    /// <summary>The members that have or mention a name.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name) =>
        _trees.Where(t => t.Words.Contains(name)).SelectMany(t => t.Members).Where(m => m.Mentions.Contains(name) || m.Names.Contains(name));

    /// <summary>The members whose text mentions both names.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name, string other) =>
        _trees.Where(t => t.Words.Contains(name) && t.Words.Contains(other)).SelectMany(t => t.Members).Where(m => m.Mentions.Contains(name) && m.Mentions.Contains(other));

    /// <summary>The members inside the text of a type whose text mentions a name: other types that use the same name cost nothing.</summary>
    public static IEnumerable<MemberEntry> Mentioning(string name, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.SelectMany(part => TreeIndex.Of(part.SyntaxTree, cancellationToken).Members.Where(m => part.Span.Contains(m.Node.Span) && (m.Mentions.Contains(name) || m.Names.Contains(name))));
}

/// <summary>
/// The names through which a sink can be reached. While one document is edited, the names of the last compilation serve
/// again: what was removed since can only make them too many, never too few.
/// </summary>
internal sealed class ReachingNames
{
    private static readonly ConcurrentDictionary<string, ReachingNames> Latest = new();

    private readonly ConditionalWeakTable<TreeIndex, object> _trees = new();
    private readonly ImmutableHashSet<string> _sinkNames;
    private readonly HashSet<string> _names;
    private int _uses;

    private ReachingNames(ImmutableHashSet<string> sinkNames, HashSet<string> names, ImmutableArray<TreeIndex> trees)
    {
        _sinkNames = sinkNames;
        _names = names;
        foreach (var tree in trees)
            _trees.GetValue(tree, _ => _names);
    }

    public static HashSet<string> Of(string assembly, ImmutableArray<TreeIndex> trees, ImmutableHashSet<string> sinkNames)
    {
        if (Latest.TryGetValue(assembly, out var latest) && latest.TryServe(trees, sinkNames) is { } served)
            return served;
        var names = Compute(trees, sinkNames);
        Latest[assembly] = new ReachingNames(sinkNames, names, trees);
        return names;
    }

    private HashSet<string>? TryServe(ImmutableArray<TreeIndex> trees, ImmutableHashSet<string> sinkNames)
    {
        if (!_sinkNames.SetEquals(sinkNames) || Interlocked.Increment(ref _uses) > Bounds.NameReuses)
            return null;
        foreach (var tree in trees)
        {
            if (_trees.TryGetValue(tree, out _))
                continue;
            // A new tree fits in when it leads nothing to a sink that did not lead there before.
            if (!_names.IsSupersetOf(tree.MarkedSinks) || tree.Edges.Any(e => e.Mentions.Overlaps(_names) && !_names.IsSupersetOf(e.Names)))
                return null;
        }

        return _names;
    }

    private static HashSet<string> Compute(ImmutableArray<TreeIndex> trees, ImmutableHashSet<string> sinkNames)
    {
        var reaching = new HashSet<string>(sinkNames);
        var mentioning = new Dictionary<string, List<NameEdge>>();
        foreach (var tree in trees)
        {
            reaching.UnionWith(tree.MarkedSinks);
            foreach (var edge in tree.Edges)
            {
                foreach (var name in edge.Mentions)
                {
                    if (!mentioning.TryGetValue(name, out var list))
                        mentioning.Add(name, list = []);
                    list.Add(edge);
                }
            }
        }

        var pending = new Stack<string>(reaching);
        while (pending.Count > 0)
        {
            if (!mentioning.TryGetValue(pending.Pop(), out var edges))
                continue;
            foreach (var edge in edges)
            {
                foreach (var name in edge.Names)
                {
                    if (reaching.Add(name))
                        pending.Push(name);
                }
            }
        }

        return reaching;
    }
}
