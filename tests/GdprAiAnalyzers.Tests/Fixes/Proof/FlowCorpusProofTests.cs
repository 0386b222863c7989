using GdprAiAnalyzers.Tests.Flow;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The proof on every file of the flow corpus; in parts, which run side by side.</summary>
public static class FlowCorpusProofTests
{
    public static TheoryData<string> Part(int part, int of) => [.. FlowCorpus.FileNames.Where((_, i) => i % of == part)];

    public sealed class First
    {
        [Theory]
        [MemberData(nameof(Part), 0, 3, MemberType = typeof(FlowCorpusProofTests))]
        public Task Every_action_stops_its_flow(string file) => ProveAsync(file);
    }

    public sealed class Second
    {
        [Theory]
        [MemberData(nameof(Part), 1, 3, MemberType = typeof(FlowCorpusProofTests))]
        public Task Every_action_stops_its_flow(string file) => ProveAsync(file);
    }

    public sealed class Third
    {
        [Theory]
        [MemberData(nameof(Part), 2, 3, MemberType = typeof(FlowCorpusProofTests))]
        public Task Every_action_stops_its_flow(string file) => ProveAsync(file);
    }

    private static Task ProveAsync(string file) => FixProof.ProveAsync(FlowAnalysis.Compile(FlowCorpus.Read(file), file + ".cs"));
}
