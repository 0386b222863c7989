using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace GdprAiAnalyzers.Models;

/// <summary>The model files inside this assembly, each parsed once a process and only when it is asked for.</summary>
internal static class EmbeddedModels
{
    private const string Prefix = "Models/";
    private const string SdkPrefix = Prefix + "llm-";

    /// <summary>Files by resource name.</summary>
    public static readonly ImmutableSortedDictionary<string, Lazy<ModelFile>> Files =
        typeof(EmbeddedModels).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(name => name, name => new Lazy<ModelFile>(() => Read(name)), StringComparer.Ordinal);

    private static readonly Lazy<ModelIndex> LazyIndex = new(() => new ModelIndex(Files.Values.SelectMany(file => file.Value.Rows), isEmbedded: true));

    /// <summary>All rows.</summary>
    public static ModelIndex Index => LazyIndex.Value;

    /// <summary>The files that declare sinks: one an SDK, each with its gate.</summary>
    public static IEnumerable<ModelFile> Sdks =>
        Files.Where(file => file.Key.StartsWith(SdkPrefix, StringComparison.Ordinal)).Select(file => file.Value.Value);

    /// <summary>The rows that say what a tool is.</summary>
    public static IEnumerable<ModelRow> Tools => Files[Prefix + "tools.models"].Value.Rows;

    /// <summary>The rows that say what records the content of prompts.</summary>
    public static IEnumerable<ModelRow> Telemetry => Files[Prefix + "telemetry.models"].Value.Rows;

    /// <summary>The attributes that make members parts of vector-store records.</summary>
    public static IEnumerable<ModelRow> Records => Files[Prefix + "records.models"].Value.Rows;

    private static ModelFile Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedModels).Assembly.GetManifestResourceStream(name)!);
        return ModelFile.Parse(reader.ReadToEnd());
    }
}
