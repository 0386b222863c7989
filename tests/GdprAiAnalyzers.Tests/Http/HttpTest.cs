using System.Text.RegularExpressions;
using GdprAiAnalyzers.Tests.Rules;
using GdprAiAnalyzers.Tests.Sdks;
using Xunit;

namespace GdprAiAnalyzers.Tests.Http;

/// <summary>A file that makes requests: reported as marked, silent where the host is another or the value is not personal.</summary>
internal static partial class HttpTest
{
    private const string Usings =
        """
        global using System.Net.Http;
        global using System.Net.Http.Json;

        """;

    /// <param name="source">A file whose marked expressions go to <paramref name="host"/>.</param>
    /// <param name="host">The provider's host; the same file with another host has no finding.</param>
    public static async Task FindsAsync(string source, string host = "api.openai.com", params Stub[] stubs)
    {
        Assert.Matches(Marked(), source);
        Assert.Contains(host, source);
        await RunAsync(source, stubs);
        await RunAsync(Marked().Replace(source, "c.Topic"), stubs);
        // Another host, in a project that speaks to the provider elsewhere: it is the target that decides.
        await RunAsync(Marked().Replace(source.Replace(host, "api.shop.example"), "$1") + Elsewhere, stubs);
    }

    public static Task IsQuietAsync(string source, params Stub[] stubs) => RunAsync(source + Elsewhere, stubs);

    private const string Elsewhere = "\n// https://api.openai.com\n";

    private static async Task RunAsync(string source, Stub[] stubs)
    {
        var test = new RuleTest(Usings + source);
        test.DisabledDiagnostics.AddRange(["CS8618", "CS0618", "CS1998"]);
        foreach (var assembly in new[] { typeof(IHttpClientFactory).Assembly, typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly, typeof(RestSharp.RestClient).Assembly })
            test.TestState.AdditionalReferences.Add(assembly);
        foreach (var stub in stubs)
            test.TestState.AdditionalReferences.Add(stub.Reference);
        await test.RunAsync();
    }

    [GeneratedRegex(@"\{\|GDPRAI\d+:(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
