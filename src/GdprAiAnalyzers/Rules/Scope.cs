using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>Names the place of a finding so that it survives edits around it: <c>Acme.Support.Answer</c>.</summary>
internal static class Scope
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The innermost member or type, with what is around it; the name of the file where there is none.</summary>
    public static string Of(Location location)
    {
        if (location.SourceTree is not { } tree)
            return FileName(location.GetLineSpan().Path);

        var names = new Stack<string>();
        for (var node = tree.GetRoot().FindToken(location.SourceSpan.Start).Parent; node is not null; node = node.Parent)
        {
            if (NameOf(node) is { } name)
                names.Push(name);
        }

        return names.Count > 0 ? string.Join(".", names) : FileName(tree.FilePath);
    }

    /// <summary>Whether a place is a member, type, namespace or file, or stands inside of it.</summary>
    public static bool IsIn(string place, string outer) =>
        place.StartsWith(outer, System.StringComparison.Ordinal) && (place.Length == outer.Length || place[outer.Length] == '.');

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        DestructorDeclarationSyntax destructor => "~" + destructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
        _ => null,
    };

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);
}
