using System.Globalization;
using System.Net;
using System.Net.Mail;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GdprAi.Anonymization.Tests;

public class HelperTests
{
    public static IEnumerable<Func<string?, string?>> Verbs =>
    [
        Anonymize.Email, Anonymize.Name, Anonymize.Phone, Anonymize.Address, Anonymize.Iban, Anonymize.Card, Anonymize.NationalId, Anonymize.Ip,
        Anonymize.Plate, v => Anonymize.Id(v), v => Anonymize.Value(v), v => Anonymize.Name(v, v), v => Anonymize.Name(null, v, "Patient"),
    ];

    [Fact]
    public void NullStaysNull()
    {
        Assert.All(Verbs, verb => Assert.Null(verb(null)));
        Assert.Null(Anonymize.Text(null));
        Assert.Null(Anonymize.Json(null));
        Assert.Null(Anonymize.Object<string?>(null));
        Assert.Null(Anonymize.Email((MailAddress?)null));
        Assert.Null(Anonymize.Ip((IPAddress?)null));
        Assert.Null(Anonymize.Id((Guid?)null));
        Assert.Null(Redact.Mask(null));
        Assert.Null(Generalize.Postcode(null));
        Assert.Null(Generalize.Ip((string?)null));
        Assert.Null(Generalize.AgeBand((DateTime?)null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    public void BlankBecomesEmpty(string blank)
    {
        Assert.All(Verbs, verb => Assert.Equal("", verb(blank)));
        using AnonymizationScope scope = AnonymizationScope.Begin();
        Assert.All(Verbs, verb => Assert.Equal("", verb(blank)));
        Assert.Equal(0, scope.Session.Count);
    }

    [Fact]
    public void NothingIsReturnedAsItCame()
    {
        Prop.ForAll<NonNull<string>>(text =>
        {
            string value = text.Get;
            bool replaced = string.IsNullOrWhiteSpace(value) || Verbs.All(verb => verb(value) != value);
            using AnonymizationScope scope = AnonymizationScope.Begin();
            return replaced && (string.IsNullOrWhiteSpace(value) || Verbs.All(verb => verb(value) != value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("user1@example.com")]
    [InlineData("Client A")]
    [InlineData("id-1")]
    [InlineData("192.0.2.1")]
    [InlineData("[adresse 1]")]
    public void AValueThatLooksLikeTheNextPlaceholderIsReplacedToo(string value)
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(French());
        Assert.All(Verbs, verb => Assert.NotEqual(value, verb(value)));
    }

    [Fact]
    public void InAScopePlaceholdersAreNaturalAndReserved()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(French());
        Assert.Equal("user1@example.com", Anonymize.Email("jean.dupont@acme.fr"));
        Assert.Equal("user2@example.com", Anonymize.Email(new MailAddress("marie@acme.fr", "Marie")));
        Assert.Equal("Client A", Anonymize.Name("Jean Dupont"));
        Assert.Equal("Client B", Anonymize.Name("Marie", "Durand"));
        Assert.Equal("Patient A", Anonymize.Name("Paul Martin", label: "Patient"));
        Assert.Equal("06 39 98 00 01", Anonymize.Phone("06 12 34 56 78"));
        Assert.Equal("[adresse 1]", Anonymize.Address("10 rue de la Paix, 75002 Paris"));
        Assert.Equal("XX00 0000 0000 0001", Anonymize.Iban("FR7630006000011234567890189"));
        Assert.Equal("0000 0000 0000 0001", Anonymize.Card("4111 1111 1111 1111"));
        Assert.Equal("ref-1", Anonymize.NationalId("295109912611193"));
        Assert.Equal("192.0.2.1", Anonymize.Ip("81.2.69.142"));
        Assert.Equal("2001:db8::1", Anonymize.Ip(IPAddress.Parse("2a00:1450::1")));
        Assert.Equal("AA-000-AA", Anonymize.Plate("AB-123-CD"));
        Assert.Equal("id-1", Anonymize.Id(42));
        Assert.Equal("order-1", Anonymize.Id(Guid.NewGuid(), "order"));
        Assert.Equal("value-1", Anonymize.Value("blue eyes"));
        Assert.Equal("user1@example.com", Anonymize.Value("jean.dupont@acme.fr"));
    }

    [Fact]
    public void BracketedAndOpaqueStyles()
    {
        using (AnonymizationScope.Begin(new AnonymizationOptions { Style = PlaceholderStyle.Bracketed }))
        {
            Assert.Equal("[EMAIL_1]", Anonymize.Email("a@acme.fr"));
            Assert.Equal("[CLIENT_1]", Anonymize.Name("Jean Dupont"));
            Assert.Equal("[ORDER_1]", Anonymize.Id(7, "order"));
        }

        using AnonymizationScope scope = AnonymizationScope.Begin(new AnonymizationOptions { Style = PlaceholderStyle.Opaque });
        Assert.Matches(@"^\[[A-Z0-9]{6}-1\]$", Anonymize.Email("a@acme.fr"));
        Assert.Equal("a@acme.fr", scope.Restore(Anonymize.Email("a@acme.fr")));
    }

    [Fact]
    public void OutsideAScopeACodeKeepsPeopleApart()
    {
        string jean = Anonymize.Email("jean@acme.fr"), marie = Anonymize.Email("marie@acme.fr");
        Assert.Matches("^user-[a-z0-9]{8}@example.com$", jean);
        Assert.NotEqual(jean, marie);
        Assert.Equal(jean, Anonymize.Email(" Jean@ACME.fr "));
        Assert.Matches("^Client [A-Z0-9]{8}$", Anonymize.Name("Jean Dupont", null, "Client"));
        Assert.StartsWith("2001:db8:", Anonymize.Ip("81.2.69.142"));
        Assert.True(IPAddress.TryParse(Anonymize.Ip("81.2.69.142"), out _));
        Assert.NotEqual(Anonymize.Id(5, "customer"), Anonymize.Id(5, "order"));
    }

    [Fact]
    public void AnonymizedAddressesStayAsTheyAreInFreeText()
    {
        string text = $"Write to {Anonymize.Email("jean@acme.fr")} today.";
        Assert.Equal(text, Anonymize.Text(text));
    }

    [Fact]
    public void TheTwoNamesOfOnePersonAreNeverALabel()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(French());
        Assert.DoesNotContain("Dupont", Anonymize.Name("Jean", "Dupont"));
        Assert.Equal(Anonymize.Name("Jean", "Dupont"), Anonymize.Name("DUPONT Jean"));
    }

    [Theory]
    [InlineData("1234")]
    [InlineData("Dupont42")]
    [InlineData("a\nb")]
    public void ALabelThatCouldNotBeFoundAgainIsNotUsed(string label)
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(French());
        Assert.Equal("Client A", Anonymize.Name("Jean Dupont", label: label));
    }

    [Fact]
    public void AToStringThatThrowsErases()
    {
        string result = Anonymize.Id(new Throwing());
        Assert.DoesNotContain("secret", result);
        Assert.DoesNotContain("secret", Anonymize.Value(new Throwing()));
    }

    [Theory]
    [InlineData("fr", "Client A")]
    [InlineData("de", "Kunde A")]
    [InlineData("es", "Cliente A")]
    [InlineData("nl", "Klant A")]
    [InlineData("pl", "Klient A")]
    [InlineData("en", "Client A")]
    public void TheCultureGivesTheLabel(string culture, string expected)
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(new AnonymizationOptions { Culture = CultureInfo.GetCultureInfo(culture) });
        Assert.Equal(expected, Anonymize.Name("Jean Dupont"));
    }

    [Fact]
    public void LettersGoOnAfterZ()
    {
        using AnonymizationScope scope = AnonymizationScope.Begin(French());
        List<string> names = [.. Enumerable.Range(0, 30).Select(i => Anonymize.Name("Person" + (char)('a' + i % 26) + i)!)];
        Assert.Equal(["Client A", "Client Z", "Client AA", "Client AD"], [names[0], names[25], names[26], names[29]]);
    }

    [Fact]
    public void NothingFoundNothingAllocated()
    {
        const string Clean = "nous avons bien reçu votre demande et nous la traiterons au plus vite";
        Assert.Same(Clean, Anonymize.Text(Clean));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Anonymize.Text(Clean);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    internal static AnonymizationOptions French() => new() { Culture = CultureInfo.GetCultureInfo("fr") };

    private sealed class Throwing
    {
        public override string ToString() => throw new InvalidOperationException("secret");
    }
}
