using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace GdprAi.Anonymization.Tests;

public class PseudonymizerTests
{
    private static readonly byte[] s_key = Pseudonymizer.GenerateKey();

    [Fact]
    public void OneKeyOneCode()
    {
        string code = new Pseudonymizer(s_key, "support", 7).Create("K-42");
        Assert.Matches("^id_7:[a-z0-9]{26}$", code);
        Assert.Equal(code, new Pseudonymizer(s_key.AsSpan(), "support", 7).Create("K-42"));
        Assert.Matches("^id:[a-z0-9]{26}$", new Pseudonymizer(s_key, "support").Create("K-42"));
    }

    [Fact]
    public void KeyPurposeAndKindKeepCodesApart()
    {
        string[] codes =
        [
            new Pseudonymizer(s_key, "a").Create("K-42"), new Pseudonymizer(s_key, "b").Create("K-42"),
            new Pseudonymizer(s_key, "a").Create("K-42", "order"), new Pseudonymizer(Pseudonymizer.GenerateKey(), "a").Create("K-42"),
        ];
        Assert.Equal(4, codes.Select(c => c[^26..]).Distinct().Count());
    }

    [Fact]
    public void SpellingsOfAnAddressShareACode() =>
        Assert.Equal(new Pseudonymizer(s_key, "a").Create("jean@acme.fr", "email"), new Pseudonymizer(s_key, "a").Create(" Jean@Acme.FR", "email"));

    [Fact]
    public void TheCodeIsHmacSha256()
    {
        byte[] expected = HMACSHA256.HashData(s_key, Encoding.UTF8.GetBytes("a\0id\0K-42"));
        string code = new Pseudonymizer(s_key, "a").Create("K-42")[3..];
        Assert.Equal("abcdefghjkmnpqrstvwxyz0123456789"[expected[0] >> 3], code[0]);
    }

    [Fact]
    public void WeakKeysAreRefused()
    {
        byte[][] weak = [new byte[31], new byte[32], [.. Enumerable.Repeat((byte)7, 64)], Encoding.ASCII.GetBytes("correct horse battery staple 1234"), RandomNumberGenerator.GetBytes(31)];
        foreach (byte[] key in weak)
        {
            ArgumentException e = Assert.Throws<ArgumentException>(() => new Pseudonymizer(key, "a"));
            Assert.DoesNotContain("horse", e.ToString());
        }

        Assert.Throws<ArgumentException>(() => new Pseudonymizer(s_key, " "));
    }

    [Fact]
    public void TheKeyIsCopied()
    {
        byte[] key = Pseudonymizer.GenerateKey();
        Pseudonymizer pseudonymizer = new(key, "a");
        string before = pseudonymizer.Create("K-42");
        Array.Clear(key);
        Assert.Equal(before, pseudonymizer.Create("K-42"));
    }

    [Fact]
    public void EmptyStaysEmpty()
    {
        Assert.Null(new Pseudonymizer(s_key, "a").Create(null));
        Assert.Equal("", new Pseudonymizer(s_key, "a").Create(""));
    }
}
