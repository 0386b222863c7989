using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Docs;

/// <summary>The presets in the package are made from the descriptors.</summary>
public sealed class PresetTests
{
    [Theory]
    [InlineData("Strict")]
    [InlineData("Audit")]
    [InlineData("None")]
    public void Preset_is_made_from_the_descriptors(string mode)
    {
        var path = $"src/GdprAiAnalyzers.Package/presets/{mode.ToLowerInvariant()}.globalconfig";
        var expected = Preset(mode);

        Repository.IsCurrent(path, Repository.Read(path), expected, () => expected);
    }

    private static string Preset(string mode)
    {
        var text = new StringBuilder($"""
            # Generated from the rule descriptors. <GdprAiMode>{mode}</GdprAiMode> adds this file.
            # An .editorconfig or a global configuration of your own wins over it.
            is_global = true
            global_level = -100

            """.ReplaceLineEndings("\n"));
        foreach (var rule in AllRules.Descriptors)
        {
            if (Severity(mode, rule) is { } severity)
                text.Append($"\n# {rule.Title.ToString(AllRules.English)}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return text.ToString();
    }

    private static string? Severity(string mode, DiagnosticDescriptor rule) => mode switch
    {
        "None" => "none",
        "Audit" => "suggestion",
        _ when !rule.IsEnabledByDefault => null,
        _ when rule.DefaultSeverity == DiagnosticSeverity.Warning && rule.Id["GDPRAI".Length] is '0' or '1' or '2' => "error",
        _ => "warning",
    };
}
