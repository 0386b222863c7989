using System.Text;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>Fills templates with fresh values and remembers where they stand.</summary>
internal sealed class Generator(int seed)
{
    private readonly Dice _dice = new(seed);

    internal List<Document> Messages(string language, int count)
    {
        var values = new Values(_dice);
        var templates = Templates.ByLanguage[language];
        return [.. Enumerable.Range(0, count).Select(_ => Fill(_dice.Pick(templates), slot => (Kind(slot), values.Make(slot))))];
    }

    internal List<Document> Negatives(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => Fill(_dice.Pick(Templates.Negatives), slot => (null, Noise(slot))))];

    private string Noise(string slot) => slot switch
    {
        "guid" => $"{_dice.Hex(8)}-{_dice.Hex(4)}-4{_dice.Hex(3)}-a{_dice.Hex(3)}-{_dice.Hex(12)}",
        "ts" => $"17{_dice.Digits(11)}",
        _ when slot.StartsWith("hex", StringComparison.Ordinal) => _dice.Hex(int.Parse(slot[3..])),
        _ => _dice.Between(1, 9) + _dice.Digits(int.Parse(slot[1..]) - 1),
    };

    private static EntityKind? Kind(string slot) => slot.Split('.')[0] switch
    {
        "email" => EntityKind.Email,
        "phone" => EntityKind.Phone,
        "iban" => EntityKind.Iban,
        "card" => EntityKind.Card,
        "ip" => EntityKind.Ip,
        "mac" => EntityKind.Mac,
        "plate" => EntityKind.Plate,
        "vat" => EntityKind.VatNumber,
        _ => EntityKind.NationalId,
    };

    private static Document Fill(string template, Func<string, (EntityKind? Kind, string Value)> make)
    {
        var text = new StringBuilder();
        var gold = new List<Gold>();
        for (var i = 0; i < template.Length; i++)
        {
            var close = template.IndexOf('}', i);
            var isSlot = template[i] == '{' && close > i + 1 && template[(i + 1)..close].All(c => char.IsAsciiLetterOrDigit(c) || c == '.');
            if (!isSlot)
            {
                text.Append(template[i]);
                continue;
            }

            var (kind, value) = make(template[(i + 1)..close]);
            if (kind != null)
                gold.Add(new Gold(text.Length, text.Length + value.Length, kind.Value));
            text.Append(value);
            i = close;
        }

        return new Document(text.ToString(), gold);
    }
}
