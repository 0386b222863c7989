static class Locals
{
    static void DirectMember(Customer c)
    {
        Llm.Send(c.Email); // leak: Customer.Email
        Llm.Send(c.Notes); // clean
        Llm.Send("please help"); // clean
    }

    static void Nested(Customer c)
    {
        Llm.Send(c.Address.Street); // leak: Address.Street
        Llm.Send(c.Address.Country); // clean
    }

    static void SpecialCategory(Customer c)
    {
        Llm.Send(c.HealthNote); // leak: Customer.HealthNote
    }

    static void Reassigned(Customer c)
    {
        var text = c.Email;
        text = Clean.Text();
        Llm.Send(text); // clean
    }

    static void AssignedLater(Customer c)
    {
        var text = Clean.Text();
        Llm.Send(text); // clean
        text = c.Email;
        Llm.Send(text); // leak: Customer.Email
    }

    static void SentBeforeAndAfterReassignment(Customer c)
    {
        var text = c.Name;
        Llm.Send(text); // leak: Customer.Name
        text = "";
        Llm.Send(text); // clean
        text = c.Phone;
        Llm.Send(text); // leak: Customer.Phone
    }

    static void CopiesOfLocals(Customer c)
    {
        var a = c.Email;
        var b = a;
        a = "n/a";
        Llm.Send(b); // leak: Customer.Email
        Llm.Send(a); // clean
    }

    static void SwapThroughTemporary(Customer c)
    {
        var personal = c.Email;
        var other = Clean.Text();
        var t = personal;
        personal = other;
        other = t;
        Llm.Send(personal); // clean
        Llm.Send(other); // leak: Customer.Email
    }

    static void SwapByTuple(Customer c)
    {
        var a = c.Email;
        var b = Clean.Text();
        (a, b) = (b, a);
        Llm.Send(a); // clean
        Llm.Send(b); // leak: Customer.Email
    }

    static void ChainedAssignment(Customer c)
    {
        string a, b;
        a = b = c.Name;
        Llm.Send(a); // leak
        Llm.Send(b); // leak
        a = b = Clean.Text();
        Llm.Send(a); // clean
    }

    static void CastsAndBoxing(Customer c)
    {
        object boxed = c.Email;
        Llm.Send((string)boxed); // leak: Customer.Email
        Llm.Send(boxed as string); // leak: Customer.Email
        object fine = c.Notes;
        Llm.Send((string)fine); // clean
        object salary = c.Salary;
        Llm.Send(((decimal)salary).ToString()); // leak: Customer.Salary
    }

    static void NumbersAndDates(Customer c)
    {
        Llm.Send(c.Salary.ToString("N2")); // leak: Customer.Salary
        Llm.Send(c.BirthDate.ToString("d")); // leak: Customer.BirthDate
        Llm.Send((c.Salary * 12m).ToString()); // leak: Customer.Salary
        Llm.Send(c.Age.ToString()); // clean
        Llm.Send(DateTime.UtcNow.ToString("d")); // clean
    }

    static void AssignmentAsExpression(Customer c)
    {
        string text;
        Llm.Send(text = c.Email); // leak: Customer.Email
        Llm.Send(text = Clean.Text()); // clean
        Llm.Send(text); // clean
    }

    static void Discarded(Customer c)
    {
        _ = c.Email;
        Llm.Send(nameof(c.Email)); // clean
        Llm.Send(nameof(Customer.HealthNote)); // clean
    }

    static void NullForgiving(Customer c)
    {
        Llm.Send(c.Phone!); // leak: Customer.Phone
        Llm.Send(default(string)!); // clean
    }

    static void CheckedAndParenthesized(Customer c)
    {
        Llm.Send(((c.Email))); // leak: Customer.Email
        Llm.Send(checked(c.Salary + 1).ToString()); // leak: Customer.Salary
        Llm.Send((("fine"))); // clean
    }

    static void TwoSourcesInOneCall(Customer c)
    {
        Llm.Send(c.Name + c.Email); // leak: Customer.Name, Customer.Email
        Llm.Send(c.Notes + c.Segment); // clean
    }

    static async Task SecondArgumentOnly(Customer c)
    {
        await Llm.ChatAsync("You are kind", c.Email, "small"); // leak: Customer.Email
        await Llm.ChatAsync("You are kind", "hello", c.Email); // clean
    }

    static async Task InstanceSink(ILlm llm, Customer c)
    {
        await llm.CompleteAsync(c.Email); // leak: Customer.Email
        await llm.CompleteAsync("hi", model: c.Segment.ToString()); // clean
        await llm.CompleteAsync("hi", c.Email); // clean
    }
}
