using System.Collections.Generic;
using System.Text;

namespace GdprAiAnalyzers.Models;

/// <summary>The words of a camel, Pascal or snake case name.</summary>
internal static class NameWords
{
    /// <summary>The words in lower case and without accents; digits stay with the word before them.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var begins = char.IsUpper(c) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if ((begins || !char.IsLetterOrDigit(c)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(c))
                Append(word, char.ToLowerInvariant(c));
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    private static void Append(StringBuilder word, char c)
    {
        switch (c)
        {
            case 'ä': word.Append("ae"); break;
            case 'ö': word.Append("oe"); break;
            case 'ü': word.Append("ue"); break;
            case 'ß': word.Append("ss"); break;
            case 'à' or 'á' or 'â' or 'ã' or 'ą': word.Append('a'); break;
            case 'è' or 'é' or 'ê' or 'ë' or 'ę': word.Append('e'); break;
            case 'ì' or 'í' or 'î' or 'ï': word.Append('i'); break;
            case 'ò' or 'ó' or 'ô' or 'õ': word.Append('o'); break;
            case 'ù' or 'ú' or 'û': word.Append('u'); break;
            case 'ç' or 'ć': word.Append('c'); break;
            case 'ñ' or 'ń': word.Append('n'); break;
            case 'ł': word.Append('l'); break;
            case 'ś': word.Append('s'); break;
            case 'ź' or 'ż': word.Append('z'); break;
            default: word.Append(c); break;
        }
    }
}
