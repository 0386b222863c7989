using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.Residency;

/// <summary>The findings of one file: one for each cause, however many clients share it.</summary>
internal sealed class Findings(SyntaxTree tree)
{
    private readonly HashSet<(ResidencyIssue, TextSpan)> _seen = [];
    private readonly List<ResidencyFinding> _findings = [];

    public SyntaxTree Tree => tree;

    /// <summary>Collects the keys of settings that are met, where somebody asks for them.</summary>
    public Dictionary<string, (ValueKind Kind, string? Provider)>? SettingKeys { get; init; }

    public void Add(ResidencyFinding finding)
    {
        if (finding.Location.SourceTree == tree && _seen.Add((finding.Issue, finding.Location.SourceSpan)))
            _findings.Add(finding);
    }

    public IReadOnlyList<ResidencyFinding> ToList() => _findings;
}
