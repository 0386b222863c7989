using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Methods of referenced projects whose parameters are marked <c>[SendsToLlm]</c>: a gateway that hides the SDK from its callers.</summary>
internal static class ReferencedSinks
{
    private const string AttributeAssembly = "GdprAi.Anonymization";
    private const string Attribute = "SendsToLlm";

    /// <summary>Simple names of the methods; constructors go by their type's name.</summary>
    public static IEnumerable<string> In(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => MentionsAttribute(assembly, compilation))
            .SelectMany(assembly => Methods(assembly.GlobalNamespace))
            .Where(method => method.Parameters.Any(IsMarked))
            .Select(method => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name);

    // Cheap enough to ask of every reference: most do not reference the attribute's assembly at all.
    private static bool MentionsAttribute(IAssemblySymbol assembly, Compilation compilation)
    {
        if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == AttributeAssembly)))
            return false;
        if (compilation.GetMetadataReference(assembly) is CompilationReference project)
            return project.Compilation.SyntaxTrees.Any(tree => tree.TryGetText(out var text) && text.ToString().IndexOf(Attribute, StringComparison.Ordinal) >= 0);

        return assembly.GetMetadata() is { } metadata && metadata.GetModules().Any(module => ReferencesAttribute(module.GetMetadataReader()));
    }

    private static bool ReferencesAttribute(MetadataReader reader) =>
        reader.TypeReferences.Any(handle => reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, Attribute + "Attribute"));

    private static bool IsMarked(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute + "Attribute");

    private static IEnumerable<IMethodSymbol> Methods(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceOrTypeSymbol nested => Methods(nested),
            IMethodSymbol method => [method],
            _ => Enumerable.Empty<IMethodSymbol>(),
        });
}
