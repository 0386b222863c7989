namespace GdprAi.Anonymization.Evaluation;

/// <summary>
/// Names and words of the generated texts. Drawn up for the evaluation: common and rare first names, names of foreign origin, and surnames that no list of
/// the recognizers was written from.
/// </summary>
internal static class HeldOut
{
    internal static readonly string[] Handles = ["noemie", "tg", "lemarrec", "k.osei", "anais", "b2b", "jp", "vandamme", "szczepan", "o.riordan", "muench", "ferreiro", "ylva", "nunzia", "x", "dpo"];

    internal static readonly string[] Hosts = ["exemple-sante.fr", "mairie-test.fr", "kanzlei.example.de", "correo.example.es", "posta.example.it", "firma.example.pl", "bedrijf.example.nl", "example.co.uk", "example.museum", "caf.example.org"];

    internal static readonly string[] FirstNames =
    [
        "Mathilde", "Romain", "Fatoumata", "Jean-Baptiste", "Solène", "Karim", "Élodie", "Thibault", "Oumar", "Chloé", "Gwenaël", "Yasmina", "Bertrand", "Noémie", "Hervé", "Marie-Laure", "Anaïs",
        "Jules", "Ludovic", "Séverine", "Nathan", "Kossi", "Zélie", "Enzo", "Capucine", "Loïc", "Manon", "Sékou", "Agnès", "Dylan", "Maëlys", "Erwan", "Rokhaya", "Tugdual", "Bérengère", "Wassila",
        "Philomène", "Anne-Sophie", "Quitterie", "Eliott", "Louison", "Malvina", "Siméon", "Yoann", "Thérèse", "Gaëtan",
    ];

    internal static readonly string[] Surnames =
    [
        "Kerbrat", "Delahousse", "Quéméner", "Bourdillon", "Ouattara", "Lemonnier-Vidal", "Chabert", "Haddouche", "Vandenbroucke", "Etcheverry", "Poissonnier", "Le Guennec", "de Vaugelas", "Rakotomalala",
        "Santini", "Bouhaddi", "Czerny", "Tran", "Desrosiers", "Maisonneuve", "Abgrall", "Pujol", "Lévêque", "Kouamé", "Mansard", "Touzet", "Bellanger", "Zimmer", "Da Costa", "N'Guessan", "Grosjean", "Villeneuve",
    ];
}
