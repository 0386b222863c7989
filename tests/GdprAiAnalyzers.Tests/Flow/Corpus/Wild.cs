using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

/// <summary>Shapes that public code made visible: decorators of their own kind, chains that grow at the tail, envelopes.</summary>
static class Decorators
{
    abstract class Sink
    {
        protected string Last = "";
        public virtual void Begin() { }
        public virtual void Text(string text) => Last = text;
        public abstract void Flush();
    }

    sealed class LlmSink : Sink
    {
        public override void Flush() => Llm.Send(Last); // leak: Customer.Email
    }

    sealed class Tee(Sink first, Sink second) : Sink
    {
        public override void Begin() { first.Begin(); second.Begin(); base.Begin(); }
        public override void Text(string text) { first.Text(text); second.Text(text); base.Text(text); }
        public override void Flush() { first.Flush(); second.Flush(); }
    }

    sealed class Void : Sink
    {
        public override void Flush() { }
    }

    static void Nested(Customer c)
    {
        Sink sink = new Tee(new Void(), new Tee(new LlmSink(), new Void()));
        sink.Begin();
        sink.Text(c.Email);
        sink.Flush();
    }

    static void Harmless(Customer c)
    {
        Sink sink = new Tee(new Void(), new Tee(new Void(), new Void()));
        sink.Text(c.Email);
        sink.Flush();
    }
}

static class Chains2
{
    sealed class Link
    {
        public string Text = "";
        public Link? Next;
    }

    static void TailGrows(List<Customer> customers)
    {
        var head = new Link();
        var tail = head;
        foreach (var c in customers)
        {
            var link = new Link { Text = c.Email };
            tail.Next = link;
            tail = link;
        }

        Llm.Send(head.Text); // clean
        Llm.Send(head.Next!.Text); // leak: Customer.Email
        Llm.Send(tail.Text); // leak: Customer.Email
    }

    static Link Make(string text) => new() { Text = text, Next = new Link { Text = "end" } };

    static void MadeInALoop(List<Customer> customers)
    {
        Link? earlier = null;
        foreach (var c in customers)
        {
            var link = Make(c.Notes);
            Llm.Send(link.Text); // clean
            Llm.Send(link.Next!.Text); // clean
            Llm.Send(earlier?.Text); // leak: Customer.Email
            link.Text = c.Email;
            earlier = link;
        }
    }
}

static class Envelopes
{
    sealed class Envelope<T>(T content, Guid id)
    {
        public T Content { get; } = content;
        public Guid Id { get; } = id;
    }

    sealed class Registration
    {
        private readonly List<string> _tags;
        public Registration() => _tags = [];
        public Registration(IEnumerable<string> tags, string mail)
        {
            _tags = tags.ToList();
            Mail = mail;
        }

        [PersonalData] public string Mail { get; private set; } = "";
        public IEnumerable<string> Tags => _tags;
    }

    static void PartsAndWholeAreOneFlow(Customer c, Guid id)
    {
        var envelope = new Envelope<Registration>(new Registration(c.Tags, c.Email), id);
        Llm.SendObject(envelope); // leak: 1
        Llm.Send(envelope.GetType().Name); // clean
        Llm.Send(envelope.Id.ToString()); // clean
    }
}

static class Providers
{
    interface IProvider { string Read(); }
    sealed class Fixed(string text) : IProvider { public string Read() => text; }

    sealed class Services(IProvider live, IProvider mock, IProvider mail)
    {
        public IProvider Current { get; private set; } = live;
        public IProvider Mail { get; private set; } = mail;
        public void Use(bool isMock) => Current = isMock ? mock : live;
    }

    static void OneServiceIsNotTheOther(Customer c)
    {
        var services = new Services(new Fixed("live"), new Fixed("mock"), new Fixed(c.Email));
        services.Use(true);
        Llm.Send(services.Current.Read()); // clean
        Llm.Send(services.Mail.Read()); // leak: Customer.Email
    }
}

static class Routes
{
    static void PatternIsNoArgument(IEndpointRouteBuilder app, Customer c)
    {
        app.MapGroup("/" + c.Name).MapPost("/ask", (string question) => Llm.Send(question)); // clean
        app.MapPost("/" + c.Name, (string question) => Llm.Send(question)); // clean
        app.MapGet("/mine", () => Llm.Send(c.Email)); // leak: Customer.Email
        app.MapPost("/named", Answer);
    }

    static void Answer(Customer c) => Llm.Send(c.Phone); // leak: Customer.Phone
}
