using Xunit;
using Xunit.Abstractions;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>Runs after all other tests, as collections that are not parallel do, and prints what the proof has counted.</summary>
[Collection(nameof(ProofSummaryTests))]
public sealed class ProofSummaryTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_action_compiled_and_every_diagnostic_with_an_action_was_gone()
    {
        var counts = ProofTally.Now;
        output.WriteLine($"cases {counts.Cases}, diagnostics {counts.Diagnostics}, of them without an action {counts.WithoutAction} ({counts.Unexplained} without a declared reason)");
        output.WriteLine($"diagnostics with an action {counts.WithAction}, actions tried {counts.Tried}, compiled {counts.Compiled}, diagnostics gone {counts.Gone}");
        output.WriteLine($"Fix All {counts.FixAlls}, settled {counts.FixAllsSettled}; {counts.Time.TotalSeconds:F0} s of processor time");

        Assert.Equal(counts.Tried, counts.Compiled);
        Assert.Equal(counts.Tried, counts.Gone);
        Assert.Equal(counts.FixAlls, counts.FixAllsSettled);
    }

    [CollectionDefinition(nameof(ProofSummaryTests), DisableParallelization = true)]
    public sealed class Last;
}
