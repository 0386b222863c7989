using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>
/// What code must name to come by an object of an SDK: a namespace, and a type or an extension method in it, of the SDK itself or of a
/// referenced assembly that knows it. Code that names nothing of the kind may call its own <c>Create</c> and <c>Send</c> as it likes.
/// </summary>
internal sealed class SdkSurface
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, Namespace[]> Cache = new();

    private readonly ImmutableArray<Namespace[]> _assemblies;

    private SdkSurface(ImmutableArray<Namespace[]> assemblies) => _assemblies = assemblies;

    /// <summary>The surface of the assemblies in which types are declared; <see langword="null"/> where one of them is the compilation itself, or shows it its internals.</summary>
    public static SdkSurface? Of(IReadOnlyCollection<INamedTypeSymbol> types, Compilation compilation)
    {
        var leading = new HashSet<IAssemblySymbol>(types.Select(type => type.ContainingAssembly), SymbolEqualityComparer.Default);
        if (leading.Contains(compilation.Assembly))
            return null;
        var names = new HashSet<string>(leading.Select(assembly => assembly.Name));
        var others = compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => !leading.Contains(assembly)).ToList();
        // A gateway may hand out the SDK's objects, and another one the gateway's.
        while (others.RemoveAll(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => names.Contains(reference.Name))) && leading.Add(assembly)) > 0)
            names.UnionWith(leading.Select(assembly => assembly.Name));
        return leading.Any(assembly => assembly.GivesAccessTo(compilation.Assembly))
            ? null
            : new SdkSurface(leading.Select(assembly => Cache.GetValue(assembly, Read)).ToImmutableArray());
    }

    /// <summary>Whether code with certain words can use the SDK.</summary>
    /// <param name="hasWord">Tells by its hash code whether a word stands in the code.</param>
    public bool IsWithin(Func<int, bool> hasWord) => _assemblies.Any(spaces => spaces.Any(space => space.IsWithin(hasWord)));

    private static Namespace[] Read(IAssemblySymbol assembly) => Spaces(assembly.GlobalNamespace).Select(space => new Namespace(space)).Where(space => space.HasNames).ToArray();

    private static IEnumerable<INamespaceSymbol> Spaces(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(Spaces).Prepend(space);

    private sealed class Namespace
    {
        private readonly int[] _words;
        private readonly int[] _types;
        private readonly Lazy<int[]> _extensions;

        public Namespace(INamespaceSymbol space)
        {
            var types = space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).ToList();
            _words = WordsOf(space).Select(TreeWords.HashOf).ToArray();
            _types = types.SelectMany(type => Spellings(type.Name)).Select(TreeWords.HashOf).ToArray();
            _extensions = new Lazy<int[]>(() => types.Where(type => type.MightContainExtensionMethods)
                .SelectMany(type => type.GetMembers()).Where(member => member.DeclaredAccessibility == Accessibility.Public)
                .Select(member => member.Name).Distinct().Select(TreeWords.HashOf).ToArray());
        }

        public bool HasNames => _types.Length > 0;

        public bool IsWithin(Func<int, bool> hasWord) =>
            Array.TrueForAll(_words, word => hasWord(word)) && (Array.Exists(_types, type => hasWord(type)) || Array.Exists(_extensions.Value, name => hasWord(name)));

        private static IEnumerable<string> WordsOf(INamespaceSymbol space) =>
            space.IsGlobalNamespace ? [] : WordsOf(space.ContainingNamespace).Append(space.Name);

        // [KernelFunction] is written without its ending.
        private static IEnumerable<string> Spellings(string name) =>
            name.EndsWith("Attribute", StringComparison.Ordinal) ? [name, name.Substring(0, name.Length - "Attribute".Length)] : [name];
    }
}
