using System;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>What a method's caller supplies, and a path can begin at.</summary>
internal enum RootKind
{
    /// <summary>The parameter with an index.</summary>
    Parameter,
    /// <summary>The receiver.</summary>
    This,
    /// <summary>The variables of the enclosing method that a lambda or local function captures.</summary>
    Closure,
    /// <summary>A static field or property.</summary>
    Static,
    /// <summary>What a delegate returned that only the caller knows.</summary>
    DelegateResult,
}

/// <summary>A place in the caller's world: a root and the members or elements that lead on from it. Immutable.</summary>
internal sealed class AccessPath : IEquatable<AccessPath>
{
    private readonly int _hash;

    private AccessPath(RootKind kind, int index, object? identity, AccessPath? parent, string? selector)
    {
        Kind = kind;
        Index = index;
        Identity = identity;
        Parent = parent;
        Selector = selector;
        Depth = parent is null ? 0 : parent.Depth + 1;
        _hash = parent is null
            ? (((int)kind * 397) ^ index) * 397 ^ (identity?.GetHashCode() ?? 0)
            : parent._hash * 31 ^ selector!.GetHashCode();
    }

    public RootKind Kind { get; }

    /// <summary>The index of a parameter.</summary>
    public int Index { get; }

    /// <summary>The static member, or the site of a delegate call.</summary>
    public object? Identity { get; }

    public AccessPath? Parent { get; }

    /// <summary>The last step; <see langword="null"/> for a root.</summary>
    public string? Selector { get; }

    public int Depth { get; }

    /// <summary>Whether a sanitizer has been at it, though not one that every category may rely on.</summary>
    public bool IsResidue => Selector is { } last && Selectors.IsResidue(last);

    public static AccessPath Parameter(int index) => new(RootKind.Parameter, index, null, null, null);

    public static readonly AccessPath This = new(RootKind.This, 0, null, null, null);

    public static readonly AccessPath Closure = new(RootKind.Closure, 0, null, null, null);

    public static AccessPath Static(ISymbol member) => new(RootKind.Static, 0, new SymbolIdentity(member), null, null);

    public static AccessPath DelegateResult(Site site) => new(RootKind.DelegateResult, 0, site, null, null);

    public ISymbol? StaticMember => (Identity as SymbolIdentity)?.Symbol;

    public AccessPath Root
    {
        get
        {
            var path = this;
            while (path.Parent is not null)
                path = path.Parent;
            return path;
        }
    }

    /// <summary>Whether the path names many places at once, so that writing to it cannot replace what is there.</summary>
    public bool IsSummary
    {
        get
        {
            for (var path = this; path.Parent is not null; path = path.Parent)
            {
                if (path.Selector is Selectors.Element or Selectors.Unknown)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The path one step on; at the bound it is widened to unknown content.</summary>
    public AccessPath Append(string selector)
    {
        if (Selector == Selectors.Unknown || Selector is { } last && Selectors.IsDeepRead(last))
            return Selectors.IsResidue(selector) && !IsResidue ? new(Kind, Index, Identity, this, selector) : this;
        return new(Kind, Index, Identity, this, Depth >= Bounds.PathDepth && !Selectors.IsDeepRead(selector) ? Selectors.Unknown : selector);
    }

    public bool Equals(AccessPath? other)
    {
        var a = this;
        var b = other;
        while (true)
        {
            if (ReferenceEquals(a, b))
                return true;
            if (a is null || b is null || a._hash != b._hash || a.Depth != b.Depth)
                return false;
            if (a.Parent is null)
                return a.Kind == b.Kind && a.Index == b.Index && Equals(a.Identity, b.Identity);
            if (a.Selector != b.Selector)
                return false;
            a = a.Parent;
            b = b.Parent;
        }
    }

    public override bool Equals(object? obj) => obj is AccessPath other && Equals(other);

    public override int GetHashCode() => _hash;

    public override string ToString()
    {
        if (Parent is not null)
            return Parent + (Selectors.IsElement(Selector!) || Selectors.IsDeepRead(Selector!) || Selector == Selectors.Unknown ? Selector : "." + Selector);
        return Kind switch
        {
            RootKind.Parameter => "arg" + Index,
            RootKind.This => "this",
            RootKind.Closure => "closure",
            _ => Kind + ":" + Identity,
        };
    }

    private sealed class SymbolIdentity(ISymbol symbol) : IEquatable<SymbolIdentity>
    {
        public ISymbol Symbol { get; } = symbol;

        public bool Equals(SymbolIdentity? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override bool Equals(object? obj) => obj is SymbolIdentity other && Equals(other);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);

        public override string ToString() => Symbol.Name;
    }
}

/// <summary>A place in code, seen through at most one call: what the call at <c>Node</c> brings from <c>Origin</c>.</summary>
internal sealed record Site(SyntaxNode Node, SyntaxNode? Origin, int Variant)
{
    private readonly int _hash = unchecked((Node.FullSpan.Start * 397 ^ (Origin?.FullSpan.Start ?? 0)) * 31 + Variant);

    /// <summary>The same place, seen by a caller through its call.</summary>
    public Site Through(SyntaxNode call) =>
        new(call, Origin ?? Node, Origin is null ? Variant : Node.SpanStart + 1);

    public bool Equals(Site? other) =>
        other is not null && ReferenceEquals(Node, other.Node) && ReferenceEquals(Origin, other.Origin) && Variant == other.Variant;

    public override int GetHashCode() => _hash;
}
