using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>One analysis of one fresh compilation.</summary>
/// <param name="Wall">The whole run: the compiler's binding, the driver and the analyzers.</param>
/// <param name="Own">The time inside the analyzers' own actions, as the compiler's telemetry counts it.</param>
/// <param name="Findings">How many diagnostics came out.</param>
internal readonly record struct Run(TimeSpan Wall, TimeSpan Own, int Findings)
{
    /// <summary>Runs analyzers over a fresh compilation. The compilation is made before the clock starts.</summary>
    public static Run Of(CodeBase code, Tool tool)
    {
        var compilation = code.Fresh();
        Settle();
        return Of(compilation, tool);
    }

    public static Run Of(CSharpCompilation compilation, Tool tool)
    {
        var thrown = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        var watch = Stopwatch.StartNew();
        var withAnalyzers = compilation.WithOptions(tool.Configure(compilation.Options)).WithAnalyzers(tool.Analyzers, options);
        var result = withAnalyzers.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        watch.Stop();
        var diagnostics = result.GetAllDiagnostics();
        return thrown.Count == 0
            ? new Run(watch.Elapsed, result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, t) => sum + t.ExecutionTime), diagnostics.Count(d => tool.Counts(d.Id)))
            : throw new AggregateException($"{tool} throws.", thrown);
    }

    /// <summary>The same with enough memory set aside that no collection falls into a short run: whether one does would decide its time.</summary>
    public static Run WithoutCollections(CodeBase code, Tool tool)
    {
        var compilation = code.Fresh();
        Settle();
        var isKept = GC.TryStartNoGCRegion(4L << 30);
        try
        {
            return Of(compilation, tool);
        }
        finally
        {
            if (isKept && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
    }

    /// <summary>The compiler by itself: all diagnostics, then the assembly.</summary>
    public static TimeSpan Compiler(CodeBase code)
    {
        var compilation = code.Fresh();
        Settle();
        var watch = Stopwatch.StartNew();
        _ = compilation.GetDiagnostics();
        var result = compilation.Emit(new MemoryStream());
        watch.Stop();
        return result.Success ? watch.Elapsed : throw new InvalidOperationException($"{code.Name} does not compile.");
    }

    /// <summary>This run, where it reports what it should.</summary>
    public Run Expecting(int? findings) =>
        findings is null && Findings > 0 || Findings == findings ? this : throw new InvalidOperationException($"{Findings} findings where {findings} are due.");

    public static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
