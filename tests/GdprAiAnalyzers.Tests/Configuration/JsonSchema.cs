using System.Text.Json;
using System.Text.RegularExpressions;

namespace GdprAiAnalyzers.Tests.Configuration;

/// <summary>Checks JSON against a schema of draft 7, as far as the schemas here go. A keyword that it does not know is an error, not a pass.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Annotations =
        ["$schema", "$id", "title", "description", "default", "examples", "definitions", "allowTrailingCommas", "format"];

    public static JsonDocumentOptions Lenient { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonSchema Parse(string schema) => new(JsonDocument.Parse(schema).RootElement);

    public JsonElement Root => root;

    /// <summary>What the schema says against the text, each with its place; empty when it is valid.</summary>
    public IReadOnlyList<string> Check(string json) => Check(JsonDocument.Parse(json, Lenient).RootElement);

    public IReadOnlyList<string> Check(JsonElement value) => [.. Check(value, root, "$")];

    /// <summary>The schema that a reference leads to.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(root, (element, name) => element.GetProperty(name));
        return schema;
    }

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, string path)
    {
        if (schema.ValueKind is JsonValueKind.True)
            return [];
        if (schema.ValueKind is JsonValueKind.False)
            return [$"{path}: nothing may stand here"];

        // Draft 7 ignores what stands beside a reference.
        schema = Resolve(schema);
        return schema.EnumerateObject().Where(keyword => !Annotations.Contains(keyword.Name)).SelectMany(keyword => Check(value, schema, keyword, path)).ToList();
    }

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                var types = rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Select(t => t.GetString()) : [rule.GetString()];
                return Unless(types.Any(type => IsOf(value, type!)), $"{path}: {value.ValueKind} is not {rule.GetRawText()}");
            case "const":
                return Unless(JsonElement.DeepEquals(value, rule), $"{path}: is not {rule.GetRawText()}");
            case "enum":
                return Unless(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), $"{path}: {value.GetRawText()} is none of the values");
            case "pattern":
                return Unless(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!), $"{path}: {value} does not match {rule}");
            case "minLength":
                return Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(), $"{path}: is too short");
            case "minimum":
                return Unless(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(), $"{path}: is too small");
            case "minItems":
                return Unless(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(), $"{path}: has too few items");
            case "uniqueItems":
                return Unless(value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select(i => i.GetRawText()).Distinct().Count() == value.GetArrayLength(), $"{path}: has an item twice");
            case "required":
                return value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: has no {name}");
            case "properties":
                return value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
                    .SelectMany(member => rule.TryGetProperty(member.Name, out var of) ? Check(member.Value, of, $"{path}.{member.Name}") : []);
            case "additionalProperties":
                return value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
                    .Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _))
                    .SelectMany(member => Check(member.Value, rule, $"{path}.{member.Name}"));
            case "items":
                return value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, i) => Check(item, rule, $"{path}[{i}]"));
            case "anyOf":
                return Unless(rule.EnumerateArray().Any(option => !Check(value, option, path).Any()), $"{path}: is none of {rule.GetRawText()}");
            default:
                throw new NotSupportedException($"The keyword {keyword.Name} is not checked.");
        }
    }

    private static IEnumerable<string> Unless(bool holds, string problem) => holds ? [] : [problem];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The type {type} is not checked."),
    };
}
