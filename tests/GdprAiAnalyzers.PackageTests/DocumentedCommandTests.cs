using System.Text.RegularExpressions;
using GdprAiAnalyzers.Docs;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>Shell lines and MSBuild files in all documents: run by a test, or on a list that says why not.</summary>
[Collection(PackedCollection.Name)]
public sealed partial class DocumentedCommandTests(Packed packed)
{
    /// <summary>What no test runs, and why; the files that they name exist.</summary>
    private static readonly Dictionary<string, string> NotRun = new()
    {
        ["./samples/demo.sh"] = "takes minutes, and replaces packages in the user's cache",
        ["bash .ci/run"] = "runs these tests",
        ["dotnet pack src/GdprAi.Anonymization -c Release && dotnet pack src/GdprAiAnalyzers.Package -c Release"] = "Packed packs both projects, without building them again",
        ["dotnet run -c Release --project tests/GdprAiAnalyzers.Benchmarks -- summary"] = "takes six minutes of a quiet machine",
    };

    /// <summary>What <see cref="The_commands_of_the_README_install_gate_and_fix"/> runs.</summary>
    private static readonly string[] Run =
    [
        "dotnet nuget add source \"$PWD/artifacts/packages\" --name gdprai",
        "dotnet add YourProject package GdprAiAnalyzers",
        "dotnet build -warnaserror:GDPRAI001,GDPRAI002,GDPRAI003",
        "dotnet format analyzers --diagnostics GDPRAI001 GDPRAI002 GDPRAI003",
    ];

    private static readonly IReadOnlyList<FencedBlock> Blocks = FencedBlock.All(ThisBuild.RepositoryRoot);

    public static TheoryData<string> Fragments => [.. Blocks.Where(b => b.Language == "xml" && b.Name.Length == 0).Select(b => b.ToString())];

    [Fact]
    public void Every_shell_line_is_run_or_says_why_not()
    {
        var walk = Blocks.Where(b => b.Name == "walk").SelectMany(Lines);
        var recipes = FencedBlock.In(ThisBuild.RepositoryRoot, "docs/ci.md").Where(b => b.Language == "sh").SelectMany(Lines);
        var known = walk.Concat(recipes).Append(BaselineTests.Command).Concat(Run).Concat(NotRun.Keys).ToHashSet();

        Assert.All(Blocks.Where(b => b.Language == "sh"), b => Assert.All(Lines(b), line => Assert.True(known.Contains(line), $"No test runs '{line}' of {b}")));
        var all = Blocks.Where(b => b.Language == "sh").SelectMany(Lines).ToHashSet();
        Assert.All(Run.Concat(NotRun.Keys), line => Assert.True(all.Contains(line), $"No document says '{line}' any more"));
        Assert.All(NotRun.Keys.SelectMany(line => Places().Matches(line)), place => Assert.True(Path.Exists(Path.Combine(ThisBuild.RepositoryRoot, place.Value)), place.Value));
    }

    [Fact]
    public void Every_named_file_of_MSBuild_is_written_by_a_recipe() =>
        Assert.All(Blocks.Where(b => b.Language == "xml" && b.Name.Length > 0), b => Assert.EndsWith("ci.md", b.Document));

    [Fact]
    public void The_commands_of_the_README_install_gate_and_fix()
    {
        var folder = new SolutionFolder(packed)
            // Only the source that the README adds has the packages.
            .With("nuget.config", "<configuration><disabledPackageSources><add key=\"packed\" value=\"true\" /></disabledPackageSources></configuration>")
            .With("YourProject/YourProject.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
                  <ItemGroup><PackageReference Include="OpenAI" Version="{ThisBuild.VersionOf("OpenAI")}" /></ItemGroup>
                </Project>
                """)
            .With("YourProject/Support.cs", Shop.Support)
            .With("YourProject.slnx", "<Solution><Project Path=\"YourProject/YourProject.csproj\" /></Solution>");
        Directory.CreateDirectory(Path.Combine(folder.Folder, "artifacts"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Folder, "artifacts", "packages"), packed.Feed);

        // A source is added to the settings of the user: of one who exists for this test alone.
        const string AsSomebody = "mkdir -p home; export HOME=\"$PWD/home\"; ";
        folder.MustRun(AsSomebody + Run[0]);
        Assert.Contains("gdprai", folder.Read("home/.nuget/NuGet/NuGet.Config"));
        folder.MustRun(AsSomebody + Run[1]);
        Assert.Contains(packed.Version, folder.Read("YourProject/YourProject.csproj"));

        var gate = folder.Run(AsSomebody + Run[2]);
        Assert.False(gate.Succeeded);
        Assert.Equal(["error"], gate.Of("GDPRAI001").Select(r => r.Severity));
        folder.MustRun(AsSomebody + Run[3]);
        Assert.Empty(folder.MustRun(AsSomebody + Run[2]).Of("GDPRAI001"));
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void A_fragment_of_a_project_file_builds_and_sets_what_it_says(string block)
    {
        var text = Blocks.Single(b => b.ToString() == block).Text;
        var shop = packed.Consumer().With("Empty.cs", "");
        shop.With("Shop.csproj", shop.Read("Shop.csproj").Replace("<ItemGroup>", text + "<ItemGroup>"));

        var build = shop.Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
        foreach (Match property in Property().Matches(text))
            Assert.Equal(property.Groups["value"].Value, shop.Evaluate("-getProperty:" + property.Groups["name"].Value).Trim());
    }

    private static IEnumerable<string> Lines(FencedBlock block) =>
        block.Text.Split('\n').Select(line => Comment().Replace(line, "").Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=^|[ /])(samples|src|tests|\.ci)/[\w./]+")]
    private static partial Regex Places();

    [GeneratedRegex(@"<(?<name>GdprAi\w+)>(?<value>[^<]*)</")]
    private static partial Regex Property();
}
