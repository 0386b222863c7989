namespace GdprAi.Anonymization.Evaluation;

/// <summary>Messages with slots, by language. Written for the evaluation only.</summary>
internal static class Templates
{
    internal static readonly Dictionary<string, string[]> ByLanguage = new()
    {
        ["fr"] =
        [
            "Bonjour, suite à notre échange de ce matin, voici mes coordonnées : {email}, et mon portable {phone.fr}. Bien à vous.",
            "Merci de verser le remboursement sur mon compte {iban} avant la fin du mois ; mon numéro de sécurité sociale est le {id.fr}.",
            "Le paiement de 129,90 € par carte {card} a été refusé le 12/03/2024 à 14h32. Vous pouvez me joindre au {phone.fr}.",
            "{\"clientEmail\": \"{email}\", \"telephone\": \"{phone.fr}\", \"iban\": \"{iban}\", \"montant\": 4580.25, \"version\": \"2.14.0\"}",
            "Connexion suspecte depuis {ip} (poste {mac}) sur le compte {email}, 3 tentatives en 45 secondes.",
            "Mon véhicule immatriculé {plate.fr} a été accidenté, NIR de l'assuré {id.fr}, facture 2024-000183 jointe.",
            "L'auto-entrepreneur est identifié à la TVA sous le numéro {vat.fr} ; son RIB : {iban}.",
            "nir={id.fr};tel={phone.fr};mail={email}",
        ],
        ["en"] =
        [
            "Hi team, you can reach me on {phone.en} or at {email} until Friday.",
            "My card {card} was charged twice on 2024-05-14, order 88213-19. Please refund to {iban}.",
            "PPS number {id.ie} and phone {phone.en} are on file since 2019.",
            "Login from {ip} failed 5 times for user {email}; device {mac}.",
            "{\"contact\": {\"phoneNumber\": \"{phone.en}\", \"email\": \"{email}\"}, \"orderId\": \"A-1839-22\", \"cardNumber\": \"{card}\"}",
            "Please update the bank details: IBAN {iban}. Call me back at {phone.en} if anything is unclear.",
        ],
        ["de"] =
        [
            "Guten Tag, meine Steuer-ID lautet {id.de}, telefonisch erreichbar unter {phone.de}.",
            "Bitte überweisen Sie 1.249,00 EUR auf {iban}; Rückfragen an {email}.",
            "Die Kreditkarte {card} wurde am 03.04.2024 gesperrt, Vorgang 2024/1187.",
            "Meine Sozialversicherungsnummer ist {id.at}, Handy {phone.de}.",
            "Zugriff von {ip} auf das Postfach {email} um 08:15:27 Uhr.",
        ],
        ["es"] =
        [
            "Hola, mi DNI es {id.es} y mi teléfono {phone.es}. Gracias.",
            "El recibo se cargará en la cuenta {iban}; avise a {email}.",
            "Pago con tarjeta {card} rechazado, importe 75,40 €, pedido 20240318-77.",
            "Acceso desde {ip} con el usuario {email}. Llámame al {phone.es}.",
            "Contribuinte com o NIF {id.pt}, telefone {phone.es}.",
        ],
        ["it"] =
        [
            "Buongiorno, il mio codice fiscale è {id.it}, cellulare {phone.it}.",
            "Bonifico di 2.300,50 € sull'IBAN {iban}, conferma a {email}.",
            "La carta {card} risulta bloccata dal 15/02/2024, pratica 2024-5531.",
            "Accesso da {ip} con l'utente {email}, telefono {phone.it}.",
        ],
        ["nl"] =
        [
            "Goedemiddag, mijn BSN is {id.nl} en u kunt mij bellen op {phone.nl}.",
            "Graag terugstorten op {iban}, bevestiging naar {email}.",
            "De creditcard {card} is op 11-01-2024 geblokkeerd, dossier 24-00317.",
            "Mijn rijksregisternummer is {id.be}, telefoon {phone.nl}.",
            "Inlogpoging vanaf {ip} door {email} om 23:59:01.",
        ],
        ["pl"] =
        [
            "Dzień dobry, mój PESEL to {id.pl}, proszę zadzwonić: {phone.pl}.",
            "Zwrot 350,00 zł na rachunek {iban}, potwierdzenie na {email}.",
            "Karta {card} została zablokowana 2024-02-09, sprawa 1183/24.",
            "Logowanie z adresu {ip}, użytkownik {email}, telefon {phone.pl}.",
        ],
        ["eu"] =
        [
            "Bulgarian EGN {id.bg}, see the attached form.", "Her Czech rodné číslo is {id.cz}.", "Rodné číslo {id.sk}, Bratislava office.", "Danish CPR {id.dk} on record.", "Isikukood {id.ee}, Tallinn.",
            "Henkilötunnus: {id.fi}", "AMKA {id.gr} for the Athens file.", "OIB: {id.hr}", "adóazonosító {id.hu}", "asmens kodas {id.lt}", "personas kods {id.lv}", "matricule {id.lu}",
            "Identity card number {id.mt}, Malta.", "TIC {id.cy}, Nicosia.", "CNP {id.ro}", "Personnummer {id.se}", "EMŠO {id.si}", "PPSN {id.ie}", "SVNR {id.at}", "NISS {id.be}", "NIF {id.pt}",
            "The patient's Estonian id is {id.ee}, the Greek one {id.gr}.", "Belgian colleague {id.be}, Romanian colleague {id.ro}.",
        ],
    };

    /// <summary>Full of numbers, and none of them personal.</summary>
    internal static readonly string[] Negatives =
    [
        "Request {guid} took 1289 ms, 48213 bytes, build 4.12.0.20551 on net8.0.",
        "Commande n° {n10} expédiée, colis {n13}, 3 articles à 19,90 €, total 59,70 €.",
        "Commit {hex40} bumps System.Text.Json 8.0.5 to 9.0.0; see #{n5} and PR {n4}.",
        "timestamp={ts} trace={hex32} span={hex16} duration=0.00{n4}",
        "Order {n12} was placed at 2024-03-11T09:41:22.118Z, SKU 00{n6}-B, qty 12, EUR 1 249.50.",
        "Invoice number {n9}, ISBN 978-2-07-036822-8, ticket {n8}, version 1.2.3.4, batch {n6}/24.",
        "Artikelnummer {n8}, Seriennummer {n12}, Rechnung {n7} vom 04.03.2024 über 1.299,00 EUR.",
        "Pedido {n9}, factura {n8}-24, importe 1.024,77 €, lote {n6}.",
        "Ordine {n9}, fattura {n7}/2024, importo 88,10 €; lotto {n6}.",
        "Bestelling {n9}, factuur {n8}, bedrag € 412,00, pakket {n12}.",
        "Zamówienie {n9}, faktura {n6}/03/2024, kwota 1 299,99 zł.",
        "Coordinates 48.8566, 2.3522; 1 234 567 habitants; 12,5 % en 2023 contre 11,8 % en 2022; 1939-1945; 24/7.",
        "| 10 000 | 12 500 | 15 250 | 18 300 | 20 100 | ; p. 112-118 ; art. L. 1234-5 ; loi n° 2016-1321 du 7 octobre 2016",
        "Exit code 0x{hex8}, pid {n5}, port 8443, address 0x7ff{hex8}, {n5} rows affected in 00:01:23.456",
        "User agent Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36",
        "docker image sha256:{hex64}, 12.4 MB, layer 3/7, started 2024-01-31 23:59:59,123",
    ];
}
