using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using GdprAiAnalyzers.Resources;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>Every text of the analyzers exists in French, with the same placeholders.</summary>
public sealed partial class TranslationTests
{
    [Fact]
    public void Every_text_is_translated()
    {
        var (english, french) = (Texts(CultureInfo.InvariantCulture), Texts(AllRules.French));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(french[text.Key])));
    }

    private static Dictionary<string, string> Texts(CultureInfo culture)
    {
        var texts = Strings.ResourceManager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException(culture.Name);
        return texts.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
