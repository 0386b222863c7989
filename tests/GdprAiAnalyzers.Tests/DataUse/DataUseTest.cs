using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using GdprAiAnalyzers.Tests.Sdks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace GdprAiAnalyzers.Tests.DataUse;

/// <summary>Verifies the rules on data use on sources that use the real OpenAI package, and small stand-ins for what does not restore.</summary>
internal sealed class DataUseTest : ProvenTest<DataUseAnalyzer>
{
    private const string Usings =
        """
        global using System;
        global using System.ClientModel;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using OpenAI;
        global using OpenAI.Chat;
        global using OpenAI.Responses;
        """;

    private static readonly System.Reflection.Assembly[] Sdks =
    [
        typeof(ChatClient).Assembly,
        typeof(System.ClientModel.BinaryContent).Assembly,
        typeof(BinaryData).Assembly,
        typeof(IChatClient).Assembly,
    ];

    /// <param name="withTerms">Whether clients are looked at too, not requests alone.</param>
    public DataUseTest(string source, string? configuration = null, bool withTerms = false)
    {
        if (!withTerms)
            DisabledDiagnostics.AddRange(["GDPRAI202", "GDPRAI203"]);
        DisabledDiagnostics.AddRange(["OPENAI001", "MEAI001", "SCME0001", "CS1998"]);
        TestCode = source;
        TestState.Sources.Add(("/0/Usings.cs", Usings));
        if (configuration is not null)
            TestState.AdditionalFiles.Add(("/0/gdprai.json", configuration));
        foreach (var assembly in Sdks)
            TestState.AdditionalReferences.Add(assembly);
        SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            return solution
                .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview));
        });
    }

    /// <summary>Adds a package that does not restore here.</summary>
    public DataUseTest With(params Stub[] packages)
    {
        foreach (var package in packages.Concat(packages.SelectMany(p => p.Uses)).Distinct())
            TestState.AdditionalReferences.Add(package.Reference);
        return this;
    }

    /// <summary>Verifies a file; the markup says what is reported.</summary>
    public static Task VerifyAsync(string source, string? configuration = null, bool isProgram = false, bool withTerms = false)
    {
        var test = new DataUseTest(source, configuration, withTerms);
        if (isProgram)
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
