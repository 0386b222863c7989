using System.Security.Cryptography;
using System.Text;

namespace GdprAi.Anonymization.Internal;

/// <summary>HMAC-SHA256 written in base 32, without vowels' look-alikes and always starting at the first bit.</summary>
internal static class KeyedHash
{
    private const string Alphabet = "abcdefghjkmnpqrstvwxyz0123456789";

    internal static byte[] NewKey()
    {
        byte[] key = new byte[32];
        using RandomNumberGenerator random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return key;
    }

    internal static string NewCode(int length) => Encode(NewKey(), length);

    /// <summary>The code of <paramref name="parts"/>, which a zero byte keeps apart.</summary>
    internal static string Code(byte[] key, int length, params string[] parts) => Encode(Hash(key, parts), length);

    internal static byte[] Hash(byte[] key, params string[] parts)
    {
        byte[] message = Encoding.UTF8.GetBytes(string.Join("\0", parts));
#if NET8_0_OR_GREATER
        byte[] hash = HMACSHA256.HashData(key, message);
#else
        using HMACSHA256 hmac = new(key);
        byte[] hash = hmac.ComputeHash(message);
#endif
        Array.Clear(message, 0, message.Length);
        return hash;
    }

    private static string Encode(byte[] bytes, int length)
    {
        char[] code = new char[length];
        for (int i = 0; i < length; i++)
        {
            int bit = i * 5, at = bit / 8;
            int window = bytes[at] << 8 | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
            code[i] = Alphabet[window >> (11 - bit % 8) & 31];
        }

        return new string(code);
    }
}
