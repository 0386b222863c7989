using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>A member as text: what it is called and which names it mentions. Enough to tell which members cannot matter.</summary>
internal sealed record MemberEntry(SyntaxNode Node, ImmutableArray<string> Names, HashSet<string> Mentions);

/// <summary>The members of one syntax tree. Kept as long as the tree, so that an edit costs one tree.</summary>
internal sealed class TreeIndex
{
    private const string SinkAttribute = "SendsToLlm";

    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Cache = new();

    private TreeIndex(ImmutableArray<MemberEntry> members, ImmutableArray<string> markedSinks)
    {
        Members = members;
        MarkedSinks = markedSinks;
    }

    public ImmutableArray<MemberEntry> Members { get; }

    /// <summary>Names of methods that have a parameter marked <c>[SendsToLlm]</c>.</summary>
    public ImmutableArray<string> MarkedSinks { get; }

    public static TreeIndex Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Cache.TryGetValue(tree, out var index))
            index = Cache.GetValue(tree, t => Build(t.GetRoot(cancellationToken)));
        return index;
    }

    private static TreeIndex Build(SyntaxNode root)
    {
        var members = ImmutableArray.CreateBuilder<MemberEntry>();
        var markedSinks = ImmutableArray.CreateBuilder<string>();
        if (root is CompilationUnitSyntax unit && unit.Members.Any(m => m is GlobalStatementSyntax))
            members.Add(Entry(unit, ["<Main>$"], unit.Members.Where(m => m is GlobalStatementSyntax)));
        foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or MemberDeclarationSyntax && n is not BaseMethodDeclarationSyntax))
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    Add(method, method.Identifier.ValueText);
                    NoteMarked(method.ParameterList, method.Identifier.ValueText);
                    break;
                case ConstructorDeclarationSyntax constructor:
                    Add(constructor, constructor.Identifier.ValueText);
                    NoteMarked(constructor.ParameterList, constructor.Identifier.ValueText);
                    break;
                case BaseMethodDeclarationSyntax method:
                    Add(method, "<operator>");
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property, property.Identifier.ValueText);
                    break;
                case IndexerDeclarationSyntax indexer:
                    Add(indexer, "<indexer>");
                    break;
                case EventDeclarationSyntax @event:
                    Add(@event, @event.Identifier.ValueText);
                    break;
                case BaseFieldDeclarationSyntax field when field.Declaration.Variables.Any(v => v.Initializer is not null):
                    Add(field, field.Declaration.Variables.Select(v => v.Identifier.ValueText).ToArray());
                    break;
                case TypeDeclarationSyntax type:
                    if (ParameterListOf(type) is { } parameters)
                    {
                        members.Add(Entry(type, [type.Identifier.ValueText], type.BaseList is { } bases ? [parameters, bases] : [parameters]));
                        NoteMarked(parameters, type.Identifier.ValueText);
                    }

                    break;
            }
        }

        return new TreeIndex(members.ToImmutable(), markedSinks.ToImmutable());

        void Add(SyntaxNode node, params string[] names) => members.Add(Entry(node, names, [node]));

        void NoteMarked(ParameterListSyntax parameters, string name)
        {
            if (parameters.Parameters.Any(p => p.AttributeLists.Any(l => l.Attributes.Any(a => a.Name.ToString().Contains(SinkAttribute)))))
                markedSinks.Add(name);
        }
    }

    private static MemberEntry Entry(SyntaxNode node, string[] names, IEnumerable<SyntaxNode> scope)
    {
        var mentions = new HashSet<string>();
        var allNames = names.ToList();
        foreach (var part in scope)
        {
            foreach (var token in part.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    mentions.Add(token.ValueText);
            }

            // A delegate that is stored under a name may be called under it later.
            foreach (var assignment in part.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                if (assignment.Right is not LiteralExpressionSyntax && LastName(assignment.Left) is { } target)
                    allNames.Add(target);
            }
        }

        return new MemberEntry(node, allNames.Distinct().ToImmutableArray(), mentions);
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

/// <summary>Which members of a compilation may lead to a sink, told by names alone.</summary>
internal sealed class SyntaxIndex
{
    private readonly Compilation _compilation;
    private readonly Dictionary<string, List<MemberEntry>> _mentioning = new();

    public SyntaxIndex(Compilation compilation, ImmutableHashSet<string> sinkNames, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        var reaching = new HashSet<string>(sinkNames);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var index = TreeIndex.Of(tree, cancellationToken);
            reaching.UnionWith(index.MarkedSinks);
            foreach (var member in index.Members)
            {
                foreach (var name in member.Mentions)
                {
                    if (!_mentioning.TryGetValue(name, out var list))
                        _mentioning.Add(name, list = []);
                    list.Add(member);
                }
            }
        }

        var pending = new Stack<string>(reaching);
        var relevant = new HashSet<MemberEntry>();
        while (pending.Count > 0)
        {
            foreach (var member in Mentioning(pending.Pop()))
            {
                if (!relevant.Add(member))
                    continue;
                foreach (var name in member.Names)
                {
                    if (reaching.Add(name))
                        pending.Push(name);
                }
            }
        }

        _relevant = relevant;
    }

    private readonly HashSet<MemberEntry> _relevant;

    /// <summary>The members of a tree from which some chain of names leads to a sink.</summary>
    public IEnumerable<MemberEntry> RelevantMembers(SyntaxTree tree, CancellationToken cancellationToken) =>
        _compilation.ContainsSyntaxTree(tree) ? TreeIndex.Of(tree, cancellationToken).Members.Where(_relevant.Contains) : [];

    /// <summary>The members whose text mentions a name.</summary>
    public IReadOnlyList<MemberEntry> Mentioning(string name) => _mentioning.TryGetValue(name, out var list) ? list : [];

    /// <summary>The members whose text mentions both names. One of them may be everywhere: the rarer one is looked up.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name, string other)
    {
        var (ones, others) = (Mentioning(name), Mentioning(other));
        return ones.Count <= others.Count ? ones.Where(m => m.Mentions.Contains(other)) : others.Where(m => m.Mentions.Contains(name));
    }

    /// <summary>The members inside the text of a type whose text mentions a name: other types that use the same name cost nothing.</summary>
    public IEnumerable<MemberEntry> Mentioning(string name, INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (!_compilation.ContainsSyntaxTree(part.SyntaxTree))
                continue;
            foreach (var member in TreeIndex.Of(part.SyntaxTree, default).Members)
            {
                if (part.Span.Contains(member.Node.Span) && member.Mentions.Contains(name))
                    yield return member;
            }
        }
    }
}
