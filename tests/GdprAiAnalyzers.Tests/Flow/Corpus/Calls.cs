static class Chains
{
    static string A(string s) => B(s);
    static string B(string s) => C(s) + "!";
    static string C(string s) { var t = D(s); return t; }
    static string D(string s) => E(s, "x");
    static string E(string s, string other) => s;
    static string Other(string s, string other) => other;

    static void DeepReturn(Customer c)
    {
        Llm.Send(A(c.Email)); // leak: Customer.Email
        Llm.Send(A(c.Notes)); // clean
        Llm.Send(Other(c.Email, "x")); // clean
    }

    static void S1(string s) => S2(s);
    static void S2(string s) => S3("Reply to " + s);
    static void S3(string s) => S4(s, "x");
    static void S4(string s, string t) => Llm.Send(s); // leak: 1

    static void DeepSink(Customer c)
    {
        S1(c.Email);
        S1(c.Notes);
        S1("x");
        S4("x", c.Email);
    }

    static void Forward(string s) => Llm.Send(s); // leak: Customer.Email, Customer.Name

    static void TwoCallers(Customer c)
    {
        Forward(c.Email);
        Forward("hi");
    }

    static void ThirdCaller(Customer c) => Forward($"{c.Name}");

    static void NeverPersonal(string s) => Llm.Send(s); // clean

    static void HarmlessCallers(Customer c)
    {
        NeverPersonal(c.Notes);
        NeverPersonal(c.Email.Length.ToString());
        NeverPersonal(Mask.Text(c.Email));
    }

    static string Constant(string s) => "constant";

    static string Describe(Customer c) => $"{c.Id}: {c.Notes}";

    static string Introduce(Customer c) => $"{c.Name} ({c.Notes})";

    static void SourceInTheCallee(Customer c)
    {
        Llm.Send(Introduce(c)); // leak: Customer.Name
        Llm.Send(Describe(c)); // clean
        Llm.Send(Constant(c.Email)); // clean
    }

    static void SendIntroduction(Customer c) => Llm.Send("Who is " + c.Name); // leak: Customer.Name

    static void ObjectPassedToSinkMethod(Customer c) => SendIntroduction(c);

    static void ReassignedParameter(Customer c)
    {
        SendCleaned(c.Email);
        Llm.Send(Cleaned(c.Email)); // clean
    }

    static void SendCleaned(string s)
    {
        s = "x";
        Llm.Send(s); // clean
    }

    static string Cleaned(string s)
    {
        s = Clean.Text();
        return s;
    }

    static void LoadedInside()
    {
        var customer = Crm.Load(3);
        Llm.Send(customer.Email); // leak: Customer.Email
        Llm.Send(Crm.Find(3)?.Phone); // leak: Customer.Phone
        Llm.Send(Crm.All()[0].Name); // leak: Customer.Name
        Llm.Send(Crm.All()[0].Notes); // clean
    }

    static string Choose(bool first, string a, string b) => first ? a : b;

    static void ConstantArgumentDoesNotDecide(Customer c)
    {
        Llm.Send(Choose(true, c.Email, "x")); // leak: Customer.Email
        Llm.Send(Choose(true, "y", "x")); // clean
    }
}

static class Recursion
{
    static string Repeat(string s, int n) => n == 0 ? s : Repeat(s + "!", n - 1);

    static string Forget(string s, int n) => n == 0 ? "end" : Forget(s, n - 1);

    static void Direct(Customer c)
    {
        Llm.Send(Repeat(c.Email, 3)); // leak: Customer.Email
        Llm.Send(Repeat(c.Notes, 3)); // clean
        Llm.Send(Forget(c.Email, 3)); // clean
    }

    static string Even(string s, int n) => n == 0 ? s : Odd(s, n - 1);

    static string Odd(string s, int n) => n == 0 ? "" : Even(s, n - 1);

    static void Mutual(Customer c)
    {
        Llm.Send(Even(c.Email, 4)); // leak: Customer.Email
        Llm.Send(Odd(c.Phone!, 3)); // leak: Customer.Phone
        Llm.Send(Even(c.Notes, 4)); // clean
    }

    static void SendLater(string s, int n)
    {
        if (n > 0) SendLater(s, n - 1);
        else Llm.Send(s); // leak: 1
    }

    static void SinkInRecursion(Customer c)
    {
        SendLater(c.Name, 3);
        SendLater("x", 3);
    }

    static string Swap(string a, string b, int n) => n == 0 ? a : Swap(b, a, n - 1);

    static void SwappedParameters(Customer c)
    {
        Llm.Send(Swap("x", c.Email, 3)); // leak: Customer.Email
        Llm.Send(Swap("x", c.Notes, 3)); // clean
    }

    sealed class Tree
    {
        public string Label = "";
        public string Kind = "";
        public List<Tree> Children { get; } = new();

        public string Print() => Label + string.Concat(Children.Select(child => child.Print()));

        public void PrintTo(StringBuilder target)
        {
            target.Append(Kind);
            foreach (var child in Children) child.PrintTo(target);
        }
    }

    static void Trees(Customer c)
    {
        var root = new Tree { Kind = "root" };
        root.Children.Add(new Tree { Label = c.Name, Kind = "leaf" });
        Llm.Send(root.Print()); // leak: Customer.Name
        var sb = new StringBuilder();
        root.PrintTo(sb);
        Llm.Send(sb.ToString()); // clean
    }
}

static class Signatures
{
    static string Pick(string s) => s;
    static string Pick(object o) => "object";
    static string Pick(string s, int n) => n.ToString();

    static void Overloads(Customer c)
    {
        Llm.Send(Pick(c.Email)); // leak: Customer.Email
        Llm.Send(Pick((object)c.Email)); // clean
        Llm.Send(Pick(c.Email, 1)); // clean
    }

    static string Letter(string to, string body = "hello", string sign = "us") => body + sign;

    static void DefaultAndNamed(Customer c)
    {
        Llm.Send(Letter(c.Email)); // clean
        Llm.Send(Letter("x", sign: c.Name)); // leak: Customer.Name
        Llm.Send(Letter(sign: "s", to: c.Name, body: "b")); // clean
        Llm.Send(Letter(body: c.Name, to: "b")); // leak: Customer.Name
    }

    static void NamedSinkArguments(Customer c)
    {
        _ = Llm.ChatAsync(model: c.Email, user: "u", system: "s"); // clean
        _ = Llm.ChatAsync(model: "m", user: c.Email, system: "s"); // leak: Customer.Email
    }

    static T Id<T>(T value) => value;

    static string Show<T>(T value) where T : notnull => value.ToString()!;

    static TOut Convert<TIn, TOut>(TIn value, Func<TIn, TOut> convert) => convert(value);

    static void Generics(Customer c)
    {
        Llm.Send(Id(c.Email)); // leak: Customer.Email
        Llm.Send(Id(c).Email); // leak: Customer.Email
        Llm.Send(Id(c).Notes); // clean
        Llm.Send(Show(c.Email)); // leak: Customer.Email
        Llm.Send(Show(c.Id)); // clean
        Llm.Send(Convert(c, x => x.Name)); // leak: Customer.Name
        Llm.Send(Convert(c, x => x.Notes)); // clean
        Llm.Send(Convert<string, string>(c.Email, x => "x")); // clean
    }

    sealed class Box<T>
    {
        public T? Value { get; set; }
        public string Tag { get; set; } = "";
        public TOut Get<TOut>(Func<T, TOut> read) => read(Value!);
    }

    static void GenericTypes(Customer c)
    {
        var box = new Box<string> { Value = c.Email };
        Llm.Send(box.Value); // leak: Customer.Email
        Llm.Send(box.Tag); // clean
        var whole = new Box<Customer> { Value = c };
        Llm.Send(whole.Get(x => x.Name)); // leak: Customer.Name
        Llm.Send(whole.Get(x => x.Notes)); // clean
    }

    static void StaticAbstract(Customer c)
    {
        Llm.Send(Run<Echo>(c.Email)); // leak: Customer.Email
        Llm.Send(Run<Drop>(c.Email)); // clean, reported
    }

    static string Run<T>(string s) where T : IStep => T.Apply(s);

    interface IStep { static abstract string Apply(string s); }
    struct Echo : IStep { public static string Apply(string s) => s; }
    struct Drop : IStep { public static string Apply(string s) => ""; }
}

static class Extensions
{
    static string Quote(this string s) => "\"" + s + "\"";
    static string Kind(this string s) => "string";
    static string Initial(this Customer c) => c.Name[..1];
    static string Label(this Customer c) => c.Segment + ":" + c.Id;
    static StringBuilder With(this StringBuilder sb, string s) => sb.Append(s).Append(' ');
    static void SendTo(this string s) => Llm.Send(s); // leak: Customer.Email

    static void Methods(Customer c)
    {
        Llm.Send(c.Email.Quote()); // leak: Customer.Email
        Llm.Send(c.Email.Kind()); // clean
        Llm.Send(Quote(c.Email)); // leak: Customer.Email
        Llm.Send(c.Initial()); // leak: Customer.Name
        Llm.Send(c.Label()); // clean
        c.Email.SendTo();
        c.Notes.SendTo();
    }

    static void Fluent(Customer c)
    {
        var sb = new StringBuilder().With("Dear").With(c.Name);
        Llm.Send(sb.ToString()); // leak: Customer.Name
        Llm.Send(new StringBuilder().With("Dear").With(c.Notes).ToString()); // clean
    }

    static async IAsyncEnumerable<string> Lines(this IEnumerable<Customer> customers)
    {
        foreach (var c in customers)
        {
            await Task.Yield();
            yield return c.Email;
        }
    }

    static async Task AsyncExtension(List<Customer> all)
    {
        await foreach (var line in all.Lines()) Llm.Send(line); // leak: Customer.Email
    }
}

static class Operators
{
    readonly struct Prompt
    {
        public string Text { get; }
        public string Role { get; }
        public Prompt(string text, string role = "user") { Text = text; Role = role; }
        public static Prompt operator +(Prompt a, Prompt b) => new(a.Text + b.Text);
        public static Prompt operator *(Prompt a, int n) => new("x");
        public static Prompt operator !(Prompt a) => new(a.Text.ToUpper());
        public static implicit operator Prompt(string s) => new(s);
        public static implicit operator string(Prompt p) => p.Text;
        public static explicit operator Prompt(Customer c) => new(c.Name, c.Notes);
        public static bool operator ==(Prompt a, Prompt b) => a.Text == b.Text;
        public static bool operator !=(Prompt a, Prompt b) => !(a == b);
        public override bool Equals(object? o) => o is Prompt p && p == this;
        public override int GetHashCode() => Text.GetHashCode();
        public override string ToString() => Role;
    }

    static void Binary(Customer c)
    {
        var p = new Prompt("Hi ") + new Prompt(c.Name);
        Llm.Send(p.Text); // leak: Customer.Name
        Llm.Send(p.Role); // clean
        Llm.Send((p * 3).Text); // clean
        Llm.Send((!p).Text); // leak: Customer.Name
        Llm.Send((p == new Prompt("x")).ToString()); // clean
    }

    static void Conversions(Customer c)
    {
        Prompt p = c.Email;
        Llm.Send(p); // leak: Customer.Email
        Prompt q = "hello";
        Llm.Send(q); // clean
        Llm.Send(((Prompt)c).Text); // leak: Customer.Name
        Llm.Send(((Prompt)c).Role); // clean
    }

    static void OverriddenToString(Customer c)
    {
        Llm.Send(new Prompt(c.Email).ToString()); // clean
        Llm.Send(new Prompt("x", c.Email).ToString()); // leak: Customer.Email
        Llm.Send($"{new Prompt("x", c.Email)}"); // leak: Customer.Email
    }

    static void Compound(Customer c)
    {
        Prompt p = "Hi ";
        p += new Prompt(c.Phone!);
        Llm.Send(p.Text); // leak: Customer.Phone
        Prompt q = "Hi ";
        q += new Prompt(c.Notes);
        Llm.Send(q.Text); // clean
    }
}

static class LocalFunctions
{
    static void WithParameter(Customer c)
    {
        Llm.Send(Wrap(c.Email)); // leak: Customer.Email
        Llm.Send(Wrap(c.Notes)); // clean

        static string Wrap(string s) => "[" + s + "]";
    }

    static void Capturing(Customer c)
    {
        var text = c.Email;
        Send();
        var other = c.Notes;
        SendOther();

        void Send() => Llm.Send(text); // leak: Customer.Email
        void SendOther() => Llm.Send(other); // clean
    }

    static void CapturedAfterKill(Customer c)
    {
        var text = c.Email;
        text = "";
        Send();

        void Send() => Llm.Send(text); // clean
    }

    static void AssignsCaptured(Customer c)
    {
        var text = "";
        Fill();
        Llm.Send(text); // leak: Customer.Name
        Reset();
        Llm.Send(text); // clean

        void Fill() => text = c.Name;
        void Reset() => text = "";
    }

    static void Recursive(Customer c)
    {
        Llm.Send(Loop(c.Email, 3)); // leak: Customer.Email
        Llm.Send(Loop(c.Notes, 3)); // clean

        string Loop(string s, int n) => n == 0 ? s : Loop(s, n - 1);
    }

    static void Iterator(Customer c)
    {
        Llm.SendAll(Parts()); // leak: Customer.Email
        Llm.SendAll(Safe()); // clean

        IEnumerable<string> Parts() { yield return "to"; yield return c.Email; }
        IEnumerable<string> Safe() { yield return "to"; yield return c.Notes; }
    }

    static void Generic(Customer c)
    {
        Llm.Send(Id(c.Email)); // leak: Customer.Email
        Llm.Send(Id(c.Notes)); // clean

        T Id<T>(T t) => t;
    }
}

static class Constructors
{
    class Message
    {
        public string Text { get; }
        public string Role { get; }
        public Message(string text) : this(text, "user") { }
        public Message(string text, string role) { Text = text; Role = role; }
    }

    class Mail : Message
    {
        public string Subject { get; }
        public Mail(string subject, string body) : base(body) => Subject = subject;
    }

    static void This(Customer c)
    {
        var m = new Message(c.Email);
        Llm.Send(m.Text); // leak: Customer.Email
        Llm.Send(m.Role); // clean
    }

    static void Base(Customer c)
    {
        var m = new Mail("s", c.HealthNote);
        Llm.Send(m.Text); // leak: Customer.HealthNote
        Llm.Send(m.Subject); // clean
        var n = new Mail(c.Name, "b");
        Llm.Send(n.Subject); // leak: Customer.Name
        Llm.Send(n.Text); // clean
    }

    class Sender
    {
        public Sender(string text) => Llm.Send(text); // leak: 1
    }

    class BaseSender
    {
        protected BaseSender(string text) => Llm.Send(text); // leak: 1
    }

    sealed class DerivedSender : BaseSender
    {
        public DerivedSender(string text, string note) : base(text) { }
    }

    static void SinkInConstructor(Customer c)
    {
        _ = new Sender(c.Email);
        _ = new Sender(c.Notes);
        _ = new DerivedSender(c.Email, "x");
        _ = new DerivedSender("x", c.Email);
    }

    static class Factory
    {
        public static Message ForCustomer(Customer c) => new("Dear " + c.Name);
        public static Message ForSegment(Customer c) => new("Dear " + c.Segment);
        public static T Make<T>() where T : new() => new();
    }

    static void Factories(Customer c)
    {
        Llm.Send(Factory.ForCustomer(c).Text); // leak: Customer.Name
        Llm.Send(Factory.ForSegment(c).Text); // clean
        var order = Factory.Make<Order>();
        order.Product = c.Email;
        Llm.Send(order.Product); // leak: Customer.Email
        Llm.Send(Factory.Make<Order>().Product); // clean
    }

    class Initialized
    {
        public string Who = Crm.Load(1).Name;
        public string Kind { get; } = Crm.Load(1).Segment.ToString();
    }

    static void FieldInitializers()
    {
        Llm.Send(new Initialized().Who); // leak: Customer.Name
        Llm.Send(new Initialized().Kind); // clean
    }

    sealed class FluentBuilder
    {
        private string _who = "";
        private string _what = "";
        public FluentBuilder For(string who) { _who = who; return this; }
        public FluentBuilder About(string what) { _what = what; return this; }
        public string Build() => _who + ": " + _what;
        public string Topic() => _what;
    }

    static void Fluent(Customer c)
    {
        Llm.Send(new FluentBuilder().For(c.Name).About("x").Build()); // leak: Customer.Name
        Llm.Send(new FluentBuilder().For(c.Name).About("x").Topic()); // clean
        Llm.Send(new FluentBuilder().For("y").About("x").Build()); // clean
        var builder = new FluentBuilder();
        builder.About(c.HealthNote);
        Llm.Send(builder.Topic()); // leak: Customer.HealthNote
    }
}

static class Iterators
{
    static IEnumerable<string> Mails(IEnumerable<Customer> all)
    {
        foreach (var c in all)
        {
            if (!c.IsActive) yield break;
            yield return c.Email;
        }
    }

    static IEnumerable<string> Ids(IEnumerable<Customer> all)
    {
        foreach (var c in all) yield return c.Id.ToString();
    }

    static IEnumerable<(string Who, string What)> Pairs(Customer c)
    {
        yield return (c.Name, "x");
    }

    static void Yield(List<Customer> all)
    {
        Llm.SendAll(Mails(all)); // leak: Customer.Email
        Llm.SendAll(Ids(all)); // clean
        foreach (var mail in Mails(all)) Llm.Send(mail); // leak: Customer.Email
        foreach (var (who, what) in Pairs(all[0]))
        {
            Llm.Send(who); // leak: Customer.Name
            Llm.Send(what); // clean
        }
    }

    static IEnumerable<T> Each<T>(T value) { yield return value; }

    static void ContextSensitive(Customer c)
    {
        Llm.SendAll(Each(c.Email)); // leak: Customer.Email
        Llm.SendAll(Each(c.Notes)); // clean
    }
}

static partial class PartialType
{
    private static partial string Build(Customer c);
    private static partial string BuildSafe(Customer c);

    static void Send(Customer c)
    {
        Llm.Send(Build(c)); // leak: Customer.Email
        Llm.Send(BuildSafe(c)); // clean
    }
}

static partial class PartialType
{
    private static partial string Build(Customer c) => c.Email;
    private static partial string BuildSafe(Customer c) => c.Notes;
}

sealed class Outer
{
    private string _text = "";
    private string _topic = "";

    public void Load(Customer c)
    {
        var inner = new Inner(this);
        inner.Store(c.Email);
        Llm.Send(_text); // leak: Customer.Email
        Llm.Send(_topic); // clean
    }

    private sealed class Inner(Outer outer)
    {
        public void Store(string s) => outer._text = s;
    }
}
