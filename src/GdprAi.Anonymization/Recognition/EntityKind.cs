namespace GdprAi.Anonymization;

/// <summary>What kind of value a finding is.</summary>
public enum EntityKind
{
    /// <summary>The name of a person.</summary>
    Name,
    /// <summary>An e-mail address.</summary>
    Email,
    /// <summary>A telephone number.</summary>
    Phone,
    /// <summary>A postal address.</summary>
    Address,
    /// <summary>An international bank account number.</summary>
    Iban,
    /// <summary>A payment card number.</summary>
    Card,
    /// <summary>A number that a state issues to a person.</summary>
    NationalId,
    /// <summary>An IP address.</summary>
    Ip,
    /// <summary>A hardware address.</summary>
    Mac,
    /// <summary>A vehicle registration plate.</summary>
    Plate,
    /// <summary>A value added tax number.</summary>
    VatNumber,
    /// <summary>A date of birth.</summary>
    BirthDate,
    /// <summary>A password, token or key.</summary>
    Secret,
    /// <summary>Anything else.</summary>
    Other,
}
