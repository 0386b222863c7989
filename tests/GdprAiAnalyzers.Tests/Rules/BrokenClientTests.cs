using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Docs;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>No analyzer throws on broken code that uses the real SDKs: the examples of all rules and the samples, damaged, beside damaged settings.</summary>
public sealed partial class BrokenClientTests(ITestOutputHelper output)
{
    private const string Settings = """{ "OpenAI": { "Endpoint": "https://api.openai.com/v1", "Model": "us.anthropic.claude" }, "Llm": [ { "url": "http://api.deepseek.com" } ] }""";
    private const string Configuration = """{ "allowedRegions": [ "EU" ], "processors": [ { "name": "A", "provider": "OpenAI", "region": "EU", "dpa": "2026-01-01" } ], "optOuts": [ { "member": "x" } ] }""";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(PersonalDataFlowAnalyzer).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => !Path.GetFileName(path).StartsWith("GdprAiAnalyzers", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Set <c>GDPRAI_FUZZ_TREES</c> and <c>GDPRAI_FUZZ_FIRST</c> for other runs.</summary>
    [Fact]
    public async Task No_analyzer_throws()
    {
        var (first, trees) = (Setting("GDPRAI_FUZZ_FIRST", 0), Setting("GDPRAI_FUZZ_TREES", 300));
        string[] sources = [.. Examples(), .. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText)];
        var usings = FlowAnalysis.Parse("global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using System.Net.Http;", "Usings.cs");
        var (broken, reported) = (0, new ConcurrentDictionary<string, int>());
        var crashes = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(Enumerable.Range(first, trees), async (seed, token) =>
        {
            var random = new Random(seed);
            var source = Fuzzer.Mutate(sources[random.Next(sources.Length)], random);
            var compilation = CSharpCompilation.Create("Broken", [usings, FlowAnalysis.Parse(source, "Broken.cs")], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([new InMemoryFile("appsettings.json", Damaged(Settings, random)), new InMemoryFile("gdprai.json", Damaged(Configuration, random))]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            foreach (var diagnostic in await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAnalyzerDiagnosticsAsync(token))
            {
                reported.AddOrUpdate(diagnostic.Id, 1, (_, count) => count + 1);
                if (diagnostic.Id != "AD0001")
                    continue;
                var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
                crashes.TryAdd((message.Split('\n').FirstOrDefault(line => line.Contains("at GdprAiAnalyzers.", StringComparison.Ordinal)) ?? message).Trim(), $"Seed {seed}: {message}\n{source}");
            }

            if (compilation.GetDiagnostics(token).Any(d => d.Severity == DiagnosticSeverity.Error)) Interlocked.Increment(ref broken);
        });
        output.WriteLine($"{trees} trees, {broken} with compiler errors; reported {string.Join(", ", reported.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value}"))}");
        Assert.True(crashes.IsEmpty, string.Join("\n", crashes.Select(c => c.Key + "\n  " + c.Value.Split('\n')[0])) + "\n\n" + crashes.Values.FirstOrDefault());
        Assert.True(broken > trees / 2 && reported.Count > 12, "the mutations no longer exercise the analyzers");

        static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    private static IEnumerable<string> Examples() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md").SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value));

    private static string Damaged(string json, Random random) => random.Next(3) switch
    {
        0 => json,
        1 => json[..random.Next(json.Length)],
        _ => json.Remove(random.Next(json.Length - 8), random.Next(1, 8)),
    };

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    private sealed class InMemoryFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }
}
