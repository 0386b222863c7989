using Microsoft.Extensions.Compliance.Redaction;

static class AnonymizingMethods
{
    [Anonymizes] static string Hide(string s) => s.Length > 2 ? s[..1] + "***" : "***";
    static string NotMarked(string s) => s.Trim();

    static void Direct(Customer c)
    {
        Llm.Send(Mask.Text(c.Email)); // clean
        Llm.Send(Hide(c.Email)); // clean
        Llm.Send(NotMarked(c.Email)); // leak: Customer.Email
        Llm.Send($"Reply to {Hide(c.Name)} about {c.Notes}"); // clean
    }

    static void OnlyOneOfTwo(Customer c)
    {
        Llm.Send($"{Hide(c.Name)} <{c.Email}>"); // leak: Customer.Email
        Llm.Send($"{Hide(c.Name)} <{Hide(c.Email)}>"); // clean
    }

    static void ResultIsDropped(Customer c)
    {
        var mail = c.Email;
        Hide(mail);
        Llm.Send(mail); // leak: Customer.Email
        mail = Hide(mail);
        Llm.Send(mail); // clean
    }

    static void OneBranch(Customer c)
    {
        var mail = c.Email;
        if (Crm.Flip()) mail = Hide(mail);
        Llm.Send(mail); // leak: Customer.Email
        mail = Crm.Flip() ? Hide(mail) : "none";
        Llm.Send(mail); // clean
    }

    static void InHelper(Customer c)
    {
        Llm.Send(Prepare(c)); // clean
        Llm.Send(PrepareBadly(c)); // leak: Customer.Name
    }

    static string Prepare(Customer c) => "Write to " + Hide(c.Name);
    static string PrepareBadly(Customer c) => "Write to " + Hide(c.Email) + c.Name;

    static void InLinq(List<Customer> all)
    {
        Llm.SendAll(all.Select(c => Hide(c.Email))); // clean
        Llm.SendAll(all.Select(c => c.Email).Select(Hide)); // clean
        Llm.SendAll(all.Select(c => c.Email).Select(NotMarked)); // leak: Customer.Email
    }

    static void OnWholeText(Customer c)
    {
        var prompt = $"{c.Name} {c.HealthNote}";
        Llm.Send(Hide(prompt)); // clean
        Llm.Send(prompt); // leak: Customer.Name, Customer.HealthNote
    }

    static void BeforeConcatenation(Customer c)
    {
        var text = Hide(c.Email);
        text += c.Phone;
        Llm.Send(text); // leak: Customer.Phone
    }

    interface IScrubber { [Anonymizes] string Scrub(string s); string Echo(string s); }

    static void OnInterface(IScrubber scrubber, Customer c)
    {
        Llm.Send(scrubber.Scrub(c.Email)); // clean
        Llm.Send(scrubber.Echo(c.Email)); // leak: Customer.Email
    }

    static void InDelegate(Customer c)
    {
        Func<string, string> hide = Hide;
        Llm.Send(hide(c.Email)); // clean
        Func<string, string> echo = NotMarked;
        Llm.Send(echo(c.Email)); // leak: Customer.Email
    }
}

static class Redactors
{
    static void Redact(Redactor redactor, ErasingRedactor eraser, NullRedactor nothing, Customer c)
    {
        Llm.Send(redactor.Redact(c.Email)); // clean
        Llm.Send(eraser.Redact(c.Email)); // clean
        Llm.Send(nothing.Redact(c.Email)); // leak: Customer.Email
        Llm.Send(NullRedactor.Instance.Redact(c.Email)); // leak: Customer.Email
    }

    static void KnownThroughBase(Customer c)
    {
        Redactor redactor = NullRedactor.Instance;
        Llm.Send(redactor.Redact(c.Email)); // leak: Customer.Email
        redactor = ErasingRedactor.Instance;
        Llm.Send(redactor.Redact(c.Email)); // clean
    }
}

static class NotPersonalAnyMore
{
    static void Counts(Customer c, List<Customer> all)
    {
        Llm.Send($"{all.Count} customers, {c.Email.Length} letters"); // clean
        Llm.Send($"{c.Name.Split(' ').Length} words"); // clean
        Llm.Send($"{all.Where(x => x.HealthNote != "").Count()} ill"); // clean
    }

    static void Comparisons(Customer c, Customer d)
    {
        Llm.Send((c.Email == d.Email).ToString()); // clean
        Llm.Send($"{c.BirthDate < d.BirthDate}"); // clean
        Llm.Send(string.Compare(c.Name, d.Name, StringComparison.Ordinal).ToString()); // clean
        Llm.Send(c.Name.Equals(d.Name) ? "same" : "different"); // clean
        Llm.Send((c.Phone is null).ToString()); // clean
        Llm.Send((c is { Salary: > 1000 }).ToString()); // clean
    }

    static void Booleans(Customer c)
    {
        var known = c.Email.Contains('@');
        Llm.Send($"known: {known}"); // clean
        Llm.Send(string.IsNullOrWhiteSpace(c.Phone) ? "no phone" : "has phone"); // clean
        Llm.Send(IsGerman(c).ToString()); // clean
    }

    static bool IsGerman(Customer c) => c.Email.EndsWith(".de");

    static void OwnAggregate(List<Customer> all)
    {
        var n = 0;
        var total = 0;
        foreach (var c in all)
        {
            if (c.HealthNote.Contains("flu")) n++;
            total += c.Email.Length;
        }

        Llm.Send($"{n} of {total}"); // clean
    }

    static void HashCodeAndType(Customer c)
    {
        Llm.Send(c.GetType().FullName); // clean
        Llm.Send(typeof(Customer).Name); // clean
        Llm.Send(nameof(Customer.Email)); // clean
    }

    static void AgeBand(Customer c)
    {
        var band = c.Age switch { < 18 => "minor", < 65 => "adult", _ => "senior" };
        Llm.Send(band); // clean
        Llm.Send(c.Salary > 5000 ? "high" : "low"); // clean
        Llm.Send(c.Segment == Segment.Retail ? c.Email : "low"); // leak: Customer.Email
    }
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    public abstract class Redactor
    {
        public virtual string Redact(string? source)
        {
            Span<char> target = stackalloc char[GetRedactedLength(source)];
            return target[..Redact(source, target)].ToString();
        }

        public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);
        public abstract int GetRedactedLength(ReadOnlySpan<char> input);
    }

    public sealed class ErasingRedactor : Redactor
    {
        public static ErasingRedactor Instance { get; } = new();
        public override int Redact(ReadOnlySpan<char> source, Span<char> destination) => 0;
        public override int GetRedactedLength(ReadOnlySpan<char> input) => 0;
    }

    public sealed class NullRedactor : Redactor
    {
        public static NullRedactor Instance { get; } = new();
        public override string Redact(string? source) => source ?? "";
        public override int Redact(ReadOnlySpan<char> source, Span<char> destination) { source.CopyTo(destination); return source.Length; }
        public override int GetRedactedLength(ReadOnlySpan<char> input) => input.Length;
    }
}
