using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

internal static class CSharpDefaults
{
    public const string FileExtension = "cs";

    public static CompilationOptions CompilationOptions { get; } = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public static ParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.Default, DocumentationMode.Diagnose);
}
