using System.Text.RegularExpressions;

namespace GdprAiAnalyzers.Docs;

/// <summary>One block of code in a document: <c>```language name</c> … <c>```</c>.</summary>
/// <param name="Document">The path in the repository.</param>
/// <param name="Line">The line of the first fence, from 1.</param>
/// <param name="Name">What stands after the language; the name of a file, where a dot is in it.</param>
internal sealed partial record FencedBlock(string Document, int Line, string Language, string Name, string Text)
{
    /// <summary>All blocks of all documents that a reader is meant to follow.</summary>
    public static IReadOnlyList<FencedBlock> All(string root)
    {
        var documents = Directory.EnumerateFiles(root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories));
        return [.. documents.Select(d => Path.GetRelativePath(root, d).Replace('\\', '/')).Order(StringComparer.Ordinal).SelectMany(d => In(root, d))];
    }

    public static IReadOnlyList<FencedBlock> In(string root, string document)
    {
        var text = File.ReadAllText(Path.Combine(root, document));
        return
        [
            .. Fence().Matches(text).Select(m => new FencedBlock(
                document,
                text.AsSpan(0, m.Index).Count('\n') + 1,
                m.Groups["language"].Value,
                m.Groups["name"].Value,
                string.Concat(m.Groups["line"].Captures.Select(line => line.Value[Math.Min(m.Groups["indent"].Length, line.Value.Length - 1)..])))),
        ];
    }

    /// <summary>Names the block in a list of tests.</summary>
    public override string ToString() => $"{Document}:{Line} {Language} {Name}".TrimEnd();

    [GeneratedRegex(@"^(?<indent> *)```(?<language>[^\s`]*) *(?<name>[^\n`]*)\n(?<line>(?! *```)[^\n]*\n)* *```$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
