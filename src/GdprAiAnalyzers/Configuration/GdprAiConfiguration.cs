using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Configuration;

/// <summary>What the <c>gdprai.json</c> files of a compilation say together; the nearest file comes first and wins.</summary>
internal sealed record GdprAiConfiguration(ImmutableArray<(string Path, ConfigurationFile File)> Files)
{
    public static readonly GdprAiConfiguration Empty = new(ImmutableArray<(string, ConfigurationFile)>.Empty);

    /// <summary>The folder of the project, where the build tells it.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>The day of the build, where the build tells it: the analyzers look at no clock.</summary>
    public DateTime? Today { get; init; }

    /// <summary>Sources, sinks, sanitizers and propagators; what a nearer file says of a member replaces what a farther one says.</summary>
    public ImmutableArray<ModelRow> Models { get; } = Merge(Files, file => file.Models, row => (row.Kind, row.Id.ToString()));

    /// <summary>Further attributes that mark personal data, by simple or full name.</summary>
    public ImmutableArray<string> PersonalDataAttributes { get; } = Merge(Files, file => file.PersonalDataAttributes, name => name);

    /// <summary>The recipients that are declared; the nearest file comes first.</summary>
    public ImmutableArray<Processor> Processors { get; } = MergeProcessors(Files);

    /// <summary>The regions that the nearest file allows; <see langword="null"/> when none says.</summary>
    public ImmutableArray<string>? AllowedRegions { get; } = Files.Select(file => file.File.AllowedRegions).FirstOrDefault(regions => regions is not null);

    /// <summary>Whether a suppression needs a reason, as the nearest file says that says it.</summary>
    public bool RequiresJustification { get; } = Files.Select(file => file.File.RequiresJustification).FirstOrDefault(required => required is not null) == true;

    /// <summary>What special categories need before they may leave: the nearest file that says.</summary>
    public SpecialCategoryDemand SpecialCategories { get; } = Files.Select(file => file.File.SpecialCategories).FirstOrDefault(demand => demand is not null) ?? SpecialCategoryDemand.Pseudonymized;

    /// <summary>Findings that are accepted for a while, each with the file that says so.</summary>
    public ImmutableArray<(string Path, ConfigurationFile File, BaselineEntry Entry)> Baseline { get; } =
        Files.SelectMany(file => file.File.Baseline.Select(entry => (file.Path, file.File, entry))).ToImmutableArray();

    /// <summary>The same files with the same texts say the same: a text is read once.</summary>
    public bool Equals(GdprAiConfiguration? other) => other is not null && ProjectFolder == other.ProjectFolder && Today == other.Today && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => Files.Length;

    /// <summary>Further members, headers and address parameters that opt out of training or storage.</summary>
    public ImmutableArray<OptOut> OptOuts { get; } = Merge(Files, file => file.OptOuts, optOut => (optOut.Place, optOut.Name));

    /// <summary>Everything that does not count; with a compilation also the ids that name nothing in it.</summary>
    public IEnumerable<ConfigurationProblem> FindProblems(Compilation? compilation) =>
        Files.SelectMany(file => file.File.FindProblems(file.Path, compilation, IsShared(file.Path)))
            .Concat(Baseline.Where(held => HasExpired(held.Entry) && Concerns(held.Path, held.Entry, compilation))
                .Select(held => held.File.Problem(held.Path, "Config_BaselineExpired", held.Entry.Span, ImmutableArray.Create(held.Entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))));

    /// <summary>Whether an entry of the baseline counts no more. Where nobody tells the day, it counts.</summary>
    public bool HasExpired(BaselineEntry entry) => Today > entry.Expires;

    /// <summary>Whether what is wrong with an entry of the baseline is this project's business: a file for many projects speaks of the code of others too.</summary>
    public bool Concerns(string path, BaselineEntry entry, Compilation? compilation)
    {
        if (!IsShared(path))
            return true;
        if (entry.In is null || compilation is null)
            return false;
        INamespaceOrTypeSymbol around = compilation.Assembly.GlobalNamespace;
        foreach (var name in entry.In.Split('.'))
        {
            if (around.GetMembers(name).OfType<INamespaceOrTypeSymbol>().FirstOrDefault() is not { } inner)
                break;
            around = inner;
        }

        return around is INamedTypeSymbol;
    }

    /// <summary>Whether a file stands outside the project's folder, so that other projects may read it too.</summary>
    public bool IsShared(string path) => ProjectFolder is { } folder && !ConfigurationPaths.IsFolderOf(folder, path);

    // One file may say several things of one key; a nearer file replaces them all.
    private static ImmutableArray<T> Merge<T, TKey>(ImmutableArray<(string Path, ConfigurationFile File)> files, Func<ConfigurationFile, ImmutableArray<T>> read, Func<T, TKey> key)
    {
        if (files.Length <= 1)
            return files.IsEmpty ? ImmutableArray<T>.Empty : read(files[0].File);
        var taken = new HashSet<TKey>();
        var merged = ImmutableArray.CreateBuilder<T>();
        foreach (var (_, file) in files)
        {
            var added = read(file).Where(item => !taken.Contains(key(item))).ToList();
            merged.AddRange(added);
            taken.UnionWith(added.Select(key));
        }

        return merged.ToImmutable();
    }

    private static ImmutableArray<Processor> MergeProcessors(ImmutableArray<(string Path, ConfigurationFile File)> files)
    {
        var merged = ImmutableArray.CreateBuilder<Processor>();
        foreach (var (_, file) in files)
        {
            var nearer = merged.ToImmutable();
            merged.AddRange(file.Processors.Select(processor => processor.Behind(nearer)).OfType<Processor>());
        }

        return merged.ToImmutable();
    }
}
