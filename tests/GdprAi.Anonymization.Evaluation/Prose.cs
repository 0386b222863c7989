using System.Text;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>French prose put together from parts of sentences: with years, prices, quantities, articles of law, and on request with people.</summary>
internal sealed class Prose(int seed)
{
    private static readonly string[] Subjects =
    [
        "La commission", "Le conseil municipal", "L’entreprise", "Une étude récente", "Le rapport annuel", "La bibliothèque", "Cette région", "Le marché", "Le nouveau règlement", "Un groupe de chercheurs",
        "La ville de Nantes", "Le ministère", "La coopérative", "Ce quartier", "L’exposition", "Le tribunal", "La compagnie", "L’orchestre", "Le syndicat", "La plateforme",
    ];

    private static readonly string[] Verbs =
    [
        "a publié", "présente", "rassemble", "prévoit", "a adopté", "finance", "étudie", "a confirmé", "modifie", "accueille", "décrit", "recommande", "a reçu", "met en place", "conserve", "ne remet pas en cause",
    ];

    private static readonly string[] Objects =
    [
        "près de {n} dossiers", "un budget de {p} €", "les travaux commencés en {y}", "une hausse de {d} %", "l’article L. {a} du code", "plus de {t} habitants", "une série de mesures", "{n} places de stationnement",
        "le premier volet du plan {y}-{y2}", "un cours de musique", "les {n} routes départementales", "la version {v} du logiciel", "des données agrégées", "l’ensemble des {n} communes", "un ouvrage de {n} pages",
        "la loi n° {y}-{a} du 7 octobre {y}", "une parcelle de {n} m²", "{n} rue(s) piétonnes", "la place du marché", "un délai de {s} jours", "la ligne {s} du tramway", "le numéro {n} de la revue",
    ];

    private static readonly string[] Tails =
    [
        "depuis le début de l’année", "entre {y} et {y2}", "à la demande des usagers", "au mois de mars {y}", "pour un montant total de {p} euros", "dans la plupart des cas", "selon les chiffres disponibles", "en raison du climat",
        "sans attendre la fin des travaux", "(voir page {n})", "à {s} h {s}", "malgré un recul de {d} points", "afin de réduire les délais", "lors de la séance du {s} juin {y}", "comme le rappelle la note {n}/{y}",
    ];

    private static readonly string[] People =
    [
        "{T} {F} {S} {v2} le dossier {tail}.", "{F} {S} {v2} la réunion {tail}.", "Selon {F} {S}, le projet avance {tail}.", "{T} {S} {v2} son accord {tail}.", "Le dossier de {F} {S} reste ouvert {tail}.",
        "La directrice, {F} {S}, {v2} le bilan {tail}.", "Bonjour {F}, votre demande est traitée.", "Cordialement, {F} {S}", "Nom : {S}, prénom : {F}.", "La patiente {F} {S} {v2} le service {tail}.",
        "{F} {v2} le document {tail}.", "Le contrat a été signé par {F} {S} {tail}.", "{U} {F} {v2} la commande {tail}.", "{T} {S} et {T} {S} {v2} la demande {tail}.",
    ];

    private readonly Dice _dice = new(seed);

    /// <summary>Paragraphs without a personal value.</summary>
    internal List<Document> Clean(int characters)
    {
        var documents = new List<Document>();
        for (var size = 0; size < characters;)
        {
            var text = new StringBuilder();
            for (var sentences = _dice.Between(5, 25); sentences > 0; sentences--)
                text.Append(Sentence()).Append(_dice.OneIn(6) ? "\n\n" : " ");
            documents.Add(new Document(text.ToString(), []));
            size += text.Length;
        }

        return documents;
    }

    /// <summary>Paragraphs in which about one sentence in three speaks of somebody.</summary>
    internal List<Document> WithPeople(int count)
    {
        var documents = new List<Document>();
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            var gold = new List<Gold>();
            for (var sentences = _dice.Between(2, 5); sentences > 0; sentences--)
            {
                if (_dice.OneIn(3))
                    AppendPerson(text, gold);
                else
                    text.Append(Sentence());
                text.Append(_dice.OneIn(5) ? '\n' : ' ');
            }

            documents.Add(new Document(text.ToString(), gold));
        }

        return documents;
    }

    private string Sentence() => Numbers($"{_dice.Pick(Subjects)} {_dice.Pick(Verbs)} {_dice.Pick(Objects)} {_dice.Pick(Tails)}{(_dice.OneIn(3) ? ", " + _dice.Pick(Tails) : "")}{(_dice.OneIn(8) ? "\u00A0!" : ".")}");

    private void AppendPerson(StringBuilder text, List<Gold> gold)
    {
        var template = _dice.Pick(People).Replace("{tail}", Numbers(_dice.Pick(Tails)), StringComparison.Ordinal);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            var close = template.IndexOf('}', i);
            var slot = template[(i + 1)..close];
            i = close;
            var value = slot switch
            {
                "T" => _dice.Pick(["M.", "Mme", "Monsieur", "Madame", "Dr"]),
                "F" => _dice.Pick(HeldOut.FirstNames),
                "S" => _dice.Pick(HeldOut.Surnames),
                "U" => _dice.Pick(HeldOut.Surnames).ToUpperInvariant(),
                _ => _dice.Pick(["a validé", "présente", "suit", "a transmis", "examine", "conteste"]),
            };
            if (slot is "F" or "S" or "U")
            {
                // First name and surname are one name.
                if (gold.Count > 0 && gold[^1].End == text.Length - 1 && text[^1] == ' ')
                    gold[^1] = gold[^1] with { End = text.Length + value.Length };
                else
                    gold.Add(new Gold(text.Length, text.Length + value.Length, EntityKind.Name));
            }

            text.Append(value);
        }
    }

    private string Numbers(string sentence)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] != '{')
            {
                text.Append(sentence[i]);
                continue;
            }

            var close = sentence.IndexOf('}', i);
            text.Append(sentence[(i + 1)..close] switch
            {
                "n" => _dice.Between(2, 950).ToString(),
                "p" => _dice.OneIn(2) ? $"{_dice.Between(1, 99)}\u00A0{_dice.Between(100, 999)}\u00A0{_dice.Between(100, 999)}" : $"{_dice.Between(1, 999)} {_dice.Digits(3)},{_dice.Digits(2)}",
                "y" => _dice.Between(1950, 1999).ToString(),
                "y2" => _dice.Between(2000, 2026).ToString(),
                "d" => $"{_dice.Between(0, 40)},{_dice.Digits(1)}",
                "a" => $"{_dice.Between(100, 9999)}-{_dice.Between(1, 30)}",
                "t" => $"{_dice.Between(2, 900)}\u202F{_dice.Digits(3)}",
                "v" => $"{_dice.Between(1, 12)}.{_dice.Between(0, 20)}.{_dice.Between(0, 9)}",
                _ => _dice.Between(1, 59).ToString(),
            });
            i = close;
        }

        return text.ToString();
    }
}
