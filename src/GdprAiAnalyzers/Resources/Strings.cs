using System.Resources;

namespace GdprAiAnalyzers.Resources;

/// <summary>Access to <c>Strings.resx</c> and its translations.</summary>
internal static class Strings
{
    public static readonly ResourceManager ResourceManager = new("GdprAiAnalyzers.Resources.Strings", typeof(Strings).Assembly);
}
