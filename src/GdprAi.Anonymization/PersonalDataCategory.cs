namespace GdprAi;

/// <summary>What kind of personal data a member holds. The helper that a code fix writes depends on it.</summary>
/// <remarks>Source: Regulation (EU) 2016/679, Art. 4(1), 9(1) and 10 (EUR-Lex CELEX:32016R0679, read 2026-11-21).</remarks>
public enum PersonalDataCategory
{
    /// <summary>Personal data of no more specific kind.</summary>
    Other = 0,
    /// <summary>The name of a person.</summary>
    Name,
    /// <summary>E-mail address, telephone number or another way to reach a person.</summary>
    Contact,
    /// <summary>Postal address or position.</summary>
    Location,
    /// <summary>A key that stands for a person, such as a customer number.</summary>
    Identifier,
    /// <summary>A number that a state issues to a person.</summary>
    NationalId,
    /// <summary>Bank account, card, income.</summary>
    Financial,
    /// <summary>IP address, device or cookie identifier, account name.</summary>
    Online,
    /// <summary>Birth date, age, gender, family status.</summary>
    Demographic,
    /// <summary>Data concerning health (Art. 9(1)).</summary>
    Health,
    /// <summary>Genetic data (Art. 9(1)).</summary>
    Genetic,
    /// <summary>Biometric data that identifies a person (Art. 9(1)).</summary>
    Biometric,
    /// <summary>Political opinions (Art. 9(1)).</summary>
    Political,
    /// <summary>Religious or philosophical beliefs (Art. 9(1)).</summary>
    Religion,
    /// <summary>Racial or ethnic origin (Art. 9(1)).</summary>
    Ethnicity,
    /// <summary>Sex life or sexual orientation (Art. 9(1)).</summary>
    SexualOrientation,
    /// <summary>Trade union membership (Art. 9(1)).</summary>
    TradeUnion,
    /// <summary>Criminal convictions and offences (Art. 10).</summary>
    Criminal,
    /// <summary>Free text in which a person may be described.</summary>
    FreeText,
}
