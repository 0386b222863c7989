namespace GdprAiAnalyzers.PackageTests;

/// <summary>A user's project, outside the repository, that references the packed packages.</summary>
/// <param name="Parent">A folder above the project's own.</param>
/// <param name="Folder">The project's folder.</param>
internal sealed record Consumer(Packed Packed, string Parent, string Folder, string ProjectFile)
{
    /// <summary>Writes a file: a path is relative to the project's folder.</summary>
    public Consumer With(string path, string content)
    {
        var file = Path.GetFullPath(Path.Combine(Folder, path));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Compiles everything again; nothing is restored. As <c>dotnet build</c>, which would print each warning twice.</summary>
    public BuildResult Build(params string[] arguments)
    {
        var (exitCode, output) = Run(["msbuild", ProjectFile, "-t:Rebuild", "-v:m", "-nologo", "-tl:off", .. arguments]);
        return new BuildResult(exitCode, output, Folder);
    }

    /// <summary>Applies the fixes for some diagnostics, as <c>dotnet format</c> does.</summary>
    public (int ExitCode, string Output) Format(params string[] diagnostics) =>
        Run(["format", "analyzers", ProjectFile, "--no-restore", "--diagnostics", .. diagnostics, "-v", "n"]);

    /// <summary>What MSBuild evaluates for the project.</summary>
    public string Evaluate(params string[] arguments) => Run(["msbuild", ProjectFile, "-nologo", .. arguments]).Output;

    private (int ExitCode, string Output) Run(IEnumerable<string> arguments) => Dotnet.Run(Folder, Packed.PackageCache, arguments);
}
