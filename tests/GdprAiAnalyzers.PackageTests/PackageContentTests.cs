using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

[Collection(PackedCollection.Name)]
public sealed class PackageContentTests(Packed packed)
{
    private const string AnalyzerFolder = "analyzers/dotnet/roslyn4.5/cs/";

    [Fact]
    public void Analyzers_fixes_and_translations_are_in_the_Roslyn_folder_and_nothing_else_is()
    {
        using var package = Open("GdprAiAnalyzers");

        var assemblies = Names(package).Where(n => n.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var expected = new[] { "GdprAiAnalyzers.CodeFixes.dll", "GdprAiAnalyzers.dll", "fr/GdprAiAnalyzers.CodeFixes.resources.dll", "fr/GdprAiAnalyzers.resources.dll" };

        Assert.Equal(expected.Select(n => AnalyzerFolder + n), assemblies);
    }

    [Fact]
    public void Props_and_presets_are_where_NuGet_and_the_props_look_for_them()
    {
        using var package = Open("GdprAiAnalyzers");

        Assert.Superset(
            new HashSet<string>
            {
                "build/GdprAiAnalyzers.props", "buildTransitive/GdprAiAnalyzers.props",
                "build/GdprAiAnalyzers.targets", "buildTransitive/GdprAiAnalyzers.targets", "buildMultiTargeting/GdprAiAnalyzers.targets",
                "tasks/WriteGdprAiBaseline.cs", "gdprai.schema.json",
                "presets/strict.globalconfig", "presets/audit.globalconfig", "presets/none.globalconfig",
            },
            Names(package).ToHashSet());
    }

    [Fact]
    public void It_depends_on_the_helpers_of_the_same_version_and_on_nothing_else()
    {
        using var package = Open("GdprAiAnalyzers");

        var dependency = Assert.Single(Nuspec(package).Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal("GdprAi.Anonymization", dependency.Attribute("id")!.Value);
        Assert.Equal(packed.Version, dependency.Attribute("version")!.Value);
    }

    [Fact]
    public void The_helpers_depend_on_nothing()
    {
        using var package = Open("GdprAi.Anonymization");

        Assert.DoesNotContain(Nuspec(package).Descendants(), e => e.Name.LocalName == "dependency");
        Assert.Equal(
            ["net10.0", "net8.0", "netstandard2.0"],
            Names(package).Where(n => n.EndsWith("/GdprAi.Anonymization.dll", StringComparison.Ordinal)).Select(n => n.Split('/')[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GdprAiAnalyzers")]
    [InlineData("GdprAi.Anonymization")]
    [InlineData("GdprAi.Anonymization.AI")]
    public void Each_package_says_what_it_is_and_where_it_comes_from(string id)
    {
        using var package = Open(id);
        var metadata = Nuspec(package).Root!.Elements().Single().Elements().ToDictionary(e => e.Name.LocalName);

        Assert.Equal("MIT", metadata["license"].Value);
        Assert.NotEmpty(metadata["description"].Value);
        Assert.Equal(ThisBuild.RepositoryUrl, metadata["projectUrl"].Value);
        Assert.Equal(ThisBuild.RepositoryUrl, metadata["repository"].Attribute("url")!.Value);
        Assert.NotEmpty(metadata["repository"].Attribute("commit")!.Value);
        Assert.True(package.GetEntry(metadata["readme"].Value)!.Length > 0);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Read(package, metadata["icon"].Value)[..4]);
    }

    [Fact]
    public void Symbols_come_inside_the_analyzers_and_beside_the_helpers()
    {
        using (var package = Open("GdprAiAnalyzers"))
        {
            foreach (var name in new[] { "GdprAiAnalyzers.dll", "GdprAiAnalyzers.CodeFixes.dll" })
            {
                using var assembly = new PEReader(new MemoryStream(Read(package, AnalyzerFolder + name)));
                var kinds = assembly.ReadDebugDirectory().Select(d => d.Type).ToList();
                Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, kinds);
                Assert.Contains(DebugDirectoryEntryType.Reproducible, kinds);
            }
        }

        using var symbols = ZipFile.OpenRead(Path.Combine(packed.Feed, $"GdprAi.Anonymization.{packed.Version}.snupkg"));
        Assert.Equal(3, Names(symbols).Count(n => n.EndsWith(".pdb", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GdprAiAnalyzers")]
    [InlineData("GdprAi.Anonymization")]
    [InlineData("GdprAi.Anonymization.AI")]
    public void The_readme_on_a_feed_has_whole_links_and_no_drawing(string id)
    {
        using var package = Open(id);
        var readme = System.Text.Encoding.UTF8.GetString(Read(package, "README.md"));
        var source = File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "README.md"));

        Assert.DoesNotContain("![", readme);
        var links = System.Text.RegularExpressions.Regex.Matches(readme, @"\]\(([^)]*)\)").Select(m => m.Groups[1].Value).ToList();
        Assert.All(links, link => Assert.StartsWith(ThisBuild.RepositoryUrl + "/blob/main/", link));
        Assert.Contains(ThisBuild.RepositoryUrl + "/blob/main/docs/rules/GDPRAI001.md", links);
        // Nothing else is lost on the way, such as what MSBuild takes for a separator.
        Assert.Equal(source.Split('\n').Length - 2, readme.TrimEnd().Split('\n').Length + 1);
        Assert.Equal(FencedBlockText(source), FencedBlockText(readme));
    }

    private static IEnumerable<string> FencedBlockText(string markdown) => markdown.Split("```").Where((_, index) => index % 2 == 1);

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(packed.Feed, $"{id}.{packed.Version}.nupkg"));

    private static IEnumerable<string> Names(ZipArchive package) => package.Entries.Select(e => e.FullName);

    private static XDocument Nuspec(ZipArchive package)
    {
        using var stream = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }

    private static byte[] Read(ZipArchive package, string name)
    {
        using var stream = package.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
