using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace GdprAi.Anonymization.Internal;

/// <summary>What <see cref="Anonymize"/> and <see cref="AnonymizationSession"/> have in common: each verb once.</summary>
internal static class Verbs
{
    internal static string Replace(IPlaceholderSource source, in PlaceholderKind kind, string value) =>
        string.IsNullOrWhiteSpace(value) ? "" : source.Issue(kind, value);

    internal static string Name(IPlaceholderSource source, string? name, string? lastName, string? label)
    {
        bool blankFirst = string.IsNullOrWhiteSpace(name), blankLast = string.IsNullOrWhiteSpace(lastName);
        string whole = blankFirst ? lastName ?? "" : blankLast ? name! : name!.Trim() + " " + lastName!.Trim();
        return Replace(source, PlaceholderKind.Person(label), whole);
    }

    internal static string Email(IPlaceholderSource source, MailAddress value) =>
        Replace(source, PlaceholderKind.Of(EntityKind.Email), value.Address);

    internal static string Ip(IPlaceholderSource source, IPAddress value) =>
        Replace(source, PlaceholderKind.Of(EntityKind.Ip), (value.IsIPv4MappedToIPv6 ? value.MapToIPv4() : value).ToString());

    internal static string Text(IPlaceholderSource source, string text) => text.Length == 0 ? "" : source.Text(text);

    internal static string Id<T>(IPlaceholderSource source, T value, string kind) =>
        TryText(value, out string? text) ? Replace(source, PlaceholderKind.Key(kind), text!) : source.Words.Redacted;

    internal static string Value(IPlaceholderSource source, object value, string kind)
    {
        if (value is MailAddress mail)
            return Email(source, mail);
        if (value is IPAddress ip)
            return Ip(source, ip);
        if (!TryText(value, out string? text))
            return source.Words.Redacted;
        EntityKind? found = value is string ? FreeText.KindOf(text!) : null;
        return Replace(source, found is { } known ? PlaceholderKind.Of(known) : PlaceholderKind.Key(kind), text!);
    }

    /// <summary>A value's invariant text; a <c>ToString</c> that throws must not carry the value out in its message.</summary>
    private static bool TryText<T>(T value, out string? text)
    {
        try
        {
            text = value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
            return text is not null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            text = null;
            return false;
        }
    }
}
