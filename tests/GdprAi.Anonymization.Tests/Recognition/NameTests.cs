using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class NameTests
{
    [Theory]
    [InlineData("Le dossier de M. Kerbrat est clos.", "Kerbrat")]
    [InlineData("Mme Le Guennec est venue.", "Le Guennec")]
    [InlineData("Je parle à Jean-Pierre Abgrall demain.", "Jean-Pierre Abgrall")]
    [InlineData("DUPONT Jean a signé.", "DUPONT Jean")]
    [InlineData("Je m'appelle Quitterie Zorn.", "Quitterie Zorn")]
    [InlineData("Nom : Ouattara", "Ouattara")]
    [InlineData("nom: ouattara\n", "ouattara")]
    [InlineData("{\"lastName\": \"kerbrat\", \"age\": 3}", "kerbrat")]
    [InlineData("Bonjour Zélandine,\nmerci", "Zélandine")]
    [InlineData("Cordialement,\nZoltan Kirly", "Zoltan Kirly")]
    [InlineData("le chanteur Zoltan Kirly chante", "Zoltan Kirly")]
    [InlineData("Herr Dr. Müller-Lüdenscheidt wartet", "Müller-Lüdenscheidt")]
    [InlineData("My name is Siobhan O'Brien.", "Siobhan O'Brien")]
    [InlineData("De klant Willem van der Berg belde.", "Willem van der Berg")]
    [InlineData("Pani Kowalska dzwoniła.", "Kowalska")]
    [InlineData("Hola, me llamo Zutano Pérez.", "Zutano Pérez")]
    public void Name(string text, string name) => Scan.Finds(EntityKind.Name, text, name);

    [Theory]
    [InlineData("La rue Jean Jaurès est fermée.")]
    [InlineData("Le lycée Victor Hugo rouvre.")]
    [InlineData("Los Angeles, les Pays-Bas et La Rochelle.")]
    [InlineData("La Commission européenne adopte un Règlement.")]
    [InlineData("Il fait beau en Mars et en Avril.")]
    [InlineData("Pierre qui roule n'amasse pas mousse.")]
    [InlineData("class Martin_Config")]
    [InlineData("MS Windows et PR Newswire")]
    [InlineData("Decca Records et Madison Square Garden")]
    public void NotAName(string text) => Scan.FindsNone(EntityKind.Name, text);

    [Fact]
    public void SurnameAloneIsFoundOnceTheTextHasNamedThePerson() =>
        Assert.Equal(["Zorn", "Solène Zorn", "Zorn"], Scan.Texts("Dossier Zorn : Solène Zorn appelle. Rappeler Zorn.", EntityKind.Name));
}
