using Xunit;

namespace GdprAiAnalyzers.Tests.Values;

/// <summary>What an expression may be.</summary>
public sealed class ValueResolverTests
{
    [Theory]
    // Literals and text
    [InlineData("Use(\"a\");", "\"a\"")]
    [InlineData("Use(true);", "true")]
    [InlineData("const string h = \"a\"; Use(h + \"/b\");", "\"a/b\"")]
    [InlineData("var r = \"west\"; Use($\"https://{r}.host\");", "\"https://west.host\"")]
    [InlineData("Use($\"https://{s}.host\");", "\"https://{?}.host\"")]
    [InlineData("Use(\"https://\" + s + \".host\");", "\"https://{?}.host\"")]
    [InlineData("Use(string.Format(\"https://{0}.host\", \"eu\"));", "\"https://eu.host\"")]
    [InlineData("Use(string.Concat(\"https://\", \"eu\"));", "\"https://eu\"")]
    [InlineData("Use(\"a \".Trim());", "\"a \"")]
    // URIs
    [InlineData("Use(new Uri(\"https://a/v1\"));", "\"https://a/v1\"")]
    [InlineData("Use(new Uri(new Uri(\"https://a\"), \"v1\"));", "\"https://a/v1\"")]
    [InlineData("Use(new Uri(new Uri(\"https://a\"), \"https://b\"));", "\"https://b\"")]
    [InlineData("Use(new UriBuilder(\"https\", \"a\").Uri);", "\"https://a/\"")]
    [InlineData("var b = new UriBuilder(); b.Host = \"a\"; Use(b.Uri);", "\"http://a/\"")]
    [InlineData("var b = new UriBuilder { Scheme = \"https\", Host = \"a\" }; Use(b.ToString());", "\"https://a/\"")]
    [InlineData("Use(new Uri(\"https://a\").AbsoluteUri);", "\"https://a\"")]
    [InlineData("Uri.TryCreate(\"https://a\", UriKind.Absolute, out var u); Use(u);", "\"https://a\"")]
    // Locals
    [InlineData("var x = \"a\"; x = \"b\"; Use(x);", "\"b\"")]
    [InlineData("var x = \"a\"; if (f) x = \"b\"; Use(x);", "\"a\" | \"b\"")]
    [InlineData("var x = \"a\"; Use(x); x = \"b\";", "\"a\"")]
    [InlineData("var x = \"a\"; while (f) { Use(x); x = \"b\"; }", "\"a\" | \"b\"")]
    [InlineData("string x; if (f) x = \"a\"; else x = \"b\"; Use(x);", "\"a\" | \"b\"")]
    [InlineData("var x = \"a\"; if (f) { x = \"b\"; } else { Use(x); }", "\"a\"")]
    [InlineData("var (x, y) = (\"a\", \"b\"); Use(y);", "\"b\"")]
    [InlineData("string? x = null; x ??= \"a\"; Use(x);", "\"a\"")]
    [InlineData("object o = \"a\"; if (o is string t) Use(t);", "\"a\"")]
    [InlineData("var x = \"a\"; Action act = () => Use(x); act();", "\"a\"")]
    // Choices
    [InlineData("Use(f ? \"a\" : \"b\");", "\"a\" | \"b\"")]
    [InlineData("Use(s switch { \"x\" => \"a\", _ => \"b\" });", "\"a\" | \"b\"")]
    [InlineData("Use(s switch { \"x\" => \"a\", _ => throw new Exception() });", "\"a\"")]
    [InlineData("string? n = null; Use(n ?? \"a\");", "\"a\"")]
    [InlineData("Use(\"a\" ?? \"b\");", "\"a\"")]
    // Settings
    [InlineData("Use(Environment.GetEnvironmentVariable(\"HOST\") ?? \"a\");", "\"a\" | env(HOST)")]
    [InlineData("Use(config[\"OpenAI:Endpoint\"]);", "config(OpenAI:Endpoint)")]
    [InlineData("Use(new Uri(config[\"OpenAI:Endpoint\"]!));", "config(OpenAI:Endpoint)")]
    [InlineData("Use(config.GetSection(\"OpenAI\")[\"Endpoint\"]);", "config(OpenAI:Endpoint)")]
    [InlineData("var section = config.GetRequiredSection(\"OpenAI\"); Use(section.GetSection(\"Endpoint\").Value);", "config(OpenAI:Endpoint)")]
    [InlineData("Use(config.GetConnectionString(\"openai\"));", "config(ConnectionStrings:openai)")]
    // Members
    [InlineData("var o = new Options { Region = \"a\" }; Use(o.Region);", "\"a\"")]
    [InlineData("Use(StaticHost);", "\"static\"")]
    [InlineData("Use(_field);", "\"first\" | \"second\"")]
    [InlineData("Use(Computed);", "\"computed\"")]
    [InlineData("Use(Auto);", "\"auto\"")]
    [InlineData("Use(LazyHost.Value);", "\"lazy\"")]
    [InlineData("Use(TimeZoneInfo.Utc);", "TimeZoneInfo.Utc")]
    // Helpers
    [InlineData("Use(Helper());", "\"helper\"")]
    [InlineData("Use(Host(\"eu\"));", "\"https://eu.host\"")]
    [InlineData("Use(Recursive(\"a\"));", "\"a\"")]
    [InlineData("Use(await Later());", "\"later\"")]
    [InlineData("string Inner(string p) => p; Use(Inner(\"a\"));", "\"a\"")]
    [InlineData("Func<string> make = () => \"a\"; Use(make());", "\"a\"")]
    // Unknown
    [InlineData("Use(s);", "?")]
    [InlineData("foreach (var x in new[] { \"a\" }) Use(x);", "?")]
    [InlineData("Use(Console.ReadLine());", "?")]
    public void TellsWhatAnExpressionMayBe(string statements, string expected) => Assert.Equal(expected, new ResolvedValue(
        $$"""
        class Code(string constructed)
        {
            static readonly string StaticHost = "static";
            string _field = "first";
            string Computed => "computed";
            string Auto { get; } = "auto";
            static readonly Lazy<string> LazyHost = new(() => "lazy");
            void Change() => _field = "second";
            static string Helper() { return "helper"; }
            static string Host(string region) => $"https://{region}.host";
            static string Recursive(string p) => p.Length > 3 ? Recursive(p) : p;
            static async Task<string> Later() { await Task.Yield(); return "later"; }
            async Task M(string s, bool f, IConfiguration config)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """).Values);

    [Fact]
    public void LooksAtEveryCallOfTheMethodAround() => Assert.Equal("\"a\" | \"b\"", new ResolvedValue(
        """
        class Code
        {
            void A() => Send("a");
            void B() => Send(host: "b");
            void Send(string host) => Use(host);
        }
        """).Values);

    [Fact]
    public void AnOmittedArgumentIsItsDefault() => Assert.Equal("\"a\"", new ResolvedValue(
        """
        class Code
        {
            void A() => Send();
            void Send(string host = "a") => Use(host);
        }
        """).Values);

    [Fact]
    public void CallsThroughAnInterfaceCount() => Assert.Equal("\"a\"", new ResolvedValue(
        """
        interface ISender { void Send(string host); }
        class Sender : ISender { public void Send(string host) => Use(host); }
        class Code { void A(ISender sender) => sender.Send("a"); }
        """).Values);

    [Fact]
    public void PrimaryConstructorsAreFollowedToTheirCreation() => Assert.Equal("\"a\"", new ResolvedValue(
        """
        class Sender(string host) { public void Send() => Use(host); }
        class Code { Sender Make() => new("a"); }
        """).Values);

    [Fact]
    public void FieldsSetInAConstructorAreFollowedToItsCalls() => Assert.Equal("\"a\"", new ResolvedValue(
        """
        class Sender { readonly string _host; public Sender(string host) { _host = host; } public void Send() => Use(_host); }
        class Code { Sender Make() => new Sender("a"); }
        """).Values);

    [Fact]
    public void EndsInACycle() => Assert.Equal("?", new ResolvedValue(
        """
        class Code
        {
            void A(string x) => B(x);
            void B(string y) { A(y); Use(y); }
        }
        """).Values);

    [Fact]
    public void StaysWithinItsBounds()
    {
        var chain = string.Concat(Enumerable.Range(0, 500).Select(i => $"string M{i}() => M{i + 1}() + M{i + 1}();\n"));
        Assert.Contains("{?}", new ResolvedValue($"class Code {{ {chain} string M500() => \"a\"; void Send() => Use(M0()); }}").Values, StringComparison.Ordinal);
    }
}
