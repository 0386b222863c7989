using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Residency;

/// <summary>What a value tells about where a request goes.</summary>
internal enum ValueKind
{
    /// <summary>An address.</summary>
    Url,
    /// <summary>An address that counts only when its host is an LLM provider's.</summary>
    Known,
    Aws,
    Google,
    Bedrock,
    Ollama,
    /// <summary>A model id of any provider.</summary>
    Model,
    /// <summary>Anthropic's <c>us</c> or <c>global</c>.</summary>
    Geo,
}

/// <summary>Where an endpoint comes from: a parameter, <c>this</c>, or a member of one.</summary>
internal sealed record EndpointSource(string Parameter, ImmutableArray<string> Members, ValueKind Kind, bool IsBeside);

/// <summary>A constructor or method that makes an LLM client.</summary>
/// <param name="Name">The full name of a type, or the name of a method, with or without its type.</param>
/// <param name="Default">The address without any source; empty for none, <c>?</c> when nobody can tell.</param>
/// <param name="HandsOver">Parameters that hand the endpoint to somebody else.</param>
/// <param name="Flags">Parameters of which one must be true.</param>
internal sealed record ClientRow(
    string Assembly, string Name, string? Provider, string Default, ImmutableArray<EndpointSource> Sources, ImmutableArray<string> HandsOver, ImmutableArray<string> Flags)
{
    /// <summary>Every request through it may be about anything: only known hosts count.</summary>
    public bool IsBareHttp => Provider is null;

    /// <summary>Where an endpoint is best written: a region where the client takes one.</summary>
    public EndpointSource? Target =>
        Sources.FirstOrDefault(source => source.Kind is ValueKind.Aws or ValueKind.Google) ?? Sources.FirstOrDefault(source => !source.IsBeside && source.Kind == ValueKind.Url);
}

/// <summary>A property that holds an endpoint, a region or a model id.</summary>
internal sealed record PropertyRow(string Assembly, string Type, string Name, ValueKind Kind, string? Provider);

/// <summary>The rows that count in one compilation, by the simple names that code writes.</summary>
internal sealed class ClientFacts
{
    private static readonly Lazy<(ImmutableArray<(ClientRow Row, bool IsCall)> Clients, ImmutableArray<PropertyRow> Properties)> All = new(Read);

    private ClientFacts(IReadOnlyCollection<string> assemblies, bool withBareHttp)
    {
        bool Counts(string assembly) => assemblies.Any(name => IsPartOf(name, assembly));
        Creations = All.Value.Clients.Where(c => !c.IsCall && (withBareHttp || !c.Row.IsBareHttp) && Counts(c.Row.Assembly)).ToLookup(c => LastName(c.Row.Name), c => c.Row);
        Calls = All.Value.Clients.Where(c => c.IsCall && (withBareHttp || !c.Row.IsBareHttp) && Counts(c.Row.Assembly)).ToLookup(c => LastName(c.Row.Name), c => c.Row);
        Properties = All.Value.Properties.Where(p => (withBareHttp || p.Kind != ValueKind.Known) && Counts(p.Assembly)).ToLookup(p => p.Name);
    }

    /// <summary>Types, by simple name.</summary>
    public ILookup<string, ClientRow> Creations { get; }

    /// <summary>Methods, by simple name.</summary>
    public ILookup<string, ClientRow> Calls { get; }

    /// <summary>Properties, by simple name.</summary>
    public ILookup<string, PropertyRow> Properties { get; }

    public bool IsEmpty => Creations.Count == 0 && Calls.Count == 0 && Properties.Count == 0;

    /// <summary>Every client, for tests and documents.</summary>
    public static IEnumerable<ClientRow> Clients => All.Value.Clients.Select(c => c.Row);

    /// <param name="withBareHttp">Whether some code names the host of a provider, so that HTTP requests are worth a look.</param>
    public static ClientFacts Of(Compilation compilation, bool withBareHttp) =>
        new(compilation.ReferencedAssemblyNames.Select(name => name.Name).Distinct().Where(name => All.Value.Clients.Any(c => IsPartOf(name, c.Row.Assembly)) || All.Value.Properties.Any(p => IsPartOf(name, p.Assembly))).ToList(), withBareHttp);

    /// <summary>Whether an assembly is the one of a row, or one of its family.</summary>
    public static bool IsPartOf(string assembly, string family) =>
        assembly.StartsWith(family, StringComparison.Ordinal) && (assembly.Length == family.Length || assembly[family.Length] == '.');

    private static string LastName(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static (ImmutableArray<(ClientRow, bool)>, ImmutableArray<PropertyRow>) Read()
    {
        var clients = ImmutableArray.CreateBuilder<(ClientRow, bool)>();
        var properties = ImmutableArray.CreateBuilder<PropertyRow>();
        var assembly = "";
        foreach (var row in FactRows.Read("clients.facts"))
        {
            switch (row.Kind)
            {
                case "assembly":
                    assembly = row[0];
                    break;
                case "property":
                    properties.Add(new PropertyRow(assembly, row[0].Substring(0, row[0].LastIndexOf('.')), LastName(row[0]), Kind(row[1]), Provider(row[2])));
                    break;
                default:
                    var words = FactRows.Words(row[3]);
                    clients.Add((new ClientRow(
                        assembly, row[0], Provider(row[1]), row[2],
                        words.Where(w => w[0] is not ('!' or '?')).Select(Source).ToImmutableArray(),
                        words.Where(w => w[0] == '!').Select(w => w.Substring(1)).ToImmutableArray(),
                        words.Where(w => w[0] == '?').Select(w => w.Substring(1)).ToImmutableArray()), row.Kind == "call"));
                    break;
            }
        }

        return (clients.ToImmutable(), properties.ToImmutable());
    }

    private static string? Provider(string column) => column.Length > 0 ? column : null;

    private static EndpointSource Source(string word)
    {
        var parts = word.TrimStart('+').Split('@');
        var path = parts[0].Split('.');
        return new EndpointSource(path[0], path.Skip(1).ToImmutableArray(), Kind(parts.Length > 1 ? parts[1] : ""), word[0] == '+');
    }

    private static ValueKind Kind(string word) => Enum.TryParse<ValueKind>(word, ignoreCase: true, out var kind) ? kind : ValueKind.Url;
}
