using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class EmailTests
{
    [Theory]
    [InlineData("Écrivez à jean.dupont+info@exemple.co.uk.", "jean.dupont+info@exemple.co.uk")]
    [InlineData("<mailto:JEAN@EXEMPLE.FR>", "JEAN@EXEMPLE.FR")]
    [InlineData("jörg@müller.de", "jörg@müller.de")]
    [InlineData("a@xn--mller-kva.xn--p1ai;", "a@xn--mller-kva.xn--p1ai")]
    [InlineData("o'brien@example.ie", "o'brien@example.ie")]
    [InlineData("?to=jean%40exemple.fr", "jean%40exemple.fr")]
    [InlineData("jean&#64;exemple.fr", "jean&#64;exemple.fr")]
    [InlineData("jean [at] exemple [dot] fr.", "jean [at] exemple [dot] fr")]
    [InlineData("jean.d(arobase)exemple(point)org", "jean.d(arobase)exemple(point)org")]
    [InlineData("jean {at} exemple.fr", "jean {at} exemple.fr")]
    [InlineData("écrire à jean point dupont arobase exemple point fr merci", "jean point dupont arobase exemple point fr")]
    [InlineData("mail john dot doe at example dot com please", "john dot doe at example dot com")]
    [InlineData("jean @ exemple.fr", "jean @ exemple.fr")]
    public void Address(string text, string value) => Scan.Finds(EntityKind.Email, text, value);

    [Theory]
    [InlineData("@jean et @exemple.fr")]
    [InlineData("npm i pkg@1.2.3")]
    [InlineData("user@localhost")]
    [InlineData("jean@exemple")]
    [InlineData("@@@@ . @ .fr")]
    [InlineData("un point de vue, look at the dot on the i")]
    [InlineData("tableau[at] et f(point)")]
    public void NotAnAddress(string text) => Scan.FindsNone(EntityKind.Email, text);
}
