using Xunit;

namespace GdprAiAnalyzers.Tests.Names;

/// <summary>In each language: members that look personal, each with a minimally different one that does not.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("Customer", "Name", "Name", "Product", "Name")]
    [InlineData("Order", "CustomerName", "Name", "Order", "ProductName")]
    [InlineData("Registration", "FirstName", "Name", "Registration", "FirstStep")]
    [InlineData("Customer", "Surnames", "Name", "Customer", "SurnameCount")]
    [InlineData("Order", "Email", "Contact", "Order", "EmailTemplate")]
    [InlineData("Order", "email_address", "Contact", "Order", "email_subject")]
    [InlineData("Order", "EMail2", "Contact", "Order", "EMail2Format")]
    [InlineData("Order", "PhoneNumber", "Contact", "Order", "PhoneModel")]
    [InlineData("Employee", "Mobile", "Contact", "Device1", "Mobile")]
    [InlineData("Customer", "Address", "Location", "Customer", "AddressBus")]
    [InlineData("Customer", "City", "Location", "Timetable", "City")]
    [InlineData("ShippingAddress", "PostalCode", "Location", "TaxRate", "PostalCode")]
    [InlineData("Visitor", "IpAddress", "Online", "Node", "IpAddress")]
    [InlineData("Audit", "ClientIp", "Online", "Audit", "IpFilter")]
    [InlineData("Account", "UserName", "Online", "Account", "FileName")]
    [InlineData("Employee", "DateOfBirth", "Demographic", "Employee", "DateOfBirthFormat")]
    [InlineData("Patient", "Age", "Demographic", "Cache", "MaxAge")]
    [InlineData("Employee", "SocialSecurityNumber", "NationalId", "Employee", "SerialNumber")]
    [InlineData("Applicant", "PassportNo", "NationalId", "Applicant", "PassportLabel")]
    [InlineData("Payment", "CreditCardNumber", "Financial", "Payment", "CreditCardType")]
    [InlineData("Employee", "Salary", "Financial", "Employee", "SalaryRange")]
    [InlineData("Visit", "Diagnosis", "Health", "Visit", "DiagnosisCode")]
    [InlineData("Patient", "BloodType", "Health", "Patient", "BloodTypeLabel")]
    [InlineData("Employee", "Religion", "Religion", "Employee", "Region")]
    [InlineData("Employee", "Ethnicity", "Ethnicity", "Employee", "EthnicityFilter")]
    [InlineData("Employee", "SexualOrientation", "SexualOrientation", "Photo", "Orientation")]
    [InlineData("Employee", "TradeUnionMembership", "TradeUnion", "Employee", "TradeUnionUrl")]
    [InlineData("Employee", "PoliticalOpinions", "Political", "Employee", "Opinions")]
    [InlineData("Applicant", "CriminalRecord", "Criminal", "Applicant", "Record")]
    [InlineData("Patient", "DnaProfile", "Genetic", "Patient", "Profile")]
    [InlineData("Patient", "Fingerprint", "Biometric", "Certificate", "Fingerprint")]
    [InlineData("Patient", "Notes", "FreeText", "Release", "Notes")]
    public Task English(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Mitarbeiter", "Name", "Name", "Produkt", "Name")]
    [InlineData("Antrag", "Nachname", "Name", "Antrag", "NachnameSpalte")]
    [InlineData("Antrag", "Geburtsdatum", "Demographic", "Antrag", "Eingangsdatum")]
    [InlineData("Antrag", "Telefonnummer", "Contact", "Antrag", "Seriennummer")]
    [InlineData("Kunde", "TelefonPrivat", "Contact", "Kunde", "TelefonModell")]
    [InlineData("Kunde", "E_Mail_Adresse", "Contact", "Kunde", "E_Mail_Vorlage")]
    [InlineData("Kunde", "Straße", "Location", "Kunde", "StraßenTyp")]
    [InlineData("Kunde", "PLZ", "Location", "Steuersatz", "PLZ")]
    [InlineData("Kunde", "Kundennummer", "Identifier", "Kunde", "Bestellnummer")]
    [InlineData("Vertrag", "KontoInhaber", "Name", "Vertrag", "KontoInhaberTyp")]
    [InlineData("Mitarbeiter", "Gehalt", "Financial", "Mitarbeiter", "Inhalt")]
    [InlineData("Mitarbeiter", "Sozialversicherungsnummer", "NationalId", "Mitarbeiter", "Zimmernummer")]
    [InlineData("Mitarbeiter", "Gewerkschaft", "TradeUnion", "Mitarbeiter", "Gesellschaft")]
    [InlineData("Mitarbeiter", "Konfession", "Religion", "Mitarbeiter", "Konfektion")]
    [InlineData("Akte", "Krankheiten", "Health", "Akte", "KrankheitenAnzahl")]
    [InlineData("Bewerber", "Vorstrafen", "Criminal", "Bewerber", "Strafgebuehr")]
    public Task German(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Salarie", "Nom", "Name", "Produit", "Nom")]
    [InlineData("Commande", "NomDuClient", "Name", "Commande", "NomDuProduit")]
    [InlineData("Commande", "NomClient", "Name", "Commande", "NomFichier")]
    [InlineData("Dossier", "Prénom", "Name", "Dossier", "PrenomColonne")]
    [InlineData("Dossier", "DateDeNaissance", "Demographic", "Dossier", "DateDeLivraison")]
    [InlineData("Dossier", "Courriel", "Contact", "Dossier", "CourrielModele")]
    [InlineData("Dossier", "TelephoneDomicile", "Contact", "Dossier", "TelephoneMarque")]
    [InlineData("Utilisateur", "CodePostal", "Location", "Taxe", "CodePostal")]
    [InlineData("Salarie", "NumeroSecuriteSociale", "NationalId", "Salarie", "NumeroBureau")]
    [InlineData("Salarie", "Salaire", "Financial", "Salarie", "Salarie2")]
    [InlineData("Dossier", "Maladies", "Health", "Dossier", "Modalites")]
    [InlineData("Dossier", "CasierJudiciaire", "Criminal", "Dossier", "Casier")]
    public Task French(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Cliente", "Nombre", "Name", "Producto", "Nombre")]
    [InlineData("Pedido", "NombreDelCliente", "Name", "Pedido", "NombreDelProducto")]
    [InlineData("Pedido", "Apellidos", "Name", "Pedido", "Detalles")]
    [InlineData("Pedido", "CorreoElectronico", "Contact", "Pedido", "ComercioElectronico")]
    [InlineData("Pedido", "TelefonoMovil", "Contact", "Pedido", "TelefonoModelo")]
    [InlineData("Empleado", "FechaNacimiento", "Demographic", "Empleado", "FechaAlta")]
    [InlineData("Empleado", "DNI", "NationalId", "Empleado", "DPI")]
    [InlineData("Empleado", "Salario", "Financial", "Empleado", "Horario")]
    [InlineData("Paciente", "Enfermedades", "Health", "Paciente", "EnfermedadesTotal")]
    [InlineData("Cliente", "Dirección", "Location", "Impuesto", "Dirección")]
    public Task Spanish(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Dipendente", "Nome", "Name", "Prodotto", "Nome")]
    [InlineData("Ordine", "Cognome", "Name", "Ordine", "CognomeColonna")]
    [InlineData("Ordine", "NomeCliente", "Name", "Ordine", "NomeFile")]
    [InlineData("Modulo", "CodiceFiscale", "NationalId", "Modulo", "CodiceArticolo")]
    [InlineData("Modulo", "DataDiNascita", "Demographic", "Modulo", "DataDiConsegna")]
    [InlineData("Modulo", "NumeroCellulare", "Contact", "Modulo", "NumeroPagina")]
    [InlineData("Dipendente", "Stipendio", "Financial", "Dipendente", "Reparto")]
    [InlineData("Paziente", "Malattie", "Health", "Paziente", "Visite")]
    [InlineData("Utente", "Indirizzo", "Location", "Memoria", "Indirizzo")]
    public Task Italian(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Klant", "Naam", "Name", "Artikel", "Naam")]
    [InlineData("Formulier", "Achternaam", "Name", "Formulier", "Bestandsnaam")]
    [InlineData("Formulier", "Telefoonnummer", "Contact", "Formulier", "Ordernummer")]
    [InlineData("Formulier", "EmailAdres", "Contact", "Formulier", "EmailSjabloon")]
    [InlineData("Formulier", "Geboortedatum", "Demographic", "Formulier", "Leverdatum")]
    [InlineData("Formulier", "BSN", "NationalId", "Formulier", "BTW")]
    [InlineData("Werknemer", "Salaris", "Financial", "Werknemer", "Functie")]
    [InlineData("Werknemer", "Vakbond", "TradeUnion", "Werknemer", "Vakgebied")]
    [InlineData("Klant", "Postcode", "Location", "Tarief", "Postcode")]
    public Task Dutch(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Zamowienie", "Imię", "Name", "Zamowienie", "Ilosc")]
    [InlineData("Zamowienie", "NazwiskoKlienta", "Name", "Zamowienie", "NazwaProduktu")]
    [InlineData("Zamowienie", "NumerTelefonu", "Contact", "Zamowienie", "NumerFaktury")]
    [InlineData("Zamowienie", "AdresEmail", "Contact", "Zamowienie", "AdresStrony")]
    [InlineData("Pracownik", "Pesel", "NationalId", "Pracownik", "Dzial")]
    [InlineData("Pracownik", "DataUrodzenia", "Demographic", "Pracownik", "DataZatrudnienia")]
    [InlineData("Pracownik", "Wynagrodzenie", "Financial", "Pracownik", "Stanowisko")]
    [InlineData("Pacjent", "Choroby", "Health", "Pacjent", "Wizyty")]
    [InlineData("Klient", "Miasto", "Location", "Stawka", "Miasto")]
    public Task Polish(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    [Theory]
    [InlineData("Funcionario", "Nome", "Name", "Produto", "Nome")]
    [InlineData("Pedido", "NomeDoCliente", "Name", "Pedido", "NomeDoProduto")]
    [InlineData("Pedido", "Sobrenome", "Name", "Pedido", "Sobretaxa")]
    [InlineData("Pedido", "Telemóvel", "Contact", "Pedido", "TelemovelMarca")]
    [InlineData("Funcionario", "CPF", "NationalId", "Funcionario", "CNPJ")]
    [InlineData("Funcionario", "DataNascimento", "Demographic", "Funcionario", "DataAdmissao")]
    [InlineData("Paciente", "Doenças", "Health", "Paciente", "Consultas")]
    [InlineData("Cliente", "Morada", "Location", "Memoria", "Morada")]
    public Task Portuguese(string type, string member, string category, string otherType, string other) => VerifyAsync(type, member, category, otherType, other);

    private static async Task VerifyAsync(string type, string member, string category, string otherType, string other)
    {
        Assert.Equal(category, await NameTest.CategoryOfAsync(type, member));
        Assert.Equal("-", await NameTest.CategoryOfAsync(otherType, other));
    }
}
