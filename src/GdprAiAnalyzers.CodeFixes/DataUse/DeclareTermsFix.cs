using System.Collections.Immutable;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Residency;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.CodeFixes.Settings;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Declares in <c>gdprai.json</c> how training is excluded at a provider: by its contract, or by a setting of the account.</summary>
// Not [Shared]: the attribute would bind the assembly to a System.Composition that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareTermsFix))]
public sealed class DeclareTermsFix : CodeFixProvider
{
    internal const string EquivalenceKey = "GDPRAI.DeclareTerms";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MayTrain, RuleIds.UndeclaredTerms);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new DeclareProcessorFix.DeclareAll(Declaration, FixTexts.DeclareAllTerms, EquivalenceKey);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ProjectConfiguration.CanChange(context.Document.Project) && Declaration(diagnostic) is { } declaration)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(FixTexts.DeclareTerms(declaration.Name), cancellationToken => DeclareProcessorFix.ApplyAsync(context.Document.Project, [declaration], cancellationToken), EquivalenceKey),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static ProcessorDeclaration? Declaration(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Provider, out var provider) && provider is not null
            ? new ProcessorDeclaration(provider, provider, null) { TrainingOptOut = diagnostic.Id == RuleIds.UndeclaredTerms ? "contract" : "setting" }
            : null;
}
