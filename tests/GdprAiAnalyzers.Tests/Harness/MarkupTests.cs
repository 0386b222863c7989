using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Harness;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("plain", "plain", "")]
    [InlineData("a[|b|]c", "abc", ":1-2")]
    [InlineData("a{|ID1:b|}c", "abc", "ID1:1-2")]
    [InlineData("a{|#0:b|}c", "abc", "#0:1-2")]
    [InlineData("{|A:x{|#1:y|}|}", "xy", "A:0-2 #1:1-2")]
    [InlineData("{|A:x[|y|}z|]", "xyz", "A:0-2 :1-3")]
    [InlineData("{|A:|}", "", "A:0-0")]
    [InlineData("a | b || c {| x", "a | b || c {| x", "")]
    [InlineData("x is [1] or { A: 1 }", "x is [1] or { A: 1 }", "")]
    [InlineData("a$$b", "ab", "@1")]
    public void Markup_is_taken_out_and_read(string input, string text, string marks)
    {
        var markup = Markup.Parse(input, positionsAreCode: false);
        Assert.Equal(text, markup.Text);
        var found = markup.Spans.Select(span => $"{span.Name}:{span.Span.Start}-{span.Span.End}").Concat(markup.Positions.Select(position => $"@{position}"));
        Assert.Equal(marks, string.Join(" ", found));
    }

    [Theory]
    [InlineData("[|x")]
    [InlineData("x|]")]
    [InlineData("{|A:x")]
    public void Markup_that_is_not_closed_or_not_opened_throws(string input) =>
        Assert.Throws<InvalidOperationException>(() => Markup.Parse(input, positionsAreCode: false));

    [Fact]
    public void Positions_can_be_code() => Assert.Equal("$$\"\"\"{{x}}\"\"\"", Markup.Parse("$$\"\"\"{{x}}\"\"\"", positionsAreCode: true).Text);

    [Fact]
    public async Task Unnamed_markup_means_the_one_diagnostic()
    {
        await new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C { void [|m|]() { } }" }.RunAsync();
        Assert.Contains("TOY001", await FailureAsync("class C { void [|M|]() { } }"));

        // Two descriptors, none of them the default.
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new CSharpAnalyzerTest<FileAndOptionAnalyzer, DefaultVerifier> { TestCode = "class [|C|] { }" }.RunAsync());
    }

    [Fact]
    public async Task Named_markup_means_that_id()
    {
        await new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C { void {|TOY001:m|}() { } }" }.RunAsync();
        Assert.Contains("Expected, not reported", await FailureAsync("class C { void {|TOY002:m|}() { } }"));
    }

    [Fact]
    public async Task Markup_gives_the_exact_span()
    {
        Assert.Contains("nearest differs in location", await FailureAsync("class C { void [|mn|]o() { } }"));
        await new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C { void $$mno() { } }" }.RunAsync();
        Assert.Contains("nearest differs in location", await FailureAsync("class C { void m$$no() { } }"));
    }

    [Fact]
    public Task Markup_ignores_additional_locations_and_severity()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C { void {|TOY001:m|}(int a) { } }" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = error\n"));
        return test.RunAsync();
    }

    [Fact]
    public async Task Location_key_must_be_unique_and_known()
    {
        Assert.Contains("more than once", await FailureAsync("class {|#0:C|} { void {|#0:m|}() { } }"));
        Assert.Contains("'#7'", await FailureAsync("class C { void m() { } }", new DiagnosticResult(LowerCaseMethodAnalyzer.Rule).WithLocation(7)));
    }

    [Fact]
    public async Task Markup_handling_decides_what_markup_means()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C { void [|m|]() { } }" };
        test.TestState.MarkupHandling = MarkupMode.Ignore;
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        test.ExpectedDiagnostics.Add(new DiagnosticResult(LowerCaseMethodAnalyzer.Rule).WithSpan(1, 16, 1, 17).WithArguments("m"));
        await test.RunAsync();
    }

    [Fact]
    public void Locations_are_those_of_the_text_without_markup()
    {
        var processor = new MarkupProcessor(MarkupOptions.None, null, []);
        var text = processor.Process("/a.cs", SourceText.From("[|a|]\n{|#0:b|}"));
        Assert.Equal("a\nb", text.ToString());
        Assert.Equal(new LinePosition(1, 0), processor.Locations["#0"].StartLinePosition);
    }

    private static async Task<string> FailureAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return (await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync())).Message;
    }
}
