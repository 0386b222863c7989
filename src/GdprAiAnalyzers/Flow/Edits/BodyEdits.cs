using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Edits;

/// <summary>
/// How the documents of a compilation differ from those of an earlier one whose symbols still serve: in the bodies of members,
/// in default values of parameters, and in fields that no code names yet. All other members keep their order, so a member goes by its place, and what is outside of edited bodies by its way from the root.
/// </summary>
internal sealed class BodyEdits
{
    /// <summary>Places of trees that were exchanged, in all their versions. Weak: it does not keep the versions of each keystroke.</summary>
    private readonly ConditionalWeakTable<SyntaxTree, object> _places = new();
    private readonly ImmutableArray<SyntaxTree> _originals;
    private readonly Dictionary<SyntaxNode, SyntaxNode> _edited = [];
    private ImmutableArray<SyntaxTree> _current;

    public BodyEdits(Compilation compilation) => _originals = _current = compilation.SyntaxTrees.ToImmutableArray();

    /// <summary>Whether these are the documents of a compilation.</summary>
    public bool IsAt(Compilation compilation) => _current.SequenceEqual(compilation.SyntaxTrees);

    /// <summary>The tree that stands now where a tree of some version stood.</summary>
    public SyntaxTree Current(SyntaxTree tree) => PlaceOf(tree) is { } place ? _current[place] : tree;

    /// <summary>The tree of the earlier compilation.</summary>
    public SyntaxTree Original(SyntaxTree tree) => PlaceOf(tree) is { } place ? _originals[place] : tree;

    /// <summary>The declaration of a member in the earlier compilation: the one that has a symbol there.</summary>
    public SyntaxNode Original(SyntaxNode member)
    {
        var original = Original(member.SyntaxTree);
        if (original == member.SyntaxTree)
            return member;
        var place = TreeIndex.Of(member.SyntaxTree, CancellationToken.None).Members.TakeWhile(m => m.Node != member).Count();
        return TreeIndex.Of(original, CancellationToken.None).Members[place].Node;
    }

    /// <summary>The text that a body or an expression has by now, where it differs; <see langword="null"/> where it does not.</summary>
    public SyntaxNode? Edited(SyntaxNode code)
    {
        if (_edited.Count == 0)
            return null;
        for (var member = code; member is not null and not TypeDeclarationSyntax; member = member.Parent)
        {
            if (_edited.TryGetValue(member, out var edited))
                return Counterpart(code, member, edited);
        }

        return null;
    }

    /// <summary>The same node in the text as it is now. Nodes of edited members are such already.</summary>
    public SyntaxNode Current(SyntaxNode node)
    {
        var current = Current(node.SyntaxTree);
        if (current == node.SyntaxTree)
            return node;
        var path = new Stack<SyntaxNode>();
        for (var step = node; step.Parent is not null; step = step.Parent)
            path.Push(step);
        var found = current.GetRoot();
        foreach (var step in path)
        {
            var place = UnusedFields.Siblings(step.Parent!, step).TakeWhile(child => child != step).Count();
            found = UnusedFields.Siblings(found, step).ElementAtOrDefault(place) ?? found;
        }

        return found;
    }

    /// <summary>
    /// Goes on to another compilation. Fails, and stays as it is, where more than bodies differ.
    /// </summary>
    /// <param name="changed">The declarations, in the earlier compilation, of the members whose text differs from the last one.</param>
    /// <param name="defaults">The parameters, in the earlier compilation, that have another default by now.</param>
    public bool TryAdvance(
        Compilation compilation, CancellationToken cancellationToken, out IReadOnlyList<SyntaxNode> changed, out IReadOnlyList<(SyntaxTree Old, SyntaxTree New)> trees, out IReadOnlyList<ParameterSyntax> defaults)
    {
        var next = compilation.SyntaxTrees.ToImmutableArray();
        var differing = new List<SyntaxNode>();
        var exchanged = new List<(SyntaxTree, SyntaxTree)>();
        var edited = new Dictionary<SyntaxNode, SyntaxNode>();
        var parameters = new List<ParameterSyntax>();
        changed = differing;
        defaults = parameters;
        trees = exchanged;
        if (next.Length != _originals.Length)
            return false;
        var documents = 0;
        for (var place = 0; place < next.Length; place++)
        {
            if (next[place] == _originals[place] && next[place] == _current[place])
                continue;
            if (++documents > Bounds.EditedDocuments)
                return false;
            if (!AreAlikeOutside(_originals[place], next[place]))
            {
                if (!IsSameDocument(_originals[place], next[place]))
                    return false;
                if (ParameterDefaults.Changed(_originals[place], next[place], cancellationToken) is { } others)
                    parameters.AddRange(others);
                else if (!UnusedFields.AreAllThatDiffers(_originals[place], next[place], cancellationToken))
                    return false;
            }

            var before = TreeIndex.Of(_originals[place], cancellationToken).Members;
            var last = TreeIndex.Of(_current[place], cancellationToken).Members;
            var now = TreeIndex.Of(next[place], cancellationToken).Members;
            if (before.Length != now.Length)
                return false;
            for (var i = 0; i < now.Length; i++)
            {
                if (!now[i].HasTextOf(before[i]))
                {
                    if (HasOnlyBodies(now[i].Node))
                        edited.Add(before[i].Node, now[i].Node);
                    else if (!HasOnlyOtherDefaults(before[i], now[i]))
                        return false;
                }

                if (_current[place] != next[place] && !now[i].HasTextOf(last[i]))
                    differing.Add(before[i].Node);
            }

            if (_current[place] != next[place])
                exchanged.Add((_current[place], next[place]));
        }

        for (var place = 0; place < next.Length; place++)
        {
            if (next[place] == _current[place])
                continue;
            _ = _places.GetValue(_originals[place], _ => place);
            _ = _places.GetValue(next[place], _ => place);
        }

        _edited.Clear();
        foreach (var entry in edited)
            _edited.Add(entry.Key, entry.Value);
        _current = next;
        return true;
    }

    private int? PlaceOf(SyntaxTree tree) => _places.TryGetValue(tree, out var place) ? (int)place : null;

    private static bool IsSameDocument(SyntaxTree original, SyntaxTree next) => original.FilePath == next.FilePath && Equals(original.Options, next.Options);

    private static bool AreAlikeOutside(SyntaxTree original, SyntaxTree next) =>
        original == next || IsSameDocument(original, next) && SyntaxFactory.AreEquivalent(original, next, topLevel: true);

    /// <summary>Whether a member is code that can be bound in the place of another: what runs before a constructor's body cannot.</summary>
    private static bool HasOnlyBodies(SyntaxNode member) =>
        member is BaseMethodDeclarationSyntax and not ConstructorDeclarationSyntax { Initializer: not null } or BasePropertyDeclarationSyntax and not PropertyDeclarationSyntax { Initializer: not null };

    /// <summary>Whether nothing that runs differs in the parameters of a type and in its list of bases, in a document that is alike outside of bodies and defaults.</summary>
    private static bool HasOnlyOtherDefaults(MemberEntry before, MemberEntry now) =>
        now.Node is TypeDeclarationSyntax && before.Scope.Length == now.Scope.Length && before.Scope.Skip(1).Zip(now.Scope.Skip(1), (a, b) => a.IsEquivalentTo(b)).All(same => same);

    /// <summary>The accessor or expression of the edited member that stands where it stands in the original one.</summary>
    private static SyntaxNode? Counterpart(SyntaxNode code, SyntaxNode member, SyntaxNode edited)
    {
        if (code == member)
            return edited;
        return (code, member, edited) switch
        {
            (AccessorDeclarationSyntax, BasePropertyDeclarationSyntax { AccessorList: { } old }, BasePropertyDeclarationSyntax { AccessorList: { } now }) =>
                now.Accessors.FirstOrDefault(a => a.RawKind == code.RawKind),
            (ArrowExpressionClauseSyntax, _, PropertyDeclarationSyntax { ExpressionBody: { } body }) => body,
            (ArrowExpressionClauseSyntax, _, IndexerDeclarationSyntax { ExpressionBody: { } body }) => body,
            _ => null,
        };
    }
}
