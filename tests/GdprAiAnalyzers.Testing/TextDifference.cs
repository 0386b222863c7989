using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shows two texts line by line around where they part.</summary>
internal static class TextDifference
{
    public static string Describe(string path, string expected, string actual)
    {
        var (left, right) = (Lines(expected), Lines(actual));
        var start = 0;
        while (start < Math.Min(left.Length, right.Length) && left[start] == right[start])
            start++;
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
            end++;

        var text = new StringBuilder().AppendLine($"The content of '{path}' is not the expected one (- expected, + actual), from line {start + 1}:");
        foreach (var line in left[start..^end])
            text.AppendLine($"-{Visible(line)}");
        foreach (var line in right[start..^end])
            text.AppendLine($"+{Visible(line)}");
        return text.AppendLine().AppendLine("Actual content:").AppendLine(actual).ToString();
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Visible(string line) => line.Replace("\r", "<CR>").Replace("\t", "<TAB>");
}
