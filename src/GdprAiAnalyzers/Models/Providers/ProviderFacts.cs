using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Which types and methods tell who a compilation's LLM client talks to.</summary>
internal static class ProviderFacts
{
    private static readonly Lazy<string[][]> Rows = new(Read);

    private static readonly Lazy<Dictionary<string, string[]>> Clients = new(() => Rows.Value.Where(row => row[0] == "client").ToDictionary(row => row[1]));

    private static readonly Lazy<Dictionary<string, string>> Registrations = new(() => Rows.Value.Where(row => row[0] == "registers").ToDictionary(row => row[1], row => row[2]));

    private static readonly Lazy<HashSet<string>> Adapters = new(() => [.. Rows.Value.Where(row => row[0] == "adapts").Select(row => row[1])]);

    private static readonly Lazy<HashSet<string>> SimpleNames = new(() => [.. Clients.Value.Keys.Select(name => name.Substring(name.LastIndexOf('.') + 1))]);

    /// <summary>Simple names of clients.</summary>
    public static HashSet<string> ClientNames => SimpleNames.Value;

    /// <summary>The words of which one stands in every text that tells a provider.</summary>
    public static IEnumerable<string> Words => ClientNames.Concat(Registrations.Value.Keys).Concat(Adapters.Value);

    /// <summary>Every provider that some row names.</summary>
    public static IEnumerable<string> Providers => Rows.Value.Where(row => row.Length > 2).Select(row => row[2]).Distinct();

    public static bool IsRegistration(string method) => Registrations.Value.ContainsKey(method);

    public static bool IsAdapter(string method) => Adapters.Value.Contains(method);

    public static string? OfRegistration(string method) => Registrations.Value.TryGetValue(method, out var provider) ? provider : null;

    /// <summary>
    /// The provider of a client's type, its nearest base type or an interface of it; whether others speak its protocol, and whether it is no client for conversations.
    /// </summary>
    public static (string Provider, bool IsCompatible, bool IsOther)? OfClient(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Clients.Value.TryGetValue(current.ToDisplayString(), out var row))
                return Fact(row);
        }

        foreach (var @interface in type is null ? Enumerable.Empty<INamedTypeSymbol>() : type.AllInterfaces)
        {
            if (Clients.Value.TryGetValue(@interface.ToDisplayString(), out var row))
                return Fact(row);
        }

        return null;
    }

    private static (string Provider, bool IsCompatible, bool IsOther) Fact(string[] row)
    {
        var flags = row.Length > 3 ? row[3].Split(' ') : [];
        return (row[2], flags.Contains("compatible"), flags.Contains("other"));
    }

    private static string[][] Read()
    {
        using var reader = new StreamReader(typeof(ProviderFacts).Assembly.GetManifestResourceStream("Providers/providers.facts")!);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Trim().Length > 0 && line[0] != '#')
            .Select(line => line.Split('|').Select(column => column.Trim()).ToArray())
            .ToArray();
    }
}
