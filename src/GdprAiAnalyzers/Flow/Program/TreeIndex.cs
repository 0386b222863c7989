using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>A member as text: the nodes that are its code, what it is called and which names it mentions. Enough to tell which members cannot matter.</summary>
/// <param name="Assigned">Of the names that it mentions, those that it may write to.</param>
internal sealed record MemberEntry(SyntaxNode Node, ImmutableArray<SyntaxNode> Scope, ImmutableArray<string> Names, HashSet<string> Mentions, HashSet<string> Assigned)
{
    /// <summary>Whether the code of two members reads the same, to the last space.</summary>
    public bool HasTextOf(MemberEntry other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Scope.Length != other.Scope.Length || Node.RawKind != other.Node.RawKind)
            return false;
        for (var i = 0; i < Scope.Length; i++)
        {
            if (Scope[i].FullSpan.Length != other.Scope[i].FullSpan.Length || !Scope[i].IsEquivalentTo(other.Scope[i]))
                return false;
        }

        return true;
    }
}

/// <summary>Who calls one of the names may run code that mentions the others.</summary>
internal sealed record NameEdge(ImmutableArray<string> Names, HashSet<string> Mentions);

/// <summary>The members of one syntax tree. Kept as long as the tree, so that an edit costs one tree.</summary>
internal sealed class TreeIndex
{
    private const string SinkAttribute = "SendsToLlm";

    /// <summary>The words by which the attribute that marks a sink is written.</summary>
    public static readonly string[] SinkAttributes = [SinkAttribute, SinkAttribute + "Attribute"];

    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Cache = new();

    private TreeIndex(ImmutableArray<MemberEntry> members, ImmutableArray<NameEdge> edges, ImmutableArray<string> markedSinks)
    {
        Members = members;
        Edges = edges;
        MarkedSinks = markedSinks;
    }

    public ImmutableArray<MemberEntry> Members { get; }

    public ImmutableArray<NameEdge> Edges { get; }

    /// <summary>Names of methods that have a parameter marked <c>[SendsToLlm]</c>.</summary>
    public ImmutableArray<string> MarkedSinks { get; }

    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Cache.TryGetValue(tree, out var index))
            index = Cache.GetValue(tree, t => new Builder().Build(t.GetRoot(cancellationToken)));
        return index;
    }

    private sealed class Builder
    {
        private readonly ImmutableArray<MemberEntry>.Builder _members = ImmutableArray.CreateBuilder<MemberEntry>();
        private readonly ImmutableArray<NameEdge>.Builder _edges = ImmutableArray.CreateBuilder<NameEdge>();
        private readonly ImmutableArray<string>.Builder _markedSinks = ImmutableArray.CreateBuilder<string>();

        public TreeIndex Build(SyntaxNode root)
        {
            if (root is CompilationUnitSyntax unit && unit.Members.Any(m => m is GlobalStatementSyntax))
                Add(unit, ImmutableArray<string>.Empty, unit.Members.Where(m => m is GlobalStatementSyntax).ToArray());
            foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
            {
                switch (node)
                {
                    case MethodDeclarationSyntax method:
                        Add(method, ImmutableArray.Create(method.Identifier.ValueText), method);
                        NoteMarked(method.ParameterList, method.Identifier.ValueText);
                        break;
                    case ConstructorDeclarationSyntax constructor:
                        Add(constructor, ImmutableArray.Create(constructor.Identifier.ValueText), constructor);
                        NoteMarked(constructor.ParameterList, constructor.Identifier.ValueText);
                        break;
                    case BaseMethodDeclarationSyntax or IndexerDeclarationSyntax:
                        Add(node, ImmutableArray<string>.Empty, node);
                        break;
                    case PropertyDeclarationSyntax property:
                        Add(property, ImmutableArray.Create(property.Identifier.ValueText), property);
                        break;
                    case EventDeclarationSyntax @event:
                        Add(@event, ImmutableArray.Create(@event.Identifier.ValueText), @event);
                        break;
                    case BaseFieldDeclarationSyntax field when field.Declaration.Variables.Any(v => v.Initializer is not null):
                        Add(field, field.Declaration.Variables.Select(v => v.Identifier.ValueText).ToImmutableArray(), field);
                        break;
                    case TypeDeclarationSyntax type when ParameterListOf(type) is { } parameters:
                        Add(type, ImmutableArray.Create(type.Identifier.ValueText), type.BaseList is { } bases ? [parameters, bases] : [parameters]);
                        NoteMarked(parameters, type.Identifier.ValueText);
                        break;
                }
            }

            return new TreeIndex(_members.ToImmutable(), _edges.ToImmutable(), _markedSinks.ToImmutable());
        }

        private void Add(SyntaxNode node, ImmutableArray<string> names, params SyntaxNode[] scope)
        {
            var mentions = new HashSet<string>();
            var assigned = new HashSet<string>();
            foreach (var part in scope)
            {
                foreach (var descendant in part.DescendantNodesAndSelf())
                {
                    AddMention(descendant, mentions);
                    AddAssigned(descendant, assigned);
                    AddStoredDelegates(descendant);
                }
            }

            _members.Add(new MemberEntry(node, scope.ToImmutableArray(), names, mentions, assigned));
            if (!names.IsEmpty)
                _edges.Add(new NameEdge(names, mentions));
        }

        // What a declaration calls itself is no mention: every handler has its own HandleAsync.
        private static void AddMention(SyntaxNode node, HashSet<string> mentions)
        {
            if (node is SimpleNameSyntax name)
                mentions.Add(name.Identifier.ValueText);
        }

        private static void AddAssigned(SyntaxNode node, HashSet<string> assigned)
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment:
                    AddMentions(assignment.Left, assigned);
                    break;
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None):
                    AddMentions(argument.Expression, assigned);
                    break;
                case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression):
                    AddMentions(postfix.Operand, assigned);
                    break;
                case PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression):
                    AddMentions(prefix.Operand, assigned);
                    break;
                case RefExpressionSyntax alias:
                    AddMentions(alias.Expression, assigned);
                    break;
            }
        }

        private static void AddMentions(SyntaxNode node, HashSet<string> mentions)
        {
            foreach (var descendant in node.DescendantNodesAndSelf())
                AddMention(descendant, mentions);
        }

        /// <summary>A delegate that is stored under a name may be called under it later: lambdas, and what may be a method group.</summary>
        private void AddStoredDelegates(SyntaxNode node)
        {
            if (node is not (AssignmentExpressionSyntax or InvocationExpressionSyntax))
                return;
            var mentions = new HashSet<string>();
            string? store = null;
            if (node is AssignmentExpressionSyntax assignment)
            {
                store = LastName(assignment.Left);
                if (store is null)
                    return;
                if (LastName(assignment.Right) is { } group)
                {
                    mentions.Add(group);
                }
                else
                {
                    foreach (var lambda in assignment.Right.DescendantNodesAndSelf().OfType<AnonymousFunctionExpressionSyntax>())
                        AddMentions(lambda, mentions);
                }
            }
            else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } receiver } } call)
            {
                store = LastName(receiver);
                if (store is null)
                    return;
                foreach (var argument in call.ArgumentList.Arguments)
                {
                    if (argument.Expression is AnonymousFunctionExpressionSyntax lambda)
                        AddMentions(lambda, mentions);
                }
            }

            if (mentions.Count > 0)
                _edges.Add(new NameEdge(ImmutableArray.Create(store!), mentions));
        }

        private void NoteMarked(ParameterListSyntax parameters, string name)
        {
            if (parameters.Parameters.Any(p => p.AttributeLists.Any(l => l.Attributes.Any(a => a.Name.ToString().Contains(SinkAttribute)))))
                _markedSinks.Add(name);
        }

        private static string? LastName(ExpressionSyntax expression) => expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        };

        // Only records have one in the syntax API of the Roslyn floor; classes and structs got theirs later, as a child node.
        private static ParameterListSyntax? ParameterListOf(TypeDeclarationSyntax type) =>
            type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault();
    }
}
