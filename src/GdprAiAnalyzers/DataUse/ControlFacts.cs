using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Residency;

namespace GdprAiAnalyzers.DataUse;

/// <summary>What ships about request controls: <c>Data/controls.facts</c>, parsed once a process.</summary>
internal sealed class ControlFacts
{
    private static readonly char[] HostEnds = ['/', '"', '\\', '?', '#', ' ', '<', '\r', '\n'];
    private static readonly Regex InterpolationHole = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);
    private static readonly Lazy<ControlFacts> Embedded = new(() => new ControlFacts(FactLine.Read("controls.facts")));

    private readonly ImmutableDictionary<string, string> _providers;
    private readonly ImmutableHashSet<string> _without;

    private ControlFacts(IReadOnlyList<FactLine> lines)
    {
        Controls = lines.Where(l => l.Kind == "control").Select(ToControl).ToImmutableArray();
        _providers = Controls.Select(c => (Name: c.Provider, c.Provider)).Concat(lines.Where(l => l.Kind == "same").Select(l => (Name: l["name"], Provider: l["provider"]))).Distinct()
            .ToImmutableDictionary(p => p.Name, p => p.Provider);
        Calls = lines.Where(l => l.Kind == "call").Select(ToCall).ToImmutableArray();
        OptOuts = lines.Where(l => l.Kind == "optout").SelectMany(l => l.OptOuts).ToImmutableArray();
        _without = lines.Where(l => l.Kind == "none").SelectMany(l => l["providers"].Split(',')).Select(p => p.Trim()).ToImmutableHashSet();
    }

    public static ControlFacts Instance => Embedded.Value;

    public ImmutableArray<Control> Controls { get; }

    public ImmutableArray<CallControl> Calls { get; }

    /// <summary>Opt-outs that private APIs and gateways are known by.</summary>
    public ImmutableArray<OptOut> OptOuts { get; }

    /// <summary>The provider whose host this is, of those whose requests have a control.</summary>
    public string? ProviderOf(string host) => HostTable.Find(host) is { } known && _providers.TryGetValue(known.Provider, out var provider) ? provider : null;

    /// <summary>The host of an absolute address; empty when the text does not tell it.</summary>
    public static string HostOf(string address) => address.Contains("://") ? Endpoint.Parse(address)?.Host ?? "" : "";

    /// <summary>The control of one API of a provider.</summary>
    public Control? Find(string provider, string api) => Controls.FirstOrDefault(c => c.Provider == provider && c.Api == api);

    /// <summary>The control for the requests to an address.</summary>
    public Control? FindByPath(string provider, string path) =>
        Controls.FirstOrDefault(c => c.Provider == provider && path.IndexOf(c.Path, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether requests to this provider can say nothing about training or storage.</summary>
    public bool HasNone(string provider) => _without.Contains(provider);

    /// <summary>Whether a text names a host that has a control: <c>https://api.openai.com/…</c>.</summary>
    public bool NamesHost(string text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var end = text.IndexOfAny(HostEnds, at + 3);
            // An interpolated text may have what the code does not tell in its host.
            var authority = InterpolationHole.Replace(text.Substring(at, (end < 0 ? text.Length : end) - at), "x");
            if (ProviderOf(HostOf("https" + authority)) is not null)
                return true;
        }

        return false;
    }

    private static Control ToControl(FactLine line) => new(
        line["provider"], line["api"], line["path"], line.OptOuts.ToImmutableArray(), ToUnset(line["unset"]) ?? UnsetMeaning.Off, line["effect"], line["read"], line["source"], line["status"] != "unverified");

    private static CallControl ToCall(FactLine line)
    {
        var methods = line["methods"];
        var dot = methods.LastIndexOf('.');
        var member = line["member"].Split('=');
        return new CallControl(
            methods.Substring(0, dot), methods.Substring(dot + 1).Split('/').ToImmutableArray(), line["provider"], line["api"], line["options"],
            line["base"] is { Length: > 0 } baseType ? baseType : null, new OptOut(OptOutPlace.Body, member[0], member[1]), ToUnset(line["unset"]));
    }

    private static UnsetMeaning? ToUnset(string text) => Enum.TryParse<UnsetMeaning>(text, ignoreCase: true, out var meaning) ? meaning : null;
}

/// <summary>One line of a fact file: its kind, and columns <c>key=value</c>.</summary>
internal sealed record FactLine(string Kind, ImmutableArray<(string Key, string Value)> Columns)
{
    /// <summary>The first column of a name; empty when there is none.</summary>
    public string this[string key] => Columns.FirstOrDefault(c => c.Key == key).Value ?? "";

    /// <summary>The columns that say what a request carries.</summary>
    public IEnumerable<OptOut> OptOuts
    {
        get
        {
            foreach (var (key, value) in Columns)
            {
                if (Enum.TryParse<OptOutPlace>(key, ignoreCase: true, out var place) && value.IndexOf('=') is > 0 and var equals)
                    yield return new OptOut(place, value.Substring(0, equals), value.Substring(equals + 1));
            }
        }
    }

    public static IReadOnlyList<FactLine> Read(string file)
    {
        using var reader = new StreamReader(typeof(FactLine).Assembly.GetManifestResourceStream("DataUse/" + file)!);
        return reader.ReadToEnd().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|'))
            .Select(columns => new FactLine(columns[0].Trim(), columns.Skip(1).Select(ToColumn).ToImmutableArray()))
            .ToList();
    }

    public IEnumerable<string> Words(string key) => this[key].Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static (string, string) ToColumn(string column)
    {
        var equals = column.IndexOf('=');
        return equals < 0 ? (column.Trim(), "") : (column.Substring(0, equals).Trim(), column.Substring(equals + 1).Trim());
    }
}
