using System.Text.Json;
using GdprAiAnalyzers.Docs;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The recipes of <c>docs/ci.md</c>: its files are written into a solution, its commands are run there.</summary>
[Collection(PackedCollection.Name)]
public sealed class CiRecipeTests(Packed packed)
{
    private const string Page = "docs/ci.md";

    private static readonly IReadOnlyList<FencedBlock> Blocks = FencedBlock.In(ThisBuild.RepositoryRoot, Page);

    private static readonly string[] Pipelines = [".github/workflows/gdpr.yml", ".gitlab-ci.yml", "azure-pipelines.yml"];

    [Fact]
    public void Named_rules_fail_the_build()
    {
        var build = Solution("Directory.Build.props").Run(Command("-warnaserror"));

        Assert.False(build.Succeeded);
        Assert.Equal(["Old.cs", "Support.cs"], ErrorsOf(build));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("CI=true ", false)]
    public void One_file_brings_the_package_to_all_projects_and_strictness_to_the_server(string environment, bool succeeds)
    {
        var build = Solution("Directory.Build.props").Run(environment + "dotnet build");

        Assert.Equal(succeeds, build.Succeeded);
        Assert.Equal(2, build.Of("GDPRAI001").Count);
    }

    [Fact]
    public void Central_package_management_needs_the_version_once()
    {
        var solution = Solution("Directory.Packages.props")
            .With("Directory.Build.props", "<Project><ItemGroup><PackageReference Include=\"GdprAiAnalyzers\" /></ItemGroup></Project>")
            .Replace("Directory.Packages.props", "</ItemGroup>", $"<PackageVersion Include=\"OpenAI\" Version=\"{ThisBuild.VersionOf("OpenAI")}\" /></ItemGroup>")
            .Replace("src/Shop/Shop.csproj", $" Version=\"{ThisBuild.VersionOf("OpenAI")}\"", "")
            .Replace("legacy/Old/Old.csproj", $" Version=\"{ThisBuild.VersionOf("OpenAI")}\"", "");

        var build = solution.Run("dotnet build");
        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(2, build.Of("GDPRAI001").Count);

        // As the page says: code does not compile against a global reference.
        solution.With("Directory.Build.props", "<Project />").Replace("Directory.Packages.props", "PackageVersion Include=\"GdprAiAnalyzers\"", "GlobalPackageReference Include=\"GdprAiAnalyzers\"");
        var global = solution.Run("dotnet build");
        Assert.False(global.Succeeded);
        Assert.Contains(global.All, r => r.Id == "CS0246");
    }

    [Fact]
    public void A_folder_of_old_code_stays_open_and_the_rest_is_closed()
    {
        var build = Solution("Directory.Build.props", ".editorconfig").Run("dotnet build");

        Assert.False(build.Succeeded);
        Assert.Equal(["Support.cs"], build.Of("GDPRAI001").Select(r => r.File));
    }

    [Fact]
    public void A_reason_where_it_stands_suppresses_and_stays_in_the_log()
    {
        var file = Blocks.Single(b => b.Name == "Consent.cs");
        var suppressed = packed.Consumer(packages: "OpenAI").With(file.Name, file.Text).Build("-p:GdprAiMode=Strict");

        Assert.True(suppressed.Succeeded, suppressed.Output);
        Assert.Empty(suppressed.Ours);
        var result = Assert.Single(suppressed.SarifResults("GDPRAI001"));
        Assert.NotEqual(0, result.GetProperty("suppressions").GetArrayLength());

        var bare = packed.Consumer(packages: "OpenAI").With(file.Name, string.Join('\n', file.Text.Split('\n').Where(line => !line.Contains("[SuppressMessage(")))).Build();
        Assert.Single(bare.Of("GDPRAI001"));
    }

    [Fact]
    public void Each_pipeline_fails_and_leaves_one_run_with_paths_of_the_repository()
    {
        Assert.Equal(Pipelines.Order(StringComparer.Ordinal), Blocks.Where(b => b.Language == "yaml").Select(b => b.Name).Order(StringComparer.Ordinal));
        var solution = Solution("Directory.Build.props", "Directory.Build.targets", "gdpr-sarif.sh");

        // All three build with the command of the page, which prints suggestions too.
        var build = solution.Run(Command("GdprAiMode=Strict"));
        Assert.False(build.Succeeded);
        Assert.Equal(["Old.cs", "Support.cs"], ErrorsOf(build));
        Assert.NotEmpty(build.Of("GDPRAI401"));

        Assert.All(Pipelines, pipeline =>
        {
            var lines = Script(Blocks.Single(b => b.Name == pipeline));
            Assert.Equal(Command("GdprAiMode=Strict"), lines[0]);

            // The steps after the build run in spite of its failure.
            File.Delete(Path.Combine(solution.Folder, "artifacts", "gdpr.sarif"));
            Assert.True(lines.Count > 1);
            foreach (var line in lines.Skip(1))
                solution.MustRun(line);
            CheckLog(solution);
        });

        CheckCodeQuality(solution);
    }

    private static void CheckLog(SolutionFolder solution)
    {
        var log = JsonDocument.Parse(solution.Read("artifacts/gdpr.sarif")).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(
            ["legacy/Old/Old.cs", "src/Shop/Support.cs"],
            results.Where(r => r.GetProperty("ruleId").GetString() == "GDPRAI001").Select(PathOf).Order(StringComparer.Ordinal));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.All(results, r => Assert.Contains(r.GetProperty("ruleId").GetString(), rules));
        Assert.Equal(rules.Distinct(), rules);
    }

    private static void CheckCodeQuality(SolutionFolder solution)
    {
        var report = JsonDocument.Parse(solution.Read("gl-code-quality-report.json")).RootElement.EnumerateArray().ToList();
        Assert.Equal(report.Count, report.Select(r => r.GetProperty("fingerprint").GetString()).Distinct().Count());
        var leak = report.Single(r => r.GetProperty("check_name").GetString() == "GDPRAI001" && r.GetProperty("location").GetProperty("path").GetString() == "src/Shop/Support.cs");
        Assert.Equal("critical", leak.GetProperty("severity").GetString());
        Assert.Equal(Shop.LeakLine, leak.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
    }

    private static string PathOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static IEnumerable<string> ErrorsOf(BuildResult build) =>
        build.Of("GDPRAI001").Where(r => r.Severity == "error").Select(r => r.File).Order(StringComparer.Ordinal);

    private static string Command(string with) => Blocks.Single(b => b.Language == "sh" && b.Name.Length == 0 && b.Text.Contains(with)).Text.Trim();

    /// <summary>What a pipeline runs in a shell, in order.</summary>
    private static IReadOnlyList<string> Script(FencedBlock pipeline)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(pipeline.Text));
        return [.. Lines(Assert.Single(stream.Documents).RootNode)];

        static IEnumerable<string> Lines(YamlNode node) => node switch
        {
            YamlMappingNode map => map.Children.SelectMany(child => ((YamlScalarNode)child.Key).Value is "run" or "script" or "after_script" ? Texts(child.Value) : Lines(child.Value)),
            YamlSequenceNode list => list.SelectMany(Lines),
            _ => [],
        };

        static IEnumerable<string> Texts(YamlNode node) => node is YamlSequenceNode list ? list.SelectMany(Texts) : [((YamlScalarNode)node).Value!];
    }

    private SolutionFolder Solution(params string[] files)
    {
        var project = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="OpenAI" Version="{ThisBuild.VersionOf("OpenAI")}" /></ItemGroup>
            </Project>
            """;
        var solution = new SolutionFolder(packed)
            .With("Shop.slnx", "<Solution><Project Path=\"src/Shop/Shop.csproj\" /><Project Path=\"legacy/Old/Old.csproj\" /></Solution>")
            .With("src/Shop/Shop.csproj", project)
            .With("src/Shop/Support.cs", Shop.Support)
            .With("src/Shop/Visitor.cs", "public class Visitor { public string LastName { get; set; } = \"\"; }")
            .With("legacy/Old/Old.csproj", project)
            .With("legacy/Old/Old.cs", Shop.Support);
        foreach (var file in files)
            solution.With(file, Blocks.Single(b => b.Name == file).Text.Replace("Include=\"GdprAiAnalyzers\" Version=\"0.1.0\"", $"Include=\"GdprAiAnalyzers\" Version=\"{packed.Version}\""));
        return solution;
    }
}
