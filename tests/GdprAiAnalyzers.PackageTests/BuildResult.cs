using System.Text.Json;
using System.Text.RegularExpressions;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>One line that the build printed, without the help link and the project: <c>Support.cs(8,61): warning GDPRAI001: …</c>.</summary>
internal sealed record Reported(string File, int Line, string Severity, string Id, string Message);

/// <summary>What a build said: its text, and the compiler's own SARIF log.</summary>
internal sealed partial class BuildResult(int exitCode, string output, string folder)
{
    public bool Succeeded => exitCode == 0;

    public string Output => output;

    /// <summary>Every warning and error of the build, whoever reports it.</summary>
    public IReadOnlyList<Reported> All { get; } =
    [
        .. Diagnostic().Matches(output).Select(m => new Reported(
            Path.GetFileName(m.Groups["file"].Value.Trim()),
            int.TryParse(m.Groups["line"].Value, out var line) ? line : 0,
            m.Groups["severity"].Value,
            m.Groups["id"].Value,
            m.Groups["message"].Value.Trim())),
    ];

    /// <summary>What the analyzers under test reported.</summary>
    public IReadOnlyList<Reported> Ours => [.. All.Where(r => r.Id.StartsWith("GDPRAI", StringComparison.Ordinal))];

    /// <summary>What one rule reported. <c>dotnet build</c> prints each line twice; here it is one.</summary>
    public IReadOnlyList<Reported> Of(string id) => [.. All.Where(r => r.Id == id).Distinct()];

    /// <summary>The text of the compiler's log for one target framework.</summary>
    public string Log(string framework = "net10.0") => File.ReadAllText(Path.Combine(folder, framework + ".sarif"));

    /// <summary>The log of the compiler for one target framework.</summary>
    public JsonElement Sarif(string framework = "net10.0") => JsonDocument.Parse(Log(framework)).RootElement.GetProperty("runs")[0];

    /// <summary>The results of one rule in that log.</summary>
    public IReadOnlyList<JsonElement> SarifResults(string id, string framework = "net10.0") =>
        [.. Sarif(framework).GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString() == id)];

    public override string ToString() => output;

    [GeneratedRegex(@"^(?<file>.+?)(\((?<line>\d+)(,\d+)*\))?\s*: (?<severity>warning|error) (?<id>[A-Z]+\d+)\s*: (?<message>.*?)( \(https?://[^)]+\))?( \[[^\]]+\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Diagnostic();
}
