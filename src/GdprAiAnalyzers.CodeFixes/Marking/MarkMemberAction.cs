using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace GdprAiAnalyzers.CodeFixes.Marking;

/// <summary>GDPRAI007: marks the members that look personal where they are declared, so that the rules for marked data take over.</summary>
internal sealed class MarkMemberAction : FurtherAction
{
    public override string EquivalenceKey => MarkPersonalDataFix.EquivalenceKey;

    public override string AllTitle => FixTexts.MarkAll;

    public override async Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        if (diagnostic.Id != RuleIds.UnmarkedDataReachesLlm)
            return null;

        var solution = document.Project.Solution;
        var marks = new List<Mark>();
        foreach (var member in await MembersAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false))
        {
            if (new PersonalNames().Find(member) is { } category
                && await SymbolFinder.FindSourceDefinitionAsync(member, solution, cancellationToken).ConfigureAwait(false) is { } definition
                && definition.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
                && await DiagnosticPath.FindAsync(Location.Create(reference.SyntaxTree, reference.Span), solution, cancellationToken).ConfigureAwait(false) is var (declaring, node)
                && MemberMarker.Declaration(node) is { } declaration
                && await declaring.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && MemberMarker.CanMark(model.Compilation))
            {
                marks.Add(new Mark(declaring, declaration, category.ToString()));
            }
        }

        return marks.Count == 0 ? null : new Edit(FixTexts.Mark(string.Join(", ", marks.Select(mark => mark.Category).Distinct())), marks);
    }

    public override async Task<Solution> ApplyAsync(IReadOnlyCollection<FurtherEdit> edits, Solution solution, CancellationToken cancellationToken)
    {
        var all = new NodeEdits();
        foreach (var mark in edits.Cast<Edit>().SelectMany(edit => edit.Marks))
        {
            if (await mark.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || MemberMarker.Mark(mark.Declaration, mark.Category, model, SyntaxGenerator.GetGenerator(mark.Document)) is not { } attribute)
            {
                continue;
            }

            var newLine = AttributeWriter.NewLineOf(mark.Declaration.SyntaxTree.GetRoot(cancellationToken));
            all.Add(mark.Document, mark.Declaration, "mark", node => AttributeWriter.Add(node, attribute, newLine));
        }

        return await all.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The member that is read; of an object that leaves whole, its members that look personal.</summary>
    private static async Task<IEnumerable<ISymbol>> MembersAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        if (await DiagnosticPath.FindAsync(new DiagnosticPath(diagnostic).Source, solution, cancellationToken).ConfigureAwait(false) is not var (document, node)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Members, out var names) && names is not null)
        {
            var members = names.Split(',').Select(name => name.Trim()).ToList();
            return model.GetTypeInfo(node, cancellationToken).Type is INamedTypeSymbol type
                ? BaseTypes(type).SelectMany(t => t.GetMembers()).Where(member => members.Contains(member.Name) && member is IPropertySymbol or IFieldSymbol)
                : [];
        }

        return model.GetSymbolInfo(node, cancellationToken).Symbol is { } symbol and (IPropertySymbol or IFieldSymbol) ? [symbol.OriginalDefinition] : [];
    }

    private static IEnumerable<INamedTypeSymbol> BaseTypes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.OriginalDefinition; current is not null; current = current.BaseType)
            yield return current;
    }

    private sealed record Mark(Document Document, SyntaxNode Declaration, string Category);

    private sealed record Edit(string Title, IReadOnlyCollection<Mark> Marks) : FurtherEdit(Title);
}
