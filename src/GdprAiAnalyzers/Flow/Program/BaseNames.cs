using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>A type or a <c>using</c> alias as text: its name, and the names in its list of bases.</summary>
internal sealed record BaseEntry(SyntaxNode Node, string Name, ImmutableArray<string> Bases);

/// <summary>What the types of one tree say they derive from, without binding any of them. Kept as long as the tree.</summary>
internal static class BaseNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Cache = new();

    public static ImmutableArray<BaseEntry> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Cache.TryGetValue(tree, out var entries))
            entries = Cache.GetValue(tree, t => Read(t.GetRoot(cancellationToken)));
        return (ImmutableArray<BaseEntry>)entries;
    }

    private static object Read(SyntaxNode root)
    {
        var entries = ImmutableArray.CreateBuilder<BaseEntry>();
        foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax type)
                entries.Add(new BaseEntry(type, type.Identifier.ValueText, type.BaseList is { } bases ? bases.Types.SelectMany(b => NamesIn(b.Type)).ToImmutableArray() : ImmutableArray<string>.Empty));
            else if (node is UsingDirectiveSyntax { Alias: { } alias })
                entries.Add(new BaseEntry(node, alias.Name.Identifier.ValueText, NamesIn(node).ToImmutableArray()));
        }

        return entries.ToImmutable();
    }

    private static System.Collections.Generic.IEnumerable<string> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);
}
