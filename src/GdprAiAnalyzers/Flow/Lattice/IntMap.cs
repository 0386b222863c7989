using System;
using System.Collections.Generic;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>A persistent map from non-negative integers: a big-endian Patricia trie. Joining two versions costs what differs between them.</summary>
internal sealed class IntMap<T>
    where T : class
{
    public static readonly IntMap<T> Empty = new(null);

    private readonly Node? _root;

    private IntMap(Node? root) => _root = root;

    public T? Get(int key)
    {
        var node = _root;
        while (node is Branch branch)
        {
            if (!branch.Matches(key))
                return null;
            node = branch.GoesLeft(key) ? branch.Left : branch.Right;
        }

        return node is Leaf leaf && leaf.Key == key ? leaf.Value : null;
    }

    public IntMap<T> Set(int key, T value)
    {
        var root = Insert(_root, key, value);
        return ReferenceEquals(root, _root) ? this : new IntMap<T>(root);
    }

    /// <summary>Joins two versions; <paramref name="combine"/> gets <see langword="null"/> for the side that lacks the key.</summary>
    /// <returns>This very instance when nothing of <paramref name="other"/> is new.</returns>
    public IntMap<T> Join(IntMap<T> other, Func<int, T?, T?, T> combine)
    {
        var root = Join(_root, other._root, combine);
        return ReferenceEquals(root, _root) ? this : ReferenceEquals(root, other._root) ? other : new IntMap<T>(root);
    }

    public IEnumerable<KeyValuePair<int, T>> Entries()
    {
        if (_root is null)
            yield break;
        var pending = new Stack<Node>();
        pending.Push(_root);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is Leaf leaf)
            {
                yield return new KeyValuePair<int, T>(leaf.Key, leaf.Value);
            }
            else if (node is Branch branch)
            {
                pending.Push(branch.Right);
                pending.Push(branch.Left);
            }
        }
    }

    private static Node Insert(Node? node, int key, T value)
    {
        switch (node)
        {
            case null:
                return new Leaf(key, value);
            case Leaf leaf when leaf.Key == key:
                return ReferenceEquals(leaf.Value, value) ? leaf : new Leaf(key, value);
            case Leaf leaf:
                return Link(key, new Leaf(key, value), leaf.Key, leaf);
            case Branch branch when !branch.Matches(key):
                return Link(key, new Leaf(key, value), branch.Prefix, branch);
            case Branch branch when branch.GoesLeft(key):
                return branch.With(Insert(branch.Left, key, value), branch.Right);
            default:
                var other = (Branch)node;
                return other.With(other.Left, Insert(other.Right, key, value));
        }
    }

    private static Node? Join(Node? a, Node? b, Func<int, T?, T?, T> combine)
    {
        if (ReferenceEquals(a, b))
            return a;
        if (a is null)
            return OneSided(b!, combine, left: false);
        if (b is null)
            return OneSided(a, combine, left: true);
        if (a is Leaf leafA && b is Leaf leafB && leafA.Key == leafB.Key)
        {
            var value = combine(leafA.Key, leafA.Value, leafB.Value);
            return ReferenceEquals(value, leafA.Value) ? leafA : ReferenceEquals(value, leafB.Value) ? leafB : new Leaf(leafA.Key, value);
        }

        if (a is Branch x && b is Branch y)
        {
            if (x.Mask == y.Mask && x.Prefix == y.Prefix)
                return Shared(x, y, Join(x.Left, y.Left, combine)!, Join(x.Right, y.Right, combine)!);
            if (Unsigned(x.Mask) > Unsigned(y.Mask) && x.Matches(y.Prefix))
            {
                return x.GoesLeft(y.Prefix)
                    ? x.With(Join(x.Left, y, combine)!, OneSided(x.Right, combine, left: true))
                    : x.With(OneSided(x.Left, combine, left: true), Join(x.Right, y, combine)!);
            }

            if (Unsigned(y.Mask) > Unsigned(x.Mask) && y.Matches(x.Prefix))
            {
                return y.GoesLeft(x.Prefix)
                    ? y.With(Join(x, y.Left, combine)!, OneSided(y.Right, combine, left: false))
                    : y.With(OneSided(y.Left, combine, left: false), Join(x, y.Right, combine)!);
            }
        }
        else if (a is Branch outer && b is Leaf inner && outer.Matches(inner.Key))
        {
            return outer.GoesLeft(inner.Key)
                ? outer.With(Join(outer.Left, inner, combine)!, OneSided(outer.Right, combine, left: true))
                : outer.With(OneSided(outer.Left, combine, left: true), Join(outer.Right, inner, combine)!);
        }
        else if (a is Leaf small && b is Branch big && big.Matches(small.Key))
        {
            return big.GoesLeft(small.Key)
                ? big.With(Join(small, big.Left, combine)!, OneSided(big.Right, combine, left: false))
                : big.With(OneSided(big.Left, combine, left: false), Join(small, big.Right, combine)!);
        }

        var left = OneSided(a, combine, left: true);
        var right = OneSided(b, combine, left: false);
        return Link(left.AnyKey, left, right.AnyKey, right);
    }

    /// <summary>One of the joined branches where it already is the result: versions that have met once are alike at the next meeting.</summary>
    private static Branch Shared(Branch x, Branch y, Node left, Node right) =>
        ReferenceEquals(left, y.Left) && ReferenceEquals(right, y.Right) && !(ReferenceEquals(left, x.Left) && ReferenceEquals(right, x.Right)) ? y : x.With(left, right);

    private static Node OneSided(Node node, Func<int, T?, T?, T> combine, bool left)
    {
        if (node is Leaf leaf)
        {
            var value = left ? combine(leaf.Key, leaf.Value, null) : combine(leaf.Key, null, leaf.Value);
            return ReferenceEquals(value, leaf.Value) ? leaf : new Leaf(leaf.Key, value);
        }

        var branch = (Branch)node;
        return branch.With(OneSided(branch.Left, combine, left), OneSided(branch.Right, combine, left));
    }

    private static Branch Link(int keyA, Node a, int keyB, Node b)
    {
        var difference = Unsigned(keyA ^ keyB);
        difference |= difference >> 1;
        difference |= difference >> 2;
        difference |= difference >> 4;
        difference |= difference >> 8;
        difference |= difference >> 16;
        var mask = unchecked((int)(difference - (difference >> 1)));
        var prefix = keyA & ~(mask | (mask - 1));
        return (keyA & mask) == 0 ? new Branch(prefix, mask, a, b) : new Branch(prefix, mask, b, a);
    }

    private static uint Unsigned(int value) => unchecked((uint)value);

    private abstract class Node
    {
        public abstract int AnyKey { get; }
    }

    private sealed class Leaf(int key, T value) : Node
    {
        public int Key { get; } = key;

        public T Value { get; } = value;

        public override int AnyKey => Key;
    }

    private sealed class Branch(int prefix, int mask, Node left, Node right) : Node
    {
        public int Prefix { get; } = prefix;

        public int Mask { get; } = mask;

        public Node Left { get; } = left;

        public Node Right { get; } = right;

        public override int AnyKey => Prefix;

        public bool Matches(int key) => (key & ~(Mask | (Mask - 1))) == Prefix;

        public bool GoesLeft(int key) => (key & Mask) == 0;

        public Branch With(Node left, Node right) =>
            ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Branch(Prefix, Mask, left, right);
    }
}
