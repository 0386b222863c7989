using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace GdprAiAnalyzers.Models;

/// <summary>The text form of ports and flows; Every method answers <see langword="null"/> for text outside the grammar.</summary>
internal static class FlowGrammar
{
    private static readonly Dictionary<string, ReadMode> Modes = new()
    {
        ["text"] = ReadMode.Text,
        ["json"] = ReadMode.Json,
        ["newtonsoft"] = ReadMode.Newtonsoft,
        ["any"] = ReadMode.Any,
    };

    /// <summary><c>from -> to</c> or <c>clear to</c>.</summary>
    public static FlowRow? ParseFlow(string text)
    {
        text = text.Trim();
        if (text.StartsWith("clear ", StringComparison.Ordinal))
            return ParsePort(text.Substring(6)) is { } cleared ? new FlowRow(null, cleared) : null;

        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0)
            return null;

        return ParsePort(text.Substring(0, arrow)) is { } from && ParsePort(text.Substring(arrow + 2)) is { Mode: ReadMode.Value } to
            ? new FlowRow(from, to)
            : null;
    }

    /// <summary><c>root[.paramN|.result][.Member|[*]|[?]]…[!mode]</c>.</summary>
    public static Port? ParsePort(string text)
    {
        text = text.Trim();
        var mode = ReadMode.Value;
        var mark = text.LastIndexOf('!');
        if (mark >= 0)
        {
            if (!Modes.TryGetValue(text.Substring(mark + 1), out mode))
                return null;
            text = text.Substring(0, mark);
        }

        if (ParseRoot(text, out var end) is not { } port)
            return null;

        var rest = text.Substring(end);
        if (port.Root is PortRoot.Argument or PortRoot.EveryArgument && ParseDelegate(rest) is var (side, index, length) && side != DelegatePort.None)
        {
            port = port with { Delegate = side, DelegateIndex = index };
            rest = rest.Substring(length);
        }

        return ParseSelectors(rest) is { IsDefault: false } selectors ? port with { Selectors = selectors, Mode = mode } : null;
    }

    /// <summary><c>.Member</c>, <c>[*]</c>, <c>[?]</c>, <c>["key"]</c>, <c>[parameter]</c> in any number; <see langword="default"/> when malformed.</summary>
    public static ImmutableArray<string> ParseSelectors(string text)
    {
        var selectors = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (text[at] == '.')
            {
                at = EndOfIdentifier(text, at + 1);
                if (at == start + 1)
                    return default;
                selectors.Add(text.Substring(start + 1, at - start - 1));
            }
            else if (string.CompareOrdinal(text, at, Selectors.Element, 0, 3) == 0 || string.CompareOrdinal(text, at, Selectors.Unknown, 0, 3) == 0)
            {
                at += 3;
                selectors.Add(text.Substring(start, 3));
            }
            else if (string.CompareOrdinal(text, at, "[\"", 0, 2) == 0 && text.IndexOf("\"]", at + 2, StringComparison.Ordinal) is var end && end > at + 2)
            {
                at = end + 2;
                selectors.Add(text.Substring(start, at - start));
            }
            else if (text[at] == '[' && EndOfIdentifier(text, at + 1) is var close && close > at + 1 && close < text.Length && text[close] == ']' && char.IsLetter(text[at + 1]))
            {
                at = close + 1;
                selectors.Add(text.Substring(start, at - start));
            }
            else
            {
                return default;
            }
        }

        return selectors.ToImmutable();
    }

    private static Port? ParseRoot(string text, out int end)
    {
        end = 0;
        if (text.StartsWith("this", StringComparison.Ordinal))
            return At(PortRoot.This, 4, out end);
        if (text.StartsWith("return", StringComparison.Ordinal))
            return At(PortRoot.Return, 6, out end);
        if (!text.StartsWith("arg", StringComparison.Ordinal) || text.Length < 4)
            return null;

        if (text[3] == '*')
            return At(PortRoot.EveryArgument, 4, out end);

        if (text[3] == '(')
        {
            var close = text.IndexOf(')');
            if (close < 5)
                return null;
            end = close + 1;
            return Root(PortRoot.Argument) with { Index = -1, Name = text.Substring(4, close - 4) };
        }

        end = 3;
        while (end < text.Length && char.IsDigit(text[end]))
            end++;
        return int.TryParse(text.Substring(3, end - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? Root(PortRoot.Argument) with { Index = index }
            : null;
    }

    private static Port Root(PortRoot root) => new(root, -1, null, DelegatePort.None, -1, ImmutableArray<string>.Empty, ReadMode.Value);

    private static Port At(PortRoot root, int length, out int end)
    {
        end = length;
        return Root(root);
    }

    private static (DelegatePort Side, int Index, int Length) ParseDelegate(string text)
    {
        var end = text.Length > 0 && text[0] == '.' ? EndOfIdentifier(text, 1) : 0;
        var word = end > 0 ? text.Substring(1, end - 1) : "";
        if (word == "result")
            return (DelegatePort.Result, -1, end);
        return word.StartsWith("param", StringComparison.Ordinal) && int.TryParse(word.Substring(5), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (DelegatePort.Parameter, index, end)
            : (DelegatePort.None, -1, 0);
    }

    private static int EndOfIdentifier(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return at;
    }
}
