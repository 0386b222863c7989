using System.Globalization;
using System.Net;
using Xunit;

namespace GdprAi.Anonymization.Tests;

public class GeneralizeTests
{
    public GeneralizeTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

    [Theory]
    [InlineData(0, 5, "0-4 ans")]
    [InlineData(37, 5, "35-39 ans")]
    [InlineData(37, 10, "30-39 ans")]
    [InlineData(89, 5, "85-89 ans")]
    [InlineData(89, 20, "80-89 ans")]
    [InlineData(90, 5, "90+ ans")]
    [InlineData(130, 5, "90+ ans")]
    [InlineData(-3, 5, "0-4 ans")]
    [InlineData(37, 0, "35-39 ans")]
    public void AgeBands(int age, int width, string expected) => Assert.Equal(expected, Generalize.AgeBand(age, width));

    [Fact]
    public void AgesFromEveryDateType()
    {
        Assert.Equal(38, Generalize.Age(new DateOnly(1987, 11, 22), new DateOnly(2026, 11, 21)));
        Assert.Equal(39, Generalize.Age(new DateOnly(1987, 11, 21), new DateOnly(2026, 11, 21)));
        Assert.Equal("35-39 ans", Generalize.AgeBand(new DateTime(1987, 11, 22), today: new DateTime(2026, 11, 21)));
        Assert.Equal("35-39 ans", Generalize.AgeBand((DateTime?)new DateTime(1987, 11, 22), 5, new DateTime(2026, 11, 21)));
        Assert.Equal("35-39 ans", Generalize.AgeBand(new DateTimeOffset(1987, 11, 22, 0, 0, 0, TimeSpan.Zero), 5, new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(90, Generalize.Age(default(DateTime)));
        Assert.Equal(0, Generalize.Age(DateTime.MaxValue));
        Assert.Null(Generalize.Age((DateOnly?)null));
    }

    [Theory]
    [InlineData("M", "Client homme, 90+ ans")]
    [InlineData("Mme", "Client femme, 90+ ans")]
    [InlineData("Jean Dupont", "Client, 90+ ans")]
    [InlineData(null, "Client, 90+ ans")]
    public void Persons(string? gender, string expected)
    {
        Assert.Equal(expected, Generalize.Person(gender, new DateOnly(1900, 1, 1)));
        Assert.Equal(expected, Generalize.Person(gender, (DateTime?)new DateTime(1900, 1, 1)));
        Assert.Equal("Client", Generalize.Person(null, (DateTimeOffset?)null));
    }

    [Theory]
    [InlineData("75011", 2, "75***")]
    [InlineData("75011", 5, "750***")]
    [InlineData("SW1A 1AA", 2, "SW*****")]
    [InlineData("12", 2, "***")]
    [InlineData("***", 0, "***")]
    [InlineData("", 2, "")]
    public void Postcodes(string value, int keep, string expected) => Assert.Equal(expected, Generalize.Postcode(value, keep));

    [Theory]
    [InlineData("81.2.69.142", "81.2.69.0/24")]
    [InlineData("2a00:1450:4007:80f::200e", "2a00:1450:4007::/48")]
    [InlineData("::ffff:81.2.69.142", "81.2.69.0/24")]
    [InlineData("nonsense", "[masqué]")]
    public void Networks(string value, string expected)
    {
        Assert.Equal(expected, Generalize.Ip(value));
        if (IPAddress.TryParse(value, out IPAddress? address))
            Assert.Equal(expected, Generalize.Ip(address));
    }

    [Fact]
    public void Dates()
    {
        Assert.Equal("1987-03", Generalize.YearMonth(new DateOnly(1987, 3, 9)));
        Assert.Equal("1987", Generalize.Year(new DateTime(1987, 3, 9)));
        Assert.Equal("1987-03", Generalize.YearMonth((DateTimeOffset?)new DateTimeOffset(1987, 3, 9, 0, 0, 0, TimeSpan.Zero)));
        Assert.Null(Generalize.Year((DateOnly?)null));
    }

    [Theory]
    [InlineData(1234.5, 500, "1000-1500")]
    [InlineData(0, 500, "0-500")]
    [InlineData(-1, 500, "-500..0")]
    [InlineData(5, 0, "[masqué]")]
    [InlineData(double.NaN, 10, "[masqué]")]
    [InlineData(1e300, 10, "[masqué]")]
    public void Amounts(double value, double step, string expected) => Assert.Equal(expected, Generalize.Amount(value, step));

    [Fact]
    public void AnAmountOutOfRangeIsErased() => Assert.Equal("[masqué]", Generalize.Amount(decimal.MaxValue, 0.5m));

    [Theory]
    [InlineData("0612345678", 0, "****")]
    [InlineData("0612345678", 2, "****78")]
    [InlineData("0612345678", 99, "****78")]
    [InlineData("abc", 3, "****")]
    [InlineData("****", 0, "[masqué]")]
    public void Masks(string value, int keepEnd, string expected) => Assert.Equal(expected, Redact.Mask(value, keepEnd));

    [Fact]
    public void ErasingSaysNothing() => Assert.Equal(Redact.Erase(null), Redact.Erase("Jean Dupont"));
}
