using System.Collections.Immutable;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Residency;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>What <c>gdprai.json</c> allows.</summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData("{ }", "EU", nameof(Verdict.Allowed))]
    [InlineData("{ }", "NO", nameof(Verdict.Allowed))]
    [InlineData("{ }", "CH", nameof(Verdict.Outside))]
    [InlineData("{ }", "EU+CH", nameof(Verdict.Allowed))]
    [InlineData("{ }", "Europe", nameof(Verdict.Allowed))]
    [InlineData("{ }", "US", nameof(Verdict.Outside))]
    [InlineData("{ }", "Global", nameof(Verdict.Outside))]
    [InlineData("{ }", "unknown", nameof(Verdict.Unknown))]
    [InlineData("{ }", "local", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": [] }""", "DE", nameof(Verdict.Outside))]
    [InlineData("""{ "allowedRegions": ["EU"] }""", "NO", nameof(Verdict.Outside))]
    [InlineData("""{ "allowedRegions": ["eu", "ch"] }""", "CH", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": ["UK"] }""", "GB", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": ["FR"] }""", "FR", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": ["FR"] }""", "DE", nameof(Verdict.Outside))]
    [InlineData("""{ "allowedRegions": ["FR"] }""", "EU", nameof(Verdict.Unknown))]
    [InlineData("""{ "allowedRegions": ["Adequate"] }""", "JP", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": ["Adequate"] }""", "DE", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": ["Adequate"] }""", "US", nameof(Verdict.Outside))]
    [InlineData("""{ "allowedRegions": ["Adequate"], "processors": [{ "provider": "OpenAI", "dpf": true }] }""", "US", nameof(Verdict.Allowed))]
    [InlineData("""{ "allowedRegions": ["Adequate"], "processors": [{ "provider": "Anthropic", "dpf": true }] }""", "US", nameof(Verdict.Outside))]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "dpf": true }] }""", "US", nameof(Verdict.Outside))]
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "allowedRegions": ["US"] }] }""", "US", nameof(Verdict.Allowed))]
    [InlineData("""{ "processors": [{ "hosts": ["api.openai.com"], "allowedRegions": ["US"] }] }""", "US", nameof(Verdict.Allowed))]
    [InlineData("""{ "processors": [{ "hosts": ["eu.api.openai.com"], "allowedRegions": ["US"] }] }""", "US", nameof(Verdict.Outside))]
    // A declaration tells what the host does not; it does not contradict a fact.
    [InlineData("""{ "processors": [{ "hosts": ["api.openai.com"], "region": "EU" }] }""", "unknown", nameof(Verdict.Allowed))]
    [InlineData("""{ "processors": [{ "hosts": ["api.openai.com"], "region": "US" }] }""", "unknown", nameof(Verdict.Outside))]
    [InlineData("""{ "processors": [{ "hosts": ["api.openai.com"], "region": "EU" }] }""", "US", nameof(Verdict.Outside))]
    // The host's own entry goes before the provider's.
    [InlineData("""{ "processors": [{ "provider": "OpenAI", "region": "US" }, { "hosts": ["api.openai.com"], "region": "EU" }] }""", "unknown", nameof(Verdict.Allowed))]
    public void A_place_is_judged(string json, string place, string verdict)
    {
        var configuration = new GdprAiConfiguration([("gdprai.json", ConfigurationReader.Read(SourceText.From(json)))]);
        var region = place switch { "local" => Region.Local, _ => Region.OfFact(place) };
        Assert.Equal(verdict, new ResidencyPolicy(configuration).Judge("OpenAI", "api.openai.com", region).Verdict.ToString());
    }

    [Fact]
    public void The_nearest_file_that_says_so_allows()
    {
        GdprAiConfiguration configuration = new([
            ("/a/b/gdprai.json", ConfigurationReader.Read(SourceText.From("""{ "processors": [] }"""))),
            ("/a/gdprai.json", ConfigurationReader.Read(SourceText.From("""{ "allowedRegions": ["US"] }"""))),
            ("/gdprai.json", ConfigurationReader.Read(SourceText.From("""{ "allowedRegions": ["CN"] }""")))]);
        Assert.Equal(["US"], configuration.AllowedRegions!.Value.AsEnumerable());
    }

    [Fact]
    public void Adequate_is_the_list_of_the_Commission_without_the_United_States() => Assert.Equal(
        ["AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY"],
        Region.Adequate.Countries.Except(Region.Parse("EEA")!.Countries).Order(StringComparer.Ordinal));

    [Fact]
    public void The_EU_has_27_members_and_the_EEA_30() => Assert.Equal((27, 30), (Region.Eu.Countries.Count, Region.Parse("EEA")!.Countries.Count));
}
