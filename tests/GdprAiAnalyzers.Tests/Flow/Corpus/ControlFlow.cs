static class ControlFlow
{
    static void IfJoin(Customer c)
    {
        var text = Clean.Text();
        if (Crm.Flip()) text = c.Email;
        Llm.Send(text); // leak: Customer.Email
    }

    static void IfBothBranchesKill(Customer c)
    {
        var text = c.Email;
        if (Crm.Flip()) text = "yes";
        else text = "no";
        Llm.Send(text); // clean
    }

    static void IfOneBranchKills(Customer c)
    {
        var text = c.Email;
        if (Crm.Flip()) text = "yes";
        Llm.Send(text); // leak: Customer.Email
    }

    static void PersonalOnlyInsideTheBranch(Customer c)
    {
        var text = Clean.Text();
        if (Crm.Flip())
        {
            text = c.Email;
            Llm.Send(text); // leak
        }
        else
        {
            Llm.Send(text); // clean
        }
    }

    static void EarlyReturn(Customer c)
    {
        var text = c.Email;
        if (Crm.Flip())
        {
            Llm.Send(text); // leak
            return;
        }

        text = "";
        Llm.Send(text); // clean
    }

    static void ImplicitFlow(Customer c)
    {
        var text = "healthy";
        if (c.HealthNote.Length > 0) text = "sick";
        Llm.Send(text); // clean
        Llm.Send(c.HealthNote == "" ? "none" : "some"); // clean
    }

    static void WhileCarries(Customer c)
    {
        var previous = "";
        var current = "";
        while (Crm.Flip())
        {
            Llm.Send(previous); // leak: Customer.Email
            previous = current;
            current = c.Email;
        }
    }

    static void WhileKillsBeforeUse(Customer c)
    {
        var current = c.Email;
        while (Crm.Flip())
        {
            current = Clean.Text();
            Llm.Send(current); // clean
        }

        Llm.Send(current); // leak: Customer.Email
    }

    static void ForAccumulates(IReadOnlyList<Customer> customers)
    {
        var mails = "";
        var ids = "";
        for (var i = 0; i < customers.Count; i++)
        {
            mails += customers[i].Email + ";";
            ids += customers[i].Id + ";";
        }

        Llm.Send(mails); // leak: Customer.Email
        Llm.Send(ids); // clean
    }

    static void ForEachElement(List<Customer> customers)
    {
        foreach (var customer in customers)
        {
            Llm.Send(customer.Name); // leak: Customer.Name
            Llm.Send(customer.Notes); // clean
        }
    }

    static void ForEachLastValue(List<Customer> customers)
    {
        string? last = null;
        foreach (var customer in customers) last = customer.Email;
        Llm.Send(last); // leak: Customer.Email
        foreach (var customer in customers) last = customer.Notes;
        last = "done";
        Llm.Send(last); // clean
    }

    static void ForEachDeconstruction(List<(string Mail, string Team)> rows, Customer c)
    {
        rows.Add((c.Email, "blue"));
        foreach (var (mail, team) in rows)
        {
            Llm.Send(mail); // leak: Customer.Email
            Llm.Send(team); // clean
        }
    }

    static void DoWhile(Customer c)
    {
        var text = "";
        do { text = c.Email; } while (Crm.Flip());
        Llm.Send(text); // leak
        do { text = "x"; } while (Crm.Flip());
        Llm.Send(text); // clean
    }

    static void BreakCarriesOut(IEnumerable<Customer> customers)
    {
        var found = "";
        foreach (var customer in customers)
        {
            if (!customer.IsActive) continue;
            found = customer.Name;
            break;
        }

        Llm.Send(found); // leak: Customer.Name
    }

    static void ContinueSkipsTheKill(Customer c)
    {
        var text = "";
        for (var i = 0; i < 3; i++)
        {
            Llm.Send(text); // leak
            text = c.Email;
            if (Crm.Flip()) continue;
            text = "";
        }
    }

    static void SwitchStatement(Customer c, int kind)
    {
        string text;
        switch (kind)
        {
            case 0:
                text = c.Email;
                Llm.Send(text); // leak: Customer.Email
                break;
            case 1:
                text = c.Notes;
                Llm.Send(text); // clean
                break;
            default:
                text = "";
                break;
        }

        Llm.Send(text); // leak: Customer.Email
    }

    static void SwitchEveryCaseClean(Customer c, int kind)
    {
        var text = c.Email;
        switch (kind)
        {
            case 0: text = "a"; break;
            default: text = "b"; break;
        }

        Llm.Send(text); // clean
    }

    static void SwitchGotoCase(Customer c, int kind)
    {
        var text = "";
        switch (kind)
        {
            case 0:
                text = c.Name;
                goto case 1;
            case 1:
                Llm.Send(text); // leak: Customer.Name
                break;
            case 2:
                Llm.Send(text); // clean
                break;
        }
    }

    static void SwitchExpression(Customer c, int kind)
    {
        var mixed = kind switch { 0 => c.Email, 1 => c.Notes, _ => "" };
        Llm.Send(mixed); // leak: Customer.Email
        var fine = kind switch { 0 => "mail", 1 => c.Notes, _ => "" };
        Llm.Send(fine); // clean
        var onPersonal = c.Email switch { "" => "none", _ => "some" };
        Llm.Send(onPersonal); // clean
    }

    static void Ternary(Customer c)
    {
        Llm.Send(Crm.Flip() ? c.Email : "none"); // leak: Customer.Email
        Llm.Send(Crm.Flip() ? "some" : "none"); // clean
    }

    static void Coalesce(Customer c)
    {
        Llm.Send(c.Phone ?? "none"); // leak: Customer.Phone
        string? nothing = Crm.Flip() ? null : "x";
        Llm.Send(nothing ?? c.Email); // leak: Customer.Email
        Llm.Send(nothing ?? "none"); // clean
    }

    static void CoalesceAssignment(Customer c)
    {
        string? a = null;
        a ??= c.Email;
        Llm.Send(a); // leak: Customer.Email
        string? b = null;
        b ??= Clean.Text();
        Llm.Send(b); // clean
    }

    static void ConditionalAccess(Customer? c, Order? order)
    {
        Llm.Send(c?.Email); // leak: Customer.Email
        Llm.Send(order?.Customer?.Address?.Street); // leak: Address.Street
        Llm.Send(c?.Email?.Trim()); // leak: Customer.Email
        Llm.Send(order?.Customer?.Address?.Country); // clean
        Llm.Send(c?.Email?.Length.ToString()); // clean
    }

    static void TypePattern(Customer c, object other)
    {
        object value = c.Email;
        if (value is string s) Llm.Send(s); // leak: Customer.Email
        if (other is string t) Llm.Send(t); // clean
        if (value is not string u) return;
        Llm.Send(u); // leak: Customer.Email
    }

    static void PropertyPattern(object value, Customer c)
    {
        if (value is Customer { Email: var mail, Notes: var notes })
        {
            Llm.Send(mail); // leak: Customer.Email
            Llm.Send(notes); // clean
        }

        if (c is { Address: { Street: { Length: > 0 } street } }) Llm.Send(street); // leak: Address.Street
        if (c is { Address.Country: var country }) Llm.Send(country); // clean
        if (c is { Email: { Length: var length } }) Llm.Send(length.ToString()); // clean
    }

    static void PositionalPattern(Person p, object o)
    {
        if (p is (var name, _, var team))
        {
            Llm.Send(name); // leak: Person.Name
            Llm.Send(team); // clean
        }

        if (o is Person(_, var mail, _)) Llm.Send(mail); // leak: Person.Email
    }

    static void ListPattern(Customer c)
    {
        string[] parts = { "to", c.Email, "end" };
        if (parts is [_, var mail, _]) Llm.Send(mail); // leak: Customer.Email
        string[] fine = { "to", c.Notes };
        if (fine is [_, var notes]) Llm.Send(notes); // clean
    }

    static void SlicePattern(Customer c)
    {
        var words = c.Name.Split(' ');
        if (words is [var first, .. var rest])
        {
            Llm.Send(first); // leak: Customer.Name
            Llm.SendAll(rest); // leak: Customer.Name
        }

        var safe = c.Notes.Split(' ');
        if (safe is [.., var last]) Llm.Send(last); // clean
    }

    static void SwitchOnType(object value)
    {
        switch (value)
        {
            case Customer { IsActive: true } active:
                Llm.Send(active.Email); // leak: Customer.Email
                break;
            case Order order when order.Total > 0:
                Llm.Send(order.Product); // clean
                break;
            case Order { Customer.Name: var name }:
                Llm.Send(name); // leak: Customer.Name
                break;
        }
    }

    static void SwitchExpressionWithDesignation(object value)
    {
        Llm.Send(value switch { Customer x => x.Email, Order o => o.Product, _ => "" }); // leak: Customer.Email
        Llm.Send(value switch { Customer x => x.Notes, Order o => o.Product, _ => "" }); // clean
    }

    static void Goto(Customer c)
    {
        var text = c.Email;
        if (Crm.Flip()) goto send;
        text = "";
        Llm.Send(text); // clean
    send:
        Llm.Send(text); // leak: Customer.Email
    }

    static void GotoOverTheSource(Customer c)
    {
        var text = "";
        goto send;
#pragma warning disable CS0162
        text = c.Email;
#pragma warning restore CS0162
    send:
        Llm.Send(text); // clean
    }

    static void TryCatch(Customer c)
    {
        var text = Clean.Text();
        try
        {
            text = c.Email;
            File.Delete("x");
            text = "";
        }
        catch (IOException)
        {
            Llm.Send(text); // leak: Customer.Email
        }

        text = "after";
        Llm.Send(text); // clean
    }

    static void CatchAssigns(Customer c)
    {
        string text;
        try { File.Delete("x"); text = "ok"; }
        catch (IOException) { text = "failed for " + c.Name; }
        Llm.Send(text); // leak: Customer.Name
        try { File.Delete("x"); text = "ok"; }
        catch (IOException) { text = "failed"; }
        Llm.Send(text); // clean
    }

    static void Finally(Customer c)
    {
        var text = "";
        try
        {
            text = c.Email;
            File.Delete("x");
        }
        finally
        {
            Llm.Send(text); // leak: Customer.Email
            text = "";
        }

        Llm.Send(text); // clean
    }

    static void FinallyAssigns(Customer c)
    {
        var text = "";
        try { File.Delete("x"); }
        finally { text = c.Email; }
        Llm.Send(text); // leak
    }

    static void ExceptionMessage(Customer c)
    {
        try
        {
            throw new InvalidOperationException("no consent from " + c.Email);
        }
        catch (InvalidOperationException ex)
        {
            Llm.Send(ex.Message); // leak: Customer.Email
        }

        try
        {
            throw new InvalidOperationException("no consent for " + c.Id);
        }
        catch (InvalidOperationException ex)
        {
            Llm.Send(ex.Message); // clean
        }
    }

    static void ExceptionPrinted(Customer c)
    {
        try { Guard(c); }
        catch (ArgumentException ex) { Llm.Send($"Explain this error: {ex}"); } // leak: Customer.Email

        static void Guard(Customer c)
        {
            if (!c.IsActive) throw new ArgumentException($"{c.Email} is not active");
        }
    }

    static void ExceptionOfAnotherType(Customer c)
    {
        try
        {
            if (Crm.Flip()) throw new InvalidOperationException(c.Email);
            throw new ArgumentException("bad argument");
        }
        catch (ArgumentException ex) { Llm.Send(ex.Message); } // clean
        catch (InvalidOperationException ex) { Llm.Send(ex.Message); } // leak: Customer.Email
    }

    sealed class ConsentException(string mail, string reason) : Exception(reason)
    {
        public string Mail { get; } = mail;
        public string Reason { get; } = reason;
    }

    static void ExceptionProperty(Customer c)
    {
        try { Check(c); }
        catch (ConsentException ex)
        {
            Llm.Send(ex.Mail); // leak: Customer.Email
            Llm.Send(ex.Reason); // clean
            Llm.Send(ex.Message); // clean
        }
    }

    static void Check(Customer c) => throw new ConsentException(c.Email, "no consent");

    static void ExceptionWrapped(Customer c)
    {
        try
        {
            try { throw new FormatException(c.Phone); }
            catch (FormatException inner) { throw new ApplicationException("parse error", inner); }
        }
        catch (ApplicationException ex)
        {
            Llm.Send(ex.InnerException!.Message); // leak: Customer.Phone
        }
    }

    static void ExceptionData(Customer c)
    {
        var ex = new Exception("failed");
        ex.Data["mail"] = c.Email;
        Llm.Send(ex.Data["mail"]!.ToString()); // leak: Customer.Email
        var other = new Exception("failed");
        other.Data["id"] = c.Id;
        Llm.Send(other.Data["id"]!.ToString()); // clean
    }

    static void ExceptionFilter(Customer c)
    {
        try { throw new Exception(c.Email); }
        catch (Exception ex) when (ex.Message.Length > 0) { Llm.Send(ex.Message); } // leak: Customer.Email
    }

    static void Using(Customer c)
    {
        using (var writer = new StringWriter())
        {
            writer.Write(c.Email);
            Llm.Send(writer.ToString()); // leak: Customer.Email
        }

        using var clean = new StringWriter();
        clean.Write(c.Notes);
        Llm.Send(clean.ToString()); // clean
    }

    static void Lock(Customer c)
    {
        var gate = new object();
        var text = "";
        lock (gate) { text = c.Name; }
        Llm.Send(text); // leak: Customer.Name
        lock (gate) { text = c.Notes; }
        Llm.Send(text); // clean
    }

    const bool Verbose = false;
    const int Mode = 2;

    static void ConstantBranches(Customer c)
    {
        var text = Clean.Text();
#pragma warning disable CS0162
        if (Verbose) text = c.Email;
        Llm.Send(text); // clean
        if (!Verbose) text = c.Email;
        Llm.Send(text); // leak: Customer.Email
        text = Mode == 1 ? c.Name : "x";
        Llm.Send(text); // clean
        if (Mode > 1) text = c.Name;
        Llm.Send(text); // leak: Customer.Name
#pragma warning restore CS0162
    }

    static void LocalConstants(Customer c)
    {
        const bool trace = false;
        var debug = false;
        var level = 1;
        var text = Clean.Text();
#pragma warning disable CS0162
        if (trace) text = c.Email;
#pragma warning restore CS0162
        Llm.Send(text); // clean
        if (debug) text = c.Email;
        Llm.Send(text); // clean
        if (level == 2) text = c.Email;
        Llm.Send(text); // clean
        if (level == 1) text = c.Email;
        Llm.Send(text); // leak: Customer.Email
    }

    static void FlagThatIsChanged(Customer c)
    {
        var send = false;
        if (Crm.Flip()) send = true;
        var text = "";
        if (send) text = c.Email;
        Llm.Send(text); // leak: Customer.Email
    }

    static void ConstantSwitch(Customer c)
    {
        const string kind = "short";
        var text = kind switch { "long" => c.Email, _ => c.Notes };
        Llm.Send(text); // clean
        var other = kind switch { "short" => c.Email, _ => c.Notes };
        Llm.Send(other); // leak: Customer.Email
    }

    static void UnreachableAfterReturn(Customer c)
    {
        Llm.Send(c.Notes); // clean
        return;
#pragma warning disable CS0162
        Llm.Send(c.Email); // clean
#pragma warning restore CS0162
    }

    static void UnreachableAfterThrow(Customer c)
    {
        if (Crm.Flip())
        {
            throw new NotSupportedException();
#pragma warning disable CS0162
            Llm.Send(c.Email); // clean
#pragma warning restore CS0162
        }

        Llm.Send(c.Email); // leak: Customer.Email
    }

    static void WhileFalse(Customer c)
    {
        var text = "";
#pragma warning disable CS0162
        while (false) text = c.Email;
#pragma warning restore CS0162
        Llm.Send(text); // clean
        while (true)
        {
            text = c.Email;
            if (Crm.Flip()) break;
        }

        Llm.Send(text); // leak
    }

    static void ShortCircuit(Customer c)
    {
        var text = "";
        if (Crm.Flip() && (text = c.Email) != "") { }
        Llm.Send(text); // leak: Customer.Email
        var fine = "";
        if (Crm.Flip() || (fine = c.Notes) != "") { }
        Llm.Send(fine); // clean
    }
}
