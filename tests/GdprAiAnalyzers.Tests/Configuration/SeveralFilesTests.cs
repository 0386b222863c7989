using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Tests.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GdprAiAnalyzers.Tests.Configuration;

/// <summary>Several <c>gdprai.json</c>: which is nearer, and what the nearer one replaces.</summary>
public sealed class SeveralFilesTests
{
    [Theory]
    [InlineData("/repo/src/app/", "/repo/src/app/gdprai.json", "/repo/src/gdprai.json", "/repo/GDPRAI.json", "/gdprai.json")]
    [InlineData(null, "/repo/src/app/gdprai.json", "/repo/src/gdprai.json", "/repo/gdprai.json")]
    [InlineData("/repo/src/app/", "/repo/gdprai.json", "/a/very/deep/folder/of/somebody/else/gdprai.json", "/repo/src/apple/gdprai.json")]
    [InlineData("C:\\Repo\\Src\\App\\", "C:\\Repo\\src\\app\\gdprai.json", "c:\\repo\\gdprai.json", "D:\\shared\\gdprai.json")]
    public void The_nearest_comes_first_in_whatever_order_they_are_given(string? folder, params string[] nearestFirst)
    {
        Assert.All(Orders(nearestFirst), given => Assert.Equal(nearestFirst, Load(folder, [.. given.Select(path => (path, "{}"))]).Files.Select(file => file.Path)));
        Assert.Equal(nearestFirst, Load(folder, [.. nearestFirst.Concat(nearestFirst).Select(path => (path, "{}"))]).Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("{}", "near|far")]
    [InlineData("""{ "root": false }""", "near|far")]
    [InlineData("""{ "root": true }""", "near")]
    public void A_root_ends_the_search_and_spares_what_the_project_names_itself(string middle, string expected)
    {
        var configuration = Load(
            "/repo/src/app/",
            ("/repo/gdprai.json", """{ "personalDataAttributes": ["far"], "wrong": 1 }"""),
            ("/repo/src/gdprai.json", middle),
            ("/repo/src/app/gdprai.json", """{ "personalDataAttributes": ["near"] }"""),
            ("/shared/gdprai.json", """{ "personalDataAttributes": ["shared"] }"""));

        Assert.Equal(expected + "|shared", string.Join('|', configuration.PersonalDataAttributes));
        Assert.Equal(expected == "near" ? 0 : 1, configuration.FindProblems(null).Count());
    }

    [Theory]
    [InlineData("""{ "allowedRegions": ["FR"], "requireJustification": false }""", """{ "allowedRegions": ["DE"], "requireJustification": true }""", "FR", false)]
    [InlineData("""{ "allowedRegions": [] }""", """{ "allowedRegions": ["DE"], "requireJustification": true }""", "", true)]
    [InlineData("{}", """{ "allowedRegions": ["DE"] }""", "DE", false)]
    [InlineData("{}", "{}", null, false)]
    public void The_nearest_file_that_says_it_decides(string near, string far, string? regions, bool requiresJustification)
    {
        var configuration = Load("/repo/app/", ("/repo/gdprai.json", far), ("/repo/app/gdprai.json", near));
        Assert.Equal(regions, configuration.AllowedRegions is { } allowed ? string.Join(' ', allowed) : null);
        Assert.Equal(requiresJustification, configuration.RequiresJustification);
    }

    [Fact]
    public void Lists_are_added_up_and_the_nearer_entry_for_the_same_thing_counts()
    {
        var configuration = Load(
            "/repo/app/",
            ("/repo/app/gdprai.json", """
                {
                  "personalDataAttributes": ["A", "B"],
                  "optOuts": [{ "member": "store", "value": false }],
                  "processors": [
                    { "name": "Contoso", "hosts": ["near.example"], "region": "FR" },
                    { "provider": "Mistral", "region": "FR" }
                  ],
                  "models": { "sinks": [{ "id": "M:A.B.C", "arguments": ["x"] }], "sources": [{ "id": "M:A.B.D", "parameter": "a" }, { "id": "M:A.B.D", "parameter": "b" }] }
                }
                """),
            ("/repo/gdprai.json", """
                {
                  "personalDataAttributes": ["B", "C"],
                  "optOuts": [{ "member": "store", "value": true }, { "header": "store", "value": true }],
                  "processors": [
                    { "name": "contoso", "hosts": ["far.example"], "region": "DE" },
                    { "name": "Other", "hosts": ["near.example", "other.example"], "region": "DE" },
                    { "name": "Gone", "hosts": ["near.example"], "region": "DE" },
                    { "provider": "Mistral", "region": "DE" },
                    { "provider": "Mistral", "hosts": ["m.example"], "region": "DE" },
                    { "provider": "Cohere", "region": "DE" }
                  ],
                  "models": { "sinks": [{ "id": "M:A.B.C", "arguments": ["y"] }, { "id": "M:A.B.E" }], "sources": [{ "id": "M:A.B.D", "parameter": "c" }, { "id": "M:A.B.C" }] }
                }
                """));

        Assert.Equal(["A", "B", "C"], configuration.PersonalDataAttributes.AsEnumerable());
        Assert.Equal(["Body store false", "Header store true"], configuration.OptOuts.Select(o => $"{o.Place} {o.Name} {o.Value}"));
        Assert.Equal(
            ["Contoso near.example FR", "Mistral  FR", "Other other.example DE", "Mistral m.example DE", "Cohere  DE"],
            configuration.Processors.Select(p => $"{p.Name ?? p.Provider} {string.Join(' ', p.Hosts)} {p.Region}"));
        Assert.Equal(
            ["Sink M:A.B.C", "Source M:A.B.D a", "Source M:A.B.D b", "Sink M:A.B.E", "Source M:A.B.C"],
            configuration.Models.Select(row => $"{row.Kind} {row.Id} {row.Parameter}".Trim()));
    }

    [Theory]
    [InlineData("/repo/app/gdprai.json", "M:Acme.Gatway.Ask", 1)]
    [InlineData("/repo/app/gdprai.json", "M:Other.Gateway.Ask", 1)]
    [InlineData("/repo/gdprai.json", "M:Other.Gateway.Ask", 0)]
    [InlineData("/repo/gdprai.json", "M:System.Console.WriteLin", 1)]
    [InlineData("/shared/gdprai.json", "M:Other.Gateway.Ask", 0)]
    [InlineData("/shared/gdprai.json", "nonsense", 1)]
    public void A_file_for_many_projects_may_speak_of_types_that_this_one_does_not_know(string path, string id, int problems)
    {
        var configuration = Load("/repo/app/", (path, $$"""{ "models": { "sanitizers": [{ "id": "{{id}}" }] } }"""));
        Assert.Equal(problems, configuration.FindProblems(ModelCompilation.Empty.Compilation).Count());
        Assert.All(configuration.FindProblems(ModelCompilation.Empty.Compilation), problem => Assert.Equal(path, problem.Path));
    }

    private static GdprAiConfiguration Load(string? folder, params (string Path, string Text)[] files) =>
        ConfigurationLoader.Load(new AnalyzerOptions([.. files.Select(AdditionalText (file) => new TextFile(file.Path, file.Text))], new Properties(folder)), default);

    private static IEnumerable<string[]> Orders(string[] items) =>
        items.Length <= 1 ? [items] : items.SelectMany((item, i) => Orders([.. items.Where((_, j) => j != i)]).Select(rest => (string[])[item, .. rest]));

    private sealed class Properties(string? folder) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(folder);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(string? folder) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.ProjectDir" ? folder : null;
                return value is not null;
            }
        }
    }
}
