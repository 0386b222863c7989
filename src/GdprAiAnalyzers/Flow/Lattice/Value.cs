using System;
using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.Models;

namespace GdprAiAnalyzers.Flow.Lattice;

/// <summary>
/// What an expression may evaluate to: a set of atoms and two flags. A join is a union, so it is associative, commutative
/// and idempotent, and <see cref="Bottom"/> is its unit. At the bounds it stays so: of too many atoms the first in
/// <see cref="AtomOrder"/> are kept whatever the order of the joins, and too many constants become one atom that absorbs all.
/// </summary>
internal sealed partial class Value : IEquatable<Value>
{
    /// <summary>No evaluation reaches this point.</summary>
    public static readonly Value Bottom = new([], opaque: false, raw: false);

    /// <summary>Something of which nothing is known.</summary>
    public static readonly Value Unknown = new([], opaque: true, raw: true);

    /// <summary>The result of a sanitizer: not personal, whatever it is made of.</summary>
    public static readonly Value Sanitized = new([], opaque: true, raw: false);

    // Most values have one or two atoms; only wide ones pay for a set.
    private const int HashedFrom = 12;

    private readonly bool _opaque;
    private readonly bool _raw;
    private Atom? _last;
    private HashSet<Atom>? _hashed;

    private Value(Atom[] atoms, bool opaque, bool raw)
    {
        Atoms = atoms;
        _opaque = opaque;
        _raw = raw;
    }

    public Atom[] Atoms { get; }

    public bool IsBottom => Atoms.Length == 0 && !_opaque && !_raw;

    /// <summary>Whether it may be something else than its constants.</summary>
    public bool IsOpaque => _opaque || Atoms.Any(a => a is not ConstantAtom);

    /// <summary>Whether some of it did not come out of a sanitizer. What a caller supplies counts as such until the caller is known.</summary>
    public bool IsRaw => _raw || Atoms.Any(a => a is InputAtom { Path.IsResidue: false } or SourceAtom { Residue: null });

    /// <summary>A sanitized value, with what some category may not rely on.</summary>
    public Value Rest => IsBottom || !Atoms.Any(IsResidue) ? Sanitized : new Value(Atoms.Where(IsResidue).ToArray(), opaque: true, raw: false);

    private static bool IsResidue(Atom atom) => atom is InputAtom { Path.IsResidue: true } or SourceAtom { Residue: not null };

    /// <summary>What is left after a sanitizer that special categories may not rely on: they themselves, and what the caller may have of them.</summary>
    public Value LeftBy(string sanitizer)
    {
        var left = new List<Atom>();
        foreach (var atom in Atoms)
        {
            if (atom is SourceAtom { Source: { IsSpecial: true, IsInferred: false } } source)
                left.Add(source.LeftBy(sanitizer));
            else if (atom is InputAtom input)
                left.Add(input.Path.IsResidue ? input : new InputAtom(input.Path.Append(Selectors.Residue(sanitizer)), null, input.ReadAt));
        }

        return left.Count == 0 ? Sanitized : Build(left.Distinct(), opaque: true, raw: false);
    }

    public bool HasInputs() => Atoms.Any(a => a is InputAtom);

    public static Value Constant(object? value) => new([new ConstantAtom(value)], opaque: false, raw: true);

    /// <summary>A value that consists of what the caller supplies alone: its flags are the caller's.</summary>
    public static Value Input(InputAtom atom) => new([atom], opaque: false, raw: false);

    public static Value Of(Atom atom) => new([atom], opaque: true, raw: true);

    public static Value Of(IReadOnlyCollection<Atom> atoms) => atoms.Count == 0 ? Unknown : Build(atoms, opaque: true, raw: true);

    /// <summary>The one constant that it is, if it is nothing else.</summary>
    public bool TryGetConstant(out object? constant)
    {
        constant = null;
        if (_opaque || Atoms.Length != 1 || Atoms[0] is not ConstantAtom atom)
            return false;
        constant = atom.Value;
        return true;
    }

    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other) || other.IsBottom)
            return this;
        if (IsBottom)
            return other;
        var opaque = _opaque | other._opaque;
        var raw = _raw | other._raw;
        List<Atom>? added = null;
        var manyConstants = Contains(ManyConstants.Instance);
        foreach (var atom in other.Atoms)
        {
            if (!(manyConstants && atom is ConstantAtom) && !Contains(atom) && !IsBeyond(atom))
                (added ??= []).Add(atom);
        }

        if (added is null)
            return opaque == _opaque && raw == _raw ? this : new Value(Atoms, opaque, raw);
        if (added.Count == other.Atoms.Length - Atoms.Length && opaque == other._opaque && raw == other._raw && Atoms.All(other.Contains))
            return other;
        return Build(Atoms.Concat(added), opaque, raw);
    }

    public Value Add(Atom atom) => Contains(atom) || IsBeyond(atom) ? this : Build(Atoms.Append(atom), _opaque, _raw);

    /// <summary>Its personal data and the caller's, without objects and constants: what a text made of it carries.</summary>
    public Value Carried()
    {
        if (!IsRaw && !IsBottom)
            return Rest;
        if (Atoms.All(a => a is SourceAtom or InputAtom))
            return _opaque && _raw || IsBottom || Atoms.Any(a => a is InputAtom) ? this : new Value(Atoms, opaque: true, raw: true);
        return new Value(Atoms.Where(a => a is SourceAtom or InputAtom).ToArray(), opaque: true, raw: true);
    }

    /// <summary>The same value after a step that may look like anonymization.</summary>
    public Value After(Weakness step)
    {
        Atom[]? changed = null;
        for (var i = 0; i < Atoms.Length; i++)
        {
            var before = Atoms[i] switch { SourceAtom source => source.Weakness, InputAtom input => input.Weakness, _ => step };
            if (ReferenceEquals(before, Weakness.After(before, step)))
                continue;
            changed ??= (Atom[])Atoms.Clone();
            changed[i] = Atoms[i] switch { SourceAtom source => source.After(step), InputAtom input => input.After(step), var atom => atom };
        }

        return changed is null ? this : new Value(changed, _opaque, _raw);
    }

    /// <summary>The same atoms, with a flag that says it is no mere constant.</summary>
    public Value AsOpaque() => _opaque ? this : new Value(Atoms, opaque: true, _raw);

    public Value WithoutInputs() =>
        HasInputs() ? new Value(Atoms.Where(a => a is not InputAtom).ToArray(), _opaque, _raw) : this;

    /// <summary>The flags and the constants alone.</summary>
    public Value OnlyConstants() => new(Atoms.Where(a => a is ConstantAtom or ManyConstants).ToArray(), _opaque, _raw);

    /// <summary>The same value with some of its atoms exchanged; this very instance where it has none of them.</summary>
    public Value Replace(IReadOnlyDictionary<Atom, Atom> by) =>
        Atoms.Any(by.ContainsKey) ? Build(Atoms.Select(a => by.TryGetValue(a, out var other) ? other : a).Distinct(), _opaque, _raw) : this;

    public bool Contains(Atom atom)
    {
        if (Atoms.Length > HashedFrom)
            return (_hashed ??= new HashSet<Atom>(Atoms)).Contains(atom);
        foreach (var existing in Atoms)
        {
            if (ReferenceEquals(existing, atom) || existing.Equals(atom))
                return true;
        }

        return false;
    }

    public bool Equals(Value? other) =>
        ReferenceEquals(this, other)
        || other is not null && _opaque == other._opaque && _raw == other._raw && Atoms.Length == other.Atoms.Length && Atoms.All(other.Contains);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Atoms.Aggregate((_opaque ? 1 : 0) + (_raw ? 2 : 0), (hash, atom) => hash ^ atom.GetHashCode());

    /// <summary>Whether the value is full and the atom comes after all that it keeps.</summary>
    private bool IsBeyond(Atom atom)
    {
        if (Atoms.Length < Bounds.AtomsPerValue || atom is ConstantAtom or ManyConstants)
            return false;
        if (_last is null)
        {
            var kept = Atoms.Where(a => a is not (ConstantAtom or ManyConstants)).ToList();
            if (kept.Count < Bounds.AtomsPerValue)
                return false;
            _last = kept.Aggregate((a, b) => AtomOrder.Instance.Compare(a, b) < 0 ? b : a);
        }

        return AtomOrder.Instance.Compare(atom, _last) > 0;
    }

    private static Value Build(IEnumerable<Atom> atoms, bool opaque, bool raw)
    {
        var list = new List<Atom>((atoms as ICollection<Atom>)?.Count ?? 8);
        var constants = new List<Atom>(0);
        foreach (var atom in atoms)
            (atom is ConstantAtom or ManyConstants ? constants : list).Add(atom);
        if (list.Count > Bounds.AtomsPerValue)
        {
            list.Sort(AtomOrder.Instance);
            list.RemoveRange(Bounds.AtomsPerValue, list.Count - Bounds.AtomsPerValue);
        }

        if (constants.Count > Bounds.ConstantsPerValue || constants.Contains(ManyConstants.Instance))
            list.Add(ManyConstants.Instance);
        else
            list.AddRange(constants);
        return new Value(list.ToArray(), opaque, raw);
    }

    /// <summary>Stands for more constants than are kept; it absorbs every other, so that joining stays monotone.</summary>
    private sealed class ManyConstants : Atom
    {
        public static readonly ManyConstants Instance = new();

        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => 1;
    }
}
