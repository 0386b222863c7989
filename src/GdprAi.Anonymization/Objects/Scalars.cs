using System.Globalization;
using System.Net;
using System.Net.Mail;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization.Objects;

/// <summary>Replaces single values: as text for JSON, and by a value of the same type for a copy.</summary>
internal static class Scalars
{
    internal static bool Is(object value) => Is(value.GetType());

    internal static bool Is(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
        || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(Version)
        || typeof(Uri).IsAssignableFrom(type) || typeof(IPAddress).IsAssignableFrom(type) || typeof(MailAddress).IsAssignableFrom(type)
#if NET8_0_OR_GREATER
        || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128)
#endif
        || type == typeof(byte[]) || type.FullName == "System.Numerics.BigInteger";

    /// <summary>The text that stands for a marked value in JSON.</summary>
    internal static string Write(IPlaceholderSource source, object value, MemberKind kind)
    {
        if (kind == MemberKind.Erase)
            return source.Words.Redacted;
        if (DateOf(value) is { } date)
            return kind is MemberKind.BirthDate or MemberKind.Age ? Generalize.AgeBand(date) : kind == MemberKind.Value ? Generalize.Year(date) : source.Words.Redacted;
        if (value is string text)
            return Replace(source, text, kind);
        if (value is IPAddress or MailAddress)
            return Verbs.Value(source, value, "value");
        if (value is bool or char or byte[] or Enum)
            return source.Words.Redacted;
        if (kind == MemberKind.Age)
            return value is int or short or byte or long ? Generalize.AgeBand(Convert.ToInt32(value, CultureInfo.InvariantCulture)) : source.Words.Redacted;
        string written = value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "";
        return Replace(source, written, kind == MemberKind.Text ? MemberKind.Value : kind);
    }

    /// <summary>A value of the same type that stands for a marked one; <see langword="null"/> for the type's default.</summary>
    internal static object? Copy(IPlaceholderSource source, object value, MemberKind kind)
    {
        switch (value)
        {
            case string text:
                return kind == MemberKind.Erase ? source.Words.Redacted : Replace(source, text, kind);
            case MailAddress mail:
                return new MailAddress(Verbs.Email(source, mail));
            case IPAddress ip:
                return IPAddress.TryParse(Verbs.Ip(source, ip), out IPAddress? replaced) ? replaced : IPAddress.None;
            case Uri:
                return new Uri("https://example.com/");
            case byte[]:
                return Array.Empty<byte>();
            case Guid guid when kind is MemberKind.Id or MemberKind.Value:
                return new Guid(Stateless.Instance.Hash(guid.ToString("N"), 16));
            case int number when kind == MemberKind.Id:
                return BitConverter.ToInt32(Stateless.Instance.Hash(number.ToString(CultureInfo.InvariantCulture), 4), 0) & int.MaxValue;
            case long number when kind == MemberKind.Id:
                return BitConverter.ToInt64(Stateless.Instance.Hash(number.ToString(CultureInfo.InvariantCulture), 8), 0) & long.MaxValue;
            case int age when kind == MemberKind.Age:
                return Math.Max(0, Math.Min(age, 90)) / 5 * 5;
        }

        if (kind == MemberKind.BirthDate && DateOf(value) is { } birth)
        {
            DateTime coarse = new(Math.Max(1, birth.Year / 5 * 5), 1, 1);
#if NET8_0_OR_GREATER
            if (value is DateOnly)
                return DateOnly.FromDateTime(coarse);
#endif
            return value is DateTimeOffset ? new DateTimeOffset(coarse, TimeSpan.Zero) : (object)coarse;
        }

        return null;
    }

    /// <summary>An unmarked value: text is scanned, and addresses are personal whatever their member is called.</summary>
    internal static object CopyUnmarked(IPlaceholderSource source, object value) => value switch
    {
        string text => Verbs.Text(source, text),
        MailAddress or IPAddress => Copy(source, value, MemberKind.Value)!,
        Uri uri => ScanUri(source, uri),
        _ => value,
    };

    internal static string Replace(IPlaceholderSource source, string text, MemberKind kind)
    {
        return kind switch
        {
            MemberKind.Unmarked or MemberKind.Text => Verbs.Text(source, text),
            MemberKind.FirstName or MemberKind.LastName or MemberKind.Name => Verbs.Replace(source, PlaceholderKind.Person(null), text),
            MemberKind.Email => Of(EntityKind.Email),
            MemberKind.Phone => Of(EntityKind.Phone),
            MemberKind.Address => Of(EntityKind.Address),
            MemberKind.Postcode => Generalize.Postcode(text)!,
            MemberKind.Iban => Of(EntityKind.Iban),
            MemberKind.Card => Of(EntityKind.Card),
            MemberKind.NationalId => Of(EntityKind.NationalId),
            MemberKind.Ip => Of(EntityKind.Ip),
            MemberKind.Plate => Of(EntityKind.Plate),
            MemberKind.BirthDate => Of(EntityKind.BirthDate),
            MemberKind.Id => Verbs.Replace(source, PlaceholderKind.Key("id"), text),
            MemberKind.Value => Verbs.Value(source, text, "value"),
            _ => source.Words.Redacted,
        };

        string Of(EntityKind entity) => Verbs.Replace(source, PlaceholderKind.Of(entity), text);
    }

    private static Uri ScanUri(IPlaceholderSource source, Uri uri)
    {
        string written = uri.OriginalString, scanned = Verbs.Text(source, written);
        if (scanned == written)
            return uri;
        return Uri.TryCreate(scanned, UriKind.RelativeOrAbsolute, out Uri? replaced) ? replaced : new Uri("https://example.com/");
    }

    private static DateTime? DateOf(object value) => value switch
    {
        DateTime date => date,
        DateTimeOffset date => date.DateTime,
#if NET8_0_OR_GREATER
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
#endif
        _ => null,
    };
}
