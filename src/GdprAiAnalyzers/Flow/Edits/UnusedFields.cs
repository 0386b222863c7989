using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Edits;

/// <summary>Edits of private fields that begin empty and that no code names: what is known of all other code stays true.</summary>
internal static class UnusedFields
{
    /// <summary>Whether two versions of a document differ, outside of bodies, in nothing but such fields.</summary>
    public static bool AreAllThatDiffers(SyntaxTree original, SyntaxTree next, CancellationToken cancellationToken)
    {
        var (root, edited) = (original.GetRoot(cancellationToken), next.GetRoot(cancellationToken));
        var (before, now) = (Empty(root), Empty(edited));
        var changed = new HashSet<(int, string)>(before.Keys);
        changed.SymmetricExceptWith(now.Keys);
        if (changed.Count == 0)
            return false;
        // A field that is gone but still named, or one whose name meant something else before, changes what names mean.
        var names = changed.SelectMany(key => (now.TryGetValue(key, out var field) ? field : before[key]).Declaration.Variables).Select(v => v.Identifier.ValueText).ToList();
        return !edited.DescendantNodes().Any(node => node is SimpleNameSyntax name && names.Contains(name.Identifier.ValueText))
            && SyntaxFactory.AreEquivalent(Without(root, before.Values), Without(edited, now.Values), topLevel: true);
    }

    /// <summary>The children beside which a node has its place in every version of its document: those that are not such fields, unless it is one.</summary>
    public static IEnumerable<SyntaxNode> Siblings(SyntaxNode parent, SyntaxNode node) =>
        IsEmpty(node) ? parent.ChildNodes() : parent.ChildNodes().Where(child => !IsEmpty(child));

    /// <summary>By the place of their type and their text.</summary>
    private static Dictionary<(int Type, string Text), FieldDeclarationSyntax> Empty(SyntaxNode root)
    {
        var fields = new Dictionary<(int, string), FieldDeclarationSyntax>();
        var place = 0;
        foreach (var type in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
        {
            foreach (var field in type.Members.Where(IsEmpty).Cast<FieldDeclarationSyntax>())
                fields[(place, field.ToString())] = field;
            place++;
        }

        return fields;
    }

    /// <summary>Whether a node declares private fields without attributes and values, in a type whose whole text is in one place.</summary>
    private static bool IsEmpty(SyntaxNode node) =>
        node is FieldDeclarationSyntax { AttributeLists.Count: 0, ContainsDirectives: false, Parent: TypeDeclarationSyntax type and not InterfaceDeclarationSyntax } field
        && field.Declaration.Variables.All(v => v is { Initializer: null, ArgumentList: null })
        && field.Modifiers.All(m => m.IsKind(SyntaxKind.PrivateKeyword) || m.IsKind(SyntaxKind.ReadOnlyKeyword) || m.IsKind(SyntaxKind.StaticKeyword))
        && !type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static SyntaxNode Without(SyntaxNode root, IEnumerable<SyntaxNode> fields) => root.RemoveNodes(fields, SyntaxRemoveOptions.KeepNoTrivia)!;
}
