using GdprAi;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>The assemblies that generated code compiles against; read once, since every compilation of a process shares them.</summary>
internal static class References
{
    /// <summary>The shared framework alone: no LLM in sight.</summary>
    public static readonly MetadataReference[] Framework =
        Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) && !name.Contains("Native", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))
            .ToArray();

    /// <summary>What every consumer of the package has: the framework and the anonymization helpers.</summary>
    public static readonly MetadataReference[] WithAnonymization = [.. Framework, Of(typeof(PersonalDataAttribute))];

    /// <summary>A project with an LLM client.</summary>
    public static readonly MetadataReference[] WithOpenAI = [.. WithAnonymization, Of(typeof(OpenAI.Chat.ChatClient)), Of(typeof(System.ClientModel.ClientResult))];

    private static MetadataReference Of(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}
