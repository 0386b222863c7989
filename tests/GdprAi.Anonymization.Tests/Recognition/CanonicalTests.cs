using GdprAi.Anonymization.Recognition;
using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

public sealed class CanonicalTests
{
    [Theory]
    [InlineData(EntityKind.Email, "Jean@Exemple.FR ", "jean [at] exemple [dot] fr")]
    [InlineData(EntityKind.Phone, "06 12 34 56 78", "+33 (0)6.12.34.56.78")]
    [InlineData(EntityKind.Phone, "0033612345678", "+33612345678")]
    [InlineData(EntityKind.Iban, "fr14 2004 1010 0505 0001 3m02 606", "FR1420041010050500013M02606")]
    [InlineData(EntityKind.Card, "4111-1111-1111-1111", "4111 1111 1111 1111")]
    [InlineData(EntityKind.Name, "M. Jean-Pierre DUPONT", "dupont jean pierre")]
    [InlineData(EntityKind.Name, "Élodie Lévêque", "LEVEQUE Elodie")]
    [InlineData(EntityKind.Ip, "2001:DB8:0:0:0:0:0:12", "2001:db8::12")]
    [InlineData(EntityKind.Mac, "00:1A:2B:3C:4D:5E", "00-1a-2b-3c-4d-5e")]
    [InlineData(EntityKind.BirthDate, "1985-03-12", "12/3/1985")]
    [InlineData(EntityKind.Address, "12, Rue de la Paix", "12 rue de la paix")]
    public void OneKey(EntityKind kind, string one, string other) => Assert.Equal(Canonical.Of(kind, one), Canonical.Of(kind, other));

    [Theory]
    [InlineData(EntityKind.Email, "jean@exemple.fr", "jeanne@exemple.fr")]
    [InlineData(EntityKind.Phone, "06 12 34 56 78", "06 12 34 56 79")]
    [InlineData(EntityKind.Name, "Jean Dupont", "Jean Durand")]
    [InlineData(EntityKind.Secret, "Abc", "abc")]
    public void TwoKeys(EntityKind kind, string one, string other) => Assert.NotEqual(Canonical.Of(kind, one), Canonical.Of(kind, other));
}
