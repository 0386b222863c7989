using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The files of the repository that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path)
    {
        var file = Path.Combine(Root, path);
        Assert.True(File.Exists(file), $"{path} does not exist");
        return File.ReadAllText(file);
    }

    /// <summary>Fails when a generated text is stale; with GDPRAI_UPDATE_DOCS=1 it writes the text instead.</summary>
    public static void IsCurrent(string path, string current, string expected, Func<string> update)
    {
        if (current == expected)
            return;
        if (Environment.GetEnvironmentVariable("GDPRAI_UPDATE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Root, path), update());
        else
            Assert.Fail($"{path} is stale; run the tests once with GDPRAI_UPDATE_DOCS=1. It should be:\n{expected}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GdprAiAnalyzers.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not stand in the repository.");
        return folder.FullName;
    }
}
