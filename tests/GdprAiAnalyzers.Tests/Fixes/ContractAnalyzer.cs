using System.Collections.Immutable;
using GdprAi;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Tests.Fixes;

/// <summary>
/// Reports flows in the shape that the fixes rely on, without following values: every read of a <c>[PersonalData]</c> member in the
/// method of a call with a <c>[SendsToLlm]</c> parameter, or in a method which that method calls. The fixes are so tested on their own.
/// </summary>
#pragma warning disable RS1001, RS1030 // Only tests create it, no compiler loads it, and speed does not matter.
internal sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.PersonalDataReachesLlm, Descriptors.SpecialCategoryReachesLlm, Descriptors.PersonalObjectReachesLlm];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        var model = context.SemanticModel;
        foreach (var sink in model.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => IsSink(call, model)))
        {
            if (sink.ArgumentList.Arguments.All(a => IsSanitizer(a.Expression)))
                continue;

            foreach (var tree in model.Compilation.SyntaxTrees)
            {
                var treeModel = model.Compilation.GetSemanticModel(tree);
                foreach (var (source, member, category, isObject) in Sources(treeModel))
                {
                    if (Entry(source, sink, model) is { } entry && !IsSanitized(source) && !IsSanitized(entry))
                        context.ReportDiagnostic(Create(entry, source, sink, member, category, isObject));
                }
            }
        }
    }

    private static Diagnostic Create(SyntaxNode entry, SyntaxNode source, SyntaxNode sink, string member, string category, bool isObject)
    {
        var descriptor = isObject ? Descriptors.PersonalObjectReachesLlm
            : category is "Health" or "Religion" ? Descriptors.SpecialCategoryReachesLlm
            : Descriptors.PersonalDataReachesLlm;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Category, category)
            .Add(DiagnosticProperties.SourceMember, member);
        return Diagnostic.Create(descriptor, entry.GetLocation(), [source.GetLocation(), sink.GetLocation()], properties, member, category, "unknown", "Llm.Ask");
    }

    private static SyntaxNode? Entry(SyntaxNode source, SyntaxNode sink, SemanticModel model)
    {
        var sinkMember = Member(sink);
        if (Member(source) == sinkMember)
            return source;

        return sinkMember.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call =>
            model.GetSymbolInfo(call).Symbol?.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == source.SyntaxTree && r.Span.Contains(source.Span)) == true);
    }

    private static IEnumerable<(SyntaxNode Node, string Member, string Category, bool IsObject)> Sources(SemanticModel model)
    {
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serialize" }, ArgumentList.Arguments: [var whole] } && !IsSanitizing(whole.Expression))
            {
                yield return (whole.Expression, model.GetTypeInfo(whole.Expression).Type!.Name, "Other", true);
            }
            else if (node is SimpleNameSyntax name && model.GetSymbolInfo(name).Symbol is { } symbol && Mark(symbol) is { } mark && IsRead(name))
            {
                var category = mark.ConstructorArguments is [{ Value: int value }] ? ((PersonalDataCategory)value).ToString() : "Other";
                yield return (Whole(name), symbol.ContainingType?.Name + "." + symbol.Name, category, false);
            }
        }
    }

    private static AttributeData? Mark(ISymbol symbol) => symbol.GetAttributes()
        .Concat(symbol is IMethodSymbol method ? method.GetReturnTypeAttributes() : [])
        .FirstOrDefault(a => a.AttributeClass?.Name == nameof(PersonalDataAttribute));

    private static SyntaxNode Whole(SyntaxNode name)
    {
        var node = name.Parent is MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) ? name.Parent : name;
        return node.Parent is InvocationExpressionSyntax call && call.Expression == node ? call : node;
    }

    private static bool IsRead(SyntaxNode name)
    {
        var whole = Whole(name);
        return !(whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == whole)
            && whole.Ancestors().OfType<InvocationExpressionSyntax>().All(call => call.Expression is not IdentifierNameSyntax { Identifier.ValueText: "nameof" });
    }

    private static bool IsSink(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && method.Parameters.Any(p => p.GetAttributes().Any(a => a.AttributeClass?.Name == nameof(SendsToLlmAttribute)));

    private static bool IsSanitized(SyntaxNode node) =>
        node.Ancestors().TakeWhile(n => n is not MemberDeclarationSyntax).OfType<ExpressionSyntax>().Any(IsSanitizing);

    private static bool IsSanitizing(ExpressionSyntax expression) =>
        IsSanitizer(expression)
        || (expression is InvocationExpressionSyntax { ArgumentList.Arguments: [.., { Expression: LambdaExpressionSyntax { ExpressionBody: { } body } }] } && IsSanitizer(body));

    private static bool IsSanitizer(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } }
        && type.ToString().Split('.')[^1] is "Anonymize" or "Generalize" or "A";

    private static SyntaxNode Member(SyntaxNode node) => (SyntaxNode?)node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
}
