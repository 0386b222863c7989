using System.Text.RegularExpressions;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The two examples of each rule's page, each a project of its own, all built by one command.</summary>
internal sealed partial class RuleExamples
{
    private readonly Dictionary<(string Id, bool IsReported), (string Code, BuildResult Build)> _examples = [];

    public RuleExamples(Packed packed)
    {
        var shops = Ids.SelectMany(id => Read(id).Select((example, i) => (Key: (id, i == 0), Shop: Shop(packed, id, example), Code: example.Groups["code"].Value))).ToList();
        var all = packed.NewFolder();
        // Audit reports every rule, also those that are off by default, and never stops a build.
        File.WriteAllText(Path.Combine(all, "All.proj"), $"""
            <Project>
              <ItemGroup>{string.Concat(shops.Select(s => $"""<Shop Include="{Path.Combine(s.Shop.Folder, s.Shop.ProjectFile)}" />"""))}</ItemGroup>
              <Target Name="Rebuild"><MSBuild Projects="@(Shop)" Targets="Rebuild" Properties="GdprAiMode=Audit" BuildInParallel="true" ContinueOnError="true" /></Target>
            </Project>
            """);
        var build = shops[0].Shop with { Folder = all, ProjectFile = "All.proj" };
        var result = build.Build("-m");
        foreach (var (key, shop, code) in shops)
            _examples.Add(key, (code, new BuildResult(result.Succeeded ? 0 : 1, result.Output, shop.Folder)));
    }

    /// <summary>Every rule has a page.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(ThisBuild.RepositoryRoot, "docs", "rules"), "GDPRAI*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    /// <summary>The example that a page says is reported, or the one that it says is not.</summary>
    public (string Code, BuildResult Build) Of(string id, bool isReported) => _examples[(id, isReported)];

    /// <summary>What the compiler logged for all of them.</summary>
    public IEnumerable<BuildResult> Builds => _examples.Values.Select(example => example.Build);

    private static IReadOnlyList<Match> Read(string id)
    {
        var page = File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "docs", "rules", id + ".md"));
        var start = page.IndexOf("\n## Example\n", StringComparison.Ordinal);
        return Example().Matches(page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)]);
    }

    private static Consumer Shop(Packed packed, string id, Match example)
    {
        var file = example.Groups["language"].Value != "json" ? "Example.cs" : id == "GDPRAI104" ? "appsettings.json" : "gdprai.json";
        var shop = packed.Consumer(packages: ["OpenAI", "Microsoft.Extensions.AI.Abstractions"]).With(file, example.Groups["code"].Value);
        // The one rule that says nothing until it is asked.
        return id == "GDPRAI902" ? shop.With("gdprai.json", """{ "requireJustification": true }""") : shop;
    }

    [GeneratedRegex("^```(?<language>csharp|json)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
