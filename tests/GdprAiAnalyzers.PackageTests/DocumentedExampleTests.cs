using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The examples of the rule pages: the first is reported where it says so, the second is not. The French pages show the same code.</summary>
[Collection(SecondCollection.Name)]
public sealed partial class DocumentedExampleTests(Packed packed)
{
    /// <summary>Asks for a declaration in <c>gdprai.json</c>, which an example of code has none of; its own page shows it.</summary>
    private const string AgreementRule = "GDPRAI203";

    public static TheoryData<string> Rules =>
        [.. Directory.EnumerateFiles(Path.Combine(ThisBuild.RepositoryRoot, "docs", "rules"), "GDPRAI*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void First_example_is_reported_on_its_line_and_the_second_is_not(string id)
    {
        var page = File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "docs", "rules", id + ".md"));
        var start = page.IndexOf("\n## Example\n", StringComparison.Ordinal);
        var examples = Example().Matches(page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)]);
        Assert.Equal(2, examples.Count);

        var reported = Build(id, examples[0]).SarifResults(id).Select(LineOf);
        if (LinesMarked(id, examples[0]) is { Count: > 0 } marked)
            Assert.Equal(marked, reported);
        else
            Assert.NotEmpty(reported);

        var clean = Build(id, examples[1]);
        Assert.DoesNotContain(clean.Sarif().GetProperty("results").EnumerateArray(), r => r.GetProperty("ruleId").GetString() is var rule && rule!.StartsWith("GDPRAI", StringComparison.Ordinal) && rule != AgreementRule);
    }

    /// <summary>Audit reports every rule, also those that are off by default, and never stops a build.</summary>
    private BuildResult Build(string id, Match example)
    {
        var file = example.Groups["language"].Value != "json" ? "Example.cs" : id == "GDPRAI104" ? "appsettings.json" : "gdprai.json";
        var shop = packed.Consumer(packages: ["OpenAI", "Microsoft.Extensions.AI.Abstractions"]).With(file, example.Groups["code"].Value);
        // The one rule that says nothing until it is asked.
        if (id == "GDPRAI902")
            shop.With("gdprai.json", """{ "requireJustification": true }""");
        var build = shop.Build("-p:GdprAiMode=Audit");
        Assert.True(build.Succeeded, build.Output);
        return build;
    }

    private static IReadOnlyList<int> LinesMarked(string id, Match example) =>
        [.. example.Groups["code"].Value.Split('\n').Index().Where(l => l.Item.EndsWith("// " + id, StringComparison.Ordinal)).Select(l => l.Index + 1)];

    private static int LineOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    [GeneratedRegex("^```(?<language>csharp|json)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
