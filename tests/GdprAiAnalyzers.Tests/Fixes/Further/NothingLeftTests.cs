using GdprAiAnalyzers.CodeFixes;
using GdprAiAnalyzers.CodeFixes.DataUse;
using GdprAiAnalyzers.CodeFixes.Residency;
using GdprAiAnalyzers.CodeFixes.Telemetry;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary><c>dotnet format</c> asks each fix once for each project, and says "unable to fix" where it gets no action: when all is done, it gets one that changes nothing.</summary>
public sealed class NothingLeftTests
{
    public static TheoryData<CodeFixProvider> Fixes => [new WrapInHelperFix(), new KeepInEuFix(), new OptOutFix(), new StopRecordingFix()];

    [Theory]
    [MemberData(nameof(Fixes), DisableDiscoveryEnumeration = true)]
    public async Task It_is_no_failure(CodeFixProvider fix)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("App", LanguageNames.CSharp).AddDocument("App.cs", "class App;");
        var context = new FixAllContext(document, fix, FixAllScope.Solution, null!, fix.FixableDiagnosticIds, new Nothing(), CancellationToken.None);

        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);

        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action!.GetOperationsAsync(CancellationToken.None)));
        Assert.Empty(operation.ChangedSolution.GetChanges(document.Project.Solution).GetProjectChanges());
    }

    private sealed class Nothing : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
