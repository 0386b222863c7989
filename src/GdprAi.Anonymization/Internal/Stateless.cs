using System.Net;
using System.Text;
using GdprAi.Anonymization.Recognition;

namespace GdprAi.Anonymization.Internal;

/// <summary>Outside a scope: codes under a random key of the process. Nothing is kept, nothing can be restored.</summary>
internal sealed class Stateless : IPlaceholderSource
{
    internal const int CodeLength = 8;
    private const string EmailStart = "user-";
    private const string EmailEnd = "@example.com";

    private readonly byte[] _key = KeyedHash.NewKey();

    internal static Stateless Instance { get; } = new();

    public Words Words => Words.Current;

    public string Issue(in PlaceholderKind kind, string value) => kind.Kind == EntityKind.Ip
        ? DocumentationAddress(Hash(CanonicalOf(EntityKind.Ip, value), 12))
        : PlaceholderFormat.Coded(kind, Code(_key, kind, value), Words.Client);

    /// <summary>The first bytes of a value's hash under the key of the process.</summary>
    internal byte[] Hash(string value, int length)
    {
        byte[] hash = KeyedHash.Hash(_key, value);
        Array.Resize(ref hash, length);
        return hash;
    }

    /// <summary>An address in 2001:db8::/32 (RFC 3849), so that it still reads and parses as one.</summary>
    private static string DocumentationAddress(byte[] hash)
    {
        byte[] address = new byte[16];
        (address[0], address[1], address[2], address[3]) = (0x20, 0x01, 0x0D, 0xB8);
        Array.Copy(hash, 0, address, 4, hash.Length);
        return new IPAddress(address).ToString();
    }

    internal static string Code(byte[] key, in PlaceholderKind kind, string value) =>
        KeyedHash.Code(key, CodeLength, kind.Kind.ToString(), kind.Family, CanonicalOf(kind.Kind, value));

    /// <summary>Bad input may be anything: a value without a canonical form is its own.</summary>
    internal static string CanonicalOf(EntityKind kind, string value)
    {
        try
        {
            return Canonical.Of(kind, value);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return value;
        }
    }

    public string Text(string text)
    {
        if (!FreeText.TryScan(text, [], out List<Finding>? findings))
            return Words.Redacted;
        if (findings is null)
            return text;
        StringBuilder output = new(text.Length);
        int at = 0;
        foreach (Finding f in findings)
        {
            string value = text.Substring(f.Start, f.Length);
            output.Append(text, at, f.Start - at).Append(IsOwnEmail(value) ? value : Issue(PlaceholderKind.Of(f.Kind), value));
            at = f.Start + f.Length;
        }

        return output.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>An address of this class's own shape belongs to nobody, whoever wrote it.</summary>
    internal static bool IsOwnEmail(string value) =>
        value.Length == EmailStart.Length + CodeLength + EmailEnd.Length
        && value.StartsWith(EmailStart, StringComparison.Ordinal)
        && value.EndsWith(EmailEnd, StringComparison.Ordinal);
}
