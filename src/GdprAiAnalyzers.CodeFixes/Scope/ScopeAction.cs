using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.CodeFixes.Further;
using GdprAiAnalyzers.CodeFixes.Resources;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Scope;

/// <summary>Begins a scope around the exchange and restores the answer, where the answer's text is read beside the call.</summary>
internal sealed class ScopeAction : FurtherAction
{
    public override string EquivalenceKey => "GDPRAI.BeginScope";

    public override string AllTitle => FixTexts.BeginScopes;

    public override async Task<FurtherEdit?> PlanAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        if (diagnostic.Id is not (RuleIds.PersonalDataReachesLlm or RuleIds.SpecialCategoryReachesLlm or RuleIds.PersonalObjectReachesLlm)
            // Nothing turns an erased or a coarser value back.
            || plan.All(wrap => wrap.Helper.Type != Helper.Text.Type)
            || await ExchangeOfAsync(diagnostic, plan, document, cancellationToken).ConfigureAwait(false) is not { } exchange)
        {
            return null;
        }

        var edit = new Edit(FixTexts.BeginScope(plan.First()), exchange);
        var changed = await ApplyAsync([edit], document.Project.Solution, cancellationToken).ConfigureAwait(false);
        string[] names = exchange.Function is MethodDeclarationSyntax method ? [method.Identifier.ValueText] : [];
        return changed != document.Project.Solution
            && await TreeCheck.AcceptsAsync(plan.Select(wrap => wrap.Document).Append(document).Distinct(), changed, cancellationToken).ConfigureAwait(false)
            // What is restored is personal again, and may go to another model.
            && await AnalyzerCheck.AcceptsAsync(diagnostic, document, changed, names, cancellationToken).ConfigureAwait(false)
                ? edit
                : null;
    }

    public override async Task<Solution> ApplyAsync(IReadOnlyCollection<FurtherEdit> edits, Solution solution, CancellationToken cancellationToken)
    {
        var all = new NodeEdits();
        foreach (var function in edits.Cast<Edit>().Select(edit => edit.Exchange).GroupBy(exchange => exchange.Function))
        {
            var document = function.First().Document;
            if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
                continue;
            AnswerRead[] answers = [.. function.SelectMany(exchange => exchange.Answers).Distinct()];
            if (new ScopeWriter(document, model, all, cancellationToken).Write(function.Key, [.. function.SelectMany(exchange => exchange.Inside).Distinct()], answers))
                await all.AddAsync(function.SelectMany(exchange => exchange.Wraps), cancellationToken).ConfigureAwait(false);
        }

        return await all.ApplyAsync(solution, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Exchange?> ExchangeOfAsync(Diagnostic diagnostic, IReadOnlyCollection<Wrap> plan, Document document, CancellationToken cancellationToken)
    {
        var path = new DiagnosticPath(diagnostic);
        var solution = document.Project.Solution;
        if (await DiagnosticPath.FindAsync(path.Sink, solution, cancellationToken).ConfigureAwait(false) is not var (sending, sink) || sending.Id != document.Id
            || await DiagnosticPath.FindAsync(path.Entry, solution, cancellationToken).ConfigureAwait(false) is not { Node: var entry }
            || sink.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || FunctionOf(call) is not { } function || FunctionOf(entry) != function
            || ((CSharpParseOptions)call.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp8
            // A scope that an iterator begins is gone after its first result.
            || OwnNodes(function).Any(node => node is YieldStatementSyntax)
            || function.DescendantTokens().Any(token => token.ValueText is "AnonymizationScope" or "AnonymizationSession" or "BeginScope")
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var here = plan.Where(wrap => wrap.Document.Id == document.Id && function.Span.Contains(wrap.Target.Span)).ToList();
        // What runs elsewhere runs inside the scope only when it is called from inside.
        if (here.Count < plan.Count && entry.FirstAncestorOrSelf<ExpressionSyntax>(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) is not { } reading)
            return null;
        if (here.Any(wrap => FunctionOf(wrap.Target) is var inner && inner != function && inner is LocalFunctionStatementSyntax))
            return null;

        var answers = new AnswerReads(function, model, cancellationToken).Of(call);
        return answers.Count == 0 ? null : new Exchange(document, function, [call, entry, .. here.Select(wrap => wrap.Target)], answers, plan);
    }

    private static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(IsFunction) switch
    {
        GlobalStatementSyntax global => global.Parent,
        var function => function,
    };

    private static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or GlobalStatementSyntax;

    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax));

    private sealed record Edit(string Title, Exchange Exchange) : FurtherEdit(Title);
}
