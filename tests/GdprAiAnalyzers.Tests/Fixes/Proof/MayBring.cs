using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>The actions after which other rules rightly begin to speak.</summary>
internal static class MayBring
{
    private static readonly Dictionary<string, string[]> Ids = new()
    {
        // Marking is what makes the rules see the member: a guess becomes knowledge.
        ["GDPRAI.MarkPersonalData"] = ["GDPRAI001", "GDPRAI002", "GDPRAI003", "GDPRAI004", "GDPRAI005", "GDPRAI006", "GDPRAI008", "GDPRAI301"],
        // A method that is declared to send what it is given is a sink from then on.
        ["GDPRAI.DeclareSink"] = ["GDPRAI001", "GDPRAI002", "GDPRAI003", "GDPRAI301"],
    };

    public static bool Anything(string key) => Ids.ContainsKey(key);

    public static bool Allows(string key, Diagnostic diagnostic) => Ids.TryGetValue(key, out var ids) && ids.Contains(diagnostic.Id);
}
