using System.Collections.Immutable;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>GDPRAI010: a personal value goes into code of the user that the compilation does not have.</summary>
public sealed class CoverageGapTests
{
    private const string Gap = "interface IQueue { void Push(string text); }\n";

    [Fact]
    public async Task Off_by_default() =>
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(FlowAnalysis.Compile(Gap + "static class T { static void Run(IQueue q, Customer c) { q.Push(c.Email); } }")));

    [Fact]
    public async Task Interface_without_implementation()
    {
        var gap = Assert.Single(await GapsAsync(Gap + "static class T { static void Run(IQueue q, Customer c) { q.Push(c.Email); } }"));
        Assert.Contains("'Customer.Email'", gap.GetMessage());
        Assert.Contains("IQueue.Push", gap.GetMessage());
    }

    [Theory]
    [InlineData("q.Push(c.Notes);")]
    [InlineData("q.Push(Mask.Text(c.Email));")]
    [InlineData("q.Push(c.Email.Length.ToString());")]
    [InlineData("System.Console.WriteLine(c.Email.Trim());")]
    public async Task Nothing_personal_or_a_library(string body) =>
        Assert.Empty(await GapsAsync(Gap + "static class T { static void Run(IQueue q, Customer c) { " + body + " } }"));

    [Fact]
    public async Task Interface_with_an_implementation() =>
        Assert.Empty(await GapsAsync(Gap + """
            sealed class Queue : IQueue { public void Push(string text) { } }
            static class T { static void Run(IQueue q, Customer c) { q.Push(c.Email); } }
            """));

    [Fact]
    public async Task A_declared_sink_tells_where_the_value_goes() =>
        Assert.Empty(await GapsAsync("interface IQueue { string Push([GdprAi.SendsToLlm] string text); }\nstatic class T { static void Run(IQueue q, Customer c) { q.Push(c.Email); } }"));

    private static async Task<IReadOnlyList<Diagnostic>> GapsAsync(string source)
    {
        var compilation = FlowAnalysis.Compile(source);
        FlowAnalysis.AssertCompiles(compilation);
        var enabled = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("GDPRAI010", ReportDiagnostic.Info)]));
        ImmutableArray<Diagnostic> gaps = [.. (await FlowAnalysis.AnalyzeAsync(enabled)).Where(d => d.Id == "GDPRAI010")];
        if (!gaps.IsEmpty)
            await FixProof.ProveAsync(enabled);
        return gaps;
    }
}
