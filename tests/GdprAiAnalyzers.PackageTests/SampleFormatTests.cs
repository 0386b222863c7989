using System.Text.Json;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The samples as a user's solution: one <c>dotnet format analyzers</c>, and nothing is reported and nothing personal leaves.</summary>
[Collection(SecondCollection.Name)]
public sealed class SampleFormatTests(Packed packed)
{
    private const string Desk = "samples/SupportDesk/bin/Debug/net10.0/SupportDesk.dll";

    /// <summary>Members of the seed that say nothing about a person; an id is a key of the service's own.</summary>
    private static readonly string[] Impersonal = ["id", "plan", "subject"];

    [Fact]
    public void One_run_leaves_no_finding_and_no_personal_value_on_the_wire()
    {
        var samples = Copy();

        // As it is, every value of the seed leaves: the check below can fail.
        samples.MustRun("dotnet restore Samples.slnx -v:q");
        samples.MustRun("dotnet build samples/SupportDesk --no-restore -v:q -nologo -tl:off -p:RunAnalyzers=false");
        var seeded = Seeded(samples);
        Assert.Equal(seeded, Recorded(samples, "leaks", seeded));

        samples.MustRun("dotnet format analyzers Samples.slnx --severity info --no-restore");

        // What a build prints hides suggestions, which the compiler's log holds.
        var build = samples.Run("dotnet build Samples.slnx --no-restore -v:q -nologo -tl:off");
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.Ours);
        Assert.All(["SupportDesk", "Rag"], project => Assert.Empty(LeftIn(samples, project)));
        Assert.Empty(Recorded(samples, "cut", seeded));
    }

    /// <summary>The samples outside of the repository; the package takes the place of the one of the demo, and of the project references of the build.</summary>
    private SolutionFolder Copy()
    {
        var samples = new SolutionFolder(packed);
        foreach (var file in Directory.EnumerateFiles(ThisBuild.RepositoryRoot, "Directory.*.props").Append(Path.Combine(ThisBuild.RepositoryRoot, ".editorconfig")))
            samples.With(Path.GetFileName(file), File.ReadAllText(file));
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", .. FilesOf("SupportDesk"), .. FilesOf("Rag")])
            samples.With("samples/" + file, File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "samples", file)));

        samples.Replace("samples/Directory.Packages.props", "$(VersionPrefix)", packed.Version);
        var rag = samples.Read("samples/Rag/Rag.csproj");
        var references = rag.IndexOf("<ProjectReference", StringComparison.Ordinal);
        return samples
            .With("samples/Rag/Rag.csproj", rag[..references] + "<PackageReference Include=\"GdprAiAnalyzers\" />" + rag[rag.IndexOf("</ItemGroup>", references, StringComparison.Ordinal)..])
            .Replace("samples/Rag/Rag.csproj", "<ErrorLog>$(MSBuildProjectDirectory)/bin/Rag.sarif,version=2.1</ErrorLog>", "")
            .With("Samples.slnx", """<Solution><Project Path="samples/SupportDesk/SupportDesk.csproj" /><Project Path="samples/Rag/Rag.csproj" /></Solution>""");
    }

    private static IEnumerable<string> FilesOf(string project)
    {
        var samples = Path.Combine(ThisBuild.RepositoryRoot, "samples");
        return Directory.EnumerateFiles(Path.Combine(samples, project), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(samples, file).Replace('\\', '/'))
            .Where(file => file.Split('/')[1] is not ("bin" or "obj"));
    }

    private static IReadOnlyList<string> LeftIn(SolutionFolder samples, string project)
    {
        using var log = JsonDocument.Parse(samples.Read($"samples/{project}/net10.0.sarif"));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("ruleId").GetString()!)
                .Where(id => id.StartsWith("GDPRAI", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Runs the service against the loopback model, and returns the values that arrived there.</summary>
    private static IReadOnlyList<string> Recorded(SolutionFolder samples, string expectation, IReadOnlyList<string> seeded)
    {
        var demo = Path.Combine(ThisBuild.RepositoryRoot, "samples", "Demo", "bin", ThisBuild.Configuration, "net10.0", "Demo.dll");
        samples.MustRun($"dotnet {demo} {Desk} {expectation}.jsonl {expectation}");
        var received = Comparable(samples.Read(expectation + ".jsonl"));
        Assert.NotEmpty(received);
        return [.. seeded.Where(value => received.Contains(Comparable(value), StringComparison.Ordinal))];
    }

    /// <summary>The personal values of the seed: read from the file, whatever is marked in the code.</summary>
    private static IReadOnlyList<string> Seeded(SolutionFolder samples)
    {
        using var seed = JsonDocument.Parse(samples.Read("samples/SupportDesk/seed.json"));
        return [.. TextsOf(seed.RootElement)];

        static IEnumerable<string> TextsOf(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsOf),
            JsonValueKind.Object => element.EnumerateObject().Where(member => !Impersonal.Contains(member.Name)).SelectMany(member => TextsOf(member.Value)),
            JsonValueKind.String => [element.GetString()!],
            _ => [],
        };
    }

    // Blanks and case hide nothing.
    private static string Comparable(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
