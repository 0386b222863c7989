using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Host.Mef;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes a workspace solution of a state.</summary>
internal static class SolutionFactory
{
    // Composing the host services takes longer than a small test.
    private static readonly MefHostServices s_host = MefHostServices.Create(MefHostServices.DefaultAssemblies);

    public static Workspace CreateWorkspace() => new AdhocWorkspace(s_host);

    public static async Task<(Solution Solution, ProjectId Primary)> CreateAsync(
        Workspace workspace, SolutionState state, ReferenceAssemblies references, CompilationOptions compilationOptions, ParseOptions parseOptions, CancellationToken cancellationToken)
    {
        var projects = state.AdditionalProjects.Values.Prepend(state).ToArray();
        var ids = projects.ToDictionary(project => project.Name, project => ProjectId.CreateNewId(project.Name));
        var solution = workspace.CurrentSolution;
        foreach (var project in projects)
        {
            var resolved = await (project.ReferenceAssemblies ?? references).ResolveAsync(project.Language, cancellationToken).ConfigureAwait(false);
            solution = Add(solution, ids[project.Name], project, resolved, compilationOptions, parseOptions);
        }

        foreach (var project in projects)
        {
            foreach (var name in project.AdditionalProjectReferences)
            {
                if (!ids.TryGetValue(name, out var id))
                    throw new InvalidOperationException($"The project '{project.Name}' refers to '{name}', which the state does not have.");
                solution = solution.AddProjectReference(ids[project.Name], new ProjectReference(id));
            }
        }

        return (solution, ids[state.Name]);
    }

    /// <summary>The solution with every text parsed anew, as an editor would have it after a change.</summary>
    public static async Task<Solution> ReparseAsync(Solution changed, Solution original, CancellationToken cancellationToken)
    {
        foreach (var project in changed.GetChanges(original).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                var text = await changed.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
                changed = changed.WithDocumentText(id, Text.SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm));
            }
        }

        return changed;
    }

    private static Solution Add(
        Solution solution, ProjectId id, ProjectState state, ImmutableArray<MetadataReference> references, CompilationOptions compilationOptions, ParseOptions parseOptions)
    {
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, state.Name, state.AssemblyName, state.Language,
            compilationOptions: compilationOptions.WithOutputKind(state.OutputKind ?? compilationOptions.OutputKind),
            parseOptions: parseOptions.WithDocumentationMode(state.DocumentationMode ?? parseOptions.DocumentationMode),
            metadataReferences: references.Concat(state.AdditionalReferences)));

        foreach (var (path, content) in state.Sources.Concat(state.GeneratedSources))
            solution = solution.AddDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        foreach (var (path, content) in state.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        foreach (var (path, content) in state.AnalyzerConfigFiles)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id, path), Path.GetFileName(path), content, filePath: path);
        return solution;
    }
}
