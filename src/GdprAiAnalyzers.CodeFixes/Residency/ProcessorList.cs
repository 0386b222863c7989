using System.Collections.Generic;
using System.Linq;
using System.Text;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>A recipient to declare: a host, a provider, or both.</summary>
internal sealed record ProcessorDeclaration(string Name, string? Provider, string? Host)
{
    /// <summary>How training on the data is excluded, where that is what is declared instead of the region.</summary>
    public string? TrainingOptOut { get; init; }

    /// <summary>The one region that is allowed for it beside those of the facts, where its own is known and outside.</summary>
    public string? AllowedRegion { get; init; }

    public override string ToString()
    {
        var members = new List<string>();
        if (Provider is not null)
            members.Add($"\"provider\": \"{Provider}\"");
        if (Host is not null)
            members.Add($"\"hosts\": [\"{Host}\"]");
        members.Add(AllowedRegion is not null ? $"\"allowedRegions\": [\"{AllowedRegion}\"]" : TrainingOptOut is null ? "\"region\": \"EU\"" : $"\"trainingOptOut\": \"{TrainingOptOut}\"");
        return "{ " + string.Join(", ", members) + " }";
    }
}

/// <summary>Writes declarations into the text of a <c>gdprai.json</c>; the rest of the text stays as it is.</summary>
internal static class ProcessorList
{
    public static SourceText Add(SourceText? text, IEnumerable<ProcessorDeclaration> declarations)
    {
        var entries = declarations.Select(declaration => declaration.ToString()).ToList();
        var whole = "{\n  \"processors\": [\n" + Lines(entries) + "\n  ]\n}\n";
        if (text is null || text.ToString().Trim().Length == 0)
            return SourceText.From(whole, Encoding.UTF8);

        var root = JsonReader.Read(text.ToString(), out _);
        if (root.Kind != JsonKind.Object)
            return text;
        var newLine = text.ToString().IndexOf("\r\n", System.StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var processors = root.Members.LastOrDefault(member => member.Name == "processors");
        if (processors is null)
        {
            var start = root.Span.Start + 1;
            var rest = root.Members.IsEmpty ? newLine : "," + newLine;
            return Insert(text, start, newLine + "  \"processors\": [" + newLine + Lines(entries).Replace("\n", newLine) + newLine + "  ]" + rest, root.Members.IsEmpty ? root.Span.End - 1 : FirstOf(text, start));
        }

        if (processors.Value.Kind != JsonKind.Array)
            return text;
        // Projects that share a file share its declarations.
        entries.RemoveAll(entry => processors.Value.Items.Any(item => text.ToString(item.Span) == entry));
        if (entries.Count == 0)
            return text;
        if (processors.Value.Items.IsEmpty)
            return Insert(text, processors.Value.Span.Start + 1, newLine + Lines(entries).Replace("\n", newLine) + newLine + "  ", processors.Value.Span.End - 1);
        var last = processors.Value.Items[processors.Value.Items.Length - 1].Span.End;
        return Insert(text, last, "," + newLine + Lines(entries).Replace("\n", newLine), last);
    }

    private static string Lines(IEnumerable<string> entries) => string.Join(",\n", entries.Select(entry => "    " + entry));

    /// <summary>The end of the line break after the opening brace: what follows keeps its place.</summary>
    private static int FirstOf(SourceText text, int start)
    {
        while (start < text.Length && text[start] is '\r' or '\n')
            start++;
        return start;
    }

    private static SourceText Insert(SourceText text, int start, string inserted, int end) => text.WithChanges(new TextChange(TextSpan.FromBounds(start, end), inserted));
}
