using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GdprAiAnalyzers.Models;

/// <summary>What a word needs beside it to tell personal data, from nothing to everything.</summary>
internal enum NameContext
{
    /// <summary>Nothing: the word speaks for itself, also in types about machines and organisations.</summary>
    Always,
    /// <summary>A type that is about neither a machine nor an organisation.</summary>
    Any,
    /// <summary>A person, in the type's name or in the member's.</summary>
    Person,
    /// <summary>A person or an address.</summary>
    Address,
    /// <summary>A person or a record of visits.</summary>
    Online,
    /// <summary>A mark: the word alone tells nothing.</summary>
    Hint,
}

/// <summary>One word or phrase of the list.</summary>
/// <param name="Rank">The place of its category in the list: the lower wins.</param>
/// <param name="Category">What it tells.</param>
/// <param name="Language">The language it is from.</param>
/// <param name="Context">What it needs.</param>
/// <param name="Words">Its words.</param>
/// <param name="Unless">Words of a name that take the meaning away.</param>
internal sealed record NamePhrase(int Rank, DataCategory Category, string Language, NameContext Context, string[] Words, string[] Unless)
{
    /// <summary>Whether the phrase stands at a place of a name; its last word may be a plural in -s.</summary>
    public bool StandsAt(IReadOnlyList<string> name, int start)
    {
        if (start + Words.Length > name.Count)
            return false;
        for (var i = 0; i < Words.Length; i++)
        {
            if (name[start + i] != Words[i] && !(i == Words.Length - 1 && NameVocabulary.Singular(name[start + i]) == Words[i]))
                return false;
        }

        return true;
    }
}

/// <summary>The list of words in <c>Data/names.words</c>, read once a process.</summary>
internal sealed class NameVocabulary
{
    private static readonly Lazy<NameVocabulary> Shipped = new(() => new NameVocabulary(ReadShipped()));

    private readonly Dictionary<string, List<NamePhrase>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public NameVocabulary(string text)
    {
        var ranks = new List<DataCategory>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var columns = line.Split('|').Select(column => column.Trim()).ToArray();
            if (columns[0][0] == '@')
            {
                AddList(columns[0].Substring(1), columns[1], Words(columns[2]));
                continue;
            }

            var category = (DataCategory)Enum.Parse(typeof(DataCategory), columns[0]);
            if (!ranks.Contains(category))
                ranks.Add(category);
            var context = (NameContext)Enum.Parse(typeof(NameContext), columns[2], ignoreCase: true);
            var unless = columns.Length > 4 ? Words(columns[4]) : [];
            foreach (var phrase in Words(columns[3]))
                Add(new NamePhrase(ranks.IndexOf(category), category, columns[1], context, phrase.Split('+'), unless));
        }
    }

    public static NameVocabulary Instance => Shipped.Value;

    /// <summary>Every phrase, in the order of the list.</summary>
    public IEnumerable<NamePhrase> Phrases => _byFirstWord.Values.SelectMany(phrases => phrases).OrderBy(phrase => phrase.Rank);

    /// <summary>The phrases that may stand at a place of a name.</summary>
    public IEnumerable<NamePhrase> At(IReadOnlyList<string> name, int start)
    {
        IEnumerable<NamePhrase> found = _byFirstWord.TryGetValue(name[start], out var phrases) ? phrases : [];
        if (_byFirstWord.TryGetValue(Singular(name[start]), out var singular) && !ReferenceEquals(singular, phrases))
            found = found.Concat(singular);
        return found.Where(phrase => phrase.StandsAt(name, start));
    }

    /// <summary>Whether a list such as <c>neutral</c> has a word.</summary>
    public bool IsOn(string list, string word) => _lists.TryGetValue(list, out var words) && words.Contains(word);

    /// <summary>Whether a word is a person's, in any language or, where it is that of things too, in one.</summary>
    public bool IsPerson(string word, string language) => IsOn("person", word) || IsOn("own-person/" + language, word);

    /// <summary>The words of a name; digits at the end of a word go where the list knows the rest only.</summary>
    public IReadOnlyList<string> Read(string name) => NameWords.Split(name).Select(WithoutDigits).ToList();

    public static string Singular(string word) => word.Length > 3 && word[word.Length - 1] == 's' ? word.Substring(0, word.Length - 1) : word;

    private static string[] Words(string column) => column.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private static string ReadShipped()
    {
        using var reader = new StreamReader(typeof(NameVocabulary).Assembly.GetManifestResourceStream("Names/names.words")!);
        return reader.ReadToEnd();
    }

    private string WithoutDigits(string word) => _known.Contains(word) ? word : word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private void Add(NamePhrase phrase)
    {
        if (!_byFirstWord.TryGetValue(phrase.Words[0], out var phrases))
            _byFirstWord.Add(phrase.Words[0], phrases = []);
        phrases.Add(phrase);
        _known.UnionWith(phrase.Words);
    }

    private void AddList(string name, string language, string[] words)
    {
        name = name == "own-person" ? name + "/" + language : name;
        if (!_lists.TryGetValue(name, out var list))
            _lists.Add(name, list = new HashSet<string>(StringComparer.Ordinal));
        list.UnionWith(words);
    }
}
