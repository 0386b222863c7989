using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies fixes one after the other and with Fix All, and compares the texts with the fixed states.</summary>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private SolutionState? _fixedState;
    private SolutionState? _batchFixedState;

    /// <summary>Adds a fixed source. The test code itself says that no fix is offered.</summary>
    public string FixedCode
    {
        set
        {
            if (value is not null)
                FixedState.Sources.Add(value);
        }
    }

    /// <summary>What Fix All leaves where that differs from <see cref="FixedCode"/>.</summary>
    public string BatchFixedCode
    {
        set
        {
            if (value is not null)
                BatchFixedState.Sources.Add(value);
        }
    }

    public SolutionState FixedState => _fixedState ??= CreateState();

    public SolutionState BatchFixedState => _batchFixedState ??= CreateState();

    public int? NumberOfIncrementalIterations { get; set; }

    public int? NumberOfFixAllIterations { get; set; }

    public int? NumberOfFixAllInDocumentIterations { get; set; }

    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<CodeFixProvider> providers = [.. GetCodeFixProviders()];
        ImmutableArray<string> fixableIds = [.. providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct()];
        var testState = await VerifyTestStateAsync(fixableIds, cancellationToken).ConfigureAwait(false);
        if (FixedState.IsEmpty && BatchFixedState.IsEmpty)
            return;

        // States inherit before their markup is read, so that each one's markup speaks of its own text alone.
        var rawFixedState = FixedState.WithInheritedValues(TestState, MarkupMode.IgnoreFixable, fixableIds);
        var rawBatchFixedState = BatchFixedState.WithInheritedValues(rawFixedState, rawFixedState.MarkupHandling!.Value, fixableIds);
        var fixedState = ProcessMarkup(rawFixedState, fixableIds);
        var batchFixedState = ProcessMarkup(rawBatchFixedState, fixableIds);
        await VerifyFixesAsync(testState, fixedState, batchFixedState, providers, fixableIds, cancellationToken).ConfigureAwait(false);

        // Code that no fix has changed keeps its diagnostics, which have been checked above.
        if (!fixedState.HasSameTexts(testState))
            await VerifyDiagnosticsAsync(fixedState, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        if (!batchFixedState.HasSameTexts(fixedState) && !batchFixedState.HasSameTexts(testState))
            await VerifyDiagnosticsAsync(batchFixedState, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Override to make a context of one's own, for instance with several diagnostics.</summary>
    protected virtual CodeFixContext CreateCodeFixContext(
        Document document, Text.TextSpan span, ImmutableArray<Diagnostic> diagnostics, Action<CodeAction, ImmutableArray<Diagnostic>> registerCodeFix, CancellationToken cancellationToken) =>
        new(document, span, diagnostics, registerCodeFix, cancellationToken);

    protected virtual FixAllContext CreateFixAllContext(
        Document? document, Project project, CodeFixProvider codeFixProvider, FixAllScope scope, string? codeActionEquivalenceKey,
        IEnumerable<string> diagnosticIds, FixAllContext.DiagnosticProvider fixAllDiagnosticProvider, CancellationToken cancellationToken) =>
        document is null
            ? new FixAllContext(project, codeFixProvider, scope, codeActionEquivalenceKey, diagnosticIds, fixAllDiagnosticProvider, cancellationToken)
            : new FixAllContext(document, codeFixProvider, scope, codeActionEquivalenceKey, diagnosticIds, fixAllDiagnosticProvider, cancellationToken);

    private async Task VerifyFixesAsync(
        SolutionState testState, SolutionState fixedState, SolutionState batchFixedState, ImmutableArray<CodeFixProvider> providers, ImmutableArray<string> fixableIds, CancellationToken cancellationToken)
    {
        var isOne = CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne);
        var fixable = testState.ExpectedDiagnostics.Count(diagnostic => fixableIds.Contains(diagnostic.Id));
        var steps = testState.HasSameTexts(fixedState) ? (0, 0) : isOne ? (1, 1) : (1, Math.Max(fixable, 1));
        await RunAsync("Iterative code fix application", fixedState, Exactly(NumberOfIncrementalIterations) ?? steps, null).ConfigureAwait(false);
        if (isOne)
            return;

        var batch = Exactly(NumberOfFixAllIterations) ?? (testState.HasSameTexts(batchFixedState) ? (0, 0) : (1, 1));
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck))
            await RunAsync("Fix all in document", batchFixedState, Exactly(NumberOfFixAllInDocumentIterations) ?? batch, FixAllScope.Document).ConfigureAwait(false);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck))
            await RunAsync("Fix all in project", batchFixedState, Exactly(NumberOfFixAllInProjectIterations) ?? batch, FixAllScope.Project).ConfigureAwait(false);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck))
            await RunAsync("Fix all in solution", batchFixedState, batch, FixAllScope.Solution).ConfigureAwait(false);

        static (int Least, int Most)? Exactly(int? count) => count is { } number ? (number, number) : null;

        async Task RunAsync(string name, SolutionState expected, (int Least, int Most) iterations, FixAllScope? scope)
        {
            var verifier = Verify.PushContext(name);
            using var workspace = SolutionFactory.CreateWorkspace();
            var (solution, _) = await CreateSolutionAsync(workspace, testState, cancellationToken).ConfigureAwait(false);
            if (scope is not null)
                providers = [.. providers.Where(provider => provider.GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(scope.Value) == true)];
            if (scope is not null && providers.IsEmpty)
                return;

            var count = 0;
            while (await NextAsync(solution, providers, fixableIds, verifier, cancellationToken).ConfigureAwait(false) is { } offer)
            {
                if (count == iterations.Most)
                {
                    // FixOne stops after its one fix; otherwise a further fix is one too many.
                    if (isOne)
                        break;
                    verifier.Fail(iterations.Most == 0
                        ? $"Expected that no code fix is offered, '{offer.Action.Title}' is offered for {offer.Diagnostic}."
                        : $"After the expected {iterations.Most} iterations '{offer.Action.Title}' is still offered for {offer.Diagnostic}; a fix leaves its diagnostic, or the test has to set the number of iterations.{Environment.NewLine}{await TextOfAsync(offer.Document, cancellationToken).ConfigureAwait(false)}");
                }

                var action = scope is null ? offer.Action : await FixAllAsync(offer, scope.Value, fixableIds, cancellationToken).ConfigureAwait(false);
                if (action is null)
                    break;
                solution = await ApplyAsync(solution, action, verifier, cancellationToken).ConfigureAwait(false);
                count++;
            }

            await VerifyTextsAsync(solution, expected, verifier, cancellationToken).ConfigureAwait(false);
            verifier.True(count >= iterations.Least, $"Expected {iterations.Least} iterations, the fixes came to their end after {count}.");
        }
    }

    private static async Task<string> TextOfAsync(Document document, CancellationToken cancellationToken) =>
        (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();

    /// <summary>The first diagnostic that has the wanted action.</summary>
    private async Task<Offer?> NextAsync(
        Solution solution, ImmutableArray<CodeFixProvider> providers, ImmutableArray<string> fixableIds, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects)
        {
            var (diagnostics, analysis) = await AnalyzeAsync(project, cancellationToken).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && fixableIds.Contains(diagnostic.Id)))
            {
                if (solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                    continue;

                var offers = await OffersAsync(document, diagnostic, providers, cancellationToken).ConfigureAwait(false);
                if (Choose([.. offers.Select(offer => offer.Action)], verifier) is not { } action)
                    continue;

                if (analysis is not null && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipLocalDiagnosticCheck))
                {
                    var result = await analysis.GetAnalysisResultAsync(cancellationToken).ConfigureAwait(false);
                    var isNonLocal = result.CompilationDiagnostics.Values.SelectMany(values => values).Contains(diagnostic);
                    verifier.False(isNonLocal, $"The code fix '{action.Title}' is offered for a non-local diagnostic, which an editor does not show: {diagnostic}");
                }

                return offers.First(offer => ReferenceEquals(offer.Action, action));
            }
        }

        return null;
    }

    private async Task<ImmutableArray<Offer>> OffersAsync(Document document, Diagnostic diagnostic, ImmutableArray<CodeFixProvider> providers, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var provider in providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = CreateCodeFixContext(
                document, diagnostic.Location.SourceSpan, [diagnostic],
                (action, _) => offers.AddRange(Flatten(action).Select(leaf => new Offer(document, diagnostic, provider, leaf))), cancellationToken);
            await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        }

        return offers.ToImmutable();

        static IEnumerable<CodeAction> Flatten(CodeAction action) =>
            action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Flatten);
    }

    private async Task<CodeAction?> FixAllAsync(Offer offer, FixAllScope scope, ImmutableArray<string> fixableIds, CancellationToken cancellationToken)
    {
        var ids = offer.Provider.FixableDiagnosticIds.Where(fixableIds.Contains);
        var context = CreateFixAllContext(
            offer.Document, offer.Document.Project, offer.Provider, scope, offer.Action.EquivalenceKey, ids, new ProjectDiagnostics(this), cancellationToken);
        return await offer.Provider.GetFixAllProvider()!.GetFixAsync(context).ConfigureAwait(false);
    }

    private sealed record Offer(Document Document, Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action);

    /// <summary>Gives Fix All the diagnostics of whatever project or document it asks for.</summary>
    private sealed class ProjectDiagnostics(CodeFixTest<TVerifier> test) : FixAllContext.DiagnosticProvider
    {
        private readonly ConcurrentDictionary<Project, Task<ImmutableArray<Diagnostic>>> _diagnostics = [];

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await AnalyzeOnceAsync(project, cancellationToken).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            var diagnostics = await AnalyzeOnceAsync(document.Project, cancellationToken).ConfigureAwait(false);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await AnalyzeOnceAsync(project, cancellationToken).ConfigureAwait(false)).Where(diagnostic => !diagnostic.Location.IsInSource);

        private Task<ImmutableArray<Diagnostic>> AnalyzeOnceAsync(Project project, CancellationToken cancellationToken) =>
            _diagnostics.GetOrAdd(project, async key =>
            {
                var (diagnostics, _) = await test.AnalyzeAsync(key, cancellationToken).ConfigureAwait(false);
                return [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed)];
            });
    }
}
