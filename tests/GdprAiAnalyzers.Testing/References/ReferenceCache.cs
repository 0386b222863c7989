using System.Collections.Concurrent;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One reference per file for the whole test run: reading metadata costs more than most tests.</summary>
internal static class ReferenceCache
{
    private static readonly ConcurrentDictionary<string, MetadataReference> s_references = new(StringComparer.Ordinal);

    public static MetadataReference Get(string path) =>
        s_references.GetOrAdd(Path.GetFullPath(path), static file => MetadataReference.CreateFromFile(file));
}
