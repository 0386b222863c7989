using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Mail;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization;

/// <summary>Replaces personal data by placeholders before it leaves for a large language model.</summary>
/// <remarks>
/// <para>Inside an <see cref="AnonymizationScope"/> a placeholder is numbered and can be put back; outside, it is a code under a random key of this process and cannot.</para>
/// <para>Null in, null out; blank in, empty out. No method throws on bad input, and none returns the value that it was given.</para>
/// <para>Placeholders that can be put back are pseudonymisation (Art. 4(5) GDPR): the data remain personal data for you. They reduce what the provider can learn, not your obligations.</para>
/// </remarks>
public static partial class Anonymize
{
    private static IPlaceholderSource Source => AnonymizationScope.Current?.Session as IPlaceholderSource ?? Stateless.Instance;

    /// <summary>Replaces an e-mail address, as <c>user1@example.com</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Email(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Email), value);

    /// <summary>Replaces an e-mail address; a display name is dropped.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Email(MailAddress? value) => value is null ? null : Verbs.Email(Source, value);

    /// <summary>Replaces a person's name, as <c>Client A</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Name(string? name) => Name(name, null);

    /// <summary>Replaces a person's name, given whole or in two parts: one person gets one placeholder.</summary>
    /// <param name="name">The first name, or the whole name.</param>
    /// <param name="lastName">The last name, when <paramref name="name"/> is the first name only.</param>
    /// <param name="label">The word before the letter, such as <c>Patient</c>.</param>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(name))]
    [return: NotNullIfNotNull(nameof(lastName))]
    public static string? Name(string? name, string? lastName = null, string? label = null) =>
        name is null && lastName is null ? null : Verbs.Name(Source, name, lastName, label);

    /// <summary>Replaces a telephone number by one that is reserved for fiction.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Phone(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Phone), value);

    /// <summary>Replaces a postal address, as <c>[address 1]</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Address(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Address), value);

    /// <summary>Replaces a bank account number by one that no bank can issue.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Iban(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Iban), value);

    /// <summary>Replaces a payment card number by one that no issuer can issue.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Card(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Card), value);

    /// <summary>Replaces a number that a state issues to a person, as <c>ref-1</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? NationalId(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.NationalId), value);

    /// <summary>Replaces an IP address by one that is reserved for documentation.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Ip(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Ip), value);

    /// <summary>Replaces an IP address by one that is reserved for documentation.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Ip(IPAddress? value) => value is null ? null : Verbs.Ip(Source, value);

    /// <summary>Replaces a vehicle registration plate by one that is never issued.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Plate(string? value) => value is null ? null : Verbs.Replace(Source, PlaceholderKind.Of(EntityKind.Plate), value);

    /// <summary>Replaces a key of any type, as <c>id-1</c>.</summary>
    /// <param name="value">The key.</param>
    /// <param name="kind">What the key identifies; keys of two kinds are never mixed up.</param>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Id<T>(T? value, string kind = "id") => value is null ? null : Verbs.Id(Source, value, kind);

    /// <summary>Replaces a value of unknown kind: by its own kind where it can be told (an address, a number), or as <c>value-1</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Value(object? value, string kind = "value") => value is null ? null : Verbs.Value(Source, value, kind);

    /// <summary>Replaces the personal data found in free text; everything else stays as it is.</summary>
    /// <remarks>A value that was given to another method of the same session is found however it is worded; recognizers find the rest, and no recognizer finds everything.</remarks>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(freeText))]
    public static string? Text(string? freeText) => freeText is null ? null : Verbs.Text(Source, freeText);
}
