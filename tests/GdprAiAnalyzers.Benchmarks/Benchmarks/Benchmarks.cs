using BenchmarkDotNet.Attributes;
using GdprAiAnalyzers.Benchmarks.Code;
using GdprAiAnalyzers.Benchmarks.Host;
using Microsoft.CodeAnalysis.CSharp;

namespace GdprAiAnalyzers.Benchmarks.Benchmarks;

/// <summary>What all benchmarks share: a compilation that is made before each iteration.</summary>
[Config(typeof(FreshRuns))]
public abstract class CompilationBenchmark
{
    private CSharpCompilation _compilation = null!;

    internal CodeBase Code { get; set; } = null!;

    [IterationSetup]
    public void MakeCompilation()
    {
        _compilation = Code.Fresh();
        Run.Settle();
    }

    private protected int Measure(Tool tool) => Run.Of(_compilation, tool).Expecting(tool == Tool.Ours ? Code.Expected : 0).Findings;

    private protected int MeasurePeer(Tool tool, int findings) => Run.Of(_compilation, tool).Expecting(findings).Findings;

    private protected void Compile()
    {
        _ = _compilation.GetDiagnostics();
        if (!_compilation.Emit(new MemoryStream()).Success)
            throw new InvalidOperationException($"{Code.Name} does not compile.");
    }
}

/// <summary>60,000 lines that know no LLM.</summary>
public class NoLlm : CompilationBenchmark
{
    [Params(false, true)]
    public bool WithHelpers { get; set; }

    [GlobalSetup]
    public void Generate() => Code = RealShapedCode.WithoutLlm(60_000, WithHelpers);

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Measure(Tool.Idle);

    [Benchmark]
    public int Ours() => Measure(Tool.Ours);
}

/// <summary>60,000 lines with an LLM client.</summary>
public class RealShaped : CompilationBenchmark
{
    [GlobalSetup]
    public void Generate() => Code = RealShapedCode.WithLlm(60_000);

    [Benchmark(Baseline = true)]
    public void Compiler() => Compile();

    [Benchmark]
    public int EmptyAnalyzer() => Measure(Tool.Empty);

    [Benchmark]
    public int Ours() => Measure(Tool.Ours);
}

/// <summary>Shapes that double in size.</summary>
public class Growth : CompilationBenchmark
{
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    [Params(1, 2, 4, 8)]
    public int Factor { get; set; }

    public static IEnumerable<string> Shapes => GrowthShapes.All;

    [GlobalSetup]
    public void Generate() => Code = GrowthShapes.Create(Shape, GrowthShapes.Smallest(Shape) * Factor);

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Measure(Tool.Empty);

    [Benchmark]
    public int Ours() => Measure(Tool.Ours);
}

/// <summary>Our rules on the code that they are for.</summary>
public class PeersOurs : CompilationBenchmark
{
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    public static IEnumerable<string> Shapes => GrowthShapes.All;

    [GlobalSetup]
    public void Generate() => Code = GrowthShapes.Create(Shape, GrowthShapes.SizeForPeers(Shape), Vocabulary.Ours);

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Measure(Tool.Empty);

    [Benchmark]
    public int Ours() => Measure(Tool.Ours);
}

/// <summary>The peers on the same code in their words. How much each finds is in the summary.</summary>
public class PeersTheirs : CompilationBenchmark
{
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    public static IEnumerable<string> Shapes => GrowthShapes.All;

    [GlobalSetup]
    public void Generate() => Code = GrowthShapes.Create(Shape, GrowthShapes.SizeForPeers(Shape), Vocabulary.Theirs);

    [Benchmark(Baseline = true)]
    public int EmptyAnalyzer() => Measure(Tool.Empty);

    [Benchmark]
    public int NetAnalyzers() => MeasurePeer(Tool.NetAnalyzers, GrowthShapes.FoundByPeers(Shape));

    [Benchmark]
    public int SecurityCodeScan() => MeasurePeer(Tool.SecurityCodeScan, GrowthShapes.FoundByPeers(Shape));
}

/// <summary>One keystroke in a project of 500 files.</summary>
[Config(typeof(FreshRuns))]
public class EditedFile
{
    private EditedDocument _document = null!;

    [Params(Summary.EditedBody, Summary.EditedOther, Summary.EditedDeclaration, Summary.NewField, Summary.NewMethod)]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Generate() => _document = Summary.EditedProject(Text);

    [IterationSetup]
    public void Edit() => _document.Edit();

    [Benchmark(Baseline = true)]
    public TimeSpan Compiler() => _document.Compiler();

    [Benchmark]
    public TimeSpan EmptyAnalyzer() => _document.Analyzer(Tool.Reporting).Wall;

    [Benchmark]
    public TimeSpan Ours() => _document.Analyzer(Tool.Ours).Wall;
}
