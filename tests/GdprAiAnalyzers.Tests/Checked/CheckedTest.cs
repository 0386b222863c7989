using GdprAi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GdprAiAnalyzers.Tests.Checked;

/// <summary>Verifies one of the rules about anonymization on a source that sees the helpers, and a person to anonymize.</summary>
internal sealed class CheckedTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Security.Cryptography;
        global using System.Text;
        global using System.Text.RegularExpressions;
        global using System.Threading.Tasks;
        global using Domain;
        global using GdprAi;
        """;

    public const string Domain =
        """
        namespace Domain;

        public record Customer([property: PersonalData(PersonalDataCategory.Contact)] string Email, [property: PersonalData(PersonalDataCategory.Name)] string Name, string Country)
        {
            [PersonalData(PersonalDataCategory.Health)] public string? Diagnosis { get; set; }
        }
        """;

    public CheckedTest(string source, string? configuration = null)
    {
        TestCode = source;
        TestState.Sources.Add(("/0/Domain.cs", Domain));
        TestState.Sources.Add(("/0/Usings.cs", Usings));
        TestState.AdditionalReferences.Add(typeof(PersonalDataAttribute).Assembly);
        if (configuration is not null)
            TestState.AdditionalFiles.Add(("/0/gdprai.json", configuration));
        SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            return solution
                .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview));
        });
    }
}
