using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace GdprAiAnalyzers.CodeFixes.Checked;

/// <summary>One constant, and what is written in its place.</summary>
/// <param name="Variable">The environment variable or setting that is read.</param>
internal sealed record KeyEdit(ExpressionSyntax Target, ExpressionSyntax Replacement, string Variable)
{
    private static readonly SyntaxAnnotation Written = new();

    public static KeyEdit? For(SyntaxNode node, Diagnostic diagnostic, SemanticModel model, SyntaxGenerator generator, CancellationToken cancellationToken)
    {
        if (node is not ExpressionSyntax target)
            return null;
        while (target.Parent is ParenthesizedExpressionSyntax parenthesized)
            target = parenthesized;
        var variable = diagnostic.Properties.TryGetValue(DiagnosticProperties.Target, out var kind) && kind == "salt" ? "PSEUDONYM_SALT" : "PSEUDONYM_KEY";
        var isText = model.GetTypeInfo(target, cancellationToken).Type?.SpecialType == SpecialType.System_String;
        var writer = new Writer(target, model, generator);

        if (isText && DefaultOf(target, model, cancellationToken) is { } setting)
            return new(setting.Call, writer.Finish(setting.Entry + " ?? " + writer.Missing(setting.Name), setting.Call), setting.Name);
        if (isText && target.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == target)
            return new(target, writer.Finish(writer.Missing(variable), target), variable);

        var read = writer.Name("System.Environment") + ".GetEnvironmentVariable(\"" + variable + "\") ?? "
            // A default of options is made before the settings are read: it must not throw.
            + (IsDefaultOfMember(target) ? "\"\"" : writer.Missing(variable));
        return new(target, writer.Finish(isText ? read : writer.Name("System.Convert") + ".FromBase64String(" + read + ")", target), variable);
    }

    /// <summary>Whether the edit brings no new error or warning.</summary>
    public bool IsAccepted(SemanticModel model, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var root = tree.GetRoot(cancellationToken);
        var changed = tree.WithRootAndOptions(root.ReplaceNode(Target, Replacement.WithAdditionalAnnotations(Written)), tree.Options);
        var after = model.Compilation.ReplaceSyntaxTree(tree, changed);
        var written = changed.GetRoot(cancellationToken).GetAnnotatedNodes(Written).Single();
        var complaints = Of(after.GetSemanticModel(changed), written);
        return complaints.Count == 0 || !complaints.Exceed(Of(model, Target));

        ILookup<string, string> Of(SemanticModel model, SyntaxNode node) => Complaints.Of(model, Complaints.ScopeOf(node).Span, cancellationToken);
    }

    /// <summary><c>configuration.GetValue("Key", "secret")</c>: the setting and its name.</summary>
    private static (ExpressionSyntax Call, string Entry, string Name)? DefaultOf(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) =>
        target.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValue" } access, ArgumentList.Arguments: [{ Expression: var key }, _] } call }
        && key != target && model.GetConstantValue(key, cancellationToken).Value is string name
            ? (call, access.Expression + "[" + key + "]", name)
            : null;

    private static bool IsDefaultOfMember(ExpressionSyntax target) =>
        target.Ancestors().TakeWhile(node => node is not (StatementSyntax or LambdaExpressionSyntax)).OfType<PropertyDeclarationSyntax>().FirstOrDefault()
            is { Initializer: not null, AccessorList: { } accessors } && accessors.Accessors.Any(a => a.Keyword.IsKind(SyntaxKind.SetKeyword) || a.Keyword.IsKind(SyntaxKind.InitKeyword));

    /// <summary>Writes expressions; the platform's clean-up imports and shortens names.</summary>
    private sealed class Writer(ExpressionSyntax place, SemanticModel model, SyntaxGenerator generator)
    {
        private readonly List<INamedTypeSymbol> _types = [];

        public string Name(string type)
        {
            if (model.Compilation.GetTypeByMetadataName(type) is not { } symbol)
                return type;
            _types.Add(symbol);
            return WrapRewriter.FullName(symbol, place, model);
        }

        public string Missing(string variable) => "throw new " + Name("System.InvalidOperationException") + "(\"" + variable + " is not set.\")";

        public ExpressionSyntax Finish(string text, ExpressionSyntax target)
        {
            var expression = SyntaxFactory.ParseExpression(text);
            foreach (var type in _types)
            {
                var name = type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
                expression = expression.ReplaceNodes(
                    expression.DescendantNodesAndSelf().Where(node => node is MemberAccessExpressionSyntax or QualifiedNameSyntax && node.WithoutTrivia().ToString() is var written && (written == name || written == "global::" + name)),
                    (_, rewritten) => rewritten.WithAdditionalAnnotations(WrapRewriter.CleanUp(type, place, model, generator)));
            }

            return (NeedsParentheses(expression, target) ? SyntaxFactory.ParenthesizedExpression(expression) : expression).WithTriviaFrom(target);
        }

        private static bool NeedsParentheses(ExpressionSyntax expression, ExpressionSyntax target) =>
            expression is BinaryExpressionSyntax && target.Parent is not (ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax);
    }
}
