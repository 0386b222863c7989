using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Newton = Newtonsoft.Json;

static class ToStrings
{
    static void PlainClass(Customer c)
    {
        Llm.Send(c.ToString()); // clean
        Llm.Send($"{c}"); // clean
        Llm.Send("Customer: " + c); // clean
        Llm.Send(string.Format("{0}", c)); // clean
        Llm.Send(string.Join(",", new List<Customer> { c })); // clean
        Llm.Send(new StringBuilder().Append(c).ToString()); // clean
    }

    static void Record(Person p)
    {
        Llm.Send(p.ToString()); // leak: Person.Name, Person.Email
        Llm.Send($"{p}"); // leak
        Llm.Send("Person: " + p); // leak
        Llm.Send(string.Join(",", new[] { p })); // leak
        Llm.Send(string.Format("{0}", p)); // leak
        Llm.Send(new StringBuilder().Append(p).ToString()); // leak
        Llm.Send(p.Team.ToString()); // clean
    }

    record Ticket(int Id, string Text);

    static void RecordWithPersonalValue(Customer c)
    {
        Llm.Send(new Ticket(1, c.Email).ToString()); // leak: Customer.Email
        Llm.Send(new Ticket(1, c.Notes).ToString()); // clean
        Llm.Send($"{new Ticket(1, c.HealthNote)}"); // leak: Customer.HealthNote
    }

    record Quiet(string Text, string Kind)
    {
        public override string ToString() => Kind;
    }

    static void RecordThatPrintsLess(Customer c)
    {
        Llm.Send(new Quiet(c.Email, "x").ToString()); // clean
        Llm.Send(new Quiet("x", c.Email).ToString()); // leak: Customer.Email
    }

    static void AnonymousType(Customer c)
    {
        Llm.Send(new { c.Id, c.Email }.ToString()); // leak: Customer.Email
        Llm.Send($"{new { c.Id, c.Notes }}"); // clean
        Llm.Send(new { c.Id, Customer = c }.ToString()); // clean
    }

    static void CollectionsPrintTheirType(List<Customer> all, Customer c)
    {
        Llm.Send(all.ToString()); // clean
        Llm.Send($"{new List<string> { c.Email }}"); // clean
        Llm.Send(new[] { c.Email }.ToString()); // clean
        Llm.Send($"{new Dictionary<string, string> { ["a"] = c.Email }}"); // clean
    }

    static void NestedInRecord(Customer c, Person p)
    {
        Llm.Send(new Envelope(1, p).ToString()); // leak
        Llm.Send(new Parcel(1, c).ToString()); // clean
    }

    record Envelope(int Id, Person Person);
    record Parcel(int Id, Customer Customer);

    sealed class WithToString
    {
        public string Text = "";
        public string Kind = "";
        public override string ToString() => $"[{Text}]";
    }

    static void OwnToString(Customer c)
    {
        Llm.Send(new WithToString { Text = c.Name }.ToString()); // leak: Customer.Name
        Llm.Send($"{new WithToString { Text = c.Name }}"); // leak: Customer.Name
        Llm.Send(new WithToString { Kind = c.Name }.ToString()); // clean
        object boxed = new WithToString { Text = c.Email };
        Llm.Send(boxed.ToString()); // leak: Customer.Email
        Llm.Send("" + new WithToString { Kind = c.Name }); // clean
    }

    sealed class Contact
    {
        [PersonalData] public string Mail = "";
        public string Topic = "";
        public override string ToString() => Topic;
    }

    static void OwnToStringHidesTheMember(Contact contact)
    {
        Llm.Send(contact.ToString()); // clean
        Llm.Send(contact.Mail); // leak: Contact.Mail
    }
}

static class WholeObjects
{
    static void Direct(Customer c, Order o, Address a)
    {
        Llm.SendObject(c); // leak
        Llm.SendObject(o); // leak
        Llm.SendObject(a); // leak: Address.Street
        Llm.SendObject(a.Country); // clean
        Llm.SendObject(new { c.Id, c.Notes }); // clean
        Llm.SendObject(new { c.Id, c.Email }); // leak: Customer.Email
        Llm.SendObject(c.Orders.Count); // clean
    }

    static void Collections(List<Customer> all, Person p)
    {
        Llm.SendObject(all); // leak
        Llm.SendObject(new[] { p }); // leak
        Llm.SendObject(new Dictionary<string, object> { ["who"] = p }); // leak
        Llm.SendObject(all.Select(c => c.Id)); // clean
        Llm.SendObject(all.Select(c => new { c.Id, c.Segment }).ToList()); // clean
        Llm.SendObject(all.Count); // clean
    }

    sealed class View
    {
        public int Id { get; set; }
        public string Who { get; set; } = "";
    }

    static void Dto(Customer c)
    {
        Llm.SendObject(new View { Id = c.Id, Who = c.Name }); // leak: Customer.Name
        Llm.SendObject(new View { Id = c.Id, Who = c.Notes }); // clean
        Llm.SendObject(ToView(c)); // leak: Customer.Name
        Llm.SendObject(ToSafeView(c)); // clean
    }

    static View ToView(Customer c) => new() { Id = c.Id, Who = c.Name };

    static View ToSafeView(Customer c) => new() { Id = c.Id, Who = Mask.Text(c.Name) };
}

static class SystemTextJson
{
    static void Serialize(Customer c, Person p)
    {
        Llm.Send(JsonSerializer.Serialize(c)); // leak
        Llm.Send(JsonSerializer.Serialize(p)); // leak
        Llm.Send($"Summarise: {JsonSerializer.Serialize(new { c.Email })}"); // leak: Customer.Email
        Llm.Send(JsonSerializer.Serialize(new { c.Id, c.Notes })); // clean
        Llm.Send(JsonSerializer.Serialize(c.Notes)); // clean
        Llm.Send(JsonSerializer.Serialize(c.Email)); // leak: Customer.Email
        Llm.SendBytes(JsonSerializer.SerializeToUtf8Bytes(c)); // leak
        Llm.SendBytes(JsonSerializer.SerializeToUtf8Bytes(c.Id)); // clean
    }

    static void ListsAndNesting(List<Customer> all, Order o)
    {
        Llm.Send(JsonSerializer.Serialize(all)); // leak
        Llm.Send(JsonSerializer.Serialize(o)); // leak
        Llm.Send(JsonSerializer.Serialize(all.Select(x => x.Id))); // clean
        Llm.Send(JsonSerializer.Serialize(new { Total = o.Total, o.Product })); // clean
    }

    sealed class Profile
    {
        public int Id { get; set; }
        [PersonalData, JsonIgnore] public string Mail { get; set; } = "";
        [JsonPropertyName("t")] public string Topic { get; set; } = "";
    }

    sealed class Conditional
    {
        [PersonalData, JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string Mail { get; set; } = "";
    }

    static void Ignored(Profile profile, Conditional conditional)
    {
        Llm.Send(JsonSerializer.Serialize(profile)); // clean
        Llm.Send(profile.Mail); // leak: Profile.Mail
        Llm.Send(JsonSerializer.Serialize(conditional)); // leak: Conditional.Mail
        Llm.SendObject(profile); // clean
    }

    sealed class Note
    {
        public string Text { get; set; } = "";
        [JsonIgnore] public string Author { get; set; } = "";
    }

    static void IgnoredUnmarked(Customer c)
    {
        Llm.Send(JsonSerializer.Serialize(new Note { Text = "x", Author = c.Name })); // clean
        Llm.Send(JsonSerializer.Serialize(new Note { Text = c.Name, Author = "x" })); // leak: Customer.Name
    }

    sealed class WithField
    {
        [PersonalData] public string Mail = "";
        public int Id { get; set; }
    }

    sealed class WithIncludedField
    {
        [PersonalData, JsonInclude] public string Mail = "";
    }

    sealed class WithPrivate
    {
        [PersonalData] private string Mail { get; set; } = "";
        public int Id => Mail.Length;
    }

    static void WhatTheSerializerPrints(WithField a, WithIncludedField b, WithPrivate d)
    {
        Llm.Send(JsonSerializer.Serialize(a)); // clean
        Llm.Send(JsonSerializer.Serialize(b)); // leak: WithIncludedField.Mail
        Llm.Send(JsonSerializer.Serialize(d)); // clean
    }

    static async Task ToStream(Customer c)
    {
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, c);
        Llm.SendBytes(stream.ToArray()); // leak
        using var fine = new MemoryStream();
        await JsonSerializer.SerializeAsync(fine, new { c.Id });
        Llm.SendBytes(fine.ToArray()); // clean
    }

    sealed class Input
    {
        public string Text { get; set; } = "";
        public string Kind { get; set; } = "";
    }

    static void RoundTrip(Customer c)
    {
        var json = JsonSerializer.Serialize(new Input { Text = c.Email });
        var back = JsonSerializer.Deserialize<Input>(json)!;
        Llm.Send(back.Text); // leak: Customer.Email
        var fine = JsonSerializer.Deserialize<Input>(c.Notes)!;
        Llm.Send(fine.Text); // clean
    }

    static void Documents(Customer c)
    {
        using var document = JsonDocument.Parse(JsonSerializer.Serialize(new { mail = c.Email }));
        Llm.Send(document.RootElement.GetProperty("mail").GetString()); // leak: Customer.Email
        Llm.Send(document.RootElement.GetRawText()); // leak: Customer.Email
        using var fine = JsonDocument.Parse("{}");
        Llm.Send(fine.RootElement.GetRawText()); // clean
    }

    static void Nodes(Customer c)
    {
        var node = new JsonObject { ["who"] = c.Name, ["id"] = c.Id };
        Llm.Send(node.ToJsonString()); // leak: Customer.Name
        Llm.Send(node["who"]!.GetValue<string>()); // leak: Customer.Name
        var fine = new JsonObject { ["id"] = c.Id };
        Llm.Send(fine.ToJsonString()); // clean
        fine.Add("mail", c.Email);
        Llm.Send(fine.ToString()); // leak: Customer.Email
        Llm.Send(new JsonArray(c.Name, "x").ToJsonString()); // leak: Customer.Name
    }

    static void Writer(Customer c)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("mail", c.Email);
            writer.WriteEndObject();
        }

        Llm.Send(Encoding.UTF8.GetString(stream.ToArray())); // leak: Customer.Email
        using var other = new MemoryStream();
        using (var writer = new Utf8JsonWriter(other)) writer.WriteStringValue(c.Notes);
        Llm.Send(Encoding.UTF8.GetString(other.ToArray())); // clean
    }
}

static class NewtonsoftJson
{
    static void Serialize(Customer c, List<Person> people)
    {
        Llm.Send(Newton.JsonConvert.SerializeObject(c)); // leak
        Llm.Send(Newton.JsonConvert.SerializeObject(people, Newton.Formatting.Indented)); // leak
        Llm.Send(Newton.JsonConvert.SerializeObject(new { c.Id, c.Notes })); // clean
        Llm.Send(Newton.JsonConvert.ToString(c.Email)); // leak: Customer.Email
    }

    sealed class Profile
    {
        [PersonalData, Newton.JsonIgnore] public string Mail { get; set; } = "";
        public string Topic { get; set; } = "";
    }

    sealed class WithField
    {
        [PersonalData] public string Mail = "";
    }

    static void WhatNewtonsoftPrints(Profile profile, WithField field)
    {
        Llm.Send(Newton.JsonConvert.SerializeObject(profile)); // clean
        Llm.Send(Newton.JsonConvert.SerializeObject(field)); // leak: WithField.Mail
        Llm.Send(profile.Mail); // leak: Profile.Mail
    }

    sealed class ForTheOther
    {
        [PersonalData, System.Text.Json.Serialization.JsonIgnore] public string Mail { get; set; } = "";
    }

    static void EachSerializerHasItsOwnAttribute(ForTheOther hiddenFromSystemText, Profile hiddenFromNewtonsoft)
    {
        Llm.Send(Newton.JsonConvert.SerializeObject(hiddenFromSystemText)); // leak: ForTheOther.Mail
        Llm.Send(JsonSerializer.Serialize(hiddenFromSystemText)); // clean
        Llm.Send(JsonSerializer.Serialize(hiddenFromNewtonsoft)); // leak: Profile.Mail
        Llm.Send(Newton.JsonConvert.SerializeObject(hiddenFromNewtonsoft)); // clean
    }

    static void RoundTrip(Customer c)
    {
        var list = Newton.JsonConvert.DeserializeObject<List<string>>(c.Email)!;
        Llm.Send(list[0]); // leak: Customer.Email
        var fine = Newton.JsonConvert.DeserializeObject<List<string>>(c.Notes)!;
        Llm.Send(fine[0]); // clean
    }

    static void Tokens(Customer c)
    {
        var json = new JObject { ["mail"] = c.Email };
        Llm.Send(json.ToString()); // leak: Customer.Email
        var fine = new JObject { ["n"] = c.Notes };
        Llm.Send(fine.ToString()); // clean
        Llm.Send((string?)JObject.Parse(c.HealthNote)["x"]); // leak: Customer.HealthNote
        Llm.Send(JObject.FromObject(c).ToString()); // leak
        Llm.Send(JObject.FromObject(new { c.Id }).ToString()); // clean
    }

    static void Serializer(Customer c)
    {
        var writer = new StringWriter();
        new Newton.JsonSerializer().Serialize(writer, c);
        Llm.Send(writer.ToString()); // leak
        var fine = new StringWriter();
        new Newton.JsonSerializer().Serialize(fine, c.Id);
        Llm.Send(fine.ToString()); // clean
    }
}

static class OtherSerializers
{
    static void Xml(Customer c)
    {
        var writer = new StringWriter();
        new System.Xml.Serialization.XmlSerializer(typeof(Customer)).Serialize(writer, c);
        Llm.Send(writer.ToString()); // leak
        var fine = new StringWriter();
        new System.Xml.Serialization.XmlSerializer(typeof(string)).Serialize(fine, c.Notes);
        Llm.Send(fine.ToString()); // clean
    }

    static void XLinq(Customer c)
    {
        var element = new System.Xml.Linq.XElement("customer", new System.Xml.Linq.XAttribute("id", c.Id), new System.Xml.Linq.XElement("mail", c.Email));
        Llm.Send(element.ToString()); // leak: Customer.Email
        var fine = new System.Xml.Linq.XElement("customer", c.Notes);
        Llm.Send(fine.ToString()); // clean
        Llm.Send(new System.Xml.Linq.XElement("n", c.Name).Value); // leak: Customer.Name
    }
}
