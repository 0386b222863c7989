using FsCheck.Fluent;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Lattice;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow.Lattice;

/// <summary>Values are a join semilattice, below the bounds and beyond them.</summary>
public sealed class ValueLawTests
{
    [Fact]
    public void Join_is_associative() => Some.Always(Some.Three, t => t.Item1.Join(t.Item2).Join(t.Item3).Equals(t.Item1.Join(t.Item2.Join(t.Item3))));

    [Fact]
    public void Join_is_commutative() => Some.Always(Some.Three, t => t.Item1.Join(t.Item2).Equals(t.Item2.Join(t.Item1)));

    [Fact]
    public void Join_is_idempotent() => Some.Always(Some.AnyValue, v => ReferenceEquals(v, v.Join(v)));

    [Fact]
    public void Bottom_is_the_unit() => Some.Always(Some.AnyValue, v => ReferenceEquals(v, v.Join(Value.Bottom)) && ReferenceEquals(v, Value.Bottom.Join(v)) || v.IsBottom);

    [Fact]
    public void Join_is_an_upper_bound() => Some.Always(Some.Three, t => IsBelow(t.Item1, t.Item1.Join(t.Item2)) && IsBelow(t.Item2, t.Item1.Join(t.Item2)));

    [Fact]
    public void Join_is_monotone() => Some.Always(Some.Three, t => IsBelow(t.Item1.Join(t.Item3), t.Item1.Join(t.Item2).Join(t.Item3)));

    [Fact]
    public void Order_is_antisymmetric() => Some.Always(Some.Three, t => !(IsBelow(t.Item1, t.Item2) && IsBelow(t.Item2, t.Item1)) || t.Item1.Equals(t.Item2) && t.Item1.GetHashCode() == t.Item2.GetHashCode());

    [Fact]
    public void Join_with_nothing_new_is_the_same_instance() => Some.Always(Some.Three, t =>
    {
        var all = t.Item1.Join(t.Item2);
        return ReferenceEquals(all, all.Join(t.Item1)) && ReferenceEquals(all, all.Join(t.Item2));
    });

    [Fact]
    public void Values_stay_within_the_bounds() => Some.Always(Some.Three, t =>
    {
        var all = t.Item1.Join(t.Item2).Join(t.Item3);
        return all.Atoms.Count(a => a is ConstantAtom) <= Bounds.ConstantsPerValue && all.Atoms.Length <= Bounds.AtomsPerValue + Bounds.ConstantsPerValue
            && all.Atoms.Distinct().Count() == all.Atoms.Length;
    });

    /// <summary>A full value prefers the same atoms whatever came first, so a loop that adds the same ones again ends.</summary>
    [Fact]
    public void Joining_the_same_values_again_reaches_a_fixpoint() => Some.Always(Some.AnyValue.ArrayOf(4), values =>
    {
        var once = values.Aggregate(Value.Bottom, (all, v) => all.Join(v));
        return ReferenceEquals(once, values.Aggregate(once, (all, v) => all.Join(v))) && once.Equals(values.Reverse().Aggregate(Value.Bottom, (all, v) => all.Join(v)));
    });

    [Fact]
    public void Order_of_atoms_agrees_with_their_equality() => Some.Always(from a in Some.Atom from b in Some.Atom select (a, b), t =>
        AtomOrder.Instance.Compare(t.a, t.b) == 0 == t.a.Equals(t.b) && Math.Sign(AtomOrder.Instance.Compare(t.a, t.b)) == -Math.Sign(AtomOrder.Instance.Compare(t.b, t.a)), 5000);

    [Fact]
    public void What_a_value_is_only_grows() => Some.Always(Some.Three, t =>
    {
        var (a, all) = (t.Item1, t.Item1.Join(t.Item2));
        return (!a.IsOpaque || all.IsOpaque) && (!a.IsRaw || all.IsRaw) && (!all.TryGetConstant(out var constant) || a.IsBottom || a.TryGetConstant(out var own) && Equals(own, constant));
    });

    private static bool IsBelow(Value a, Value b) => a.Join(b).Equals(b);
}
