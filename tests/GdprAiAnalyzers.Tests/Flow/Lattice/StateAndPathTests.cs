using FsCheck;
using FsCheck.Fluent;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow.Lattice;

/// <summary>States join slot by slot; access paths and sites are bounded whatever is appended to them.</summary>
public sealed class StateAndPathTests
{
    private readonly Storage _storage = new();

    [Fact]
    public void States_are_a_semilattice()
    {
        var states = from writes in (from slot in Slot() from value in Some.AnyValue select (slot, value)).ArrayOf() select writes.Aggregate(State.Empty, (state, w) => state.Set(w.slot, w.value));
        Some.Always(from a in states from b in states from c in states select (a, b, c), t =>
        {
            var all = Join(t.a, t.b);
            return Same(all, Join(t.b, t.a)) && Same(Join(all, t.c), Join(t.a, Join(t.b, t.c))) && ReferenceEquals(t.a, Join(t.a, t.a))
                && ReferenceEquals(all, Join(all, t.a)) && Same(all, Join(all, t.b)) && ReferenceEquals(t.a, Join(t.a, State.Empty)) == Covers(t.a);
        }, 30);
    }

    [Fact]
    public void Equal_paths_have_equal_hashes() => Some.Always(from a in Some.Path from b in Some.Path select (a, b), t =>
        t.a.Equals(t.b) == (t.a.ToString() == t.b.ToString() && Equals(t.a.Identity, t.b.Identity)) && (!t.a.Equals(t.b) || t.a.GetHashCode() == t.b.GetHashCode()) && t.a.Equals(Rebuilt(t.a)), 5000);

    [Fact]
    public void Paths_are_widened_at_the_bound() => Some.Always(from path in Some.Path from steps in Some.Selector.ArrayOf(Bounds.PathDepth + 4) select (path, steps), t =>
    {
        var end = t.steps.Aggregate(t.path, (path, step) => path.Append(step));
        // A deep read is the last step there is, and unknown content has nothing below it that is told apart.
        return end.Depth <= Bounds.PathDepth + 1 && t.steps.All(step => ReferenceEquals(end, end.Append(step)));
    });

    [Fact]
    public void Sites_seen_through_a_cycle_of_calls_come_back() => Some.Always(from site in Some.Site from cycle in Gen.NonEmptyListOf(Some.Node) select (site, cycle), t =>
    {
        var (site, seen) = (t.site, new HashSet<Site>());
        for (var round = 0; round < 4; round++)
        {
            site = t.cycle.Aggregate(site, (s, call) => s.Through(call));
            if (!seen.Add(site))
                return true;
        }

        return false;
    });

    private Gen<int> Slot() => Gen.OneOf(
        Gen.Choose(0, 5).Select(i => _storage.Variable("v" + i)),
        from path in Gen.Elements(AccessPath.This, AccessPath.Parameter(0)) from selector in Gen.Elements("A", "B", Selectors.Element, HiddenMembers.Closure) select _storage.Member(new InputAtom(path, null), selector),
        from node in Gen.Elements(Some.Nodes[..2]) from selector in Gen.Elements("A", Selectors.Unknown) select _storage.Member(new ObjectAtom(new Site(node, null, 0), "", null), selector));

    private State Join(State a, State b) => a.Join(b, _storage);

    /// <summary>Whether what is not written on the other path adds nothing: each slot holds what it held at the start.</summary>
    private bool Covers(State state) => state.Entries().All(e => ReferenceEquals(e.Value, e.Value.Join(_storage.Initial(e.Key))));

    private bool Same(State a, State b)
    {
        var slots = a.Entries().Concat(b.Entries()).Select(e => e.Key).Distinct();
        return slots.All(slot => (a.Get(slot) ?? _storage.Initial(slot)).Equals(b.Get(slot) ?? _storage.Initial(slot)));
    }

    private static AccessPath Rebuilt(AccessPath path) => path.Parent is null
        ? path.Kind switch
        {
            RootKind.Parameter => AccessPath.Parameter(path.Index),
            RootKind.DelegateResult => AccessPath.DelegateResult(((Site)path.Identity!) with { }),
            _ => path,
        }
        : Rebuilt(path.Parent).Append(path.Selector!);
}
