using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace GdprAiAnalyzers.Benchmarks.Benchmarks;

/// <summary>One run an iteration, each on a compilation of its own; in this process, which is set up for measuring.</summary>
internal sealed class FreshRuns : ManualConfig
{
    public FreshRuns() => AddJob(Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithStrategy(RunStrategy.Monitoring)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithWarmupCount(2)
        .WithIterationCount(9));
}
