using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Docs;
using Xunit;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>What GDPRAI302 and GDPRAI303 get wrong today; docs/limits.md names each of these.</summary>
public sealed class CheckedLimitTests
{
    [Fact]
    public void Every_limit_has_a_line() => Assert.All(
        typeof(CheckedLimitTests).GetMethods().Where(m => m.ReturnType == typeof(Task)),
        limit => Assert.Contains($"(`{nameof(CheckedLimitTests)}.{limit.Name}`)", Repository.Read("docs/limits.md")));

    [Fact]
    public Task Only_null_and_empty_are_tested() => Anonymizer("string M(string x) { if (x.StartsWith(\"anon_\")) return {|GDPRAI302:x|}; return \"anon_1\"; }");

    [Fact]
    public Task Tests_are_not_related() => Anonymizer("string? M(string? x, bool on) { if (!on || x is null) return on ? {|GDPRAI302:x|} : null; return \"x\"; }");

    [Fact]
    public Task Letters_are_not_judged() => Anonymizer("string M(string x) { var b = new StringBuilder(); foreach (var c in x) b.Append(c); return b.ToString(); }");

    [Fact]
    public Task Patterns_are_not_judged() => Anonymizer("string M(string x) => Regex.Replace(x, \"nothing like it\", \"\");");

    [Fact]
    public Task Loops_run_at_least_once() => Anonymizer("string M(string x, List<string> words) { foreach (var word in words) x = x.Replace(word, \"\"); return x; }");

    [Fact]
    public Task Arguments_that_are_changed_are_not_looked_at() => Anonymizer("void M(Customer c) { c.Diagnosis += \".\"; }");

    [Fact]
    public Task Spreads_are_unknown() => new CheckedTest<ConstantKeyAnalyzer>(
        "class C { object M() => new GdprAi.Anonymization.Pseudonymizer([.. SHA256.HashData(Encoding.UTF8.GetBytes(\"secret\"))], \"x\"); }").RunAsync();

    [Fact]
    public Task Options_that_others_fill_are_unknown() => new CheckedTest<ConstantKeyAnalyzer>(
        """
        class PrivacyOptions { public string Key { get; set; } = ""; }
        class Start { PrivacyOptions Make() => new() { Key = "secret" }; }
        class Privacy(PrivacyOptions options) { object M() => new GdprAi.Anonymization.Pseudonymizer(Convert.FromBase64String(options.Key), "x"); }
        """).RunAsync();

    private static Task Anonymizer(string method) => new CheckedTest<AnonymizerAnalyzer>("class C { [Anonymizes] " + method + " }").RunAsync();
}
