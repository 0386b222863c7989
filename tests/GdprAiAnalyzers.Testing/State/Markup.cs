using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// A text without its markup: <c>[|x|]</c> marks a span, <c>{|name:x|}</c> a named span, <c>$$</c> a position.
/// Spans nest, and spans of the two kinds may cross.
/// </summary>
internal sealed record Markup(string Text, ImmutableArray<int> Positions, ImmutableArray<(string Name, TextSpan Span)> Spans)
{
    public bool IsEmpty => Positions.IsEmpty && Spans.IsEmpty;

    public static Markup Parse(string input, bool positionsAreCode)
    {
        var text = new StringBuilder(input.Length);
        var positions = ImmutableArray.CreateBuilder<int>();
        var spans = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var unnamed = new Stack<int>();
        var named = new Stack<(string Name, int Start)>();

        for (var i = 0; i < input.Length;)
        {
            if (!positionsAreCode && At("$$"))
            {
                positions.Add(text.Length);
                i += 2;
            }
            else if (At("[|"))
            {
                unnamed.Push(text.Length);
                i += 2;
            }
            else if (At("|]"))
            {
                var start = Pop(unnamed, "|]", i);
                spans.Add(("", TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else if (At("{|") && NameAt(i + 2) is { } name)
            {
                named.Push((name, text.Length));
                i += name.Length + 3;
            }
            else if (At("|}") && named.Count > 0)
            {
                var (key, start) = named.Pop();
                spans.Add((key, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(input[i++]);
            }

            bool At(string mark) => string.CompareOrdinal(input, i, mark, 0, mark.Length) == 0;
        }

        if (unnamed.Count > 0)
            throw new InvalidOperationException("The markup has a '[|' without its '|]'.");
        if (named.Count > 0)
            throw new InvalidOperationException($"The markup has a '{{|{named.Peek().Name}:' without its '|}}'.");

        // Outer spans first, as they are written.
        var ordered = spans.OrderBy(span => span.Item2.Start).ThenByDescending(span => span.Item2.End);
        return new Markup(text.ToString(), positions.ToImmutable(), [.. ordered]);

        string? NameAt(int start)
        {
            var end = start;
            while (end < input.Length && (char.IsAsciiLetterOrDigit(input[end]) || input[end] is '#' or '_' or '-' or '.' or '+'))
                end++;
            return end > start && end < input.Length && input[end] == ':' ? input[start..end] : null;
        }
    }

    private static int Pop(Stack<int> starts, string mark, int position) =>
        starts.TryPop(out var start) ? start : throw new InvalidOperationException($"The markup has a '{mark}' at {position} without its start.");
}
