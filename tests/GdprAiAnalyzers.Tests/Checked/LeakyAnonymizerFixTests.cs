using GdprAiAnalyzers.CodeFixes;
using GdprAiAnalyzers.Rules;
using Xunit;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>The fix of GDPRAI302: what comes out goes through the helper for it.</summary>
public sealed class LeakyAnonymizerFixTests
{
    [Theory]
    [InlineData("string M(string email) => {|GDPRAI302:email|};", "string M(string email) => Anonymize.Email(email);")]
    [InlineData("string M(string text) { return {|GDPRAI302:text|}; }", "string M(string text) { return Anonymize.Text(text); }")]
    [InlineData("string M(string x) => {|GDPRAI302:x|};", "string M(string x) => Anonymize.Value(x);")]
    [InlineData("string M(string email) => Known(email) ?? {|GDPRAI302:email|};", "string M(string email) => Known(email) ?? Anonymize.Email(email);")]
    [InlineData("string? M(string email) { try { return Known(email); } catch { return {|GDPRAI302:email|}; } }", "string? M(string email) { try { return Known(email); } catch { return Anonymize.Email(email); } }")]
    [InlineData("string? M(string lastName, bool on) => on ? Known(lastName) : {|GDPRAI302:lastName|};", "string? M(string lastName, bool on) => on ? Known(lastName) : Anonymize.Name(lastName);")]
    [InlineData("string M(string lastName) => {|GDPRAI302:lastName[0] + \".\"|};", "string M(string lastName) => Anonymize.Name(lastName)[0] + \".\";")]
    [InlineData("string M(string diagnosis) => {|GDPRAI302:diagnosis|};", "string M(string diagnosis) => Redact.Erase(diagnosis);")]
    [InlineData("string M(Customer c) => {|GDPRAI302:c.Email|};", "string M(Customer c) => Anonymize.Email(c.Email);")]
    [InlineData("Customer M(Customer c) => {|GDPRAI302:c|};", "Customer M(Customer c) => Anonymize.Object(c);")]
    [InlineData("Task<string> M(string email) => Task.FromResult({|GDPRAI302:email|});", "Task<string> M(string email) => Task.FromResult(Anonymize.Email(email));")]
    [InlineData("void M(string email, out string y) { y = {|GDPRAI302:email|}; }", "void M(string email, out string y) { y = Anonymize.Email(email); }")]
    [InlineData("string M(Guid id) => {|GDPRAI302:id.ToString()|};", "string M(Guid id) => Anonymize.Id(id);")]
    public Task Anonymizes(string method, string fixedMethod) =>
        new CheckedFixTest<AnonymizerAnalyzer, WrapInHelperFix>(Source(method, ""), Source(fixedMethod, "using GdprAi.Anonymization;\n\n")) { CodeActionEquivalenceKey = WrapInHelperFix.EquivalenceKey }.RunAsync();

    [Fact]
    public Task All_at_once() => new CheckedFixTest<AnonymizerAnalyzer, WrapInHelperFix>(
        Source("string M(string email, bool on) { if (on) return {|GDPRAI302:email|}; return {|GDPRAI302:email.Trim()|}; }", ""),
        Source("string M(string email, bool on) { if (on) return Anonymize.Email(email); return Anonymize.Email(email).Trim(); }", "using GdprAi.Anonymization;\n\n")).RunAsync();

    private static string Source(string method, string import) =>
        $$"""
        {{import}}class C
        {
            [Anonymizes] public {{method}}

            [Anonymizes] static string? Known(string text) => text.Length > 3 ? "[text]" : null;
        }

        """;
}
