using System.Collections.Immutable;
using GdprAiAnalyzers.Models;

namespace GdprAiAnalyzers.Configuration;

/// <summary>What the <c>gdprai.json</c> files of a compilation say.</summary>
internal sealed record GdprAiConfiguration(ImmutableArray<ModelRow> Models, ImmutableArray<string> PersonalDataAttributes)
{
    public static readonly GdprAiConfiguration Empty = new(ImmutableArray<ModelRow>.Empty, ImmutableArray<string>.Empty);
}
