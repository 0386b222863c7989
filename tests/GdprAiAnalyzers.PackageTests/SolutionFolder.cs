using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>A user's solution in a folder outside of the repository, in which commands of documents are run.</summary>
internal sealed class SolutionFolder(Packed packed)
{
    public string Folder { get; } = packed.NewFolder();

    public SolutionFolder With(string path, string content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return this;
    }

    public SolutionFolder Replace(string path, string old, string replacement)
    {
        Assert.Contains(old, Read(path));
        return With(path, Read(path).Replace(old, replacement));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Runs a line in a shell.</summary>
    public BuildResult Run(string command)
    {
        var (exitCode, output) = Dotnet.Shell(Folder, packed.PackageCache, command);
        return new BuildResult(exitCode, output, Folder);
    }

    public BuildResult MustRun(string command)
    {
        var result = Run(command);
        Assert.True(result.Succeeded, $"{command}\n{result.Output}");
        return result;
    }
}
