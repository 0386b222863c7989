using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GdprAiAnalyzers.RoslynFloorTests;

/// <summary>The engine on Roslyn 4.5: the files of the flow corpus that its C# can read get the verdicts that they get on the newest.</summary>
public sealed class FloorTests
{
    private const int FilesAtLeast = 5;

    [Fact]
    public void The_host_is_the_floor() => Assert.Equal(new Version(4, 5, 0, 0), typeof(Compilation).Assembly.GetName().Version);

    [Fact]
    public async Task The_flow_corpus_gets_the_same_verdicts()
    {
        var files = FlowCorpus.FileNames.Where(Compiles).ToList();
        Assert.True(files.Count >= FilesAtLeast, $"Only {string.Join(", ", files)} compile");

        var problems = new List<string>();
        var sinks = 0;
        foreach (var file in files)
        {
            var corpus = await FlowCorpus.GetAsync(file);
            sinks += corpus.Sinks.Count;
            problems.AddRange(corpus.Sinks.Select(s => s.Check([.. corpus.ByLine[s.Line]])).OfType<string>());
        }

        Assert.True(problems.Count == 0, "\n" + string.Join("\n", problems));
        Assert.True(sinks > 300, $"Only {sinks} sinks in {string.Join(", ", files)}");
    }

    private static bool Compiles(string file) =>
        !FlowAnalysis.Compile(FlowCorpus.Read(file), file + ".cs").GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
}
