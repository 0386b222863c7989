using System.Text.RegularExpressions;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>Links between the documents lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Relative_links_lead_to_a_file(string document)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(document)!);
        var dead = Link().Matches(Repository.Read(document)).Select(m => m.Groups[1].Value)
            .Where(target => !target.Contains("://") && !Path.Exists(Path.Combine(folder, target)));

        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
