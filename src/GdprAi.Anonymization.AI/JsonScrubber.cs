using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GdprAi.Anonymization.Objects;

namespace GdprAi.Anonymization.AI;

/// <summary>Rewrites the strings of a JSON value. A string is read unescaped, and the property that holds it tells what it is.</summary>
internal static class JsonScrubber
{
    private const int ShortestNumber = 9;

    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static JsonElement Anonymize(JsonElement json, AnonymizationSession session, bool restorable)
    {
        return Rewrite(json, Replace);

        string Replace(string text, string? property) => property is not null && KindOf(property) is { } kind
            ? session.IssueOrText(kind, text, restorable)
            : session.Text(text, restorable);
    }

    internal static JsonElement Restore(JsonElement json, AnonymizationSession session) =>
        Rewrite(json, (text, _) => session.Restore(text)!);

    /// <summary>Whether a text is a JSON object or array.</summary>
    internal static bool TryParse(string text, out JsonElement json)
    {
        json = default;
        string trimmed = text.TrimStart();
        if (trimmed.Length == 0 || trimmed[0] is not ('{' or '['))
            return false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            json = document.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static string ToText(JsonElement json)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, s_writing))
            json.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static JsonElement Rewrite(JsonElement json, Func<string, string?, string> replace)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, s_writing))
            Write(json, null, replace, writer);
        using JsonDocument document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }

    private static void Write(JsonElement json, string? property, Func<string, string?, string> replace, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    writer.WritePropertyName(replace(member.Name, null));
                    Write(member.Value, member.Name, replace, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in json.EnumerateArray())
                    Write(item, property, replace, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(replace(json.GetString()!, property));
                break;
            case JsonValueKind.Number when json.GetRawText() is { Length: >= ShortestNumber } number && replace(number, property) is var replaced && replaced != number:
                writer.WriteStringValue(replaced);
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    /// <summary>Only names that leave no doubt: a city or an "id" is often no person's, and a tool needs it.</summary>
    internal static EntityKind? KindOf(string property) => MemberNames.Infer(property) switch
    {
        MemberKind.FirstName or MemberKind.LastName => EntityKind.Name,
        MemberKind.Email => EntityKind.Email,
        MemberKind.Phone => EntityKind.Phone,
        MemberKind.BirthDate => EntityKind.BirthDate,
        MemberKind.Iban => EntityKind.Iban,
        MemberKind.NationalId => EntityKind.NationalId,
        MemberKind.Plate => EntityKind.Plate,
        _ => null,
    };
}
