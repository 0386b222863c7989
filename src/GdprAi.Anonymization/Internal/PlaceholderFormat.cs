using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GdprAi.Anonymization.Internal;

/// <summary>Writes placeholders. Natural ones come from ranges that belong to nobody.</summary>
/// <remarks>
/// RFC 2606 (example.com), RFC 5737 and 3849 (documentation addresses), RFC 7042 (documentation hardware addresses),
/// Arcep decision 2018-0881 (numbers for fiction); check digits 00 and issuer digit 0 are never given to an account or a card.
/// </remarks>
internal static class PlaceholderFormat
{
    private static readonly string[] s_fictionPhones = ["06 39 98", "01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"];
    private static readonly string[] s_documentationNetworks = ["192.0.2.", "198.51.100.", "203.0.113."];

    /// <summary>The counter that a placeholder draws its number from.</summary>
    internal static string Series(in PlaceholderKind kind, string value, string clientLabel) => kind.Kind switch
    {
        EntityKind.Name => "Name " + (kind.Word ?? clientLabel),
        EntityKind.Ip => IsVersion6(value) ? "Ip 6" : "Ip 4",
        EntityKind.Other => "Other " + kind.Family,
        _ => kind.Kind.ToString(),
    };

    internal static string Natural(in PlaceholderKind kind, string value, int number, Words words, string clientLabel)
    {
        string n = number.ToString(CultureInfo.InvariantCulture);
        return kind.Kind switch
        {
            EntityKind.Name => (kind.Word ?? clientLabel) + " " + Letters(number),
            EntityKind.Email => "user" + n + "@example.com",
            EntityKind.Phone when number < 10_000 * s_fictionPhones.Length => Phone(number),
            EntityKind.Phone => Bracket(words.Phone, n),
            EntityKind.Address => Bracket(words.Address, n),
            EntityKind.Iban => "XX00 " + Groups(number, 3),
            EntityKind.Card => "0000 " + Groups(number, 3),
            EntityKind.NationalId => "ref-" + n,
            EntityKind.Ip when IsVersion6(value) => "2001:db8::" + number.ToString("x", CultureInfo.InvariantCulture),
            EntityKind.Ip when number <= 254 * s_documentationNetworks.Length =>
                s_documentationNetworks[(number - 1) / 254] + ((number - 1) % 254 + 1).ToString(CultureInfo.InvariantCulture),
            EntityKind.Ip => "2001:db8:4::" + number.ToString("x", CultureInfo.InvariantCulture),
            EntityKind.Mac when number <= 255 => "00:00:5E:00:53:" + number.ToString("X2", CultureInfo.InvariantCulture),
            EntityKind.Mac => Bracket("mac", n),
            EntityKind.Plate => "AA-000-" + Letters(number + 26),
            EntityKind.VatNumber => "XX" + number.ToString("D9", CultureInfo.InvariantCulture),
            EntityKind.BirthDate => Bracket(words.Date, n),
            EntityKind.Secret => Bracket("secret", n),
            _ => kind.Family + "-" + n,
        };
    }

    internal static string Bracketed(in PlaceholderKind kind, int number, string clientLabel)
    {
        string tag = kind.Kind switch
        {
            EntityKind.Name => kind.Word ?? clientLabel,
            EntityKind.Other => kind.Family,
            EntityKind.NationalId => "ref",
            EntityKind.VatNumber => "vat",
            EntityKind.BirthDate => "date",
            _ => kind.Kind.ToString(),
        };
        return "[" + tag.ToUpperInvariant().Replace(' ', '_').Replace('-', '_') + "_" + number.ToString(CultureInfo.InvariantCulture) + "]";
    }

    internal static string Opaque(string nonce, int number) =>
        "[" + nonce + "-" + number.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>The placeholder outside a scope: a code instead of a number.</summary>
    internal static string Coded(in PlaceholderKind kind, string code, string clientLabel) => kind.Kind switch
    {
        EntityKind.Name => (kind.Word ?? clientLabel) + " " + code.ToUpperInvariant(),
        EntityKind.Email => "user-" + code + "@example.com",
        EntityKind.NationalId => "ref-" + code,
        EntityKind.Other => kind.Family + "-" + code,
        _ => kind.Kind.ToString().ToLowerInvariant() + "-" + code,
    };

    /// <summary>1 is A, 26 is Z, 27 is AA.</summary>
    internal static string Letters(int number)
    {
        string letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)('A' + (number - 1) % 26) + letters;
        return letters;
    }

    private static string Bracket(string word, string number) => "[" + word + " " + number + "]";

    private static string Phone(int number)
    {
        string digits = (number % 10_000).ToString("D4", CultureInfo.InvariantCulture);
        return s_fictionPhones[number / 10_000] + " " + digits.Substring(0, 2) + " " + digits.Substring(2);
    }

    private static string Groups(int number, int count)
    {
        string digits = number.ToString("D" + 4 * count, CultureInfo.InvariantCulture);
        return string.Join(" ", Enumerable.Range(0, count).Select(i => digits.Substring(4 * i, 4)));
    }

    private static bool IsVersion6(string value)
    {
        int slash = value.IndexOf('/');
        return IPAddress.TryParse((slash < 0 ? value : value.Substring(0, slash)).Trim(), out IPAddress? ip)
            && ip.AddressFamily == AddressFamily.InterNetworkV6;
    }
}
