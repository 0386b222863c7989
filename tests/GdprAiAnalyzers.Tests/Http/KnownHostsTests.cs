using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Http;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GdprAiAnalyzers.Tests.Http;

/// <summary>Which text makes bare HTTP requests worth a look.</summary>
public sealed class KnownHostsTests
{
    [Theory]
    [InlineData("\"https://api.openai.com/v1\"", true)]
    [InlineData("\"https://\" + name + \".openai.azure.com\"", true)]
    [InlineData("$\"https://{region}.api.x.ai\"", true)]
    [InlineData("\"api.\" + \"x.ai\"", true)]
    // The words of a host, and of no host
    [InlineData("api.Get(x, ai)", false)]
    [InlineData("\"https://api.shop.example/openai/com\"", false)]
    public void A_host_is_named_by_its_words_and_its_domain(string expression, bool isNamed) => Assert.Equal(isNamed, AreNamedIn(expression));

    [Fact]
    public void A_domain_in_pieces_is_not_seen() => Assert.False(AreNamedIn("\"https://api.openai\" + \".com\""));

    private static bool AreNamedIn(string expression) =>
        KnownHosts.Of(GdprAiConfiguration.Empty).AreNamedIn(CSharpCompilation.Create("Hosts", [CSharpSyntaxTree.ParseText("class C { object M() => " + expression + "; }")]), default);
}
