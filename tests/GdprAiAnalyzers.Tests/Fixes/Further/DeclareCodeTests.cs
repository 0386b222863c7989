using GdprAiAnalyzers.CodeFixes.Settings;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>GDPRAI010: what a method does whose body is not here is declared in <c>gdprai.json</c>.</summary>
public sealed class DeclareCodeTests
{
    [Fact]
    public Task It_only_passes_the_value_on() => VerifyAsync(
        "GDPRAI.DeclarePropagator",
        "public string Run(IFormatter formatter, Customer c) => formatter.Format(2, {|GDPRAI010:c.Email|});",
        "public string Run(IFormatter formatter, Customer c) => formatter.Format(2, c.Email);",
        "propagators", "{ \"id\": \"M:IFormatter.Format(System.Int32,System.String)\", \"flows\": [\"arg1 -> return\"] }");

    [Fact]
    public Task It_sends_the_value_to_a_model() => VerifyAsync(
        "GDPRAI.DeclareSink",
        "public string Run(IFormatter formatter, Customer c) => formatter.Format(2, {|GDPRAI010:c.Email|});",
        "public string Run(IFormatter formatter, Customer c) => formatter.Format(2, {|GDPRAI001:c.Email|});",
        "sinks", "{ \"id\": \"M:IFormatter.Format(System.Int32,System.String)\", \"arguments\": [\"text\"] }");

    [Fact]
    public Task What_returns_nothing_passes_nothing_on()
    {
        const string Source = "public void Run(IFormatter formatter, Customer c) => formatter.Keep({|GDPRAI010:c.Email|});";
        return new Test("GDPRAI.DeclarePropagator", Code(Source), Code(Source)).RunAsync();
    }

    private static Task VerifyAsync(string key, string source, string fixedSource, string section, string item)
    {
        var test = new Test(key, Code(source), Code(fixedSource));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.FixedState.AdditionalFiles.Add(("gdprai.json", "{\n  \"models\": {\n    \"" + section + "\": [\n      " + item + "\n    ]\n  }\n}\n"));
        return test.RunAsync();
    }

    private static string Code(string member) =>
        $$"""
        public class Customer { [GdprAi.PersonalData(GdprAi.PersonalDataCategory.Contact)] public string Email { get; set; } = ""; }
        public interface IFormatter { string Format(int width, string text); void Keep(string text); }
        public class Sender { public void Send([GdprAi.SendsToLlm] string text) { } }

        public class App
        {
            {{member}}
        }

        """;

    private sealed class Test : CSharpCodeFixTest<PersonalDataFlowAnalyzer, DeclareCodeFix, DefaultVerifier>
    {
        public Test(string key, string source, string fixedSource)
        {
            CodeActionEquivalenceKey = key;
            TestCode = source;
            FixedCode = fixedSource;
            if (source == fixedSource)
                FixedState.MarkupHandling = MarkupMode.Allow;
            TestState.AdditionalReferences.Add(typeof(GdprAi.PersonalDataAttribute).Assembly);
            SolutionTransforms.Add((solution, id) => solution.WithProjectCompilationOptions(
                id, ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable)));
        }
    }
}
