using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Marking;
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

        var newLine = AttributeWriter.NewLineOf(root);
        var marks = new Dictionary<SyntaxNode, string>();
        foreach (var diagnostic in diagnostics)
        {
            // int a, b: two members, one declaration.
            if (Declaration(root.FindNode(diagnostic.Location.SourceSpan)) is { } declaration && !marks.ContainsKey(declaration))
                marks.Add(declaration, diagnostic.Properties[DiagnosticProperties.Category]!);
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        return document.WithSyntaxRoot(root.ReplaceNodes(marks.Keys, (original, rewritten) => AttributeWriter.Add(rewritten, Mark(original, marks[original], attribute, category, model, generator), newLine)));
    }

    /// <summary>The mark for a declaration; <see langword="null"/> when the compilation has no attribute for it.</summary>
    public static AttributeSyntax? Mark(SyntaxNode place, string name, SemanticModel model, SyntaxGenerator generator) =>
        model.Compilation.GetTypeByMetadataName(Attribute) is { } attribute && model.Compilation.GetTypeByMetadataName(Category) is { } category
            ? Mark(place, name, attribute, category, model, generator)
            : null;

    /// <summary>The declaration that a mark goes to.</summary>
    public static SyntaxNode? Declaration(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(n => n is ParameterSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax);

    private static AttributeSyntax Mark(SyntaxNode place, string name, INamedTypeSymbol attribute, INamedTypeSymbol category, SemanticModel model, SyntaxGenerator generator) =>
        AttributeWriter.Create(attribute, place, model, generator).WithArgumentList(
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression(WrapRewriter.FullName(category, place, model)).WithAdditionalAnnotations(AttributeWriter.CleanUp(category, place, model, generator)),
                SyntaxFactory.IdentifierName(name))))));
}
