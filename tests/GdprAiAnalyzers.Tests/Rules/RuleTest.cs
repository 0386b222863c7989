using System.Text.RegularExpressions;
using Anthropic;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.AspNetCore.Identity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>Verifies GDPRAI001 to GDPRAI003 on sources that use the real SDKs.</summary>
internal sealed partial class RuleTest : ProvenTest<PersonalDataFlowAnalyzer>
{
    private const string Usings =
        """
        global using System;
        global using System.ClientModel;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Text;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Domain;
        global using GdprAi;
        """;

    private const string Domain =
        """
        namespace Domain;

        public class Customer
        {
            [PersonalData(PersonalDataCategory.Contact)] public string Email { get; set; } = "";
            [PersonalData(PersonalDataCategory.Name)] public string Name { get; set; } = "";
            [PersonalData(PersonalDataCategory.Health)] public string Diagnosis { get; set; } = "";
            public string Topic { get; set; } = "";
        }

        public record Person([property: PersonalData(PersonalDataCategory.Contact)] string Email, [property: PersonalData(PersonalDataCategory.Name)] string Name, string Topic);

        public record Subject(string Topic, int Priority);
        """;

    private static readonly System.Reflection.Assembly[] Sdks =
    [
        typeof(ChatClient).Assembly,
        typeof(System.ClientModel.BinaryContent).Assembly,
        typeof(BinaryData).Assembly,
        typeof(AnthropicClient).Assembly,
        typeof(IChatClient).Assembly,
        typeof(Microsoft.Extensions.Logging.ILogger).Assembly,
        typeof(ModelContextProtocol.Server.McpServerTool).Assembly,
    ];

    public RuleTest(string source, bool withSdks = true)
    {
        // Experimental members of the SDKs
        DisabledDiagnostics.AddRange(["OPENAI001", "MEAI001", "SCME0001"]);
        TestCode = source;
        TestState.Sources.Add(("/0/Domain.cs", Domain));
        TestState.Sources.Add(("/0/Usings.cs", withSdks ? Usings : Usings.Replace("global using System.ClientModel;\n", "")));
        TestState.AdditionalReferences.Add(typeof(GdprAi.PersonalDataAttribute).Assembly);
        TestState.AdditionalReferences.Add(typeof(Microsoft.AspNetCore.Identity.PersonalDataAttribute).Assembly);
        TestState.AdditionalReferences.Add(typeof(IdentityUser).Assembly);
        if (withSdks)
        {
            foreach (var assembly in Sdks)
                TestState.AdditionalReferences.Add(assembly);
        }

        SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            return solution
                .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable))
                .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview));
        });
    }

    /// <summary>Verifies a file with markup, then the same file in which every marked expression is <paramref name="clean"/> instead: nothing may be reported.</summary>
    public static async Task VerifyWithTwinAsync(string source, string clean)
    {
        Xunit.Assert.Matches(Marked(), source);
        await new RuleTest(source).RunAsync();
        await new RuleTest(Marked().Replace(source, clean)).RunAsync();
    }

    /// <summary>Verifies that nothing is reported.</summary>
    public static Task VerifyCleanAsync(string source)
    {
        Xunit.Assert.DoesNotMatch(Marked(), source);
        return new RuleTest(source).RunAsync();
    }

    [GeneratedRegex(@"\{\|GDPRAI\d+:(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
