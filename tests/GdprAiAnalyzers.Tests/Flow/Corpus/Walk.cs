static class LibraryMembers
{
    sealed class Note(Order order)
    {
        public int Id { get; } = order.Id;
        public string Product { get; } = order.Product;
        public string Describe() => order.Customer.Email;
    }

    sealed class Card(Order order)
    {
        public string Mail { get; } = order.Customer.Email;
    }

    static void PrimaryConstructorParameterIsNoMember(Order o)
    {
        Llm.Send(System.Text.Json.JsonSerializer.Serialize(new Note(o))); // clean
        Llm.Send(new Note(o).Describe()); // leak: Customer.Email
        Llm.Send(System.Text.Json.JsonSerializer.Serialize(new Card(o))); // leak: Customer.Email
    }

    static void CollectionThatALibraryMade(Customer c)
    {
        var mail = new System.Net.Mail.MailMessage();
        mail.Headers.Add("x", c.Email);
        Llm.SendObject(mail); // leak: Customer.Email
        var other = new System.Net.Mail.MailMessage();
        other.Headers.Add("x", c.Notes);
        Llm.SendObject(other); // clean
    }

    static void CollectionInALoop(List<Customer> all)
    {
        foreach (var c in all)
        {
            var mail = new System.Net.Mail.MailMessage();
            Llm.SendObject(mail); // clean
            mail.Headers.Add("x", c.Email);
            Llm.SendObject(mail); // leak: Customer.Email
        }
    }

    static void Mail(Customer c)
    {
        var mail = new System.Net.Mail.MailMessage("shop@example.com", c.Email) { Subject = c.Notes, Body = c.Name };
        Llm.Send(mail.Subject); // clean
        Llm.Send(mail.Body); // leak: Customer.Name
    }

    static void WholeObjectInAnother(Person p, Order o)
    {
        Llm.Send(System.Text.Json.JsonSerializer.Serialize(new { Item = p })); // leak: 1
        Llm.Send(System.Text.Json.JsonSerializer.Serialize(new { Item = o.Product })); // clean
    }
}

static class FieldMark
{
    sealed class Contact
    {
        [field: PersonalData] public string Mail { get; set; } = "";
        public string Topic { get; set; } = "";
    }

    static void BackingField(Contact contact)
    {
        Llm.Send(contact.Mail); // leak: Contact.Mail
        Llm.Send(contact.Topic); // clean
    }
}
