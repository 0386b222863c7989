using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The calls and object creations of one tree by the names that they are written with: one walk through the tree for all who search it. Kept as long as the tree.</summary>
internal sealed class TreeCalls
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeCalls> Cache = new();

    private readonly Dictionary<string, List<InvocationExpressionSyntax>> _calls = [];
    private readonly Dictionary<string, List<SyntaxNode>> _creations = [];
    private readonly List<SyntaxNode> _nameless = [];

    private TreeCalls(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when NameOf(call.Expression) is { } name:
                    Add(_calls, name, call);
                    break;
                case ObjectCreationExpressionSyntax creation when NameOf(creation.Type) is { } name:
                    Add(_creations, name, creation);
                    break;
                case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax:
                    _nameless.Add(node);
                    break;
            }
        }
    }

    public static TreeCalls Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Cache.TryGetValue(tree, out var calls))
            calls = Cache.GetValue(tree, t => new TreeCalls(t.GetRoot(cancellationToken)));
        return calls;
    }

    /// <summary>The calls of methods of a name, in the order of the text.</summary>
    public IReadOnlyList<SyntaxNode> CallsOf(string name) => _calls.TryGetValue(name, out var calls) ? calls : [];

    /// <summary>What may create objects of types of some names, in the order of the text: <c>new()</c> and constructor initializers tell no name.</summary>
    public IEnumerable<SyntaxNode> CreationsOf(IEnumerable<string> names)
    {
        var named = names.SelectMany(name => _creations.TryGetValue(name, out var creations) ? creations : []);
        return named.Concat(_nameless).OrderBy(node => node.SpanStart);
    }

    private static string? NameOf(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private static void Add<T>(Dictionary<string, List<T>> map, string name, T node)
    {
        if (!map.TryGetValue(name, out var nodes))
            map.Add(name, nodes = []);
        nodes.Add(node);
    }
}
