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

    [Theory]
    [InlineData("interface IStore<T> { void Put(T key, string text); } class Numbers : IStore<int> { public void Put(int key, string text) { } }", "IStore<string> q", "q.Put(\"\", c.Email);")]
    [InlineData("abstract class Store { public abstract void Put(string text); }", "Store q", "q.Put(c.Email);")]
    [InlineData("interface IDraft { string Text { set; } }", "IDraft q", "q.Text = c.Email;")]
    [InlineData("interface IMap { string this[string key] { get; } }", "IMap q", "_ = q[c.Email];")]
    public async Task Members_without_code(string declaration, string parameter, string body) =>
        Assert.Single(await GapsAsync(declaration + " static class T { static void Run(" + parameter + ", Customer c) { " + body + " } }"));

    [Theory]
    [InlineData("new Far(c.Email);")]
    [InlineData("Far far = new(c.Email);")]
    [InlineData("new Far(\"\").Keep(c.Email);")]
    public async Task Another_project(string body)
    {
        var far = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Far", [FlowAnalysis.Parse("public class Far(string text) { public string Text => text; public void Keep(string more) { } }", "Far.cs")], FlowAnalysis.References, new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Single(await GapsAsync("static class T { static void Run(Customer c) { " + body + " } }", far.ToMetadataReference()));
    }

    [Fact]
    public async Task Interface_with_an_implementation() =>
        Assert.Empty(await GapsAsync(Gap + """
            sealed class Queue : IQueue { public void Push(string text) { } }
            static class T { static void Run(IQueue q, Customer c) { q.Push(c.Email); } }
            """));

    [Fact]
    public async Task A_declared_sink_tells_where_the_value_goes() =>
        Assert.Empty(await GapsAsync("interface IQueue { string Push([GdprAi.SendsToLlm] string text); }\nstatic class T { static void Run(IQueue q, Customer c) { q.Push(c.Email); } }"));

    private static async Task<IReadOnlyList<Diagnostic>> GapsAsync(string source, params MetadataReference[] references)
    {
        var compilation = FlowAnalysis.Compile(source).AddReferences(references);
        var enabled = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("GDPRAI010", ReportDiagnostic.Info)]));
        ImmutableArray<Diagnostic> gaps = [.. (await FlowAnalysis.CompileAndAnalyzeAsync(enabled)).Where(d => d.Id == "GDPRAI010")];
        if (!gaps.IsEmpty)
            await FixProof.ProveAsync(enabled);
        return gaps;
    }
}
