using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>The members of a package that does not restore here, declared in its own namespace and assembly name.</summary>
/// <param name="Assembly">The assembly that has the members.</param>
/// <param name="Code">Their declarations, without bodies that do anything.</param>
internal sealed record Stub(string Assembly, string Code)
{
    private const string Usings =
        """
        global using System;
        global using System.Collections;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // The framework as the tests' sources see it: what is compiled against its implementation names System.Private.CoreLib.
    private static readonly MetadataReference[] Platform =
    [
        .. ReferenceAssemblies.Default.ResolveAsync(null, default).Result,
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) != Path.GetDirectoryName(typeof(object).Assembly.Location) && !Path.GetFileName(path).StartsWith("GdprAi", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private MetadataReference? _reference;

    /// <summary>Every stub that a static field of this assembly holds.</summary>
    public static IReadOnlyList<Stub> All { get; } =
        typeof(Stub).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Stub))
            .Select(field => (Stub)field.GetValue(null)!)
            .ToArray();

    /// <summary>The stubs that its declarations mention.</summary>
    public Stub[] Uses { get; init; } = [];

    /// <summary>Whether it is an older version of a package that the tests reference, so that the two cannot meet in one compilation.</summary>
    public bool IsOldForm { get; init; }

    /// <summary>Whether it has a type whose full name another package has too, so that an ID alone would not tell which is meant.</summary>
    public bool IsApart { get; init; }

    public MetadataReference Reference => _reference ??= Compile();

    private MetadataReference Compile()
    {
        // An old form takes the place of the real assembly.
        var platform = Platform.Where(reference => !IsOldForm || Path.GetFileNameWithoutExtension(reference.Display) != Assembly);
        var compilation = CSharpCompilation.Create(
            Assembly,
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(Code)],
            platform.Concat(Uses.Select(stub => stub.Reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
