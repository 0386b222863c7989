using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The walk of a first user: add the package, see the warning, gate on it, fix it, build clean.</summary>
[Collection(SecondCollection.Name)]
public sealed class FirstWarningTests(Packed packed)
{
    private const string Message = "'Customer.Email' (contact data) reaches OpenAI through 'ChatClient.CompleteChat' without anonymization";

    [Fact]
    public void Marked_data_in_a_chat_call_is_reported_with_member_provider_and_call()
    {
        var build = WithOpenAI(Shop.Support).Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal([new Reported("Support.cs", Shop.LeakLine, "warning", "GDPRAI001", Message)], build.All);
    }

    [Fact]
    public void The_SARIF_log_carries_the_finding_its_steps_and_its_properties()
    {
        var build = WithOpenAI(Shop.Support).Build();

        var result = Assert.Single(build.SarifResults("GDPRAI001"));
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.Equal(Message, result.GetProperty("message").GetProperty("text").GetString());
        Assert.NotEqual(0, result.GetProperty("relatedLocations").GetArrayLength());

        var properties = result.GetProperty("properties").GetProperty("customProperties");
        Assert.Equal("Contact", properties.GetProperty("category").GetString());
        Assert.Equal("OpenAI", properties.GetProperty("provider").GetString());
        Assert.Equal("Customer.Email", properties.GetProperty("sourceMember").GetString());
        Assert.Equal("ChatClient.CompleteChat", properties.GetProperty("sinkMember").GetString());

        var rule = build.Sarif().GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "GDPRAI001");
        Assert.Equal(ThisBuild.RepositoryUrl + "/blob/main/docs/rules/GDPRAI001.md", rule.GetProperty("helpUri").GetString());
    }

    [Fact]
    public void A_build_that_treats_it_as_an_error_fails()
    {
        var build = WithOpenAI(Shop.Support).Build("-warnaserror:GDPRAI001");

        Assert.False(build.Succeeded);
        Assert.Equal([new Reported("Support.cs", Shop.LeakLine, "error", "GDPRAI001", Message)], build.All);
    }

    [Fact]
    public void Dotnet_format_fixes_it_and_the_gate_passes()
    {
        var shop = WithOpenAI(Shop.Support);

        // No tool can sign the contract that GDPRAI203 asks for, and none can add the file that names it: the other fix is kept.
        var (exitCode, output) = shop.Format("GDPRAI001", "GDPRAI203", "--severity", "info");

        Assert.True(exitCode == 0, output);
        Assert.Contains("client.CompleteChat([Anonymize.Email(customer.Email)], ", shop.Read("Support.cs"));
        Assert.Single(shop.Read("Support.cs").Split('\n'), "using GdprAi.Anonymization;");

        var build = shop.Build("-warnaserror");
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
        Assert.Empty(build.SarifResults("GDPRAI001"));
    }

    [Fact]
    public void Without_a_mark_nothing_is_reported()
    {
        var build = WithOpenAI(Shop.Unmarked).Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
    }

    [Fact]
    public void Without_an_LLM_nothing_is_reported()
    {
        var build = packed.Consumer().With("Gateway.cs", Shop.Gateway).Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
    }

    [Fact]
    public void The_message_is_French_where_the_compiler_speaks_French()
    {
        var build = WithOpenAI(Shop.Support).Build("-p:PreferredUILang=fr");

        var reported = Assert.Single(build.Ours);
        Assert.Equal("« Customer.Email » (donnée de contact) atteint OpenAI par « ChatClient.CompleteChat » sans anonymisation", reported.Message);
    }

    [Theory]
    [InlineData("a member that has no name yet", "client.CompleteChat(customer.\n")]
    [InlineData("a string that does not end", "client.CompleteChat($\"Mail of {customer.Email\n")]
    [InlineData("a type that does not exist", "client.CompleteChat(new Promt { Text = customer.Email }).Nothing;\n")]
    [InlineData("a statement in the middle of nowhere", "if (customer.Email is { Length: > } x) client.CompleteChat(x => ) }\n")]
    public void Half_typed_code_gets_the_errors_of_the_compiler_and_no_exception(string what, string body)
    {
        var build = WithOpenAI(Shop.Support.Replace("client.CompleteChat([customer.Email], new ChatCompletionOptions { StoredOutputEnabled = false }).Value.Content[0].Text;", body)).Build();

        Assert.False(build.Succeeded, what);
        Assert.Contains(build.All, r => r.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain(build.All, r => r.Id is "AD0001" or "CS8032" or "CS8785");
    }

    [Fact]
    public void A_missing_reference_gets_the_errors_of_the_compiler_and_no_exception()
    {
        var build = packed.Consumer().With("Support.cs", Shop.Support).Build();

        Assert.False(build.Succeeded);
        Assert.Contains(build.All, r => r.Id == "CS0246");
        Assert.DoesNotContain(build.All, r => r.Id is "AD0001" or "CS8032" or "CS8785");
    }

    private Consumer WithOpenAI(string support) => packed.Consumer(packages: "OpenAI").With("Support.cs", support);
}
