using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The packages of this build in a feed of their own, and a folder outside the repository for their consumers.</summary>
public sealed class Packed : IDisposable
{
    private static readonly object Packing = new();

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("consumers-");
    private readonly Dictionary<string, string> _restored = [];
    private readonly Lazy<RuleExamples> _examples;

    public Packed()
    {
        _examples = new(() => new RuleExamples(this));
        // One at a time: the pack command writes beside the project.
        lock (Packing)
            Pack();

        // What these tests restored themselves is there; our packages go into a cache of their own.
        File.WriteAllText(Path.Combine(_root.FullName, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{ThisBuild.NuGetPackageRoot}" /></fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(_root.FullName, "Directory.Build.props"), """
            <Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>
            """);
        File.WriteAllText(Path.Combine(_root.FullName, "Directory.Build.targets"), """
            <Project><PropertyGroup Condition="'$(Language)' == 'C#'"><ErrorLog>$(MSBuildProjectDirectory)/$(TargetFramework).sarif,version=2.1</ErrorLog></PropertyGroup></Project>
            """);
    }

    private void Pack()
    {
        // The build has run: packing only collects. The unique version keeps older packages out of reach; it is no prerelease, as "dotnet add package" passes over those.
        foreach (var project in new[] { "GdprAi.Anonymization", "GdprAi.Anonymization.AI", "GdprAiAnalyzers.Package" })
        {
            MustRun(
                ThisBuild.RepositoryRoot,
                "pack", Path.Combine("src", project), "--no-build", "-c", ThisBuild.Configuration, "-o", Feed, $"-p:PackageVersion={Version}", "-v:q", "-nologo");
        }
    }

    /// <summary>The version of the packages under test.</summary>
    public string Version { get; } = $"{ThisBuild.VersionPrefix}.{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";

    internal RuleExamples Examples => _examples.Value;

    internal string Feed => Path.Combine(_root.FullName, "feed");

    internal string PackageCache => Path.Combine(_root.FullName, "packages");

    /// <summary>A project that references GdprAiAnalyzers, restored, in a folder of its own two levels below <see cref="Consumer.Parent"/>.</summary>
    internal Consumer Consumer(string framework = "net10.0", string extension = "csproj", params string[] packages)
    {
        var frameworks = framework.Contains(';') ? "TargetFrameworks" : "TargetFramework";
        var references = packages.Select(p => (Id: p, Version: ThisBuild.VersionOf(p))).Prepend((Id: "GdprAiAnalyzers", Version));
        var project = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{frameworks}>{framework}</{frameworks}>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(references.Select(r => $"""<PackageReference Include="{r.Id}" Version="{r.Version}" />"""))}
              </ItemGroup>
            </Project>
            """;

        // One restore for each kind of project; the tests work on copies.
        var key = extension + project;
        if (!_restored.TryGetValue(key, out var template))
        {
            template = NewFolder();
            File.WriteAllText(Path.Combine(template, "Shop." + extension), project);
            MustRun(template, "restore", "-v:q", "-nologo");
            _restored.Add(key, template);
        }

        var parent = NewFolder();
        var folder = Path.Combine(parent, "src", "Shop");
        Copy(template, folder);
        return new Consumer(this, parent, folder, "Shop." + extension);
    }

    public void Dispose()
    {
        // Nothing of a test run is left behind; where other tests still build, the next build starts a server anew.
        MustRun(ThisBuild.RepositoryRoot, "build-server", "shutdown", "--vbcscompiler");
        _root.Delete(recursive: true);
    }

    internal string NewFolder() => _root.CreateSubdirectory(Guid.NewGuid().ToString("N")[..8]).FullName;

    private void MustRun(string folder, params string[] arguments)
    {
        var (exitCode, output) = Dotnet.Run(folder, PackageCache, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

/// <summary>The tests of one collection share one feed and run one build at a time.</summary>
[CollectionDefinition(Name)]
public sealed class PackedCollection : ICollectionFixture<Packed>
{
    public const string Name = "Packed";
}

/// <summary>Half of the builds, by their time, run beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class SecondCollection : ICollectionFixture<Packed>
{
    public const string Name = "Second";
}
