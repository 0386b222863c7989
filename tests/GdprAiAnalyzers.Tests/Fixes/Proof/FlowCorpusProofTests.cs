using GdprAiAnalyzers.Tests.Flow;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The proof on every file of the flow corpus.</summary>
public sealed class FlowCorpusProofTests
{
    public static TheoryData<string> Files() => [.. FlowCorpus.FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Every_action_stops_its_flow(string file) => FixProof.ProveAsync(FlowAnalysis.Compile(FlowCorpus.Read(file), file + ".cs"));
}
