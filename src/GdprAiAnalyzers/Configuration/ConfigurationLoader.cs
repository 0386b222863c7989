using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>Finds the <c>gdprai.json</c> files among the additional files and reads each text once.</summary>
internal static class ConfigurationLoader
{
    private const string FileName = "gdprai.json";
    private static readonly char[] Separators = ['/', '\\'];
    private static readonly ConditionalWeakTable<SourceText, ConfigurationFile> Cache = new();

    public static GdprAiConfiguration Load(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        List<(string Path, ConfigurationFile File)>? files = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (IsConfiguration(file.Path) && file.GetText(cancellationToken) is { } text)
                (files ??= []).Add((file.Path, Cache.GetValue(text, ConfigurationReader.Read)));
        }

        // The deepest folder is the nearest to the project.
        return files is null
            ? GdprAiConfiguration.Empty
            : new GdprAiConfiguration(files.OrderByDescending(file => file.Path.Split(Separators).Length).ThenBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray());
    }

    private static bool IsConfiguration(string path) =>
        string.Equals(path.Substring(path.LastIndexOfAny(Separators) + 1), FileName, StringComparison.OrdinalIgnoreCase);
}
