using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    GdprAiAnalyzers.Tests.Harness.LowerCaseMethodAnalyzer, GdprAiAnalyzers.Tests.Harness.UpperCaseFix, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace GdprAiAnalyzers.Tests.Harness;

public sealed class CodeFixTestTests
{
    private const string Source = "class C { void [|m|]() { } }";
    private const string Fixed = "class C { void M() { } }";
    private const string TwoSource = "class C { void [|m|]() { } void [|n|]() { } }";
    private const string TwoFixed = "class C { void M() { } void N() { } }";

    [Fact]
    public async Task Fixed_code_is_compared()
    {
        await VerifyCS.VerifyCodeFixAsync(Source, Fixed);
        var failure = await FailureAsync(() => VerifyCS.VerifyCodeFixAsync(Source, "class C { void X() { } }"));
        Assert.Contains("-class C { void X() { } }", failure);
        Assert.Contains("+class C { void M() { } }", failure);
    }

    [Fact]
    public async Task Verifier_takes_expected_diagnostics()
    {
        const string source = "class C { void m() { } }";
        var expected = VerifyCS.Diagnostic().WithSpan(1, 16, 1, 17).WithArguments("m");
        await VerifyCS.VerifyCodeFixAsync(source, expected, Fixed);
        await VerifyCS.VerifyCodeFixAsync(source, [expected], Fixed);
        Assert.Contains("TOY001", await FailureAsync(() => VerifyCS.VerifyCodeFixAsync(source, Fixed)));
    }

    [Fact]
    public Task Test_without_fixed_code_checks_diagnostics_alone() => Create<UpperCaseFix>(Source).RunAsync();

    [Fact]
    public async Task Fixed_code_that_does_not_compile_fails()
    {
        const string source = "class C { void [|m|]() { } void M() { } }";
        const string result = "class C { void M() { } void M() { } }";
        Assert.Contains("CS0111", await FailureAsync(() => VerifyCS.VerifyCodeFixAsync(source, result)));

        var test = Create<UpperCaseFix>(source, "class C { void M() { } void {|CS0111:M|}() { } }");
        await test.RunAsync();
    }

    [Fact]
    public async Task Fix_that_leaves_its_diagnostic_fails()
    {
        var test = Create<IneffectiveFix>(Source, "class C { void m_() { } }");
        Assert.Contains("still offered", await FailureAsync(test));
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        Assert.Contains("Diagnostics of fixed state", await FailureAsync(test));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.FixedState.Sources[0] = ("/0/Test0.cs", Microsoft.CodeAnalysis.Text.SourceText.From("class C { void [|m_|]() { } }"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Same_code_says_that_no_fix_is_offered()
    {
        await Create<EmptyCodeFixProvider>(Source, Source).RunAsync();
        Assert.Contains("no code fix is offered", await FailureAsync(Create<UpperCaseFix>(Source, Source)));
    }

    [Fact]
    public async Task Expected_fix_that_is_not_offered_fails() =>
        Assert.Contains("-class C { void M() { } }", await FailureAsync(Create<EmptyCodeFixProvider>(Source, Fixed)));

    [Fact]
    public async Task Each_diagnostic_is_fixed_in_turn()
    {
        await VerifyCS.VerifyCodeFixAsync(TwoSource, TwoFixed);
        Assert.Contains("Iterative", await FailureAsync(() => VerifyCS.VerifyCodeFixAsync(TwoSource, "class C { void M() { } void n() { } }")));
    }

    [Fact]
    public async Task Number_of_iterations_is_exact_when_given()
    {
        var test = Create<UpperCaseFix>(TwoSource, TwoFixed);
        test.NumberOfIncrementalIterations = 2;
        await test.RunAsync();
        test.NumberOfIncrementalIterations = 3;
        Assert.Contains("Expected 3 iterations", await FailureAsync(test));
        test.NumberOfIncrementalIterations = 1;
        Assert.Contains("After the expected 1 iterations", await FailureAsync(test));
    }

    [Fact]
    public async Task Fix_one_stops_after_the_first()
    {
        var test = Create<UpperCaseFix>(TwoSource, "class C { void M() { } void [|n|]() { } }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne;
        await test.RunAsync();
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.None;
        Assert.Contains("Iterative", await FailureAsync(test));
    }

    [Fact]
    public async Task Fix_all_leaves_the_batch_fixed_code()
    {
        var test = Create<DifferentBatchFix>("class C { void [|m|]() { } void [|n|]() { } }", "class C { void Onem() { } void Onen() { } }");
        Assert.Contains("Fix all in document", await FailureAsync(test));
        test.BatchFixedCode = "class C { void Batchm() { } void Batchn() { } }";
        await test.RunAsync();
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck, "Fix all in document")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck, "Fix all in project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Fix all in solution")]
    public async Task Each_scope_of_fix_all_runs_unless_skipped(CodeFixTestBehaviors others, string scope)
    {
        var test = Create<DifferentBatchFix>(Source, "class C { void Onem() { } }");
        test.CodeFixTestBehaviors = others;
        Assert.Contains(scope, await FailureAsync(test));
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task Fix_all_in_document_needs_an_iteration_a_document()
    {
        var test = new CSharpCodeFixTest<LowerCaseMethodAnalyzer, UpperCaseFix, DefaultVerifier>
        {
            TestState = { Sources = { "class A { void [|m|]() { } }", "class B { void [|m|]() { } }" } },
            FixedState = { Sources = { "class A { void M() { } }", "class B { void M() { } }" } },
        };
        Assert.Contains("Fix all in document", await FailureAsync(test));
        test.NumberOfFixAllInDocumentIterations = 2;
        await test.RunAsync();
    }

    [Fact]
    public async Task Fixes_reach_additional_projects()
    {
        var test = Create<UpperCaseFix>(Source, Fixed);
        test.TestState.AdditionalProjects["Library"].Sources.Add("public class L { void [|l|]() { } }");
        test.FixedState.AdditionalProjects["Library"].Sources.Add("public class L { void L2() { } }");
        test.NumberOfFixAllInDocumentIterations = 2;
        test.NumberOfFixAllInProjectIterations = 2;
        Assert.Contains("L2", await FailureAsync(test));
        test.FixedState.AdditionalProjects["Library"].Sources[0] = ("/Library/Test0.cs", Microsoft.CodeAnalysis.Text.SourceText.From("public class L { void {|CS0542:L|}() { } }"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Action_is_chosen_by_index_or_equivalence_key()
    {
        var first = Create<TwoActionsFix>(Source, "class C { void Am() { } }");
        await first.RunAsync();

        var second = Create<TwoActionsFix>(Source, "class C { void Bm() { } }");
        Assert.Contains("+class C { void Am() { } }", await FailureAsync(second));
        second.CodeActionIndex = 1;
        await second.RunAsync();
        second.CodeActionIndex = null;
        second.CodeActionEquivalenceKey = "B";
        await second.RunAsync();
        second.CodeActionIndex = 0;
        Assert.Contains("equivalence key 'A'", await FailureAsync(second));
    }

    [Fact]
    public async Task Action_verifier_sees_the_action()
    {
        var test = Create<UpperCaseFix>(Source, Fixed);
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Rename to M", action.Title);
        await test.RunAsync();
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Other", action.Title);
        Assert.Contains("Rename to M", await FailureAsync(test));
    }

    [Fact]
    public async Task Tree_that_its_own_text_does_not_parse_to_fails()
    {
        var test = Create<MalformedTreeFix>(Source, "class C { void M(int i) { } void N() { } }");
        Assert.Contains("syntax tree", await FailureAsync(test));
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        await test.RunAsync();
    }

    [Fact]
    public async Task Fix_for_a_non_local_diagnostic_fails()
    {
        var test = new CSharpCodeFixTest<CalleeAnalyzer, UpperCaseFix, DefaultVerifier>
        {
            TestState = { Sources = { "static class A { public static void [|m|]() { } }", "class B { B() => A.m(); }" } },
            FixedState = { Sources = { "static class A { public static void M() { } }", "class B { B() => A.{|CS0117:m|}(); }" } },
        };
        Assert.Contains("non-local", await FailureAsync(test));
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        await test.RunAsync();
    }

    [Fact]
    public async Task Fixed_state_inherits_what_it_leaves_unset()
    {
        var test = Create<UpperCaseFix>("class C : Other { void [|m|]() { } }", "class C : Other { void M() { } }");
        test.TestState.AdditionalProjects["Library"].Sources.Add("public class Other { }");
        test.TestState.AdditionalProjectReferences.Add("Library");
        await test.RunAsync();
        test.FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        Assert.Contains("CS0246", await FailureAsync(test));
    }

    [Fact]
    public async Task Markup_of_the_fixed_code_speaks_of_the_fixed_code()
    {
        await VerifyCS.VerifyCodeFixAsync("class C { void [|mm|]() { } {|CS0246:Missing|} F; }", "class C { void Mm() { } {|CS0246:Missing|} F; }");
        Assert.Contains("Diagnostics of fixed state", await FailureAsync(() =>
            VerifyCS.VerifyCodeFixAsync("class C { void [|mm|]() { } {|CS0246:Missing|} F; }", "class C { void Mm() { } Missing F; }")));
    }

    [Fact]
    public async Task Diagnostics_without_a_fix_are_expected_in_the_fixed_state_as_well()
    {
        const string source = "class C { void [|m|]() { } Missing F; }";
        var test = Create<UpperCaseFix>(source, "class C { void M() { } Missing F; }");
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerError("CS0246").WithSpan(1, 24, 1, 31));
        await test.RunAsync();
        test.FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        Assert.Contains("Diagnostics of fixed state", await FailureAsync(test));
    }

    [Fact]
    public async Task Fix_without_fix_all_is_fixed_one_by_one_alone()
    {
        await Create<NoFixAllFix>(TwoSource, TwoFixed).RunAsync();
        Assert.Contains("Iterative", await FailureAsync(Create<NoFixAllFix>(TwoSource, Fixed)));
    }

    [Fact]
    public async Task Compiler_diagnostics_can_be_fixed()
    {
        var test = new CSharpCodeFixTest<EmptyDiagnosticAnalyzer, MissingNameFix, DefaultVerifier>
        {
            TestCode = "class C { void M() { {|CS0103:Missing|}(); } }",
            FixedCode = "class C { void M() { M(); } }",
        };
        await test.RunAsync();
        test.FixedState.Sources[0] = ("/0/Test0.cs", Microsoft.CodeAnalysis.Text.SourceText.From("class C { void M() { N(); } }"));
        Assert.Contains("-class C { void M() { N(); } }", await FailureAsync(test));
    }

    private static CSharpCodeFixTest<LowerCaseMethodAnalyzer, TFix, DefaultVerifier> Create<TFix>(string source, string? fixedSource = null)
        where TFix : CodeFixProvider, new() =>
        new() { TestCode = source, FixedCode = fixedSource! };

    private static Task<string> FailureAsync<TAnalyzer, TFix>(CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier> test)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        FailureAsync(() => test.RunAsync());

    private static async Task<string> FailureAsync(Func<Task> run) => (await Assert.ThrowsAsync<InvalidOperationException>(run)).Message;
}
