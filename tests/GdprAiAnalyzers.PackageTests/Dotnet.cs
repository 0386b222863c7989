using System.Diagnostics;
using System.Text;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>Runs the real SDK, as a user's shell would.</summary>
internal static class Dotnet
{
    public static (int ExitCode, string Output) Run(string folder, string packageCache, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // A build inside a test run must not take over the settings of the build outside.
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuildOutside).ToList())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static bool IsOfTheBuildOutside(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.Equals("PreferredUILang", StringComparison.OrdinalIgnoreCase);
}
