using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class PaymentTests
{
    [Theory]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("DE89370400440532013000")]
    [InlineData("gb29nwbk60161331926819")]
    [InlineData("MT84 MALT 0110 0001 2345 MTLC AST0 01S")]
    [InlineData("NO9386011117947")]
    [InlineData("NL91\u00A0ABNA\u00A00417\u00A01643\u00A000")]
    public void Iban(string iban) => Scan.Finds(EntityKind.Iban, $"compte : {iban}.", iban);

    [Theory]
    [InlineData("FR1420041010050500013M02607")]
    [InlineData("DE89370400440532013001")]
    [InlineData("DE8937040044053201300")]
    [InlineData("XDE89370400440532013000")]
    [InlineData("DE893704004405320130001")]
    [InlineData("ZZ89370400440532013000")]
    public void NotAnIban(string text) => Scan.FindsNone(EntityKind.Iban, text);

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5500-0000-0000-0004")]
    [InlineData("378282246310005")]
    [InlineData("3782 822463 10005")]
    [InlineData("30569309025904")]
    [InlineData("6011111111111117")]
    [InlineData("2221000000000009")]
    [InlineData("4222222222222")]
    [InlineData("3530111333300000")]
    public void Card(string card) => Scan.Finds(EntityKind.Card, $"voici {card}.", card);

    [Theory]
    [InlineData("4111111111111112")]
    [InlineData("04111111111111111")]
    [InlineData("a4111111111111111")]
    [InlineData("0-4111111111111111")]
    [InlineData("4111111111111111-77")]
    [InlineData("commande 4111111111111111")]
    [InlineData("1732200000006 ms")]
    [InlineData("0000000000000000")]
    public void NotACard(string text) => Scan.FindsNone(EntityKind.Card, text);

    [Fact]
    public void AnyIssuerWhenAWordSaysCard()
    {
        Scan.Finds(EntityKind.Card, "ma carte 9111111111111110", "9111111111111110");
        Scan.FindsNone(EntityKind.Card, "ma voiture 9111111111111110");
    }
}
