using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Threading.Channels;

static class Arrays
{
    static void ConstantIndex(Customer c)
    {
        var a = new string[2];
        a[0] = c.Email;
        a[1] = "x";
        Llm.Send(a[0]); // leak: Customer.Email
        Llm.Send(a[1]); // clean
        a[0] = "y";
        Llm.Send(a[0]); // clean
    }

    static void UnknownIndex(Customer c, int i)
    {
        var a = new string[4];
        a[i] = c.Email;
        Llm.Send(a[0]); // leak: Customer.Email
        var b = new string[4];
        b[0] = c.Email;
        Llm.Send(b[i]); // leak: Customer.Email
        var d = new string[4];
        d[i] = c.Notes;
        Llm.Send(d[0]); // clean
    }

    static void Initializers(Customer c)
    {
        string[] a = { "x", c.Name };
        Llm.Send(a[1]); // leak: Customer.Name
        Llm.Send(a[0]); // clean
        var b = new[] { c.Notes, "x" };
        Llm.Send(b[0]); // clean
        Llm.SendAll(a); // leak: Customer.Name
        Llm.SendAll(b); // clean
    }

    static void MultiDimensional(Customer c)
    {
        var grid = new string[2, 2];
        grid[0, 1] = c.Email;
        Llm.Send(grid[0, 1]); // leak: Customer.Email
        var other = new string[2, 2];
        other[0, 1] = c.Notes;
        Llm.Send(other[0, 1]); // clean
        var jagged = new[] { new[] { "a" }, new[] { c.Name } };
        Llm.Send(jagged[1][0]); // leak: Customer.Name
        Llm.Send(jagged[0][0]); // clean
    }

    static void OfObjects(Customer c)
    {
        var a = new[] { new Order { Product = c.Email }, new Order { Product = "x" } };
        Llm.Send(a[0].Product); // leak: Customer.Email
        Llm.Send(a[1].Product); // clean
    }

    static void Ranges(Customer c)
    {
        var a = new[] { "x", c.Email, "y" };
        Llm.Send(a[^2]); // leak: Customer.Email
        Llm.SendAll(a[1..]); // leak: Customer.Email
        Llm.Send(a.Length.ToString()); // clean
    }

    static void ArrayHelpers(Customer c)
    {
        var a = new[] { c.Email };
        Llm.Send(Array.Find(a, x => x.Length > 3)); // leak: Customer.Email
        Llm.SendAll(Array.ConvertAll(a, x => x.ToUpper())); // leak: Customer.Email
        Llm.SendAll(Array.ConvertAll(a, x => x.Length.ToString())); // clean
        var clone = (string[])a.Clone();
        Llm.Send(clone[0]); // leak: Customer.Email
        var filled = new string[3];
        Array.Fill(filled, c.Name);
        Llm.Send(filled[2]); // leak: Customer.Name
        var empty = new string[3];
        Array.Fill(empty, "x");
        Llm.Send(empty[2]); // clean
        Array.Clear(a);
        Llm.Send(a[0]); // clean
    }
}

static class Lists
{
    static void Add(Customer c)
    {
        var list = new List<string>();
        Llm.SendAll(list); // clean
        list.Add(c.Email);
        Llm.SendAll(list); // leak: Customer.Email
        Llm.Send(list[0]); // leak: Customer.Email
        Llm.Send(list.Count.ToString()); // clean
        list.Clear();
        Llm.SendAll(list); // clean
    }

    static void AddHarmless(Customer c)
    {
        var list = new List<string> { "a" };
        list.Add(c.Notes);
        list.AddRange(c.Tags);
        list.Insert(0, c.Id.ToString());
        Llm.SendAll(list); // clean
    }

    static void OtherWays(Customer c)
    {
        var a = new List<string>();
        a.AddRange(new[] { c.Name });
        Llm.Send(a[0]); // leak: Customer.Name
        var b = new List<string>();
        b.Insert(0, c.Name);
        Llm.SendAll(b); // leak: Customer.Name
        var d = new List<string>(a);
        Llm.Send(d.Find(x => x != "")); // leak: Customer.Name
        Llm.SendAll(d.GetRange(0, 1)); // leak: Customer.Name
        Llm.SendAll(d.ConvertAll(x => x + "!")); // leak: Customer.Name
        d.ForEach(x => Llm.Send(x)); // leak: Customer.Name
        d.ForEach(Llm.Send); // leak: Customer.Name
        Llm.Send(d.Contains("x").ToString()); // clean
        Llm.Send(d.IndexOf(c.Email).ToString()); // clean
        var e = new string[1];
        d.CopyTo(e);
        Llm.Send(e[0]); // leak: Customer.Name
    }

    static void Enumerated(Customer c)
    {
        var list = new List<string> { c.Email, "x" };
        foreach (var item in list) Llm.Send(item); // leak: Customer.Email
        using var e = list.GetEnumerator();
        while (e.MoveNext()) Llm.Send(e.Current); // leak: Customer.Email
        for (var i = 0; i < list.Count; i++) Llm.Send(list[i]); // leak: Customer.Email
        for (var i = 0; i < list.Count; i++) Llm.Send(i.ToString()); // clean
    }

    static void NonGeneric(Customer c)
    {
        var list = new ArrayList { c.Email };
        Llm.Send((string)list[0]!); // leak: Customer.Email
        foreach (string item in list) Llm.Send(item); // leak: Customer.Email
        var fine = new ArrayList { c.Notes };
        Llm.Send((string)fine[0]!); // clean
        IList view = new List<string> { c.Name };
        Llm.Send(view[0]!.ToString()); // leak: Customer.Name
    }

    static void TwoLists(Customer c)
    {
        var a = new List<string>();
        var b = new List<string>();
        a.Add(c.Email);
        Llm.SendAll(b); // clean
        b = a;
        Llm.SendAll(b); // leak: Customer.Email
    }

    static void OfLists(Customer c)
    {
        var table = new List<List<string>> { new() { c.Email } };
        Llm.Send(table[0][0]); // leak: Customer.Email
        Llm.SendAll(table.SelectMany(x => x)); // leak: Customer.Email
        var fine = new List<List<string>> { new() { c.Notes } };
        Llm.Send(fine[0][0]); // clean
    }

    static void OfCustomers(IEnumerable<Customer> source)
    {
        var list = new List<Customer>(source);
        list.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        Llm.Send(list[0].Email); // leak: Customer.Email
        Llm.Send(list[0].Notes); // clean
        Llm.Send(list.BinarySearch(list[0]).ToString()); // clean
    }

    static void ReadOnlyViews(Customer c)
    {
        var list = new List<string> { c.Email };
        IReadOnlyList<string> view = list.AsReadOnly();
        Llm.Send(view[0]); // leak: Customer.Email
        var collection = new Collection<string> { c.Phone! };
        Llm.Send(collection[0]); // leak: Customer.Phone
        var observable = new ObservableCollection<string> { c.Notes };
        Llm.Send(observable[0]); // clean
    }

    static void ThroughInterface(Customer c)
    {
        ICollection<string> sink = new List<string>();
        Collect(sink, c);
        Llm.SendAll(sink); // leak: Customer.Name
        IList<string> fine = new List<string>();
        fine.Add("x");
        Llm.SendAll(fine); // clean
    }

    static void Collect(ICollection<string> target, Customer c) => target.Add(c.Name);
}

static class Dictionaries
{
    static void ConstantKeys(Customer c)
    {
        var map = new Dictionary<string, string>();
        map["mail"] = c.Email;
        map["team"] = "blue";
        Llm.Send(map["mail"]); // leak: Customer.Email
        Llm.Send(map["team"]); // clean
        map["mail"] = "";
        Llm.Send(map["mail"]); // clean
    }

    static void UnknownKey(Customer c, string key)
    {
        var map = new Dictionary<string, string> { ["mail"] = c.Email };
        Llm.Send(map[key]); // leak: Customer.Email
        var fine = new Dictionary<string, string> { ["mail"] = c.Notes };
        Llm.Send(fine[key]); // clean
    }

    static void Initializers(Customer c)
    {
        var a = new Dictionary<string, string> { { "mail", c.Email }, { "team", "blue" } };
        Llm.Send(a["mail"]); // leak: Customer.Email
        Llm.Send(a["team"]); // clean
        var b = new Dictionary<int, string> { [1] = c.Name, [2] = "x" };
        Llm.Send(b[1]); // leak: Customer.Name
        Llm.Send(b[2]); // clean
    }

    static void Access(Customer c)
    {
        var map = new Dictionary<string, string>();
        map.Add("mail", c.Email);
        if (map.TryGetValue("mail", out var mail)) Llm.Send(mail); // leak: Customer.Email
        Llm.Send(map.GetValueOrDefault("mail")); // leak: Customer.Email
        Llm.SendAll(map.Values); // leak: Customer.Email
        Llm.SendAll(map.Keys); // clean
        Llm.Send(map.ContainsKey("mail").ToString()); // clean
        Llm.Send(map.Count.ToString()); // clean
        foreach (var pair in map)
        {
            Llm.Send(pair.Value); // leak: Customer.Email
            Llm.Send(pair.Key); // clean
        }

        foreach (var (key, value) in map)
        {
            Llm.Send(value); // leak: Customer.Email
            Llm.Send(key); // clean
        }
    }

    static void PersonalKeys(Customer c)
    {
        var map = new Dictionary<string, int> { [c.Email] = 3 };
        Llm.SendAll(map.Keys); // leak: Customer.Email
        Llm.Send(map.Values.Sum().ToString()); // clean
        foreach (var pair in map) Llm.Send(pair.Key); // leak: Customer.Email
        foreach (var pair in map) Llm.Send(pair.Value.ToString()); // clean
    }

    static void OfCustomers(List<Customer> all)
    {
        var byId = all.ToDictionary(x => x.Id);
        Llm.Send(byId[1].Email); // leak: Customer.Email
        Llm.Send(byId[1].Notes); // clean
        var names = all.ToDictionary(x => x.Id, x => x.Name);
        Llm.Send(names[1]); // leak: Customer.Name
        var notes = all.ToDictionary(x => x.Id, x => x.Notes);
        Llm.Send(notes[1]); // clean
    }

    static void GroupsOfLists(List<Customer> all)
    {
        var groups = new Dictionary<Segment, List<string>>();
        foreach (var customer in all)
        {
            if (!groups.TryGetValue(customer.Segment, out var list)) groups[customer.Segment] = list = new List<string>();
            list.Add(customer.Email);
        }

        Llm.SendAll(groups[Segment.Retail]); // leak: Customer.Email
        Llm.SendAll(groups.Keys.Select(k => k.ToString())); // clean
    }

    static void Sorted(Customer c)
    {
        var a = new SortedDictionary<int, string> { [1] = c.Email };
        Llm.Send(a[1]); // leak: Customer.Email
        var b = new SortedList<int, string> { { 1, c.Notes } };
        Llm.Send(b.Values[0]); // clean
        b[2] = c.Phone!;
        Llm.Send(b.Values[1]); // leak: Customer.Phone
    }

    static void Removed(Customer c)
    {
        var map = new Dictionary<string, string> { ["mail"] = c.Email };
        map.Remove("mail", out var old);
        Llm.Send(old); // leak: Customer.Email
        map.Clear();
        Llm.SendAll(map.Values); // clean
    }
}

static class OtherCollections
{
    static void Queues(Customer c)
    {
        var queue = new Queue<string>();
        queue.Enqueue(c.Email);
        Llm.Send(queue.Peek()); // leak: Customer.Email
        Llm.Send(queue.Dequeue()); // leak: Customer.Email
        var fine = new Queue<string>();
        fine.Enqueue(c.Notes);
        Llm.Send(fine.Dequeue()); // clean
        var urgent = new PriorityQueue<string, int>();
        urgent.Enqueue(c.Name, 1);
        if (urgent.TryDequeue(out var next, out var priority))
        {
            Llm.Send(next); // leak: Customer.Name
            Llm.Send(priority.ToString()); // clean
        }
    }

    static void Stacks(Customer c)
    {
        var stack = new Stack<string>();
        stack.Push(c.Email);
        Llm.Send(stack.Pop()); // leak: Customer.Email
        var fine = new Stack<string>();
        fine.Push(c.Notes);
        Llm.Send(fine.TryPeek(out var top) ? top : ""); // clean
    }

    static void Sets(Customer c)
    {
        var set = new HashSet<string> { c.Email };
        Llm.Send(set.First()); // leak: Customer.Email
        foreach (var x in set) Llm.Send(x); // leak: Customer.Email
        Llm.Send(set.Contains(c.Email).ToString()); // clean
        var fine = new HashSet<string>();
        fine.Add(c.Notes);
        Llm.SendAll(fine); // clean
        fine.UnionWith(set);
        Llm.SendAll(fine); // leak: Customer.Email
        var sorted = new SortedSet<string> { c.Name };
        Llm.Send(sorted.Min); // leak: Customer.Name
    }

    static void LinkedLists(Customer c)
    {
        var list = new LinkedList<string>();
        list.AddLast(c.Email);
        Llm.Send(list.First!.Value); // leak: Customer.Email
        var fine = new LinkedList<string>();
        fine.AddFirst(c.Notes);
        Llm.Send(fine.First!.Value); // clean
    }

    static void Immutable(Customer c)
    {
        var empty = ImmutableList<string>.Empty;
        var one = empty.Add(c.Email);
        Llm.Send(one[0]); // leak: Customer.Email
        Llm.SendAll(empty); // clean
        Llm.SendAll(ImmutableArray.Create("x", c.Name)); // leak: Customer.Name
        Llm.SendAll(ImmutableArray.Create("x", c.Notes)); // clean
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(c.Phone!);
        Llm.SendAll(builder.ToImmutable()); // leak: Customer.Phone
        var map = ImmutableDictionary<string, string>.Empty.SetItem("mail", c.Email);
        Llm.Send(map["mail"]); // leak: Customer.Email
        var fine = ImmutableDictionary<string, string>.Empty.SetItem("n", c.Notes);
        Llm.Send(fine["n"]); // clean
        Llm.SendAll(c.Tags.ToImmutableHashSet().Add(c.Name)); // leak: Customer.Name
    }

    static void Frozen(List<Customer> all)
    {
        var map = all.ToFrozenDictionary(x => x.Id, x => x.Email);
        Llm.Send(map[1]); // leak: Customer.Email
        var fine = all.ToFrozenDictionary(x => x.Id, x => x.Notes);
        Llm.Send(fine[1]); // clean
    }

    static void Concurrent(Customer c)
    {
        var map = new ConcurrentDictionary<int, string>();
        Llm.Send(map.GetOrAdd(1, _ => c.Email)); // leak: Customer.Email
        Llm.Send(map[1]); // leak: Customer.Email
        var fine = new ConcurrentDictionary<int, string>();
        Llm.Send(fine.GetOrAdd(1, _ => c.Notes)); // clean
        fine.AddOrUpdate(1, c.Name, (_, old) => old + c.Name);
        Llm.Send(fine[1]); // leak: Customer.Name
        var queue = new ConcurrentQueue<string>();
        queue.Enqueue(c.Email);
        if (queue.TryDequeue(out var item)) Llm.Send(item); // leak: Customer.Email
        var bag = new ConcurrentBag<string> { c.Notes };
        if (bag.TryTake(out var note)) Llm.Send(note); // clean
        using var blocking = new BlockingCollection<string>();
        blocking.Add(c.Phone!);
        foreach (var x in blocking.GetConsumingEnumerable()) Llm.Send(x); // leak: Customer.Phone
    }

    static async Task Channels(Customer c)
    {
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(c.Email);
        Llm.Send(await channel.Reader.ReadAsync()); // leak: Customer.Email
        var fine = Channel.CreateBounded<string>(4);
        fine.Writer.TryWrite(c.Notes);
        await foreach (var x in fine.Reader.ReadAllAsync()) Llm.Send(x); // clean
        var other = Channel.CreateBounded<Customer>(4);
        await other.Writer.WriteAsync(c);
        await foreach (var x in other.Reader.ReadAllAsync()) Llm.Send(x.Name); // leak: Customer.Name
        while (await channel.Reader.WaitToReadAsync())
        {
            while (channel.Reader.TryRead(out var text)) Llm.Send(text); // leak: Customer.Email
        }
    }

    static void ArraySegments(Customer c)
    {
        var segment = new ArraySegment<string>(new[] { c.Email });
        Llm.Send(segment[0]); // leak: Customer.Email
        var fine = new ArraySegment<string>(new[] { c.Notes });
        Llm.Send(fine[0]); // clean
    }

    static void OwnCollection(Customer c)
    {
        var ring = new Ring<string>();
        ring.Push(c.Email);
        Llm.Send(ring.Last); // leak: Customer.Email
        foreach (var x in ring) Llm.Send(x); // leak: Customer.Email
        var fine = new Ring<string>();
        fine.Push(c.Notes);
        foreach (var x in fine) Llm.Send(x); // clean
        var initialized = new Ring<string> { "a", c.Name };
        Llm.Send(initialized.Last); // leak: Customer.Name
    }

    sealed class Ring<T> : IEnumerable<T>
    {
        private readonly T[] _items = new T[8];
        private int _next;

        public T Last => _items[_next - 1];

        public void Push(T item) => _items[_next++] = item;

        public void Add(T item) => Push(item);

        public IEnumerator<T> GetEnumerator()
        {
            for (var i = 0; i < _next; i++) yield return _items[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

static class CollectionExpressions
{
    static void Elements(Customer c)
    {
        string[] a = ["x", c.Email];
        Llm.Send(a[1]); // leak: Customer.Email
        List<string> b = ["x", c.Notes];
        Llm.SendAll(b); // clean
        Llm.SendAll([c.Name]); // leak: Customer.Name
        Llm.SendAll(["x", "y"]); // clean
        ImmutableArray<string> d = [c.Email];
        Llm.Send(d[0]); // leak: Customer.Email
        Span<string> e = [c.Email];
        Llm.Send(e[0]); // leak: Customer.Email
    }

    static void Spreads(Customer c, List<Customer> all)
    {
        string[] mails = [.. all.Select(x => x.Email)];
        Llm.SendAll(mails); // leak: Customer.Email
        List<string> mixed = ["start", .. mails, "end"];
        Llm.Send(mixed[1]); // leak: Customer.Email
        string[] fine = ["start", .. c.Tags, .. all.Select(x => x.Notes)];
        Llm.SendAll(fine); // clean
        IEnumerable<string> twice = [.. fine, .. fine];
        Llm.SendAll(twice); // clean
    }
}

static class ParamsParameters
{
    static string Glue(params string[] parts) => string.Join(" ", parts);

    static string GlueSpan(params ReadOnlySpan<string> parts) => string.Join(" ", parts!);

    static string GlueList(params List<string> parts) => parts[0] + parts[^1];

    static string First(params string[] parts) => parts[0];

    static void Expanded(Customer c)
    {
        Llm.Send(Glue("a", c.Email)); // leak: Customer.Email
        Llm.Send(Glue("a", c.Notes)); // clean
        Llm.Send(Glue(new[] { c.Name, "x" })); // leak: Customer.Name
        Llm.Send(Glue()); // clean
    }

    static void Collections(Customer c)
    {
        Llm.Send(GlueSpan("a", c.Email)); // leak: Customer.Email
        Llm.Send(GlueSpan("a", c.Notes)); // clean
        Llm.Send(GlueList("a", c.Phone!)); // leak: Customer.Phone
        Llm.Send(GlueList("a", c.Notes)); // clean
    }

    static void OnePosition(Customer c)
    {
        Llm.Send(First(c.Email, "x")); // leak: Customer.Email
        Llm.Send(First("x", c.Email)); // clean
    }
}
