using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>
/// Applies every action that is offered for any diagnostic of a case, then Fix All. The result must compile without a new warning,
/// the diagnostic must be gone, no other may come, and a second Fix All must change nothing.
/// </summary>
internal static class FixProof
{
    // The same code is often tested for several reasons.
    private static readonly ConcurrentDictionary<string, byte> Proven = [];

    private static readonly MefHostServices Host = MefHostServices.Create(MefHostServices.DefaultAssemblies);

    /// <summary>Runs a test of an analyzer or a fix, then proves the fixes on what it found.</summary>
    public static async Task RunAsync(AnalyzerTest<DefaultVerifier> test, Func<Task> run, CancellationToken cancellationToken)
    {
        Solution? analyzed = null;
        var isPositive = false;
        test.SolutionTransforms.Add((solution, _) =>
        {
            analyzed ??= solution;
            return solution;
        });
        var verifier = test.DiagnosticVerifier;
        test.DiagnosticVerifier = (diagnostic, result, verify) =>
        {
            isPositive |= diagnostic.Id.StartsWith("GDPRAI", StringComparison.Ordinal);
            verifier?.Invoke(diagnostic, result, verify);
        };

        await run();
        if (isPositive)
            await ProveAsync(analyzed!, test.DisabledDiagnostics.Where(id => !id.StartsWith("GDPRAI", StringComparison.Ordinal)), cancellationToken);
    }

    /// <summary>Proves the fixes on a compilation.</summary>
    public static Task ProveAsync(Compilation compilation, params (string Path, string Text)[] additionalFiles)
    {
        using var workspace = new AdhocWorkspace(Host);
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Case", "Case", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: compilation.References));
        foreach (var (tree, i) in compilation.SyntaxTrees.Select((tree, i) => (tree, i)))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), SourceText.From(tree.ToString()), filePath: $"/0/{i}/" + tree.FilePath);
        foreach (var (path, text) in additionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), path, text, filePath: "/0/" + path);
        return ProveAsync(solution, [], default);
    }

    private static async Task ProveAsync(Solution solution, IEnumerable<string> disabled, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        foreach (var project in solution.Projects)
        {
            var options = (CSharpCompilationOptions)project.CompilationOptions!;
            solution = solution.WithProjectCompilationOptions(project.Id, options
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(disabled.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)))));
        }

        if (!Proven.TryAdd(await TextOfAsync(solution, cancellationToken), 0))
            return;
        var proof = new ProofOfCase(await Look.AtAsync(solution, cancellationToken), cancellationToken);
        await proof.RunAsync();
        ProofTally.Add(proof.Counts with { Time = clock.Elapsed });
        Assert.True(proof.Problems.Count == 0, string.Join("\n\n", proof.Problems));
    }

    /// <summary>All texts of a solution.</summary>
    public static async Task<string> TextOfAsync(Solution solution, CancellationToken cancellationToken)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
            texts.Add(document.FilePath + "\n" + await document.GetTextAsync(cancellationToken));
        return string.Join("\n\0\n", texts);
    }
}
