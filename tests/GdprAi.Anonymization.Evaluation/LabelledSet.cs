using System.Text.Json;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>The labelled sentences beside the repository; read where they are, never copied.</summary>
internal static class LabelledSet
{
    private const string Variable = "GDPRAI_PII_DATA";

    internal static IReadOnlyList<Document>? Load()
    {
        var folder = Folder();
        if (folder == null)
            return null;
        var documents = new List<Document>();
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            documents.AddRange(json.RootElement.EnumerateArray().Select(Read));
        }

        return documents.Count > 0 ? documents : null;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return Directory.Exists(given) ? given : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "pii");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }

    private static Document Read(JsonElement sentence)
    {
        var text = sentence.GetProperty("full_text").GetString()!;
        var gold = new List<Gold>();
        foreach (var span in sentence.GetProperty("spans").EnumerateArray())
        {
            if (Kind(span.GetProperty("entity_type").GetString()!) is { } kind)
                gold.Add(new Gold(span.GetProperty("start_position").GetInt32(), span.GetProperty("end_position").GetInt32(), kind));
        }

        return new Document(text, gold);
    }

    private static EntityKind? Kind(string type) => type switch
    {
        "EMAIL_ADDRESS" => EntityKind.Email,
        "PHONE_NUMBER" => EntityKind.Phone,
        "IBAN_CODE" => EntityKind.Iban,
        "CREDIT_CARD" => EntityKind.Card,
        "IP_ADDRESS" => EntityKind.Ip,
        "US_SSN" or "US_DRIVER_LICENSE" => EntityKind.NationalId,
        "PERSON" => EntityKind.Name,
        "ADDRESS" or "STREET_ADDRESS" => EntityKind.Address,
        _ => null,
    };
}
