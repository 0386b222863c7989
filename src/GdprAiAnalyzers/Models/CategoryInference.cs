using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>Guesses the category of personal data from a member's name and type.</summary>
internal static class CategoryInference
{
    public static DataCategory Infer(string name, ITypeSymbol? type) => DataCategory.Other;
}
