using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("06 12 34 56 78")]
    [InlineData("06.12.34.56.78")]
    [InlineData("06-12-34-56-78")]
    [InlineData("0612345678")]
    [InlineData("06\u00A012\u00A034\u00A056\u00A078")]
    [InlineData("06\u201112\u201134\u201156\u201178")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33 (0)6 12 34 56 78")]
    [InlineData("0033612345678")]
    [InlineData("+32 470 12 34 56")]
    [InlineData("+352 621 123 456")]
    [InlineData("+49 30 12345678")]
    [InlineData("030 12345678")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("020 7946 0958")]
    [InlineData("+41 44 668 18 00")]
    [InlineData("+43 1 5880 0123")]
    [InlineData("+353 87 123 4567")]
    [InlineData("+351 912 345 678")]
    [InlineData("+34 612 345 678")]
    [InlineData("+39 06 1234 5678")]
    [InlineData("+30 210 123 4567")]
    [InlineData("+31 6 12345678")]
    [InlineData("+45 32 12 34 56")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("+358 40 1234567")]
    [InlineData("+48 601 234 567")]
    [InlineData("+420 601 234 567")]
    [InlineData("+421 901 234 567")]
    [InlineData("+36 20 123 4567")]
    [InlineData("+40 721 234 567")]
    [InlineData("+359 88 123 4567")]
    [InlineData("+385 91 234 5678")]
    [InlineData("+386 31 234 567")]
    [InlineData("+370 612 34567")]
    [InlineData("+371 2612 3456")]
    [InlineData("+372 5123 4567")]
    [InlineData("+356 7912 3456")]
    [InlineData("+357 99 123456")]
    [InlineData("212-555-0143")]
    [InlineData("(212) 555-0143")]
    [InlineData("001-204-821-0538x16944")]
    public void StandsAlone(string phone) => Scan.Finds(EntityKind.Phone, $"Voici : {phone}, merci.", phone);

    [Theory]
    [InlineData("tél. 785 8949", "785 8949")]
    [InlineData("Mobile: 612345678", "612345678")]
    [InlineData("BSN 111222333, bel 612 345 678", "612 345 678")]
    [InlineData("{\"customerPhone\": \"612 345 678\"}", "612 345 678")]
    [InlineData("mój telefon 22 424 51 96", "22 424 51 96")]
    [InlineData("9747 6578 office", "9747 6578")]
    public void NeedsAWord(string text, string phone)
    {
        Assert.Contains(phone, Scan.Texts(text, EntityKind.Phone));
        Scan.FindsNone(EntityKind.Phone, phone);
    }

    [Fact]
    public void WordForAnOrderHidesOnlyAPlainRun() => Scan.Finds(EntityKind.Phone, "Contact dossier : 06 12 34 56 78", "06 12 34 56 78");

    [Theory]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    [InlineData("x0612345678")]
    [InlineData("061234567890123")]
    [InlineData("0612345678@exemple")]
    [InlineData("REF-0612345678")]
    [InlineData("commande 0612345678")]
    [InlineData("+20 000 000 euros")]
    [InlineData("Appelez avant le 12/05/2024, entre 1939-1945")]
    [InlineData("téléphone vendu 1 250 000 €")]
    [InlineData("1 234 567 habitants")]
    [InlineData("version 10.12.2024.1")]
    public void NotAPhone(string text) => Scan.FindsNone(EntityKind.Phone, text);
}
