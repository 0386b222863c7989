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
    private static readonly ConditionalWeakTable<IAssemblySymbol, Namespace> Cache = new();

    private readonly ImmutableArray<Namespace> _assemblies;

    private SdkSurface(ImmutableArray<Namespace> assemblies) => _assemblies = assemblies;

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
            : new SdkSurface(leading.Select(assembly => Cache.GetValue(assembly, a => new Namespace(a.GlobalNamespace))).ToImmutableArray());
    }

    /// <summary>Whether code with certain words can use the SDK.</summary>
    /// <param name="hasWord">Tells by its hash code whether a word stands in the code.</param>
    public bool IsWithin(Func<int, bool> hasWord) => _assemblies.Any(space => space.IsWithin(hasWord));

    /// <summary>A namespace of one assembly. Only those that the code names are looked into.</summary>
    private sealed class Namespace
    {
        private readonly int? _word;
        private readonly Lazy<int[]> _types;
        private readonly Lazy<int[]> _extensions;
        private readonly Lazy<Namespace[]> _inner;

        public Namespace(INamespaceSymbol space)
        {
            _word = space.IsGlobalNamespace ? null : TreeWords.HashOf(space.Name);
            _types = new Lazy<int[]>(() => Types(space).SelectMany(type => Spellings(type.Name)).Select(TreeWords.HashOf).ToArray());
            _extensions = new Lazy<int[]>(() => Types(space).Where(type => type.MightContainExtensionMethods)
                .SelectMany(type => type.GetMembers()).Where(member => member.DeclaredAccessibility == Accessibility.Public)
                .Select(member => member.Name).Distinct().Select(TreeWords.HashOf).ToArray());
            _inner = new Lazy<Namespace[]>(() => space.GetNamespaceMembers().Select(inner => new Namespace(inner)).ToArray());
        }

        public bool IsWithin(Func<int, bool> hasWord) =>
            (_word is not { } word || hasWord(word)) && (HasNames(hasWord) || Array.Exists(_inner.Value, space => space.IsWithin(hasWord)));

        private bool HasNames(Func<int, bool> hasWord) => Array.Exists(_types.Value, type => hasWord(type)) || Array.Exists(_extensions.Value, name => hasWord(name));

        private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public);

        // [KernelFunction] is written without its ending.
        private static IEnumerable<string> Spellings(string name) =>
            name.EndsWith("Attribute", StringComparison.Ordinal) ? [name, name.Substring(0, name.Length - "Attribute".Length)] : [name];
    }
}
