using System.Collections.Immutable;
using System.Reflection;
using GdprAiAnalyzers.CodeFixes.Settings;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>GDPRAI104, 103 and 105 in <c>appsettings*.json</c>: the line itself is fixed, or the recipient declared.</summary>
public sealed class SettingsFileFixTests
{
    [Theory]
    [InlineData("{\r\n  // ours\r\n  \"OpenAI\": { \"Endpoint\": \"https://api.openai.com/v1\" }\r\n}\r\n", "{\r\n  // ours\r\n  \"OpenAI\": { \"Endpoint\": \"https://eu.api.openai.com/v1\" }\r\n}\r\n")]
    [InlineData("{ \"ConnectionStrings\": { \"openai\": \"Endpoint=https://API.openai.com/v1;Key=abc\" } }", "{ \"ConnectionStrings\": { \"openai\": \"Endpoint=https://eu.api.openai.com/v1;Key=abc\" } }")]
    [InlineData("{ \"Bedrock\": { \"Region\": \"us-east-1\", \"ModelId\": \"us.amazon.nova-pro-v1:0\" } }", "{ \"Bedrock\": { \"Region\": \"eu-central-1\", \"ModelId\": \"eu.amazon.nova-pro-v1:0\" } }")]
    [InlineData("{ \"VertexAI\": { \"Location\": \"us-central1\" } }", "{ \"VertexAI\": { \"Location\": \"europe-west4\" } }")]
    [InlineData("{ \"OpenAI\": { \"Endpoint\": \"http://eu.api.openai.com/v1\" } }", "{ \"OpenAI\": { \"Endpoint\": \"https://eu.api.openai.com/v1\" } }")]
    // The provider has nothing in the EU, and nobody knows of this host.
    [InlineData("{ \"Endpoints\": { \"Llm\": \"https://api.groq.com/openai/v1\" } }", null)]
    [InlineData("{ \"AI\": { \"Endpoint\": \"https://llm.acme.example/\" } }", null)]
    [InlineData("{ \"OpenAI\": { \"Endpoint\": \"https://eu.api.openai.com/v1\" } }", null)]
    public async Task The_setting_stays_in_the_EU(string before, string? after)
    {
        using var workspace = new AdhocWorkspace();
        var project = Create(workspace, before);

        Assert.Equal(after ?? before, await SettingsAsync(await FixOneByOneAsync(project, SettingsFileFix.KeepInEuKey)));
        Assert.Equal(after ?? before, await SettingsAsync(await FixAllAsync(project, SettingsFileFix.KeepInEuKey)));
    }

    [Theory]
    [InlineData("{ \"AI\": { \"Endpoint\": \"https://llm.acme.example/\" } }", "{ \"hosts\": [\"llm.acme.example\"], \"region\": \"EU\" }")]
    [InlineData("{ \"OpenAI\": { \"Endpoint\": \"https://api.openai.com/v1\" } }", "{ \"provider\": \"OpenAI\", \"hosts\": [\"api.openai.com\"], \"allowedRegions\": [\"US\"] }")]
    // Anywhere in the world is no region to allow.
    [InlineData("{ \"Ollama\": { \"Model\": \"qwen3:cloud\" } }", null)]
    public async Task The_recipient_is_declared(string settings, string? item)
    {
        using var workspace = new AdhocWorkspace();
        var project = Create(workspace, settings);
        var expected = item is null ? null : "{\n  \"processors\": [\n    " + item + "\n  ]\n}\n";

        foreach (var changed in new[] { await FixOneByOneAsync(project, SettingsFileFix.DeclareKey), await FixAllAsync(project, SettingsFileFix.DeclareKey) })
        {
            Assert.Equal(settings, await SettingsAsync(changed));
            Assert.Equal(expected, changed.AdditionalDocuments.FirstOrDefault(d => d.Name == "gdprai.json") is { } file ? (await file.GetTextAsync()).ToString() : null);
            if (item is not null)
                Assert.Empty(await DiagnosticsAsync(changed));
        }
    }

    [Fact]
    public void The_provider_is_exported_for_additional_files_alone()
    {
        var export = typeof(SettingsFileFix).GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal([nameof(TextDocumentKind.AdditionalDocument)], export.DocumentKinds);
        Assert.Equal([".json"], export.DocumentExtensions!);
    }

    private static Project Create(AdhocWorkspace workspace, string settings)
    {
        var project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithMetadataReferences([MetadataReference.CreateFromFile(typeof(object).Assembly.Location)])
            .AddDocument("A.cs", "class A { }", filePath: "/0/A.cs").Project;
        return project.AddAdditionalDocument("appsettings.json", SourceText.From(settings), filePath: "/0/appsettings.json").Project;
    }

    private static async Task<string> SettingsAsync(Project project) => (await project.AdditionalDocuments.Single(d => d.Name == "appsettings.json").GetTextAsync()).ToString();

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers([new SettingsFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    private static async Task<Project> FixOneByOneAsync(Project project, string key)
    {
        // Each diagnostic needs its action once.
        for (var i = 0; i < 8; i++)
        {
            CodeAction? action = null;
            foreach (var diagnostic in await DiagnosticsAsync(project))
            {
                var file = project.AdditionalDocuments.Single(d => d.FilePath == diagnostic.Location.GetLineSpan().Path);
                await new SettingsFileFix().RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (found, _) => action ??= found.EquivalenceKey == key ? found : null, CancellationToken.None));
            }

            if (action is null)
                return project;
            project = await ApplyAsync(action, project);
        }

        throw new Xunit.Sdk.XunitException("The actions never end.");
    }

    private static async Task<Project> FixAllAsync(Project project, string key)
    {
        var fix = new SettingsFileFix();
        var context = new FixAllContext(project, fix, FixAllScope.Project, key, fix.FixableDiagnosticIds, new Known(await DiagnosticsAsync(project)), CancellationToken.None);
        return await ApplyAsync((await fix.GetFixAllProvider().GetFixAsync(context))!, project);
    }

    private static async Task<Project> ApplyAsync(CodeAction action, Project project) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution.GetProject(project.Id)!;

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
