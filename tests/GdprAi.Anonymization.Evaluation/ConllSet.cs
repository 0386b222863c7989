using System.Text;

namespace GdprAi.Anonymization.Evaluation;

/// <summary>
/// Sentences with person tags in CoNLL columns (token in the first or second, tag in the last), given on the command line. Corpora whose licence
/// does not allow to ship them can be measured this way.
/// </summary>
internal static class ConllSet
{
    internal static IReadOnlyList<Document> Load(string file)
    {
        var documents = new List<Document>();
        var text = new StringBuilder();
        var gold = new List<Gold>();
        var open = -1;
        var end = 0;
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var columns = line.Split('\t', ' ');
            if (columns.Length < 2)
            {
                if (open >= 0)
                    gold.Add(new Gold(open, end, EntityKind.Name));
                if (text.Length > 0)
                    documents.Add(new Document(text.ToString(), gold));
                text.Clear();
                (gold, open) = ([], -1);
                continue;
            }

            var token = int.TryParse(columns[0], out _) && columns.Length > 2 ? columns[1] : columns[0];
            var tag = columns[^1];
            if (open >= 0 && tag != "I-PER")
            {
                gold.Add(new Gold(open, end, EntityKind.Name));
                open = -1;
            }

            // Punctuation stands close to the word before, as in running text.
            if (text.Length > 0 && token is not ("," or "." or ")" or ";" or "…") && text[^1] is not ('(' or '\'' or '’'))
                text.Append(' ');
            if (tag == "B-PER")
                open = text.Length;
            text.Append(token);
            end = text.Length;
        }

        return documents;
    }
}
