using System.Collections.Immutable;
using GdprAiAnalyzers.CodeFixes;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Abstractions;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>Fix All on every file of the flow corpus: what is offered compiles without a new warning, and stops the flow.</summary>
public sealed class WrapCorpusTests(ITestOutputHelper output)
{
    // Flows that nothing can be wrapped for: Text has a number that is formatted into a span.
    private static readonly Dictionary<string, int> WithoutFix = new() { ["Text"] = 1 };

    public static TheoryData<string> Files() => [.. FlowCorpus.FileNames];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Fix_all_stops_the_flows_of_a_corpus_file(string file)
    {
        using var workspace = new AdhocWorkspace();
        var before = CreateProject(workspace, file);
        var flows = await FlowsAsync(before);

        var after = await FixAllAsync(before, flows) ?? before;
        var complaints = await ComplaintsAsync(after);
        complaints.ExceptWith(await ComplaintsAsync(before));
        var left = await FlowsAsync(after);
        var again = await FixAllAsync(after, left);

        foreach (var line in complaints.Concat(left.Select(Describe)))
            output.WriteLine(line);
        output.WriteLine($"{file}: {flows.Length} diagnostics, {left.Length} left, {complaints.Count} new complaints of the compiler, {(again is null ? "nothing" : "something")} offered again");

        Assert.Empty(complaints);
        Assert.Null(again);
        Assert.Equal(WithoutFix.GetValueOrDefault(file), left.Length);
    }

    private static string Describe(Diagnostic flow) =>
        $"left: {flow.GetMessage()} at {flow.Location.GetLineSpan().StartLinePosition.Line + 1}: {FlowAnalysis.TextAt(flow.Location)} <- {string.Join(" | ", FlowAnalysis.Steps(flow))}";

    private static Project CreateProject(AdhocWorkspace workspace, string file)
    {
        var compilation = FlowAnalysis.Compile(FlowCorpus.Read(file), file + ".cs");
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Corpus", "Corpus", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees[0].Options, metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, SourceText.From(tree.ToString()), filePath: "/0/" + tree.FilePath).Project;
        return project;
    }

    private static async Task<ImmutableArray<Diagnostic>> FlowsAsync(Project project) =>
        [.. (await FlowAnalysis.AnalyzeAsync((await project.GetCompilationAsync())!)).Where(FlowAnalysis.IsFlow)];

    private static async Task<HashSet<string>> ComplaintsAsync(Project project) =>
        [.. (await project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed).Select(d => $"{d.Id} {d.GetMessage()}")];

    private static async Task<Project?> FixAllAsync(Project project, ImmutableArray<Diagnostic> flows)
    {
        var fix = new WrapInHelperFix();
        var context = new FixAllContext(project, fix, FixAllScope.Project, WrapInHelperFix.EquivalenceKey, fix.FixableDiagnosticIds, new Known(flows), CancellationToken.None);
        if (await fix.GetFixAllProvider().GetFixAsync(context) is not { } action)
            return null;

        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution;
        return changed.GetProject(project.Id);
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
