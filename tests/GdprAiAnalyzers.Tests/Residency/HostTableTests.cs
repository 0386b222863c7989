using System.Globalization;
using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Residency;
using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>Every host of the data: host in; provider, region and verdict out.</summary>
public sealed class HostTableTests
{
    private static readonly ResidencyPolicy Default = new(GdprAiConfiguration.Empty);

    /// <summary>Each row of the data, with a concrete host for its pattern.</summary>
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in HostTable.All)
                data.Add(Concrete(row[0], row[2]), row[1], row[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_found_by_its_host(string host, string provider, string place)
    {
        var fact = HostTable.Find(host);
        Assert.NotNull(fact);
        Assert.Equal(provider, fact.Provider);
        if (!place.StartsWith("scheme:", StringComparison.Ordinal))
            Assert.Equal(place, fact.Place.Name);
        else
            Assert.NotEmpty(fact.Place.Countries);
        Assert.NotEmpty(fact.Source);
        Assert.True(DateTime.TryParseExact(fact.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), fact.Date);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Nobody_gets_in_by_a_longer_or_shorter_name(string host, string provider, string place)
    {
        Assert.NotEmpty(provider + place);
        Assert.Null(HostTable.Find(host + ".evil.example"));
        Assert.Null(HostTable.Find("evil" + host.Replace('.', '-') + ".example"));
        Assert.Null(HostTable.Find(host.Replace('.', '-')));
    }

    [Fact]
    public void What_is_not_verified_is_unknown() => Assert.All(
        HostTable.All.Where(row => row[4].Contains("unverified", StringComparison.Ordinal)),
        row => Assert.Equal("unknown", row[2]));

    [Fact]
    public void An_alternative_is_in_the_EU() => Assert.All(
        HostTable.All.Where(row => row[3].Length > 0),
        row => Assert.Equal(Verdict.Allowed, Default.Judge(row[1], row[3], HostTable.Find(row[3])!.Place).Verdict));

    [Theory]
    [InlineData("https://api.openai.com/v1", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("https://eu.api.openai.com/v1", "OpenAI", "EU+CH", nameof(Verdict.Allowed))]
    [InlineData("https://jp.api.openai.com/v1", "OpenAI", "JP", nameof(Verdict.Outside))]
    [InlineData("https://api.anthropic.com", "Anthropic", "US", nameof(Verdict.Outside))]
    [InlineData("https://aws-external-anthropic.eu-central-1.api.aws", "Anthropic", "Global", nameof(Verdict.Outside))]
    [InlineData("https://generativelanguage.googleapis.com/v1beta", "Google Gemini", "Global", nameof(Verdict.Outside))]
    [InlineData("https://api.mistral.ai/v1", "Mistral", "unknown", nameof(Verdict.Unknown))]
    [InlineData("https://api.eu.mistral.ai/v1", "Mistral", "EU+CH", nameof(Verdict.Allowed))]
    [InlineData("https://contoso.openai.azure.com", "Azure OpenAI", "unknown", nameof(Verdict.Unknown))]
    [InlineData("https://contoso.privatelink.openai.azure.com", "Azure OpenAI", "unknown", nameof(Verdict.Unknown))]
    [InlineData("https://phi.swedencentral.models.ai.azure.com", "Azure AI", "SE", nameof(Verdict.Allowed))]
    [InlineData("https://phi.eastus2.models.ai.azure.com", "Azure AI", "US", nameof(Verdict.Outside))]
    [InlineData("https://phi.atlantis.models.ai.azure.com", "Azure AI", "unknown", nameof(Verdict.Unknown))]
    [InlineData("https://models.inference.ai.azure.com", "GitHub Models", "Global", nameof(Verdict.Outside))]
    [InlineData("https://bedrock-runtime.eu-west-1.amazonaws.com", "AWS Bedrock", "IE", nameof(Verdict.Allowed))]
    [InlineData("https://bedrock-runtime.eu-west-2.amazonaws.com", "AWS Bedrock", "GB", nameof(Verdict.Outside))]
    [InlineData("https://bedrock-runtime.eusc-de-east-1.amazonaws.eu", "AWS Bedrock", "DE", nameof(Verdict.Allowed))]
    [InlineData("https://bedrock-runtime.us-east-1.amazonaws.com", "AWS Bedrock", "US", nameof(Verdict.Outside))]
    [InlineData("https://europe-west4-aiplatform.googleapis.com", "Google Vertex AI", "NL", nameof(Verdict.Allowed))]
    [InlineData("https://europe-west6-aiplatform.googleapis.com", "Google Vertex AI", "CH", nameof(Verdict.Outside))]
    [InlineData("https://us-central1-aiplatform.googleapis.com", "Google Vertex AI", "US", nameof(Verdict.Outside))]
    [InlineData("https://aiplatform.googleapis.com", "Google Vertex AI", "Global", nameof(Verdict.Outside))]
    [InlineData("https://eu-west-1.api.x.ai/v1", "xAI", "IE", nameof(Verdict.Allowed))]
    [InlineData("https://api.deepseek.com", "DeepSeek", "CN", nameof(Verdict.Outside))]
    [InlineData("https://api.scaleway.ai/v1", "Scaleway", "FR", nameof(Verdict.Allowed))]
    // Spelled in other ways
    [InlineData("HTTPS://API.OPENAI.COM/V1", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("https://api.openai.com./v1", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("https://api.openai.com:443/v1", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("https://eu.api.openai.com@api.openai.com/v1", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("https://user:pass@api.openai.com:8443/v1?x=eu.api.openai.com", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("  https://api.openai.com/v1 ", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("api.openai.com", "OpenAI", "US", nameof(Verdict.Outside))]
    [InlineData("https://api\u3002openai\u3002com/v1", "OpenAI", "US", nameof(Verdict.Outside))]
    // Look-alikes
    [InlineData("https://eu.api.openai.com.evil.example/v1", null, null, null)]
    [InlineData("https://api-openai.com/v1", null, null, null)]
    [InlineData("https://apiXopenai.com/v1", null, null, null)]
    [InlineData("https://eu.api.openai.com@evil.example/", null, null, null)]
    [InlineData("https://evil.example/https://eu.api.openai.com", null, null, null)]
    [InlineData("https://eu.api.openai.com\u002eevil.example", null, null, null)]
    [InlineData("https://xeu.api.openai.com", null, null, null)]
    [InlineData("https://\u0430pi.openai.com", null, null, null)]
    [InlineData("https://openai.azure.com.evil.example", null, null, null)]
    [InlineData("https://evilopenai.azure.com", null, null, null)]
    public void A_URL_is_read_for_its_host(string url, string? provider, string? place, string? verdict)
    {
        var endpoint = Endpoint.Parse(url)!;
        var fact = HostTable.Find(endpoint.Host);
        Assert.Equal(provider, fact?.Provider);
        Assert.Equal(place, fact?.Place.Name);
        if (verdict is not null)
            Assert.Equal(verdict, Default.Judge(fact!.Provider, endpoint.Host, fact.Place).Verdict.ToString());
        Assert.False(endpoint.IsLocal);
    }

    [Theory]
    [InlineData("http://localhost:11434", true)]
    [InlineData("http://LOCALHOST./v1", true)]
    [InlineData("http://127.0.0.1:1234/v1", true)]
    [InlineData("http://127.8.9.10", true)]
    [InlineData("http://[::1]:8000", true)]
    [InlineData("http://10.1.2.3", true)]
    [InlineData("http://172.16.0.1", true)]
    [InlineData("http://172.32.0.1", false)]
    [InlineData("http://192.168.1.2", true)]
    [InlineData("http://192.169.1.2", false)]
    [InlineData("http://8.8.8.8", false)]
    [InlineData("http://[fd00::1]", true)]
    [InlineData("http://[2001:db8::1]", false)]
    [InlineData("http://host.docker.internal:11434", true)]
    [InlineData("http://gpu.office.local", true)]
    [InlineData("http://ollama", true)]
    [InlineData("https+http://ollama", true)]
    [InlineData("http://llm.acme.internal", true)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://10.1.2.3.evil.example", false)]
    [InlineData("http://llm.acme.com", false)]
    [InlineData("https://localhost@api.acme.com", false)]
    public void Local_is_what_stays_in_the_network(string url, bool isLocal) => Assert.Equal(isLocal, Endpoint.Parse(url)!.IsLocal);

    [Theory]
    [InlineData("us.anthropic.claude-sonnet-4-20250514-v1:0", "US")]
    [InlineData("eu.anthropic.claude-sonnet-4-20250514-v1:0", "Europe")]
    [InlineData("global.anthropic.claude-sonnet-4-20250514-v1:0", "Global")]
    [InlineData("apac.amazon.nova-pro-v1:0", "APAC")]
    [InlineData("anthropic.claude-3-haiku-20240307-v1:0", null)]
    [InlineData("arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.amazon.nova-lite-v1:0", "US")]
    [InlineData("arn:aws:bedrock:eu-central-1:123456789012:provisioned-model/abc", "DE")]
    [InlineData("gpt-5", null)]
    public void A_model_id_of_Bedrock_tells_where_it_runs(string model, string? place) => Assert.Equal(place, CloudRegions.OfBedrockModel(model)?.Name);

    [Theory]
    [InlineData("azure", "West Europe", "NL")]
    [InlineData("aws", "EUCentral1", "DE")]
    [InlineData("aws", "USGovCloudWest1", "US")]
    [InlineData("google", "europe-west9", "FR")]
    [InlineData("google", "global", "Global")]
    [InlineData("google", "mars-west1", "unknown")]
    public void A_region_is_found_however_it_is_spelled(string scheme, string name, string place) => Assert.Equal(place, CloudRegions.Find(scheme, name).Name);

    private static string Concrete(string pattern, string place) => pattern
        .Replace("{region}", place switch { "scheme:azure" => "swedencentral", "scheme:google" => "europe-west4", _ => "eu-central-1" })
        .Replace("*", "contoso");
}
