using System.Text.RegularExpressions;
using Anthropic;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>Verifies GDPRAI101 to 106 on sources that use the real SDKs, and stubs of those that do not restore here.</summary>
internal sealed partial class ResidencyTest : ProvenTest<ResidencyAnalyzer>
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
        new[] { typeof(ChatClient).Assembly, typeof(System.ClientModel.ApiKeyCredential).Assembly, typeof(AnthropicClient).Assembly, typeof(IChatClient).Assembly, typeof(ModelContextProtocol.Client.HttpClientTransportOptions).Assembly, typeof(Microsoft.Extensions.Configuration.IConfiguration).Assembly, typeof(Microsoft.Extensions.Configuration.ConfigurationBinder).Assembly, typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly, typeof(Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions).Assembly }
            .Distinct()
            .Select(MetadataReference (assembly) => MetadataReference.CreateFromFile(assembly.Location))
            .ToArray();

    public ResidencyTest(string source, string? configuration = null)
    {
        TestCode = source;
        Prepare(this);
        if (configuration is not null)
            TestState.AdditionalFiles.Add(("/0/gdprai.json", configuration));
    }

    /// <summary>Adds the SDKs and the global usings.</summary>
    public static void Prepare(AnalyzerTest<DefaultVerifier> test, bool withUsings = true)
    {
        test.DisabledDiagnostics.AddRange(["OPENAI001", "MEAI001", "SCME0001"]);
        if (withUsings)
            test.TestState.Sources.Add(("/0/Usings.cs", Usings));
        foreach (var reference in Sdks.Concat(SdkStubs.All))
            test.TestState.AdditionalReferences.Add(reference);
        test.SolutionTransforms.Add((solution, id) =>
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

    /// <summary>The diagnostics that statements get.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(string statements)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var references = await ReferenceAssemblies.Default.ResolveAsync(null, default);
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText(Method(statements)), CSharpSyntaxTree.ParseText(Usings)], [.. references, .. Sdks, .. SdkStubs.All], options);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var diagnostics = await new CompilationWithAnalyzers(compilation, [new ResidencyAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        if (!diagnostics.IsEmpty)
            await FixProof.ProveAsync(compilation);
        return [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start)];
    }

    [GeneratedRegex(@"\{\|(GDPRAI\d+):(.*?)\|\}", RegexOptions.Singleline)]
    public static partial Regex Marked();
}
