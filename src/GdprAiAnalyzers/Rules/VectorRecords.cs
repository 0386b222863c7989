using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>GDPRAI006 where a record is declared: a member that is personal and that a vector store keeps.</summary>
internal static class VectorRecords
{
    public static IEnumerable<(SyntaxToken Name, SourceModel Source, string Attribute)> In(SemanticModel model, Lazy<FlowModels> models, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        if (!TreeWords.Of(tree, cancellationToken).MayContain(RecordMembers.Word))
            yield break;
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or ParameterListSyntax))
        {
            (ISymbol? declared, SyntaxToken name) = node switch
            {
                PropertyDeclarationSyntax { AttributeLists.Count: > 0 } declaration => (model.GetDeclaredSymbol(declaration, cancellationToken), declaration.Identifier),
                // [property: …] of a positional record
                ParameterSyntax { AttributeLists.Count: > 0, Parent.Parent: RecordDeclarationSyntax record } parameter =>
                    ((model.GetDeclaredSymbol(record, cancellationToken) as INamedTypeSymbol)?.GetMembers(parameter.Identifier.ValueText).FirstOrDefault(), parameter.Identifier),
                _ => (default(ISymbol), default(SyntaxToken)),
            };
            if (declared is IPropertySymbol property && RecordMembers.AttributeOf(property) is { } attribute && models.Value.GetSource(property) is { } source)
                yield return (name, source, attribute.Name);
        }
    }
}
