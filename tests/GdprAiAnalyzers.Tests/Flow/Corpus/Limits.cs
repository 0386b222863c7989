using System.Linq.Expressions;
using System.Reflection;

// Each method pins one line of docs/limits.md: what the engine gets wrong today, beside the nearest case that it gets right.
static class Limits
{
    public sealed class Box
    {
        public string Text { get; set; } = "";
        public Box? Inner { get; set; }
    }

    // ---- bounds ----

    static string Above(Box box) => box.Inner!.Inner!.Inner!.Inner!.Text;
    static string Below(Box box) => box.Inner!.Inner!.Inner!.Inner!.Inner!.Inner!.Inner!.Text;

    static void PathDepth(Customer c)
    {
        var four = new Box { Inner = new Box { Inner = new Box { Inner = new Box { Inner = new Box { Text = c.Email } } } } };
        Llm.Send(Above(four)); // leak: Customer.Email
        var seven = new Box { Inner = new Box { Inner = new Box { Inner = four } } };
        Llm.Send(Below(seven)); // leak, missed
    }

    static void DeepReadDepth(Customer c)
    {
        var four = new Box { Inner = new Box { Inner = new Box { Inner = new Box { Inner = new Box { Text = c.Email } } } } };
        Llm.SendObject(four); // leak: Customer.Email
        var seven = new Box { Inner = new Box { Inner = new Box { Inner = four } } };
        Llm.SendObject(seven); // leak, missed
    }

    static Box New() => new Box { Text = "x" };

    static void AtomsPerValue(Customer c)
    {
        var boxes = new List<Box>();
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New()); boxes.Add(New());
        boxes.Add(new Box { Text = c.Email });
        foreach (var box in boxes)
            Llm.Send(box.Text); // leak, missed
    }

    static void ConstantsPerValue(Customer c, int n)
    {
        c.Name = n switch { 1 => "a", 2 => "b", _ => "c" };
        Llm.Send(c.Name); // clean
        c.Email = n switch { 1 => "a", 2 => "b", 3 => "c", _ => "d" };
        Llm.Send(c.Email); // clean, reported
    }

    public interface IPart
    {
        string Get(Customer c);
    }

    sealed class Part01 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part02 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part03 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part04 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part05 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part06 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part07 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part08 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part09 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part10 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part11 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part12 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part13 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part14 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part15 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part16 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part17 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part18 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part19 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part20 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part21 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part22 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part23 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part24 : IPart { public string Get(Customer c) => "x"; }
    sealed class Part25 : IPart { public string Get(Customer c) => c.Email; }

    static void DispatchTargets(Customer c, IPart part)
    {
        Llm.Send(part.Get(c)); // leak, missed
    }

    static void BlockVisits(Customer c)
    {
        string v0 = "", v1 = "", v2 = "", v3 = "", v4 = "", v5 = "", v6 = "", v7 = "", v8 = "", v9 = "", v10 = "", v11 = "", v12 = "", v13 = "", v14 = "", v15 = "", v16 = "", v17 = "", v18 = "", v19 = "", v20 = "", v21 = "", v22 = "", v23 = "", v24 = "", v25 = "", v26 = "", v27 = "", v28 = "", v29 = "", v30 = "", v31 = "", v32 = "", v33 = "", v34 = "", v35 = "", v36 = "", v37 = "", v38 = "", v39 = "", v40 = "", v41 = "", v42 = "", v43 = "", v44 = "";
        while (Crm.Flip())
        {
            v44 = v43; v43 = v42; v42 = v41; v41 = v40; v40 = v39; v39 = v38; v38 = v37; v37 = v36; v36 = v35; v35 = v34; v34 = v33;
            v33 = v32; v32 = v31; v31 = v30; v30 = v29; v29 = v28; v28 = v27; v27 = v26; v26 = v25; v25 = v24; v24 = v23; v23 = v22;
            v22 = v21; v21 = v20; v20 = v19; v19 = v18; v18 = v17; v17 = v16; v16 = v15; v15 = v14; v14 = v13; v13 = v12; v12 = v11;
            v11 = v10; v10 = v9; v9 = v8; v8 = v7; v7 = v6; v6 = v5; v5 = v4; v4 = v3; v3 = v2; v2 = v1; v1 = v0;
            v0 = c.Email;
        }

        Llm.Send(v30); // leak: Customer.Email
        Llm.Send(v44); // leak, missed
    }

    static string Rotate(int rounds, string a, string b, string c, string d, string e, string f, string g, string h, string i, string j, string k, string l, string m, string n, string o, string p) =>
        rounds == 0 ? a : Rotate(rounds - 1, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a);

    static void RecursionRounds(Customer c, int n)
    {
        Llm.Send(Rotate(n, "", "", "", "", "", "", "", "", c.Email, "", "", "", "", "", "", "")); // leak: Customer.Email
        Llm.Send(Rotate(n, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", c.Email)); // leak, missed
    }

    sealed class Pair01(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair02(text); }
    sealed class Pair02(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair03(text); }
    sealed class Pair03(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair04(text); }
    sealed class Pair04(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair05(text); }
    sealed class Pair05(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair06(text); }
    sealed class Pair06(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair07(text); }
    sealed class Pair07(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair08(text); }
    sealed class Pair08(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair09(text); }
    sealed class Pair09(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair10(text); }
    sealed class Pair10(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair11(text); }
    sealed class Pair11(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair12(text); }
    sealed class Pair12(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair13(text); }
    sealed class Pair13(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair14(text); }
    sealed class Pair14(string text) { public void Deconstruct(out string a, out string b) => (a, b) = new Pair15(text); }
    sealed class Pair15(string text) { public void Deconstruct(out string a, out string b) => (a, b) = (text.Length + "", ""); }

    static void NestedDemand(Customer c)
    {
        var (a, b) = new Pair01(c.Email);
        Llm.Send(a + b); // clean, reported
    }

    static string Twice(Func<string, string> f, string text) { f(""); return f(text); }

    static string ManyTimes(Func<string, string> f, string text)
    {
        f(""); f(""); f(""); f(""); f(""); f(""); f(""); f("");
        f(""); f(""); f(""); f(""); f(""); f(""); f(""); f("");
        f(""); f(""); f(""); f(""); f(""); f(""); f(""); f("");
        return f(text);
    }

    static void DeferredCalls(Customer c)
    {
        Llm.Send(Twice(s => s, c.Email)); // leak: Customer.Email
        Llm.Send(ManyTimes(s => s, c.Email)); // leak, missed
    }

    static void Fill(Dictionary<string, string> d, string text)
    {
        d["0.0"] = "x"; d["0.1"] = "x"; d["0.2"] = "x"; d["0.3"] = "x"; d["0.4"] = "x"; d["0.5"] = "x"; d["0.6"] = "x"; d["0.7"] = "x"; d["0.8"] = "x"; d["0.9"] = "x"; d["0.10"] = "x"; d["0.11"] = "x"; d["0.12"] = "x"; d["0.13"] = "x"; d["0.14"] = "x"; d["0.15"] = "x"; d["0.16"] = "x"; d["0.17"] = "x"; d["0.18"] = "x"; d["0.19"] = "x";
        d["1.0"] = "x"; d["1.1"] = "x"; d["1.2"] = "x"; d["1.3"] = "x"; d["1.4"] = "x"; d["1.5"] = "x"; d["1.6"] = "x"; d["1.7"] = "x"; d["1.8"] = "x"; d["1.9"] = "x"; d["1.10"] = "x"; d["1.11"] = "x"; d["1.12"] = "x"; d["1.13"] = "x"; d["1.14"] = "x"; d["1.15"] = "x"; d["1.16"] = "x"; d["1.17"] = "x"; d["1.18"] = "x"; d["1.19"] = "x";
        d["2.0"] = "x"; d["2.1"] = "x"; d["2.2"] = "x"; d["2.3"] = "x"; d["2.4"] = "x"; d["2.5"] = "x"; d["2.6"] = "x"; d["2.7"] = "x"; d["2.8"] = "x"; d["2.9"] = "x"; d["2.10"] = "x"; d["2.11"] = "x"; d["2.12"] = "x"; d["2.13"] = "x"; d["2.14"] = "x"; d["2.15"] = "x"; d["2.16"] = "x"; d["2.17"] = "x"; d["2.18"] = "x"; d["2.19"] = "x";
        d["3.0"] = "x"; d["3.1"] = "x"; d["3.2"] = "x"; d["3.3"] = "x"; d["3.4"] = "x"; d["3.5"] = "x"; d["3.6"] = "x"; d["3.7"] = "x"; d["3.8"] = "x"; d["3.9"] = "x"; d["3.10"] = "x"; d["3.11"] = "x"; d["3.12"] = "x"; d["3.13"] = "x"; d["3.14"] = "x"; d["3.15"] = "x"; d["3.16"] = "x"; d["3.17"] = "x"; d["3.18"] = "x"; d["3.19"] = "x";
        d["4.0"] = "x"; d["4.1"] = "x"; d["4.2"] = "x"; d["4.3"] = "x"; d["4.4"] = "x"; d["4.5"] = "x"; d["4.6"] = "x"; d["4.7"] = "x"; d["4.8"] = "x"; d["4.9"] = "x"; d["4.10"] = "x"; d["4.11"] = "x"; d["4.12"] = "x"; d["4.13"] = "x"; d["4.14"] = "x"; d["4.15"] = "x"; d["4.16"] = "x"; d["4.17"] = "x"; d["4.18"] = "x"; d["4.19"] = "x";
        d["5.0"] = "x"; d["5.1"] = "x"; d["5.2"] = "x"; d["5.3"] = "x"; d["5.4"] = "x"; d["5.5"] = "x"; d["5.6"] = "x"; d["5.7"] = "x"; d["5.8"] = "x"; d["5.9"] = "x"; d["5.10"] = "x"; d["5.11"] = "x"; d["5.12"] = "x"; d["5.13"] = "x"; d["5.14"] = "x"; d["5.15"] = "x"; d["5.16"] = "x"; d["5.17"] = "x"; d["5.18"] = "x"; d["5.19"] = "x";
        d["6.0"] = "x"; d["6.1"] = "x"; d["6.2"] = "x"; d["6.3"] = "x"; d["6.4"] = "x"; d["6.5"] = "x"; d["6.6"] = "x"; d["6.7"] = "x"; d["6.8"] = "x"; d["6.9"] = "x"; d["6.10"] = "x"; d["6.11"] = "x"; d["6.12"] = "x"; d["6.13"] = "x"; d["6.14"] = "x"; d["6.15"] = "x"; d["6.16"] = "x"; d["6.17"] = "x"; d["6.18"] = "x"; d["6.19"] = "x";
        d["7.0"] = "x"; d["7.1"] = "x"; d["7.2"] = "x"; d["7.3"] = "x"; d["7.4"] = "x"; d["7.5"] = "x"; d["7.6"] = "x"; d["7.7"] = "x"; d["7.8"] = "x"; d["7.9"] = "x"; d["7.10"] = "x"; d["7.11"] = "x"; d["7.12"] = "x"; d["7.13"] = "x"; d["7.14"] = "x"; d["7.15"] = "x"; d["7.16"] = "x"; d["7.17"] = "x"; d["7.18"] = "x"; d["7.19"] = "x";
        d["8.0"] = "x"; d["8.1"] = "x"; d["8.2"] = "x"; d["8.3"] = "x"; d["8.4"] = "x"; d["8.5"] = "x"; d["8.6"] = "x"; d["8.7"] = "x"; d["8.8"] = "x"; d["8.9"] = "x"; d["8.10"] = "x"; d["8.11"] = "x"; d["8.12"] = "x"; d["8.13"] = "x"; d["8.14"] = "x"; d["8.15"] = "x"; d["8.16"] = "x"; d["8.17"] = "x"; d["8.18"] = "x"; d["8.19"] = "x";
        d["9.0"] = "x"; d["9.1"] = "x"; d["9.2"] = "x"; d["9.3"] = "x"; d["9.4"] = "x"; d["9.5"] = "x"; d["9.6"] = "x"; d["9.7"] = "x"; d["9.8"] = "x"; d["9.9"] = "x"; d["9.10"] = "x"; d["9.11"] = "x"; d["9.12"] = "x"; d["9.13"] = "x"; d["9.14"] = "x"; d["9.15"] = "x"; d["9.16"] = "x"; d["9.17"] = "x"; d["9.18"] = "x"; d["9.19"] = "x";
        d["10.0"] = "x"; d["10.1"] = "x"; d["10.2"] = "x"; d["10.3"] = "x"; d["10.4"] = "x"; d["10.5"] = "x"; d["10.6"] = "x"; d["10.7"] = "x"; d["10.8"] = "x"; d["10.9"] = "x"; d["10.10"] = "x"; d["10.11"] = "x"; d["10.12"] = "x"; d["10.13"] = "x"; d["10.14"] = "x"; d["10.15"] = "x"; d["10.16"] = "x"; d["10.17"] = "x"; d["10.18"] = "x"; d["10.19"] = "x";
        d["11.0"] = "x"; d["11.1"] = "x"; d["11.2"] = "x"; d["11.3"] = "x"; d["11.4"] = "x"; d["11.5"] = "x"; d["11.6"] = "x"; d["11.7"] = "x"; d["11.8"] = "x"; d["11.9"] = "x"; d["11.10"] = "x"; d["11.11"] = "x"; d["11.12"] = "x"; d["11.13"] = "x"; d["11.14"] = "x"; d["11.15"] = "x"; d["11.16"] = "x"; d["11.17"] = "x"; d["11.18"] = "x"; d["11.19"] = "x";
        d["12.0"] = "x"; d["12.1"] = "x"; d["12.2"] = "x"; d["12.3"] = "x"; d["12.4"] = "x"; d["12.5"] = "x"; d["12.6"] = "x"; d["12.7"] = "x"; d["12.8"] = "x"; d["12.9"] = "x"; d["12.10"] = "x"; d["12.11"] = "x"; d["12.12"] = "x"; d["12.13"] = "x"; d["12.14"] = "x"; d["12.15"] = "x"; d["12.16"] = "x"; d["12.17"] = "x"; d["12.18"] = "x"; d["12.19"] = "x";
        d["13.0"] = "x"; d["13.1"] = "x"; d["13.2"] = "x"; d["13.3"] = "x"; d["13.4"] = "x"; d["13.5"] = "x"; d["13.6"] = "x"; d["13.7"] = "x"; d["13.8"] = "x"; d["13.9"] = "x"; d["13.10"] = "x"; d["13.11"] = "x"; d["13.12"] = "x"; d["13.13"] = "x"; d["13.14"] = "x"; d["13.15"] = "x"; d["13.16"] = "x"; d["13.17"] = "x"; d["13.18"] = "x"; d["13.19"] = "x";
        d["14.0"] = "x"; d["14.1"] = "x"; d["14.2"] = "x"; d["14.3"] = "x"; d["14.4"] = "x"; d["14.5"] = "x"; d["14.6"] = "x"; d["14.7"] = "x"; d["14.8"] = "x"; d["14.9"] = "x"; d["14.10"] = "x"; d["14.11"] = "x"; d["14.12"] = "x"; d["14.13"] = "x"; d["14.14"] = "x"; d["14.15"] = "x"; d["14.16"] = "x"; d["14.17"] = "x"; d["14.18"] = "x"; d["14.19"] = "x";
        d["15.0"] = "x"; d["15.1"] = "x"; d["15.2"] = "x"; d["15.3"] = "x"; d["15.4"] = "x"; d["15.5"] = "x"; d["15.6"] = "x"; d["15.7"] = "x"; d["15.8"] = "x"; d["15.9"] = "x"; d["15.10"] = "x"; d["15.11"] = "x"; d["15.12"] = "x"; d["15.13"] = "x"; d["15.14"] = "x"; d["15.15"] = "x"; d["15.16"] = "x"; d["15.17"] = "x"; d["15.18"] = "x"; d["15.19"] = "x";
        d["16.0"] = "x"; d["16.1"] = "x"; d["16.2"] = "x"; d["16.3"] = "x"; d["16.4"] = "x"; d["16.5"] = "x"; d["16.6"] = "x"; d["16.7"] = "x"; d["16.8"] = "x"; d["16.9"] = "x"; d["16.10"] = "x"; d["16.11"] = "x"; d["16.12"] = "x"; d["16.13"] = "x"; d["16.14"] = "x"; d["16.15"] = "x"; d["16.16"] = "x"; d["16.17"] = "x"; d["16.18"] = "x"; d["16.19"] = "x";
        d["17.0"] = "x"; d["17.1"] = "x"; d["17.2"] = "x"; d["17.3"] = "x"; d["17.4"] = "x"; d["17.5"] = "x"; d["17.6"] = "x"; d["17.7"] = "x"; d["17.8"] = "x"; d["17.9"] = "x"; d["17.10"] = "x"; d["17.11"] = "x"; d["17.12"] = "x"; d["17.13"] = "x"; d["17.14"] = "x"; d["17.15"] = "x"; d["17.16"] = "x"; d["17.17"] = "x"; d["17.18"] = "x"; d["17.19"] = "x";
        d["18.0"] = "x"; d["18.1"] = "x"; d["18.2"] = "x"; d["18.3"] = "x"; d["18.4"] = "x"; d["18.5"] = "x"; d["18.6"] = "x"; d["18.7"] = "x"; d["18.8"] = "x"; d["18.9"] = "x"; d["18.10"] = "x"; d["18.11"] = "x"; d["18.12"] = "x"; d["18.13"] = "x"; d["18.14"] = "x"; d["18.15"] = "x"; d["18.16"] = "x"; d["18.17"] = "x"; d["18.18"] = "x"; d["18.19"] = "x";
        d["19.0"] = "x"; d["19.1"] = "x"; d["19.2"] = "x"; d["19.3"] = "x"; d["19.4"] = "x"; d["19.5"] = "x"; d["19.6"] = "x"; d["19.7"] = "x"; d["19.8"] = "x"; d["19.9"] = "x"; d["19.10"] = "x"; d["19.11"] = "x"; d["19.12"] = "x"; d["19.13"] = "x"; d["19.14"] = "x"; d["19.15"] = "x"; d["19.16"] = "x"; d["19.17"] = "x"; d["19.18"] = "x"; d["19.19"] = "x";
        d["last"] = text;
    }

    static void SummaryWrites(Customer c)
    {
        var d = new Dictionary<string, string>();
        Fill(d, c.Email);
        Llm.Send(d["last"]); // leak, missed
    }

    static void SummarySinks(string a, string b)
    {
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); Llm.Send(a); // clean
        Llm.Send(b); // leak, missed
    }

    static void CallOften(Customer c) => SummarySinks("x", c.Email);

    static void DelegateNesting(Customer c)
    {
        Func<string, string> f1 = s => s;
        Func<string, string> f2 = s => f1(s);
        Func<string, string> f3 = s => f2(s);
        Func<string, string> f4 = s => f3(s);
        Func<string, string> f5 = s => f4(s);
        Func<string, string> f6 = s => f5(s);
        Func<string, string> f7 = s => f6(s);
        Func<string, string> f8 = s => f7(s);
        Func<string, string> f9 = s => f8(s);
        Func<string, string> f10 = s => f9(s);
        Llm.Send(f6(c.Email)); // leak: Customer.Email
        Llm.Send(f10(c.Email)); // leak, missed
    }

    static void DelegateCalls(Customer c)
    {
        Func<string, string> f1 = s => s;
        Func<string, string> f2 = s => f1("") + f1("") + f1("") + f1("") + f1(s);
        Func<string, string> f3 = s => f2("") + f2("") + f2("") + f2("") + f2(s);
        Func<string, string> f4 = s => f3("") + f3("") + f3("") + f3("") + f3(s);
        Func<string, string> f5 = s => f4("") + f4("") + f4("") + f4("") + f4(s);
        Func<string, string> f6 = s => f5("") + f5("") + f5("") + f5("") + f5(s);
        Llm.Send(f4(c.Email)); // leak: Customer.Email
        Llm.Send(f6(c.Email)); // leak, missed
    }

    sealed class FieldWriters
    {
        private string _text = "";

        void W00() => _text = ""; void W01() => _text = ""; void W02() => _text = ""; void W03() => _text = ""; void W04() => _text = ""; void W05() => _text = ""; void W06() => _text = ""; void W07() => _text = "";
        void W08() => _text = ""; void W09() => _text = ""; void W10() => _text = ""; void W11() => _text = ""; void W12() => _text = ""; void W13() => _text = ""; void W14() => _text = ""; void W15() => _text = "";
        void W16() => _text = ""; void W17() => _text = ""; void W18() => _text = ""; void W19() => _text = ""; void W20() => _text = ""; void W21() => _text = ""; void W22() => _text = ""; void W23() => _text = "";
        void W24() => _text = ""; void W25() => _text = ""; void W26() => _text = ""; void W27() => _text = ""; void W28() => _text = ""; void W29() => _text = ""; void W30() => _text = ""; void W31() => _text = "";
        void W32() => _text = ""; void W33() => _text = ""; void W34() => _text = ""; void W35() => _text = ""; void W36() => _text = ""; void W37() => _text = ""; void W38() => _text = ""; void W39() => _text = "";
        void W40() => _text = ""; void W41() => _text = ""; void W42() => _text = ""; void W43() => _text = ""; void W44() => _text = ""; void W45() => _text = ""; void W46() => _text = ""; void W47() => _text = "";
        void W48() => _text = ""; void W49() => _text = ""; void W50() => _text = ""; void W51() => _text = ""; void W52() => _text = ""; void W53() => _text = ""; void W54() => _text = ""; void W55() => _text = "";
        void W56() => _text = ""; void W57() => _text = ""; void W58() => _text = ""; void W59() => _text = ""; void W60() => _text = ""; void W61() => _text = ""; void W62() => _text = ""; void W63() => _text = "";
        void Last(Customer c) => _text = c.Email;

        void Send() => Llm.Send(_text); // leak, missed
    }

    // ---- control ----

    static void ImplicitFlow(Customer c)
    {
        if (c.HealthNote == "flu")
            Llm.Send("the customer is ill"); // leak, missed
    }

    static void CorrelatedBranches(Customer c, bool flag)
    {
        var text = "";
        if (flag)
            text = c.Email;
        if (!flag)
            Llm.Send(text); // clean, reported
    }

    static void SeveralConstants(Customer c)
    {
        var mode = Crm.Flip() ? 1 : 2;
        if (mode == 3)
            Llm.Send(c.Email); // clean, reported
    }

    static void Work() { }

    static void FinallyAfterAnException(Customer c)
    {
        var text = "";
        try
        {
            text = c.Email;
            Work();
            text = "";
        }
        finally
        {
            Llm.Send(text); // leak, missed
        }
    }

    // ---- values ----

    static void TextIsNotComputed(Customer c)
    {
        Llm.Send(c.Email.Substring(0, 0)); // clean, reported
    }

    static void PositionsAfterAdd(Customer c)
    {
        var list = new List<string>();
        list.Add(c.Email);
        list.Add("x");
        Llm.Send(list[1]); // clean, reported
    }

    static void VariableKeys(Customer c, string one, string other)
    {
        var d = new Dictionary<string, string>();
        d[one] = c.Email;
        d[other] = "x";
        Llm.Send(d[other]); // clean, reported
    }

    static void ObjectsOfOneLoop(Customer c)
    {
        var boxes = new Box[2];
        for (var i = 0; i < 2; i++)
            boxes[i] = new Box();
        boxes[0].Text = c.Email;
        Llm.Send(boxes[1].Text); // clean, reported
    }

    static ref string Pick(ref string a) => ref a;

    static void RefReturn(Customer c)
    {
        var text = "";
        Pick(ref text) = c.Email;
        Llm.Send(text); // leak, missed
    }

    static unsafe void Pointers(Customer c)
    {
        char* buffer = stackalloc char[2];
        buffer[0] = c.Email[0];
        Llm.Send(new string(buffer)); // leak, missed
    }

    // ---- calls ----

    static void ReflectionOnMembers(Customer c)
    {
        Llm.Send((string?)typeof(Customer).GetProperty("Email")!.GetValue(c)); // leak, missed
    }

    static void ReflectionOnMethods(string text) => Llm.Send(text); // leak, missed

    static void Invoke(Customer c) =>
        typeof(Limits).GetMethod("ReflectionOnMethods", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, [c.Email]);

    static void Dynamic(Customer c)
    {
        dynamic d = c;
        Llm.Send((string)d.Email); // leak, missed
    }

    public interface IPrompt
    {
        static abstract string Make(Customer c);
    }

    sealed class MailPrompt : IPrompt
    {
        public static string Make(Customer c) => c.Email;
    }

    static string Make<T>(Customer c) where T : IPrompt => T.Make(c);

    static void StaticAbstractMembers(Customer c)
    {
        Llm.Send(Make<MailPrompt>(c)); // leak, missed
    }

    static void ExpressionTrees(Customer c)
    {
        Expression<Func<Customer, string>> mail = x => x.Email;
        Llm.Send(mail.Compile()(c)); // leak, missed
    }

    static void FoldedDelegates(Customer c)
    {
        Func<string, string>[] steps = [s => s + "!", s => s.Trim()];
        var pipeline = steps.Aggregate((first, next) => s => next(first(s)));
        Llm.Send(pipeline(c.Email)); // leak: Customer.Email
    }

    public static void UnknownDelegate(Func<string, string> format, Customer c)
    {
        Llm.Send(format(c.Email)); // leak, missed
    }

    // ---- state ----

    sealed class Inbox
    {
        public string Last = "";
    }

    sealed class Receiver(Inbox inbox)
    {
        public void Receive(Customer c) => inbox.Last = c.Email;
    }

    sealed class FieldsAcrossClasses(Inbox inbox)
    {
        public void Send() => Llm.Send(inbox.Last); // leak, missed
    }

    sealed class Noted
    {
        public string Mail = "", Seen = "";
        public int Length { get { Seen = Mail; return Mail.Length; } }
    }

    sealed class NotedList
    {
        public readonly List<Noted> Items = new();
        public int Total => Items.Sum(item => item.Length);
    }

    static void AggregateGetters(Customer c)
    {
        var list = new NotedList();
        var noted = new Noted { Mail = c.Email };
        list.Items.Add(noted);
        if (list.Total > 0)
            Llm.Send(noted.Seen); // leak, missed
        if (noted.Length > 0)
            Llm.Send(noted.Seen); // leak: Customer.Email
    }

    static readonly AsyncLocal<string> Ambient = new();

    static void SetAmbient(Customer c) => Ambient.Value = c.Email;

    static void AsyncLocals() => Llm.Send(Ambient.Value); // leak: Customer.Email

    static void ThroughAFile(Customer c)
    {
        File.WriteAllText("mail.txt", c.Email);
        Llm.Send(File.ReadAllText("mail.txt")); // leak, missed
    }

    // ---- delegates that run inside a helper ----

    static string Filled(Action<StringBuilder> fill)
    {
        var text = new StringBuilder();
        fill(text);
        return text.ToString();
    }

    static StringBuilder Handed(Action<StringBuilder> fill)
    {
        var text = new StringBuilder();
        fill(text);
        return text;
    }

    static void CallbackFillsALocal(Customer c)
    {
        Llm.Send(Handed(t => t.Append(c.Email)).ToString()); // leak: Customer.Email
        Llm.Send(Filled(t => t.Append(c.Email))); // leak, missed
    }

    static void AppendThenCall(StringBuilder text, string added, Action after)
    {
        text.Append(added);
        after();
    }

    static void CallbackAfterAWrite(Customer c)
    {
        var text = new StringBuilder();
        AppendThenCall(text, c.Email, () => Llm.Send(text.ToString())); // leak, missed
        Llm.Send(text.ToString()); // leak: Customer.Email
    }

    static string MessageOf(Action run)
    {
        try { run(); return ""; } catch (Exception e) { return e.Message; }
    }

    static void ExceptionOfACallback(Customer c)
    {
        try { throw new InvalidOperationException(c.Email); } catch (Exception e) { Llm.Send(e.Message); } // leak: Customer.Email
        Llm.Send(MessageOf(() => throw new InvalidOperationException(c.Email))); // leak, missed
    }

    static async Task Failing(Customer c)
    {
        await Task.Yield();
        throw new InvalidOperationException(c.Email);
    }

    static async Task ExceptionOfAKeptTask(Customer c)
    {
        try { await Failing(c); } catch (Exception e) { Llm.Send(e.Message); } // leak: Customer.Email
        var task = Failing(c);
        try { await task; } catch (Exception e) { Llm.Send(e.Message); } // leak, missed
    }

    delegate bool TryRead(Customer c, out string text);

    static bool ReadMail(Customer c, out string text)
    {
        text = c.Email;
        return true;
    }

    static void OutOfADelegate(Customer c)
    {
        if (ReadMail(c, out var direct)) Llm.Send(direct); // leak: Customer.Email
        TryRead read = ReadMail;
        if (read(c, out var text)) Llm.Send(text); // leak, missed
    }

    static string Paired(this string first, string second) => first;

    static void GroupOfAnExtension(Customer c)
    {
        Func<string, string, string> both = Paired;
        Llm.Send(both(c.Email, "x")); // leak: Customer.Email
        Func<string, string> bound = c.Email.Paired;
        Llm.Send(bound("x")); // leak, missed
    }

    static void ProgressReports(Customer c, IProgress<string> given)
    {
        Action<string> report = text => Llm.Send(text); // leak: Customer.Email
        report(c.Email);
        IProgress<string> progress = new Progress<string>(text => Llm.Send(text)); // leak, missed
        progress.Report(c.Email);
    }

    // ---- structs ----

    public struct Pair
    {
        public string A;
        public Pair Emptied()
        {
            var copy = this;
            copy.A = "";
            return copy;
        }
    }

    static void StructThatCopiesItself(Customer c)
    {
        var pair = new Pair { A = c.Email };
        var copy = pair;
        copy.A = "";
        Llm.Send(pair.A); // leak: Customer.Email
        var emptied = pair.Emptied();
        Llm.Send(pair.A); // leak, missed
    }

    static void StructInABox(Customer c)
    {
        var pair = new Pair { A = c.Email };
        object box = pair;
        pair.A = "";
        Llm.Send(((Pair)box).A); // leak, missed
    }

    // ---- dispatch ----

    public interface IStore
    {
        string Get(Customer c);
    }

    sealed class Mails : IStore
    {
        public string Get(Customer c) => c.Email;
    }

    sealed class Remarks : IStore
    {
        public string Get(Customer c) => c.Notes;
    }

    sealed class Page(IStore store)
    {
        public string Text(Customer c) => store.Get(c);
    }

    static string Direct(IStore store, Customer c) => store.Get(c);

    static void ImplementationInAField(Customer c)
    {
        Llm.Send(Direct(new Remarks(), c)); // clean
        Llm.Send(new Page(new Remarks()).Text(c)); // clean, reported
    }

    static string Constrained<T>(T store, Customer c)
        where T : IStore => store.Get(c);

    static void ConstrainedTypeParameter(Customer c)
    {
        Llm.Send(Constrained(new Mails(), c)); // leak: Customer.Email
        Llm.Send(Constrained(new Remarks(), c)); // clean, reported
    }

    abstract class Form
    {
        protected string Body = "";
        protected abstract void Fill(Customer c);
        protected abstract void Done();
        public void Run(Customer c)
        {
            Fill(c);
            Done();
        }
    }

    sealed class MailForm : Form
    {
        protected override void Fill(Customer c) => Body = c.Email;
        protected override void Done() { }
    }

    sealed class TemplateMethod : Form
    {
        protected override void Fill(Customer c) => Body = c.Notes;
        protected override void Done() => Llm.Send(Body); // clean, reported
    }

    public record Part;

    public sealed record Words(string Value) : Part;

    public sealed record Link(string Value) : Part;

    static string Render(Part part) => part switch { Words words => words.Value, _ => "" };

    static void TypeSwitchInAHelper(Customer c)
    {
        Part link = new Link(c.Email);
        Llm.Send(link is Words words ? words.Value : ""); // clean
        Llm.Send(Render(new Link(c.Email))); // clean, reported
    }

    // ---- objects of a collection ----

    static void MaskedInALoop(List<Customer> all)
    {
        var first = all[0];
        first.Email = Mask.Text(first.Email);
        Llm.Send(first.Email); // clean
        foreach (var customer in all)
        {
            customer.Email = Mask.Text(customer.Email);
            Llm.Send(customer.Email); // clean, reported
        }
    }

    static void NodeOfALinkedList(Customer c)
    {
        var list = new LinkedList<string>();
        var node = list.AddFirst("x");
        node.Value = c.Name;
        Llm.Send(node.Value); // leak: Customer.Name
        Llm.SendAll(list); // leak, missed
    }

    public class Shown
    {
        public string Text { get; set; } = "";
    }

    public sealed class Hidden : Shown
    {
        public new string Text { get; set; } = "";
    }

    static void PropertiesOfOneNameInBaseAndDerived(Customer c)
    {
        var hidden = new Hidden { Text = c.Email };
        Llm.Send(hidden.Text); // leak: Customer.Email
        Llm.Send(((Shown)hidden).Text); // clean, reported
    }

    static void CaughtByAnInnerHandler(Customer c)
    {
        try
        {
            try { throw new ArgumentException(c.Name); } catch (ArgumentException) { }
            File.Delete("x");
        }
        catch (Exception e) { Llm.Send(e.Message); } // clean, reported
    }

    // ---- what reviewers found in libraries ----

    static void PartsOfAnArray(Customer c)
    {
        var array = new[] { "to", c.Email };
        Llm.Send(array[1..][0]); // leak: Customer.Email
        if (array is [_, .. var rest]) Llm.Send(rest[0]); // leak, missed
    }

    static void SpanWithAnOffset(Customer c)
    {
        var array = new[] { "to", c.Email };
        Llm.Send(array.AsSpan()[1]); // leak: Customer.Email
        Llm.Send(array.AsSpan(1)[0]); // leak, missed
    }

    [System.Runtime.CompilerServices.InlineArray(4)]
    public struct Four
    {
        private string _first;
    }

    static void InlineArrays(Customer c)
    {
        var four = new Four();
        four[0] = c.Email;
        Llm.Send(four[0]); // leak, missed
    }

    static void PriorityOfAQueue(Customer c)
    {
        var queue = new PriorityQueue<string, string>();
        queue.Enqueue(c.Name, c.Email);
        queue.TryDequeue(out var element, out var priority);
        Llm.Send(element); // leak: Customer.Name
        Llm.Send(priority); // leak, missed
    }

    public readonly record struct Marked(string Text)
    {
        public static Marked operator ++(Marked marked) => new(marked.Text + "+");
    }

    static void OwnIncrement(Customer c)
    {
        var marked = new Marked(c.Email);
        Llm.Send(marked.Text); // leak: Customer.Email
        marked++;
        Llm.Send(marked.Text); // leak, missed
    }

    static void ObjectOfAThread(Customer c)
    {
        var thread = new Thread(text => Llm.Send((string?)text)); // leak, missed
        thread.Start(c.Email);
    }

    sealed class WithField
    {
        public string Text = "";
    }

    static void IncludedFields(Customer c)
    {
        var value = new WithField { Text = c.Email };
        Llm.Send(System.Text.Json.JsonSerializer.Serialize(value)); // clean
        Llm.Send(System.Text.Json.JsonSerializer.Serialize(value, new System.Text.Json.JsonSerializerOptions { IncludeFields = true })); // leak, missed
    }

    static void KeyWithADefault(Customer c)
    {
        var parts = new Dictionary<string, string> { ["mail"] = c.Email, ["note"] = c.Notes };
        Llm.Send(parts["note"]); // clean
        Llm.Send(parts.GetValueOrDefault("note")); // clean, reported
    }

    public record Badge(string Mail, string Desk)
    {
        protected virtual bool PrintMembers(StringBuilder builder)
        {
            builder.Append(Desk);
            return true;
        }
    }

    static void OwnPrintMembers(Customer c) => Llm.Send(new Badge(c.Email, "4").ToString()); // clean, reported

    sealed class Starred : System.Text.Json.Serialization.JsonConverter<string>
    {
        public override string? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => reader.GetString();
        public override void Write(System.Text.Json.Utf8JsonWriter writer, string value, System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
    }

    sealed class Masked
    {
        [System.Text.Json.Serialization.JsonConverter(typeof(Starred))]
        public string Mail { get; set; } = "";
    }

    static void OwnConverter(Customer c) => Llm.Send(System.Text.Json.JsonSerializer.Serialize(new Masked { Mail = c.Email })); // clean, reported

    static void NodesBelowAParsedNode(Customer c)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse("{}")!;
        node["mail"] = c.Email;
        Llm.Send(node.ToJsonString()); // leak: Customer.Email
        var other = System.Text.Json.Nodes.JsonNode.Parse("{\"all\":[]}")!;
        ((System.Text.Json.Nodes.JsonArray)other["all"]!).Add(c.Email);
        Llm.Send(other.ToJsonString()); // leak, missed
    }
}
