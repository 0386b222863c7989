using System;
using System.Collections.Generic;
using System.Linq;

namespace GdprAiAnalyzers.Configuration;

/// <summary>Which of several <c>gdprai.json</c> is nearer to a project.</summary>
internal static class ConfigurationPaths
{
    private const string FileName = "gdprai.json";
    private static readonly char[] Separators = ['/', '\\'];

    public static bool IsConfiguration(string path) =>
        string.Equals(path.Substring(path.LastIndexOfAny(Separators) + 1), FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The file in the project's folder, then those of the folders above it; then those that a project names elsewhere, in the order of their paths.
    /// A file that is given twice counts once.
    /// </summary>
    public static IEnumerable<T> NearestFirst<T>(IEnumerable<T> files, Func<T, string> path, string? projectFolder) =>
        files.GroupBy(path, StringComparer.Ordinal).Select(same => same.First())
            .OrderBy(file => IsAbove(path(file), projectFolder) ? 0 : 1)
            .ThenByDescending(file => IsAbove(path(file), projectFolder) ? Depth(path(file)) : 0)
            .ThenBy(path, StringComparer.Ordinal);

    /// <summary>Whether a file stands in the project's folder or above it; so does every file while nobody knows that folder.</summary>
    public static bool IsAbove(string path, string? projectFolder) =>
        projectFolder is null || Folder(projectFolder + "/").StartsWith(Folder(path), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file stands in a folder itself.</summary>
    public static bool IsFolderOf(string folder, string path) => string.Equals(Folder(folder + "/"), Folder(path), StringComparison.OrdinalIgnoreCase);

    // With one slash at its end, so that "/app" is not above "/apple".
    private static string Folder(string path) => path.Substring(0, path.LastIndexOfAny(Separators) + 1).Replace('\\', '/').TrimEnd('/') + "/";

    private static int Depth(string path) => Folder(path).Count(c => c == '/');
}
