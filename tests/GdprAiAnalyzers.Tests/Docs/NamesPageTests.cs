using System.Text;
using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The published list of names is made from the data.</summary>
public sealed class NamesPageTests
{
    private const string Path = "docs/names.md";
    private const string Start = "## The words\n";

    private static readonly (string Code, string Name)[] Languages =
        [("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("it", "Italian"), ("nl", "Dutch"), ("pl", "Polish"), ("pt", "Portuguese")];

    [Fact]
    public void The_words_are_those_of_the_data()
    {
        var page = Repository.Read(Path);
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        Assert.True(start > 0);

        var expected = Words();
        Repository.IsCurrent(Path, page[start..], expected, () => page[..start] + expected);
    }

    [Fact]
    public void Every_category_has_words_in_every_language()
    {
        var known = NameVocabulary.Instance.Phrases.Where(p => p.Context != NameContext.Hint).Select(p => (p.Category, p.Language)).ToHashSet();
        var expected = Enum.GetValues<DataCategory>().Where(c => c != DataCategory.Other).SelectMany(c => Languages.Select(l => (c, l.Code)));

        Assert.Equal([], expected.Except(known));
    }

    [Fact]
    public void Words_are_plain_and_stand_once_in_a_row()
    {
        Assert.All(NameVocabulary.Instance.Phrases, p => Assert.Matches("^[a-z0-9 ]+$", string.Join(' ', p.Words)));
        Assert.All(NameVocabulary.Instance.Phrases, p => Assert.Contains(p.Language, Languages.Select(l => l.Code)));
        var twice = NameVocabulary.Instance.Phrases.GroupBy(p => (p.Category, p.Language, string.Join(' ', p.Words))).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }

    private static string Words()
    {
        var text = new StringBuilder(Start);
        foreach (var category in NameVocabulary.Instance.Phrases.GroupBy(p => p.Category))
        {
            text.Append($"\n### {category.Key}\n\n| Language | Needs | Words |\n|---|---|---|\n");
            foreach (var (code, language) in Languages)
            {
                foreach (var row in category.Where(p => p.Language == code).GroupBy(p => p.Context).OrderBy(g => g.Key))
                    text.Append($"| {language} | {row.Key.ToString().ToLowerInvariant()} | {string.Join(", ", row.Select(p => string.Join(' ', p.Words)))} |\n");
            }
        }

        return text.ToString();
    }
}
