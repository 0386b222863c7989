using System.Text.RegularExpressions;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>What <c>CONTRIBUTING.md</c> says about adding an SDK is what happens: its rows and its code are loaded from there.</summary>
public sealed partial class ContributingTests
{
    private static readonly string Page = Repository.Read("CONTRIBUTING.md");

    [Fact]
    public void An_SDK_is_a_data_file_and_a_test()
    {
        var file = ModelFile.Parse(Block("models"));
        Assert.Empty(file.Errors);
        Assert.Equal("Contoso.Llm", Assert.Single(file.Sdks).Package);

        var test = Block("csharp test");
        var compilation = FlowAnalysis.Compile(FlowAnalysis.Parse(Block("csharp api"), "Api.cs"), FlowAnalysis.Parse(test, "Test.cs"));
        FlowAnalysis.AssertCompiles(compilation);
        Assert.All(file.Rows, row => Assert.NotEmpty(MemberResolver.Resolve(row.Id, compilation)));

        var tree = compilation.SyntaxTrees[1];
        var reported = new FlowEngine(compilation, "with the SDK", () => new FlowModels(compilation, GdprAiConfiguration.Empty, further: file)).Analyze(tree, default)
            .Select(f => (Line: f.Location.GetLocation().GetLineSpan().StartLinePosition.Line, Id: RuleOf(f.Sink.Row)));
        Assert.Equal(Marks(test), reported);
        Assert.Empty(new FlowEngine(compilation, "without", () => new FlowModels(compilation, GdprAiConfiguration.Empty)).Analyze(tree, default));
    }

    [Fact]
    public void A_file_costs_nothing_where_its_package_is_not_referenced()
    {
        var file = ModelFile.Parse(Block("models"));
        var without = FlowAnalysis.Compile(FlowAnalysis.Parse("class C { }", "Test.cs"));
        Assert.Empty(new FlowModels(without, GdprAiConfiguration.Empty, further: file).SinkNames);
    }

    [Fact]
    public async Task A_private_gateway_needs_a_configuration_alone()
    {
        var source = Block("csharp gateway");
        var compilation = FlowAnalysis.Compile(FlowAnalysis.Parse(source, "Test.cs"));
        FlowAnalysis.AssertCompiles(compilation);

        var reported = await FlowAnalysis.AnalyzeAsync(compilation, Block("json"));
        Assert.Equal(Marks(source), reported.Select(d => (d.Location.GetLineSpan().StartLinePosition.Line, d.Id)));
        Assert.All(reported, d => Assert.Contains("Fabrikam gateway", d.GetMessage()));
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(compilation));
    }

    private static string RuleOf(SinkRow row) => row.Kind switch
    {
        SinkKind.Prompt => "GDPRAI001",
        SinkKind.Embedding => "GDPRAI006",
        SinkKind.EndUserId => "GDPRAI008",
        _ => row.Kind.ToString(),
    };

    private static IEnumerable<(int Line, string Id)> Marks(string source) =>
        source.Split('\n').Index().SelectMany(line => Mark().Matches(line.Item).Select(mark => (line.Index, mark.Groups[1].Value)));

    private static string Block(string name)
    {
        var blocks = CodeBlock().Matches(Page).Where(m => m.Groups["name"].Value == name).ToList();
        return Assert.Single(blocks).Groups["code"].Value;
    }

    [GeneratedRegex("^```(?<name>[^\\n]+)\\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"// (GDPRAI\d+)")]
    private static partial Regex Mark();
}
