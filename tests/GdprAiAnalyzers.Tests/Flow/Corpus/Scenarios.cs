using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

static class ResultTypes
{
    sealed class Result<T>
    {
        private readonly T? _value;
        private readonly string? _error;
        private Result(T? value, string? error) { _value = value; _error = error; }
        public static Result<T> Ok(T value) => new(value, null);
        public static Result<T> Fail(string error) => new(default, error);
        public Result<U> Map<U>(Func<T, U> f) => _error is null ? Result<U>.Ok(f(_value!)) : Result<U>.Fail(_error);
        public Result<U> Bind<U>(Func<T, Result<U>> f) => _error is null ? f(_value!) : Result<U>.Fail(_error);
        public U Match<U>(Func<T, U> ok, Func<string, U> fail) => _error is null ? ok(_value!) : fail(_error);
    }

    static Result<Customer> Find(int id) => Crm.Find(id) is { } c ? Result<Customer>.Ok(c) : Result<Customer>.Fail("no customer " + id);

    static void Railway()
    {
        Llm.Send(Find(1).Map(c => c.Email).Match(mail => "to " + mail, error => error)); // leak: Customer.Email
        Llm.Send(Find(1).Map(c => c.Notes).Match(notes => "to " + notes, error => error)); // clean
        Llm.Send(Find(1).Bind(c => Result<string>.Ok(c.Name)).Match(name => name, error => "")); // leak: Customer.Name
        Llm.Send(Find(1).Map(c => c.Email).Match(mail => "found", error => error)); // clean
    }
}

static class Conversations
{
    sealed record Message(string Role, string Content)
    {
        public static Message System(string content) => new("system", content);
        public static Message User(string content) => new("user", content);
    }

    sealed class Conversation
    {
        private readonly List<Message> _messages = [];
        public IReadOnlyList<Message> Messages => _messages;
        public Conversation Add(Message message) { _messages.Add(message); return this; }
        public string Render() => string.Join("\n", _messages.Select(m => $"{m.Role}: {m.Content}"));
        public string Roles() => string.Join(",", _messages.Select(m => m.Role));
    }

    static void Chat(Customer c)
    {
        var chat = new Conversation().Add(Message.System("Be kind")).Add(Message.User($"I am {c.Name}"));
        Llm.Send(chat.Render()); // leak: Customer.Name
        Llm.Send(chat.Roles()); // clean
        Llm.SendObject(chat.Messages); // leak: Customer.Name
        foreach (var message in chat.Messages) Llm.Send(message.Content); // leak: Customer.Name
        foreach (var message in chat.Messages) Llm.Send(message.Role); // clean
    }

    static void HarmlessChat(Customer c)
    {
        var chat = new Conversation().Add(Message.System("Be kind")).Add(Message.User($"Order {c.Orders[0].Product}"));
        Llm.Send(chat.Render()); // clean
        Llm.SendObject(chat.Messages); // clean
    }
}

static class Templates
{
    static string Fill(string template, Dictionary<string, string> values)
    {
        foreach (var (key, value) in values) template = template.Replace("{{" + key + "}}", value);
        return template;
    }

    static void Placeholders(Customer c)
    {
        Llm.Send(Fill("Dear {{name}}", new() { ["name"] = c.Name })); // leak: Customer.Name
        Llm.Send(Fill("Dear {{name}}", new() { ["name"] = "friend" })); // clean
    }

    static string Csv(IEnumerable<Customer> all, params Func<Customer, object>[] columns)
    {
        var sb = new StringBuilder();
        foreach (var c in all) sb.AppendLine(string.Join(";", columns.Select(column => column(c))));
        return sb.ToString();
    }

    static void Export(List<Customer> all)
    {
        Llm.Send(Csv(all, c => c.Id, c => c.Email)); // leak: Customer.Email
        Llm.Send(Csv(all, c => c.Id, c => c.Segment)); // clean
    }

    static string Table<T>(IEnumerable<T> rows, Func<T, string> print)
    {
        var lines = new List<string>();
        foreach (var row in rows) lines.Add("| " + print(row) + " |");
        return string.Join(Environment.NewLine, lines);
    }

    static void Markdown(List<Customer> all)
    {
        Llm.Send(Table(all, c => c.HealthNote)); // leak: Customer.HealthNote
        Llm.Send(Table(all, c => c.Notes)); // clean
        Llm.Send(Table(all.Select(c => c.Phone), p => p ?? "")); // leak: Customer.Phone
    }
}

static class Services
{
    interface IRepository<T> { T Get(int id); IEnumerable<T> All(); }

    sealed class InMemory<T> : IRepository<T>
    {
        private readonly Dictionary<int, T> _rows = new();
        public void Put(int id, T row) => _rows[id] = row;
        public T Get(int id) => _rows[id];
        public IEnumerable<T> All() => _rows.Values;
    }

    static void Repository(IRepository<Customer> customers, Customer c)
    {
        Llm.Send(customers.Get(1).Email); // leak: Customer.Email
        Llm.SendAll(customers.All().Select(x => x.Notes)); // clean
        var notes = new InMemory<string>();
        notes.Put(1, c.Notes);
        Llm.Send(notes.Get(1)); // clean
        var mails = new InMemory<string>();
        mails.Put(1, c.Email);
        Llm.Send(mails.Get(1)); // leak: Customer.Email
        Llm.SendAll(mails.All()); // leak: Customer.Email
    }

    interface ISummarizer { Task<string> Summarize(string text); }

    sealed class LlmSummarizer(ILlm llm) : ISummarizer
    {
        public Task<string> Summarize(string text) => llm.CompleteAsync("Summarise: " + text); // leak: Customer.HealthNote
    }

    sealed class CachingSummarizer(ISummarizer inner) : ISummarizer
    {
        private readonly ConcurrentDictionary<string, Task<string>> _cache = new();
        public Task<string> Summarize(string text) => _cache.GetOrAdd(text, t => inner.Summarize(t));
    }

    sealed class TicketController(ISummarizer summarizer)
    {
        public async Task<string> Get(int id)
        {
            var customer = await Crm.LoadAsync(id);
            return await summarizer.Summarize(customer.HealthNote);
        }
    }

    interface IQuiet { Task<string> Summarize(string text); }

    sealed class QuietSummarizer(ILlm llm) : IQuiet
    {
        public Task<string> Summarize(string text) => llm.CompleteAsync("Summarise: " + Mask.Text(text)); // clean
    }

    static async Task Quiet(IQuiet quiet, Customer c) => await quiet.Summarize(c.HealthNote);

    static void ServiceProvider(IServiceProvider services, Customer c)
    {
        var formatter = services.GetRequiredService<IFormat>();
        Llm.Send(formatter.Format(c)); // leak: Customer.Name
        var other = services.GetRequiredService<ISafeFormat>();
        Llm.Send(other.Format(c)); // clean
    }

    interface IFormat { string Format(Customer c); }
    sealed class NameFormat : IFormat { public string Format(Customer c) => c.Name; }
    interface ISafeFormat { string Format(Customer c); }
    sealed class IdFormat : ISafeFormat { public string Format(Customer c) => c.Id.ToString(); }

    delegate Task Next(Context context);

    sealed class Context
    {
        public string Prompt = "";
        public string Trace = "";
    }

    static async Task Middleware(Customer c)
    {
        var steps = new List<Func<Next, Next>>
        {
            next => async context => { context.Prompt += c.Name; await next(context); },
            next => async context => { context.Trace += "x"; await next(context); },
        };
        Next end = context =>
        {
            Llm.Send(context.Prompt); // leak, missed: Customer.Name
            Llm.Send(context.Trace); // clean
            return Task.CompletedTask;
        };
        foreach (var step in steps) end = step(end);
        await end(new Context());
    }

    static async Task BackgroundQueue(Customer c)
    {
        var jobs = Channel.CreateUnbounded<Func<Task>>();
        var mail = c.Email;
        await jobs.Writer.WriteAsync(() => Llm.AskAsync(mail)); // leak: Customer.Email
        await jobs.Writer.WriteAsync(() => Llm.AskAsync("done")); // clean
        await foreach (var job in jobs.Reader.ReadAllAsync()) await job();
    }

    static async Task LazyTask(Customer c)
    {
        var lazy = new Lazy<Task<string>>(async () => { await Task.Yield(); return c.Email; });
        Llm.Send(await lazy.Value); // leak: Customer.Email
        var fine = new Lazy<Task<string>>(async () => { await Task.Yield(); return c.Notes; });
        Llm.Send(await fine.Value); // clean
    }
}

static class Setters
{
    sealed class Form
    {
        private string _raw = "";
        private string _shown = "";
        public string Raw { get => _raw; set { _raw = value; _shown = "Hi " + value; } }
        public string Shown => _shown;
        public string Label { get; init; } = "";
        public required string Kind { get; set; }
        public string Write { set => _raw = value; }
    }

    static void SideEffects(Customer c)
    {
        var form = new Form { Kind = "x" };
        form.Raw = c.Name;
        Llm.Send(form.Shown); // leak: Customer.Name
        form.Raw = "y";
        Llm.Send(form.Shown); // clean
        form.Write = c.Email;
        Llm.Send(form.Raw); // leak: Customer.Email
        Llm.Send(form.Kind); // clean
    }

    static void InitAndRequired(Customer c)
    {
        var form = new Form { Kind = c.Phone!, Label = "x" };
        Llm.Send(form.Kind); // leak: Customer.Phone
        Llm.Send(form.Label); // clean
    }

    class Base
    {
        protected string Text = "";
        public Base() => Init();
        protected virtual void Init() => Text = "base";
        public string Read() => Text;
    }

    sealed class FromCustomer : Base { protected override void Init() => Text = Crm.Load(1).Name; }
    sealed class FromNotes : Base { protected override void Init() => Text = Crm.Load(1).Notes; }

    static void VirtualCallInConstructor()
    {
        Llm.Send(new FromCustomer().Read()); // leak: Customer.Name
        Llm.Send(new FromNotes().Read()); // clean
    }

    sealed class Node { public string Text = ""; public Node? Left; public Node? Right; }

    static void Fill(Node node, string text, int depth)
    {
        node.Text = text;
        if (depth == 0) return;
        Fill(node.Left = new Node(), text, depth - 1);
    }

    static void RecursiveMutation(Customer c)
    {
        var root = new Node();
        Fill(root, c.Email, 3);
        Llm.Send(root.Left!.Left!.Text); // leak: Customer.Email
        var fine = new Node { Right = new Node() };
        Fill(fine, c.Notes, 3);
        Llm.Send(fine.Left!.Text); // clean
        Llm.Send(fine.Right.Text); // clean
    }
}

static class Closures
{
    static void LoopVariable(List<Customer> all)
    {
        var actions = new List<Func<string>>();
        foreach (var c in all) actions.Add(() => c.Email);
        foreach (var action in actions) Llm.Send(action()); // leak: Customer.Email
        var fine = new List<Func<string>>();
        foreach (var c in all) fine.Add(() => c.Notes);
        foreach (var action in fine) Llm.Send(action()); // clean
    }

    static void SharedState(Customer c)
    {
        var text = "";
        Action<string> write = s => text += s;
        Func<string> read = () => text;
        write("x");
        Llm.Send(read()); // clean
        write(c.Email);
        Llm.Send(read()); // leak: Customer.Email
    }

    static (Action<string> Put, Func<string> Get) Cell()
    {
        var value = "";
        return (s => value = s, () => value);
    }

    static void TwoCells(Customer c)
    {
        var one = Cell();
        var two = Cell();
        one.Put(c.Email);
        Llm.Send(one.Get()); // leak: Customer.Email
        Llm.Send(two.Get()); // clean
    }

    static void Capturing(object gate, Customer c)
    {
        var draft = new Order();
        Action fill = () => draft.Product = c.Name;
        fill();
        Llm.Send(draft.Product); // leak: Customer.Name
        var other = new Order();
        Action keep = () => other.Product = c.Notes;
        keep();
        Llm.Send(other.Product); // clean
    }

    static void RecursiveLambda(Customer c)
    {
        Func<string, int, string> repeat = null!;
        repeat = (s, n) => n == 0 ? s : repeat(s + "!", n - 1);
        Llm.Send(repeat(c.Email, 3)); // leak: Customer.Email
        Llm.Send(repeat(c.Notes, 3)); // clean
    }

    static void Memoized(Customer c)
    {
        Func<int, string> load = Memo<int, string>(id => Crm.Load(id).Email);
        Llm.Send(load(1)); // leak: Customer.Email
        Func<int, string> safe = Memo<int, string>(id => Crm.Load(id).Notes);
        Llm.Send(safe(1)); // clean
    }

    static Func<TKey, TValue> Memo<TKey, TValue>(Func<TKey, TValue> f) where TKey : notnull
    {
        var cache = new Dictionary<TKey, TValue>();
        return key =>
        {
            if (!cache.TryGetValue(key, out var value)) cache[key] = value = f(key);
            return value;
        };
    }

    static void PipelineByAggregate(Customer c)
    {
        Func<string, string>[] steps = [s => s.Trim(), s => s + "!", s => s.ToUpper()];
        Llm.Send(steps.Aggregate(c.Email, (text, step) => step(text))); // leak: Customer.Email
        Llm.Send(steps.Aggregate(c.Notes, (text, step) => step(text))); // clean
        Func<string, string>[] dropping = [s => s.Trim(), s => ""];
        Llm.Send(dropping[1](c.Email)); // clean
    }
}

static class HandlersByType
{
    interface ICommand;
    sealed record SendMail(string To) : ICommand;
    sealed record Ping(string Text) : ICommand;

    static readonly Dictionary<Type, Action<ICommand>> Handlers = new()
    {
        [typeof(SendMail)] = command => Llm.Send(((SendMail)command).To), // leak: Customer.Email
        [typeof(Ping)] = command => Llm.Send(((Ping)command).Text), // clean
    };

    static void Dispatch(ICommand command) => Handlers[command.GetType()](command);

    static void Run(Customer c)
    {
        Dispatch(new SendMail(c.Email));
        Dispatch(new Ping(c.Notes));
    }

    static string Describe(ICommand command) => command switch
    {
        SendMail mail => mail.To,
        Ping ping => ping.Text,
        _ => "",
    };

    static void SwitchOnRecord(Customer c)
    {
        Llm.Send(Describe(new SendMail(c.Email))); // leak: Customer.Email
        Llm.Send(Describe(new SendMail("x"))); // clean
        Llm.Send(Describe(new Ping(c.Name))); // leak: Customer.Name
    }
}

static class Copies
{
    struct Slot { public string Text; public int Number; }

    static void StructsInArrays(Customer c)
    {
        var slots = new Slot[2];
        slots[0].Text = c.Email;
        var copy = slots[0];
        slots[0].Text = "";
        Llm.Send(copy.Text); // leak: Customer.Email
        Llm.Send(slots[0].Text); // clean
        Llm.Send(slots[1].Text); // clean
    }

    static void Change(Slot slot) => slot.Text = "";
    static void ChangeRef(ref Slot slot) => slot.Text = "";

    static void StructByValue(Customer c)
    {
        var slot = new Slot { Text = c.Email };
        Change(slot);
        Llm.Send(slot.Text); // leak: Customer.Email
        ChangeRef(ref slot);
        Llm.Send(slot.Text); // clean
    }

    static void ListCopy(Customer c)
    {
        var list = new List<string> { "x" };
        var copy = list.ToList();
        list.Add(c.Email);
        Llm.SendAll(copy); // clean
        Llm.SendAll(list); // leak: Customer.Email
    }

    static void ShallowCopy(Customer c)
    {
        var orders = new List<Order> { new() };
        var copy = orders.ToArray();
        orders[0].Product = c.Name;
        Llm.Send(copy[0].Product); // leak: Customer.Name
    }

    static void Snapshot(Customer c)
    {
        var order = new Order { Product = "x" };
        var product = order.Product;
        order.Product = c.Email;
        Llm.Send(product); // clean
        Llm.Send(order.Product); // leak: Customer.Email
    }

    static void Clone(Customer c)
    {
        var order = new Order { Product = "x" };
        var json = JsonSerializer.Serialize(order.Product);
        order.Product = c.Email;
        Llm.Send(json); // clean
    }

    static void BuilderSnapshot(Customer c)
    {
        var sb = new StringBuilder("x");
        var before = sb.ToString();
        sb.Append(c.Email);
        Llm.Send(before); // clean
        Llm.Send(sb.ToString()); // leak: Customer.Email
    }
}

static class Patterns
{
    static void AndOrNot(object value, Customer c)
    {
        object boxed = c.Email;
        if (boxed is string { Length: > 3 } and var whole) Llm.Send(whole.ToString()); // leak: Customer.Email
        if (boxed is not (string or int)) return;
        Llm.Send(boxed.ToString()); // leak: Customer.Email
        if (c.Notes is { Length: > 3 and < 9 } notes) Llm.Send(notes); // clean
    }

    static void InSwitchArms(Customer c)
    {
        Llm.Send((c.Segment, c.Email) switch { (Segment.Retail, var mail) => mail, _ => "" }); // leak: Customer.Email
        Llm.Send((c.Segment, c.Email) switch { (var segment, _) => segment.ToString() }); // clean
        Llm.Send(c switch { { Age: > 60, Name: var n } => n, { Notes: var n } => n }); // leak: Customer.Name
        Llm.Send(c switch { { Age: > 60, Notes: var n } => n, { Segment: var s } => s.ToString() }); // clean
    }

    static void NestedLists(List<Customer> all)
    {
        if (all is [{ Email: var first }, .., { Notes: var last }])
        {
            Llm.Send(first); // leak: Customer.Email
            Llm.Send(last); // clean
        }
    }

    static void OutVariables(Customer c)
    {
        if (TryRead(c, out var text) && text is { Length: > 0 } t) Llm.Send(t); // leak: Customer.Name
        if (TryNotes(c, out var notes) is true) Llm.Send(notes); // clean
    }

    static bool TryRead(Customer c, out string? text) => (text = c.Name) != "";
    static bool TryNotes(Customer c, out string? text) => (text = c.Notes) != "";
}
