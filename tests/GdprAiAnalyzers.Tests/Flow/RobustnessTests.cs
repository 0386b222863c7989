using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Abstractions;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>The engine never throws, never overflows, gives the same answer each time and stops when asked.</summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    /// <summary>Set <c>GDPRAI_FUZZ_TREES</c> to analyse tens of thousands of trees, and <c>GDPRAI_FUZZ_FIRST</c> to begin at another seed than 0.</summary>
    [Fact]
    public async Task Broken_code_never_throws()
    {
        var (first, trees) = (Setting("GDPRAI_FUZZ_FIRST", 0), Setting("GDPRAI_FUZZ_TREES", 300));
        var seeds = Fuzzer.Seeds();
        var prelude = FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs");
        var (broken, reported) = (0, 0);
        var crashes = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(Enumerable.Range(first, trees), async (seed, token) =>
        {
            var source = Fuzzer.Mutate(seeds, seed);
            var compilation = FlowAnalysis.Compile(prelude, FlowAnalysis.Parse(source, "Broken.cs"));
            var diagnostics = await FlowAnalysis.RunAsync(compilation, cancellationToken: token);
            foreach (var message in diagnostics.Where(d => d.Id == "AD0001").Select(d => d.GetMessage(CultureInfo.InvariantCulture)))
            {
                var frame = message.Split('\n').FirstOrDefault(line => line.Contains("at GdprAiAnalyzers.", StringComparison.Ordinal)) ?? message;
                crashes.TryAdd(frame.Trim(), $"Seed {seed}: {message}\n{source}");
            }

            Interlocked.Add(ref reported, diagnostics.Count(FlowAnalysis.IsFlow));
            if (compilation.GetDiagnostics(token).Any(d => d.Severity == DiagnosticSeverity.Error)) Interlocked.Increment(ref broken);
        });
        output.WriteLine($"{trees} trees, {broken} with compiler errors, {reported} flows reported in them");
        Assert.True(crashes.IsEmpty, string.Join("\n", crashes.Select(c => c.Key + "\n  " + c.Value.Split('\n')[0])) + "\n\n" + crashes.Values.FirstOrDefault());
        Assert.True(broken > trees / 2 && reported > 0, "the mutations no longer exercise the engine");

        static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }

    [Theory]
    [InlineData("record R(string, [property: PersonalData] string Email);", "var r = new R(\"\", c.Email); Llm.SendObject(r); Llm.Send($\"{r}\"); Llm.SendObject(r with { = c.Email });")]
    [InlineData("class R(string, string x) { public string Text => x; public string ; public string { get; set; } }", "var r = new R(c.Email, c.Email) { = c.Email }; r. = c.Email; Llm.SendObject(r); Llm.Send(r.);")]
    [InlineData("struct R { public string , Text; }", "R r = default; var s = r; s. = c.Email; Llm.SendObject(s); Llm.SendObject(new { = c.Email, c. });")]
    public async Task Members_without_a_name(string type, string body) =>
        Assert.NotEmpty(await FlowAnalysis.AnalyzeAsync(FlowAnalysis.Compile(type + " static class T { static void Run(Customer c) { " + body + " Llm.Send(c.Email); } }")));

    [Fact]
    public async Task References_that_lead_to_themselves()
    {
        var flows = await FlowsAsync("""
            class Node { public Node? Next; public string Text = ""; }
            static class T
            {
                static void Append(ref Node? head, Customer c)
                {
                    ref Node? node = ref head;
                    while (node != null) node = ref node.Next;
                    node = new Node { Text = c.Email };
                    Llm.Send(node.Text);
                }

                static void Cycle(Customer c, string x, string y, bool flip)
                {
                    ref string a = ref x;
                    ref string b = ref y;
                    b = ref (flip ? ref a : ref y);
                    a = ref (flip ? ref b : ref x);
                    a = c.Name;
                    Llm.Send(a);
                }
            }
            """);
        Assert.Equal(["c.Email", "c.Name"], flows.Select(f => FlowAnalysis.TextAt(f.Location)));
    }

    [Fact]
    public async Task Pattern_of_2000_alternatives()
    {
        var letters = string.Join(" or ", Enumerable.Range(0, 2000));
        Assert.Single(await FlowsAsync($"static class T {{ static void Run(Customer c) => Llm.Send(c.Email); static string M(int n) => n is {letters} ? \"a\" : \"b\"; static void Two() => Llm.Send(M(1)); }}"));
    }

    [Fact]
    public async Task Delegates_that_call_each_other_often_do_not_multiply()
    {
        var lambdas = string.Concat(Enumerable.Range(1, 12).Select(i => $"Func<string, string> f{i} = s => {string.Join(" + ", Enumerable.Repeat($"f{i - 1}(s)", 10))};\n"));
        var flows = await FlowsAsync($"static class T {{ static void Run(Customer c) {{ Func<string, string> f0 = s => s; {lambdas} Llm.Send(f12(\"x\")); Llm.Send(f2(c.Email)); }} }}");
        Assert.Equal("c.Email", FlowAnalysis.TextAt(Assert.Single(flows).Location));
    }

    [Fact]
    public async Task Concatenation_of_5000_terms()
    {
        var terms = string.Join(" + ", Enumerable.Range(0, 5000).Select(i => i == 2500 ? "c.Email" : $"\"{i}\" + n"));
        var flow = Assert.Single(await FlowsAsync($"static class T {{ static void Run(Customer c, int n) {{ var text = {terms}; Llm.Send(text); }} }}"));
        Assert.Equal("c.Email", FlowAnalysis.TextAt(flow.Location));
    }

    [Theory]
    [InlineData("c.Email", 1)]
    [InlineData("c.Notes", 0)]
    public async Task Fluent_chain_of_1000_calls(string value, int expected)
    {
        var calls = string.Concat(Enumerable.Range(0, 1000).Select(i => i == 500 ? $".Append({value})" : ".Append(\"x\")"));
        var flows = await FlowsAsync($"static class T {{ static void Run(Customer c) {{ Llm.Send(new StringBuilder(){calls}.ToString()); }} }}");
        Assert.Equal(expected, flows.Length);
    }

    [Fact]
    public async Task Deeply_nested_expressions_and_blocks()
    {
        var parentheses = new string('(', 400) + "c.Email" + new string(')', 400);
        var calls = string.Concat(Enumerable.Repeat("Id(", 300)) + "c.Name" + new string(')', 300);
        var blocks = string.Concat(Enumerable.Repeat("if (Crm.Flip()) { ", 150)) + "text = c.Phone!;" + new string('}', 150);
        var ternaries = string.Concat(Enumerable.Repeat("Crm.Flip() ? \"x\" : ", 300)) + "c.Email";
        var flows = await FlowsAsync($$"""
            static class T
            {
                static string Id(string s) => s;
                static void A(Customer c) { Llm.Send({{parentheses}}); }
                static void B(Customer c) { Llm.Send({{calls}}); }
                static void C(Customer c) { var text = ""; {{blocks}} Llm.Send(text); }
                static void D(Customer c) { Llm.Send({{ternaries}}); }
            }
            """);
        Assert.Equal(4, flows.Length);
    }

    [Fact]
    public async Task Method_of_5000_lines()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 1250; i++)
        {
            body.AppendLine(CultureInfo.InvariantCulture, $"        var a{i} = \"{i}\" + {(i == 0 ? "c.Email" : $"a{i - 1}")};")
                .AppendLine(CultureInfo.InvariantCulture, $"        if (Crm.Flip()) a{i} += c.Notes;")
                .AppendLine(CultureInfo.InvariantCulture, $"        var b{i} = Clean.Text() + {i};")
                .AppendLine(CultureInfo.InvariantCulture, $"        if (b{i}.Length > {i}) Llm.Send(b{i});");
        }

        var flows = await FlowsAsync($"static class T {{ static void Run(Customer c)\n{{\n{body}        Llm.Send(a1249);\n}} }}");
        Assert.Equal("c.Email", FlowAnalysis.TextAt(Assert.Single(flows).Location));
    }

    [Fact]
    public async Task Call_chain_of_1000_methods()
    {
        var methods = string.Join("\n", Enumerable.Range(0, 1000).Select(i => $"static string M{i}(string s) => {(i == 999 ? "s" : $"M{i + 1}(s)")};"));
        var flows = await FlowsAsync($"static class T {{ {methods}\nstatic void Run(Customer c) {{ Llm.Send(M0(c.Email)); Llm.Send(M0(c.Notes)); }} }}");
        Assert.Single(flows);
    }

    [Fact]
    public async Task Same_diagnostics_in_20_concurrent_runs()
    {
        string? first = null;
        for (var run = 0; run < 20; run++)
        {
            // New trees each time: nothing may be left over from the run before. Another order of files must not matter either.
            SyntaxTree[] trees = [FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs"), .. FlowCorpus.FileNames.Select(name => FlowAnalysis.Parse(FlowCorpus.Read(name), name + ".cs"))];
            var compilation = FlowAnalysis.Compile(run % 2 == 0 ? trees : [.. trees.Reverse()]);
            var text = string.Join("\n", (await FlowAnalysis.AnalyzeAsync(compilation)).Select(d => d + string.Concat(d.AdditionalLocations.Select(l => " > " + l.GetLineSpan()))));
            first ??= text;
            Assert.Equal(first, text);
        }

        Assert.Contains("GDPRAI001", first);
    }

    [Fact]
    public async Task What_a_helper_does_is_known_though_its_document_was_done_long_before()
    {
        // More documents than semantic models are held.
        const int Pairs = 90;
        var helpers = Enumerable.Range(0, Pairs).Select(i => FlowAnalysis.Parse(
            $$"""
            public static class Helper{{i}}
            {
                public static string? Pick<T>(IEnumerable<T> all, Func<T, string?> part) where T : class => all.Select(item => part(item)).FirstOrDefault(text => text is { Length: > 0 }) ?? default;
                public static Dictionary<string, List<string>> Sort(Customer c) => new() { ["mail"] = [c.Email], ["country"] = [c.Address?.Country!] };
            }
            """,
            $"A{i}.cs"));
        var senders = Enumerable.Range(0, Pairs).Select(i => FlowAnalysis.Parse(
            $$"""
            static class Sender{{i}}
            {
                static void Leak(List<Customer> all) => Llm.Send(Helper{{i}}.Pick(all, c => c.Email));
                static void Clean(List<Customer> all) => Llm.Send(Helper{{i}}.Pick(all, c => c.Notes));
                static void LeakEntry(Customer c) => Llm.Send(Helper{{i}}.Sort(c)["mail"][0]);
                static void CleanEntry(Customer c) => Llm.Send(Helper{{i}}.Sort(c)["country"][0]);
            }
            """,
            $"B{i}.cs"));
        var compilation = FlowAnalysis.Compile([FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs"), .. helpers, .. senders]);
        FlowAnalysis.AssertCompiles(compilation);

        var flows = await FlowAnalysis.UnprovenFlowsAsync(compilation);
        Assert.Equal(2 * Pairs, flows.Length);
        Assert.All(flows, flow => Assert.Contains("Customer.Email", flow.GetMessage()));
    }

    [Fact]
    public async Task Cancellation_is_honoured()
    {
        // One method that keeps the engine busy, so that stopping between methods is not enough.
        var body = string.Concat(Enumerable.Range(0, 8000).Select(i => $"if (Crm.Flip()) {{ t{i % 40} = Id(t{(i + 7) % 40}) + c.Email; Llm.Send(t{i % 40}); }}\n"));
        var locals = string.Concat(Enumerable.Range(0, 40).Select(i => $"var t{i} = \"\"; "));
        var compilation = FlowAnalysis.Compile($"static class T {{ static string Id(string s) => s; static void Run(Customer c) {{ {locals} while (Crm.Flip()) {{ {body} }} }} }}");
        FlowAnalysis.AssertCompiles(compilation);

        using var cancellation = new CancellationTokenSource();
        var analysis = Task.Run(() => FlowAnalysis.RunAsync(compilation, cancellationToken: cancellation.Token));
        cancellation.CancelAfter(TimeSpan.FromMilliseconds(1500));
        var watch = new Stopwatch();
        cancellation.Token.Register(watch.Start);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis);
        output.WriteLine($"stopped after {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed} to stop");
    }

    /// <summary>Breaks real code: deletes, doubles, swaps and wraps syntax nodes by their text.</summary>

    private static Task<ImmutableArray<Diagnostic>> FlowsAsync(string source) => FlowAnalysis.UnprovenFlowsAsync(FlowAnalysis.Compile(source));
}
