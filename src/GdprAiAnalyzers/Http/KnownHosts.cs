using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Residency;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Http;

/// <summary>The hosts on which everything is LLM traffic: those of the providers, and those that <c>gdprai.json</c> declares.</summary>
internal sealed class KnownHosts
{
    // A label that no host has, put where a part of the text is unknown.
    private const string Hole = "gdprai0hole";

    private static readonly Lazy<ImmutableArray<(string Pattern, string Provider)>> Embedded = new(Read);

    private static readonly ConcurrentDictionary<string, Traced> AllTraces = new();

    private static readonly ConditionalWeakTable<SyntaxTree, Answer> Answers = new();

    /// <summary>Goes by the first document of a project, as sessions do.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, Project> Latest = new();

    private static readonly Lazy<KnownHosts> Shipped = new(() => new KnownHosts(GdprAiConfiguration.Empty));

    private readonly ImmutableArray<(string Pattern, string? Provider)> _hosts;

    private Traced? _traces;

    private KnownHosts(GdprAiConfiguration configuration) =>
        _hosts = configuration.Processors
            .SelectMany(processor => processor.Hosts.Select(host => (host.StartsWith("*.", StringComparison.Ordinal) ? host.Substring(2) : host, processor.Provider ?? processor.Name)))
            .Concat(Embedded.Value.Select(row => (row.Pattern, (string?)row.Provider)))
            .ToImmutableArray();

    public static KnownHosts Of(GdprAiConfiguration configuration) => configuration.Processors.IsEmpty ? Shipped.Value : new KnownHosts(configuration);

    /// <summary>The rows that ship inside.</summary>
    public static IEnumerable<(string Pattern, string Provider)> All => Embedded.Value;

    /// <summary>Whose host the address in a text names; a part of the text that is not known is <see langword="null"/>.</summary>
    public HostMatch? Match(IReadOnlyList<string?> parts)
    {
        if (HostOf(string.Concat(parts.Select(part => part ?? Hole))) is { } host && Find(host) is { } match)
            return match;

        // "https://api.openai.com" + path: the host is whole, what follows begins with a slash.
        var prefix = string.Concat(parts.TakeWhile(part => part is not null));
        return parts.Contains(null) && prefix.Contains("://") && !prefix.EndsWith(".", StringComparison.Ordinal) && HostOf(prefix) is { } known ? Find(known) : null;
    }

    /// <summary>Whether an address says where it leads, rather than being relative to another.</summary>
    public static bool IsAbsolute(IReadOnlyList<string?> parts) => parts.Count > 0 && parts[0] is { } first && first.Contains("://");

    /// <summary>Whether source text has the words of a known host: only then are bare HTTP requests worth a look.</summary>
    public bool AreNamedIn(Compilation compilation, CancellationToken cancellationToken)
    {
        // One object stands for one list of hosts, so that what a tree said of it is known at the next keystroke.
        var hosts = _traces ??= AllTraces.GetOrAdd(string.Join(" ", _hosts.Select(host => host.Pattern)), _ => new Traced(_hosts.Select(host => Traces.Of(host.Pattern)).OfType<Traces>().ToArray()));
        var trees = compilation.SyntaxTrees.ToImmutableArray();
        if (trees.IsEmpty)
            return false;
        // A keystroke leaves all documents but one as they were.
        var latest = Latest.GetValue(trees[0], _ => new Project());
        var before = latest.Unnamed is { } known && ReferenceEquals(known.Hosts, hosts) && known.Trees.Length == trees.Length ? known.Trees : default;
        for (var i = 0; i < trees.Length; i++)
        {
            var tree = trees[i];
            if (!before.IsDefault && before[i] == tree)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var answer = Answers.GetValue(tree, _ => new Answer());
            if (!ReferenceEquals(answer.Known?.Hosts, hosts))
            {
                answer.Known = new Named(hosts, hosts.AreIn(tree, cancellationToken));
            }

            if (answer.Known is { IsNamed: true })
                return true;
        }

        latest.Unnamed = new Documents(hosts, trees);
        return false;
    }

    private sealed class Project
    {
        public Documents? Unnamed { get; set; }
    }

    /// <summary>Documents that name no host.</summary>
    private sealed record Documents(Traced Hosts, ImmutableArray<SyntaxTree> Trees);

    private sealed class Answer
    {
        public Named? Known { get; set; }
    }

    /// <summary>Immutable, so that threads that ask at once see both or neither.</summary>
    private sealed record Named(Traced Hosts, bool IsNamed);

    /// <summary>The hosts of one list, as text shows them.</summary>
    private sealed class Traced(Traces[] hosts)
    {
        // Most code has nothing like ".com" or ".ai", which is found out without taking it apart into words.
        private readonly string[] _endings = hosts.Select(host => host.Domain.Substring(Math.Max(0, host.Domain.LastIndexOf('.')))).Distinct().ToArray();

        public bool AreIn(SyntaxTree tree, CancellationToken cancellationToken)
        {
            var text = tree.GetText(cancellationToken).ToString();
            if (!Array.Exists(_endings, ending => text.IndexOf(ending, StringComparison.Ordinal) >= 0))
                return false;
            var words = TreeWords.Of(tree, cancellationToken);
            return Array.Exists(hosts, host => Array.TrueForAll(host.Words, words.MayContain) && text.IndexOf(host.Domain, StringComparison.Ordinal) >= 0);
        }
    }

    /// <summary>What text has that names a host, in one piece or several: its words, and its domain, which nobody takes apart. Words alone may be as short as <c>api</c>, <c>x</c> and <c>ai</c>.</summary>
    private sealed record Traces(int[] Words, string Domain)
    {
        public static Traces? Of(string pattern)
        {
            var words = pattern.Split('.', '-', '*').Where(word => word.Length > 0 && !char.IsDigit(word[0])).Select(TreeWords.HashOf).ToArray();
            var labels = pattern.Split('.');
            var domain = string.Join(".", labels.Skip(Math.Max(0, labels.Length - 2)));
            return words.Length == 0 ? null : new Traces(words, domain.Substring(domain.LastIndexOf('*') + 1));
        }
    }

    private HostMatch? Find(string host)
    {
        foreach (var (pattern, provider) in _hosts)
        {
            if (IsBelow(host, pattern))
                return new HostMatch(provider, host);
        }

        return null;
    }

    /// <summary>The host in lower case, without user, port and trailing dot.</summary>
    private static string? HostOf(string text)
    {
        text = text.Trim();
        if (text.Length == 0 || text[0] == '/' || !Uri.TryCreate(text.Contains("://") ? text : "https://" + text, UriKind.Absolute, out var uri))
            return null;
        try
        {
            return uri.IdnHost.TrimEnd('.').ToLowerInvariant();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the host is the pattern's, or below it, label by label; <c>*</c> stands for any part of one label.</summary>
    private static bool IsBelow(string host, string pattern)
    {
        var labels = host.Split('.');
        var wanted = pattern.Split('.');
        var offset = labels.Length - wanted.Length;
        return offset >= 0 && Enumerable.Range(0, wanted.Length).All(i => IsLabel(labels[offset + i], wanted[i]));
    }

    private static bool IsLabel(string label, string pattern)
    {
        var star = pattern.IndexOf('*');
        return star < 0
            ? label == pattern
            : label.Length >= pattern.Length - 1 && label.StartsWith(pattern.Substring(0, star), StringComparison.Ordinal) && label.EndsWith(pattern.Substring(star + 1), StringComparison.Ordinal);
    }

    /// <summary>The rows of the region data on whose hosts everything is LLM traffic.</summary>
    private static ImmutableArray<(string, string)> Read() => HostTable.All
        .Where(row => row.Kind is "host" or "site")
        .Select(row => (Pattern: row[0].Replace("{region}", "*"), Provider: row[1]))
        .Select(row => (row.Pattern.StartsWith("*.", StringComparison.Ordinal) ? row.Pattern.Substring(2) : row.Pattern, row.Provider))
        .ToImmutableArray();
}

/// <summary>An address that belongs to an LLM provider; who it is may not be declared.</summary>
/// <param name="Host">The host, where the code names it.</param>
internal sealed record HostMatch(string? Provider, string? Host = null);
