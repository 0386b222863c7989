using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Residency;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Configuration;

/// <summary>Turns the text of a <c>gdprai.json</c> into rows. What does not count is collected with its place; the rest counts.</summary>
internal sealed partial class ConfigurationReader
{
    private readonly ImmutableArray<ModelRow>.Builder _models = ImmutableArray.CreateBuilder<ModelRow>();
    private readonly ImmutableArray<string>.Builder _attributes = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Processor>.Builder _processors = ImmutableArray.CreateBuilder<Processor>();
    private readonly ImmutableArray<OptOut>.Builder _optOuts = ImmutableArray.CreateBuilder<OptOut>();
    private readonly ImmutableArray<BaselineEntry>.Builder _baseline = ImmutableArray.CreateBuilder<BaselineEntry>();
    private ImmutableArray<string>? _allowedRegions;
    private bool? _requiresJustification;
    private bool _isRoot;
    private SpecialCategoryDemand? _specialCategories;
    private readonly ImmutableArray<ConfiguredId>.Builder _ids = ImmutableArray.CreateBuilder<ConfiguredId>();
    private readonly ImmutableArray<(string, ImmutableArray<string>, TextSpan)>.Builder _problems = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>, TextSpan)>();

    private ConfigurationReader()
    {
    }

    public static ConfigurationFile Read(SourceText text)
    {
        var reader = new ConfigurationReader();
        var root = JsonReader.Read(text.ToString(), out var errors);
        foreach (var (key, span) in errors)
            reader.Problem(key, span);

        if (root.Kind != JsonKind.Malformed)
            reader.ReadRoot(root);

        return new ConfigurationFile(
            reader._models.ToImmutable(), reader._attributes.ToImmutable(), reader._allowedRegions, reader._processors.ToImmutable(), reader._ids.ToImmutable(), reader._problems.ToImmutable(), text)
        {
            OptOuts = reader._optOuts.ToImmutable(),
            Baseline = reader._baseline.ToImmutable(),
            RequiresJustification = reader._requiresJustification,
            IsRoot = reader._isRoot,
            SpecialCategories = reader._specialCategories,
        };
    }

    private void ReadRoot(JsonValue root)
    {
        foreach (var member in Members(root, "gdprai.json"))
        {
            switch (member.Name)
            {
                case "$schema" or "$comment":
                    break;
                case "root":
                    _isRoot = IsTrue(member);
                    break;
                case "allowedRegions":
                    _allowedRegions = ReadRegions(member);
                    break;
                case "requireJustification":
                    _requiresJustification = IsTrue(member);
                    break;
                case "baseline":
                    foreach (var item in Items(member))
                        ReadBaselineEntry(item, member.Name);
                    break;
                case "processors":
                    foreach (var item in Items(member))
                        ReadProcessor(item, member.Name);
                    break;
                case "personalDataAttributes":
                    foreach (var item in Items(member).Where(item => IsString(item, member.Name)))
                        _attributes.Add(item.Text);
                    break;
                case "optOuts":
                    foreach (var item in Items(member))
                        ReadOptOut(item, member.Name);
                    break;
                case "specialCategories":
                    _specialCategories = ReadDemand(member);
                    break;
                case "models":
                    ReadModels(member);
                    break;
                default:
                    UnknownKey(member, "gdprai.json");
                    break;
            }
        }
    }

    private SpecialCategoryDemand? ReadDemand(JsonMember member)
    {
        if (StringOf(member) is not { } text)
            return null;
        if (IsName<SpecialCategoryDemand>(text, out var demand))
            return demand;
        Problem("Config_Demand", member.Value.Span, text);
        return null;
    }

    private void ReadOptOut(JsonValue entry, string section)
    {
        var before = _problems.Count;
        (OptOutPlace Place, string Name)? carrier = null;
        var value = "true";
        foreach (var member in Members(entry, section))
        {
            switch (member.Name)
            {
                case "member" or "header" or "query":
                    var place = member.Name == "member" ? OptOutPlace.Body : member.Name == "header" ? OptOutPlace.Header : OptOutPlace.Query;
                    carrier = StringOf(member) is { } name ? (place, name) : carrier;
                    break;
                case "value" when member.Value.Kind is JsonKind.True or JsonKind.False:
                    value = member.Value.Kind is JsonKind.True ? "true" : "false";
                    break;
                case "value":
                    value = StringOf(member) is { } text ? "\"" + text + "\"" : value;
                    break;
                case "$comment":
                    break;
                default:
                    UnknownKey(member, section);
                    break;
            }
        }

        if (carrier is { } known)
            _optOuts.Add(new OptOut(known.Place, known.Name, value));
        else if (_problems.Count == before)
            Problem("Config_OptOutOfNothing", entry.Span);
    }

    private void ReadProcessor(JsonValue entry, string section)
    {
        var before = _problems.Count;
        var processor = new Processor();
        foreach (var member in Members(entry, section))
        {
            switch (member.Name)
            {
                case "name":
                    processor = processor with { Name = StringOf(member) };
                    break;
                case "provider":
                    processor = processor with { Provider = StringOf(member) };
                    break;
                case "hosts":
                    processor = processor with { Hosts = ReadHosts(member) };
                    break;
                case "region":
                    processor = processor with { Region = StringOf(member) is not null && IsRegion(member.Value) ? member.Value.Text : null };
                    break;
                case "allowedRegions":
                    processor = processor with { AllowedRegions = ReadRegions(member) };
                    break;
                case "dpf":
                    processor = processor with { IsDpfParticipant = IsTrue(member) };
                    break;
                case "dpa":
                    processor = processor with { Dpa = StringOf(member) };
                    break;
                case "trainingOptOut":
                    processor = processor with { TrainingOptOut = StringOf(member) };
                    break;
                case "purpose":
                    processor = processor with { Purpose = StringOf(member) };
                    break;
                case "$comment":
                    break;
                default:
                    UnknownKey(member, section);
                    break;
            }
        }

        if (processor.Provider is not null || !processor.Hosts.IsEmpty)
            _processors.Add(processor);
        else if (_problems.Count == before)
            Problem("Config_ProcessorOfNothing", entry.Span);
    }

    private ImmutableArray<string> ReadHosts(JsonMember member)
    {
        var hosts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(member).Where(item => IsString(item, member.Name)))
        {
            if (IsHost(item.Text))
                hosts.Add(item.Text.TrimEnd('.').ToLowerInvariant());
            else
                Problem("Config_Host", item.Span, item.Text);
        }

        return hosts.ToImmutable();
    }

    private static bool IsHost(string text) =>
        text.IndexOfAny([':', '/', ' ', '@']) < 0 && (text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text) is { Length: > 0 } name && name.IndexOf('*') < 0;

    private ImmutableArray<string> ReadRegions(JsonMember member) =>
        Items(member).Where(item => IsString(item, member.Name) && IsRegion(item)).Select(item => item.Text).ToImmutableArray();

    private bool IsRegion(JsonValue value)
    {
        if (Region.Parse(value.Text) is not null)
            return true;
        Problem("Config_Region", value.Span, value.Text);
        return false;
    }

    private string? StringOf(JsonMember member) => IsString(member.Value, member.Name) ? member.Value.Text : null;

    private bool IsTrue(JsonMember member)
    {
        if (member.Value.Kind is not (JsonKind.True or JsonKind.False or JsonKind.Malformed))
            Problem("Config_FlagExpected", member.Value.Span, member.Name);
        return member.Value.Kind == JsonKind.True;
    }

    private void ReadModels(JsonMember models)
    {
        foreach (var section in Members(models.Value, models.Name))
        {
            RowKind? kind = section.Name switch
            {
                "sources" => RowKind.Source,
                "sinks" => RowKind.Sink,
                "sanitizers" => RowKind.Sanitizer,
                "propagators" => RowKind.Propagator,
                _ => null,
            };
            if (kind is { } known)
            {
                foreach (var entry in Items(section))
                    ReadEntry(known, section.Name, entry);
            }
            else if (section.Name != "$comment")
            {
                UnknownKey(section, models.Name);
            }
        }
    }

    private void ReadEntry(RowKind kind, string section, JsonValue entry)
    {
        var before = _problems.Count;
        var members = Members(entry, section);
        if (entry.Kind != JsonKind.Object)
            return;

        var idMember = members.LastOrDefault(member => member.Name == "id");
        if (idMember is null)
        {
            Problem("Config_IdMissing", entry.Span, section);
            return;
        }

        if (!IsString(idMember.Value, "id"))
            return;
        if (MemberId.TryParse(idMember.Value.Text) is not { } id)
        {
            Problem("Config_Id", idMember.Value.Span, idMember.Value.Text);
            return;
        }

        if (!IsAllowed(kind, id.Kind))
        {
            Problem("Config_IdKind", idMember.Value.Span, idMember.Value.Text, section);
            return;
        }

        // What is assigned to a property is the argument of its setter.
        var rowId = kind == RowKind.Sink && id.Kind == 'P' ? id with { Kind = 'M', MemberName = "set_" + id.MemberName } : id;
        var row = new ModelRow(kind, rowId);
        _ids.Add(new ConfiguredId(id, idMember.Value.Text, idMember.Value.Span, null));
        foreach (var member in members)
            row = ReadKey(row, section, member);

        // A source without its parameter, or a propagator with one flow less, would say something else than the user meant.
        var isWhole = kind switch
        {
            RowKind.Source => row.Parameter != null || members.All(member => member.Name != "parameter"),
            RowKind.Propagator => false,
            _ => true,
        };
        if (isWhole || _problems.Count == before)
            _models.Add(row);
    }

    private ModelRow ReadKey(ModelRow row, string section, JsonMember member)
    {
        switch (row.Kind, member.Name)
        {
            case (_, "id" or "$comment"):
                return row;
            case (RowKind.Source, "category") when IsString(member.Value, member.Name):
                if (IsName<DataCategory>(member.Value.Text, out var category))
                    return row with { Category = category };
                Problem("Config_Category", member.Value.Span, member.Value.Text, string.Join(", ", Enum.GetNames(typeof(DataCategory))));
                return row;
            case (RowKind.Source, "parameter") when IsString(member.Value, member.Name):
                _ids.Add(new ConfiguredId(row.Id, row.Id.ToString(), member.Value.Span, member.Value.Text));
                return row with { Parameter = member.Value.Text };
            case (RowKind.Sink, "provider") when IsString(member.Value, member.Name):
                return row with { Provider = member.Value.Text };
            case (RowKind.Sink, "kind") when IsString(member.Value, member.Name):
                if (Enum.TryParse<SinkKind>(member.Value.Text, ignoreCase: true, out var sinkKind) && !char.IsDigit(member.Value.Text[0]))
                    return row with { SinkKind = sinkKind };
                Problem("Config_Kind", member.Value.Span, member.Value.Text, string.Join(", ", Enum.GetNames(typeof(SinkKind))));
                return row;
            case (RowKind.Sink, "arguments"):
                return row with { Arguments = ReadArguments(row, member) };
            case (RowKind.Propagator, "flows"):
                return row with { Flows = ReadFlows(row, member) };
            case (RowKind.Source, "category" or "parameter") or (RowKind.Sink, "provider" or "kind"):
                return row;
            default:
                UnknownKey(member, section);
                return row;
        }
    }

    private ImmutableArray<SinkArgument> ReadArguments(ModelRow row, JsonMember member)
    {
        var arguments = ImmutableArray.CreateBuilder<SinkArgument>();
        foreach (var item in Items(member).Where(item => IsString(item, member.Name)))
        {
            if (ModelFile.ParseArgument(item.Text) is not { } port)
            {
                Problem("Config_Argument", item.Span, item.Text);
                continue;
            }

            NoteParameter(row, port, item);
            arguments.Add(new SinkArgument(port, ImmutableArray<ImmutableArray<string>>.Empty));
        }

        return arguments.ToImmutable();
    }

    /// <summary>Notes the parameter that a path begins at, which some overload must have.</summary>
    private void NoteParameter(ModelRow row, Port port, JsonValue item)
    {
        if (port.Root == PortRoot.Argument)
            _ids.Add(new ConfiguredId(row.Id, row.Id.ToString(), item.Span, port.Name ?? "arg" + port.Index));
    }

    private ImmutableArray<FlowRow> ReadFlows(ModelRow row, JsonMember member)
    {
        var flows = ImmutableArray.CreateBuilder<FlowRow>();
        foreach (var item in Items(member).Where(item => IsString(item, member.Name)))
        {
            if (FlowGrammar.ParseFlow(item.Text) is not { } flow)
            {
                Problem("Config_Flow", item.Span, item.Text);
                continue;
            }

            flows.Add(flow);
            if (flow.From is not null)
                NoteParameter(row, flow.From, item);
            if (flow.To != flow.From)
                NoteParameter(row, flow.To, item);
        }

        return flows.ToImmutable();
    }

    private static bool IsAllowed(RowKind kind, char idKind) => kind switch
    {
        RowKind.Source => true,
        _ => idKind is 'M' or 'P',
    };

    private IReadOnlyList<JsonMember> Members(JsonValue value, string name)
    {
        if (value.Kind is not (JsonKind.Object or JsonKind.Malformed))
            Problem("Config_ObjectExpected", value.Span, name);
        return value.Members;
    }

    private IReadOnlyList<JsonValue> Items(JsonMember member)
    {
        if (member.Value.Kind is not (JsonKind.Array or JsonKind.Malformed))
            Problem("Config_ArrayExpected", member.Value.Span, member.Name);
        return member.Value.Items;
    }

    private bool IsString(JsonValue value, string name)
    {
        if (value.Kind is JsonKind.String && value.Text.Length > 0)
            return true;
        if (value.Kind != JsonKind.Malformed)
            Problem("Config_StringExpected", value.Span, name);
        return false;
    }

    private void UnknownKey(JsonMember member, string owner) => Problem("Config_UnknownKey", member.NameSpan, member.Name, owner);

    private void Problem(string key, TextSpan span, params string[] arguments) => _problems.Add((key, arguments.ToImmutableArray(), span));

    private static bool IsName<T>(string text, out T value)
        where T : struct =>
        Enum.TryParse(text, ignoreCase: true, out value) && !char.IsDigit(text[0]) && text[0] != '-';
}
