using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

sealed class Req { public string Prompt { get; set; } = ""; public string Kind { get; set; } = ""; }
sealed class Broken(string s) : Exception("x") { public override string Message => s; }

static class Reviewed
{
    static void ParsedNode(Customer c)
    {
        var n = JsonNode.Parse("{\"messages\":[]}")!;
        n["mail"] = c.Email;
        Llm.Send(n.ToJsonString()); // leak: Customer.Email
    }

    static void ParsedNodeWithAnId(Customer c)
    {
        var n = JsonNode.Parse("{\"messages\":[]}")!;
        n["id"] = c.Id;
        Llm.Send(n.ToJsonString()); // clean
    }

    static void ParsedObjects(Customer c)
    {
        var r = JsonSerializer.Deserialize<Req>(File.ReadAllText("x"))!;
        r.Prompt = c.Email;
        Llm.Send(r.Prompt); // leak: Customer.Email
        Llm.Send(r.Kind); // clean
        var l = JsonSerializer.Deserialize<List<string>>("[]")!;
        l.Add(c.Notes);
        Llm.Send(l[0]); // clean
        l.Add(c.Name);
        Llm.Send(l[0]); // leak: Customer.Name
        var k = Newtonsoft.Json.JsonConvert.DeserializeObject<Req>("{}")!;
        k.Kind = c.Email;
        Llm.Send(k.Kind); // leak: Customer.Email
        var x = XElement.Parse("<a/>");
        x.Add(new XElement("m", c.Email));
        Llm.Send(x.ToString()); // leak: Customer.Email
        var j = JObject.Parse("{}");
        j["a"] = c.Email;
        Llm.Send(j.ToString()); // leak: Customer.Email
    }

    static void PrintedNodes(Customer c)
    {
        var o = new JsonObject { ["mail"] = c.Email, ["model"] = "x" };
        Llm.Send($"{o}"); // leak: Customer.Email
        Llm.Send("x" + o); // leak: Customer.Email
        Llm.Send((string?)o["model"]); // clean
        Llm.Send(o["model"]!.ToString()); // clean
        Llm.Send(o["mail"]!.ToString()); // leak: Customer.Email
        Llm.Send(o.Count.ToString()); // clean
        if (o.TryGetPropertyValue("model", out var m)) Llm.Send(m!.ToString()); // clean
        if (o.TryGetPropertyValue("mail", out var mm)) Llm.Send(mm!.ToString()); // leak: Customer.Email
        var q = new JObject(new JProperty("m", c.Email));
        Llm.Send(q.ToString()); // leak: Customer.Email
        Llm.Send($"{q}"); // leak: Customer.Email
        var list = new List<string> { c.Email };
        Llm.Send($"{list}"); // clean
    }

    static void NestedNodes(Customer c)
    {
        var o = new JsonObject { ["user"] = new JsonObject { ["mail"] = c.Email, ["id"] = 1 } };
        foreach (var kv in o) Llm.Send(kv.Value?.ToJsonString()); // leak: Customer.Email
        if (o.TryGetPropertyValue("user", out var u)) Llm.Send(u!.ToJsonString()); // leak: Customer.Email
        Llm.Send(o["user"]!["id"]!.ToJsonString()); // clean
        Llm.Send(o["user"]!["mail"]!.ToJsonString()); // leak: Customer.Email
        foreach (var kv in o) Llm.Send(kv.Key); // clean
    }

    static void Documents(Customer c)
    {
        var d = new XDocument(new XElement("root", new XElement("mail", c.Email)));
        Llm.Send(d.Root!.Element("mail")!.Value); // leak: Customer.Email
        Llm.Send(d.Root!.Name.LocalName); // clean
        var e = new XElement("m", c.Email); var sw = new StringWriter();
        e.Save(sw); Llm.Send(sw.ToString()); // leak: Customer.Email
    }

    static void Exceptions(Customer c)
    {
        try { throw new Broken(c.Email); } catch (Exception e) { Llm.Send(e.Message); } // leak: Customer.Email
        try { throw new Broken(c.Notes); } catch (Exception e) { Llm.Send(e.Message); } // clean
        try { throw new Exception("a", new Exception("b", new Exception(c.Email))); } catch (Exception e) { Llm.Send(e.ToString()); } // leak: Customer.Email
        try { throw new AggregateException(new Exception(c.Email)); } catch (AggregateException e) { Llm.Send(e.Message); } // leak: Customer.Email
        try { throw new ArgumentException(c.Email, "name"); } catch (ArgumentException e) { Llm.Send(e.ParamName); } // clean
        try { throw new HttpRequestException($"x {c.Name}", null, System.Net.HttpStatusCode.NotFound); } catch (HttpRequestException e) { Llm.Send(e.StatusCode.ToString()); } // clean
    }

    static void Reordered(Customer c, StringBuilder s)
    {
        var p = new[] { "to", c.Email }; Llm.Send(p[0]); // clean
        Array.Reverse(p); Llm.Send(p[0]); // leak: Customer.Email
        List<string> l = ["x", c.Name]; l.RemoveAt(0); Llm.Send(l[0]); // leak: Customer.Name
        List<string> k = ["x", c.Name]; Llm.Send(k[0]); // clean
        var b = new StringBuilder(c.Email); b.Length = 0; Llm.Send(b.ToString()); // clean
        var a = new StringBuilder(c.Email); a.Length -= 2; Llm.Send(a.ToString()); // leak: Customer.Email
        var w = new StringBuilder(); w.Append(c.Name).Append(", "); w.Length = w.Length - 2; Llm.Send(w.ToString()); // leak: Customer.Name
    }
}

class Flags
{
    private bool privateFalse = false; private readonly int five = 5; private static readonly bool SRF = false; private bool toggled = false; private int count = 0; private bool byRef = false;
    void A(Customer c) { string d = "a"; if (privateFalse) d = c.Email; Llm.Send(d); } // clean
    void B(Customer c) { string d = "a"; if (five != 5) d = c.Email; Llm.Send(d); } // clean
    void C(Customer c) { string d = "a"; if (SRF) d = c.Email; Llm.Send(d); } // clean
    void D(Customer c) { string d = "a"; if (toggled) d = c.Email; Llm.Send(d); } // leak: Customer.Email
    void E(Customer c) { string d = "a"; if (count > 0) d = c.Email; Llm.Send(d); } // leak: Customer.Email
    void F(Customer c) { string d = "a"; if (byRef) d = c.Email; Llm.Send(d); } // leak: Customer.Email
    void G(Customer c) { string d = "a"; if (five == 5) d = c.Email; Llm.Send(d); } // leak: Customer.Email
    void Toggle() { toggled = !toggled; count++; Set(ref byRef); }

    static void Set(ref bool b) => b = true;
}
interface ICustomers { Customer Get(int i); Task<Customer> GetAsync(int i); }

class Records
{
    void A(ICustomers r) { var c = r.Get(1); c.Email = Mask.Text(c.Email); Llm.Send(c.Email); } // clean
    void A2(ICustomers r) { var c = r.Get(1); c.Name = Mask.Text(c.Email); Llm.Send(c.Email); } // leak: Customer.Email
    async Task B(ICustomers r) { var c = await r.GetAsync(1); c.Email = ""; Llm.Send(c.Email); } // clean
    void I(ICustomers r) { var c = r.Get(1); c.Notes = c.Email; c.Notes = ""; Llm.Send(c.Notes); } // clean
    void J(ICustomers r) { var c = r.Get(1); c.Notes = c.Email; Llm.Send(c.Notes); } // leak: Customer.Email
    void K(ICustomers r) { var c = r.Get(1); Llm.SendObject(c); } // leak: Customer
}
abstract record Part; record Txt(string Value) : Part; record Link(string Value) : Part;

static class ReviewedToo
{
    static void OtherCaseOfAUnion(Customer c) { List<Part> ps = [new Txt("hi"), new Link(c.Email)]; foreach (var p in ps) if (p is Txt t) Llm.Send(t.Value); } // clean

    static void CaseOfAUnion(Customer c) { List<Part> ps = [new Txt(c.Email), new Link("x")]; foreach (var p in ps) if (p is Txt t) Llm.Send(t.Value); } // leak: Customer.Email

    static void TestedTwice(Customer c) { object o = new Link(c.Email); if (o is Part { } p && p is Link l) Llm.Send(l.Value); } // leak: Customer.Email

    static void CastAndAs(Customer c) { Part o = new Link(c.Email); Llm.Send((o as Txt)?.Value); Llm.Send(((Link)o).Value); } // leak: Customer.Email
    record Rq(string Model, string Prompt);
    static Rq WithModel(Rq r, string m) => r with { Model = m };

    static void CopiedByAHelper(Customer c) { Llm.Send(WithModel(new Rq("a", c.Email), "b").Prompt); } // leak: Customer.Email

    static void ReplacedByAHelper(Customer c) { Llm.Send(WithModel(new Rq(c.Email, "a"), "b").Model); } // clean

    static void SerializedAfterReplacing(Customer c) { Llm.Send(System.Text.Json.JsonSerializer.Serialize(WithModel(new Rq(c.Email, "a"), "b"))); } // clean

    static void SerializedAfterCopying(Customer c) { Llm.Send(System.Text.Json.JsonSerializer.Serialize(WithModel(new Rq("x", c.Email), "b"))); } // leak: Customer.Email

    static void CopiedInALoop(Customer c) { var r = new Rq("x", c.Email); for (var i = 0; i < 3; i++) r = WithModel(r, "b" + i); Llm.Send(r.Prompt); } // leak: Customer.Email
    sealed class Awaitable(string s) { public System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter() => Task.FromResult(s).GetAwaiter(); }

    static async Task OwnAwaiter(Customer c) { Llm.Send(await new Awaitable(c.Email)); } // leak: Customer.Email

    static async Task OwnAwaiterOfNotes(Customer c) { Llm.Send(await new Awaitable(c.Notes)); } // clean
    sealed class Bus { Action<string>? _h; public event Action<string> Got { add { _h += value; } remove { _h -= value; } } public void Fire(string s) => _h?.Invoke(s); }

    static void OwnAccessors(Customer c) { var b = new Bus(); b.Got += s => Llm.Send(s); b.Fire(c.Email); } // leak: Customer.Email

    static void OwnAccessorsWithNotes(Customer c) { var b = new Bus(); b.Got += s => Llm.Send(s); b.Fire(c.Notes); } // clean

    static async Task WrittenOnAnotherThread(Customer c) { string a = ""; await Task.Run(() => { a = c.Email; }); Llm.Send(a); } // leak: Customer.Email

    static async Task NotesWrittenOnAnotherThread(Customer c) { string a = ""; await Task.Run(() => { a = c.Notes; }); Llm.Send(a); } // clean
    readonly record struct Row(string A, string B);

    static void CopyOfAReadonlyStruct(Customer c) { var r = new Row(c.Email, "x"); var s = r with { A = "" }; Llm.Send(s.A); Llm.Send(r.B); } // clean

    static void OriginalOfAReadonlyStruct(Customer c) { var r = new Row(c.Email, "x"); var s = r with { A = "" }; Llm.Send(r.A); } // leak: Customer.Email
    class Holder { public (string A, string B) Duo; }

    static void FirstWriteToATuple(Customer c) { var k = new Holder(); k.Duo.A = c.Email; Llm.Send(k.Duo.A); } // leak: Customer.Email

    static void OtherItemOfATuple(Customer c) { var k = new Holder(); k.Duo.A = c.Email; Llm.Send(k.Duo.B); } // clean
    record P1(string Who, string Note); record P2(P1 In, string Out);

    static void NestedDeconstruction(Customer c) { var ((deep, n), o) = new P2(new P1(c.Email, "n"), "m"); Llm.Send(deep); } // leak: Customer.Email

    static void NestedDeconstructionOfTheOthers(Customer c) { var ((deep, n), o) = new P2(new P1(c.Email, "n"), "m"); Llm.Send(n); Llm.Send(o); } // clean
}

sealed class ClosureInAField
{
    private Func<string> _read = () => "";
    private Func<string> _other = () => "";
    private readonly List<Action<string>> _senders = [];
    public void Write(Customer c) => _read = () => c.Email;
    public void WriteOther(Customer c) => _other = () => c.Notes;
    public void Send() => Llm.Send(_read()); // leak: Customer.Email
    public void SendOther() => Llm.Send(_other()); // clean
    public void Add() => _senders.Add(text => Llm.Send(text)); // leak: Customer.Name
    public void Run(Customer c) { foreach (var send in _senders) send(c.Name); }
}
