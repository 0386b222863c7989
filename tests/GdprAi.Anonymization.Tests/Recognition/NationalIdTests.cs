using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class NationalIdTests
{
    [Theory]
    [InlineData("295109912611193", "FR-NIR")]
    [InlineData("2 95 10 99 126 111 93", "FR-NIR")]
    [InlineData("36574261809", "DE-IDNR")]
    [InlineData("54362315K", "ES-DNI")]
    [InlineData("X2482300W", "ES-NIE")]
    [InlineData("RCCMNL83S18D969H", "IT-CF")]
    [InlineData("85073003328", "BE-NN")]
    [InlineData("85.07.30-033.28", "BE-NN")]
    [InlineData("131052-308T", "FI-HETU")]
    [InlineData("6433435F", "IE-PPS")]
    [InlineData("01013099997", "GR-AMKA")]
    [InlineData("1630615123457", "RO-CNP")]
    [InlineData("36805280109", "EE-LT")]
    [InlineData("0101006500006", "SI-EMSO")]
    [InlineData("1893120105732", "LU-ID")]
    [InlineData("3023217600053", "FR-SPI")]
    [InlineData("123-45-6789", "US-SSN")]
    [InlineData("AB123456C", "UK-NINO")]
    public void StandsAlone(string id, string subtype)
    {
        var finding = Assert.Single(Scan.All($"valeur {id}, fin"));
        Assert.Equal((EntityKind.NationalId, subtype, id.Length), (finding.Kind, finding.Subtype, finding.Length));
    }

    [Theory]
    [InlineData("PESEL 44051401359", "PL-PESEL")]
    [InlineData("BSN 111222333", "NL-BSN")]
    [InlineData("CPR 211062-5629", "DK-CPR")]
    [InlineData("personnummer 880320-0016", "SE-PNR")]
    [InlineData("NIF 501964843", "PT-NIF")]
    [InlineData("SVNR 1237010180", "AT-SVNR")]
    [InlineData("EGN 7523169263", "BG-EGN")]
    [InlineData("rodné číslo 710319/2745", "CZ-RC")]
    [InlineData("OIB 33392005961", "HR-OIB")]
    [InlineData("personas kods 161175-19997", "LV-PK")]
    [InlineData("adóazonosító 8071592153", "HU-TAX")]
    [InlineData("TAJ 111111110", "HU-TAJ")]
    [InlineData("identity card 1234567A", "MT-ID")]
    [InlineData("TIC 00123123T", "CY-TIC")]
    public void NeedsItsName(string text, string subtype)
    {
        Assert.Equal([subtype], Scan.All(text).Where(f => f.Kind == EntityKind.NationalId).Select(f => f.Subtype));
        Scan.FindsNone(EntityKind.NationalId, "commande " + text.Substring(text.LastIndexOf(' ') + 1));
    }

    [Theory]
    [InlineData("Dossier 295109912611193")]
    [InlineData("tél. 06 12 34 56 78 ; 295109912611193")]
    public void NirNeedsNoWordAndNoneHidesIt(string text) => Scan.Finds(EntityKind.NationalId, text, "295109912611193");

    [Fact]
    public void CorsicanNir()
    {
        // 2A counts as 19 in the key.
        var key = 97 - 1850519123456 % 97;
        Scan.Finds(EntityKind.NationalId, $"NIR 185052A123456{key:00}", $"185052A123456{key:00}");
        Scan.FindsNone(EntityKind.NationalId, $"185052A123456{key % 97 + 1:00}");
    }

    [Theory]
    [InlineData("295109912611194")]
    [InlineData("36574261808")]
    [InlineData("54362315A")]
    [InlineData("X2482300X")]
    [InlineData("RCCMNL83S18D969A")]
    [InlineData("131052-308A")]
    [InlineData("6433435A")]
    [InlineData("01013099998")]
    [InlineData("1630615123458")]
    [InlineData("000-45-6789")]
    [InlineData("1295109912611193")]
    [InlineData("2951099126111930")]
    [InlineData("a295109912611193")]
    [InlineData("295109912611193-4")]
    [InlineData("123-45-67890")]
    [InlineData("6543623151K")]
    public void WrongCheckOrPieceOfMore(string text) => Scan.FindsNone(EntityKind.NationalId, text);

    [Fact]
    public void WordsCountOnlyWhole() => Scan.FindsNone(EntityKind.NationalId, "bsnx 111222333");

    [Theory]
    [InlineData("My driver's license number is A56319335", "A56319335")]
    [InlineData("passeport n° 12AB34567", "12AB34567")]
    public void Documents(string text, string value) => Scan.Finds(EntityKind.NationalId, text, value);
}
