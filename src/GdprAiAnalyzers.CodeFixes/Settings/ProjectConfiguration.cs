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

    /// <summary>The solution with another text of the file.</summary>
    /// <param name="change">Gets <see langword="null"/> where there is no file.</param>
    public static async Task<Solution> ChangeAsync(Project project, Func<SourceText?, SourceText> change, CancellationToken cancellationToken)
    {
        var folder = project.FilePath is { } projectFile ? Path.GetDirectoryName(projectFile) : null;
        var existing = ConfigurationPaths.NearestFirst(project.AdditionalDocuments.Where(document => ConfigurationPaths.IsConfiguration(PathOf(document))), PathOf, folder).FirstOrDefault();
        var changed = change(existing is null ? null : await existing.GetTextAsync(cancellationToken).ConfigureAwait(false));
        return existing is not null
            ? project.Solution.WithAdditionalDocumentText(existing.Id, changed)
            : project.AddAdditionalDocument(FileName, changed, filePath: folder is null ? null : Path.Combine(folder, FileName)).Project.Solution;
    }

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;
}
