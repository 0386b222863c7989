static class Lambdas
{
    static void InVariable(Customer c)
    {
        Func<string, string> wrap = s => "[" + s + "]";
        Func<string, string> drop = s => "[]";
        Llm.Send(wrap(c.Email)); // leak: Customer.Email
        Llm.Send(wrap(c.Notes)); // clean
        Llm.Send(drop(c.Email)); // clean
        Llm.Send(wrap.Invoke(c.Name)); // leak: Customer.Name
    }

    static void SinkInside(Customer c)
    {
        Action<string> send = s => Llm.Send(s); // leak: 1
        send(c.Email);
        send("x");
        Action<string> other = s => Llm.Send(s); // clean
        other(c.Notes);
    }

    static void Closure(Customer c)
    {
        var mail = c.Email;
        Func<string> read = () => mail;
        Llm.Send(read()); // leak: Customer.Email
        var notes = c.Notes;
        Func<string> fine = () => notes;
        Llm.Send(fine()); // clean
    }

    static void ClosureWrites(Customer c)
    {
        var text = "";
        Action fill = () => text = c.Name;
        fill();
        Llm.Send(text); // leak: Customer.Name
        var other = "";
        Action keep = () => other = c.Notes;
        keep();
        Llm.Send(other); // clean
    }

    static void CapturedVariableAssignedLater(Customer c)
    {
        var text = "";
        Action send = () => Llm.Send(text); // leak: Customer.Email
        text = c.Email;
        send();
    }

    static void CapturedVariableKilledBeforeCall(Customer c)
    {
        var text = c.Email;
        Action send = () => Llm.Send(text); // clean
        text = "";
        send();
    }

    static void ReturnedLambda(Customer c)
    {
        var prefix = Prefix("Dear ");
        Llm.Send(prefix(c.Name)); // leak: Customer.Name
        Llm.Send(prefix("you")); // clean
        var personal = Prefix(c.Name);
        Llm.Send(personal("x")); // leak: Customer.Name
    }

    static Func<string, string> Prefix(string p) => s => p + s;

    static void Curried(Customer c)
    {
        Func<string, Func<string, string>> both = a => b => a + b;
        Llm.Send(both("x")(c.Email)); // leak: Customer.Email
        Llm.Send(both("x")("y")); // clean
    }

    static void Composed(Customer c)
    {
        Func<Customer, string> read = x => x.Email;
        Func<Customer, string> safe = x => x.Notes;
        Llm.Send(Compose(read, s => s.Trim())(c)); // leak: Customer.Email
        Llm.Send(Compose(safe, s => s.Trim())(c)); // clean
    }

    static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));

    static void AsParameter(Customer c)
    {
        Apply(c.Email, s => Llm.Send(s)); // leak: Customer.Email
        Apply(c.Notes, s => Llm.Send(s)); // clean
        Llm.Send(Map(c, x => x.Email)); // leak: Customer.Email
        Llm.Send(Map(c, x => x.Segment.ToString())); // clean
    }

    static void Apply(string s, Action<string> action) => action(s);

    static string Map(Customer c, Func<Customer, string> read) => read(c);

    static void Reassigned(Customer c)
    {
        Func<Customer, string> read = x => x.Email;
        read = x => x.Notes;
        Llm.Send(read(c)); // clean
        if (Crm.Flip()) read = x => x.Name;
        Llm.Send(read(c)); // leak: Customer.Name
    }

    static void AnonymousMethod(Customer c)
    {
        Func<string> read = delegate { return c.Phone!; };
        Llm.Send(read()); // leak: Customer.Phone
        Func<string> fine = delegate { return c.Notes; };
        Llm.Send(fine()); // clean
    }

    static void DefaultParameterAndRef(Customer c)
    {
        var join = (string a, string b = "x") => a + b;
        Llm.Send(join(c.Email)); // leak: Customer.Email
        Llm.Send(join("y")); // clean
    }

    static void Immediate(Customer c)
    {
        Llm.Send(((Func<string>)(() => c.Email))()); // leak: Customer.Email
        Llm.Send(new Func<string>(() => c.Notes)()); // clean
    }

    static void StatementBody(List<Customer> all)
    {
        var texts = new List<string>();
        all.ForEach(x =>
        {
            var line = x.Name + "!";
            texts.Add(line);
        });
        Llm.SendAll(texts); // leak: Customer.Name
    }
}

static class MethodGroups
{
    static string Read(Customer c) => c.Email;
    static string Safe(Customer c) => c.Notes;
    static void Print(string s) => Llm.Send(s); // leak: 1

    static void Variable(Customer c)
    {
        Func<Customer, string> read = Read;
        Llm.Send(read(c)); // leak: Customer.Email
        Func<Customer, string> safe = Safe;
        Llm.Send(safe(c)); // clean
    }

    static void Argument(List<Customer> all)
    {
        Llm.SendAll(all.Select(Read)); // leak: Customer.Email
        Llm.SendAll(all.Select(Safe)); // clean
        Llm.SendAll(all.ConvertAll(Read)); // leak: Customer.Email
    }

    static void SinkGroup(Customer c)
    {
        Action<string> print = Print;
        print(c.Name);
        print("x");
    }

    static void LibrarySinkGroup(Customer c)
    {
        { Action<string?> send = Llm.Send; send(c.Email); } // leak: Customer.Email
        { Action<string?> send = Llm.Send; send(c.Notes); } // clean
    }

    sealed class Formatter(string prefix)
    {
        public string Format(string s) => prefix + s;
    }

    static void BoundInstance(Customer c)
    {
        Func<string, string> format = new Formatter(c.Name).Format;
        Llm.Send(format("x")); // leak: Customer.Name
        Func<string, string> fine = new Formatter("Dear").Format;
        Llm.Send(fine("x")); // clean
        Llm.Send(fine(c.Email)); // leak: Customer.Email
    }
}

sealed class DelegateFields
{
    private Func<Customer, string> _read = c => c.Email;
    private readonly Func<Customer, string> _safe = c => c.Notes;
    private readonly Action<string> _send = text => Llm.Send(text); // leak: 1

    public void Send(Customer c)
    {
        Llm.Send(_read(c)); // leak: Customer.Email
        Llm.Send(_safe(c)); // clean
    }

    public void SendThroughField(Customer c)
    {
        _send(c.Name);
        _send(c.Notes);
    }

    public void Replace() => _read = c => c.Notes;
}

static class DelegatesInCollections
{
    static readonly Dictionary<string, Func<Customer, string>> Readers = new()
    {
        ["mail"] = c => c.Email,
        ["notes"] = c => c.Notes,
    };

    static void Static(Customer c, string key)
    {
        Llm.Send(Readers["mail"](c)); // leak: Customer.Email
        Llm.Send(Readers[key](c)); // leak: Customer.Email
    }

    static void Local(Customer c)
    {
        var readers = new Dictionary<string, Func<Customer, string>> { ["name"] = x => x.Name, ["notes"] = x => x.Notes };
        Llm.Send(readers["name"](c)); // leak: Customer.Name
        Llm.Send(readers["notes"](c)); // clean
        foreach (var (_, read) in readers) Llm.Send(read(c)); // leak: Customer.Name
    }

    static void ListOfSteps(Customer c)
    {
        var steps = new List<Func<string, string>> { s => s.Trim(), s => s.ToUpper() };
        var text = c.Email;
        foreach (var step in steps) text = step(text);
        Llm.Send(text); // leak: Customer.Email
        var fine = c.Notes;
        foreach (var step in steps) fine = step(fine);
        Llm.Send(fine); // clean
    }

    static void RunLater(Customer c)
    {
        var jobs = new List<Action>();
        var mail = c.Email;
        jobs.Add(() => Llm.Send(mail)); // leak: Customer.Email
        var notes = c.Notes;
        jobs.Add(() => Llm.Send(notes)); // clean
        foreach (var job in jobs) job();
    }
}

static class Events
{
    sealed class Bus
    {
        public event Action<string>? Published;
        public event EventHandler<string>? Logged;
        public void Publish(string s) => Published?.Invoke(s);
        public void Log(string s) => Logged?.Invoke(this, s);
    }

    static void Handler(Customer c)
    {
        var bus = new Bus();
        bus.Published += text => Llm.Send(text); // leak: Customer.Email
        bus.Publish(c.Email);
        var fine = new Bus();
        fine.Published += text => Llm.Send(text); // clean
        fine.Publish(c.Notes);
    }

    static void MethodHandler(Customer c)
    {
        var bus = new Bus();
        bus.Logged += OnLogged;
        bus.Log("Ask " + c.Name);
        bus.Log("Ask");
    }

    static void OnLogged(object? sender, string text) => Llm.Send(text); // leak: 1

    static void NotTheOtherEvent(Customer c)
    {
        var bus = new Bus();
        bus.Logged += (_, text) => Llm.Send(text); // clean
        bus.Publish(c.Email);
    }

    sealed class MailArgs(string mail, string topic) : EventArgs
    {
        public string Mail => mail;
        public string Topic => topic;
    }

    sealed class Inbox
    {
        public event EventHandler<MailArgs>? Received;
        public void Receive(Customer c) => Received?.Invoke(this, new MailArgs(c.Email, c.Notes));
    }

    static void EventArgsObject(Customer c)
    {
        var inbox = new Inbox();
        inbox.Received += (_, e) =>
        {
            Llm.Send(e.Mail); // leak: Customer.Email
            Llm.Send(e.Topic); // clean
        };
        inbox.Receive(c);
    }

    sealed class Registry
    {
        private readonly List<Action<string>> _callbacks = new();
        public void Register(Action<string> callback) => _callbacks.Add(callback);
        public void Run(string s)
        {
            foreach (var callback in _callbacks) callback(s);
        }
    }

    static void RegisteredCallback(Customer c)
    {
        var registry = new Registry();
        registry.Register(s => Llm.Send(s)); // leak: Customer.Phone
        registry.Run(c.Phone!);
        var fine = new Registry();
        fine.Register(s => Llm.Send(s)); // clean
        fine.Run("x");
    }

    sealed class Subscriber
    {
        private string _seen = "";
        private string _topic = "";

        public Subscriber(Inbox inbox) => inbox.Received += OnReceived;

        private void OnReceived(object? sender, MailArgs e)
        {
            _seen = e.Mail;
            _topic = e.Topic;
        }

        public string Seen => _seen;
        public string Topic => _topic;
    }

    static void HandlerStoresInField(Customer c)
    {
        var inbox = new Inbox();
        var subscriber = new Subscriber(inbox);
        inbox.Receive(c);
        Llm.Send(subscriber.Seen); // leak: Customer.Email
        Llm.Send(subscriber.Topic); // clean
    }

    static void MulticastDelegate(Customer c)
    {
        Action<string> all = s => { };
        all += s => Llm.Send(s); // leak: Customer.Email
        all(c.Email);
    }
}

static class Dispatch
{
    interface IFormatter { string Format(Customer c); }
    sealed class Personal : IFormatter { public string Format(Customer c) => c.Name; }
    sealed class Plain : IFormatter { public string Format(Customer c) => c.Notes; }

    static void UnknownReceiver(IFormatter formatter, Customer c)
    {
        Llm.Send(formatter.Format(c)); // leak: Customer.Name
    }

    static void KnownReceiver(Customer c)
    {
        IFormatter plain = new Plain();
        Llm.Send(plain.Format(c)); // clean
        IFormatter personal = new Personal();
        Llm.Send(personal.Format(c)); // leak: Customer.Name
    }

    static void EitherReceiver(Customer c)
    {
        IFormatter formatter = Crm.Flip() ? new Plain() : new Personal();
        Llm.Send(formatter.Format(c)); // leak: Customer.Name
    }

    static void ConstantChoice(Customer c)
    {
        IFormatter formatter = new Personal();
        formatter = new Plain();
        Llm.Send(formatter.Format(c)); // clean
    }

    interface ISafe { string Format(Customer c); }
    sealed class Safe1 : ISafe { public string Format(Customer c) => c.Notes; }
    sealed class Safe2 : ISafe { public string Format(Customer c) => c.Segment.ToString(); }

    static void AllImplementationsClean(ISafe formatter, Customer c)
    {
        Llm.Send(formatter.Format(c)); // clean
    }

    abstract class Template
    {
        protected abstract string Body(Customer c);
        protected virtual string Title(Customer c) => "Title";
        public string Render(Customer c) => Title(c) + Body(c);
        public string Heading(Customer c) => Title(c);
    }

    sealed class Letter : Template { protected override string Body(Customer c) => "Dear " + c.Name; }
    sealed class Summary : Template { protected override string Body(Customer c) => c.Notes; }

    static void TemplateMethod(Customer c)
    {
        Llm.Send(new Letter().Render(c)); // leak: Customer.Name
        Llm.Send(new Summary().Render(c)); // clean
        Llm.Send(new Letter().Heading(c)); // clean
    }

    class Base { public virtual string Read(Customer c) => c.Notes; public string Hidden(Customer c) => c.Notes; }
    class Derived : Base { public override string Read(Customer c) => c.Email; public new string Hidden(Customer c) => c.Email; }

    static void Virtual(Base unknown, Customer c)
    {
        Llm.Send(unknown.Read(c)); // leak: Customer.Email
        Llm.Send(new Base().Read(c)); // clean
        Base known = new Derived();
        Llm.Send(known.Read(c)); // leak: Customer.Email
        Llm.Send(known.Hidden(c)); // clean
        Llm.Send(new Derived().Hidden(c)); // leak: Customer.Email
    }

    class Caller : Base { public override string Read(Customer c) => "x" + base.Read(c); }

    static void BaseCall(Customer c)
    {
        Llm.Send(new Caller().Read(c)); // clean
    }

    interface IGateway { void Forward(string text); }
    sealed class LlmGateway : IGateway { public void Forward(string text) => Llm.Send(text); } // leak: 2
    sealed class NullGateway : IGateway { public void Forward(string text) { } }

    static void SinkBehindInterface(IGateway gateway, Customer c)
    {
        gateway.Forward(c.Email);
        gateway.Forward(c.Notes);
    }

    static void SinkBehindKnownType(Customer c)
    {
        IGateway silent = new NullGateway();
        silent.Forward(c.Name);
        IGateway loud = new LlmGateway();
        loud.Forward(c.Phone!);
    }

    sealed class InjectedService(IGateway2 gateway)
    {
        public void Handle(Customer c) => gateway.Forward(c.Email);
    }

    interface IGateway2 { void Forward(string text); }
    sealed class Gateway2 : IGateway2 { public void Forward(string text) => Llm.Send(text); } // leak: Customer.Email

    interface IShape { string Text { get; } }
    sealed class WithName(Customer c) : IShape { public string Text => c.Name; }
    sealed class WithNotes(Customer c) : IShape { public string Text => c.Notes; }

    static void PropertyDispatch(Customer c)
    {
        IShape a = new WithName(c);
        Llm.Send(a.Text); // leak: Customer.Name
        IShape b = new WithNotes(c);
        Llm.Send(b.Text); // clean
    }

    abstract class Handler
    {
        public abstract T Handle<T>(Customer c, Func<Customer, T> read);
    }

    sealed class Reading : Handler { public override T Handle<T>(Customer c, Func<Customer, T> read) => read(c); }

    static void GenericVirtual(Handler handler, Customer c)
    {
        Llm.Send(handler.Handle(c, x => x.Email)); // leak: Customer.Email
        Llm.Send(handler.Handle(c, x => x.Notes)); // clean
    }

    interface IWithDefault { string Text(Customer c) => c.Email; }
    sealed class TakesDefault : IWithDefault { }
    sealed class Overrides : IWithDefault { public string Text(Customer c) => c.Notes; }

    static void DefaultInterfaceMethod(Customer c)
    {
        Llm.Send(((IWithDefault)new TakesDefault()).Text(c)); // leak: Customer.Email
        Llm.Send(((IWithDefault)new Overrides()).Text(c)); // clean
    }

    interface IConvert<in TIn, out TOut> { TOut Convert(TIn value); }
    sealed class ToMail : IConvert<Customer, string> { public string Convert(Customer value) => value.Email; }
    sealed class ToNotes : IConvert<Order, string> { public string Convert(Order value) => value.Product; }

    static void GenericInterface(IConvert<Customer, string> a, IConvert<Order, string> b, Customer c, Order o)
    {
        Llm.Send(a.Convert(c)); // leak: Customer.Email
        Llm.Send(b.Convert(o)); // clean
    }

    sealed class Explicit : IFormatter2 { string IFormatter2.Format(Customer c) => c.Email; public string Format(Customer c) => c.Notes; }
    interface IFormatter2 { string Format(Customer c); }

    static void ExplicitImplementation(Customer c)
    {
        var e = new Explicit();
        Llm.Send(e.Format(c)); // clean
        Llm.Send(((IFormatter2)e).Format(c)); // leak: Customer.Email
    }

    class Entity { public virtual string Label => "entity"; public override string ToString() => Label; }
    sealed class Named(string name) : Entity { public override string Label => name; }

    static void ToStringCallsVirtual(Customer c)
    {
        Llm.Send(new Named(c.Name).ToString()); // leak: Customer.Name
        Llm.Send(new Entity().ToString()); // clean
        Llm.Send($"{new Named("x")}"); // clean
    }

    interface IVisitor { void Visit(Customer c); void Visit(Order o); }
    sealed class Collector : IVisitor
    {
        public string Names = "";
        public string Products = "";
        public void Visit(Customer c) => Names += c.Name;
        public void Visit(Order o) => Products += o.Product;
    }

    static void Visitor(Customer c, Order o)
    {
        var collector = new Collector();
        IVisitor visitor = collector;
        visitor.Visit(c);
        visitor.Visit(o);
        Llm.Send(collector.Names); // leak: Customer.Name
        Llm.Send(collector.Products); // clean
    }
}

static class MarkedThroughInheritance
{
    interface IHasMail { [PersonalData(PersonalDataCategory.Contact)] string Mail { get; } string Team { get; } }
    sealed class User : IHasMail { public string Mail { get; set; } = ""; public string Team { get; set; } = ""; }
    abstract class Contact { [PersonalData] public abstract string Phone { get; } public abstract string Kind { get; } }
    sealed class Employee : Contact { public override string Phone => "+49 30 1"; public override string Kind => "work"; }

    static void Implementation(User user, Employee employee)
    {
        Llm.Send(user.Mail); // leak
        Llm.Send(user.Team); // clean
        Llm.Send(employee.Phone); // leak
        Llm.Send(employee.Kind); // clean
    }

    static void MarkedParameter([PersonalData(PersonalDataCategory.Name)] string name, string team)
    {
        Llm.Send(name); // leak
        Llm.Send(team); // clean
    }

    [return: PersonalData(PersonalDataCategory.NationalId)]
    static string TaxNumber(int id) => id.ToString("D11");

    static string Plain(int id) => id.ToString("D11");

    static void MarkedReturn()
    {
        Llm.Send(TaxNumber(3)); // leak
        Llm.Send(Plain(3)); // clean
    }

    sealed class Legacy
    {
        [PersonalData(PersonalDataCategory.Religion)] public string Faith = "";
        [PersonalData(PersonalDataCategory.Health)] public bool IsPregnant;
        [PersonalData(PersonalDataCategory.Identifier)] public int Number { get; set; }
        public string Colour = "";
        public bool IsLoud;
    }

    static void MarkedField(Legacy legacy)
    {
        Llm.Send(legacy.Faith); // leak: Legacy.Faith
        Llm.Send(legacy.Colour); // clean
        Llm.Send(legacy.IsPregnant.ToString()); // leak: Legacy.IsPregnant
        Llm.Send($"customer {legacy.Number}"); // leak: Legacy.Number
        Llm.Send(legacy.IsLoud.ToString()); // clean
    }
}
