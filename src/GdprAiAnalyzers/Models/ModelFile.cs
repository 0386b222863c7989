using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Configuration;

namespace GdprAiAnalyzers.Models;

/// <summary>A parsed <c>.models</c> file: one row a line, columns parted by <c>|</c>, <c>#</c> after white space begins a comment.</summary>
/// <param name="Sdks">The packages that its rows speak of, for a file with sinks.</param>
/// <param name="Gates">Types of which one must be referenced for the file to apply; empty when it always does.</param>
/// <param name="Rows">Its rows; <c>Name1/Name2</c> in an ID has become one row each.</param>
/// <param name="Errors">Lines outside the grammar. Embedded files have none: a test says so.</param>
internal sealed record ModelFile(ImmutableArray<SdkFacts> Sdks, ImmutableArray<string> Gates, ImmutableArray<ModelRow> Rows, ImmutableArray<string> Errors)
{
    private static readonly ImmutableHashSet<string> NoConstants = ImmutableHashSet<string>.Empty;

    public static ModelFile Parse(string text)
    {
        var sdks = ImmutableArray.CreateBuilder<SdkFacts>();
        var gates = ImmutableArray.CreateBuilder<string>();
        var rows = ImmutableArray.CreateBuilder<ModelRow>();
        var errors = ImmutableArray.CreateBuilder<string>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = WithoutComment(lines[i]).Trim();
            if (line.Length == 0)
                continue;

            var columns = line.Split('|');
            if (columns.Length == 2 && columns[0].Trim() == "requires")
                gates.Add(columns[1].Trim());
            else if (columns[0].Trim() == "sdk" && SdkFacts.TryParse(columns) is { } sdk)
                sdks.Add(sdk);
            else if (!TryParseRow(columns, rows))
                errors.Add($"{i + 1}: {line}");
        }

        return new ModelFile(sdks.ToImmutable(), gates.ToImmutable(), rows.ToImmutable(), errors.ToImmutable());
    }

    /// <summary>What a sink row and <c>gdprai.json</c> call an argument: a parameter's name, <c>argN</c> or <c>this</c>, with an optional path.</summary>
    public static Port? ParseArgument(string text)
    {
        text = text.Trim();
        var end = text.IndexOfAny(['.', '[']);
        var name = end < 0 ? text : text.Substring(0, end);
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '@'))
            return null;

        var port = name == "this" || IsArgumentNumber(name) ? FlowGrammar.ParsePort(name) : FlowGrammar.ParsePort("arg(" + name.TrimStart('@') + ")");
        var selectors = end < 0 ? ImmutableArray<string>.Empty : FlowGrammar.ParseSelectors(text.Substring(end));
        return port is null || selectors.IsDefault ? null : port with { Selectors = selectors, Mode = ReadMode.Json };
    }

    private static bool IsArgumentNumber(string name) =>
        name.Length > 3 && name.StartsWith("arg", StringComparison.Ordinal) && name.Skip(3).All(char.IsDigit);

    private static string WithoutComment(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
                return line.Substring(0, i);
        }

        return line;
    }

    private static bool TryParseRow(string[] columns, ImmutableArray<ModelRow>.Builder rows)
    {
        string Column(int index) => columns.Length > index ? columns[index].Trim() : "";

        if (!Enum.TryParse<RowKind>(Column(0), ignoreCase: true, out var kind) || columns.Length > 4)
            return false;

        foreach (var text in Alternatives(Column(1)))
        {
            if (MemberId.TryParse(text) is not { } id || Complete(new ModelRow(kind, id), Column(2), Column(3)) is not { } row)
                return false;
            rows.Add(row);
        }

        return true;
    }

    // "M:T.A/B" names T.A and T.B.
    private static IEnumerable<string> Alternatives(string id)
    {
        var open = id.IndexOf('(');
        var slash = id.IndexOf('/');
        if (slash < 0 || open >= 0)
            return [id];

        var dot = id.LastIndexOf('.', slash);
        return dot < 0 ? [id] : id.Substring(dot + 1).Split('/').Select(name => id.Substring(0, dot + 1) + name);
    }

    private static ModelRow? Complete(ModelRow row, string third, string fourth)
    {
        switch (row.Kind)
        {
            case RowKind.Propagator:
                var flows = third.Split(',').Select(FlowGrammar.ParseFlow).ToArray();
                return flows.All(flow => flow != null) ? row with { Flows = flows.Select(flow => flow!).ToImmutableArray() } : null;

            case RowKind.Source:
                if (!Enum.TryParse<DataCategory>(third, out var category) && third.Length > 0)
                    return null;
                row = third.Length > 0 ? row with { Category = category } : row;
                return fourth.Length == 0 ? row : ParseCondition(fourth) is { } condition ? row with { Condition = condition } : null;

            case RowKind.Sink:
                var arguments = third.Length == 0 ? [] : third.Split(',').Select(ParseSinkArgument).ToArray();
                if (arguments.Any(argument => argument is null))
                    return null;
                return ParseOptions(row with { Arguments = arguments.Select(argument => argument!).ToImmutableArray() }, fourth);

            case RowKind.Sanitizer:
                var achieves = SpecialCategoryDemand.Irreversible;
                return fourth.Length == 0 && (third.Length == 0 || Enum.TryParse(third, ignoreCase: true, out achieves)) ? row with { Achieves = achieves } : null;

            case RowKind.Weak:
                return FlowGrammar.ParsePort(third) is { } from && Enum.TryParse<WeakStep>(fourth, ignoreCase: true, out var step) ? row with { Weak = new WeakRow(from, step) } : null;

            case RowKind.ToolFactory:
                return ParseArgument(third) is { } made && ParseUnless(fourth) is var (unless, isWellFormed) && isWellFormed
                    ? row with { Arguments = ImmutableArray.Create(new SinkArgument(made, ImmutableArray<ImmutableArray<string>>.Empty)), Unless = unless }
                    : null;

            case RowKind.Switch:
                var within = fourth.StartsWith("within=", StringComparison.Ordinal) ? fourth.Substring("within=".Length) : null;
                return third.Length > 0 && fourth.Length == (within is null ? 0 : within.Length + "within=".Length) ? row with { On = third.Trim('"'), Within = within } : null;

            default:
                return third.Length == 0 && fourth.Length == 0 ? row : null;
        }
    }

    // "options except .Metadata .EndUserId"
    private static SinkArgument? ParseSinkArgument(string text)
    {
        var parts = text.Split(new[] { " except " }, 2, StringSplitOptions.None);
        var except = parts.Length < 2
            ? ImmutableArray<ImmutableArray<string>>.Empty
            : parts[1].Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(FlowGrammar.ParseSelectors).ToImmutableArray();
        return ParseArgument(parts[0]) is { } port && !except.Any(path => path.IsDefaultOrEmpty) ? new SinkArgument(port, except) : null;
    }

    // unless=options.MarshalResult
    private static (Port? Unless, bool IsWellFormed) ParseUnless(string text)
    {
        if (text.Length == 0)
            return (null, true);
        var port = text.StartsWith("unless=", StringComparison.Ordinal) ? ParseArgument(text.Substring("unless=".Length)) : null;
        return (port, port is { Selectors.IsEmpty: false });
    }

    // arg0 = "a" "b"
    private static ConstantCondition? ParseCondition(string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0 || ParseArgument(text.Substring(0, equals)) is not { } port)
            return null;

        var constants = text.Substring(equals + 1).Split('"').Where((_, i) => i % 2 == 1).ToArray();
        return constants.Length == 0 ? null : new ConstantCondition(port, NoConstants.Union(constants));
    }

    // provider="Azure OpenAI" kind=prompt until=2.7
    private static ModelRow? ParseOptions(ModelRow row, string text)
    {
        while (text.Length > 0)
        {
            var equals = text.IndexOf('=');
            if (equals < 0)
                return null;

            var quoted = equals + 1 < text.Length && text[equals + 1] == '"';
            var start = quoted ? equals + 2 : equals + 1;
            var end = text.IndexOf(quoted ? '"' : ' ', start);
            if (end < 0)
                end = text.Length;

            var value = text.Substring(start, end - start);
            switch (text.Substring(0, equals).Trim())
            {
                case "provider":
                    row = row with { Provider = value };
                    break;
                case "until":
                    row = row with { Until = value };
                    break;
                case "target" when value.Length > 0:
                    row = row with { Targets = value.Split(' ').ToImmutableArray() };
                    break;
                case "local" when value == "yes":
                    row = row with { IsLocal = true };
                    break;
                case "kind" when Enum.TryParse<SinkKind>(value, ignoreCase: true, out var kind):
                    row = row with { SinkKind = kind };
                    break;
                default:
                    return null;
            }

            text = end >= text.Length ? "" : text.Substring(end + 1).Trim();
        }

        return row;
    }
}
