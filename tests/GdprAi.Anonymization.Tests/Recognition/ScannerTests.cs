using GdprAi.Anonymization.Recognition;
using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class ScannerTests
{
    [Theory]
    [InlineData("Appelez le ０６ １２ ３４ ５６ ７８.", "０６ １２ ３４ ５６ ７８", EntityKind.Phone)]
    [InlineData("Appelez le ٠٦ ١٢ ٣٤ ٥٦ ٧٨.", "٠٦ ١٢ ٣٤ ٥٦ ٧٨", EntityKind.Phone)]
    [InlineData("DE89\u200B3704\u00AD00440532013000 !", "DE89\u200B3704\u00AD00440532013000", EntityKind.Iban)]
    [InlineData("je\u200Ban＠exemple．fr", "je\u200Ban＠exemple．fr", EntityKind.Email)]
    public void SeesThroughDisguises(string text, string value, EntityKind kind) => Scan.Finds(kind, text, value);

    [Fact]
    public void FindingsAreSortedAndDoNotOverlap()
    {
        var findings = Scan.All("Jean Kerbrat, 12 rue de la Paix 75002 Paris, 06 12 34 56 78, jean@exemple.fr, FR1420041010050500013M02606, né le 12/03/1985");
        Assert.Equal(
            [EntityKind.Name, EntityKind.Address, EntityKind.Phone, EntityKind.Email, EntityKind.Iban, EntityKind.BirthDate],
            findings.Select(f => f.Kind));
        Assert.All(findings.Zip(findings.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Le conseil a voté 12 mesures en 2023, soit 45\u00A0% de plus, pour 1\u202F250\u202F000 €.")]
    [InlineData("Request 3f2504e0-4f89-41d3-9a0c-0305e82c3301 took 1289 ms at 2024-03-11T09:41:22.118Z, build 4.12.0.20551.")]
    [InlineData("commande n° 123456789, colis 1234567890123, total 59,70 €, SKU 00595481-B")]
    [InlineData("timestamp=1732200000006 trace=0af7651916cd43dd8448eb211c80319c")]
    public void NothingThere(string text) => Scan.FindsNothing(text);

    [Fact]
    public void NothingFoundAllocatesNothing()
    {
        const string Text = "Le conseil municipal a voté 12 mesures en 2023, soit 45\u00A0% de plus, pour 1\u202F250\u202F000 € ; voir l’article L. 1234-5 et la version 2.14.0.";
        for (var i = 0; i < 50; i++)
            Assert.Null(TextScanner.Scan(Text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            TextScanner.Scan(Text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ManyThreadsAtOnce()
    {
        var expected = Scan.All("jean@exemple.fr et 06 12 34 56 78").Count;
        Parallel.For(0, 2000, _ => Assert.Equal(expected, Scan.All("jean@exemple.fr et 06 12 34 56 78").Count));
    }
}
