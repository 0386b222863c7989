using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>Where a flow is reported, with which steps, how often, and what the message says.</summary>
public sealed class ReportingTests
{
    [Fact]
    public async Task Location_is_the_source_expression_in_the_interpolated_string()
    {
        var flow = await SingleAsync("""static class T { static void Run(Customer c) { Llm.Send($"Reply to {c.Email}"); } }""");
        Assert.Equal("c.Email", FlowAnalysis.TextAt(flow.Location));
        Assert.Equal("c.Email", FlowAnalysis.Steps(flow).First());
        Assert.StartsWith("Llm.Send(", FlowAnalysis.Steps(flow).Last());
    }

    [Fact]
    public async Task Location_is_where_the_value_enters_a_local()
    {
        var flow = await SingleAsync("""
            static class T
            {
                static void Run(Customer c)
                {
                    var mail = c.Email;
                    var text = "to " + mail;
                    Llm.Send(text);
                }
            }
            """);
        Assert.Equal("c.Email", FlowAnalysis.TextAt(flow.Location));
        Assert.StartsWith("Llm.Send(text)", FlowAnalysis.Steps(flow).Last());
    }

    [Fact]
    public async Task Location_is_the_call_that_returns_the_value()
    {
        var flow = await SingleAsync("""
            static class T
            {
                static string Build(Customer c) => $"Reply to {c.Email}";
                static void Run(Customer c) { Llm.Send(Build(c)); }
            }
            """);
        Assert.Equal("Build(c)", FlowAnalysis.TextAt(flow.Location));
        var steps = FlowAnalysis.Steps(flow).ToList();
        Assert.Equal("c.Email", steps[0]);
        Assert.Contains("Build(c)", steps);
        Assert.StartsWith("Llm.Send(", steps[^1]);
    }

    [Fact]
    public async Task Location_is_the_argument_for_a_helper_that_sends()
    {
        var flow = await SingleAsync("""
            static class T
            {
                static void Forward(string s) { Llm.Send(s); }
                static void Run(Customer c) { Forward(c.Email); }
            }
            """);
        Assert.Equal("c.Email", FlowAnalysis.TextAt(flow.Location));
        var steps = FlowAnalysis.Steps(flow).ToList();
        Assert.Equal("c.Email", steps[0]);
        Assert.Equal("Llm.Send(s)", steps[^1]);
    }

    [Fact]
    public async Task Reported_in_the_lowest_common_caller()
    {
        var flow = await SingleAsync("""
            static class T
            {
                static string Build(Customer c) => Inner(c);
                static string Inner(Customer c) => c.Email;
                static void Forward(string s) => Last(s);
                static void Last(string s) { Llm.Send(s); }
                static void Meet(Customer c) { Forward(Build(c)); }
                static void Above(Customer c) { Meet(c); }
                static void Top(Customer c) { Above(c); }
            }
            """);
        Assert.Equal("Build(c)", FlowAnalysis.TextAt(flow.Location));
        Assert.Equal(6, flow.Location.GetLineSpan().StartLinePosition.Line);
        var steps = FlowAnalysis.Steps(flow).ToList();
        Assert.Equal("c.Email", steps[0]);
        Assert.Equal("Llm.Send(s)", steps[^1]);
        Assert.Equal(["c.Email", "Inner(c)", "Build(c)"], steps.Where(s => s is "c.Email" or "Inner(c)" or "Build(c)"));
    }

    [Fact]
    public async Task A_flow_inside_a_callee_is_not_repeated_in_its_callers()
    {
        var flow = await SingleAsync("""
            static class T
            {
                static void Introduce(Customer c) { Llm.Send("Who is " + c.Name); }
                static void One(Customer c) { Introduce(c); }
                static void Two(Customer c) { Introduce(c); Introduce(c); }
            }
            """);
        Assert.Equal("c.Name", FlowAnalysis.TextAt(flow.Location));
        Assert.Equal(2, flow.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Each_call_of_a_sending_helper_is_reported_where_its_value_is_personal()
    {
        var flows = await FlowAnalysis.FlowsAsync("""
            static class T
            {
                static void Forward(string s) { Llm.Send(s); }
                static void Run(Customer c)
                {
                    Forward(c.Email);
                    Forward(c.Notes);
                    Forward(c.Name);
                    Forward("x");
                }
            }
            """);
        Assert.Equal(["c.Email", "c.Name"], flows.Select(f => FlowAnalysis.TextAt(f.Location)));
    }

    [Theory]
    [InlineData("var m = c.Email; Llm.Send(m + m);", 1)]
    [InlineData("Llm.Send(c.Email + c.Email);", 2)]
    [InlineData("Llm.Send(c.Email + c.Name);", 2)]
    [InlineData("var m = c.Email; Llm.Send(m); Llm.Send(m);", 2)]
    [InlineData("for (var i = 0; i < 3; i++) Llm.Send(c.Email);", 1)]
    [InlineData("var m = c.Email; var t = Crm.Flip() ? m : m.Trim(); Llm.Send(t);", 1)]
    [InlineData("var m = c.Email; if (Crm.Flip()) m = m.Trim(); else m = m.ToUpper(); Llm.Send(m);", 1)]
    [InlineData("Llm.Send(Mask.Text(c.Email) + c.Email);", 1)]
    public async Task One_diagnostic_for_each_source_expression_and_sink_call(string body, int expected)
    {
        var flows = await FlowAnalysis.FlowsAsync("static class T { static void Run(Customer c) { " + body + " } }");
        Assert.Equal(expected, flows.Length);
    }

    [Fact]
    public async Task Steps_lead_from_the_source_to_the_sink_in_order()
    {
        var flow = await SingleAsync("""
            static class T
            {
                static string Wrap(string s) => "[" + s + "]";
                static void Run(Customer c)
                {
                    var first = c.Email;
                    var second = Wrap(first);
                    Llm.Send(second);
                }
            }
            """);
        var lines = flow.AdditionalLocations.Where(l => l.GetLineSpan().StartLinePosition.Line > 2).Select(l => l.GetLineSpan().StartLinePosition.Line).ToList();
        Assert.Equal(lines.Order(), lines);
        Assert.Equal(5, lines[0]);
        Assert.Equal(7, lines[^1]);
    }

    [Fact]
    public async Task Steps_may_lead_through_other_files()
    {
        var one = FlowAnalysis.Parse("public static class Builder { public static string Build(Customer c) => c.Email; }", "Builder.cs");
        var two = FlowAnalysis.Parse("public static class Sender { public static void Forward(string s) { Llm.Send(s); } }", "Sender.cs");
        var three = FlowAnalysis.Parse("public static class Run { public static void Go(Customer c) { Sender.Forward(Builder.Build(c)); } }", "Run.cs");
        var flow = Assert.Single(await AnalyzeAsync(one, two, three));
        Assert.Equal("Run.cs", flow.Location.SourceTree!.FilePath);
        Assert.Equal("Builder.cs", flow.AdditionalLocations[0].SourceTree!.FilePath);
        Assert.Equal("Sender.cs", flow.AdditionalLocations[^1].SourceTree!.FilePath);
    }

    [Fact]
    public async Task A_long_path_keeps_its_ends()
    {
        var helpers = string.Concat(Enumerable.Range(0, 40).Select(i => $"static void M{i}(string s) => {(i == 39 ? "Llm.Send(s)" : $"M{i + 1}(s)")};\n"));
        var steps = FlowAnalysis.Steps(await SingleAsync($"static class T {{ {helpers} static void Run(Customer c) => M0(c.Email); }}")).ToList();
        Assert.InRange(steps.Count, 20, 24);
        Assert.Equal(("c.Email", "M0(c.Email)", "M39(s)", "Llm.Send(s)"), (steps[0], steps[1], steps[^2], steps[^1]));
    }

    [Fact]
    public async Task Message_names_member_category_provider_and_call()
    {
        var flow = await SingleAsync("static class T { static void Run(Customer c) { Llm.Send(c.Email); } }");
        Assert.Equal("GDPRAI001", flow.Id);
        Assert.Equal("'Customer.Email' (contact data) reaches an LLM provider through 'Llm.Send' without anonymization", Message(flow));
    }

    [Fact]
    public async Task Message_names_the_provider_of_the_attribute()
    {
        var flow = await SingleAsync("""
            static class Gateway { public static void Ask([SendsToLlm(Provider = "Contoso AI")] string prompt) { } }
            static class T { static void Run(Customer c) { Gateway.Ask(c.Name); } }
            """);
        Assert.Equal("'Customer.Name' (name) reaches Contoso AI through 'Gateway.Ask' without anonymization", Message(flow));
        Assert.Equal("Contoso AI", flow.Properties["provider"]);
    }

    [Fact]
    public async Task Special_categories_have_their_own_rule()
    {
        var flow = await SingleAsync("static class T { static void Run(Customer c) { Llm.Send(c.HealthNote); } }");
        Assert.Equal("GDPRAI002", flow.Id);
        Assert.Equal("'Customer.HealthNote' (health data, special category) reaches an LLM provider through 'Llm.Send' without anonymization", Message(flow));
    }

    [Fact]
    public async Task Whole_objects_list_their_personal_members()
    {
        var flow = await SingleAsync("static class T { static void Run(Person p) { Llm.SendObject(p); } }");
        Assert.Equal("GDPRAI003", flow.Id);
        Assert.Equal("p", FlowAnalysis.TextAt(flow.Location));
        var message = Message(flow);
        Assert.Contains("Name", message);
        Assert.Contains("Email", message);
        Assert.DoesNotContain("Team", message);
        Assert.Contains("'Llm.SendObject'", message);
    }

    [Theory]
    [InlineData("(p ?? q)!", "Person")]
    [InlineData("(p is null ? q : p)!", "Person")]
    [InlineData("new List<Person?> { p, q }", "Person")]
    public async Task A_type_is_one_source_however_nullable_it_is(string argument, string member)
    {
        var flow = await SingleAsync("#nullable enable\nusing System.Collections.Generic;\nstatic class T { static void Run(Person p, Person? q) { Llm.SendObject(" + argument + "); } }");
        Assert.Equal("GDPRAI003", flow.Id);
        Assert.Equal(member, flow.Properties["sourceMember"]);
    }

    [Fact]
    public async Task Whole_objects_list_only_what_would_be_sent()
    {
        var flow = await SingleAsync("""
            using System.Text.Json.Serialization;
            class Profile
            {
                [PersonalData(PersonalDataCategory.Contact)] public string Mail { get; set; } = "";
                [PersonalData(PersonalDataCategory.Contact), JsonIgnore] public string Hidden { get; set; } = "";
                public string Topic { get; set; } = "";
            }
            static class T { static void Run(Profile p) { Llm.SendObject(p); } }
            """);
        Assert.Equal("GDPRAI003", flow.Id);
        Assert.Contains("Mail", Message(flow));
        Assert.DoesNotContain("Hidden", Message(flow));
        Assert.DoesNotContain("Topic", Message(flow));
    }

    [Theory]
    [InlineData("Llm.Send(System.Text.Json.JsonSerializer.Serialize(p));")]
    [InlineData("Llm.Send(p.ToString());")]
    [InlineData("Llm.Send($\"Who is {p}?\");")]
    public async Task A_serialized_or_printed_object_is_one_diagnostic(string body)
    {
        var flow = await SingleAsync("static class T { static void Run(Person p) { " + body + " } }");
        Assert.Equal("GDPRAI003", flow.Id);
    }

    [Fact]
    public async Task A_member_that_is_put_into_another_object_is_a_value_flow()
    {
        var flow = await SingleAsync("static class T { static void Run(Customer c) { Llm.SendObject(new { Who = c.Name, c.Id }); } }");
        Assert.Equal("GDPRAI001", flow.Id);
        Assert.Equal("c.Name", FlowAnalysis.TextAt(flow.Location));
    }

    [Fact]
    public async Task Properties_carry_what_fixes_and_logs_need()
    {
        var flow = await SingleAsync("static class T { static void Run(Customer c) { Llm.Send(c.Email); } }");
        Assert.Equal("Contact", flow.Properties["category"]);
        Assert.Equal("Customer.Email", flow.Properties["sourceMember"]);
        Assert.Equal("Llm.Send", flow.Properties["sinkMember"]);
        Assert.Equal("unknown", flow.Properties["provider"]);
    }

    [Fact]
    public async Task Generated_code_is_not_reported()
    {
        var generated = FlowAnalysis.Parse("static class G { static void Run(Customer c) { Llm.Send(c.Email); } }", "Client.g.cs");
        Assert.Empty(await AnalyzeAsync(generated));
        var written = FlowAnalysis.Parse("static class G { static void Run(Customer c) { Llm.Send(c.Email); } }", "Client.cs");
        Assert.Single(await AnalyzeAsync(written));
    }

    [Fact]
    public async Task Generated_code_is_analysed()
    {
        var generated = FlowAnalysis.Parse("""
            // <auto-generated/>
            public static class Client
            {
                public static void Forward(string s) { Llm.Send(s); }
                public static string Echo(string s) => s;
                public static string Drop(string s) => "";
            }
            """, "Client.g.cs");
        var written = FlowAnalysis.Parse("""
            static class T
            {
                static void One(Customer c) { Client.Forward(c.Email); }
                static void Two(Customer c) { Llm.Send(Client.Echo(c.Name)); }
                static void Three(Customer c) { Llm.Send(Client.Drop(c.Name)); }
            }
            """, "Written.cs");
        var flows = await AnalyzeAsync(generated, written);
        Assert.Equal([("Written.cs", 2), ("Written.cs", 3)], flows.Select(f => (f.Location.SourceTree!.FilePath, f.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Fact]
    public async Task A_diagnostic_can_be_suppressed_where_it_stands()
    {
        Assert.Empty(await FlowAnalysis.FlowsAsync("""
            static class T
            {
                static void Run(Customer c)
                {
            #pragma warning disable GDPRAI001
                    Llm.Send(c.Email);
            #pragma warning restore GDPRAI001
                }
            }
            """));
    }

    [Fact]
    public async Task Without_a_sink_nothing_is_reported()
    {
        Assert.Empty(await FlowAnalysis.FlowsAsync("static class T { static string Run(Customer c) => c.Email + c.HealthNote; }"));
    }

    private static async Task<Diagnostic> SingleAsync(string source) => Assert.Single(await FlowAnalysis.FlowsAsync(source));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(params SyntaxTree[] trees)
    {
        var compilation = FlowAnalysis.Compile([FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs"), .. trees]);
        return await FlowAnalysis.FlowsAsync(compilation);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
