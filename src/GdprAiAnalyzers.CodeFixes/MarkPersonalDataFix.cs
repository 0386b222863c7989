using System.Collections.Immutable;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Marks a member that looks personal with <c>[PersonalData]</c> and its category.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkPersonalDataFix))]
public sealed class MarkPersonalDataFix : CodeFixProvider
{
    /// <summary>One key for all categories, so that Fix All marks them together.</summary>
    internal const string EquivalenceKey = "GDPRAI.MarkPersonalData";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnmarkedPersonalData);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MarkPersonalDataFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || !MemberMarker.CanMark(model.Compilation))
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            var category = diagnostic.Properties[DiagnosticProperties.Category]!;
            context.RegisterCodeFix(
                CodeAction.Create(
                    FixTexts.Mark(category),
                    async cancellationToken => await MemberMarker.MarkAsync(context.Document, [diagnostic], cancellationToken).ConfigureAwait(false),
                    EquivalenceKey),
                diagnostic);
        }
    }
}
