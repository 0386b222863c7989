using System.Collections.Generic;

namespace GdprAiAnalyzers.Flow.Lattice;

internal sealed partial class Value
{
    /// <summary>Joins many values at the cost of one: the same as joining one after the other.</summary>
    internal sealed class Builder
    {
        private readonly List<Atom> _atoms = [];
        private Value _joined;
        private HashSet<Atom>? _seen;
        private bool _opaque;
        private bool _raw;

        public Builder(Value first)
        {
            _joined = first;
            (_opaque, _raw) = (first._opaque, first._raw);
            _atoms.AddRange(first.Atoms);
        }

        public int Count => _atoms.Count;

        /// <summary>Adds what a value may be.</summary>
        public void Join(Value value)
        {
            if (_atoms.Count == 0)
            {
                // A first value is taken as it stands, with its instance.
                var joined = ToValue().Join(value);
                _joined = joined;
                (_opaque, _raw) = (joined._opaque, joined._raw);
                _atoms.AddRange(joined.Atoms);
                return;
            }

            _opaque |= value._opaque;
            _raw |= value._raw;
            foreach (var atom in value.Atoms)
                Add(atom);
        }

        /// <summary>Adds an atom; the flags stay as they are.</summary>
        public void Add(Atom atom)
        {
            if (!Contains(atom))
            {
                _atoms.Add(atom);
                _seen?.Add(atom);
            }
        }

        public Value ToValue() => _joined.Atoms.Length == _atoms.Count
            ? _joined._opaque == _opaque && _joined._raw == _raw ? _joined : new Value(_joined.Atoms, _opaque, _raw)
            : Build(_atoms, _opaque, _raw);

        private bool Contains(Atom atom)
        {
            if (_seen is null && _atoms.Count > HashedFrom)
                _seen = new HashSet<Atom>(_atoms);
            if (_seen is not null)
                return _seen.Contains(atom);
            foreach (var known in _atoms)
            {
                if (ReferenceEquals(known, atom) || known.Equals(atom))
                    return true;
            }

            return false;
        }
    }
}
