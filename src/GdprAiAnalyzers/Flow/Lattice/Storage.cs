using System;
using System.Collections.Generic;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>Numbers the variables and the object members of one method's analysis, so that a state is a map from numbers.</summary>
internal sealed class Storage
{
    private readonly Dictionary<object, int> _variables = new(VariableComparer.Instance);
    private readonly Dictionary<Atom, Members> _members = new();
    private readonly List<(Atom? Owner, string Selector)> _slots = [];

    /// <summary>The slot of a local, a parameter, a flow capture or another thing that identifies a variable.</summary>
    public int Variable(object identity)
    {
        if (!_variables.TryGetValue(identity, out var slot))
        {
            slot = _slots.Count;
            _slots.Add((null, ""));
            _variables.Add(identity, slot);
        }

        return slot;
    }

    /// <summary>The slot of a member of an object or of the caller's.</summary>
    public int Member(Atom owner, string selector)
    {
        if (!_members.TryGetValue(owner, out var members))
            _members.Add(owner, members = new Members());
        var slot = members.Find(selector);
        if (slot < 0)
        {
            slot = _slots.Count;
            _slots.Add((owner, selector));
            members.Add(selector, slot);
        }

        return slot;
    }

    /// <summary>The slot of a member if it was ever written or read; otherwise -1.</summary>
    public int FindMember(Atom owner, string selector) => _members.TryGetValue(owner, out var members) ? members.Find(selector) : -1;

    /// <summary>Every member of an owner that has a slot.</summary>
    public IReadOnlyList<int> MembersOf(Atom owner) => _members.TryGetValue(owner, out var members) ? members.Slots : Array.Empty<int>();

    public (Atom? Owner, string Selector) this[int slot] => _slots[slot];

    /// <summary>What a slot holds on a path on which nothing was written to it.</summary>
    public Value Initial(int slot)
    {
        var (owner, selector) = _slots[slot];
        return owner is InputAtom input && !HiddenMembers.IsHidden(selector)
            ? Value.Input(new InputAtom(input.Path.Append(selector), null))
            : Value.Bottom;
    }

    /// <summary>The members of one owner. Most have a few, which are found faster than their names are hashed.</summary>
    private sealed class Members
    {
        private const int HashedFrom = 8;

        private readonly List<string> _names = [];
        private Dictionary<string, int>? _hashed;

        public List<int> Slots { get; } = [];

        public int Find(string name)
        {
            if (_hashed is not null)
                return _hashed.TryGetValue(name, out var slot) ? slot : -1;
            for (var i = 0; i < _names.Count; i++)
            {
                if (_names[i] == name)
                    return Slots[i];
            }

            return -1;
        }

        public void Add(string name, int slot)
        {
            _names.Add(name);
            Slots.Add(slot);
            _hashed?.Add(name, slot);
            if (_hashed is null && _names.Count > HashedFrom)
            {
                _hashed = new Dictionary<string, int>();
                for (var i = 0; i < _names.Count; i++)
                    _hashed.Add(_names[i], Slots[i]);
            }
        }
    }

    private sealed class VariableComparer : IEqualityComparer<object>
    {
        public static readonly VariableComparer Instance = new();

        public new bool Equals(object? x, object? y) =>
            x is ISymbol a && y is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : object.Equals(x, y);

        public int GetHashCode(object obj) => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : obj.GetHashCode();
    }
}

/// <summary>Members of an object that no program can name.</summary>
internal static class HiddenMembers
{
    /// <summary>The variables that a delegate captured.</summary>
    public const string Closure = "⟨closure⟩";

    /// <summary>The object that a method group is bound to.</summary>
    public const string Receiver = "⟨receiver⟩";

    /// <summary>The object that a shallow copy was made of.</summary>
    public const string Copied = "⟨copied⟩";

    public static bool IsHidden(string selector) => selector.Length > 0 && selector[0] == '⟨';
}

/// <summary>What all variables and members may hold at one point of a method. Immutable; joined slot by slot.</summary>
internal sealed class State(IntMap<Value> slots)
{
    public static readonly State Empty = new(IntMap<Value>.Empty);

    public Value? Get(int slot) => slot < 0 ? null : slots.Get(slot);

    public State Set(int slot, Value value)
    {
        var next = slots.Set(slot, value);
        return ReferenceEquals(next, slots) ? this : new State(next);
    }

    public State Join(State other, Storage storage)
    {
        var joined = slots.Join(other.Slots, (slot, a, b) => (a ?? storage.Initial(slot)).Join(b ?? storage.Initial(slot)));
        return ReferenceEquals(joined, slots) ? this : ReferenceEquals(joined, other.Slots) ? other : new State(joined);
    }

    public IEnumerable<KeyValuePair<int, Value>> Entries() => slots.Entries();

    private IntMap<Value> Slots => slots;
}
