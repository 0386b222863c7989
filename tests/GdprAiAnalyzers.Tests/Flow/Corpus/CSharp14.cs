static class ExtensionMembers
{
    extension(Customer c)
    {
        public string Greeting => "Dear " + c.Name;
        public string Topic => c.Notes;
        public string Describe(string prefix) => prefix + c.Email;
        public string DescribeSafely(string prefix) => prefix + c.Segment;
        public static string Kind => "customer";
    }

    extension(string s)
    {
        public string Shout() => s.ToUpper() + "!";
        public string Nothing() => "";
    }

    static void Properties(Customer c)
    {
        Llm.Send(c.Greeting); // leak: Customer.Name
        Llm.Send(c.Topic); // clean
        Llm.Send(Customer.Kind); // clean
    }

    static void Methods(Customer c)
    {
        Llm.Send(c.Describe("Mail ")); // leak: Customer.Email
        Llm.Send(c.DescribeSafely("Segment ")); // clean
        Llm.Send(c.Notes.Shout()); // clean
        Llm.Send(c.Email.Shout()); // leak: Customer.Email
        Llm.Send(c.Email.Nothing()); // clean
    }
}

static class FieldKeyword
{
    sealed class Form
    {
        public string Mail { get; set => field = value.Trim(); } = "";
        public string Topic { get => field ?? ""; set; }
    }

    static void BackingField(Customer c)
    {
        var form = new Form { Mail = c.Email, Topic = c.Notes };
        Llm.Send(form.Mail); // leak: Customer.Email
        Llm.Send(form.Topic); // clean
        form.Topic = c.Name;
        Llm.Send(form.Topic); // leak: Customer.Name
    }
}

static class NullConditionalAssignment
{
    static void Assign(Order? order, Customer c)
    {
        order?.Product = c.Email;
        Llm.Send(order?.Product); // leak: Customer.Email
    }

    static void AssignHarmless(Order? order, Customer c)
    {
        order?.Product = c.Notes;
        Llm.Send(order?.Product); // clean
    }
}

static class UserCompoundOperators
{
    sealed class Transcript
    {
        private readonly StringBuilder _text = new();
        public void operator +=(string line) => _text.AppendLine(line);
        public string Text => _text.ToString();
    }

    static void Append(Customer c)
    {
        var transcript = new Transcript();
        transcript += "Hello";
        Llm.Send(transcript.Text); // clean
        transcript += c.Email;
        Llm.Send(transcript.Text); // leak: Customer.Email
    }
}

static partial class PartialMembers
{
    sealed partial class Letter
    {
        public partial string To { get; set; }
        public partial Letter(string to);
    }

    sealed partial class Letter
    {
        private string _to = "";
        public partial string To { get => _to; set => _to = value; }
        public partial Letter(string to) => _to = to;
    }

    static void Partial(Customer c)
    {
        Llm.Send(new Letter(c.Email).To); // leak: Customer.Email
        Llm.Send(new Letter(c.Notes).To); // clean
    }
}

static class FirstClassSpans
{
    static string Read(ReadOnlySpan<char> span) => span.ToString();

    static void Implicit(Customer c)
    {
        char[] chars = c.Email.ToCharArray();
        Llm.Send(Read(chars)); // leak: Customer.Email
        Llm.Send(Read("x".ToCharArray())); // clean
    }
}
