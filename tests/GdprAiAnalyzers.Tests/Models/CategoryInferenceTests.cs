using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

public class CategoryInferenceTests
{
    [Theory]
    [InlineData("Email", "Contact")]
    [InlineData("emailAddress", "Contact")]
    [InlineData("EMAIL_ADDRESS", "Contact")]
    [InlineData("PhoneNumber", "Contact")]
    [InlineData("Telefonnummer", "Contact")]
    [InlineData("FirstName", "Name")]
    [InlineData("Nachname", "Name")]
    [InlineData("Prénom", "Name")]
    [InlineData("apellidos", "Name")]
    [InlineData("Cognome", "Name")]
    [InlineData("Achternaam", "Name")]
    [InlineData("Nazwisko", "Name")]
    [InlineData("Sobrenome", "Name")]
    [InlineData("UserName", "Online")]
    [InlineData("RemoteIpAddress", "Online")]
    [InlineData("StreetAddress", "Location")]
    [InlineData("Straße", "Location")]
    [InlineData("code_postal", "Location")]
    [InlineData("IBAN", "Financial")]
    [InlineData("Kontonummer", "Financial")]
    [InlineData("SocialSecurityNumber", "NationalId")]
    [InlineData("codiceFiscale", "NationalId")]
    [InlineData("PESEL", "NationalId")]
    [InlineData("DateOfBirth", "Demographic")]
    [InlineData("Geburtsdatum", "Demographic")]
    [InlineData("MedicalDiagnosis", "Health")]
    [InlineData("Maladie", "Health")]
    [InlineData("DnaProfile", "Genetic")]
    [InlineData("Fingerprint", "Biometric")]
    [InlineData("PoliticalParty", "Political")]
    [InlineData("Religion", "Religion")]
    [InlineData("Etnia", "Ethnicity")]
    [InlineData("SexualOrientation", "SexualOrientation")]
    [InlineData("TradeUnion", "TradeUnion")]
    [InlineData("Vorstrafen", "Criminal")]
    [InlineData("Notes", "FreeText")]
    [InlineData("CustomerId", "Identifier")]
    [InlineData("Status", "Other")]
    [InlineData("Page", "Other")]
    [InlineData("Stockholm", "Other")]
    public void The_category_follows_from_whole_words(string name, string category) =>
        Assert.Equal(category, CategoryInference.Infer(name, null).ToString());

    [Theory]
    [InlineData("System.DateTime", "When", "Demographic")]
    [InlineData("System.DateOnly", "Date", "Demographic")]
    [InlineData("System.Net.IPAddress", "Source", "Online")]
    [InlineData("System.Net.Mail.MailAddress", "From", "Contact")]
    [InlineData("System.String", "When", "Other")]
    public void The_type_tells_where_the_name_does_not(string type, string name, string category) =>
        Assert.Equal(category, CategoryInference.Infer(name, ModelCompilation.Empty.Type(type)).ToString());

    [Theory]
    [InlineData("HTTPServerName", "http server name")]
    [InlineData("_user_id", "user id")]
    [InlineData("Line2Text", "line2 text")]
    [InlineData("", "")]
    public void A_name_falls_into_words(string name, string words) => Assert.Equal(words, string.Join(" ", NameWords.Split(name)));
}
