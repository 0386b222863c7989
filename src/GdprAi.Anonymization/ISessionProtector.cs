namespace GdprAi.Anonymization;

/// <summary>Encrypts an exported session. Implement it with AES-GCM, <c>IDataProtector</c> or a key vault.</summary>
/// <remarks>A session's map is the "additional information" of Art. 4(5) GDPR, which has to be kept apart and protected.</remarks>
public interface ISessionProtector
{
    /// <summary>Encrypts and authenticates.</summary>
    byte[] Protect(byte[] plaintext);

    /// <summary>Decrypts what <see cref="Protect"/> returned; throws when it was changed.</summary>
    byte[] Unprotect(byte[] protectedData);
}
