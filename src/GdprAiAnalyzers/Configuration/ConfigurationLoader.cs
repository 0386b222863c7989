using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>Finds the <c>gdprai.json</c> files among the additional files and reads each text once.</summary>
internal static class ConfigurationLoader
{
    private static readonly ConditionalWeakTable<SourceText, ConfigurationFile> Cache = new();

    public static GdprAiConfiguration Load(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        List<(string Path, ConfigurationFile File)>? files = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (ConfigurationPaths.IsConfiguration(file.Path) && file.GetText(cancellationToken) is { } text)
                (files ??= []).Add((file.Path, Cache.GetValue(text, ConfigurationReader.Read)));
        }

        if (files is null)
            return GdprAiConfiguration.Empty;
        var folder = Property(options, "ProjectDir");
        return new GdprAiConfiguration(UpToRoot(ConfigurationPaths.NearestFirst(files, file => file.Path, folder), folder))
        {
            ProjectFolder = folder,
            Today = Property(options, "GdprAiToday") is { } today ? ConfigurationReader.ReadDate(today) : null,
        };
    }

    // A root ends the search upwards; what a project names elsewhere is not searched.
    private static ImmutableArray<(string Path, ConfigurationFile File)> UpToRoot(IEnumerable<(string Path, ConfigurationFile File)> files, string? folder)
    {
        var kept = ImmutableArray.CreateBuilder<(string, ConfigurationFile)>();
        var ended = false;
        foreach (var file in files)
        {
            var isAbove = ConfigurationPaths.IsAbove(file.Path, folder);
            if (ended && isAbove)
                continue;
            kept.Add(file);
            ended |= isAbove && file.File.IsRoot;
        }

        return kept.ToImmutable();
    }

    private static string? Property(AnalyzerOptions options, string name) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;
}
