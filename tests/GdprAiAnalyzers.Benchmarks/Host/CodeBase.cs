using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>Generated files and what they compile against. Gives a new compilation of new trees each time, so that no run finds the work of another.</summary>
/// <param name="name">What it is called in the tables.</param>
/// <param name="files">The texts.</param>
/// <param name="references">The assemblies.</param>
/// <param name="expected">How many findings a tool that sees everything reports.</param>
internal sealed class CodeBase(string name, IReadOnlyList<string> files, MetadataReference[] references, int? expected)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false);

    private readonly SourceText[] _texts = files.Select(f => SourceText.From(f, System.Text.Encoding.UTF8)).ToArray();

    public string Name { get; } = name;

    /// <summary>How many findings there are to report; <see langword="null"/> where a bound of the engine decides.</summary>
    public int? Expected { get; } = expected;

    public int Lines { get; } = files.Sum(f => f.AsSpan().Count('\n'));

    public int Files => files.Count;

    public CSharpCompilation Fresh() =>
        CSharpCompilation.Create(
            "Generated",
            _texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, Parsing, PathOf(i))),
            references,
            Options);

    /// <summary>Throws where the code does not compile: what is measured is code that a user could have.</summary>
    public CodeBase Checked()
    {
        var errors = Fresh().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        return errors.Count == 0 ? this : throw new InvalidOperationException($"{Name} does not compile: {string.Join(Environment.NewLine, errors)}");
    }

    public SyntaxTree Parse(string text, int index) => CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), Parsing, PathOf(index));

    public string Text(int index) => files[index];

    private static string PathOf(int index) => $"src/File{index}.cs";
}
