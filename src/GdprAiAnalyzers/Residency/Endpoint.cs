using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace GdprAiAnalyzers.Residency;

/// <summary>The address of a service, as far as the code tells it.</summary>
/// <param name="Scheme">Lower case; empty where the text has none.</param>
/// <param name="Host">Lower case, without user, port and trailing dot; <c>*</c> stands for what the code does not tell.</param>
internal sealed record Endpoint(string Scheme, string Host)
{
    // A label that no host has, put where a part of the text is unknown.
    private const string Hole = "gdprai0hole";

    /// <summary>What follows the host.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Whether a part of the host is unknown.</summary>
    public bool HasHole => Host.IndexOf('*') >= 0;

    /// <summary>Whether the service is on this machine or network: loopback, private ranges, names that no public DNS has.</summary>
    public bool IsLocal
    {
        get
        {
            if (HasHole)
                return Host == "localhost";
            if (IPAddress.TryParse(Host.Trim('[', ']'), out var address))
                return IsLocalAddress(address);
            return Host.IndexOf('.') < 0 || Host.EndsWith(".local", StringComparison.Ordinal) || Host.EndsWith(".internal", StringComparison.Ordinal) || Host.EndsWith(".localhost", StringComparison.Ordinal);
        }
    }

    /// <summary>Whether what is sent can be read on the way.</summary>
    public bool IsClearText => Scheme is "http" or "ws";

    /// <summary>The endpoint in a URL or bare host; <see langword="null"/> when there is none. A part that is not known is <see langword="null"/>.</summary>
    public static Endpoint? Parse(IEnumerable<string?> parts)
    {
        var text = string.Concat(parts.Select(part => part ?? Hole)).Trim();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (text.Length == 0 || text[0] == '/' || text.StartsWith(Hole, StringComparison.Ordinal) && scheme < 0)
            return null;
        var url = scheme < 0 ? "https://" + text : text;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) && !Uri.TryCreate(url.Replace(":" + Hole, ":1"), UriKind.Absolute, out uri))
            return null;
        string host;
        try
        {
            host = uri.IdnHost;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }

        host = host.TrimEnd('.').ToLowerInvariant();
        return host.Length == 0 || host.IndexOf('%') >= 0 ? null : new Endpoint(scheme < 0 || uri.Scheme.Contains(Hole) ? "" : uri.Scheme.ToLowerInvariant(), host.Replace(Hole, "*")) { Path = uri.AbsolutePath };
    }

    public static Endpoint? Parse(string text) => Parse([text]);

    private static bool IsLocalAddress(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return IPAddress.IsLoopback(address)
            || (address.AddressFamily == AddressFamily.InterNetwork
                ? bytes[0] is 0 or 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 169 && bytes[1] == 254)
                : address.IsIPv6LinkLocal || (bytes[0] & 0xFE) == 0xFC || address.Equals(IPAddress.IPv6Any));
    }
}
