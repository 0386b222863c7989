using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow.Lattice;

/// <summary>Laws of the analysis as a whole, on programs that are put together at random from what the transfer functions know.</summary>
public sealed class ProgramLawTests
{
    private const int Programs = 40;

    /// <summary>More personal members, more leaks: what was reported stays reported.</summary>
    [Fact]
    public async Task Marking_more_members_never_silences_a_sink()
    {
        var found = 0;
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = new RandomProgram(seed);
            var (few, more) = (await LeaksAsync(program.Text("A")), await LeaksAsync(program.Text("A", "C")));
            Assert.True(few.IsSubsetOf(more), $"Seed {seed}: {string.Join("; ", few.Except(more))}\n{program.Text("A")}");
            found += few.Count;
        }

        Assert.True(found > Programs, $"only {found} leaks: the programs no longer exercise the engine");
    }

    /// <summary>What cannot run does not count.</summary>
    [Fact]
    public async Task Statements_under_a_constant_false_change_nothing()
    {
        for (var seed = 0; seed < Programs; seed++)
        {
            var (plain, padded) = (new RandomProgram(seed).Text("A"), new RandomProgram(seed, deadCode: true).Text("A"));
            Assert.NotEqual(plain, padded);
            var (without, with) = (await LeaksAsync(plain), await LeaksAsync(padded));
            Assert.True(without.SetEquals(with), $"Seed {seed}: {string.Join("; ", without.Except(with).Concat(with.Except(without)))}\n{padded}");
        }
    }

    /// <summary>
    /// Neither the order of methods and files nor the order in which files are asked for changes what is said. Mutual recursion
    /// that rewrites shared objects is left out: docs/limits.md says so.
    /// </summary>
    [Fact]
    public async Task Order_of_methods_and_files_does_not_matter()
    {
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = new RandomProgram(seed, isRecursive: false);
            var text = program.Text("A");
            var first = await LeaksAsync(text);
            var parts = program.Parts("A").Select((part, i) => FlowAnalysis.Parse(part, $"Part{i}.cs")).Prepend(FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs")).ToArray();
            Same(await LeaksAsync(program.Text(["A"], reversed: true)), "methods in reverse");
            Same(await LeaksAsync(FlowAnalysis.Compile(parts)), "a file for each method");
            Same(await LeaksAsync(FlowAnalysis.Compile([.. parts.Reverse()])), "files in reverse");

            void Same(HashSet<string> other, string what) =>
                Assert.True(first.SetEquals(other), $"Seed {seed}, {what}: lost {string.Join("; ", first.Except(other))}, new {string.Join("; ", other.Except(first))}\n{text}");
        }
    }

    private static Task<HashSet<string>> LeaksAsync(string source) => LeaksAsync(FlowAnalysis.Compile(source));

    /// <summary>The sink calls that are reported, each by its own text, which the programs keep unique.</summary>
    private static async Task<HashSet<string>> LeaksAsync(Compilation compilation)
    {
        return [.. (await FlowAnalysis.CompileAndAnalyzeAsync(compilation)).Where(FlowAnalysis.IsFlow).Select(d => FlowAnalysis.TextAt(d.AdditionalLocations[^1]))];
    }

    private sealed class RandomProgram
    {
        private const string Dead = "if (Never) { x = p.A; y = p.A; p.B = p.A; b.Text = p.A; l.Add(p.A); Action act = () => y = x; act(); }";

        private readonly Random _random;
        private readonly string[] _methods;
        private readonly bool _isRecursive;
        private int _current;
        private int _names;

        public RandomProgram(int seed, bool deadCode = false, bool isRecursive = true)
        {
            _random = new Random(seed);
            _isRecursive = isRecursive;
            _methods = [.. Enumerable.Range(0, 5).Select(i => Method(i, deadCode))];
        }

        public string Text(params string[] marked) => Text(marked, reversed: false);

        public string Text(string[] marked, bool reversed) => Types(marked) + Class(reversed ? _methods.Reverse() : _methods);

        public IEnumerable<string> Parts(params string[] marked) => _methods.Select(m => Class([m])).Prepend(Types(marked) + Class([]));

        private static string Types(string[] marked) =>
            "class P { " + string.Concat(new[] { "A", "B", "C", "D" }.Select(name => $"{(marked.Contains(name) ? "[PersonalData] " : "")}public string {name} {{ get; set; }} = \"\"; ")) + "}\n"
            + "class Box { public string Text = \"\"; public Box? Next; }\n"
            + "static partial class T { static string M5(P p, string x, List<string> l, Box b) => x + b.Text; }\n";

        private static string Class(IEnumerable<string> methods) => "static partial class T\n{\n" + string.Concat(methods) + "}\n";

        private string Method(int index, bool deadCode)
        {
            _current = index;
            var body = new StringBuilder();
            Block(body, 8, 0);
            return string.Create(CultureInfo.InvariantCulture, $"static string M{index}(P p, string x, List<string> l, Box b)\n{{\nconst bool Never = false; var y = \"\";\n{(deadCode ? Dead + "\n" : "")}{body}{(deadCode ? Dead + "\n" : "")}return x;\n}}\n")
                .Replace("§", "M" + index, StringComparison.Ordinal);
        }

        private void Block(StringBuilder body, int statements, int depth)
        {
            for (var i = 0; i < statements; i++) Statement(body, depth);
        }

        private void Statement(StringBuilder body, int depth)
        {
            string[] simple =
            [
                "x = p.A;", "x = p.C;", "x = y;", "y = x + y;", "p.B = x;", "p.A = y;", "y = p.B;", "x = \"\";", "y = Mask.Text(x);", "(x, y) = (y, x);", "y = $\"{x} {p.D}\";",
                "l.Add(x);", "y = l[0];", "l.Clear();", "x = string.Join(\",\", l);", "b.Text = x;", "y = b.Text;", "b = new Box { Text = y };", "b.Next = new Box { Text = x };", "x = b.Next!.Text;",
                "x = M# (p, y, l, b);", "y = M# (new P { B = x }, y, new List<string>(), b);", "Func<string, string> f@ = s => s + y; x = f@(x);", "Action a@ = () => y = x; a@();", "x = Id(y); static string Id(string s) => s;",
                "x ??= y;", "y = x is { Length: > 3 } z@ ? z@ : y;", "foreach (var e@ in l) y += e@;", "y = l.Select(e => e + x).First();",
                "Llm.Send(x + \"§@\");", "Llm.Send(y + \"§@\");", "Llm.Send(p.C + \"§@\");", "Llm.Send(b.Text + \"§@\");", "Llm.SendAll(l.Append(\"§@\"));", "Llm.Send($\"{p.B} {x} §@\");",
            ];
            string[] nested = ["if (Crm.Flip()) {", "while (Crm.Flip()) {", "try {", "for (var i@ = 0; i@ < 3; i@++) {", "{"];
            var name = (_names++).ToString(CultureInfo.InvariantCulture);
            if (depth < 2 && _random.Next(5) == 0)
            {
                var head = nested[_random.Next(nested.Length)];
                body.AppendLine(head.Replace("@", name, StringComparison.Ordinal));
                Block(body, 3, depth + 1);
                body.AppendLine(head[0] == 't' ? "} catch (Exception) {" : "} {");
                Block(body, 2, depth + 1);
                body.AppendLine("}");
                return;
            }

            var text = simple[_random.Next(simple.Length)].Replace("@", name, StringComparison.Ordinal).Replace("M# ", "M" + (_isRecursive ? _random.Next(5) : _random.Next(_current + 1, 6)), StringComparison.Ordinal);
            // A local function has a block of its own: its name may come again.
            body.AppendLine(text.Contains("static", StringComparison.Ordinal) ? "{ " + text + " }" : text);
        }
    }
}
