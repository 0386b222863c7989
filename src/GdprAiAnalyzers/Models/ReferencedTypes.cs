using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Types of a compilation by their metadata names. Most of those asked for are of SDKs that a project does not reference: the names of the namespaces tell it.</summary>
internal static class ReferencedTypes
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> Namespaces = new();

    public static ImmutableArray<INamedTypeSymbol> Named(Compilation compilation, string metadataName)
    {
        var words = Namespaces.GetValue(compilation, WordsOf);
        var segments = metadataName.Split('.');
        return segments.Take(segments.Length - 1).All(words.Contains) ? compilation.GetTypesByMetadataName(metadataName) : ImmutableArray<INamedTypeSymbol>.Empty;
    }

    public static bool Any(Compilation compilation, string metadataName) => !Named(compilation, metadataName).IsEmpty;

    // Read from the metadata, without a symbol for any namespace.
    private static HashSet<string> WordsOf(Compilation compilation)
    {
        var words = new HashSet<string>(compilation.Assembly.NamespaceNames);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            words.UnionWith(assembly.NamespaceNames);
        return words;
    }
}
