using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes.Marking;

/// <summary>Writes an attribute before a declaration, in the way in which the file breaks its lines.</summary>
internal static class AttributeWriter
{
    /// <summary>The attribute without arguments, by its full name; the clean-up of the code action shortens it and adds the <c>using</c>.</summary>
    public static AttributeSyntax Create(INamedTypeSymbol attribute, SyntaxNode place, SemanticModel model, SyntaxGenerator generator) =>
        SyntaxFactory.Attribute(SyntaxFactory.ParseName(WithoutSuffix(WrapRewriter.FullName(attribute, place, model))).WithAdditionalAnnotations(CleanUp(attribute, place, model, generator)));

    /// <summary>What shortens a name by importing its namespace; nothing where the import would make an attribute of another namespace ambiguous.</summary>
    public static SyntaxAnnotation[] CleanUp(INamedTypeSymbol type, SyntaxNode place, SemanticModel model, SyntaxGenerator generator) =>
        place.SyntaxTree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Any(used =>
            used.Name is IdentifierNameSyntax
            && model.GetTypeInfo(used).Type is { } bound
            && !SymbolEqualityComparer.Default.Equals(bound.ContainingNamespace, type.ContainingNamespace)
            && !type.ContainingNamespace.GetTypeMembers(bound.Name).IsEmpty)
            ? []
            : WrapRewriter.CleanUp(type, place, model, generator);

    /// <summary>The line break that the file uses.</summary>
    public static SyntaxTrivia NewLineOf(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } used ? used : SyntaxFactory.LineFeed;

    /// <summary>The declaration with the attribute before its others: on a line of its own, or before a parameter.</summary>
    public static SyntaxNode Add(SyntaxNode declaration, AttributeSyntax mark, SyntaxTrivia newLine)
    {
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(mark));
        if (declaration is ParameterSyntax parameter)
        {
            // The parameter of a record stands for its property.
            list = list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)).WithTrailingTrivia(SyntaxFactory.Space));
            var bare = parameter.WithoutLeadingTrivia();
            return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space)));
        }

        var member = (MemberDeclarationSyntax)declaration;
        var leading = member.GetLeadingTrivia();
        var indentation = leading.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last : SyntaxFactory.Whitespace("");
        var ownLine = leading.Any() || member.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var rest = member.WithLeadingTrivia(ownLine ? SyntaxFactory.TriviaList(indentation) : default);
        list = list.WithLeadingTrivia(leading).WithTrailingTrivia(ownLine ? newLine : SyntaxFactory.Space);
        return rest.WithAttributeLists(rest.AttributeLists.Insert(0, list));
    }

    private static string WithoutSuffix(string name) => name.Substring(0, name.Length - "Attribute".Length);
}
