using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Guesses the category of marked personal data from a name and a type: here every word of the list counts, wherever it stands.</summary>
internal static class CategoryInference
{
    /// <summary>The category that the name suggests; <see cref="DataCategory.Other"/> when it suggests none.</summary>
    public static DataCategory Infer(string name, ITypeSymbol? type)
    {
        var words = NameVocabulary.Instance.Read(name);
        NamePhrase? best = null;
        foreach (var phrase in Enumerable.Range(0, words.Count).SelectMany(i => NameVocabulary.Instance.At(words, i)))
        {
            if (best is null || phrase.Rank < best.Rank)
                best = phrase;
        }

        var category = best?.Category ?? DataCategory.Other;
        return type switch
        {
            { } when IsDate(type) && category is DataCategory.Other or DataCategory.Identifier => DataCategory.Demographic,
            { Name: "IPAddress" } => DataCategory.Online,
            { Name: "MailAddress" } => DataCategory.Contact,
            _ => category,
        };
    }

    private static bool IsDate(ITypeSymbol type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type)
            .Name is "DateTime" or "DateOnly" or "DateTimeOffset";
}
