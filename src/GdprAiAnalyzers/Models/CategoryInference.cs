using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Guesses the category of marked personal data from a name and a type. The name is read word by word, in eight languages.</summary>
internal static class CategoryInference
{
    // Read from top to bottom: what is more specific or more sensitive comes first ("health insurance number" is health, not an identifier).
    private static readonly (DataCategory Category, string Words)[] Vocabulary =
    [
        (DataCategory.Health,
            "health medical diagnosis diagnoses disease illness disability allergy allergies medication prescription symptom symptoms patient therapy blood "
            + "gesundheit krankheit krankheiten diagnose diagnosen behinderung allergie medikament rezept symptome therapie blutgruppe krankenkasse "
            + "sante maladie maladies diagnostic handicap traitement ordonnance groupe+sanguin "
            + "salud enfermedad diagnostico discapacidad alergia medicamento salute malattia diagnosi disabilita allergia farmaco "
            + "gezondheid ziekte handicap zdrowie choroba diagnoza niepelnosprawnosc saude doenca deficiencia"),
        (DataCategory.Genetic, "genetic genetics genome dna genetisch genetik genom genetique adn genetico genetica genetisk genetyczne"),
        (DataCategory.Biometric,
            "biometric biometrics fingerprint fingerprints faceprint retina voiceprint biometrisch fingerabdruck gesichtsbild biometrique empreinte huella biometrico impronta vingerafdruk odcisk"),
        (DataCategory.Political, "political politics party+affiliation voting politisch partei politique politico politica polityczne politiek"),
        (DataCategory.Religion,
            "religion religious faith belief denomination konfession religionszugehoerigkeit glaube croyance confession religione fede geloof godsdienst religia wyznanie religiao religioso"),
        (DataCategory.Ethnicity, "ethnicity ethnic race racial ethnie ethnisch herkunft ethnique origine+ethnique etnia etnico etniczne etniciteit raza razza rasa"),
        (DataCategory.SexualOrientation, "sexual sexuality orientation+sexuelle sexualitaet sexuell sexuelle orientierung sexualite sexualidad sessuale seksuele seksualna"),
        (DataCategory.TradeUnion, "union+membership trade+union gewerkschaft syndicat sindicato sindacato vakbond vakvereniging zwiazek+zawodowy"),
        (DataCategory.Criminal, "criminal conviction convictions offence offences offense felony vorstrafe vorstrafen straftat casier+judiciaire condamnation antecedentes+penales condena reato condanna strafblad wyrok karalnosc"),
        (DataCategory.NationalId,
            "ssn social+security national+id national+number passport id+card identity+card driver+license driving+licence tax+id tin nin "
            + "sozialversicherungsnummer personalausweis personalausweisnummer ausweis ausweisnummer reisepass passnummer steuernummer steuer+id fuehrerschein svnr ahv versichertennummer krankenversicherungsnummer rentenversicherungsnummer "
            + "nir numero+securite securite+sociale passeport permis+conduire carte+identite nss dni nie nif pasaporte codice+fiscale passaporto bsn paspoort rijbewijs pesel nip paszport dowod cpf rg passaporte cartao+cidadao"),
        (DataCategory.Financial,
            "iban bic swift bank account+number credit+card card+number cvv cvc salary income wage payment balance "
            + "konto kontonummer kontostand bankverbindung kreditkarte kreditkartennummer kartennummer gehalt einkommen lohn "
            + "compte+bancaire rib carte+bancaire numero+carte salaire revenu cuenta+bancaria tarjeta salario ingresos carta+credito stipendio reddito conto+corrente "
            + "rekening rekeningnummer salaris inkomen wynagrodzenie pensja konto+bankowe cartao+credito conta+bancaria"),
        (DataCategory.Contact,
            "email emails mail mailbox phone phones telephone tel mobile cell fax "
            + "telefon telefonnummer handy handynummer mobil mobilnummer rufnummer courriel telefono movil correo cellulare posta telefoon mobiel komorka telemovel celular correio telemovil telefone"),
        (DataCategory.Online,
            "user+name ip ipaddress ip+address ipv4 ipv6 mac+address cookie cookies device+id user+agent username login account+name nickname handle screen+name session+id remote+address "
            + "benutzername anmeldename ipadresse geraete+id kennung identifiant pseudo adresse+ip usuario utente nome+utente gebruikersnaam uzytkownik nazwa+uzytkownika utilizador"),
        (DataCategory.Location,
            "address addresses street city town zip zipcode postal postcode postalcode location latitude longitude coordinates gps country house+number "
            + "adresse anschrift strasse hausnummer plz postleitzahl ort wohnort stadt standort land breitengrad laengengrad "
            + "rue ville code+postal codepostal pays lieu direccion calle ciudad codigo+postal pais indirizzo via citta cap paese "
            + "adres straat stad plaats ulica miasto kod+pocztowy endereco rua cidade morada localidade"),
        (DataCategory.Demographic,
            "birth birthday birthdate dob born age gender sex marital nationality citizenship "
            + "geburtsdatum geburtstag geburtsort geburt geboren alter geschlecht familienstand staatsangehoerigkeit nationalitaet "
            + "naissance date+naissance age sexe genre nationalite etat+civil nacimiento edad sexo genero nacionalidad nascita eta sesso genere nazionalita "
            + "geboorte geboortedatum leeftijd geslacht nationaliteit urodzenia data+urodzenia wiek plec narodowosc nascimento idade nacionalidade"),
        (DataCategory.Name,
            "name names firstname lastname surname forename fullname familyname givenname middlename maiden "
            + "vorname nachname familienname zuname geburtsname namen nom prenom noms nombre apellido apellidos nome cognome sobrenome apelido "
            + "naam voornaam achternaam imie nazwisko"),
        (DataCategory.FreeText,
            "note notes comment comments remark remarks description message messages body text memo transcript feedback "
            + "notiz notizen bemerkung bemerkungen kommentar beschreibung nachricht freitext commentaire commentaires remarque message observations "
            + "nota notas comentario observaciones mensaje commento osservazioni messaggio opmerking opmerkingen bericht notatka uwagi komentarz wiadomosc observacoes mensagem"),
        (DataCategory.Identifier,
            "id key number customer+number customer+id user+id employee+number member+number reference guid uuid "
            + "kundennummer kundennr mitgliedsnummer personalnummer nummer nr schluessel numero matricule identificador codice numer klucz nummer"),
    ];

    // One lookup by a phrase's first word; longer phrases are tried before shorter ones.
    private static readonly Lazy<Dictionary<string, List<(string[] Tail, int Rank)>>> Phrases = new(Index);

    /// <summary>The category that the name suggests; <see cref="DataCategory.Other"/> when it suggests none.</summary>
    public static DataCategory Infer(string name, ITypeSymbol? type)
    {
        var words = Words(name);
        var best = int.MaxValue;
        for (var i = 0; i < words.Count; i++)
        {
            if (!Phrases.Value.TryGetValue(words[i], out var candidates))
                continue;

            foreach (var (rest, rank) in candidates)
            {
                if (rank < best && rest.SequenceEqual(words.Skip(i + 1).Take(rest.Length)))
                    best = rank;
            }
        }

        var category = best == int.MaxValue ? DataCategory.Other : Vocabulary[best].Category;
        return type switch
        {
            { } when IsDate(type) && category is DataCategory.Other or DataCategory.Identifier => DataCategory.Demographic,
            { Name: "IPAddress" } => DataCategory.Online,
            { Name: "MailAddress" } => DataCategory.Contact,
            _ => category,
        };
    }

    /// <summary>The words of a camel, Pascal or snake case name, in lower case and without accents.</summary>
    internal static IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var word = "";
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var begins = char.IsUpper(c) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((begins || !char.IsLetterOrDigit(c)) && word.Length > 0)
            {
                words.Add(word);
                word = "";
            }

            if (char.IsLetterOrDigit(c))
                word += Plain(char.ToLowerInvariant(c));
        }

        if (word.Length > 0)
            words.Add(word);
        return words;
    }

    private static string Plain(char c) => c switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' or 'á' or 'â' or 'ã' or 'ą' => "a",
        'è' or 'é' or 'ê' or 'ë' or 'ę' => "e",
        'ì' or 'í' or 'î' or 'ï' => "i",
        'ò' or 'ó' or 'ô' or 'õ' => "o",
        'ù' or 'ú' or 'û' => "u",
        'ç' or 'ć' => "c",
        'ñ' or 'ń' => "n",
        'ł' => "l",
        'ś' => "s",
        'ź' or 'ż' => "z",
        _ => c.ToString(),
    };

    private static bool IsDate(ITypeSymbol type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type)
            .Name is "DateTime" or "DateOnly" or "DateTimeOffset";

    private static Dictionary<string, List<(string[] Tail, int Rank)>> Index()
    {
        var index = new Dictionary<string, List<(string[], int)>>();
        for (var rank = 0; rank < Vocabulary.Length; rank++)
        {
            foreach (var phrase in Vocabulary[rank].Words.Split(' '))
            {
                var words = phrase.Split('+');
                if (!index.TryGetValue(words[0], out var entries))
                    index.Add(words[0], entries = []);
                entries.Add((words.Skip(1).ToArray(), rank));
            }
        }

        return index;
    }
}
