static class Objects
{
    sealed class Draft
    {
        public string To = "";
        public string Subject = "";
        public string Body { get; set; } = "";
        public Draft? Reply { get; set; }
        public string Header => "To: " + To;
        public string Footer => "Re: " + Subject;
        public string this[string part] => part == "to" ? To : Body;
    }

    static void Fields(Customer c)
    {
        var draft = new Draft();
        draft.To = c.Email;
        draft.Subject = c.Notes;
        Llm.Send(draft.To); // leak: Customer.Email
        Llm.Send(draft.Subject); // clean
        Llm.Send(draft.Body); // clean
    }

    static void AutoProperties(Customer c)
    {
        var draft = new Draft();
        draft.Body = c.Name;
        Llm.Send(draft.Body); // leak: Customer.Name
        Llm.Send(draft.To); // clean
    }

    static void StrongUpdate(Customer c)
    {
        var draft = new Draft();
        draft.To = c.Email;
        draft.To = "nobody";
        Llm.Send(draft.To); // clean
        draft.Body = "x";
        draft.Body = c.Email;
        Llm.Send(draft.Body); // leak: Customer.Email
    }

    static void SwappedFields(Customer c)
    {
        var draft = new Draft { To = c.Email, Subject = "s" };
        (draft.To, draft.Subject) = (draft.Subject, draft.To);
        Llm.Send(draft.To); // clean
        Llm.Send(draft.Subject); // leak: Customer.Email
    }

    static void Computed(Customer c)
    {
        var draft = new Draft { To = c.Email, Subject = "s" };
        Llm.Send(draft.Header); // leak: Customer.Email
        Llm.Send(draft.Footer); // clean
    }

    static void Indexer(Customer c)
    {
        var draft = new Draft { To = c.Email };
        Llm.Send(draft["to"]); // leak: Customer.Email
        var fine = new Draft { Subject = c.Email };
        Llm.Send(fine["to"]); // clean
    }

    sealed class Settings
    {
        private readonly Dictionary<string, string> _values = new();

        public string this[string key]
        {
            get => _values[key];
            set => _values[key] = value;
        }
    }

    static void IndexerWithSetter(Customer c)
    {
        var settings = new Settings();
        settings["mail"] = c.Email;
        Llm.Send(settings["mail"]); // leak: Customer.Email
        var other = new Settings();
        other["id"] = c.Id.ToString();
        Llm.Send(other["id"]); // clean
    }

    static void Initializer(Customer c)
    {
        var draft = new Draft { To = c.Email, Reply = new Draft { Body = c.HealthNote, To = "x" } };
        Llm.Send(draft.Reply.Body); // leak: Customer.HealthNote
        Llm.Send(draft.Reply.To); // clean
        Llm.Send(draft.To); // leak: Customer.Email
    }

    static void NestedInitializerWithoutNew(Customer c)
    {
        var order = new Holder { Draft = { To = c.Email } };
        Llm.Send(order.Draft.To); // leak: Customer.Email
        Llm.Send(order.Draft.Body); // clean
    }

    sealed class Holder
    {
        public Draft Draft { get; } = new();
        public List<string> Lines { get; } = new();
        public Dictionary<string, string> Map { get; } = new();
    }

    static void CollectionInitializerMembers(Customer c)
    {
        var holder = new Holder { Lines = { "a", c.Email }, Map = { ["id"] = "1" } };
        Llm.Send(holder.Lines[1]); // leak: Customer.Email
        Llm.Send(holder.Map["id"]); // clean
        var second = new Holder { Map = { ["mail"] = c.Email } };
        Llm.Send(second.Map["mail"]); // leak: Customer.Email
        Llm.SendAll(second.Lines); // clean
    }

    static void DeepNesting(Customer c)
    {
        var a = new Node { Next = new Node { Next = new Node { Value = c.Email } } };
        Llm.Send(a.Next.Next.Value); // leak: Customer.Email
        Llm.Send(a.Next.Value); // clean
        Llm.Send(a.Value); // clean
    }

    sealed class Node
    {
        public string Value = "";
        public Node Next = null!;
    }

    static void LinkedListOfUnboundedDepth(List<Customer> customers)
    {
        Node head = new();
        foreach (var customer in customers) head = new Node { Value = customer.Email, Next = head };
        Llm.Send(head.Next.Next.Next.Next.Next.Next.Value); // leak: Customer.Email
        Node plain = new();
        foreach (var customer in customers) plain = new Node { Value = customer.Notes, Next = plain };
        Llm.Send(plain.Next.Next.Next.Next.Next.Next.Value); // clean
    }

    static void Aliases(Customer c)
    {
        var a = new Draft();
        var b = a;
        b.To = c.Email;
        Llm.Send(a.To); // leak: Customer.Email
        b.To = "";
        Llm.Send(a.To); // clean
    }

    static void TwoObjects(Customer c)
    {
        var a = new Draft();
        var b = new Draft();
        b.To = c.Email;
        Llm.Send(a.To); // clean
        Llm.Send(b.To); // leak: Customer.Email
        a = b;
        Llm.Send(a.To); // leak: Customer.Email
    }

    static void AliasThroughField(Customer c)
    {
        var inner = new Draft();
        var outer = new Draft { Reply = inner };
        inner.Body = c.Name;
        Llm.Send(outer.Reply.Body); // leak: Customer.Name
        var other = new Draft();
        var parent = new Draft { Reply = new Draft() };
        other.Body = c.Name;
        Llm.Send(parent.Reply.Body); // clean
    }

    static void AliasThroughList(Customer c)
    {
        var draft = new Draft();
        var drafts = new List<Draft> { draft };
        draft.To = c.Email;
        Llm.Send(drafts[0].To); // leak: Customer.Email
        Llm.Send(drafts[0].Body); // clean
    }

    static void AliasThroughHelper(Customer c)
    {
        var draft = new Draft();
        var same = Same(draft);
        same.To = c.Email;
        Llm.Send(draft.To); // leak: Customer.Email
        var fresh = Copy(draft);
        fresh.Body = c.Email;
        Llm.Send(draft.Body); // clean
    }

    static Draft Same(Draft draft) => draft;

    static Draft Copy(Draft draft) => new() { To = draft.To };

    static void Reallocated(Customer c)
    {
        var draft = new Draft { To = c.Email };
        var old = draft;
        draft = new Draft();
        Llm.Send(draft.To); // clean
        Llm.Send(old.To); // leak: Customer.Email
    }

    static void MutatedByHelper(Customer c)
    {
        var draft = new Draft();
        Fill(draft, c);
        Llm.Send(draft.To); // leak: Customer.Email
        Llm.Send(draft.Subject); // clean
        Empty(draft);
        Llm.Send(draft.To); // clean
    }

    static void Fill(Draft draft, Customer c)
    {
        draft.To = c.Email;
        draft.Subject = c.Notes;
    }

    static void Empty(Draft draft) => draft.To = "";

    static void RedactedInPlace(Customer c)
    {
        c.Email = Mask.Text(c.Email);
        Llm.Send(c.Email); // clean
        Llm.Send(c.Name); // leak: Customer.Name
    }

    static void AnonymousTypes(Customer c)
    {
        var row = new { Who = c.Name, c.Id, Inner = new { c.Email, c.Notes } };
        Llm.Send(row.Who); // leak: Customer.Name
        Llm.Send(row.Id.ToString()); // clean
        Llm.Send(row.Inner.Email); // leak: Customer.Email
        Llm.Send(row.Inner.Notes); // clean
    }

    static void Structs(Customer c)
    {
        var a = new Pair { Left = c.Email };
        var b = a;
        b.Left = "x";
        Llm.Send(a.Left); // leak: Customer.Email
        Llm.Send(b.Left); // clean
        Llm.Send(a.Right); // clean
    }

    struct Pair
    {
        public string Left;
        public string Right;
    }

    static void ValueDoesNotTaintTheObject(Customer c)
    {
        var customer = new Customer { Notes = c.Email };
        Llm.Send(customer.Notes); // leak: Customer.Email
        Llm.Send(customer.Tags.Count.ToString()); // clean
    }
}

static class Records
{
    record Letter(string To, string Body)
    {
        public string? Cc { get; init; }
    }

    readonly record struct Line(string Text, int Number);

    static void Positional(Customer c)
    {
        var letter = new Letter(c.Email, "hello");
        Llm.Send(letter.To); // leak: Customer.Email
        Llm.Send(letter.Body); // clean
    }

    static void SourceRecord(Person p)
    {
        Llm.Send(p.Email); // leak: Person.Email
        Llm.Send(p.Team); // clean
    }

    static void With(Customer c)
    {
        var letter = new Letter("x", "hello");
        var filled = letter with { Body = c.Name };
        Llm.Send(filled.Body); // leak: Customer.Name
        Llm.Send(filled.To); // clean
        Llm.Send(letter.Body); // clean
        var emptied = filled with { Body = "" };
        Llm.Send(emptied.Body); // clean
        Llm.Send(filled.Body); // leak: Customer.Name
    }

    static void WithKeepsTheRest(Customer c)
    {
        var letter = new Letter(c.Email, "hello") { Cc = c.Phone };
        var next = letter with { Body = "bye" };
        Llm.Send(next.To); // leak: Customer.Email
        Llm.Send(next.Cc); // leak: Customer.Phone
        Llm.Send(next.Body); // clean
    }

    static void Deconstruct(Customer c)
    {
        var (to, body) = new Letter(c.Email, "hello");
        Llm.Send(to); // leak: Customer.Email
        Llm.Send(body); // clean
    }

    static void RecordStruct(Customer c)
    {
        var line = new Line(c.Name, 1);
        Llm.Send(line.Text); // leak: Customer.Name
        Llm.Send(line.Number.ToString()); // clean
        Llm.Send((line with { Text = "" }).Text); // clean
    }

    static void AnonymousWith(Customer c)
    {
        var row = new { c.Email, Kind = "x" };
        var clean = row with { Email = "" };
        Llm.Send(clean.Email); // clean
        Llm.Send((row with { Kind = "y" }).Email); // leak: Customer.Email
    }

    class Point(string label, string note)
    {
        public void Deconstruct(out string first, out string second)
        {
            first = label;
            second = note;
        }
    }

    static void UserDeconstruct(Customer c)
    {
        var (first, second) = new Point(c.Name, "x");
        Llm.Send(first); // leak: Customer.Name
        Llm.Send(second); // clean
    }
}

static class PrimaryConstructors
{
    sealed class Greeter(string name, string tone)
    {
        public string Greet() => "Dear " + name;
        public string Tone() => tone;
        public string Upper { get; } = name.ToUpper();
        public void Say() => Llm.Send(name); // leak: Customer.Name
        public void SayTone() => Llm.Send(tone); // clean
    }

    static void Captured(Customer c)
    {
        var greeter = new Greeter(c.Name, "warm");
        Llm.Send(greeter.Greet()); // leak: Customer.Name
        Llm.Send(greeter.Tone()); // clean
        Llm.Send(greeter.Upper); // leak: Customer.Name
        greeter.Say();
        greeter.SayTone();
    }

    sealed class Counter(string text)
    {
        public void Reset() => text = "";
        public string Text => text;
    }

    static void CapturedIsMutable(Customer c)
    {
        var counter = new Counter(c.Name);
        Llm.Send(counter.Text); // leak: Customer.Name
        counter.Reset();
        Llm.Send(counter.Text); // clean
    }

    class Upper
    {
        private string _text = "";
        public void Fill(Customer c) => _text = c.Email;
        public string Above() => _text;
        public string Both() => System.Text.Json.JsonSerializer.Serialize(this);
    }

    sealed class Lower : Upper
    {
        private string _text = "";
        public void Note(string text) => _text = text;
        public string Below() => _text;
        public void Flush() => Llm.Send(_text); // clean
    }

    sealed class Keeper : Upper
    {
        private string? _text;
        public void Put(Customer c) => _text = c.Name;
        public void Flush() => Llm.Send(_text); // leak: Customer.Name
    }

    static void FieldsOfOneNameInBaseAndDerived(Customer c)
    {
        var above = new Lower();
        above.Fill(c);
        above.Note(c.Notes);
        Llm.Send(above.Above()); // leak: Customer.Email
        Llm.Send(above.Below()); // clean
        var below = new Lower();
        below.Note(c.Name);
        Llm.Send(below.Above()); // clean
        Llm.Send(below.Below()); // leak: Customer.Name
        Llm.Send(below.Both()); // clean
    }

    class Subject(string text)
    {
        public string Title => text.ToUpperInvariant();
    }

    sealed class Letter(string to, string text) : Subject(to)
    {
        public string Body => text.ToLowerInvariant();
    }

    static void ParametersOfOneNameInBaseAndDerived(Customer c)
    {
        var a = new Letter(c.Email, c.Notes);
        Llm.Send(a.Title); // leak: Customer.Email
        Llm.Send(a.Body); // clean
        var b = new Letter(c.Notes, c.Email);
        Llm.Send(b.Title); // clean
        Llm.Send(b.Body); // leak: Customer.Email
    }

    record Animal(string Name);

    sealed record Dog(string Name, string Breed) : Animal(Name);

    static void ParameterThatIsTheSamePropertyInBaseAndDerived(Customer c)
    {
        Animal a = new Dog(c.Name, "Beagle");
        Llm.Send(a.Name); // leak: Customer.Name
        Llm.Send(((Dog)a).Breed); // clean
        Llm.Send(new Dog("Rex", c.Name).Name); // clean
    }

    class Base(string value)
    {
        public string Value { get; } = value;
    }

    sealed class Derived(string value, string other) : Base(value)
    {
        public string Other => other;
    }

    static void PassedToBase(Customer c)
    {
        var a = new Derived(c.Email, "x");
        Llm.Send(a.Value); // leak: Customer.Email
        Llm.Send(a.Other); // clean
        var b = new Derived("x", c.Email);
        Llm.Send(b.Value); // clean
        Llm.Send(b.Other); // leak: Customer.Email
    }

    readonly struct Wrapper(string text)
    {
        public string Text => text;
    }

    static void InStruct(Customer c)
    {
        Llm.Send(new Wrapper(c.Email).Text); // leak: Customer.Email
        Llm.Send(new Wrapper(c.Notes).Text); // clean
    }

    sealed class Service(ILlm llm, string signature)
    {
        public Task Reply(Customer c) => llm.CompleteAsync($"Reply to {c.Name}"); // leak: Customer.Name
        public Task Sign() => llm.CompleteAsync(signature); // clean
    }
}

static class Tuples
{
    static void Elements(Customer c)
    {
        var pair = (c.Email, 1);
        Llm.Send(pair.Email); // leak: Customer.Email
        Llm.Send(pair.Item1); // leak: Customer.Email
        Llm.Send(pair.Item2.ToString()); // clean
        (string Mail, string Team) named = (c.Email, "blue");
        Llm.Send(named.Mail); // leak: Customer.Email
        Llm.Send(named.Team); // clean
    }

    static void Deconstruction(Customer c)
    {
        var (name, notes) = (c.Name, c.Notes);
        Llm.Send(name); // leak: Customer.Name
        Llm.Send(notes); // clean
        string a;
        (a, var b) = Both(c);
        Llm.Send(a); // leak: Customer.Email
        Llm.Send(b); // clean
        (_, var d) = Both(c);
        Llm.Send(d); // clean
    }

    static (string Mail, string Team) Both(Customer c) => (c.Email, "blue");

    static void Nested(Customer c)
    {
        var t = (1, (c.Name, c.Notes));
        Llm.Send(t.Item2.Name); // leak: Customer.Name
        Llm.Send(t.Item2.Notes); // clean
        var (_, (n, m)) = t;
        Llm.Send(n); // leak: Customer.Name
        Llm.Send(m); // clean
    }

    static void Mutated(Customer c)
    {
        var t = (Mail: "", Team: "");
        t.Mail = c.Email;
        Llm.Send(t.Team); // clean
        Llm.Send(t.Mail); // leak: Customer.Email
        t.Mail = "";
        Llm.Send(t.Mail); // clean
    }

    static void Classes(Customer c)
    {
        var t = Tuple.Create(c.Email, "x");
        Llm.Send(t.Item1); // leak: Customer.Email
        Llm.Send(t.Item2); // clean
        var k = new KeyValuePair<string, string>("mail", c.Email);
        Llm.Send(k.Value); // leak: Customer.Email
        Llm.Send(k.Key); // clean
        var v = ValueTuple.Create("x", c.Name);
        Llm.Send(v.Item1); // clean
        Llm.Send(v.Item2); // leak: Customer.Name
    }

    static void Printed(Customer c)
    {
        Llm.Send((c.Email, 1).ToString()); // leak: Customer.Email
        Llm.Send($"{(c.Id, c.Notes)}"); // clean
    }

    static void LargeTuple(Customer c)
    {
        var t = (1, 2, 3, 4, 5, 6, 7, c.Email, 9, "x");
        Llm.Send(t.Email); // leak: Customer.Email
        Llm.Send(t.Item10); // clean
    }
}

static class References
{
    static void Set(ref string target, string value) => target = value;

    static void Ref(Customer c)
    {
        var a = "";
        var b = "";
        Set(ref a, c.Email);
        Set(ref b, c.Notes);
        Llm.Send(a); // leak: Customer.Email
        Llm.Send(b); // clean
        Set(ref a, "gone");
        Llm.Send(a); // clean
    }

    static bool TryGet(Customer c, out string mail, out string notes)
    {
        mail = c.Email;
        notes = c.Notes;
        return true;
    }

    static void Out(Customer c)
    {
        if (!TryGet(c, out var mail, out var notes)) return;
        Llm.Send(mail); // leak: Customer.Email
        Llm.Send(notes); // clean
    }

    static void OutToField(Customer c)
    {
        var box = new Box();
        TryGet(c, out box.Left, out box.Right);
        Llm.Send(box.Left); // leak: Customer.Email
        Llm.Send(box.Right); // clean
    }

    sealed class Box
    {
        public string Left = "";
        public string Right = "";
    }

    static string Echo(in string value) => value;

    static void In(Customer c)
    {
        var mail = c.Email;
        Llm.Send(Echo(in mail)); // leak: Customer.Email
        var notes = c.Notes;
        Llm.Send(Echo(in notes)); // clean
    }

    static void Swap(ref string a, ref string b) => (a, b) = (b, a);

    static void RefSwap(Customer c)
    {
        var a = c.Email;
        var b = "x";
        Swap(ref a, ref b);
        Llm.Send(a); // clean
        Llm.Send(b); // leak: Customer.Email
    }

    static void RefLocal(Customer c)
    {
        var a = "";
        var b = "";
        ref var target = ref a;
        target = c.Email;
        Llm.Send(a); // leak: Customer.Email
        Llm.Send(b); // clean
        target = ref b;
        target = c.Name;
        Llm.Send(b); // leak: Customer.Name
    }

    static void RefElement(Customer c)
    {
        var array = new string[2];
        ref var slot = ref array[1];
        slot = c.Email;
        Llm.Send(array[1]); // leak: Customer.Email
        Llm.Send(array[0]); // clean
    }

    static ref string Pick(string[] array, int index) => ref array[index];

    static void RefReturn(Customer c)
    {
        var array = new string[2];
        Pick(array, 0) = c.Email;
        Llm.Send(array[0]); // leak: Customer.Email
        var other = new string[2];
        Pick(other, 0) = c.Notes;
        Llm.Send(other[0]); // clean
    }

    static void RefForeach(Customer c)
    {
        var array = new string[2];
        foreach (ref var slot in array.AsSpan()) slot = c.Name;
        Llm.Send(array[0]); // leak: Customer.Name
        var other = new string[2];
        foreach (ref var slot in other.AsSpan()) slot = c.Notes;
        Llm.Send(other[0]); // clean
    }
}

static class Statics
{
    static string s_last = "";
    static string s_kind = "";
    static readonly List<string> Queue = new();

    static void Remember(Customer c)
    {
        s_last = c.Email;
        s_kind = c.Notes;
        Queue.Add(c.Name);
    }

    static void SendLast() => Llm.Send(s_last); // leak: Customer.Email

    static void SendKind() => Llm.Send(s_kind); // clean

    static void SendQueue() => Llm.SendAll(Queue); // leak: Customer.Name

    static void SameMethod(Customer c)
    {
        Session.Current = c.Email;
        Llm.Send(Session.Current); // leak: Customer.Email
        Session.Current = "";
        Llm.Send(Session.Current); // clean
        Llm.Send(Session.Other); // clean
    }

    static class Session
    {
        public static string Current { get; set; } = "";
        public static string Other { get; set; } = "";
    }

    sealed class Registry
    {
        private static Registry? s_instance;
        public static Registry Instance => s_instance ??= new Registry();
        public string Text { get; set; } = "";
        public string Topic { get; set; } = "";
    }

    static void SingletonWrite(Customer c) => Registry.Instance.Text = c.Email;

    static void SingletonRead()
    {
        Llm.Send(Registry.Instance.Text); // leak: Customer.Email
        Llm.Send(Registry.Instance.Topic); // clean
    }

    sealed class LazyRegistry
    {
        private static readonly Lazy<LazyRegistry> Holder = new(() => new LazyRegistry());
        public static LazyRegistry Instance => Holder.Value;
        public string Text = "";
        public string Topic = "";
    }

    static void LazySingleton(Customer c)
    {
        LazyRegistry.Instance.Text = c.Phone!;
        Llm.Send(LazyRegistry.Instance.Text); // leak: Customer.Phone
        Llm.Send(LazyRegistry.Instance.Topic); // clean
    }

    sealed class Locked
    {
        private static readonly object Gate = new();
        private static Locked? s_instance;
        public string Text = "";
        public string Topic = "";

        public static Locked Get()
        {
            if (s_instance is null)
            {
                lock (Gate)
                {
                    if (s_instance is null) s_instance = new Locked();
                }
            }

            return s_instance;
        }
    }

    static void LockedSingleton(Customer c)
    {
        Locked.Get().Text = c.Name;
        Llm.Send(Locked.Get().Text); // leak: Customer.Name
        Llm.Send(Locked.Get().Topic); // clean
    }

    static readonly string Greeting = "Dear " + Crm.Load(1).Name;
    static readonly string Closing = "Regards " + Crm.Load(1).Segment;

    static void StaticInitializer()
    {
        Llm.Send(Greeting); // leak: Customer.Name
        Llm.Send(Closing); // clean
    }
}

sealed class FieldAcrossMethods
{
    private string _prompt = "";
    private string _topic = "";
    private readonly List<string> _lines = new();
    private readonly StringBuilder _log = new();
    private readonly StringBuilder _trace = new();

    public void Load(Customer c)
    {
        _prompt = "Reply to " + c.Email;
        _topic = c.Notes;
        _lines.Add(c.Name);
        _log.Append(c.Phone);
        _trace.Append(c.Id);
    }

    public void Flush() => Llm.Send(_prompt); // leak: Customer.Email

    public void FlushTopic() => Llm.Send(_topic); // clean

    public void FlushLines() => Llm.SendAll(_lines); // leak: Customer.Name

    public void FlushLog() => Llm.Send(_log.ToString()); // leak: Customer.Phone

    public void FlushTrace() => Llm.Send(_trace.ToString()); // clean
}

sealed class FieldFromConstructor
{
    private readonly string _name;
    private readonly string _kind;

    public FieldFromConstructor(Customer c)
    {
        _name = c.Name;
        _kind = c.Segment.ToString();
    }

    public void Send() => Llm.Send(_name); // leak: Customer.Name

    public void SendKind() => Llm.Send(_kind); // clean
}

sealed class FieldOfCustomer(Customer customer)
{
    private readonly Customer _customer = customer;

    public void Send()
    {
        Llm.Send(_customer.Email); // leak: Customer.Email
        Llm.Send(_customer.Notes); // clean
    }
}

sealed class Outbox
{
    private string _text = "";
    public void Put(string text) => _text = text;
    public void Clear() => _text = "";
    public void Flush() => Llm.Send(_text); // leak: 1
}

static class FieldThroughMethods
{
    static void Personal(Customer c)
    {
        var outbox = new Outbox();
        outbox.Put(c.Email);
        outbox.Flush();
    }

    static void Harmless(Customer c)
    {
        var outbox = new Outbox();
        outbox.Put(c.Notes);
        outbox.Flush();
    }

    static void Cleared(Customer c)
    {
        var outbox = new Outbox();
        outbox.Put(c.Email);
        outbox.Clear();
        outbox.Flush();
    }

    static void OtherObject(Customer c)
    {
        var first = new Outbox();
        var second = new Outbox();
        first.Put(c.Email);
        second.Flush();
    }
}
