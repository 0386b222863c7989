using GdprAi.Anonymization.Recognition;
using Xunit;

namespace GdprAi.Anonymization.Tests.Recognition;

/// <summary>Short forms for the recognizer tests.</summary>
internal static class Scan
{
    internal static IReadOnlyList<Finding> All(string text) => TextScanner.Scan(text) ?? [];

    /// <summary>The texts found as this kind.</summary>
    internal static string[] Texts(string text, EntityKind kind) =>
        [.. All(text).Where(f => f.Kind == kind).Select(f => text.Substring(f.Start, f.Length))];

    internal static void Finds(EntityKind kind, string text, string value) => Assert.Equal([value], Texts(text, kind));

    internal static void FindsNone(EntityKind kind, string text) => Assert.Empty(Texts(text, kind));

    internal static void FindsNothing(string text) => Assert.Empty(All(text).Select(f => $"{f.Kind} {text.Substring(f.Start, f.Length)}"));
}
