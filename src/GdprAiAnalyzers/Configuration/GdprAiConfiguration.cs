using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.DataUse;
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

    /// <summary>The recipients that are declared; the nearest file comes first.</summary>
    public ImmutableArray<Processor> Processors { get; } = Files.SelectMany(file => file.File.Processors).ToImmutableArray();

    /// <summary>The regions that the nearest file allows; <see langword="null"/> when none says.</summary>
    public ImmutableArray<string>? AllowedRegions { get; } = Files.Select(file => file.File.AllowedRegions).FirstOrDefault(regions => regions is not null);

    /// <summary>What special categories need before they may leave: the nearest file that says.</summary>
    public SpecialCategoryDemand SpecialCategories { get; } = Files.Select(file => file.File.SpecialCategories).FirstOrDefault(demand => demand is not null) ?? SpecialCategoryDemand.Pseudonymized;

    /// <summary>The same files with the same texts say the same: a text is read once.</summary>
    public bool Equals(GdprAiConfiguration? other) => other is not null && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => Files.Length;

    /// <summary>Further members, headers and address parameters that opt out of training or storage.</summary>
    public ImmutableArray<OptOut> OptOuts { get; } = Files.SelectMany(file => file.File.OptOuts).ToImmutableArray();

    /// <summary>Everything that does not count; with a compilation also the ids that name nothing in it.</summary>
    public IEnumerable<ConfigurationProblem> FindProblems(Compilation? compilation) =>
        Files.SelectMany(file => file.File.FindProblems(file.Path, compilation));
}
