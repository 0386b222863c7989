using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Configuration;

/// <summary>What the <c>gdprai.json</c> files of a compilation say together; the nearest file comes first.</summary>
internal sealed record GdprAiConfiguration(ImmutableArray<(string Path, ConfigurationFile File)> Files)
{
    public static readonly GdprAiConfiguration Empty = new(ImmutableArray<(string, ConfigurationFile)>.Empty);

    /// <summary>Sources, sinks, sanitizers and propagators.</summary>
    public ImmutableArray<ModelRow> Models { get; } = Files.SelectMany(file => file.File.Models).ToImmutableArray();

    /// <summary>Further attributes that mark personal data, by simple or full name.</summary>
    public ImmutableArray<string> PersonalDataAttributes { get; } = Files.SelectMany(file => file.File.PersonalDataAttributes).ToImmutableArray();

    /// <summary>The same files with the same texts say the same: a text is read once.</summary>
    public bool Equals(GdprAiConfiguration? other) => other is not null && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => Files.Length;

    /// <summary>Everything that does not count; with a compilation also the ids that name nothing in it.</summary>
    public IEnumerable<ConfigurationProblem> FindProblems(Compilation? compilation) =>
        Files.SelectMany(file => file.File.FindProblems(file.Path, compilation));
}
