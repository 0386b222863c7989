using System.Diagnostics;
using System.Text;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>Runs the real SDK, as a user's shell would.</summary>
internal static class Dotnet
{
    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static (int ExitCode, string Output) Run(string folder, string packageCache, params IEnumerable<string> arguments) => Start(Host, folder, packageCache, arguments);

    /// <summary>Runs lines of a document in a shell; the first that fails ends it.</summary>
    public static (int ExitCode, string Output) Shell(string folder, string packageCache, string script) =>
        Start("bash", folder, packageCache, ["-euo", "pipefail", "-c", script]);

    private static (int ExitCode, string Output) Start(string file, string folder, string packageCache, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
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
        if (Path.GetDirectoryName(Host) is { Length: > 0 } sdk)
            start.Environment["PATH"] = sdk + Path.PathSeparator + start.Environment["PATH"];
        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["NuGetAudit"] = "false";
        // The compiler's server, which users have too: a fresh compiler for each build would spend most of its time on warming up.
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("CI");

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
