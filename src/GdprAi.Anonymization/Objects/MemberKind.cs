namespace GdprAi.Anonymization.Objects;

/// <summary>How the value of a marked member is replaced.</summary>
internal enum MemberKind
{
    /// <summary>Not marked: text in it is scanned, the rest stays.</summary>
    Unmarked,
    FirstName,
    LastName,
    Name,
    Email,
    Phone,
    Address,
    Postcode,
    Iban,
    Card,
    NationalId,
    Ip,
    Plate,
    Id,
    BirthDate,
    Age,
    Text,
    /// <summary>By its own shape, or as a numbered value.</summary>
    Value,
    /// <summary>Nothing of it may stay.</summary>
    Erase,
}
