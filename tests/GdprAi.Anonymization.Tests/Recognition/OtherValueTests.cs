using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class OtherValueTests
{
    [Theory]
    [InlineData("TVA FR40303265045", "FR40303265045")]
    [InlineData("VAT FR 40 303265045", "FR 40 303265045")]
    [InlineData("SIREN 303 265 045", "303 265 045")]
    [InlineData("siret: 73282932000074", "73282932000074")]
    [InlineData("BTW NL123456789B01", "NL123456789B01")]
    [InlineData("UID ATU13585627", "ATU13585627")]
    public void CompanyNumber(string text, string value) => Scan.Finds(EntityKind.VatNumber, text, value);

    [Theory]
    [InlineData("FR41303265045")]
    [InlineData("303265045")]
    [InlineData("siren 303265046")]
    [InlineData("DEBUG12345")]
    public void NotACompanyNumber(string text) => Scan.FindsNone(EntityKind.VatNumber, text);

    [Theory]
    [InlineData("véhicule AB-123-CD vu", "AB-123-CD")]
    [InlineData("Fahrzeug B-MW 1234 gesehen", "B-MW 1234")]
    [InlineData("matrícula 1234 BCD", "1234 BCD")]
    [InlineData("targa AB123CD", "AB123CD")]
    [InlineData("kenteken 12-AB-34", "12-AB-34")]
    [InlineData("plaque 1-ABC-123", "1-ABC-123")]
    [InlineData("number plate AB12 CDE", "AB12 CDE")]
    public void Plate(string text, string value) => Scan.Finds(EntityKind.Plate, text, value);

    [Theory]
    [InlineData("AB-123-CDE")]
    [InlineData("SS-123-AB")]
    [InlineData("AI-123-OU")]
    [InlineData("12-AB-34")]
    [InlineData("XAB-123-CD")]
    [InlineData("2000 DVD")]
    public void NotAPlate(string text) => Scan.FindsNone(EntityKind.Plate, text);

    [Theory]
    [InlineData("J'habite 12 bis rue de la Paix, 75002 Paris.", "12 bis rue de la Paix, 75002 Paris")]
    [InlineData("au 3, avenue du Général de Gaulle 92100 Boulogne-Billancourt", "3, avenue du Général de Gaulle 92100 Boulogne-Billancourt")]
    [InlineData("at 221B Baker Street, London NW1 6XE", "221B Baker Street, London NW1 6XE")]
    [InlineData("in der Hauptstraße 5, 10115 Berlin", "Hauptstraße 5, 10115 Berlin")]
    [InlineData("Via Garibaldi 10, 20121 Milano", "Via Garibaldi 10, 20121 Milano")]
    [InlineData("vivo en Calle Mayor 3, 28013 Madrid", "Calle Mayor 3, 28013 Madrid")]
    [InlineData("Kerkstraat 12, 1012 AB Amsterdam", "Kerkstraat 12, 1012 AB Amsterdam")]
    [InlineData("ul. Długa 5, 00-950 Warszawa", "ul. Długa 5, 00-950 Warszawa")]
    public void Address(string text, string value) => Scan.Finds(EntityKind.Address, text, value);

    [Theory]
    [InlineData("il reste 3 places libres et 2 cours de yoga")]
    [InlineData("12 routes départementales, 5 voies")]
    [InlineData("en 1985 la rue est fermée")]
    [InlineData("Le Monde 2024")]
    public void NotAnAddress(string text) => Scan.FindsNone(EntityKind.Address, text);

    [Theory]
    [InlineData("née le 12/03/1985 à Lyon", "12/03/1985")]
    [InlineData("né à Lyon le 1er avril 1990", "1er avril 1990")]
    [InlineData("born on March 3, 1985", "March 3, 1985")]
    [InlineData("geboren am 7. Juni 1991", "7. Juni 1991")]
    [InlineData("nacido el 5 de mayo de 1982", "5 de mayo de 1982")]
    [InlineData("{\"birthDate\": \"1985-03-12\"}", "1985-03-12")]
    [InlineData("data urodzenia: 12.03.1985", "12.03.1985")]
    public void BirthDate(string text, string value) => Scan.Finds(EntityKind.BirthDate, text, value);

    [Theory]
    [InlineData("réunion le 12/03/1985")]
    [InlineData("il ne vient pas le 12/03/2024")]
    [InlineData("né le 32/13/1985")]
    [InlineData("NATO summit 12/03/2024")]
    public void NotABirthDate(string text) => Scan.FindsNone(EntityKind.BirthDate, text);

    [Theory]
    [InlineData("key sk-proj-AbCdEfGhIjKlMnOpQrStUv12 end", "sk-proj-AbCdEfGhIjKlMnOpQrStUv12")]
    [InlineData("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "ghp_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl")]
    [InlineData("AccountName=a;AccountKey=Zm9vYmFyYmF6cXV4MTIzNA==;x", "Zm9vYmFyYmF6cXV4MTIzNA==")]
    [InlineData("mot de passe : S3cret!ok", "S3cret!ok")]
    [InlineData("\"clientSecret\": \"a1b2c3d4e5\"", "a1b2c3d4e5")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----")]
    public void Secret(string text, string value) => Scan.Finds(EntityKind.Secret, text, value);

    [Theory]
    [InlineData("mot de passe : cliquez ici")]
    [InlineData("sk-short")]
    [InlineData("b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c")]
    public void NotASecret(string text) => Scan.FindsNone(EntityKind.Secret, text);
}
