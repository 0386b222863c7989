using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What tests of code actions share: which action is taken, and how its result is applied and checked.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    private protected CodeAction? Choose(ImmutableArray<CodeAction> actions, IVerifier verifier)
    {
        CodeAction? action;
        if (CodeActionIndex is { } index && CodeActionEquivalenceKey is { } wanted)
        {
            action = actions.ElementAtOrDefault(index);
            if (action is not null)
                verifier.Equal(wanted, action.EquivalenceKey, $"The code action {index} has the equivalence key '{action.EquivalenceKey}', expected '{wanted}'.");
        }
        else
        {
            action = CodeActionEquivalenceKey is { } key
                ? actions.FirstOrDefault(candidate => candidate.EquivalenceKey == key)
                : actions.ElementAtOrDefault(CodeActionIndex ?? 0);
        }

        if (action is not null)
            CodeActionVerifier?.Invoke(action, verifier);
        return action;
    }

    private protected async Task<Solution> ApplyAsync(Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = (await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false)).OfType<ApplyChangesOperation>().ToArray();
        verifier.True(operations.Length == 1, $"The code action '{action.Title}' gives {operations.Length} changed solutions instead of one.");
        var changed = operations[0].ChangedSolution;
        await VerifyTreesAsync(changed, solution, verifier, cancellationToken).ConfigureAwait(false);
        return await SolutionFactory.ReparseAsync(changed, solution, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares the texts of a solution with those of a state, including which files there are.</summary>
    private protected static async Task VerifyTextsAsync(Solution actual, SolutionState expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var state in expected.AdditionalProjects.Values.Prepend(expected))
        {
            var project = actual.Projects.Single(candidate => candidate.Name == state.Name);
            await VerifyTextsAsync(project.Documents, state.Sources.Concat(state.GeneratedSources), verifier, cancellationToken).ConfigureAwait(false);
            await VerifyTextsAsync(project.AdditionalDocuments, state.AdditionalFiles, verifier, cancellationToken).ConfigureAwait(false);
            await VerifyTextsAsync(project.AnalyzerConfigDocuments, state.AnalyzerConfigFiles, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task VerifyTextsAsync(
        IEnumerable<TextDocument> documents, IEnumerable<(string Path, SourceText Content)> expected, IVerifier verifier, CancellationToken cancellationToken)
    {
        var actual = documents.OrderBy(document => document.Name, StringComparer.Ordinal).ToArray();
        var wanted = expected.OrderBy(file => Path.GetFileName(file.Path), StringComparer.Ordinal).ToArray();
        verifier.SequenceEqual(
            wanted.Select(file => Path.GetFileName(file.Path)),
            actual.Select(document => document.Name),
            message: $"Expected the files [{string.Join(", ", wanted.Select(file => file.Path))}], found [{string.Join(", ", actual.Select(document => document.FilePath ?? document.Name))}].");

        foreach (var (document, file) in actual.Zip(wanted))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text != file.Content.ToString())
                verifier.Fail(TextDifference.Describe(file.Path, file.Content.ToString(), text));
        }
    }

    /// <summary>A tree that does not equal its own text would be rebuilt differently by the next edit.</summary>
    private async Task VerifyTreesAsync(Solution changed, Solution original, IVerifier verifier, CancellationToken cancellationToken)
    {
        if (CodeActionValidationMode == CodeActionValidationMode.None)
            return;

        foreach (var id in changed.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments())))
        {
            var document = changed.GetDocument(id)!;
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
            var root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var parsed = await CSharpSyntaxTree.ParseText(root.ToFullString(), (CSharpParseOptions)tree.Options, cancellationToken: cancellationToken)
                .GetRootAsync(cancellationToken).ConfigureAwait(false);
            var same = CodeActionValidationMode == CodeActionValidationMode.Full
                ? parsed.IsEquivalentTo(root)
                : TreeStructure.IsSame(parsed, root);
            verifier.True(same, $"The syntax tree that the code action leaves in '{document.Name}' is not the one that its text parses to:{Environment.NewLine}{root.ToFullString()}");
        }
    }
}
