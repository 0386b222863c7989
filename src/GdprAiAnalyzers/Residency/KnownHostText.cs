using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Residency;

/// <summary>Whether source text names the host of a provider: only then are bare HTTP requests worth a look.</summary>
internal static class KnownHostText
{
    private const int LongestHost = 253;

    private static readonly ConditionalWeakTable<SyntaxTree, object> Cache = new();

    public static bool AnyIn(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree => (bool)Cache.GetValue(tree, t => Names(t, cancellationToken)));

    private static object Names(SyntaxTree tree, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = tree.GetText(cancellationToken).ToString();
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var start = at + 3;
            var end = start;
            while (end < text.Length && end - start < LongestHost && text[end] is not ('"' or '/' or ' ' or '\r' or '\n' or '\\' or '?' or '#'))
                end++;
            // An interpolated host is looked at with a hole: {region}-aiplatform.googleapis.com
            var host = text.Substring(start, end - start);
            if (host.IndexOf('{') >= 0 || (Endpoint.Parse(host) is { } endpoint && HostTable.Find(endpoint.Host) is { IsShared: false }))
                return true;
        }

        return text.IndexOf("UriBuilder", StringComparison.Ordinal) >= 0;
    }
}
