using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.CodeFixes.Settings;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>A recipient to declare: a host, a provider, or both.</summary>
internal sealed record ProcessorDeclaration(string Name, string? Provider, string? Host)
{
    /// <summary>How training on the data is excluded, where that is what is declared instead of the region.</summary>
    public string? TrainingOptOut { get; init; }

    /// <summary>The one region that is allowed for it beside those of the facts, where its own is known and outside.</summary>
    public string? AllowedRegion { get; init; }

    public override string ToString()
    {
        var members = new List<string>();
        if (Provider is not null)
            members.Add($"\"provider\": \"{Provider}\"");
        if (Host is not null)
            members.Add($"\"hosts\": [\"{Host}\"]");
        members.Add(AllowedRegion is not null ? $"\"allowedRegions\": [\"{AllowedRegion}\"]" : TrainingOptOut is null ? "\"region\": \"EU\"" : $"\"trainingOptOut\": \"{TrainingOptOut}\"");
        return "{ " + string.Join(", ", members) + " }";
    }
}

/// <summary>Writes declarations into the text of a <c>gdprai.json</c>; the rest of the text stays as it is.</summary>
internal static class ProcessorList
{
    private static readonly string[] Path = ["processors"];

    public static SourceText Add(SourceText? text, IEnumerable<ProcessorDeclaration> declarations) =>
        ConfigurationText.Append(text, Path, declarations.Select(declaration => declaration.ToString()));
}
