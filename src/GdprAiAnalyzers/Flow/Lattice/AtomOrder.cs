using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>
/// The order in which a value that is full keeps its atoms, and a summary its sinks: personal data first, then what the caller supplies, then
/// objects, each in the order of the text. It depends on nothing but the program, so every run keeps the same ones.
/// </summary>
internal sealed class AtomOrder : IComparer<Atom>, IComparer<SyntaxNode>, IComparer<AccessPath>
{
    public static readonly AtomOrder Instance = new();

    public int Compare(Atom? x, Atom? y) => (x, y) switch
    {
        (SourceAtom a, SourceAtom b) => Compare(a, b),
        (InputAtom a, InputAtom b) => Compare(a.Path, b.Path),
        (ObjectAtom a, ObjectAtom b) => Compare(a, b),
        _ => Rank(x).CompareTo(Rank(y)),
    };

    private int Compare(SourceAtom a, SourceAtom b) =>
        Compare(a.Origin, b.Origin) is not 0 and var origin ? origin
        : Compare(a.Entry, b.Entry) is not 0 and var entry ? entry
        : string.CompareOrdinal(a.Source.Display, b.Source.Display) is not 0 and var display ? display
        : Compare(a.Guard, b.Guard) is not 0 and var guard ? guard
        : string.CompareOrdinal(a.Residue, b.Residue);

    private int Compare(ObjectAtom a, ObjectAtom b) =>
        Compare(a.Site, b.Site) is not 0 and var site ? site
        : string.CompareOrdinal(a.Tag, b.Tag) is not 0 and var tag ? tag
        : a.IsOld.CompareTo(b.IsOld) is not 0 and var isOld ? isOld
        : Compare(a.Target, b.Target);

    private static int Rank(Atom? atom) => atom switch { SourceAtom => 0, InputAtom => 1, ObjectAtom => 2, _ => 3 };

    public int Compare(SyntaxNode? a, SyntaxNode? b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        if (a is null || b is null)
            return a is null ? -1 : 1;
        return (ReferenceEquals(a.SyntaxTree, b.SyntaxTree) ? 0 : string.CompareOrdinal(a.SyntaxTree.FilePath, b.SyntaxTree.FilePath)) is not 0 and var file ? file
            : a.SpanStart.CompareTo(b.SpanStart) is not 0 and var start ? start
            : a.Span.End.CompareTo(b.Span.End) is not 0 and var end ? end
            : a.RawKind.CompareTo(b.RawKind);
    }

    private int Compare(Site a, Site b) =>
        Compare(a.Node, b.Node) is not 0 and var node ? node
        : Compare(a.Origin, b.Origin) is not 0 and var origin ? origin
        : a.Variant.CompareTo(b.Variant);

    public int Compare(AccessPath? a, AccessPath? b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        if (a is null || b is null)
            return a is null ? -1 : 1;
        if (a.Depth != b.Depth)
            return a.Depth.CompareTo(b.Depth);
        if (a.Parent is not null && Compare(a.Parent, b.Parent) is var above)
            return above != 0 ? above : string.CompareOrdinal(a.Selector, b.Selector);
        return ((int)a.Kind).CompareTo((int)b.Kind) is not 0 and var kind ? kind
            : a.Index.CompareTo(b.Index) is not 0 and var index ? index
            : a.Identity is Site x && b.Identity is Site y ? Compare(x, y)
            : Compare(a.StaticMember, b.StaticMember);
    }

    private int Compare(ISymbol? a, ISymbol? b)
    {
        if (SymbolEqualityComparer.Default.Equals(a, b))
            return 0;
        if (a is null || b is null)
            return a is null ? -1 : 1;
        return string.CompareOrdinal(a.ToDisplayString(), b.ToDisplayString()) is not 0 and var name ? name : Compare(Declaration(a), Declaration(b));
    }

    private static SyntaxNode? Declaration(ISymbol symbol) => symbol.DeclaringSyntaxReferences.IsEmpty ? null : symbol.DeclaringSyntaxReferences[0].GetSyntax();
}
