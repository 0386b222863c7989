using GdprAi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>Verifies a fix of one of the rules about anonymization: the result compiles without a warning, and nothing is reported any more.</summary>
internal sealed class CheckedFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public CheckedFixTest(string source, string fixedSource)
    {
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        DisabledDiagnostics.Add("CS1591");
        TestCode = source;
        FixedCode = fixedSource;
        foreach (var state in new[] { TestState, FixedState })
        {
            state.Sources.Add(("/0/Domain.cs", CheckedTest<TAnalyzer>.Domain));
            state.Sources.Add(("/0/Usings.cs", CheckedTest<TAnalyzer>.Usings));
        }

        TestState.AdditionalReferences.Add(typeof(PersonalDataAttribute).Assembly);
        SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            return solution
                .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview));
        });
    }
}
