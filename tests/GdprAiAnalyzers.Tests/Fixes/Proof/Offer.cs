using System.Collections.Immutable;
using System.Reflection;
using GdprAiAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>One action that a fix offers for one diagnostic.</summary>
internal sealed record Offer(Project Project, Diagnostic Diagnostic, CodeFixProvider Provider, CodeAction Action)
{
    /// <summary>Every fix of the package.</summary>
    public static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(WrapInHelperFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public string Key => Action.EquivalenceKey ?? "";

    /// <summary>The actions of all fixes for a diagnostic, the nested ones instead of those that hold them.</summary>
    public static async Task<IReadOnlyList<Offer>> ForAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = new List<Offer>();
        if (DocumentOf(project, diagnostic) is not { } document)
            return offers;
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id) && Takes(provider, document)))
        {
            var context = new CodeFixContext(
                document, diagnostic.Location.SourceSpan, [diagnostic],
                (action, _) => offers.AddRange(Leaves(action).Select(leaf => new Offer(project, diagnostic, provider, leaf))), cancellationToken);
            await provider.RegisterCodeFixesAsync(context);
        }

        return offers;
    }

    public Task<Solution?> ApplyAsync(CancellationToken cancellationToken) => ApplyAsync(Action, Project.Solution, cancellationToken);

    /// <summary>What Fix All makes of a solution; <see langword="null"/> when it changes nothing.</summary>
    public async Task<Solution?> FixAllAsync(Look look, CancellationToken cancellationToken)
    {
        var context = new FixAllContext(
            look.Solution.GetProject(Project.Id)!, Provider, FixAllScope.Solution, Action.EquivalenceKey, Provider.FixableDiagnosticIds, new Known(look), cancellationToken);
        return await Provider.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await ApplyAsync(action, look.Solution, cancellationToken) : null;
    }

    // The texts are parsed anew: what counts is what an editor would show.
    private static async Task<Solution?> ApplyAsync(CodeAction action, Solution original, CancellationToken cancellationToken)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(cancellationToken)));
        var changed = operation.ChangedSolution;
        var isChanged = false;
        foreach (var project in changed.GetChanges(original).GetProjectChanges())
        {
            foreach (var id in project.GetChangedDocuments().Concat(project.GetAddedDocuments()))
            {
                var text = (await changed.GetDocument(id)!.GetTextAsync(cancellationToken)).ToString();
                isChanged |= original.GetDocument(id) is not { } before || (await before.GetTextAsync(cancellationToken)).ToString() != text;
                changed = changed.WithDocumentText(id, SourceText.From(text));
            }

            foreach (var id in project.GetChangedAdditionalDocuments().Concat(project.GetAddedAdditionalDocuments()))
            {
                var text = (await changed.GetAdditionalDocument(id)!.GetTextAsync(cancellationToken)).ToString();
                isChanged |= original.GetAdditionalDocument(id) is not { } before || (await before.GetTextAsync(cancellationToken)).ToString() != text;
            }
        }

        return isChanged ? changed : null;
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    private static TextDocument? DocumentOf(Project project, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
            ? project.GetDocument(tree)
            : project.AdditionalDocuments.FirstOrDefault(document => (document.FilePath ?? document.Name) == diagnostic.Location.GetLineSpan().Path);

    private static bool Takes(CodeFixProvider provider, TextDocument document) =>
        provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>() is { } export && export.DocumentKinds.Contains(document is Document ? nameof(TextDocumentKind.Document) : nameof(TextDocumentKind.AdditionalDocument));

    private sealed class Known(Look look) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(look.Findings.GetValueOrDefault(project.Id, []));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(look.All.Where(diagnostic => look.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(look.Findings.GetValueOrDefault(project.Id, []).Where(diagnostic => !diagnostic.Location.IsInSource));
    }
}
