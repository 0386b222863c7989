using System.Text.RegularExpressions;
using Anthropic;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>Verifies GDPRAI101 to 106 on sources that use the real SDKs, and stubs of those that do not restore here.</summary>
internal sealed partial class ResidencyTest : CSharpAnalyzerTest<ResidencyAnalyzer, DefaultVerifier>
{
    public const string Usings =
        """
        global using System;
        global using System.ClientModel;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading.Tasks;
        global using Anthropic;
        global using Microsoft.Extensions.Configuration;
        global using OpenAI;
        global using OpenAI.Chat;
        """;

    private static readonly MetadataReference[] Sdks =
        new[] { typeof(ChatClient).Assembly, typeof(System.ClientModel.ApiKeyCredential).Assembly, typeof(AnthropicClient).Assembly, typeof(IChatClient).Assembly, typeof(ModelContextProtocol.Client.HttpClientTransportOptions).Assembly, typeof(Microsoft.Extensions.Configuration.IConfiguration).Assembly, typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly, typeof(Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions).Assembly }
            .Distinct()
            .Select(MetadataReference (assembly) => MetadataReference.CreateFromFile(assembly.Location))
            .ToArray();

    public ResidencyTest(string source, string? configuration = null)
    {
        DisabledDiagnostics.AddRange(["OPENAI001", "MEAI001", "SCME0001"]);
        TestCode = source;
        TestState.Sources.Add(("/0/Usings.cs", Usings));
        foreach (var reference in Sdks.Concat(SdkStubs.All))
            TestState.AdditionalReferences.Add(reference);
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

    /// <summary>Verifies statements of a method; <c>config</c>, <c>text</c>, <c>flag</c>, <c>key</c> and <c>http</c> are its parameters.</summary>
    public static Task VerifyAsync(string statements, string? configuration = null, string members = "") => new ResidencyTest(Method(statements, members), configuration).RunAsync();

    public static string Method(string statements, string members = "") =>
        $$"""
        public class Code
        {
            {{members}}
            public async Task Run(IConfiguration config, string text, bool flag, ApiKeyCredential key, HttpClient http)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

    /// <summary>The diagnostics' messages, in one language.</summary>
    public static async Task<IReadOnlyList<string>> MessagesAsync(string statements, string culture = "en", string? configuration = null)
    {
        var messages = new List<string>();
        var test = new ResidencyTest(Method(statements), configuration);
        test.DiagnosticVerifier = (diagnostic, _, _) => messages.Add(diagnostic.GetMessage(System.Globalization.CultureInfo.GetCultureInfo(culture)));
        await test.RunAsync();
        return messages.Distinct().ToList();
    }

    [GeneratedRegex(@"\{\|(GDPRAI\d+):(.*?)\|\}", RegexOptions.Singleline)]
    public static partial Regex Marked();
}
