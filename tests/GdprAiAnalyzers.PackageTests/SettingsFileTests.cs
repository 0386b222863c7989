using Xunit;

namespace GdprAiAnalyzers.PackageTests;

/// <summary>The package passes <c>appsettings*.json</c> to the compiler, and warnings stand on their lines.</summary>
[Collection(PackedCollection.Name)]
public sealed class SettingsFileTests(Packed packed)
{
    private const string Json = """
        {
          "OpenAI": {
            "Endpoint": "https://api.openai.com/v1"
          }
        }
        """;

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.Production.json")]
    public void An_endpoint_in_a_settings_file_is_reported_on_its_line(string file)
    {
        var build = packed.Consumer(packages: "OpenAI").With("Empty.cs", "").With(file, Json).Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Equal([new Reported(file, 3, "warning", "GDPRAI104", "'OpenAI:Endpoint' is 'api.openai.com' (OpenAI, United States), outside the allowed regions (EU, EEA)")], build.All);
    }

    [Fact]
    public void A_project_can_keep_its_settings_out()
    {
        var build = packed.Consumer(packages: "OpenAI").With("Empty.cs", "").With("appsettings.json", Json).Build("-p:GdprAiIncludeAppSettings=false");

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
    }

    [Fact]
    public void A_settings_file_in_the_EU_is_not_reported()
    {
        var build = packed.Consumer(packages: "OpenAI").With("Empty.cs", "").With("appsettings.json", Json.Replace("api.openai.com", "eu.api.openai.com")).Build();

        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
    }

    [Fact]
    public void Dotnet_format_sets_the_endpoint_in_the_EU()
    {
        var shop = packed.Consumer(packages: "OpenAI").With("Clients.cs", """
            using OpenAI.Chat;

            public static class Clients
            {
                public static ChatClient Create(string key) => new("gpt-5-mini", key);
            }
            """);

        var (exitCode, output) = shop.Format("GDPRAI102");

        Assert.True(exitCode == 0, output);
        Assert.Contains("new(\"gpt-5-mini\", new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\") })", shop.Read("Clients.cs"));
        var build = shop.Build("-warnaserror");
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.All);
    }
}
