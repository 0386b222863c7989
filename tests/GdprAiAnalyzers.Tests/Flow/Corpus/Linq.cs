static class LinqMethods
{
    static void Projection(List<Customer> all)
    {
        Llm.SendAll(all.Select(c => c.Email)); // leak: Customer.Email
        Llm.SendAll(all.Select(c => c.Notes)); // clean
        Llm.SendAll(all.Select((c, i) => i + c.Name)); // leak: Customer.Name
        Llm.SendAll(all.Select((c, i) => i + c.Notes)); // clean
        Llm.SendAll(all.SelectMany(c => c.Tags)); // clean
        Llm.SendAll(all.SelectMany(c => new[] { c.Email, c.Phone })); // leak: Customer.Email, Customer.Phone
        Llm.SendAll(all.SelectMany(c => c.Orders, (c, o) => c.Name + o.Product)); // leak: Customer.Name
        Llm.SendAll(all.SelectMany(c => c.Orders, (c, o) => o.Product)); // clean
    }

    static void Filters(List<Customer> all)
    {
        var mails = all.Where(c => c.IsActive).Select(c => c.Email).Distinct().OrderBy(m => m).Skip(1).Take(5).Reverse();
        Llm.SendAll(mails); // leak: Customer.Email
        var notes = all.Where(c => c.Email != "").OrderBy(c => c.Name).ThenByDescending(c => c.BirthDate).Select(c => c.Notes);
        Llm.SendAll(notes); // clean
        Llm.SendAll(all.TakeWhile(c => c.Name == "x").Select(c => c.Id.ToString())); // clean
    }

    static void OneElement(List<Customer> all)
    {
        Llm.Send(all.First().Email); // leak: Customer.Email
        Llm.Send(all.FirstOrDefault(c => c.Id == 1)?.Name); // leak: Customer.Name
        Llm.Send(all.Single(c => c.Email == "x").Notes); // clean
        Llm.Send(all.Select(c => c.Phone).Last()); // leak: Customer.Phone
        Llm.Send(all.ElementAt(2).Address.Street); // leak: Address.Street
        Llm.Send(all.MinBy(c => c.Salary)!.Name); // leak: Customer.Name
        Llm.Send(all.MaxBy(c => c.Salary)!.Notes); // clean
        Llm.Send(all.Select(c => c.Email).Max()); // leak: Customer.Email
        Llm.Send(all.Max(c => c.Name)); // leak: Customer.Name
    }

    static void AggregatesStopTheFlow(List<Customer> all)
    {
        Llm.Send(all.Count(c => c.HealthNote != "").ToString()); // clean
        Llm.Send(all.Select(c => c.Email).Count().ToString()); // clean
        Llm.Send(all.Sum(c => c.Salary).ToString()); // clean
        Llm.Send($"{all.Average(c => c.Salary):N2}"); // clean
        Llm.Send(all.Any(c => c.Email == "x").ToString()); // clean
        Llm.Send(all.All(c => c.HealthNote == "").ToString()); // clean
        Llm.Send(all.LongCount().ToString()); // clean
        Llm.Send(all.Select(c => c.Email).Contains("x").ToString()); // clean
        Llm.Send(all.Select(c => c.Email).SequenceEqual(new[] { "x" }).ToString()); // clean
    }

    static void Aggregate(List<Customer> all)
    {
        Llm.Send(all.Select(c => c.Name).Aggregate((a, b) => a + ", " + b)); // leak: Customer.Name
        Llm.Send(all.Aggregate("", (text, c) => text + c.Email)); // leak: Customer.Email
        Llm.Send(all.Aggregate("", (text, c) => text + c.Notes)); // clean
        Llm.Send(all.Aggregate(new StringBuilder(), (sb, c) => sb.Append(c.Name), sb => sb.ToString())); // leak: Customer.Name
        Llm.Send(all.Aggregate(0, (n, c) => n + c.Email.Length).ToString()); // clean
    }

    static void Grouping(List<Customer> all)
    {
        foreach (var group in all.GroupBy(c => c.Segment))
        {
            Llm.Send(group.Key.ToString()); // clean
            Llm.SendAll(group.Select(c => c.Email)); // leak: Customer.Email
            Llm.Send(group.Count().ToString()); // clean
        }

        foreach (var group in all.GroupBy(c => c.Email, c => c.Notes))
        {
            Llm.Send(group.Key); // leak: Customer.Email
            Llm.SendAll(group); // clean
        }

        Llm.SendAll(all.GroupBy(c => c.Segment, (key, rows) => key + ":" + rows.Count())); // clean
        Llm.SendAll(all.GroupBy(c => c.Segment, (key, rows) => key + ":" + rows.First().Name)); // leak: Customer.Name
        var lookup = all.ToLookup(c => c.Segment, c => c.Phone);
        Llm.SendAll(lookup[Segment.Retail]); // leak: Customer.Phone
        Llm.SendAll(lookup.Select(g => g.Key.ToString())); // clean
        Llm.SendAll(all.CountBy(c => c.Segment).Select(p => p.Key + "=" + p.Value)); // clean
    }

    static void Joins(List<Customer> all, List<Order> orders)
    {
        Llm.SendAll(all.Join(orders, c => c.Id, o => o.CustomerId, (c, o) => c.Name + o.Product)); // leak: Customer.Name
        Llm.SendAll(all.Join(orders, c => c.Email, o => o.Product, (c, o) => o.Product + c.Notes)); // clean
        Llm.SendAll(all.GroupJoin(orders, c => c.Id, o => o.CustomerId, (c, os) => c.Email + os.Count())); // leak: Customer.Email
        Llm.SendAll(all.GroupJoin(orders, c => c.Id, o => o.CustomerId, (c, os) => c.Notes + os.Count())); // clean
        Llm.SendAll(all.Zip(orders, (c, o) => c.Phone + o.Id)); // leak: Customer.Phone
        foreach (var (c, o) in all.Zip(orders))
        {
            Llm.Send(c.Email); // leak: Customer.Email
            Llm.Send(o.Product); // clean
        }
    }

    static void Sets(List<Customer> all, string[] blocked)
    {
        var mails = all.Select(c => c.Email);
        Llm.SendAll(mails.Concat(blocked)); // leak: Customer.Email
        Llm.SendAll(blocked.Union(mails)); // leak: Customer.Email
        Llm.SendAll(mails.Except(blocked)); // leak: Customer.Email
        Llm.SendAll(blocked.Append(all[0].Name)); // leak: Customer.Name
        Llm.SendAll(blocked.Prepend("x")); // clean
        Llm.SendAll(blocked.Except(mails)); // clean
        Llm.SendAll(blocked.DefaultIfEmpty(all[0].Email)); // leak: Customer.Email
    }

    static void Conversions(IEnumerable<Customer> all)
    {
        Llm.Send(all.Select(c => c.Email).ToArray()[0]); // leak: Customer.Email
        Llm.Send(all.Select(c => c.Email).ToList()[0]); // leak: Customer.Email
        Llm.Send(all.Select(c => c.Notes).ToHashSet().First()); // clean
        Llm.Send(all.Cast<object>().OfType<Customer>().First().Name); // leak: Customer.Name
        Llm.SendAll(all.Chunk(2).Select(chunk => chunk[0].Email)); // leak: Customer.Email
        Llm.SendAll(all.Chunk(2).Select(chunk => chunk.Length.ToString())); // clean
        Llm.SendAll(all.AsEnumerable().AsParallel().Select(c => c.Name)); // leak: Customer.Name
    }

    static void Anonymous(List<Customer> all)
    {
        var rows = all.Select(c => new { c.Email, c.Segment, c.Notes });
        Llm.SendAll(rows.Select(r => r.Email)); // leak: Customer.Email
        Llm.SendAll(rows.Select(r => r.Notes)); // clean
        foreach (var row in rows.Where(r => r.Segment == Segment.Retail)) Llm.Send(row.Email); // leak: Customer.Email
        foreach (var row in rows) Llm.Send(row.Notes); // clean
    }

    static void Tuples(List<Customer> all)
    {
        foreach (var (mail, notes) in all.Select(c => (c.Email, c.Notes)))
        {
            Llm.Send(mail); // leak: Customer.Email
            Llm.Send(notes); // clean
        }

        foreach (var (index, item) in all.Select(c => c.Name).Index())
        {
            Llm.Send(index.ToString()); // clean
            Llm.Send(item); // leak: Customer.Name
        }
    }

    sealed record Row(string Who, string What);

    static void Dtos(List<Customer> all)
    {
        var rows = all.Select(c => new Row(c.Name, c.Notes)).ToList();
        Llm.Send(rows[0].Who); // leak: Customer.Name
        Llm.Send(rows[0].What); // clean
        Llm.SendAll(rows.ConvertAll(r => r.What)); // clean
    }

    static void Deferred(Customer c)
    {
        var list = new List<Customer>();
        var names = list.Select(x => x.Name);
        list.Add(c);
        Llm.SendAll(names); // leak: Customer.Name
    }

    static void Generators(Customer c)
    {
        Llm.SendAll(Enumerable.Repeat(c.Email, 3)); // leak: Customer.Email
        Llm.SendAll(Enumerable.Repeat("x", 3)); // clean
        Llm.SendAll(Enumerable.Range(1, 3).Select(i => i + c.Name)); // leak: Customer.Name
        Llm.SendAll(Enumerable.Range(1, 3).Select(i => i.ToString())); // clean
        Llm.SendAll(Enumerable.Empty<string>()); // clean
    }

    static void SinkInLambda(List<Customer> all)
    {
        all.ForEach(c => Llm.Send(c.Email)); // leak: Customer.Email
        all.ForEach(c => Llm.Send(c.Notes)); // clean
        _ = all.Select(c => Llm.AskAsync(c.Name)).ToList(); // leak: Customer.Name
    }
}

static class LinqQueries
{
    static void Select(List<Customer> all)
    {
        Llm.SendAll(from c in all where c.IsActive select c.Email); // leak: Customer.Email
        Llm.SendAll(from c in all where c.Email != "" select c.Notes); // clean
        Llm.SendAll(from c in all orderby c.Name descending select c.Id.ToString()); // clean
    }

    static void Let(List<Customer> all)
    {
        Llm.SendAll(from c in all let who = c.Name.Trim() where who != "" select "Hi " + who); // leak: Customer.Name
        Llm.SendAll(from c in all let who = c.Name.Trim() where who != "" select "Hi " + c.Notes); // clean
    }

    static void Join(List<Customer> all, List<Order> orders)
    {
        var a = from c in all join o in orders on c.Id equals o.CustomerId select new { c.Email, o.Product };
        Llm.SendAll(a.Select(x => x.Email)); // leak: Customer.Email
        Llm.SendAll(a.Select(x => x.Product)); // clean
        var b = from c in all join o in orders on c.Id equals o.CustomerId into os select c.Name + os.Count();
        Llm.SendAll(b); // leak: Customer.Name
    }

    static void Group(List<Customer> all)
    {
        var groups = from c in all group c.Name by c.Segment into g select new { g.Key, Names = string.Join(",", g), Count = g.Count() };
        Llm.SendAll(groups.Select(g => g.Names)); // leak: Customer.Name
        Llm.SendAll(groups.Select(g => g.Key.ToString() + g.Count)); // clean
    }

    static void Nested(List<Customer> all)
    {
        Llm.SendAll(from c in all from o in c.Orders select o.Product + c.Phone); // leak: Customer.Phone
        Llm.SendAll(from c in all from o in c.Orders select o.Product); // clean
        Llm.SendAll(from Order o in all[0].Orders select o.Customer.Name); // leak: Customer.Name
    }
}

static class Queryables
{
    static void Projection(IQueryable<Customer> customers)
    {
        var mails = customers.Where(c => c.IsActive).Select(c => c.Email).ToList();
        Llm.SendAll(mails); // leak: Customer.Email
        var notes = customers.Where(c => c.Email != "").Select(c => c.Notes).ToList();
        Llm.SendAll(notes); // clean
        Llm.Send(customers.Count(c => c.HealthNote != "").ToString()); // clean
        Llm.Send(customers.First(c => c.Id == 1).Name); // leak: Customer.Name
        Llm.Send(customers.First(c => c.Id == 1).Notes); // clean
    }

    static void Anonymous(IQueryable<Customer> customers)
    {
        var rows = customers.OrderBy(c => c.Name).Select(c => new { Mail = c.Email, c.Notes, Total = c.Orders.Sum(o => o.Total) });
        foreach (var row in rows)
        {
            Llm.Send(row.Mail); // leak: Customer.Email
            Llm.Send(row.Notes); // clean
            Llm.Send(row.Total.ToString()); // clean
        }
    }

    sealed class CustomerDto
    {
        public string Mail { get; set; } = "";
        public string Notes { get; set; } = "";
    }

    static void Dto(IQueryable<Customer> customers)
    {
        var dto = customers.Select(c => new CustomerDto { Mail = c.Email, Notes = c.Notes }).Single();
        Llm.Send(dto.Mail); // leak: Customer.Email
        Llm.Send(dto.Notes); // clean
    }

    static void Query(IQueryable<Customer> customers, IQueryable<Order> orders)
    {
        Llm.SendAll(from c in customers join o in orders on c.Id equals o.CustomerId select c.Name + o.Product); // leak: Customer.Name
        Llm.SendAll(from c in customers join o in orders on c.Id equals o.CustomerId select o.Product); // clean
    }

    static async Task Async(IQueryable<Customer> customers)
    {
        var list = await customers.Where(c => c.IsActive).ToListAsync();
        Llm.Send(list[0].Email); // leak: Customer.Email
        Llm.Send(list[0].Notes); // clean
        var names = await customers.Select(c => c.Name).ToListAsync();
        Llm.SendAll(names); // leak: Customer.Name
        var one = await customers.FirstOrDefaultAsync();
        Llm.Send(one?.Phone); // leak: Customer.Phone
        Llm.Send((await customers.CountAsync()).ToString()); // clean
    }

    static void StoredExpression(IQueryable<Customer> customers)
    {
        System.Linq.Expressions.Expression<Func<Customer, string>> read = c => c.Email;
        Llm.SendAll(customers.Select(read)); // leak: Customer.Email
        System.Linq.Expressions.Expression<Func<Customer, string>> safe = c => c.Notes;
        Llm.SendAll(customers.Select(safe)); // clean
    }
}

sealed class Letter
{
    public string Text = "";
    public bool IsSent
    {
        get
        {
            Llm.Send(Text); // leak: Customer.Email
            return true;
        }
    }
}

sealed class Letters
{
    public readonly List<Letter> Items = new();
    public int Sent => Items.Count(letter => letter.IsSent);
    public int Length => Items.Sum(letter => letter.Text.Length);
    public string Noted = "";
    public bool IsNoted => Items.All(this);
    public int LongCount { get; set; }
    public long Many => Items.LongCount(letter => letter.Text.Length > LongCount);
}

static class OwnAll
{
    // Called as Enumerable's is, but it writes.
    public static bool All(this List<Letter> items, Letters letters)
    {
        letters.Noted = items[0].Text;
        return true;
    }
}

static class CountingGetters
{
    static void Sends(Customer c)
    {
        var letters = new Letters();
        letters.Items.Add(new Letter { Text = c.Email });
        Llm.Send(letters.Sent.ToString()); // clean
    }

    static void Counts(Customer c)
    {
        var letters = new Letters();
        letters.Items.Add(new Letter { Text = c.Email });
        Llm.Send(letters.Length.ToString()); // clean
        Llm.Send(letters.Many.ToString()); // clean
    }

    static void NotesOnTheWay(Customer c)
    {
        var letters = new Letters();
        letters.Items.Add(new Letter { Text = c.Email });
        if (letters.Many > 0)
            Llm.Send(letters.Noted); // clean
        if (letters.IsNoted)
            Llm.Send(letters.Noted); // leak: Customer.Email
    }
}

static class QueryExtensions
{
    public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source) => Task.FromResult(source.ToList());
    public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source) => Task.FromResult(source.FirstOrDefault());
    public static Task<int> CountAsync<T>(this IQueryable<T> source) => Task.FromResult(source.Count());
}
