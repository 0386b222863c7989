using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Docs;
using GdprAiAnalyzers.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Configuration;

/// <summary>Findings that <c>gdprai.json</c> accepts until a day.</summary>
public sealed class BaselineTests
{
    private const string Code = """
        namespace Acme;

        public static class Gateway
        {
            public static void Ask([GdprAi.SendsToLlm] string prompt) { }
        }

        public static class Support
        {
            public static void Answer(Customer c) => Gateway.Ask({|#0:c.Email|});

            public static void Greet(Customer c) => Gateway.Ask({|#1:c.Name|});
        }
        """;

    [Theory]
    [InlineData("\"subject\": \"Customer.Email\"", true)]
    [InlineData("\"subject\": \"Customer.Email\", \"in\": \"Acme.Support.Answer\"", true)]
    [InlineData("\"in\": \"Acme.Support.Answer\"", true)]
    [InlineData("\"subject\": \"Customer.Email\", \"in\": \"Acme\"", true)]
    [InlineData("\"subject\": \"Customer.Email\", \"in\": \"Acme.Support\"", true)]
    [InlineData("\"subject\": \"customer.email\"", false)]
    [InlineData("\"subject\": \"Customer\"", false)]
    [InlineData("\"subject\": \"Customer.Email\", \"in\": \"Acme.Support.Greet\"", false)]
    [InlineData("\"subject\": \"Customer.Email\", \"in\": \"Acme.Supp\"", false)]
    [InlineData("\"rule\": \"GDPRAI002\", \"subject\": \"Customer.Email\"", false)]
    public async Task An_entry_holds_back_what_it_names_and_nothing_else(string names, bool holdsBack)
    {
        var entry = Entry(names);
        var test = Test(holdsBack ? entry : $"{{|#9:{entry}|}}");
        if (!holdsBack)
        {
            test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 0));
            test.ExpectedDiagnostics.Add(Warning("GDPRAI901", 9).WithMessage("This baseline entry holds nothing back any more"));
        }

        test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 1));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_type_or_namespace_stands_for_all_that_is_in_it()
    {
        await Test(Entry("\"in\": \"Acme\"")).RunAsync();
        await Test(Entry("\"in\": \"Acme.Support\"")).RunAsync();
    }

    [Fact]
    public async Task Two_entries_that_fit_are_both_used() =>
        await Test(Entry("\"in\": \"Acme\"") + ", " + Entry("\"subject\": \"Customer.Name\"")).RunAsync();

    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    [InlineData("", true)]
    [InlineData("tomorrow", true)]
    public async Task An_entry_ends_after_its_day(string today, bool counts)
    {
        var entry = Entry("\"in\": \"Acme\"");
        var test = Test(counts ? entry : $"{{|#9:{entry}|}}", today);
        if (!counts)
        {
            test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 0));
            test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 1));
        }

        await test.RunAsync();

        var own = new CSharpAnalyzerTest<ConfigurationAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        own.TestState.AdditionalFiles.Add(("gdprai.json", File(counts ? entry : $"{{|#9:{entry}|}}")));
        SetToday(own, today);
        if (!counts)
            own.ExpectedDiagnostics.Add(Warning("GDPRAI901", 9).WithMessage("This baseline entry ended on 2027-03-31: what it held back is reported again"));
        await own.RunAsync();
    }

    [Fact]
    public async Task A_mistaken_entry_holds_nothing_back()
    {
        var test = Test("""{ "rule": "GDPRAI001", "in": "Acme", "expires": "2027-03-31" }""");
        test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 0));
        test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 1));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("/0/", "\"in\": \"Acme.Support.Gone\"", true)]
    [InlineData("/0/sub/", "\"in\": \"Acme.Support.Gone\"", true)]
    [InlineData("/0/sub/", "\"in\": \"Acme.Other.Gone\"", false)]
    [InlineData("/0/sub/", "\"subject\": \"Order.Number\"", false)]
    [InlineData("/0/", "\"subject\": \"Order.Number\"", true)]
    public async Task A_file_for_many_projects_may_hold_back_what_others_report(string projectFolder, string names, bool isReported)
    {
        var entry = Entry(names);
        var test = Test(isReported ? $"{{|#9:{entry}|}}" : entry, path: "/0/gdprai.json");
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", $"is_global = true\nbuild_property.ProjectDir = {projectFolder}\n"));
        test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 0));
        test.ExpectedDiagnostics.Add(Warning("GDPRAI001", 1));
        if (isReported)
            test.ExpectedDiagnostics.Add(Warning("GDPRAI901", 9));
        await test.RunAsync();
    }

    [Fact]
    public async Task Settings_are_held_back_by_the_name_of_their_file()
    {
        const string settings = """{ "OpenAI": { "Endpoint": "https://us.api.openai.com/v1" } }""";
        var test = Settings(settings.Replace("\"https://us.api.openai.com/v1\"", "{|#0:\"https://us.api.openai.com/v1\"|}"), "[]");
        test.ExpectedDiagnostics.Add(Warning("GDPRAI104", 0));
        await test.RunAsync();

        await Settings(settings, "[" + Entry("\"rule\": \"GDPRAI104\", \"subject\": \"us.api.openai.com\", \"in\": \"appsettings.json\"") + "]").RunAsync();

        // The same rule in code is another analyzer's.
        await Settings("{}", "[" + Entry("\"rule\": \"GDPRAI103\", \"in\": \"Acme.Support\"") + "]").RunAsync();
        var unused = Settings("{}", "[{|#9:" + Entry("\"rule\": \"GDPRAI103\", \"in\": \"appsettings.json\"") + "|}]");
        unused.ExpectedDiagnostics.Add(Warning("GDPRAI901", 9));
        await unused.RunAsync();
    }

    [Theory]
    [InlineData("namespace A.B { class C { int ‹x› = 1; } }", "A.B.C.x")]
    [InlineData("namespace A; class C<T> { void M<U>() { void L() { var ‹x› = 1; } } }", "A.C.M")]
    [InlineData("class C { class D { string P { get { return ‹x›; } } } }", "C.D.P")]
    [InlineData("class C { C() { ‹x›(); } }", "C.C")]
    [InlineData("class C { ~C() { ‹x›(); } }", "C.~C")]
    [InlineData("class C { int this[int i] => ‹x›; }", "C.this[]")]
    [InlineData("class C { public static C operator +(C a, C b) => ‹x›; }", "C.operator +")]
    [InlineData("class C { public static implicit operator int(C a) => ‹x›; }", "C.operator int")]
    [InlineData("record R(string ‹x›);", "R")]
    [InlineData("enum E { ‹x› }", "E.x")]
    [InlineData("delegate void D(int ‹x›);", "D")]
    [InlineData("class C { event System.Action E { add { ‹x›(); } remove { } } }", "C.E")]
    [InlineData("[assembly: ‹x›]", "Code.cs")]
    [InlineData("var ‹x› = 1; void L() { }", "Code.cs")]
    public void A_place_is_named_by_the_members_around_it(string code, string expected)
    {
        var start = code.IndexOf('‹');
        var tree = CSharpSyntaxTree.ParseText(code.Replace("‹", "").Replace("›", ""), path: "/0/Code.cs");
        Assert.Equal(expected, Scope.Of(Location.Create(tree, new(start, 1))));
    }

    [Fact]
    public void Every_rule_reports_through_the_one_place()
    {
        var calls = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/GdprAiAnalyzers"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReportDiagnostic" })
                .Select(_ => Path.GetFileName(file)));
        Assert.Equal(["ConfigurationAnalyzer.cs", "Reporter.cs"], calls.Order(StringComparer.Ordinal));
    }

    private static RuleTest Test(string entries, string today = "2026-11-22", string path = "gdprai.json")
    {
        var test = new RuleTest(Code);
        test.TestState.AdditionalFiles.Add((path, File(entries)));
        SetToday(test, today);
        return test;
    }

    private static CSharpAnalyzerTest<SettingsFileAnalyzer, DefaultVerifier> Settings(string settings, string baseline)
    {
        var test = new CSharpAnalyzerTest<SettingsFileAnalyzer, DefaultVerifier> { TestCode = "namespace Acme { class Support { } }" };
        test.TestState.AdditionalFiles.Add(("appsettings.json", settings));
        test.TestState.AdditionalFiles.Add(("gdprai.json", $"{{ \"baseline\": {baseline} }}"));
        SetToday(test, "2026-11-22");
        return test;
    }

    private static void SetToday<T>(CSharpAnalyzerTest<T, DefaultVerifier> test, string today)
        where T : DiagnosticAnalyzer, new() =>
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.GdprAiToday = {today}\n"));

    private static string File(string entries) => $"{{ \"baseline\": [{entries}] }}";

    private static string Entry(string names) =>
        $"{{ {(names.Contains("\"rule\"") ? "" : "\"rule\": \"GDPRAI001\", ")}{names}, \"reason\": \"rewritten in January\", \"expires\": \"2027-03-31\" }}";

    private static DiagnosticResult Warning(string id, int location) => new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(location).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
}
