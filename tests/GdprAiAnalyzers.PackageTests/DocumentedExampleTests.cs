using System.Text.Json;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The examples of the rule pages: the first is reported where it says so, the second is not. The French pages show the same code.</summary>
[Collection(SecondCollection.Name)]
public sealed class DocumentedExampleTests(Packed packed)
{
    /// <summary>Asks for a declaration in <c>gdprai.json</c>, which an example of code has none of; its own page shows it.</summary>
    private const string AgreementRule = "GDPRAI203";

    public static TheoryData<string> Rules => [.. RuleExamples.Ids];

    [Theory]
    [MemberData(nameof(Rules))]
    public void First_example_is_reported_on_its_line_and_the_second_is_not(string id)
    {
        var (code, build) = packed.Examples.Of(id, isReported: true);
        Assert.True(build.Succeeded, build.Output);
        var reported = build.SarifResults(id).Select(LineOf);
        if (LinesMarked(id, code) is { Count: > 0 } marked)
            Assert.Equal(marked, reported);
        else
            Assert.NotEmpty(reported);

        var clean = packed.Examples.Of(id, isReported: false).Build;
        Assert.DoesNotContain(clean.Sarif().GetProperty("results").EnumerateArray(), r => r.GetProperty("ruleId").GetString() is var rule && rule!.StartsWith("GDPRAI", StringComparison.Ordinal) && rule != AgreementRule);
    }

    private static IReadOnlyList<int> LinesMarked(string id, string code) =>
        [.. code.Split('\n').Index().Where(l => l.Item.EndsWith("// " + id, StringComparison.Ordinal)).Select(l => l.Index + 1)];

    private static int LineOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();
}
