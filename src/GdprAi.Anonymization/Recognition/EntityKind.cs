namespace GdprAi.Anonymization;

/// <summary>What a value found in free text identifies.</summary>
public enum EntityKind
{
    /// <summary>The name of a person.</summary>
    Name,

    /// <summary>An e-mail address, also when obfuscated (<c>jean [at] exemple [dot] fr</c>).</summary>
    Email,

    /// <summary>A telephone number in international or national form.</summary>
    Phone,

    /// <summary>A postal address, at least a street and a house number.</summary>
    Address,

    /// <summary>An international bank account number.</summary>
    Iban,

    /// <summary>A payment card number.</summary>
    Card,

    /// <summary>A number that a state gave to a person: social security, identity, tax.</summary>
    NationalId,

    /// <summary>An IPv4 or IPv6 address.</summary>
    Ip,

    /// <summary>The hardware address of a network interface.</summary>
    Mac,

    /// <summary>The registration plate of a vehicle.</summary>
    Plate,

    /// <summary>A VAT or company number; personal when it belongs to a sole trader.</summary>
    VatNumber,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A credential: access token, private key, account key.</summary>
    Secret,

    /// <summary>Anything that a user's own recognizer finds.</summary>
    Other,
}
