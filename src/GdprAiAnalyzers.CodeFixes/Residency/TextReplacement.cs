using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.CodeFixes.Residency;

/// <summary>Replaces a host, region, model prefix or scheme inside the text that names it, or in the constant that does.</summary>
internal sealed class TextReplacement(SemanticModel model, EditSet edits, CancellationToken cancellationToken)
{
    public void Write(SyntaxNode node, Diagnostic diagnostic)
    {
        if (diagnostic.Id == RuleIds.UnprotectedConnection)
        {
            if (!Replace(node, "http://", "https://") && !Replace(node, "ws://", "wss://"))
                new TransportEdits(model, edits, cancellationToken).Write(node);
            return;
        }

        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Alternative, out var alternative) || alternative is null || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Value, out var value) || value is null)
            return;
        if (diagnostic.Id != RuleIds.RoutedOutsideRegions)
            Replace(node, value, alternative);
        else if (value.IndexOf('.') is > 0 and var dot && alternative.StartsWith("eu.", StringComparison.Ordinal))
            Replace(node, value.Substring(0, dot + 1), "eu.");
        else if (!Replace(node, value, alternative))
            ReplaceMember(node, alternative);
    }

    private bool Replace(SyntaxNode node, string from, string to)
    {
        var texts = Texts(node).Where(text => IndexOf(text, from) >= 0).ToList();
        if (texts.Count == 0)
            texts = node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().SelectMany(ConstantTexts).Where(text => IndexOf(text, from) >= 0).ToList();
        foreach (var text in texts)
            edits.Add(text, from, current => Changed(current, from, to));
        return texts.Count > 0;
    }

    private static IEnumerable<SyntaxNode> Texts(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Where(n => n.IsKind(SyntaxKind.StringLiteralExpression) || n is InterpolatedStringTextSyntax);

    /// <summary>The literals of what always holds its first value, in whatever document it is declared.</summary>
    private IEnumerable<SyntaxNode> ConstantTexts(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol switch
        {
            IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true, IsStatic: true } or ILocalSymbol { IsConst: true } => Declared(name),
            ILocalSymbol { IsRef: false } when !IsWrittenAgain(name) => Declared(name),
            _ => [],
        };

    private IEnumerable<SyntaxNode> Declared(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol!.DeclaringSyntaxReferences.SelectMany(r => Texts(r.GetSyntax(cancellationToken)));

    private static bool IsWrittenAgain(IdentifierNameSyntax local) =>
        (local.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? local.SyntaxTree.GetRoot()).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == local.Identifier.ValueText
            && ((name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name) || name.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } || name.Parent is RefExpressionSyntax));

    private static int IndexOf(SyntaxNode text, string value) => text.ToString().IndexOf(value, StringComparison.OrdinalIgnoreCase);

    private static SyntaxNode Changed(SyntaxNode text, string from, string to)
    {
        var written = text.ToString();
        var at = IndexOf(text, from);
        if (at < 0)
            return text;
        var changed = written.Substring(0, at) + to + written.Substring(at + from.Length);
        return text is InterpolatedStringTextSyntax
            ? SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(text.GetLeadingTrivia(), SyntaxKind.InterpolatedStringTextToken, changed, changed, text.GetTrailingTrivia()))
            : SyntaxFactory.ParseExpression(changed).WithTriviaFrom(text);
    }

    /// <summary><c>RegionEndpoint.USEast1</c>: the member of the same type whose name is the alternative.</summary>
    private void ReplaceMember(SyntaxNode node, string alternative)
    {
        if (model.GetSymbolInfo(node, cancellationToken).Symbol?.ContainingType is not { } type || MemberNamed(type, alternative) is not { } member)
            return;
        var name = node is MemberAccessExpressionSyntax access ? access.Name : node as SimpleNameSyntax;
        if (name is not null)
            edits.Add(name, alternative, current => SyntaxFactory.IdentifierName(member).WithTriviaFrom(current));
    }

    /// <summary>The static member that stands for a region: <c>EUCentral1</c> for <c>eu-central-1</c>.</summary>
    public static string? MemberNamed(ITypeSymbol type, string region) =>
        type.GetMembers().FirstOrDefault(m => m is { IsStatic: true } and (IFieldSymbol or IPropertySymbol) && string.Equals(m.Name, region.Replace("-", ""), StringComparison.OrdinalIgnoreCase))?.Name;
}
