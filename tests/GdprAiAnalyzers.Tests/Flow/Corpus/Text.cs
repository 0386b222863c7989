using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

static class Interpolation
{
    static void Plain(Customer c)
    {
        Llm.Send($"Write to {c.Email} please"); // leak: Customer.Email
        Llm.Send($"Customer {c.Id} has {c.Orders.Count} orders"); // clean
    }

    static void FormatAndAlignment(Customer c)
    {
        Llm.Send($"Born {c.BirthDate:yyyy-MM-dd}, {c.Name,-20}|"); // leak: Customer.BirthDate, Customer.Name
        Llm.Send($"Today {DateTime.Now:yyyy-MM-dd}, {c.Segment,-20}|"); // clean
    }

    static void Raw(Customer c)
    {
        var prompt = $"""
            Summarise:
            {c.HealthNote}
            """;
        Llm.Send(prompt); // leak: Customer.HealthNote
        Llm.Send($$"""{"mail": "{{c.Email}}"}"""); // leak: Customer.Email
        Llm.Send($$"""{"mail": "{c.Email}", "n": "{{c.Notes}}"}"""); // clean
        Llm.Send("""{c.Email}"""); // clean
    }

    static void VerbatimAndNested(Customer c)
    {
        Llm.Send($@"C:\{c.Name}\x"); // leak: Customer.Name
        Llm.Send($"a{$"b{c.Name}"}"); // leak: Customer.Name
        Llm.Send($"a{(c.IsActive ? c.Name : "")}"); // leak: Customer.Name
        Llm.Send($"a{(c.Name == "" ? 1 : 2)}"); // clean
    }

    static void Formattable(Customer c)
    {
        FormattableString personal = $"Dear {c.Name}";
        Llm.Send(personal.ToString()); // leak: Customer.Name
        Llm.Send(FormattableString.Invariant($"Dear {c.Name}")); // leak: Customer.Name
        Llm.Send(personal.ToString(CultureInfo.InvariantCulture)); // leak: Customer.Name
        Llm.Send(personal.GetArgument(0)!.ToString()); // leak: Customer.Name
        Llm.Send(personal.Format); // clean
        FormattableString fine = $"Dear {c.Segment}";
        Llm.Send(fine.ToString()); // clean
        Llm.Send(string.Create(CultureInfo.InvariantCulture, $"{c.Salary}")); // leak: Customer.Salary
    }

    static void IntoBuilder(Customer c)
    {
        var sb = new StringBuilder();
        sb.Append($"Mail: {c.Email}");
        Llm.Send(sb.ToString()); // leak: Customer.Email
        var other = new StringBuilder();
        other.Append($"Id: {c.Id}").AppendLine($"{c.Notes}");
        Llm.Send(other.ToString()); // clean
        other.AppendLine(CultureInfo.InvariantCulture, $"{c.Salary}");
        Llm.Send(other.ToString()); // leak: Customer.Salary
    }

    static void CustomHandler(Customer c)
    {
        Llm.Send(Prompt.Build($"Reply to {c.Email}")); // leak: Customer.Email
        Llm.Send(Prompt.Build($"Reply to {c.Id}")); // clean
    }

    static void LoggingHandler(Customer c)
    {
        var log = new PromptLog();
        log.Write(true, $"From {c.Name}");
        Llm.Send(log.Text); // leak: Customer.Name
        var fine = new PromptLog();
        fine.Write(true, $"From {c.Segment}");
        Llm.Send(fine.Text); // clean
    }

    static void HandlerByHand(Customer c)
    {
        var handler = new DefaultInterpolatedStringHandler(4, 1);
        handler.AppendLiteral("to: ");
        handler.AppendFormatted(c.Email);
        Llm.Send(handler.ToStringAndClear()); // leak: Customer.Email
        Llm.Send(handler.ToStringAndClear()); // clean
    }
}

[InterpolatedStringHandler]
public struct PromptHandler
{
    private readonly StringBuilder _text;

    public PromptHandler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength);

    public void AppendLiteral(string s) => _text.Append(s);

    public void AppendFormatted<T>(T value) => _text.Append(value?.ToString());

    public string Finish() => _text.ToString();
}

public static class Prompt
{
    public static string Build(PromptHandler handler) => handler.Finish();
}

public sealed class PromptLog
{
    public string Text { get; private set; } = "";

    public void Write(bool enabled, [InterpolatedStringHandlerArgument("enabled")] LogHandler handler) => Text += handler.Text;
}

[InterpolatedStringHandler]
public ref struct LogHandler
{
    public string Text = "";
    private readonly bool _enabled;

    public LogHandler(int literalLength, int formattedCount, bool enabled, out bool isEnabled)
    {
        _enabled = enabled;
        isEnabled = enabled;
    }

    public void AppendLiteral(string s)
    {
        if (_enabled) Text += s;
    }

    public void AppendFormatted(object? value)
    {
        if (_enabled) Text += value;
    }
}

static class StringMethods
{
    static void Concatenation(Customer c)
    {
        Llm.Send("a" + c.Email + "b"); // leak: Customer.Email
        Llm.Send("a" + c.Id + "b" + 'c' + c.IsActive); // clean
        const string prefix = "x";
        Llm.Send(prefix + "y" + c.Salary); // leak: Customer.Salary
        Llm.Send("" + (c.Email == c.Name)); // clean
    }

    static void CompoundConcatenation(Customer c)
    {
        var text = "Customer: ";
        text += c.Notes;
        Llm.Send(text); // clean
        text += c.Email;
        text += "!";
        Llm.Send(text); // leak: Customer.Email
    }

    static void Format(Customer c)
    {
        Llm.Send(string.Format("{0} <{1}>", c.Id, c.Email)); // leak: Customer.Email
        Llm.Send(string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3}", 1, 2, 3, c.Name)); // leak: Customer.Name
        Llm.Send(string.Format("{0}", new object[] { c.Email })); // leak: Customer.Email
        Llm.Send(string.Format("{0} <{1}>", c.Id, c.Notes)); // clean
    }

    static readonly CompositeFormat Template = CompositeFormat.Parse("Dear {0}, {1}");

    static void Composite(Customer c)
    {
        Llm.Send(string.Format(CultureInfo.InvariantCulture, Template, c.Name, "hello")); // leak: Customer.Name
        Llm.Send(string.Format(CultureInfo.InvariantCulture, Template, c.Id, "hello")); // clean
        Llm.Send(new StringBuilder().AppendFormat(CultureInfo.InvariantCulture, Template, c.Id, c.Email).ToString()); // leak: Customer.Email
    }

    static void Join(Customer c, List<Customer> all)
    {
        Llm.Send(string.Join(", ", c.Name, c.Email)); // leak: Customer.Name, Customer.Email
        Llm.Send(string.Join(", ", all.Select(x => x.Email))); // leak: Customer.Email
        Llm.Send(string.Join(", ", c.Tags)); // clean
        Llm.Send(string.Join(c.Email, "a", "b")); // leak: Customer.Email
    }

    static void Concat(Customer c)
    {
        Llm.Send(string.Concat("<", c.Email, ">")); // leak: Customer.Email
        Llm.Send(string.Concat(c.Name.AsSpan(), "x")); // leak: Customer.Name
        Llm.Send(string.Concat(new List<string> { "a", c.Phone! })); // leak: Customer.Phone
        Llm.Send(string.Concat("<", c.Notes, ">")); // clean
    }

    static void Replace(Customer c)
    {
        Llm.Send("Dear NAME".Replace("NAME", c.Name)); // leak: Customer.Name
        Llm.Send(c.Email.Replace("@", " at ")); // leak: Customer.Email
        Llm.Send("Dear NAME".Replace("NAME", "friend")); // clean
        Llm.Send("Dear NAME".Insert(0, c.Name)); // leak: Customer.Name
    }

    static void Create(Customer c)
    {
        var personal = string.Create(c.Name.Length, c.Name, (span, name) => name.AsSpan().CopyTo(span));
        Llm.Send(personal); // leak: Customer.Name
        var fine = string.Create(4, c.Notes, (span, notes) => notes.AsSpan(0, 4).CopyTo(span));
        Llm.Send(fine); // clean
    }

    static void Transformations(Customer c)
    {
        Llm.Send(c.Email.ToUpperInvariant()); // leak: Customer.Email
        Llm.Send(c.Email.Trim().PadLeft(40).Normalize()); // leak: Customer.Email
        Llm.Send(c.Email.Substring(3)); // leak: Customer.Email
        Llm.Send(c.Email[..4]); // leak: Customer.Email
        Llm.Send(c.Email[0].ToString()); // leak: Customer.Email
        Llm.Send(c.Email.Remove(2)); // leak: Customer.Email
        Llm.Send(c.Notes.ToUpperInvariant().Trim()); // clean
        Llm.Send(new string(c.Name.Reverse().ToArray())); // leak: Customer.Name
        Llm.Send(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(c.Name)); // leak: Customer.Name
        Llm.Send(string.Intern(c.Name)); // leak: Customer.Name
        Llm.Send(c.Name.ToString()); // leak: Customer.Name
    }

    static void Measures(Customer c)
    {
        Llm.Send(c.Email.Length.ToString()); // clean
        Llm.Send($"{c.Email.Length} letters, at: {c.Email.IndexOf('@')}"); // clean
        Llm.Send(c.Email.Contains("@").ToString()); // clean
        Llm.Send(c.Email.EndsWith(".de") ? "German" : "other"); // clean
        Llm.Send(string.IsNullOrEmpty(c.Email).ToString()); // clean
        Llm.Send(string.Equals(c.Email, c.Name).ToString()); // clean
        Llm.Send(c.Email.CompareTo(c.Name).ToString()); // clean
        Llm.Send((c.Salary > 1000).ToString()); // clean
        Llm.Send(c.Email.GetType().Name); // clean
    }

    static void Split(Customer c)
    {
        var parts = c.Email.Split('@');
        Llm.Send(parts[0]); // leak: Customer.Email
        Llm.SendAll(parts); // leak: Customer.Email
        Llm.Send(parts.Length.ToString()); // clean
        Llm.SendAll("a,b".Split(',')); // clean
        foreach (var word in c.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Llm.Send(word); // leak: Customer.Name
    }

    static void Chars(Customer c)
    {
        var chars = c.Email.ToCharArray();
        Array.Reverse(chars);
        Llm.Send(new string(chars)); // leak: Customer.Email
        var buffer = new char[64];
        c.Name.CopyTo(0, buffer, 0, 3);
        Llm.Send(new string(buffer)); // leak: Customer.Name
        var fine = new char[64];
        "abc".CopyTo(0, fine, 0, 3);
        Llm.Send(new string(fine)); // clean
        var text = "";
        foreach (var ch in c.Email) text += ch;
        Llm.Send(text); // leak: Customer.Email
        var stars = "";
        foreach (var ch in c.Email) stars += "*";
        Llm.Send(stars); // clean
    }

    static void Spans(Customer c)
    {
        Llm.SendSpan(c.Email); // leak: Customer.Email
        Llm.SendSpan(c.Email.AsSpan(0, 3)); // leak: Customer.Email
        ReadOnlySpan<char> span = c.Email.AsSpan();
        Llm.Send(span.Slice(1).Trim().ToString()); // leak: Customer.Email
        Llm.Send(span[..2].ToString()); // leak: Customer.Email
        Llm.Send(new string(span)); // leak: Customer.Email
        Llm.Send(span.Length.ToString()); // clean
        span = c.Notes;
        Llm.Send(span.ToString()); // clean
        Span<char> target = stackalloc char[32];
        c.Name.AsSpan().CopyTo(target);
        Llm.Send(target.ToString()); // leak: Customer.Name
        Span<char> other = stackalloc char[32];
        other.Fill('x');
        Llm.SendSpan(other); // clean
        var memory = c.Email.AsMemory();
        Llm.Send(memory.Span.ToString()); // leak: Customer.Email
        Llm.Send(memory.Length.ToString()); // clean
    }

    static void SpanWriting(Customer c)
    {
        Span<char> buffer = stackalloc char[64];
        c.Salary.TryFormat(buffer, out var written);
        Llm.SendSpan(buffer[..written]); // leak: Customer.Salary
        Span<char> ids = stackalloc char[64];
        c.Id.TryFormat(ids, out var count);
        Llm.SendSpan(ids[..count]); // clean
        Span<char> mails = stackalloc char[64];
        mails.TryWrite($"to {c.Email}", out _);
        Llm.SendSpan(mails); // leak: Customer.Email
    }

    static void Parsing(Customer c, string input)
    {
        Llm.Send(DateTime.Parse(c.Notes).ToString("d")); // clean
        if (decimal.TryParse(c.Email, out var number)) Llm.Send(number.ToString()); // leak: Customer.Email
        if (decimal.TryParse(input, out var other)) Llm.Send(other.ToString()); // clean
    }

    static void Regexes(Customer c)
    {
        var match = Regex.Match(c.Email, "(?<user>.+)@(.+)");
        Llm.Send(match.Value); // leak: Customer.Email
        Llm.Send(match.Groups["user"].Value); // leak: Customer.Email
        Llm.Send(match.Groups[2].Captures[0].Value); // leak: Customer.Email
        Llm.Send(match.Success.ToString()); // clean
        Llm.Send(match.Index.ToString()); // clean
        foreach (Match m in Regex.Matches(c.Name, @"\w+")) Llm.Send(m.Value); // leak: Customer.Name
        Llm.Send(Regex.Replace("Hi NAME", "NAME", c.Name)); // leak: Customer.Name
        Llm.Send(Regex.Replace(c.Email, "@.*", "")); // leak: Customer.Email
        Llm.Send(new Regex("x").Replace(c.Name, m => m.Value.ToUpper())); // leak: Customer.Name
        Llm.SendAll(Regex.Split(c.Name, " ")); // leak: Customer.Name
        Llm.Send(Regex.Match(c.Notes, ".+").Value); // clean
        Llm.Send(Regex.IsMatch(c.Email, "@").ToString()); // clean
        Llm.Send(Regex.Match("order 12", @"\d+").Groups[0].Value); // clean
    }
}

static class Builders
{
    static void Simple(Customer c)
    {
        var sb = new StringBuilder();
        sb.Append("Customer ");
        Llm.Send(sb.ToString()); // clean
        sb.Append(c.Email);
        Llm.Send(sb.ToString()); // leak: Customer.Email
        sb.Clear();
        Llm.Send(sb.ToString()); // clean
    }

    static void Chained(Customer c)
    {
        Llm.Send(new StringBuilder().Append("a").Append(c.Name).AppendLine().ToString()); // leak: Customer.Name
        Llm.Send(new StringBuilder(c.Name).ToString()); // leak: Customer.Name
        Llm.Send(new StringBuilder("x").Append(c.Notes).Append(c.Id).ToString()); // clean
    }

    static void ChainMutatesReceiver(Customer c)
    {
        var sb = new StringBuilder();
        sb.Append("x").AppendLine(c.Email).Append("y");
        Llm.Send(sb.ToString()); // leak: Customer.Email
        var fine = new StringBuilder();
        fine.Append("x").AppendLine(c.Notes).Append("y");
        Llm.Send(fine.ToString()); // clean
    }

    static void Alias(Customer c)
    {
        var sb = new StringBuilder();
        var same = sb;
        same.Append(c.Email);
        Llm.Send(sb.ToString()); // leak: Customer.Email
        var one = new StringBuilder();
        var two = new StringBuilder();
        two.Append(c.Email);
        Llm.Send(one.ToString()); // clean
    }

    static void AliasFromChain(Customer c)
    {
        var sb = new StringBuilder();
        var same = sb.Append("Hello ");
        same.Append(c.Name);
        Llm.Send(sb.ToString()); // leak: Customer.Name
    }

    static void OtherMembers(Customer c)
    {
        var a = new StringBuilder("NAME is here").Replace("NAME", c.Name);
        Llm.Send(a.ToString()); // leak: Customer.Name
        var b = new StringBuilder().AppendJoin(", ", new[] { c.Name, c.Email });
        Llm.Send(b.ToString()); // leak: Customer.Name, Customer.Email
        var d = new StringBuilder().AppendFormat("{0}", c.Email);
        Llm.Send(d.ToString(0, 5)); // leak: Customer.Email
        var e = new StringBuilder().Insert(0, c.Email);
        Llm.Send(e[0].ToString()); // leak: Customer.Email
        Llm.Send(e.Length.ToString()); // clean
        var f = new StringBuilder().Append(e);
        Llm.Send(f.ToString()); // leak: Customer.Email
        var g = new StringBuilder().AppendJoin(", ", c.Tags).AppendFormat("{0}", c.Id);
        Llm.Send($"{g}"); // clean
    }

    static void Helper(Customer c)
    {
        var sb = new StringBuilder();
        AddHeader(sb, "order");
        Llm.Send(sb.ToString()); // clean
        AddHeader(sb, c.Name);
        Llm.Send(sb.ToString()); // leak: Customer.Name
    }

    static void AddHeader(StringBuilder target, string who) => target.Append("For ").AppendLine(who);

    static void Loop(List<Customer> customers)
    {
        var sb = new StringBuilder();
        var counts = new StringBuilder();
        foreach (var customer in customers)
        {
            sb.AppendLine($"- {customer.Name}: {customer.Notes}");
            counts.AppendLine($"- {customer.Id}: {customer.Orders.Count}");
        }

        Llm.Send(sb.ToString()); // leak: Customer.Name
        Llm.Send(counts.ToString()); // clean
    }
}

static class Encodings
{
    static void Bytes(Customer c)
    {
        var bytes = Encoding.UTF8.GetBytes(c.Email);
        Llm.SendBytes(bytes); // leak: Customer.Email
        Llm.Send(Encoding.UTF8.GetString(bytes)); // leak: Customer.Email
        Llm.Send(Convert.ToBase64String(bytes)); // leak: Customer.Email
        Llm.Send(Convert.ToHexString(bytes)); // leak: Customer.Email
        Llm.Send(BitConverter.ToString(bytes)); // leak: Customer.Email
        Llm.Send(bytes.Length.ToString()); // clean
        Llm.SendBytes(Encoding.UTF8.GetBytes(c.Notes)); // clean
        Llm.Send(Encoding.UTF8.GetByteCount(c.Email).ToString()); // clean
    }

    static void Base64RoundTrip(Customer c)
    {
        var encoded = Convert.ToBase64String(Encoding.Unicode.GetBytes(c.Name));
        var decoded = Encoding.Unicode.GetString(Convert.FromBase64String(encoded));
        Llm.Send(decoded); // leak: Customer.Name
        var fine = Convert.ToBase64String(Encoding.Unicode.GetBytes(c.Notes));
        Llm.Send(Encoding.Unicode.GetString(Convert.FromBase64String(fine))); // clean
    }

    static void Urls(Customer c)
    {
        Llm.Send(Uri.EscapeDataString(c.Email)); // leak: Customer.Email
        Llm.Send(System.Net.WebUtility.HtmlEncode(c.Name)); // leak: Customer.Name
        Llm.Send(new Uri("https://example.org/?mail=" + c.Email).Query); // leak: Customer.Email
        Llm.Send(new UriBuilder("https://example.org") { Query = c.Email }.ToString()); // leak: Customer.Email
        Llm.Send(Uri.EscapeDataString(c.Notes)); // clean
        Llm.Send(Path.Combine("customers", c.Name)); // leak: Customer.Name
        Llm.Send(Path.Combine("customers", "all")); // clean
    }

    static void BytesIntoBuffer(Customer c)
    {
        var buffer = new byte[256];
        Encoding.UTF8.GetBytes(c.Email, 0, c.Email.Length, buffer, 0);
        Llm.SendBytes(buffer); // leak: Customer.Email
        var fine = new byte[256];
        Encoding.UTF8.GetBytes("x", 0, 1, fine, 0);
        Llm.SendBytes(fine); // clean
        var copy = new byte[256];
        Buffer.BlockCopy(buffer, 0, copy, 0, 256);
        Llm.SendBytes(copy); // leak: Customer.Email
        var second = new byte[256];
        Array.Copy(fine, second, 256);
        Llm.SendBytes(second); // clean
    }
}

static class Streams
{
    static void Writer(Customer c)
    {
        var writer = new StringWriter();
        writer.WriteLine("Dear {0}", c.Name);
        Llm.Send(writer.ToString()); // leak: Customer.Name
        var fine = new StringWriter();
        fine.WriteLine("Dear {0}", c.Segment);
        Llm.Send(fine.ToString()); // clean
        Llm.Send(writer.GetStringBuilder().ToString()); // leak: Customer.Name
    }

    static void Reader(Customer c)
    {
        using var reader = new StringReader(c.HealthNote);
        Llm.Send(reader.ReadLine()); // leak: Customer.HealthNote
        Llm.Send(reader.ReadToEnd()); // leak: Customer.HealthNote
        using var fine = new StringReader(c.Notes);
        while (fine.ReadLine() is { } line) Llm.Send(line); // clean
    }

    static void Memory(Customer c)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(c.Email));
        Llm.SendBytes(stream.ToArray()); // leak: Customer.Email
        stream.Position = 0;
        using var reader = new StreamReader(stream);
        Llm.Send(reader.ReadToEnd()); // leak: Customer.Email
        using var other = new MemoryStream(Encoding.UTF8.GetBytes(c.Notes));
        Llm.Send(new StreamReader(other).ReadToEnd()); // clean
    }

    static async Task WriterOverStream(Customer c)
    {
        var stream = new MemoryStream();
        await using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            await writer.WriteLineAsync(c.Phone);
            await writer.FlushAsync();
        }

        Llm.Send(Encoding.UTF8.GetString(stream.ToArray())); // leak: Customer.Phone
        Llm.Send(stream.Length.ToString()); // clean
    }

    static async Task ReaderAsync(Customer c)
    {
        using var reader = new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(c.Email)));
        Llm.Send(await reader.ReadToEndAsync()); // leak: Customer.Email
        using var fine = new StreamReader("help.txt");
        Llm.Send(await fine.ReadToEndAsync()); // clean
    }

    static void CopyTo(Customer c)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(c.Email));
        using var to = new MemoryStream();
        from.CopyTo(to);
        Llm.SendBytes(to.ToArray()); // leak: Customer.Email
        using var empty = new MemoryStream();
        Llm.SendBytes(empty.ToArray()); // clean
    }

    static void Binary(Customer c)
    {
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(c.Id);
        Llm.SendBytes(stream.ToArray()); // clean
        writer.Write(c.Email);
        Llm.SendBytes(stream.ToArray()); // leak: Customer.Email
    }

    static void ThroughTextWriter(Customer c)
    {
        var target = new StringWriter();
        Print(target, c);
        Llm.Send(target.ToString()); // leak: Customer.Name
    }

    static void Print(TextWriter writer, Customer c) => writer.Write(c.Name);
}
