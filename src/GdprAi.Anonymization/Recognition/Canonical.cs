namespace GdprAi.Anonymization.Recognition;

internal static class Canonical
{
    internal static string Of(EntityKind kind, string value) => kind switch
    {
        EntityKind.Iban or EntityKind.Card or EntityKind.Phone or EntityKind.Plate or EntityKind.NationalId =>
            new string(value.Where(char.IsLetterOrDigit).ToArray()).ToUpperInvariant(),
        EntityKind.Name => string.Join(" ", value.ToLowerInvariant().Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries).OrderBy(w => w, StringComparer.Ordinal)),
        _ => value.Trim().ToLowerInvariant(),
    };
}
