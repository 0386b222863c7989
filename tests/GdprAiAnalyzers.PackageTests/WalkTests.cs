using GdprAiAnalyzers.Docs;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The walk of the README, from a solution without any annotation to a gate that passes: its commands are read from there, and run.</summary>
[Collection(PackedCollection.Name)]
public sealed class WalkTests(Packed packed)
{
    private static readonly string[] Suggestions = ["GDPRAI007", "GDPRAI401"];
    private static readonly string[] Flows = ["GDPRAI001", "GDPRAI002", "GDPRAI003"];

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.fr.md")]
    public void Both_languages_show_the_same_walk(string document) => Assert.Equal(Commands("README.md"), Commands(document));

    [Fact]
    public void Each_command_of_the_README_does_what_it_says()
    {
        var commands = Commands("README.md");
        Assert.Equal(6, commands.Count);
        var shop = ThreeProjects.In(packed);

        // Add the package to the project that the others reference.
        Assert.StartsWith("dotnet add Shop.Domain package ", commands[0]);
        shop.MustRun(commands[0]);

        // The first build lists what looks personal and where it goes.
        var first = shop.Run(commands[1]);
        Assert.False(first.Succeeded);
        Assert.Equal(
            ["Customer.FirstName", "Customer.LastName", "Customer.Email", "Customer.BirthDate", "Customer.Diagnosis"],
            MembersOf(first, "GDPRAI401"));
        Assert.Equal(["Customer.Diagnosis", "Customer.Email", "Customer.FirstName", "Customer"], MembersOf(first, "GDPRAI007"));
        Assert.All(first.Of("GDPRAI007"), r => Assert.Contains("reaches OpenAI", r.Message));
        Assert.DoesNotContain(first.All, r => Flows.Contains(r.Id));

        // One command marks it.
        shop.MustRun(commands[2]);
        var marked = shop.Read("Shop.Domain/Customer.cs");
        Assert.Contains("[PersonalData(PersonalDataCategory.Contact)]\n    public string Email", marked);
        Assert.Contains("[PersonalData(PersonalDataCategory.Health)]\n    public string? Diagnosis", marked);
        Assert.Equal(5, marked.Split("[PersonalData(").Length - 1);

        // The next build shows the flows.
        var second = shop.Run(commands[3]);
        Assert.True(second.Succeeded, second.Output);
        Assert.Equal(["Customer.Email", "Customer.FirstName"], MembersOf(second, "GDPRAI001"));
        Assert.Equal(["Customer.Diagnosis"], MembersOf(second, "GDPRAI002"));
        Assert.Equal(["Customer"], MembersOf(second, "GDPRAI003"));
        Assert.DoesNotContain(second.All, r => Suggestions.Contains(r.Id));

        // One more command fixes them.
        shop.MustRun(commands[4]);
        var assistant = shop.Read("Shop.Web/OpenAIAssistant.cs");
        Assert.Contains("Anonymize.Email(", assistant);
        Assert.Contains("Anonymize.Object(", assistant);

        // The gate passes: what is left is a contract, which no tool can sign.
        var gate = shop.Run(commands[5]);
        Assert.True(gate.Succeeded, gate.Output);
        Assert.Equal(["GDPRAI203"], gate.All.Select(r => r.Id).Distinct());
        Assert.Equal(commands[1], commands[5]);
    }

    private static IReadOnlyList<string> Commands(string document)
    {
        var block = Assert.Single(FencedBlock.In(ThisBuild.RepositoryRoot, document), b => b is { Language: "sh", Name: "walk" });
        return [.. block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];
    }

    private static IEnumerable<string> MembersOf(BuildResult build, string id) =>
        build.Of(id).OrderBy(r => (r.File, r.Line)).Select(r => r.Message.Split('\'')[1]).Distinct();
}
