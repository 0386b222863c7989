using System;

namespace GdprAiAnalyzers.DataUse;

/// <summary>A host name in which one <c>*</c> stands for anything.</summary>
internal sealed class HostPattern
{
    private readonly string _start;
    private readonly string? _end;

    public HostPattern(string pattern)
    {
        var star = pattern.IndexOf('*');
        _start = star < 0 ? pattern : pattern.Substring(0, star);
        _end = star < 0 ? null : pattern.Substring(star + 1);
    }

    public bool Matches(string host) =>
        _end is null
            ? string.Equals(host, _start, StringComparison.OrdinalIgnoreCase)
            : host.Length > _start.Length + _end.Length && host.StartsWith(_start, StringComparison.OrdinalIgnoreCase) && host.EndsWith(_end, StringComparison.OrdinalIgnoreCase);

    /// <summary>The host of an address; empty when the text does not tell it.</summary>
    public static string HostOf(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? "" : HostAfter(address, scheme + 3);
    }

    /// <summary>The host that begins at a place.</summary>
    public static string HostAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        return text.Substring(start, end - start);
    }
}
