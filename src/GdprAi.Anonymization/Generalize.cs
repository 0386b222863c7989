using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization;

/// <summary>Makes a value coarser. The original cannot be put back.</summary>
/// <remarks>Coarse values still single a person out when enough of them stand together: a rare job, a small town and an age band may be one person.</remarks>
public static class Generalize
{
    private const int OldestAge = 90;
    private const int DefaultWidth = 5;

    /// <summary>An age as a band, such as <c>35-39 ans</c>; from 90 on, <c>90+ ans</c>.</summary>
    [Anonymizes]
    public static string AgeBand(int age, int width = DefaultWidth)
    {
        int size = width is > 0 and <= OldestAge ? width : DefaultWidth;
        if (age >= OldestAge)
            return OldestAge + "+ " + Words.Current.Years;
        int low = Math.Max(0, age) / size * size;
        int high = Math.Min(low + size, OldestAge) - 1;
        return (low == high ? Invariant(low) : Invariant(low) + "-" + Invariant(high)) + " " + Words.Current.Years;
    }

    /// <summary>An age as a band, such as <c>35-39 ans</c>; from 90 on, <c>90+ ans</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(age))]
    public static string? AgeBand(int? age, int width = DefaultWidth) => age is { } known ? AgeBand(known, width) : null;

    /// <summary>The age of a person born on this date as a band, such as <c>35-39 ans</c>.</summary>
    [Anonymizes]
    public static string AgeBand(DateTime birth, int width = DefaultWidth, DateTime? today = null) => AgeBand(Age(birth, today), width);

    /// <summary>The age of a person born on this date as a band, such as <c>35-39 ans</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(birth))]
    public static string? AgeBand(DateTime? birth, int width = DefaultWidth, DateTime? today = null) =>
        birth is { } known ? AgeBand(known, width, today) : null;

    /// <summary>The age in whole years, at most 90.</summary>
    [Anonymizes]
    public static int Age(DateTime birth, DateTime? today = null) => YearsBetween(birth, today);

    /// <summary>The age in whole years, at most 90.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(birth))]
    public static int? Age(DateTime? birth, DateTime? today = null) => birth is { } known ? Age(known, today) : null;

    /// <summary>A person by gender and age band, such as <c>Client homme, 35-39 ans</c>. What cannot be told is left out.</summary>
    [Anonymizes]
    public static string Person(string? gender, DateTime? birth) => Describe(gender, AgeBand(birth));

    /// <summary>The year and month, such as <c>1987-03</c>.</summary>
    [Anonymizes]
    public static string YearMonth(DateTime date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The year and month, such as <c>1987-03</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(date))]
    public static string? YearMonth(DateTime? date) => date is { } known ? YearMonth(known) : null;

    /// <summary>The year.</summary>
    [Anonymizes]
    public static string Year(DateTime date) => date.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>The year.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(date))]
    public static string? Year(DateTime? date) => date is { } known ? Year(known) : null;

    /// <summary>The age of a person born on this date as a band, such as <c>35-39 ans</c>.</summary>
    [Anonymizes]
    public static string AgeBand(DateTimeOffset birth, int width = DefaultWidth, DateTimeOffset? today = null) => AgeBand(Age(birth, today), width);

    /// <summary>The age of a person born on this date as a band, such as <c>35-39 ans</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(birth))]
    public static string? AgeBand(DateTimeOffset? birth, int width = DefaultWidth, DateTimeOffset? today = null) =>
        birth is { } known ? AgeBand(known, width, today) : null;

    /// <summary>The age in whole years, at most 90.</summary>
    [Anonymizes]
    public static int Age(DateTimeOffset birth, DateTimeOffset? today = null) => YearsBetween(birth.DateTime, today?.DateTime);

    /// <summary>The age in whole years, at most 90.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(birth))]
    public static int? Age(DateTimeOffset? birth, DateTimeOffset? today = null) => birth is { } known ? Age(known, today) : null;

    /// <summary>A person by gender and age band, such as <c>Client homme, 35-39 ans</c>. What cannot be told is left out.</summary>
    [Anonymizes]
    public static string Person(string? gender, DateTimeOffset? birth) => Describe(gender, AgeBand(birth));

    /// <summary>The year and month, such as <c>1987-03</c>.</summary>
    [Anonymizes]
    public static string YearMonth(DateTimeOffset date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The year and month, such as <c>1987-03</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(date))]
    public static string? YearMonth(DateTimeOffset? date) => date is { } known ? YearMonth(known) : null;

    /// <summary>The year.</summary>
    [Anonymizes]
    public static string Year(DateTimeOffset date) => date.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>The year.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(date))]
    public static string? Year(DateTimeOffset? date) => date is { } known ? Year(known) : null;

#if NET8_0_OR_GREATER
    /// <summary>The age of a person born on this date as a band, such as <c>35-39 ans</c>.</summary>
    [Anonymizes]
    public static string AgeBand(DateOnly birth, int width = DefaultWidth, DateOnly? today = null) => AgeBand(Age(birth, today), width);

    /// <summary>The age of a person born on this date as a band, such as <c>35-39 ans</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(birth))]
    public static string? AgeBand(DateOnly? birth, int width = DefaultWidth, DateOnly? today = null) =>
        birth is { } known ? AgeBand(known, width, today) : null;

    /// <summary>The age in whole years, at most 90.</summary>
    [Anonymizes]
    public static int Age(DateOnly birth, DateOnly? today = null) => YearsBetween(birth.ToDateTime(TimeOnly.MinValue), today?.ToDateTime(TimeOnly.MinValue));

    /// <summary>The age in whole years, at most 90.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(birth))]
    public static int? Age(DateOnly? birth, DateOnly? today = null) => birth is { } known ? Age(known, today) : null;

    /// <summary>A person by gender and age band, such as <c>Client homme, 35-39 ans</c>. What cannot be told is left out.</summary>
    [Anonymizes]
    public static string Person(string? gender, DateOnly? birth) => Describe(gender, AgeBand(birth));

    /// <summary>The year and month, such as <c>1987-03</c>.</summary>
    [Anonymizes]
    public static string YearMonth(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The year and month, such as <c>1987-03</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(date))]
    public static string? YearMonth(DateOnly? date) => date is { } known ? YearMonth(known) : null;

    /// <summary>The year.</summary>
    [Anonymizes]
    public static string Year(DateOnly date) => date.ToString("yyyy", CultureInfo.InvariantCulture);

    /// <summary>The year.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(date))]
    public static string? Year(DateOnly? date) => date is { } known ? Year(known) : null;
#endif

    /// <summary>The first characters of a postcode, such as <c>75***</c>.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Postcode(string? value, int keep = 2)
    {
        if (string.IsNullOrWhiteSpace(value))
            return value is null ? null : "";
        string compact = new(value!.Where(char.IsLetterOrDigit).ToArray());
        int kept = compact.Length > 3 ? Math.Max(0, Math.Min(keep, compact.Length - 2)) : 0;
        return compact.Substring(0, kept) + new string('*', Math.Max(3, compact.Length - kept));
    }

    /// <summary>The network of an address: the first 24 bits of version 4, the first 48 of version 6.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Ip(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return value is null ? null : "";
        return IPAddress.TryParse(value!.Trim(), out IPAddress? address) ? Ip(address) : Words.Current.Redacted;
    }

    /// <summary>The network of an address: the first 24 bits of version 4, the first 48 of version 6.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Ip(IPAddress? value)
    {
        if (value is null)
            return null;
        byte[] bytes = (value.IsIPv4MappedToIPv6 ? value.MapToIPv4() : value).GetAddressBytes();
        int kept = bytes.Length == 4 ? 3 : 6;
        Array.Clear(bytes, kept, bytes.Length - kept);
        return new IPAddress(bytes) + "/" + Invariant(8 * kept);
    }

    /// <summary>The range that holds an amount, such as <c>1500-2000</c> for a step of 500.</summary>
    [Anonymizes]
    public static string Amount(decimal value, decimal step)
    {
        if (step <= 0)
            return Words.Current.Redacted;
        try
        {
            decimal low = Math.Floor(value / step) * step;
            decimal high = low + step;
            return Invariant(low) + (low < 0 ? ".." : "-") + Invariant(high);
        }
        catch (OverflowException)
        {
            return Words.Current.Redacted;
        }
    }

    /// <summary>The range that holds an amount, such as <c>1500-2000</c> for a step of 500.</summary>
    [Anonymizes]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Amount(decimal? value, decimal step) => value is { } known ? Amount(known, step) : null;

    /// <summary>The range that holds an amount, such as <c>1500-2000</c> for a step of 500.</summary>
    [Anonymizes]
    public static string Amount(double value, double step) =>
        Math.Abs(value) < 1e27 && step is > 1e-9 and < 1e27 ? Amount((decimal)value, (decimal)step) : Words.Current.Redacted;

    private static int YearsBetween(DateTime birth, DateTime? today)
    {
        DateTime now = today ?? DateTime.Today;
        int years = now.Year - birth.Year;
        if (now.Month < birth.Month || now.Month == birth.Month && now.Day < birth.Day)
            years--;
        return Math.Max(0, Math.Min(years, OldestAge));
    }

    private static string Describe(string? gender, string? age)
    {
        Words words = Words.Current;
        string? known = gender?.Trim().TrimEnd('.').ToLowerInvariant() switch
        {
            "m" or "h" or "mr" or "male" or "man" or "homme" or "masculin" or "monsieur" or "mann" or "herr" or "hombre" or "uomo" => words.Man,
            "f" or "w" or "mme" or "mrs" or "ms" or "female" or "woman" or "femme" or "féminin" or "madame" or "frau" or "mujer" or "donna" => words.Woman,
            _ => null,
        };
        return words.Client + (known is null ? "" : " " + known) + (age is null ? "" : ", " + age);
    }

    private static string Invariant(IFormattable number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
