using FsCheck;
using FsCheck.Fluent;
using GdprAiAnalyzers.Flow.Lattice;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow.Lattice;

/// <summary>The persistent map does what a dictionary does, and shares what two versions have in common.</summary>
public sealed class IntMapTests
{
    private static readonly Gen<int> Key = Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(0, int.MaxValue), Gen.Elements(int.MaxValue, 1 << 30));

    private static readonly Gen<(int Key, string Value)[]> Writes = (from key in Key from value in Gen.Elements("a", "b", "ab", "c") select (key, value)).ArrayOf();

    [Fact]
    public void Get_and_set() => Some.Always(from writes in Writes from other in Key select (writes, other), t =>
    {
        var (map, model) = (Map(t.writes), Model(t.writes));
        return map.Entries().Select(e => (e.Key, e.Value)).Order().SequenceEqual(model.Select(e => (e.Key, e.Value)).Order())
            && map.Entries().Select(e => e.Key).SequenceEqual(map.Entries().Select(e => e.Key).Order())
            && t.writes.All(w => map.Get(w.Key) == model[w.Key]) && map.Get(t.other) == model.GetValueOrDefault(t.other);
    });

    [Fact]
    public void Setting_what_is_there_changes_nothing() => Some.Always(Writes, writes =>
    {
        var map = Map(writes);
        return map.Entries().All(e => ReferenceEquals(map, map.Set(e.Key, e.Value)));
    });

    [Fact]
    public void Join() => Some.Always(from a in Writes from b in Writes from c in Writes select (a, b, c), t =>
    {
        // Versions of one map, as the states of a method are: the common part is the same objects.
        var root = Map(t.a);
        var (left, right) = (Map(t.b, root), Map(t.c, root));
        var joined = left.Join(right, Larger);
        var (l, r) = (Model([.. t.a, .. t.b]), Model([.. t.a, .. t.c]));
        return l.Keys.Union(r.Keys).All(key => joined.Get(key) == Larger(key, l.GetValueOrDefault(key), r.GetValueOrDefault(key)))
            && joined.Entries().Count() == l.Keys.Union(r.Keys).Count();
    });

    [Fact]
    public void Join_with_nothing_new_is_the_same_instance() => Some.Always(from a in Writes from b in Writes select (Map(a), Map(b)), t =>
    {
        var joined = t.Item1.Join(t.Item2, Larger);
        return ReferenceEquals(joined, joined.Join(t.Item1, Larger)) && ReferenceEquals(joined, joined.Join(t.Item2, Larger)) && ReferenceEquals(t.Item1, t.Item1.Join(IntMap<string>.Empty, Larger));
    });

    /// <summary>The handler of a long try block meets the state after each call: each meeting must cost what the call changed, not the whole state.</summary>
    [Fact]
    public void Meeting_a_growing_map_again_and_again_costs_what_grew()
    {
        var (seen, growing, combined) = (IntMap<string>.Empty, IntMap<string>.Empty, 0);
        for (var key = 0; key < 2000; key++)
        {
            growing = growing.Set(key, "a");
            seen = seen.Join(growing, (k, a, b) =>
            {
                combined++;
                return Larger(k, a, b);
            });
        }

        Assert.InRange(combined, 2000, 4 * 2000);
    }

    private static string Larger(int key, string? a, string? b) => a is null || b is not null && string.CompareOrdinal(a, b) < 0 ? b! : a;

    private static IntMap<string> Map((int Key, string Value)[] writes, IntMap<string>? start = null) => writes.Aggregate(start ?? IntMap<string>.Empty, (map, w) => map.Set(w.Key, w.Value));

    private static Dictionary<int, string> Model((int Key, string Value)[] writes)
    {
        var model = new Dictionary<int, string>();
        foreach (var (key, value) in writes)
            model[key] = value;
        return model;
    }
}
