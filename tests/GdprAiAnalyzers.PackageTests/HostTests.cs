using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The projects that the package may land in.</summary>
[Collection(PackedCollection.Name)]
public sealed class HostTests(Packed packed)
{
    [Fact]
    public void All_supported_frameworks_get_the_warning_and_the_helpers()
    {
        var build = packed.Consumer("net472;netstandard2.0;net8.0;net10.0", packages: "OpenAI")
            .With("Support.cs", Shop.Support)
            .Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.All(["net472", "netstandard2.0", "net8.0", "net10.0"], framework => Assert.Single(build.SarifResults("GDPRAI001", framework)));
        Assert.All(build.All, r => Assert.Equal("GDPRAI001", r.Id));
    }

    [Fact]
    public void Every_version_of_the_language_is_analysed_and_fixes_are_written_in_its_words()
    {
        string[] versions = ["7.3", "8.0", "9.0", "10.0", "11.0", "12.0", "13.0", "14.0", "preview"];
        var shop = packed.Consumer(packages: "OpenAI").With("Support.cs", Shop.OldStyle);
        var project = shop.Read("Shop.csproj").Replace("<Nullable>enable</Nullable>", "");
        var builds = versions.Select(version =>
            $"""<Shop Include="Shop.csproj" AdditionalProperties="LangVersion={version};IntermediateOutputPath=obj/{version}/;OutDir=bin/{version}/;ErrorLog=$(MSBuildProjectDirectory)/{version}.sarif,version=2.1" />""");
        shop.With("Shop.csproj", project).With("Versions.proj", $"""
            <Project>
              <ItemGroup>{string.Concat(builds)}</ItemGroup>
              <Target Name="Rebuild"><MSBuild Projects="@(Shop)" BuildInParallel="true" /></Target>
            </Project>
            """);
        var build = (shop with { ProjectFile = "Versions.proj" }).Build("-m");
        Assert.True(build.Succeeded, build.Output);
        Assert.All(versions, version => Assert.Equal(
            ["GDPRAI001", "GDPRAI002", "GDPRAI003", "GDPRAI102", "GDPRAI201"],
            build.Sarif(version).GetProperty("results").EnumerateArray()
                .Where(r => r.GetProperty("level").GetString() == "warning").Select(r => r.GetProperty("ruleId").GetString()).Distinct().Order(StringComparer.Ordinal)));

        // The oldest is the one that says least: what is written for it compiles everywhere.
        shop.With("Shop.csproj", project.Replace("<LangVersion>latest</LangVersion>", "<LangVersion>7.3</LangVersion>"));
        var (exitCode, output) = shop.Format("GDPRAI001", "GDPRAI002", "GDPRAI003", "GDPRAI102", "GDPRAI201");
        Assert.True(exitCode == 0, output);
        var clean = shop.Build("-warnaserror");
        Assert.True(clean.Succeeded, clean.Output + shop.Read("Support.cs"));
        Assert.Empty(clean.All);
    }

    [Theory]
    [InlineData("vbproj", "Shop.vb", """
        Public Class Customer
            <GdprAi.PersonalData> Public Property Email As String = ""
        End Class
        """)]
    [InlineData("fsproj", "Shop.fs", """
        module Shop
        type Customer() =
            [<GdprAi.PersonalData>]
            member val Email = "" with get, set
        """)]
    public void Other_languages_get_nothing_and_no_warning(string extension, string file, string source)
    {
        var shop = packed.Consumer(extension: extension).With(file, source).With("gdprai.json", "{ \"broken\": ");
        if (extension == "fsproj")
            shop.With("Shop.fsproj", shop.Read("Shop.fsproj").Replace("</ItemGroup>", "<Compile Include=\"Shop.fs\" /></ItemGroup>"));

        var build = shop.Build("-p:GdprAiMode=Strickt", "-warnaserror");

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
        Assert.DoesNotContain("gdprai", shop.Evaluate("-getItem:AdditionalFiles,GlobalAnalyzerConfigFiles,CompilerVisibleProperty", "-p:GdprAiMode=Strict"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_project_that_references_the_project_gets_the_helpers_and_no_warning()
    {
        var shop = packed.Consumer().With("Gateway.cs", Shop.Gateway)
            .With("../../gdprai.json", "{}")
            .With("../Web/Web.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Shop/Shop.csproj" /></ItemGroup>
                </Project>
                """)
            .With("../Web/Visitor.cs", "public class Visitor { [GdprAi.PersonalData] public string Name { get; set; } }");

        var build = (shop with { ProjectFile = "../Web/Web.csproj" }).Build("-restore", "-p:GdprAiMode=Strict");

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
    }
}
