using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GdprAiAnalyzers.CodeFixes;

/// <summary>Writes <c>[PersonalData(PersonalDataCategory.…)]</c> before members.</summary>
internal static class MemberMarker
{
    private const string Attribute = "GdprAi.PersonalDataAttribute";
    private const string Category = "GdprAi.PersonalDataCategory";

    /// <summary>Whether the compilation has the attribute.</summary>
    public static bool CanMark(Compilation compilation) =>
        compilation.GetTypeByMetadataName(Attribute) is not null && compilation.GetTypeByMetadataName(Category) is not null;

    /// <summary>The document with a mark for each diagnostic.</summary>
    public static async Task<Document> MarkAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model?.Compilation.GetTypeByMetadataName(Attribute) is not { } attribute || model.Compilation.GetTypeByMetadataName(Category) is not { } category)
            return document;

        var generator = SyntaxGenerator.GetGenerator(document);
        // The import would make a [PersonalData] of somebody else in this document ambiguous.
        var imports = !root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText is "PersonalData" or "PersonalDataAttribute" && name.Parent is AttributeSyntax)
            .Any(name => model.GetTypeInfo(name.Parent!, cancellationToken).Type is { } type && !SymbolEqualityComparer.Default.Equals(type, attribute));
        var newLine = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } used ? used : SyntaxFactory.LineFeed;
        var marks = new Dictionary<SyntaxNode, AttributeSyntax>();
        foreach (var diagnostic in diagnostics)
        {
            // int a, b: two members, one declaration.
            if (Declaration(root.FindNode(diagnostic.Location.SourceSpan)) is { } declaration && !marks.ContainsKey(declaration))
                marks.Add(declaration, Mark(declaration, diagnostic.Properties[DiagnosticProperties.Category]!));
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(marks.Keys, (original, rewritten) => Add(rewritten, marks[original], newLine)));

        AttributeSyntax Mark(SyntaxNode place, string name) => SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(WithoutSuffix(WrapRewriter.FullName(attribute, place, model))).WithAdditionalAnnotations(CleanUp(attribute)),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression(WrapRewriter.FullName(category, place, model)).WithAdditionalAnnotations(CleanUp(category)),
                SyntaxFactory.IdentifierName(name))))));

        SyntaxAnnotation[] CleanUp(INamedTypeSymbol type) => imports ? WrapRewriter.CleanUp(type, generator) : [];
    }

    private static SyntaxNode? Declaration(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(n => n is ParameterSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax);

    private static string WithoutSuffix(string name) => name.Substring(0, name.Length - "Attribute".Length);

    private static SyntaxNode Add(SyntaxNode declaration, AttributeSyntax mark, SyntaxTrivia newLine)
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
}
