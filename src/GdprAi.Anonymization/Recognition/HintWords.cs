namespace GdprAi.Anonymization.Recognition;

/// <summary>The words that name a kind of value, in French, English, German, Spanish, Italian, Dutch and Polish.</summary>
internal static class HintWords
{
    private static readonly WordTable Table = new WordTable()
        .Add("""
            tel tél téléphone téléphoner portable mobile fixe gsm fax télécopie appeler appelez rappeler rappelez joindre joignable
            contacter contactez sms whatsapp phone telephone cell cellphone call calls calling called ring dial text reach reachable answering
            telefon telefonnummer handy handynummer mobil mobilnummer mobiltelefon rufnummer anrufen erreichbar erreichen rückruf anruf durchwahl
            teléfono móvil celular llamar llame llámame llama telefono cellulare chiamare chiamate chiamami recapito
            telefoon telefoonnummer mobiel mobieltje bellen bel bereikbaar komórka komórkowy zadzwoń zadzwonić dzwonić oddzwonić telefonem telefonu telefoniczny
            telemóvel telefone puhelin puhelinnumero telefonnr mobilnr tlf ring téléphonique standard poste office hotline répond
            """, (ulong)Hint.Phone)
        .Add("""
            carte cb visa mastercard amex maestro card cc creditcard credit debit kreditkarte karte kartennummer tarjeta carta bancomat creditkaart kaart
            kaartnummer karta karty kartą cartão pan bancaire kreditkort kort luottokortti
            """, (ulong)Hint.Card)
        .Add("iban rib bic swift bankverbindung konto kontonummer rekening rekeningnummer compte account cuenta conto konta rachunek rachunku virement überweisung", (ulong)Hint.Iban)
        .Add("""
            identité identifiant identification identity identification identifier nationalid nationalidentificationnumber national nationale nacional
            nazionale personnel personalnumber personnummer idnumber ausweis ausweisnummer identidad identità identificación identificazione identiteit
            identiteitsnummer dowód dowodu tożsamości identyfikacyjny persoonsnummer personenkennziffer identitätsnummer personalausweis social sociale sécu sécurité security
            insurance sozialversicherung versicherungsnummer assuré immatriculation matricule registre
            """, (ulong)Hint.Identity)
        .Add("""
            fiscal fiscale fisco impôts impôt tax taxpayer tin steuer steuernummer steueridentifikationsnummer tributaria fiscaal belasting belastingdienst
            podatkowy podatnika nif impuestos tasse contribuente contribuinte contribuable adószám
            """, (ulong)Hint.Tax)
        .Add("""
            née naissance nés nées natif birth birthday birthdate dob born birthdate geboren geburt geburtsdatum geburtstag geb nacido nacida nacimiento nació
            nato nata nascita nacque geboren geboortedatum geboorte urodzony urodzona urodzenia urodził urodziła ur nascido nascida nascimento
            födelsedatum född født fødselsdato syntynyt syntymäaika ddn anniversaire cumpleaños compleanno verjaardag urodziny bday dateofbirth
            """, (ulong)Hint.Birth)
        .Add("""
            plaque immatriculation immatriculé immatriculée véhicule voiture plate registration registered licence license vehicle car kennzeichen
            nummernschild fahrzeug auto matrícula matricula coche vehículo targa targato targata automobile veicolo macchina kenteken kentekenplaat voertuig
            rejestracyjny rejestracyjna rejestracyjne tablica samochód pojazd numberplate
            """, (ulong)Hint.Plate)
        .Add("""
            tva vat ust uid ustid umsatzsteuer mwst iva btw nip siren siret kvk cif partita piva kbo bce
            vatnumber umsatzsteueridentifikationsnummer btwnummer intracommunautaire moms alv áfa pvm tvq dič ičo regon rcs
            """, (ulong)Hint.Company)
        .Add("ip ipv4 ipv6 adresse address host hôte hostname server serveur addr remote client dirección indirizzo adres subnet gateway", (ulong)Hint.Ip)
        .Add("mac bssid ethernet wifi bluetooth hwaddr physical", (ulong)Hint.Mac)
        .Add("""
            passeport passport licence license licences reisepass pasaporte passaporto paspoort paszport paszportu passaporte permis driver drivers driving
            führerschein führerscheinnummer patente rijbewijs prawo cni carnet reisepassnummer passnummer
            """, (ulong)Hint.Document)
        .Add("""
            password passwd pwd passphrase secret token apikey accesskey secretkey motdepasse mdp passwort kennwort contraseña clave wachtwoord hasło
            accountkey sharedaccesskey clientsecret bearer authorization sharedaccesskeyname credentials
            """, (ulong)Hint.Secret)
        .Add("""
            commande commandes order orders ref réf référence reference facture factures invoice colis tracking suivi ticket version build sku article
            produit isbn issn ean lot série serial montant prix total bestellung bestellnummer rechnung rechnungsnummer artikel artikelnummer pedido
            factura albarán ordine fattura bestelling factuur zamówienie zamówienia faktura faktury timestamp horodatage port pid guid uuid hash commit
            sha checksum code produktnummer seriennummer sendungsnummer paket parcel shipment amount price quantity quantité stock devis contrat
            dossier event événement job transaction batch epoch record row ligne línea riga zeile regel lote partita importe importo betrag bedrag kwota cena
            sendung paquete pacco pakket przesyłka lotto serie numerserii numérodesérie
            """, (ulong)Hint.Other)
        .Add("version v ver release build sdk net framework runtime nuget package paquet assembly firmware driver chrome firefox safari node python java windows kernel update patch", (ulong)Hint.Version)
        .Add("nir insee sécu sécurité spi numérofiscal ameli vitale", (ulong)Hint.Fr)
        .Add("steuerid idnr steueridentifikationsnummer identifikationsnummer steuer", (ulong)Hint.De)
        .Add("dni nie nif documento", (ulong)Hint.Es)
        .Add("codice cf fiscale", (ulong)Hint.It)
        .Add("pesel", (ulong)Hint.Pl)
        .Add("bsn burgerservicenummer sofinummer sofi", (ulong)Hint.Nl)
        .Add("niss insz rijksregister rijksregisternummer registre rrn nationaal", (ulong)Hint.Be)
        .Add("cpr cprnummer personnummer", (ulong)Hint.Dk)
        .Add("personnummer personnr samordningsnummer", (ulong)Hint.Se)
        .Add("hetu henkilötunnus", (ulong)Hint.Fi)
        .Add("nif contribuinte cc cidadão nipc", (ulong)Hint.Pt)
        .Add("pps ppsn", (ulong)Hint.Ie)
        .Add("amka αμκα afm αφμ", (ulong)Hint.Gr)
        .Add("cnp", (ulong)Hint.Ro)
        .Add("svnr sozialversicherungsnummer sozialversicherung versicherungsnummer sv", (ulong)Hint.At)
        .Add("egn егн", (ulong)Hint.Bg)
        .Add("rodné rodne číslo rč rc", (ulong)Hint.Cz)
        .Add("oib", (ulong)Hint.Hr)
        .Add("isikukood", (ulong)Hint.Ee)
        .Add("asmens kodas", (ulong)Hint.Lt)
        .Add("personas kods", (ulong)Hint.Lv)
        .Add("emšo emso", (ulong)Hint.Si)
        .Add("taj adóazonosító személyi", (ulong)Hint.Hu)
        .Add("matricule", (ulong)Hint.Lu)
        .Add("tic", (ulong)Hint.Cy)
        .Add("identità karta", (ulong)Hint.Mt)
        .Add("ahv avs ahvn", (ulong)Hint.Ch)
        .Add("nino ni", (ulong)Hint.Uk)
        .Add("ssn", (ulong)Hint.Us);

    internal static Hint Of(string text, int start, int end)
    {
        // Without its accent the French "né" is the word "ne", and in capitals the Italian "nato" is an alliance.
        if (end - start == 2 && text[start] is 'n' or 'N' && text[start + 1] is 'é' or 'É')
            return Hint.Birth;
        if (end - start == 4 && string.CompareOrdinal(text, start, "NATO", 0, 4) == 0)
            return Hint.None;
        return (Hint)Table.Find(text, start, end);
    }
}
