using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<GdprAiAnalyzers.Tests.Harness.LowerCaseMethodAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace GdprAiAnalyzers.Tests.Harness;

public sealed class AnalyzerTestTests
{
    private const string Source = "class C { void m() { } }";

    [Fact]
    public Task Reported_diagnostic_meets_the_expected_one() =>
        VerifyCS.VerifyAnalyzerAsync(Source, VerifyCS.Diagnostic().WithSpan(1, 16, 1, 17).WithArguments("m"));

    [Fact]
    public async Task Missing_diagnostic_fails() =>
        Assert.Contains("Expected, not reported", await FailureAsync("class C { void M() { } }", VerifyCS.Diagnostic().WithLocation(1, 16).WithArguments("M")));

    [Fact]
    public async Task Extra_diagnostic_fails_with_text_to_paste() =>
        Assert.Contains("VerifyCS.Diagnostic(\"TOY001\").WithSpan(1, 16, 1, 17).WithArguments(\"m\"),", await FailureAsync(Source));

    [Fact]
    public async Task Wrong_start_fails() =>
        Assert.Contains("nearest differs in location", await FailureAsync(Source, VerifyCS.Diagnostic().WithLocation(1, 15).WithArguments("m")));

    [Fact]
    public async Task Wrong_length_fails_for_a_span_and_not_for_a_location()
    {
        Assert.Contains("nearest differs in location", await FailureAsync(Source, VerifyCS.Diagnostic().WithSpan(1, 16, 1, 18).WithArguments("m")));
        await VerifyCS.VerifyAnalyzerAsync(Source, VerifyCS.Diagnostic().WithLocation(1, 16).WithArguments("m"));
    }

    [Fact]
    public async Task Wrong_argument_fails() =>
        Assert.Contains("nearest differs in message", await FailureAsync(Source, VerifyCS.Diagnostic().WithLocation(1, 16).WithArguments("n")));

    [Fact]
    public async Task Missing_argument_fails() =>
        Assert.Contains("nearest differs in message", await FailureAsync(Source, VerifyCS.Diagnostic().WithLocation(1, 16)));

    [Fact]
    public async Task Wrong_severity_fails() =>
        Assert.Contains("nearest differs in severity", await FailureAsync(Source, VerifyCS.Diagnostic().WithSeverity(DiagnosticSeverity.Error).WithLocation(1, 16).WithArguments("m")));

    [Fact]
    public async Task Arguments_are_compared_alone_when_any_message_will_do()
    {
        var expected = new DiagnosticResult("TOY001", DiagnosticSeverity.Warning).WithLocation(1, 16);
        await VerifyCS.VerifyAnalyzerAsync(Source, expected);
        await VerifyCS.VerifyAnalyzerAsync(Source, expected.WithArguments("m"));
        Assert.Contains("nearest differs in arguments", await FailureAsync(Source, expected.WithArguments("n")));
    }

    [Fact]
    public async Task Analyzer_that_throws_fails() =>
        Assert.Contains("AD0001", await FailureAsync(new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class C { }" }));

    [Fact]
    public async Task Code_that_does_not_compile_fails() =>
        Assert.Contains("DiagnosticResult.CompilerError(\"CS0246\")", await FailureAsync("class C { Missing F; }"));

    [Fact]
    public async Task Expected_compiler_error_passes() =>
        await VerifyCS.VerifyAnalyzerAsync("class C { {|CS0246:Missing|} F; }");

    [Fact]
    public async Task Compiler_warnings_count_only_on_demand()
    {
        var test = new CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier> { TestCode = "class C { int F; }" };
        await test.RunAsync();
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        Assert.Contains("CompilerWarning(\"CS0169\")", await FailureAsync(test));
        test.DisabledDiagnostics.Add("CS0169");
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_locations_are_exact_when_given()
    {
        const string source = "class C { void m(int a, int b) { } }";
        var expected = VerifyCS.Diagnostic().WithArguments("m").WithSpan(1, 16, 1, 17);
        await VerifyCS.VerifyAnalyzerAsync(source, expected.WithSpan(1, 18, 1, 23).WithSpan(1, 25, 1, 30));
        Assert.Contains("additional locations: expected 0, reported 2", await FailureAsync(source, expected));
        Assert.Contains("additional locations: expected 1, reported 2", await FailureAsync(source, expected.WithSpan(1, 18, 1, 23)));
        Assert.Contains("additional location 0", await FailureAsync(source, expected.WithSpan(1, 25, 1, 30).WithSpan(1, 18, 1, 23)));
    }

    [Fact]
    public async Task Additional_locations_are_exact_when_given_by_markup_keys()
    {
        const string source = "class C { void {|#0:m|}({|#1:int a|}, {|#2:int b|}) { } }";
        await VerifyCS.VerifyAnalyzerAsync(source, VerifyCS.Diagnostic().WithArguments("m").WithLocation(0).WithLocation(1).WithLocation(2));
        Assert.Contains("additional location 1", await FailureAsync(source, VerifyCS.Diagnostic().WithArguments("m").WithLocation(0).WithLocation(1).WithLocation(1)));
    }

    [Fact]
    public async Task Unnecessary_code_is_an_additional_location_that_says_so()
    {
        var test = new CSharpAnalyzerTest<UnnecessaryCodeAnalyzer, DefaultVerifier> { TestCode = "class C { void {|#0:m|}({|#1:int a|}, {|#2:int b|}) { } }" };
        var expected = VerifyCS.Diagnostic().WithArguments("m").WithLocation(0).WithLocation(1);
        test.ExpectedDiagnostics.Add(expected.WithLocation(2, DiagnosticLocationOptions.UnnecessaryCode));
        await test.RunAsync();
        test.ExpectedDiagnostics[0] = expected.WithLocation(2);
        Assert.Contains("unnecessary code", await FailureAsync(test));
    }

    [Fact]
    public async Task Options_transforms_apply()
    {
        var test = new CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.OptionsTransforms.Add(_ => throw new InvalidOperationException("the transform ran"));
        Assert.Contains("the transform ran", await FailureAsync(test));
    }

    [Fact]
    public async Task Options_can_ignore_additional_locations() =>
        await VerifyCS.VerifyAnalyzerAsync(
            "class C { void m(int a) { } }",
            VerifyCS.Diagnostic().WithArguments("m").WithSpan(1, 16, 1, 17).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public async Task Diagnostic_without_location_meets_only_an_expectation_without_one()
    {
        var test = new CSharpAnalyzerTest<ProjectAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("TOY006", DiagnosticSeverity.Warning));
        await test.RunAsync();
        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithLocation(1, 1);
        Assert.Contains("TOY006", await FailureAsync(test));
        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithNoLocation();
        await test.RunAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => VerifyCS.VerifyAnalyzerAsync(Source, VerifyCS.Diagnostic().WithArguments("m")));
    }

    [Fact]
    public async Task Strict_and_loose_expectations_share_a_span()
    {
        var loose = new DiagnosticResult("TOY001", DiagnosticSeverity.Warning).WithSpan(1, 16, 1, 17);
        var strict = loose.WithArguments("m");
        var test = new CSharpAnalyzerTest<TwiceAnalyzer, DefaultVerifier> { TestCode = Source, ExpectedDiagnostics = { loose, strict } };
        await test.RunAsync();
        test.ExpectedDiagnostics[0] = strict;
        Assert.Contains("Expected, not reported", await FailureAsync(test));
    }

    [Fact]
    public async Task Rules_that_are_off_by_default_are_seen()
    {
        var test = new CSharpAnalyzerTest<OffByDefaultAnalyzer, DefaultVerifier> { TestCode = "class [|C|] { }" };
        await test.RunAsync();
        test.DisabledDiagnostics.Add("TOY002");
        Assert.Contains("TOY002", await FailureAsync(test));
    }

    [Fact]
    public async Task Editorconfig_sets_the_severity()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = Source };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TOY001.severity = error\n"));
        test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(1, 16).WithArguments("m").WithSeverity(DiagnosticSeverity.Error));
        await test.RunAsync();
        test.ExpectedDiagnostics[0] = test.ExpectedDiagnostics[0].WithSeverity(DiagnosticSeverity.Warning);
        Assert.Contains("severity: expected Warning, reported Error", await FailureAsync(test));
    }

    [Fact]
    public async Task Globalconfig_sets_the_severity()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = Source };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY001.severity = none\n"));
        await test.RunAsync();
        test.TestState.AnalyzerConfigFiles.Clear();
        Assert.Contains("TOY001", await FailureAsync(test));
    }

    [Fact]
    public async Task Editorconfig_options_reach_the_analyzer()
    {
        var test = new CSharpAnalyzerTest<FileAndOptionAnalyzer, DefaultVerifier> { TestCode = "class {|TOY005:C|} { }" };
        Assert.Contains("TOY005", await FailureAsync(test));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ntoy.class = C\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Additional_files_are_analyzed_and_may_carry_markup()
    {
        var test = new CSharpAnalyzerTest<FileAndOptionAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add(("/0/list.txt", "good\n{|TOY004:bad|}\n"));
        await test.RunAsync();
        test.TestState.AdditionalFiles[0] = ("/0/list.txt", Microsoft.CodeAnalysis.Text.SourceText.From("good\nbad\n"));
        Assert.Contains("VerifyCS.Diagnostic(\"TOY004\").WithSpan(\"/0/list.txt\", 2, 1, 2, 4)", await FailureAsync(test));
    }

    [Fact]
    public async Task Additional_files_can_come_from_a_factory()
    {
        var test = new CSharpAnalyzerTest<FileAndOptionAnalyzer, DefaultVerifier> { TestCode = "class C { }" };
        test.TestState.AdditionalFilesFactories.Add(() => [("/0/list.txt", Microsoft.CodeAnalysis.Text.SourceText.From("bad"))]);
        Assert.Contains("/0/list.txt", await FailureAsync(test));
    }

    [Fact]
    public async Task Documents_are_told_apart()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "class A { }", "class B { void m() { } }", ("/0/Named.cs", "class N { void n() { } }") } },
            ExpectedDiagnostics =
            {
                VerifyCS.Diagnostic().WithLocation("/0/Test1.cs", 1, 16).WithArguments("m"),
                VerifyCS.Diagnostic().WithLocation("/0/Named.cs", 1, 16).WithArguments("n"),
            },
        };
        await test.RunAsync();
        test.ExpectedDiagnostics[0] = VerifyCS.Diagnostic().WithLocation("/0/Test0.cs", 1, 16).WithArguments("m");
        Assert.Contains("/0/Test1.cs", await FailureAsync(test));
    }

    [Fact]
    public async Task Additional_projects_can_be_referred_to()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C : Base { }" };
        test.TestState.AdditionalProjects["Library"].Sources.Add("public class Base { void [|m|]() { } }");
        Assert.Contains("CS0246", await FailureAsync(test));
        test.TestState.AdditionalProjectReferences.Add("Library");
        await test.RunAsync();
        test.TestState.AdditionalProjectReferences.Add("Absent");
        Assert.Contains("Absent", await FailureAsync(test));
    }

    [Fact]
    public async Task Output_kind_allows_top_level_statements()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "System.Console.WriteLine();" };
        Assert.Contains("CS8805", await FailureAsync(test));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Fact]
    public async Task Solution_transforms_apply()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = Source };
        test.SolutionTransforms.Add((solution, id) => solution.WithProjectCompilationOptions(
            id, solution.GetProject(id)!.CompilationOptions!.WithSpecificDiagnosticOptions([new("TOY001", ReportDiagnostic.Suppress)])));
        await test.RunAsync();
        test.SolutionTransforms.Clear();
        Assert.Contains("TOY001", await FailureAsync(test));
    }

    [Fact]
    public async Task Diagnostic_verifier_sees_each_pair()
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = "class C { void [|m|]() { } }" };
        test.DiagnosticVerifier = (actual, expected, verifier) => verifier.Equal("other", actual.Id, $"saw {actual.Id} for {expected.Id}");
        Assert.Contains("saw TOY001 for TOY001", await FailureAsync(test));
    }

    [Fact]
    public async Task Pragma_run_finds_a_diagnostic_that_cannot_be_suppressed()
    {
        // Roslyn suppresses by source location, so an analyzer escapes the pragma by changing its mind on seeing one.
        var test = new CSharpAnalyzerTest<PragmaAnalyzer, DefaultVerifier> { TestCode = "class [|C|] { }" };
        Assert.Contains("#pragma warning disable", await FailureAsync(test));
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task Generated_code_run_applies_to_an_analyzer_that_does_not_say_what_it_does_there()
    {
        var test = new CSharpAnalyzerTest<UnconfiguredAnalyzer, DefaultVerifier> { TestCode = "class C { void [|m|]() { } }" };
        Assert.Contains("<auto-generated>", await FailureAsync(test));
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task Suppressed_diagnostics_are_seen_only_when_expected()
    {
        const string source = "#pragma warning disable TOY001\nclass C { void m() { } }";
        await VerifyCS.VerifyAnalyzerAsync(source);
        var expected = VerifyCS.Diagnostic().WithLocation(2, 16).WithArguments("m");
        await VerifyCS.VerifyAnalyzerAsync(source, expected.WithIsSuppressed(true));
        Assert.Contains("suppressed: expected True, reported False", await FailureAsync(Source, VerifyCS.Diagnostic().WithLocation(1, 16).WithArguments("m").WithIsSuppressed(true)));
    }

    [Fact]
    public async Task Test_without_sources_fails() =>
        Assert.Contains("Sources", await FailureAsync(new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier>()));

    [Fact]
    public void Diagnostic_needs_a_single_descriptor()
    {
        Assert.Throws<InvalidOperationException>(() => CSharpAnalyzerVerifier<FileAndOptionAnalyzer, DefaultVerifier>.Diagnostic());
        Assert.Throws<InvalidOperationException>(() => VerifyCS.Diagnostic("TOY999"));
        Assert.Equal("TOY005", CSharpAnalyzerVerifier<FileAndOptionAnalyzer, DefaultVerifier>.Diagnostic("TOY005").Id);
    }

    private static Task<string> FailureAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<LowerCaseMethodAnalyzer, DefaultVerifier> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return FailureAsync(test);
    }

    private static async Task<string> FailureAsync<TAnalyzer>(CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> test)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync())).Message;
}
