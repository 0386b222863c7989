using System.Text.Json;
using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The baseline of <c>gdprai.json</c> in real builds: written by the package's target, ended by the day that the build tells.</summary>
[Collection(SecondCollection.Name)]
public sealed class BaselineTests(Packed packed)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The command as the page gives it.</summary>
    internal const string Command = "dotnet build -t:GdprAiBaseline -p:GdprAiBaselineReason=\"Ticket 4711\" -p:GdprAiBaselineExpires=2027-03-31";

    private static readonly string[] Write = ["-t:GdprAiBaseline", "-p:GdprAiBaselineReason=Ticket 4711 - rewritten in January", "-p:GdprAiBaselineExpires=2999-03-31"];

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("{\n  // mine\n  \"allowedRegions\": [\"EU\"], // theirs: \"baseline\"\n}\n")]
    [InlineData("{ \"baseline\": [] }")]
    [InlineData("{ \"baseline\": [\n    { \"rule\": \"GDPRAI002\", \"in\": \"Shop.Old\", \"reason\": \"[x]\", \"expires\": \"2999-01-01\" }, // old\n  ],\n  \"root\": true }")]
    public void The_target_writes_what_the_build_reports_and_the_gate_passes(string? before)
    {
        var shop = WithOpenAI();
        if (before is not null)
            shop.With("gdprai.json", before);

        var output = shop.Evaluate(Write);

        Assert.True(File.Exists(Path.Combine(shop.Folder, "gdprai.json")), output);
        var text = shop.Read("gdprai.json");
        var entries = JsonDocument.Parse(text, Lenient).RootElement.GetProperty("baseline").EnumerateArray().ToList();
        var entry = Assert.Single(entries, e => e.GetProperty("rule").GetString() == "GDPRAI001");
        Assert.Equal("Customer.Email", entry.GetProperty("subject").GetString());
        Assert.Equal("Shop.Support.Answer", entry.GetProperty("in").GetString());
        Assert.Equal("Ticket 4711 - rewritten in January", entry.GetProperty("reason").GetString());
        Assert.Equal("2999-03-31", entry.GetProperty("expires").GetString());
        Assert.All(before?.Split('\n').Where(line => line.Contains("//")) ?? [], line => Assert.Contains(line.Trim(), text));

        var build = shop.Build("-warnaserror:GDPRAI001", "-p:GdprAiToday=2026-11-22");
        Assert.DoesNotContain(build.All, r => r.Id == "GDPRAI001");

        // A second run finds nothing new.
        shop.Evaluate(Write);
        Assert.Equal(text, shop.Read("gdprai.json"));
    }

    [Fact]
    public void The_target_works_where_the_mode_makes_errors()
    {
        var shop = WithOpenAI();

        var output = shop.Evaluate([.. Write, "-p:GdprAiMode=Strict"]);

        Assert.DoesNotContain(": error ", output);
        var build = shop.Build("-p:GdprAiMode=Strict", "-p:GdprAiToday=2026-11-22");
        Assert.True(build.Succeeded, build.Output);
    }

    [Fact]
    public void The_command_of_the_page_writes_for_every_framework()
    {
        Assert.Contains(Command, File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "docs", "configuration.md")));
        var shop = packed.Consumer("net8.0;net10.0", packages: "OpenAI").With("Support.cs", Shop.Support);

        shop.Evaluate([.. Command.Replace("\"Ticket 4711\"", "Ticket_4711").Split(' ').Skip(2)]);

        Assert.Single(shop.Read("gdprai.json").Split('\n'), line => line.Contains("GDPRAI001"));
        Assert.DoesNotContain(shop.Build("-p:GdprAiToday=2027-03-31").All, r => r.Id == "GDPRAI001");
    }

    [Fact]
    public void An_entry_needs_a_reason_and_a_day()
    {
        var shop = WithOpenAI();

        Assert.Contains(": error ", shop.Evaluate("-t:GdprAiBaseline"));
        Assert.Contains(": error ", shop.Evaluate("-t:GdprAiBaseline", "-p:GdprAiBaselineReason=x", "-p:GdprAiBaselineExpires=soon"));
        Assert.False(File.Exists(Path.Combine(shop.Folder, "gdprai.json")));
    }

    [Fact]
    public void The_day_that_the_build_tells_ends_an_entry()
    {
        var shop = WithOpenAI().With("gdprai.json", """
            {
              "baseline": [
                { "rule": "GDPRAI001", "subject": "Customer.Email", "reason": "until spring", "expires": "2027-03-31" }
              ]
            }
            """);

        Assert.Empty(shop.Build("-p:GdprAiToday=2027-03-31").All);
        var ended = shop.Build("-p:GdprAiToday=2027-04-01");
        Assert.Equal(["GDPRAI001", "GDPRAI901"], ended.All.Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.Equal(3, Assert.Single(ended.All, r => r.Id == "GDPRAI901").Line);

        // Without a word from outside, today is today.
        Assert.Empty(shop.With("gdprai.json", shop.Read("gdprai.json").Replace("2027", "2999")).Build().All);
        Assert.Equal(2, shop.With("gdprai.json", shop.Read("gdprai.json").Replace("2999", "2020")).Build().All.Count);
    }

    [Fact]
    public void Only_a_project_with_a_baseline_is_told_the_day()
    {
        var shop = packed.Consumer().With("Gateway.cs", Shop.Gateway).With("gdprai.json", "{}");
        shop.Build();
        Assert.DoesNotMatch(@"GdprAiToday = \d", Editorconfig(shop));

        shop.With("gdprai.json", "{ \"baseline\": [] }").Build();
        Assert.Matches(@"GdprAiToday = \d{4}-\d{2}-\d{2}", Editorconfig(shop));
    }

    private Consumer WithOpenAI() => packed.Consumer(packages: "OpenAI").With("Support.cs", Shop.Support);

    private static string Editorconfig(Consumer shop) =>
        File.ReadAllText(Assert.Single(Directory.EnumerateFiles(Path.Combine(shop.Folder, "obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories)));
}
