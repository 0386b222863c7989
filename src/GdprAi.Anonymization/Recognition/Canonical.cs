namespace GdprAi.Anonymization.Recognition;

/// <summary>One key for all spellings of one value.</summary>
internal static class Canonical
{
    internal static string Of(EntityKind kind, string value) => value;
}
