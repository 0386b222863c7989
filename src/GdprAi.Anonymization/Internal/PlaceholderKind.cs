namespace GdprAi.Anonymization.Internal;

/// <summary>What a placeholder stands for: an <see cref="EntityKind"/>, and a person's label or the word for a key.</summary>
internal readonly struct PlaceholderKind
{
    private const int MaxWordLength = 24;

    private PlaceholderKind(EntityKind kind, string? word)
    {
        Kind = kind;
        Word = word;
    }

    internal EntityKind Kind { get; }

    internal string? Word { get; }

    /// <summary>What keeps equal values of two kinds apart. A person's label does not: one person has one placeholder.</summary>
    internal string Family => Kind == EntityKind.Other ? Word ?? "value" : "";

    internal static PlaceholderKind Of(EntityKind kind) => new(kind, null);

    internal static PlaceholderKind Person(string? label) => new(EntityKind.Name, CleanLabel(label));

    internal static PlaceholderKind Key(string? word) => new(EntityKind.Other, CleanKey(word));

    /// <summary>A label starts with a letter and holds letters, spaces and hyphens only, or it could not be found again.</summary>
    internal static string? CleanLabel(string? label)
    {
        string trimmed = label?.Trim() ?? "";
        return trimmed.Length is > 0 and <= MaxWordLength && char.IsLetter(trimmed[0]) && trimmed.All(c => char.IsLetter(c) || c is ' ' or '-')
            ? trimmed
            : null;
    }

    private static string CleanKey(string? word)
    {
        string trimmed = word?.Trim() ?? "";
        return trimmed.Length is > 0 and <= MaxWordLength && char.IsLetter(trimmed[0]) && trimmed.All(c => char.IsLetterOrDigit(c) || c == '-')
            && !char.IsDigit(trimmed[trimmed.Length - 1])
            ? trimmed.ToLowerInvariant()
            : "value";
    }
}
