using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The retrieval-augmented sample, as the compiler built it: each leak is found once, where its line says so, and nothing else is reported.</summary>
public sealed partial class RagSampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "Rag");

    [Fact]
    public void Each_leak_is_reported_once_on_its_line()
    {
        var marked = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Folder, file).StartsWith("obj", StringComparison.Ordinal))
            .SelectMany(file => File.ReadAllLines(file).Index()
                .SelectMany(line => Mark().Matches(line.Item).Select(mark => $"{Path.GetFileName(file)}({line.Index + 1}): {mark.Groups[1].Value}")))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(["GDPRAI001", "GDPRAI002", "GDPRAI003", "GDPRAI004", "GDPRAI005", "GDPRAI006", "GDPRAI008", "GDPRAI009"], marked.Select(m => m[^9..]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(marked, Results().Select(r => $"{r.File}({r.Line}): {r.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Messages_name_the_provider_behind_the_abstraction()
    {
        var messages = Results().Where(r => r.File == "CaseAssistant.cs" && r.Id != "GDPRAI009").Select(r => r.Message).ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.Contains(" Anthropic ", message));
    }

    private static IEnumerable<(string File, int Line, string Id, string Message)> Results()
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "bin", "Rag.sarif")));
        foreach (var result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            var id = result.GetProperty("ruleId").GetString()!;
            // Rules about where it goes and what is done with it have samples of their own.
            if (!id.StartsWith("GDPRAI0", StringComparison.Ordinal))
                continue;
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            yield return (
                Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                id,
                result.GetProperty("message").GetProperty("text").GetString()!);
        }
    }

    [GeneratedRegex(@"// (GDPRAI\d+)")]
    private static partial Regex Mark();
}
