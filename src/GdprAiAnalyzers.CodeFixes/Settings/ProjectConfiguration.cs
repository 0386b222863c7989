using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.Settings;

/// <summary>The <c>gdprai.json</c> that is nearest to a project, or a new one beside its project file.</summary>
internal static class ProjectConfiguration
{
    private const string FileName = "gdprai.json";

    /// <summary>Whether the host can write the change. One that writes to disk itself, as <c>dotnet format</c>, adds no such file, and would lose every other change with it.</summary>
    public static bool CanChange(Project project)
    {
        var host = project.Solution.Workspace;
        return Existing(project) is not null || !host.CanApplyChange(ApplyChangesKind.ChangeDocument) || host.CanApplyChange(ApplyChangesKind.AddAdditionalDocument);
    }

    /// <summary>The solution with another text of the file, in all projects that share it; the same solution where the host cannot add it.</summary>
    /// <param name="change">Gets <see langword="null"/> where there is no file.</param>
    public static async Task<Solution> ChangeAsync(Project project, Func<SourceText?, SourceText> change, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        if (!CanChange(project))
            return solution;

        var existing = Existing(project);
        var changed = change(existing is null ? null : await existing.GetTextAsync(cancellationToken).ConfigureAwait(false));
        if (existing is null)
            return project.AddAdditionalDocument(FileName, changed, filePath: Folder(project) is { } folder ? Path.Combine(folder, FileName) : null).Project.Solution;

        var path = PathOf(existing);
        return solution.Projects.SelectMany(other => other.AdditionalDocuments).Where(document => document.Id == existing.Id || PathOf(document) == path)
            .Aggregate(solution, (current, document) => current.WithAdditionalDocumentText(document.Id, changed));
    }

    private static TextDocument? Existing(Project project) =>
        ConfigurationPaths.NearestFirst(project.AdditionalDocuments.Where(document => ConfigurationPaths.IsConfiguration(PathOf(document))), PathOf, Folder(project)).FirstOrDefault();

    private static string? Folder(Project project) => project.FilePath is { } projectFile ? Path.GetDirectoryName(projectFile) : null;

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
