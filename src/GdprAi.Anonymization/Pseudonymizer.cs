using System.Globalization;
using GdprAi.Anonymization.Internal;

namespace GdprAi.Anonymization;

/// <summary>Gives a value the same code in every run, under a secret key (HMAC-SHA256).</summary>
/// <remarks>
/// <para>Whoever has the key can recompute the code of a known value: this is pseudonymisation (Art. 4(5) GDPR), and the data remain personal data.</para>
/// <para>Use one key for each deployment and each tenant, from a secret store; a new key gets a new key id. A key in source code or configuration is no secret.</para>
/// </remarks>
public sealed class Pseudonymizer
{
    private const int MinimumKeyLength = 32;
    private const int CodeLength = 26;

    [System.Diagnostics.DebuggerBrowsable(System.Diagnostics.DebuggerBrowsableState.Never)]
    private readonly byte[] _key;
    private readonly string _purpose;
    private readonly string _keyId;

    /// <summary>Creates a pseudonymizer.</summary>
    /// <param name="key">At least 32 random bytes; they are copied.</param>
    /// <param name="purpose">What the codes are for: codes of two purposes cannot be linked.</param>
    /// <param name="keyId">Which key this is, shown in each code; for rotation.</param>
    /// <exception cref="ArgumentException">The key is short, of one repeated byte, or text instead of random bytes.</exception>
    public Pseudonymizer(byte[] key, string purpose, int? keyId = null)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        if (key.Length < MinimumKeyLength)
            throw new ArgumentException("The key needs at least 32 random bytes.", nameof(key));
        if (key.All(b => b == key[0]))
            throw new ArgumentException("The key is one repeated byte.", nameof(key));
        if (key.All(b => b is >= 0x20 and < 0x7F))
            throw new ArgumentException("The key is printable text: pass random bytes, or the decoded bytes of a Base64 secret.", nameof(key));
        if (string.IsNullOrWhiteSpace(purpose))
            throw new ArgumentException("A purpose is needed.", nameof(purpose));
        _key = (byte[])key.Clone();
        _purpose = purpose;
        _keyId = keyId is { } id ? "_" + id.ToString(CultureInfo.InvariantCulture) : "";
    }

#if NET8_0_OR_GREATER
    /// <summary>Creates a pseudonymizer.</summary>
    /// <param name="key">At least 32 random bytes; they are copied.</param>
    /// <param name="purpose">What the codes are for: codes of two purposes cannot be linked.</param>
    /// <param name="keyId">Which key this is, shown in each code; for rotation.</param>
    /// <exception cref="ArgumentException">The key is short, of one repeated byte, or text instead of random bytes.</exception>
    public Pseudonymizer(ReadOnlySpan<byte> key, string purpose, int? keyId = null)
        : this(key.ToArray(), purpose, keyId)
    {
    }
#endif

    /// <summary>A new random key of 32 bytes, to be put into a secret store.</summary>
    public static byte[] GenerateKey() => KeyedHash.NewKey();

    /// <summary>The code of a value, such as <c>id_7:k5yq…</c> (128 bits).</summary>
    /// <param name="value">The value. Spellings of one value share a code where <paramref name="kind"/> names a kind that has a canonical form, such as <c>email</c>.</param>
    /// <param name="kind">What the value is; equal values of two kinds get two codes.</param>
    [Anonymizes]
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]
    public string? Create(string? value, string kind = "id")
    {
        if (string.IsNullOrEmpty(value))
            return value;
        string canonical = Enum.TryParse(kind, ignoreCase: true, out EntityKind known) && Enum.IsDefined(typeof(EntityKind), known)
            ? Stateless.CanonicalOf(known, value!)
            : value!;
        return kind + _keyId + ":" + KeyedHash.Code(_key, CodeLength, _purpose, kind, canonical);
    }

    /// <summary>The type's name: neither key nor purpose.</summary>
    public override string ToString() => nameof(Pseudonymizer);
}
