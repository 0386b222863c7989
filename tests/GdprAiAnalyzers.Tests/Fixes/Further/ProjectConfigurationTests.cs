using GdprAiAnalyzers.CodeFixes.Residency;
using GdprAiAnalyzers.CodeFixes.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>Which file is changed, and what a host cannot do.</summary>
public sealed class ProjectConfigurationTests
{
    private static readonly ProcessorDeclaration OpenAI = new("OpenAI", "OpenAI", null) { TrainingOptOut = "contract" };
    private static readonly ProcessorDeclaration Anthropic = new("Anthropic", "Anthropic", null) { TrainingOptOut = "contract" };

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    // A language server hands the changes to an editor, and says of itself that it writes nothing.
    [InlineData(false, false, true)]
    public async Task A_new_file_is_written_where_the_host_adds_it(bool writes, bool adds, bool expected)
    {
        using var host = new Host(writes, adds);
        var project = Project(host, "App");

        var changed = await DeclareProcessorFix.ApplyAsync(project, [OpenAI], CancellationToken.None);

        Assert.Equal(expected, ProjectConfiguration.CanChange(project));
        Assert.Equal(expected ? 1 : 0, changed.Projects.Single().AdditionalDocuments.Count());
    }

    [Fact]
    public async Task A_file_that_is_there_is_changed_by_every_host()
    {
        using var host = new Host(writes: true, adds: false);
        var project = Project(host, "App").AddAdditionalDocument("gdprai.json", "{}", filePath: "/s/gdprai.json").Project;

        var changed = await DeclareProcessorFix.ApplyAsync(project, [OpenAI], CancellationToken.None);

        Assert.True(ProjectConfiguration.CanChange(project));
        Assert.Contains("\"OpenAI\"", await TextAsync(changed.Projects.Single()));
    }

    [Fact]
    public async Task Projects_that_share_a_file_get_one_text_with_each_declaration_once()
    {
        using var host = new Host(writes: true, adds: false);
        var first = Project(host, "First").AddAdditionalDocument("gdprai.json", "{}", filePath: "/s/gdprai.json").Project;
        var second = first.Solution.AddProject("Second", "Second", LanguageNames.CSharp).AddAdditionalDocument("gdprai.json", "{}", filePath: "/s/gdprai.json").Project;

        var solution = await DeclareProcessorFix.ApplyAsync(second.Solution.GetProject(first.Id)!, [OpenAI], CancellationToken.None);
        solution = await DeclareProcessorFix.ApplyAsync(solution.GetProject(second.Id)!, [OpenAI, Anthropic], CancellationToken.None);

        var text = await TextAsync(solution.GetProject(second.Id)!);
        Assert.Equal(text, await TextAsync(solution.GetProject(first.Id)!));
        Assert.Single(text.Split('\n'), line => line.Contains("\"OpenAI\""));
        Assert.Single(text.Split('\n'), line => line.Contains("\"Anthropic\""));
    }

    private static Project Project(Host host, string name) => host.CurrentSolution.AddProject(name, name, LanguageNames.CSharp);

    private static async Task<string> TextAsync(Project project) => (await project.AdditionalDocuments.Single().GetTextAsync()).ToString();

    private sealed class Host(bool writes, bool adds) : Workspace(MefHostServices.DefaultHost, "Test")
    {
        public override bool CanApplyChange(ApplyChangesKind feature) => feature switch
        {
            ApplyChangesKind.ChangeDocument or ApplyChangesKind.ChangeAdditionalDocument => writes,
            ApplyChangesKind.AddAdditionalDocument => adds,
            _ => false,
        };
    }
}
