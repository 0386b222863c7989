using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The primary project of a test, the projects beside it, and what is expected of them.</summary>
public class SolutionState : ProjectState
{
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension) =>
        AdditionalProjects = new ProjectCollection(language, defaultExtension);

    /// <summary>Null stands for <see cref="StateInheritanceMode.AutoInherit"/> in a fixed state; a test state inherits nothing.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>Null stands for <see cref="MarkupMode.Allow"/> in a test state, <see cref="MarkupMode.IgnoreFixable"/> in a fixed state.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    public ProjectCollection AdditionalProjects { get; }

    internal override bool IsEmpty =>
        base.IsEmpty && InheritanceMode is null && MarkupHandling is null && ExpectedDiagnostics.Count == 0 && AdditionalProjects.Count == 0;

    /// <summary>This state with what it leaves unset taken from the state before it.</summary>
    internal SolutionState WithInheritedValues(SolutionState? previous, MarkupMode markupHandling, ImmutableArray<string> fixableIds)
    {
        var result = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension)
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = MarkupHandling ?? markupHandling,
        };
        result.TakeFrom(this);
        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        foreach (var (name, project) in AdditionalProjects)
            result.AdditionalProjects.Add(name, project.Copy());

        if (previous is null || InheritanceMode == StateInheritanceMode.Explicit)
            return result;

        result.TakeFrom(previous);
        result.ExpectedDiagnostics.InsertRange(0, previous.ExpectedDiagnostics.Where(diagnostic =>
            InheritanceMode == StateInheritanceMode.AutoInheritAll || !fixableIds.Contains(diagnostic.Id)));
        foreach (var (name, project) in previous.AdditionalProjects)
        {
            if (result.AdditionalProjects.TryGetValue(name, out var own))
                own.TakeFrom(project);
            else
                result.AdditionalProjects.Add(name, project.Copy());
        }

        return result;
    }

    internal new SolutionState Copy() => WithInheritedValues(null, MarkupMode.Allow, []);

    /// <summary>This state with its markup turned into expected diagnostics and locations.</summary>
    internal SolutionState WithProcessedMarkup(MarkupOptions options, DiagnosticDescriptor? defaultDescriptor, ImmutableArray<DiagnosticDescriptor> supported, ImmutableArray<string> fixableIds, string defaultPath)
    {
        var mode = MarkupHandling ?? MarkupMode.Allow;
        var processor = new MarkupProcessor(options, defaultDescriptor, supported);
        var result = Copy();
        foreach (var project in result.AdditionalProjects.Values.Prepend(result))
        {
            project.AdditionalFiles.AddRange(project.AdditionalFilesFactories.SelectMany(factory => factory()));
            project.AdditionalFilesFactories.Clear();
            if (mode != MarkupMode.None)
            {
                foreach (var files in project.Texts)
                {
                    for (var i = 0; i < files.Count; i++)
                        files[i] = (files[i].filename, processor.Process(files[i].filename, files[i].content));
                }
            }
        }

        result.MarkupHandling = MarkupMode.None;
        if (mode is MarkupMode.Allow or MarkupMode.IgnoreFixable)
            result.ExpectedDiagnostics.AddRange(processor.CreateDiagnostics(id => mode == MarkupMode.Allow || !fixableIds.Contains(id)));

        for (var i = 0; i < result.ExpectedDiagnostics.Count; i++)
            result.ExpectedDiagnostics[i] = result.ExpectedDiagnostics[i].WithDefaultPath(defaultPath).WithMarkupLocations(processor.Locations);
        return result;
    }

    internal bool HasSameTexts(SolutionState other) =>
        HaveSameTexts(this, other)
        && AdditionalProjects.Count == other.AdditionalProjects.Count
        && AdditionalProjects.All(pair => other.AdditionalProjects.TryGetValue(pair.Key, out var project) && HaveSameTexts(pair.Value, project));

    private static bool HaveSameTexts(ProjectState left, ProjectState right) =>
        left.Texts.Zip(right.Texts, (x, y) =>
            x.Count == y.Count && x.Zip(y, (a, b) => a.filename == b.filename && a.content.ContentEquals(b.content)).All(same => same)).All(same => same);
}
