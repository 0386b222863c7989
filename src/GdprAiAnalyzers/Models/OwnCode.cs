using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Tells the user's own code from packages.</summary>
internal static class OwnCode
{
    /// <summary>Whether an assembly is this project's, or that of a project which this one references.</summary>
    public static bool Contains(Compilation compilation, IAssemblySymbol? assembly)
    {
        if (assembly is null)
            return false;
        if (SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly))
            return true;
        return compilation.GetMetadataReference(assembly) switch
        {
            CompilationReference => true,
            // A build compiles against the reference assembly in the other project's output.
            PortableExecutableReference { FilePath: { } path } => path.Replace('\\', '/') is var p && p.Contains("/obj/") && p.Contains("/ref"),
            _ => false,
        };
    }
}
