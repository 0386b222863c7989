namespace GdprAi.Anonymization.Objects;

/// <summary>What a marked member holds, told by its name in English, French and their neighbours.</summary>
internal static class MemberNames
{
    private static readonly (MemberKind Kind, string[] Words)[] s_words =
    [
        (MemberKind.Email, ["email", "mail", "courriel", "correo"]),
        (MemberKind.Phone, ["phone", "mobile", "telephone", "tel", "fax", "portable", "telefon", "telefono"]),
        (MemberKind.Ip, ["ip", "ipaddress", "remoteip"]),
        (MemberKind.BirthDate, ["birth", "birthdate", "birthday", "dob", "naissance", "geburtsdatum", "nacimiento", "nascita"]),
        (MemberKind.FirstName, ["firstname", "givenname", "forename", "prenom", "vorname"]),
        (MemberKind.LastName, ["lastname", "surname", "familyname", "nachname"]),
        (MemberKind.Postcode, ["zip", "zipcode", "postcode", "postalcode", "codepostal", "plz"]),
        (MemberKind.Iban, ["iban"]),
        (MemberKind.Card, ["card", "cardnumber", "creditcard", "pan", "carte"]),
        (MemberKind.NationalId, ["ssn", "nir", "nationalid", "passport", "taxid", "socialsecurity", "securitesociale", "nationalnumber", "fiscal"]),
        (MemberKind.Plate, ["plate", "licenseplate", "immatriculation"]),
        (MemberKind.Address, ["address", "adresse", "street", "city", "town", "ville", "rue", "addressline"]),
        (MemberKind.Text, ["note", "notes", "comment", "comments", "commentaire", "message", "body", "text", "remark", "remarks", "description", "content"]),
        (MemberKind.Name, ["name", "fullname", "nom", "displayname", "nombre", "apellido"]),
        (MemberKind.Age, ["age"]),
        (MemberKind.Id, ["id", "key", "login", "username", "account", "number", "numero", "code", "reference", "ref", "uuid", "guid"]),
    ];

    internal static MemberKind? Infer(string memberName)
    {
        string[] words = Split(memberName);
        string joined = string.Concat(words);
        if (joined is "username" or "loginname")
            return MemberKind.Id;
        foreach ((MemberKind kind, string[] known) in s_words)
        {
            foreach (string word in known)
            {
                if (word == joined || Array.IndexOf(words, word) >= 0 || word.Length > 6 && joined.Contains(word))
                    return kind;
            }
        }

        return null;
    }

    internal static MemberKind Of(PersonalDataCategory category, string memberName)
    {
        MemberKind? inferred = Infer(memberName);
        return category switch
        {
            PersonalDataCategory.Name => inferred is MemberKind.FirstName or MemberKind.LastName ? inferred.Value : MemberKind.Name,
            PersonalDataCategory.Contact => inferred is MemberKind.Email or MemberKind.Phone or MemberKind.Address or MemberKind.Postcode ? inferred.Value : MemberKind.Value,
            PersonalDataCategory.Location => inferred is MemberKind.Postcode or MemberKind.Ip ? inferred.Value : MemberKind.Address,
            PersonalDataCategory.Identifier => inferred is MemberKind.NationalId or MemberKind.Plate ? inferred.Value : MemberKind.Id,
            PersonalDataCategory.NationalId => MemberKind.NationalId,
            PersonalDataCategory.Financial => inferred is MemberKind.Iban or MemberKind.Card ? inferred.Value : MemberKind.Erase,
            PersonalDataCategory.Online => inferred is MemberKind.Ip or MemberKind.Email ? inferred.Value : MemberKind.Id,
            PersonalDataCategory.Demographic => inferred is MemberKind.BirthDate or MemberKind.Age ? inferred.Value : MemberKind.Erase,
            PersonalDataCategory.FreeText => MemberKind.Text,
            PersonalDataCategory.Other => inferred ?? MemberKind.Value,
            _ => MemberKind.Erase,
        };
    }

    /// <summary>Splits at capitals, digits and underscores, and folds.</summary>
    private static string[] Split(string name)
    {
        List<string> words = [];
        System.Text.StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i]) && (i > 0 && !char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1]));
            if ((startsWord || !char.IsLetter(name[i])) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetter(name[i]) && Internal.Fold.Of(name[i]) is not '\0' and var c)
                word.Append(c);
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return [.. words];
    }
}
