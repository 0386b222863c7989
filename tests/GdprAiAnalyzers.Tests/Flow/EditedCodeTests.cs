using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using Xunit.Abstractions;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>After an edit, what is kept from the compilation before it gives the same diagnostics as a fresh start.</summary>
public sealed class EditedCodeTests(ITestOutputHelper output)
{
    private const string Code = """
        static class Helper
        {
            public static string Label(Customer c) => "Label " + c.Notes;
            public static string Mail(Customer c) { return c.Notes; }
            public static string Kept { get { return Last; } set { Last = value; } }
            private static string Last = "";
        }
        class Caller
        {
            private string _text = "";
            public void Fill(Customer c) { _text = c.Notes; }
            public void Flush() { Llm.Send(_text); }
            public void Direct(Customer c) { Llm.Send(Helper.Label(c)); Llm.Send(Helper.Mail(c)); }
        }
        """;

    [Theory]
    [InlineData("\"Label \" + c.Notes", "\"Label \" + c.Email", "Helper.Label(c)")]
    [InlineData("return c.Notes;", "var x = c.Name; return x.Trim();", "Helper.Mail(c)")]
    [InlineData("{ _text = c.Notes; }", "{ var mail = c.Email; _text = mail; }", "_text")]
    [InlineData("Llm.Send(Helper.Label(c));", "Llm.Send(Helper.Label(c)); Llm.Send(c.Email);", "c.Email")]
    [InlineData("Llm.Send(_text);", "// moved\n\n Llm.Send(_text); Llm.Send(Crm.Load(1).Email);", "Crm.Load(1).Email")]
    [InlineData("private string _text = \"\";", "private string _text = Crm.Load(1).Name;", "_text")]
    [InlineData("public void Flush()", "public void Other(Customer c) { Llm.Send(c.Email); }\n public void Flush()", "c.Email")]
    public async Task An_edit_changes_what_is_reported(string before, string after, string reported)
    {
        var compilation = FlowAnalysis.Compile(Code);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(compilation));
        var edited = Edit(compilation, Code.Replace(before, after, StringComparison.Ordinal));
        FlowAnalysis.AssertCompiles(edited);
        var flow = Assert.Single(await FlowAnalysis.AnalyzeAsync(edited));
        Assert.Equal(reported, FlowAnalysis.TextAt(flow.Location));
        Assert.Equal(await FreshAsync(edited), await TextAsync(edited));

        var undone = Edit(edited, Code);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(undone));
        Assert.Single(await FlowAnalysis.AnalyzeAsync(edited));
    }

    [Fact]
    public async Task Findings_below_an_edit_move_with_their_text()
    {
        const string Before = "static class T { static string A() { return \"\"; }\n static void B(Customer c) { var text = c.Email;\n Llm.Send(text + A()); } }";
        var compilation = FlowAnalysis.Compile(Before);
        Assert.Single(await FlowAnalysis.AnalyzeAsync(compilation));
        var edited = Edit(compilation, Before.Replace("return \"\";", "\n\n var x = 1;\n return x.ToString();", StringComparison.Ordinal));
        var flow = Assert.Single(await FlowAnalysis.AnalyzeAsync(edited));
        Assert.Equal("c.Email", FlowAnalysis.TextAt(flow.Location));
        Assert.Equal(["c.Email", "Llm.Send(text + A())"], FlowAnalysis.Steps(flow));
        Assert.All(flow.AdditionalLocations.Append(flow.Location), l => Assert.Same(edited.SyntaxTrees[1], l.SourceTree));
    }

    [Fact]
    public async Task A_getter_that_counts_is_looked_into_once_what_it_counts_sends()
    {
        const string Before = """
            class Letter { public string Text = ""; public bool IsSent { get { return Text.Length > 0; } } }
            class Letters { public readonly List<Letter> Items = new(); public int Sent => Items.Count(letter => letter.IsSent); }
            static class Caller
            {
                static void Run(Customer c) { var letters = new Letters(); letters.Items.Add(new Letter { Text = c.Email }); Llm.Send(letters.Sent.ToString()); }
            }
            """;
        var compilation = FlowAnalysis.Compile(Before);
        FlowAnalysis.AssertCompiles(compilation);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(compilation));
        var edited = Edit(compilation, Before.Replace("return Text.Length > 0;", "Llm.Send(Text); return true;", StringComparison.Ordinal));
        Assert.Equal(await FreshAsync(edited), await TextAsync(edited));
        var flow = Assert.Single(await FlowAnalysis.AnalyzeAsync(edited));
        Assert.Equal("Llm.Send(Text)", FlowAnalysis.Steps(flow).Last());
    }

    /// <summary>A default is what calls pass that leave the argument out: those that stand there already, and those that are written later.</summary>
    [Theory]
    [InlineData("Level()", "int level = 0", "int level = 5", "", "", 1)]
    [InlineData("Level(0)", "int level = 0", "int level = 5", "", "", 0)]
    [InlineData("Level(0)", "int level = 0", "int level = 5", "Level(0)", "Level()", 1)]
    [InlineData("new Demand(c).Level", "int Level = 0", "int Level = 5", "", "", 1)]
    [InlineData("new Demand(c, 0).Level", "int Level = 0", "int Level = 5", "", "", 0)]
    [InlineData("new Demand(c, 0).Level", "int Level = 0", "int Level = 5", "Demand(c, 0)", "Demand(c)", 1)]
    [InlineData("Level(1)", "int level = 0", "int level = 5", "Level(1)", "Level(5)", 1)]
    public async Task An_edited_default_counts_where_the_argument_is_left_out(string level, string before, string after, string second, string secondAfter, int due)
    {
        var code = $$"""
            record Demand(Customer Customer, int Level = 0);
            static class Caller
            {
                static int Level(int level = 0) { return level; }
                static void Run(Customer c) { if ({{level}} == 5) Llm.Send(c.Email); }
            }
            """;
        var compilation = FlowAnalysis.Compile(code);
        FlowAnalysis.AssertCompiles(compilation);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(compilation));
        foreach (var (old, edited) in new[] { (before, after), (second, secondAfter) })
        {
            code = old.Length == 0 ? code : code.Replace(old, edited, StringComparison.Ordinal);
            compilation = Edit(compilation, code);
            FlowAnalysis.AssertCompiles(compilation);
            Assert.Equal(await FreshAsync(compilation), await TextAsync(compilation));
        }

        Assert.Equal(due, (await FlowAnalysis.AnalyzeAsync(compilation)).Length);
    }

    [Fact]
    public async Task A_flag_is_fixed_until_code_assigns_it()
    {
        const string Before = "class T { private bool _on = false; public void Set() { } public void Run(Customer c) { if (_on) Llm.Send(c.Email); } }";
        var compilation = FlowAnalysis.Compile(Before);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(compilation));
        var edited = Edit(compilation, Before.Replace("Set() { }", "Set() { _on = true; }", StringComparison.Ordinal));
        Assert.Single(await FlowAnalysis.AnalyzeAsync(edited));
        Assert.Equal(await FreshAsync(edited), await TextAsync(edited));
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(Edit(edited, Before)));
    }

    /// <summary>A field that no code names changes nothing, until code names it.</summary>
    [Theory]
    [InlineData("private string _own = \"\";", "private string _own = \"\"; private string? _text;", 1, "return _own;", "return _own + _text;", 1)]
    [InlineData("private string _own = \"\";", "private string _own = \"\"; private string? _base;", 0, "return _own;", "return _own + \"!\";", 0)]
    [InlineData("private string _own = \"\";", "private readonly Customer? _c; private string _own = \"\";", 1, "return _own;", "return _own + _c?.Email;", 2)]
    [InlineData("class Other { }", "class Other { private static string? _kept; }", 1, "class Other {", "class Other { public static void Put(Customer c) { _kept = c.Name; } public static void Send() { Llm.Send(_kept); }", 2)]
    [InlineData("private int _first;", "", 1, "return _own;", "return _own + 1;", 1)]
    [InlineData("private int _first;", "private string _second = Crm.Load(1).Name;", 1, "return _own;", "return _own + _second;", 2)]
    public async Task A_new_field_counts_once_it_is_named(string before, string after, int due, string second, string secondAfter, int dueThen)
    {
        var code = """
            class Base { protected string _base = ""; public void Fill(Customer c) { _base = c.Email; } }
            class Derived : Base
            {
                private int _first;
                private string _own = "";
                public string Text() { return _own; }
                public void Both(Customer c) { Fill(c); Llm.Send(_base + Text()); }
            }
            class Other { }
            """;
        var compilation = FlowAnalysis.Compile(code);
        Assert.Single(await FlowAnalysis.AnalyzeAsync(compilation));
        foreach (var (old, edited, expected) in new[] { (before, after, due), (second, secondAfter, dueThen) })
        {
            code = code.Replace(old, edited, StringComparison.Ordinal);
            compilation = Edit(compilation, code);
            FlowAnalysis.AssertCompiles(compilation);
            Assert.Equal(await FreshAsync(compilation), await TextAsync(compilation));
            Assert.Equal(expected, (await FlowAnalysis.AnalyzeAsync(compilation)).Length);
        }
    }

    [Fact]
    public async Task A_new_field_in_one_part_of_a_type_is_what_the_other_part_names()
    {
        const string Base = "class Base { protected string _text = \"\"; public void Fill(Customer c) { _text = c.Email; } } ";
        SyntaxTree Part(string text) => FlowAnalysis.Parse(text, "Test0.cs");
        var compilation = FlowAnalysis.Compile(
            FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs"), Part("partial class Derived { }"), FlowAnalysis.Parse(Base + "partial class Derived : Base { public void Both(Customer c) { Fill(c); Llm.Send(_text); } }", "Test1.cs"));
        Assert.Single(await FlowAnalysis.AnalyzeAsync(compilation));
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], Part("partial class Derived { private string? _text; }"));
        FlowAnalysis.AssertCompiles(edited);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(edited));
    }

    /// <summary>Where a client points to is told by looking at other documents: by their bodies as they are now.</summary>
    [Theory]
    [InlineData("return 1;", "return 2;", "DeepSeek (China)")]
    [InlineData("https://api.deepseek.com", "https://eu.api.openai.com", "OpenAI")]
    [InlineData("return 1;", "return new Sender(new OpenAI.Chat.ChatClient(\"m\", new System.ClientModel.ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://eu.api.openai.com\") }));", "OpenAI")]
    [InlineData("_chat.CompleteChat(", "Third.Kept = \"\"; _chat.CompleteChat(", "DeepSeek (China)")]
    public async Task The_place_of_a_client_is_that_of_the_edited_code(string before, string after, string recipient)
    {
        string[] documents =
        [
            "class Sender { private readonly OpenAI.Chat.ChatClient _chat; public Sender(OpenAI.Chat.ChatClient chat) { _chat = chat; } public void Send(Customer c) { _chat.CompleteChat(c.Email); } }",
            "static class Maker { public static object Make() { return new Sender(new(\"m\", new System.ClientModel.ApiKeyCredential(\"k\"), new() { Endpoint = new Uri(\"https://api.deepseek.com\") })); } }",
            "static class Third { public static string Kept = \"\"; public static object Run() { return 1; } }",
        ];
        var compilation = FlowAnalysis.Compile([FlowAnalysis.Parse(FlowAnalysis.Prelude, "_Prelude.cs"), .. documents.Select((text, i) => FlowAnalysis.Parse(text, $"Test{i}.cs"))])
            .AddReferences(new[] { typeof(OpenAI.Chat.ChatClient), typeof(System.ClientModel.ApiKeyCredential) }.Select(t => MetadataReference.CreateFromFile(t.Assembly.Location)));
        FlowAnalysis.AssertCompiles(compilation);
        Assert.Contains("reaches DeepSeek (China) through", Assert.Single(await FlowAnalysis.AnalyzeAsync(compilation)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var tree = compilation.SyntaxTrees.Single(t => t.ToString().Contains(before, StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(tree, FlowAnalysis.Parse(tree.ToString().Replace(before, after, StringComparison.Ordinal), tree.FilePath));
        FlowAnalysis.AssertCompiles(edited);
        Assert.Contains($"reaches {recipient} through", Assert.Single(await FlowAnalysis.AnalyzeAsync(edited)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Single(await FlowAnalysis.AnalyzeAsync(compilation));
    }

    /// <summary>
    /// Every file of the corpus, edited again and again in one body after the other; some edits do not compile. Set <c>GDPRAI_FUZZ_EDITS</c>
    /// for more edits a file.
    /// </summary>
    [Fact]
    public async Task Many_edits_in_a_row_leave_nothing_behind()
    {
        var each = int.TryParse(Environment.GetEnvironmentVariable("GDPRAI_FUZZ_EDITS"), CultureInfo.InvariantCulture, out var number) ? number : 3;
        var random = new Random(7);
        var (edits, differing) = (0, 0);
        foreach (var name in FlowCorpus.FileNames)
        {
            var compilation = FlowAnalysis.Compile(FlowCorpus.Read(name), name + ".cs");
            var text = await TextAsync(compilation);
            for (var step = 0; step < each; step++)
            {
                if (Mutate(compilation.SyntaxTrees[1], random) is not { } source)
                    continue;
                compilation = Edit(compilation, source);
                var now = await TextAsync(compilation);
                Assert.Equal(await FreshAsync(compilation), now);
                edits++;
                differing += now == text ? 0 : 1;
                text = now;
            }
        }

        output.WriteLine($"{edits} edits, {differing} changed what is reported");
        Assert.True(edits > 40 && differing > edits / 4, "the edits no longer exercise the engine");
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], FlowAnalysis.Parse(source, compilation.SyntaxTrees[1].FilePath));

    private static async Task<string> TextAsync(CSharpCompilation compilation) =>
        string.Join("\n", (await FlowAnalysis.AnalyzeAsync(compilation)).Select(d => d + string.Concat(d.AdditionalLocations.Select(l => " > " + l.GetLineSpan()))));

    /// <summary>The same from trees that were never seen before.</summary>
    private static Task<string> FreshAsync(CSharpCompilation compilation) =>
        TextAsync(FlowAnalysis.Compile([.. compilation.SyntaxTrees.Select(t => FlowAnalysis.Parse(t.ToString(), t.FilePath))]));

    /// <summary>Deletes, doubles or exchanges statements of one body, puts another expression in its place, or adds a field.</summary>
    private static string? Mutate(SyntaxTree tree, Random random)
    {
        var root = tree.GetRoot();
        var statements = root.DescendantNodes().OfType<StatementSyntax>().Where(s => s.Parent is BlockSyntax).ToList();
        var expressions = root.DescendantNodes().OfType<ExpressionSyntax>().Where(e => e.Parent is ArgumentSyntax && e.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not null).ToList();
        if (statements.Count == 0 || expressions.Count == 0)
            return null;
        var (statement, expression) = (statements[random.Next(statements.Count)], expressions[random.Next(expressions.Count)]);
        var type = statement.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return (random.Next(5) switch
        {
            4 when type is not null => root.ReplaceNode(type, type.WithMembers(type.Members.Insert(random.Next(type.Members.Count + 1), SyntaxFactory.ParseMemberDeclaration($"private string _new{random.Next(3)};\n")!))),
            0 => root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!,
            1 => root.InsertNodesAfter(statement, [statement]),
            2 => root.ReplaceNode(expression, SyntaxFactory.ParseExpression("Crm.Load(1).Email")),
            _ => root.ReplaceNode(expression, expressions[random.Next(expressions.Count)]),
        }).ToFullString();
    }
}
