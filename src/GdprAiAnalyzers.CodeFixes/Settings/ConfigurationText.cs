using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.Settings;

/// <summary>Adds entries to an array of a <c>gdprai.json</c>; the rest of the text stays as it is, comments and line breaks included.</summary>
internal static class ConfigurationText
{
    private const string Indent = "  ";

    /// <param name="text">The file; <see langword="null"/> when there is none yet.</param>
    /// <param name="path">The members that lead to the array: <c>models</c>, <c>sanitizers</c>.</param>
    /// <param name="items">JSON objects on one line; one that is there already is left out.</param>
    public static SourceText Append(SourceText? text, string[] path, IEnumerable<string> items)
    {
        if (text is null || text.ToString().Trim().Length == 0)
            return SourceText.From("{\n" + Indent + Member(path, 0, [.. items.Distinct()], "\n", Indent) + "\n}\n", Encoding.UTF8);

        var json = text.ToString();
        var root = JsonReader.Read(json, out _);
        var container = root;
        for (var depth = 0; container.Kind == JsonKind.Object; depth++)
        {
            var member = container.Members.LastOrDefault(m => m.Name == path[depth]);
            if (member is null)
            {
                var isOnOneLine = IsOnOneLine(text, container.Span) && container.Members.Length > 0;
                var indent = ChildIndent(text, container, container.Members.Select(m => m.NameSpan));
                string[] all = [.. items.Distinct()];
                return Insert(text, container.Span, container.Members.Select(m => m.Value.Span.End), isOnOneLine ? OneLine(path, depth, all) : Member(path, depth, all, NewLine(json), indent), indent);
            }

            container = member.Value;
            if (depth == path.Length - 1)
                break;
        }

        if (container.Kind != JsonKind.Array || ReferenceEquals(container, root))
            return text;
        string[] added = [.. items.Distinct().Where(item => container.Items.All(present => !IsSame(present, item, text)))];
        if (added.Length == 0)
            return text;
        var itemIndent = ChildIndent(text, container, container.Items.Select(i => i.Span));
        var separator = IsOnOneLine(text, container.Span) && container.Items.Length > 0 ? ", " : "," + NewLine(json) + itemIndent;
        return Insert(text, container.Span, container.Items.Select(i => i.Span.End), string.Join(separator, added), itemIndent);
    }

    private static bool IsSame(JsonValue present, string item, SourceText text) =>
        IdOf(present) is { } id ? id == IdOf(JsonReader.Read(item, out _)) : text.ToString(present.Span) == item;

    private static string? IdOf(JsonValue entry) => entry.Members.LastOrDefault(member => member.Name == "id")?.Value.Text;

    private static string Member(string[] path, int depth, string[] items, string newLine, string indent)
    {
        var inner = indent + Indent;
        return depth == path.Length - 1
            ? $"\"{path[depth]}\": [{newLine}{inner}{string.Join("," + newLine + inner, items)}{newLine}{indent}]"
            : $"\"{path[depth]}\": {{{newLine}{inner}{Member(path, depth + 1, items, newLine, inner)}{newLine}{indent}}}";
    }

    private static string OneLine(string[] path, int depth, string[] items) =>
        depth == path.Length - 1 ? $"\"{path[depth]}\": [{string.Join(", ", items)}]" : $"\"{path[depth]}\": {{ {OneLine(path, depth + 1, items)} }}";

    /// <summary>After the last child, before a comment on its line stays with it; or between the brackets of an empty container.</summary>
    private static SourceText Insert(SourceText text, TextSpan container, IEnumerable<int> childEnds, string added, string indent)
    {
        var newLine = NewLine(text.ToString());
        if (childEnds.LastOrDefault() is not (> 0 and var end))
        {
            var closing = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(container.Start).Start, container.Start));
            closing = closing.Substring(0, closing.Length - closing.TrimStart().Length);
            return text.Replace(TextSpan.FromBounds(container.Start + 1, container.End - 1), newLine + indent + added + newLine + closing);
        }

        var line = text.Lines.GetLineFromPosition(end);
        if (line.EndIncludingLineBreak >= container.End)
            return text.Replace(new TextSpan(end, 0), (IsOnOneLine(text, container) ? ", " : "," + newLine + indent) + added);

        var rest = text.ToString(TextSpan.FromBounds(end, line.End));
        var hasComma = rest.TrimStart().StartsWith(",", StringComparison.Ordinal);
        var atEnd = new TextChange(new TextSpan(line.End, 0), newLine + indent + added + (hasComma ? "," : ""));
        return text.WithChanges(hasComma ? [atEnd] : [new TextChange(new TextSpan(end, 0), ","), atEnd]);
    }

    private static string ChildIndent(SourceText text, JsonValue container, IEnumerable<TextSpan> children)
    {
        foreach (var child in children.Reverse())
        {
            if (LeadingOf(child.Start) is { } leading)
                return leading;
        }

        var opening = text.Lines.GetLineFromPosition(container.Span.Start).ToString();
        return opening.Substring(0, opening.Length - opening.TrimStart().Length) + Indent;

        string? LeadingOf(int position)
        {
            var before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
            return before.Trim().Length == 0 ? before : null;
        }
    }

    private static bool IsOnOneLine(SourceText text, TextSpan span) => text.Lines.IndexOf(span.Start) == text.Lines.IndexOf(Math.Max(span.Start, span.End - 1));

    private static string NewLine(string text) => text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
}
