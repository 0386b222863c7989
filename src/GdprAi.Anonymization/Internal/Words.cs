using System.Globalization;

namespace GdprAi.Anonymization.Internal;

/// <summary>The few words that appear in placeholders and bands, in the languages the recognizers speak.</summary>
internal sealed record Words(
    string Client, string Redacted, string Phone, string Address, string Date, string Years, string Man, string Woman)
{
    private static readonly Words s_english = new("Client", "[redacted]", "phone", "address", "date", "years", "man", "woman");

    private static readonly Dictionary<string, Words> s_byLanguage = new(StringComparer.Ordinal)
    {
        ["fr"] = new("Client", "[masqué]", "téléphone", "adresse", "date", "ans", "homme", "femme"),
        ["de"] = new("Kunde", "[entfernt]", "telefon", "adresse", "datum", "Jahre", "Mann", "Frau"),
        ["es"] = new("Cliente", "[oculto]", "teléfono", "dirección", "fecha", "años", "hombre", "mujer"),
        ["it"] = new("Cliente", "[rimosso]", "telefono", "indirizzo", "data", "anni", "uomo", "donna"),
        ["nl"] = new("Klant", "[verwijderd]", "telefoon", "adres", "datum", "jaar", "man", "vrouw"),
        ["pl"] = new("Klient", "[usunięto]", "telefon", "adres", "data", "lat", "mężczyzna", "kobieta"),
        ["pt"] = new("Cliente", "[oculto]", "telefone", "endereço", "data", "anos", "homem", "mulher"),
    };

    /// <summary>Labels that a model may translate into each other: each stands for all.</summary>
    internal static readonly string[] ClientInAllLanguages = ["Client", "Customer", "Kunde", "Cliente", "Klant", "Klient"];

    internal static Words Current => For(null);

    internal static Words For(CultureInfo? culture) =>
        s_byLanguage.TryGetValue((culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName, out Words? words) ? words : s_english;

    internal static bool IsErased(string value) =>
        value == s_english.Redacted || s_byLanguage.Values.Any(w => w.Redacted == value);
}
