using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using GdprAi;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>Compiles sources and runs the flow analyzer on them, on plain Roslyn.</summary>
internal static class FlowAnalysis
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Flow", "Corpus");

    public static readonly string Prelude = File.ReadAllText(Path.Combine(Folder, "_Prelude.cs"));

    public static readonly ImmutableArray<MetadataReference> References = [.. FrameworkReferences(), FileReference(typeof(PersonalDataAttribute).Assembly), FileReference(typeof(Newtonsoft.Json.JsonConvert).Assembly)];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true,
        // The corpus is about marked members; the names in it are free.
        specificDiagnosticOptions: [new("GDPRAI007", ReportDiagnostic.Suppress)]);

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);

    /// <summary>A compilation of the prelude and one more file.</summary>
    public static CSharpCompilation Compile(string source, string path = "Test0.cs") => Compile(Parse(Prelude, "_Prelude.cs"), Parse(source, path));

    public static CSharpCompilation Compile(params SyntaxTree[] trees) => CSharpCompilation.Create("Corpus", trees, References, Options);

    public static void AssertCompiles(Compilation compilation) => AssertNoError(compilation.GetDiagnostics());

    /// <summary>The analyzer's diagnostics in order of position. An analyzer that throws fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, string? gdprAiJson = null, CancellationToken cancellationToken = default)
    {
        var diagnostics = await RunAsync(compilation, gdprAiJson, cancellationToken);
        return Ordered(diagnostics);
    }

    /// <summary>The same for code that must compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> CompileAndAnalyzeAsync(Compilation compilation, string? gdprAiJson = null)
    {
        // The compiler's and the analyzer's in one go: the code is bound once.
        var diagnostics = await Analysis(compilation, gdprAiJson).GetAllDiagnosticsAsync();
        var fromCompiler = diagnostics.ToLookup(d => d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
        AssertNoError(fromCompiler[true]);
        return Ordered(fromCompiler[false]);
    }

    private static void AssertNoError(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToList();
        Assert.True(errors.Count == 0, "The source does not compile:\n" + string.Join("\n", errors));
    }

    private static ImmutableArray<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics)
    {
        var crash = diagnostics.FirstOrDefault(d => d.Id is "AD0001");
        Assert.True(crash is null, "The analyzer threw: " + crash?.GetMessage());
        return [.. diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>All that the analyzer reports, an AD0001 included, in no order.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, string? gdprAiJson = null, CancellationToken cancellationToken = default) =>
        Analysis(compilation, gdprAiJson).GetAnalyzerDiagnosticsAsync(cancellationToken);

    private static CompilationWithAnalyzers Analysis(Compilation compilation, string? gdprAiJson)
    {
        ImmutableArray<AdditionalText> additionalFiles = gdprAiJson is null ? [] : [new InMemoryFile("gdprai.json", gdprAiJson)];
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions(additionalFiles), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(compilation, [new PersonalDataFlowAnalyzer()], options);
    }

    /// <summary>Compiles, checks that there is no error, analyses, leaves out what is not a flow, and proves the fixes on the rest.</summary>
    public static Task<ImmutableArray<Diagnostic>> FlowsAsync(string source) => FlowsAsync(Compile(source));

    public static async Task<ImmutableArray<Diagnostic>> FlowsAsync(Compilation compilation, string? gdprAiJson = null)
    {
        var flows = await UnprovenFlowsAsync(compilation, gdprAiJson);
        if (!flows.IsEmpty)
            await FixProof.ProveAsync(compilation, gdprAiJson is null ? [] : [("gdprai.json", gdprAiJson)]);
        return flows;
    }

    /// <summary>The same for code that is made to be large, not to be fixed.</summary>
    public static async Task<ImmutableArray<Diagnostic>> UnprovenFlowsAsync(Compilation compilation, string? gdprAiJson = null) =>
        [.. (await CompileAndAnalyzeAsync(compilation, gdprAiJson)).Where(IsFlow)];

    public static bool IsFlow(Diagnostic diagnostic) => diagnostic.Id is "GDPRAI001" or "GDPRAI002" or "GDPRAI003" or "GDPRAI301";

    /// <summary>The source text under a location.</summary>
    public static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    public static IEnumerable<string> Steps(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Select(TextAt);

    // Reference assemblies are what a real compilation sees; the runtime's own have other assembly names.
    private static IEnumerable<MetadataReference> FrameworkReferences()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs"));
        string[] names = ["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"];
        var folders = names
            .Select(name => Path.Combine(packs, name))
            .Where(Directory.Exists)
            .Select(pack => Directory.GetDirectories(pack, "10.*").OrderByDescending(d => d, StringComparer.Ordinal).FirstOrDefault())
            .OfType<string>()
            .Select(version => Path.Combine(version, "ref", "net10.0"))
            .ToList();
        var files = folders.Count == names.Length
            ? folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
            : ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) is { } directory && directory.Contains("Microsoft.", StringComparison.Ordinal));
        return files.GroupBy(Path.GetFileName).Select(same => (MetadataReference)MetadataReference.CreateFromFile(same.First()));
    }

    private static PortableExecutableReference FileReference(Assembly assembly) => MetadataReference.CreateFromFile(assembly.Location);

    private sealed class InMemoryFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
    }
}
