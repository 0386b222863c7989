using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>What the package's props bring into a build: the mode and gdprai.json.</summary>
[Collection(PackedCollection.Name)]
public sealed class ConfigurationTests(Packed packed)
{
    [Fact]
    public void Strict_makes_the_warning_an_error()
    {
        var build = WithOpenAI().Build("-p:GdprAiMode=Strict");

        Assert.False(build.Succeeded);
        Assert.Equal(("error", "GDPRAI001"), Only(build));
    }

    [Fact]
    public void An_editorconfig_wins_over_the_mode()
    {
        var build = WithOpenAI().With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.GDPRAI001.severity = warning\n").Build("-p:GdprAiMode=Strict");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(("warning", "GDPRAI001"), Only(build));
    }

    [Fact]
    public void Audit_tells_the_log_and_leaves_the_build_quiet()
    {
        var build = WithOpenAI().Build("-p:GdprAiMode=Audit", "-warnaserror");

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
        Assert.Equal("note", Assert.Single(build.SarifResults("GDPRAI001")).GetProperty("level").GetString());
    }

    [Fact]
    public void None_says_nothing()
    {
        var build = WithOpenAI().Build("-p:GdprAiMode=None");

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
        Assert.Empty(build.SarifResults("GDPRAI001"));
    }

    [Theory]
    [InlineData("Recommended")]
    [InlineData("recommended")]
    public void Recommended_is_what_the_rules_say_themselves(string mode)
    {
        var build = WithOpenAI().Build("-p:GdprAiMode=" + mode);

        Assert.Equal(("warning", "GDPRAI001"), Only(build));
    }

    [Fact]
    public void A_mode_that_does_not_exist_is_named()
    {
        var build = packed.Consumer().Build("-p:GdprAiMode=Strickt");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(("warning", "GDPRAI901"), Only(build));
        Assert.Contains("'Strickt'", build.Ours[0].Message);
    }

    [Fact]
    public void A_sink_in_a_gdprai_json_above_the_project_is_reported()
    {
        var shop = packed.Consumer().With("Gateway.cs", Shop.Gateway).With("../../gdprai.json", Shop.GatewayIsSink);

        var build = shop.Build();

        Assert.True(build.Succeeded, build.Output);
        var reported = Assert.Single(build.All);
        Assert.Equal("GDPRAI001", reported.Id);
        Assert.Equal("'Customer.Email' (contact data) reaches OpenAI through 'LlmGateway.Ask' without anonymization", reported.Message);
    }

    [Fact]
    public void A_broken_gdprai_json_is_reported_on_its_line_and_the_rest_counts()
    {
        var broken = Shop.GatewayIsSink.Replace("\"models\": {", "\"modles\": {},\n  \"models\": {");

        var build = packed.Consumer().With("Gateway.cs", Shop.Gateway).With("gdprai.json", broken).Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Contains(build.All, r => r.Id == "GDPRAI001");
        var reported = Assert.Single(build.All, r => r.Id == "GDPRAI901");
        Assert.Equal(("gdprai.json", 2, "warning"), (reported.File, reported.Line, reported.Severity));
        Assert.Contains("modles", reported.Message);
    }

    [Fact]
    public void A_gdprai_json_that_is_no_JSON_is_reported_and_the_build_goes_on()
    {
        var build = packed.Consumer().With("Gateway.cs", Shop.Gateway).With("gdprai.json", "{\n  \"models\": {\n").Build();

        Assert.True(build.Succeeded, build.Output);
        var reported = Assert.Single(build.All);
        Assert.Equal(("gdprai.json", "warning", "GDPRAI901"), (reported.File, reported.Severity, reported.Id));
    }

    [Fact]
    public void A_globalconfig_sets_the_severity_for_gdprai_json()
    {
        var build = packed.Consumer()
            .With("Gateway.cs", Shop.Gateway)
            .With("gdprai.json", "{ \"modles\": {} }")
            .With(".globalconfig", "is_global = true\ndotnet_diagnostic.GDPRAI901.severity = error\n")
            .Build();

        Assert.False(build.Succeeded);
        Assert.Equal(("error", "GDPRAI901"), Only(build));
    }

    [Theory]
    [InlineData("Recommended", "GDPRAI001 warning", "GDPRAI007 note", "GDPRAI401 note")]
    [InlineData("Strict", "GDPRAI001 error", "GDPRAI007 warning", "GDPRAI401 warning")]
    [InlineData("Audit", "GDPRAI001 note", "GDPRAI007 note", "GDPRAI401 note")]
    [InlineData("None")]
    public void Each_mode_has_its_severities(string mode, params string[] expected)
    {
        var build = Mixed().Build("-p:GdprAiMode=" + mode);

        var levels = build.Sarif().GetProperty("results").EnumerateArray()
            .Select(r => $"{r.GetProperty("ruleId").GetString()} {r.GetProperty("level").GetString()}").Where(r => r.StartsWith("GDPRAI", StringComparison.Ordinal));
        Assert.Equal(expected, levels.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_globalconfig_of_the_user_wins_over_the_mode()
    {
        var build = WithOpenAI().With(".globalconfig", "is_global = true\ndotnet_diagnostic.GDPRAI001.severity = warning\n").Build("-p:GdprAiMode=Strict", "-p:NoWarn=GDPRAI203");

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal(("warning", "GDPRAI001"), Only(build));
    }

    [Theory]
    [InlineData("Recommended", "-p:NoWarn=GDPRAI001", "")]
    [InlineData("Recommended", "-warnaserror:GDPRAI001", "error GDPRAI001")]
    [InlineData("Recommended", "-p:WarningsAsErrors=GDPRAI002", "warning GDPRAI001")]
    [InlineData("Audit", "-warnaserror", "")]
    public void The_compilers_own_switches_work_beside_the_mode(string mode, string argument, string expected)
    {
        var build = WithOpenAI().Build("-p:GdprAiMode=" + mode, argument);
        Assert.Equal(expected, string.Join(' ', build.All.Select(r => $"{r.Severity} {r.Id}")));
    }

    [Fact]
    public void A_suppression_without_a_reason_is_reported_and_cannot_silence_that()
    {
        var shop = WithOpenAI().With("gdprai.json", """{ "requireJustification": true }""")
            .With("Suppressions.cs", """
                using System.Diagnostics.CodeAnalysis;

                [assembly: SuppressMessage("GdprAi.Content", "GDPRAI001")]
                [assembly: SuppressMessage("GdprAi.Tool", "GDPRAI902")]
                """);

        Assert.Equal([("GDPRAI902", 3), ("GDPRAI902", 4)], shop.Build().All.Select(r => (r.Id, r.Line)));
        Assert.Empty(shop.Build("-p:GdprAiMode=None").All);
        Assert.Empty(shop.With("gdprai.json", "{}").Build().All);
        Assert.Empty(shop.With("gdprai.json", """{ "requireJustification": true }""").With("Suppressions.cs", shop.Read("Suppressions.cs").Replace("\")]", "\", Justification = \"reviewed\")]")).Build().All);
    }

    [Fact]
    public void The_complete_example_is_used_as_it_stands()
    {
        var page = File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "docs", "configuration.md"));
        var code = page.Split("```csharp example\n")[1].Split("```")[0];
        var build = packed.Consumer().With("Example.cs", code)
            .With("gdprai.json", File.ReadAllText(Path.Combine(ThisBuild.RepositoryRoot, "docs", "gdprai.example.json")))
            .Build("-p:GdprAiToday=2026-11-22");

        // The baseline holds back the one finding.
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.Ours);
    }

    private Consumer Mixed() => WithOpenAI().With("Support.cs", Shop.Support.Replace("customer.Email]", "customer.Email, customer.FirstName]").Replace("[PersonalData]", "public string FirstName { get; set; } = \"\";\n    [PersonalData]"));

    private Consumer WithOpenAI() => packed.Consumer(packages: "OpenAI").With("Support.cs", Shop.Support);

    private static (string Severity, string Id) Only(BuildResult build)
    {
        var reported = Assert.Single(build.All);
        return (reported.Severity, reported.Id);
    }
}
