using GdprAiAnalyzers.Tests.Fixes.Proof;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GdprAiAnalyzers.Tests.Names;

/// <summary>GDPRAI007: a member that looks personal reaches a model; what is marked keeps its own rules.</summary>
public sealed class InferredFlowTests
{
    private const string Domain =
        """
        using System.Text.Json;
        using GdprAi;
        public class Llm { public void Ask([SendsToLlm] string prompt) { } }
        public class Customer { public string Email { get; set; } = ""; public string EmailTemplate { get; set; } = ""; }
        public class Patient { [PersonalData(PersonalDataCategory.Health)] public string Diagnosis { get; set; } = ""; public string Email { get; set; } = ""; public string Ward { get; set; } = ""; }
        public record Person(string Email, string Topic);
        public record Subject(string Topic);
        public static class Text { public static string Of(Customer c) => "Mail: " + c.Email; public static string Plain(Customer c) => "Mail: " + c.EmailTemplate; }

        """;

    [Theory]
    [InlineData("llm.Ask(c.Email);", "GDPRAI007 c.Email")]
    [InlineData("llm.Ask(Text.Of(c));", "GDPRAI007 Text.Of(c)")]
    [InlineData("llm.Ask(JsonSerializer.Serialize(c));", "GDPRAI007 c")]
    [InlineData("llm.Ask($\"{p}\");", "GDPRAI007 p")]
    [InlineData("llm.Ask(t.Diagnosis);", "GDPRAI002 t.Diagnosis")]
    [InlineData("llm.Ask(t.Email);", "GDPRAI007 t.Email")]
    [InlineData("llm.Ask(JsonSerializer.Serialize(t));", "GDPRAI003 t")]
    [InlineData("llm.Ask(c.EmailTemplate);", null)]
    [InlineData("llm.Ask(Text.Plain(c));", null)]
    [InlineData("llm.Ask($\"{s}\");", null)]
    [InlineData("llm.Ask(t.Ward);", null)]
    [InlineData("llm.Ask(c.Email.Length.ToString());", null)]
    public async Task The_weaker_rule_speaks_where_nothing_is_marked(string statement, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], (await AnalyzeAsync(statement, ReportDiagnostic.Default)).Select(d => d.Id + " " + FlowAnalysis.TextAt(d.Location)));

    [Fact]
    public async Task A_whole_object_names_its_marked_members_alone() =>
        Assert.Equal("Patient.Diagnosis", Assert.Single(await AnalyzeAsync("llm.Ask(JsonSerializer.Serialize(t));", ReportDiagnostic.Default)).Properties["members"]);

    [Fact]
    public async Task Suppressed_it_changes_nothing()
    {
        Assert.Empty(await AnalyzeAsync("llm.Ask(c.Email);", ReportDiagnostic.Suppress));
        Assert.Equal("GDPRAI002", Assert.Single(await AnalyzeAsync("llm.Ask(t.Diagnosis + t.Email);", ReportDiagnostic.Suppress)).Id);
    }

    [Fact]
    public async Task The_message_names_member_category_and_call() =>
        Assert.Equal(
            "'Customer.Email' looks like personal data (contact data), is not marked, and reaches an LLM provider through 'Llm.Ask' without anonymization",
            Assert.Single(await AnalyzeAsync("llm.Ask(c.Email);", ReportDiagnostic.Default)).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string statement, ReportDiagnostic severity)
    {
        var source = Domain + "public class Run { public void Go(Llm llm, Customer c, Patient t, Person p, Subject s) { " + statement + " } }";
        var compilation = FlowAnalysis.Compile(FlowAnalysis.Parse(source, "Test0.cs"));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("GDPRAI007", severity)]));
        var found = await FlowAnalysis.CompileAndAnalyzeAsync(compilation);
        if (!found.IsEmpty)
            await FixProof.ProveAsync(compilation);
        return found;
    }
}
