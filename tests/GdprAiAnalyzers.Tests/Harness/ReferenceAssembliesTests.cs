using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Harness;

public sealed class ReferenceAssembliesTests
{
    public static TheoryData<ReferenceAssemblies> Frameworks => [ReferenceAssemblies.Default, ReferenceAssemblies.Net.Net80, ReferenceAssemblies.Net.Net90, ReferenceAssemblies.Net.Net100];

    [Theory]
    [MemberData(nameof(Frameworks), DisableDiscoveryEnumeration = true)]
    public Task Framework_compiles(ReferenceAssemblies references) =>
        Create("class C { System.Collections.Generic.List<System.Net.Http.HttpClient> F = []; }", references).RunAsync();

    [Fact]
    public async Task Package_is_found_with_its_dependencies()
    {
        const string source = "class C { OpenAI.Chat.ChatClient F = null; System.ClientModel.ApiKeyCredential G = null; }";

        // The version that this project was built with, so that a central version change needs no second edit.
        var version = typeof(OpenAI.Chat.ChatClient).Assembly.GetName().Version!.ToString(3);
        await Create(source, ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("OpenAI", version)])).RunAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Create(source, ReferenceAssemblies.Net.Net100).RunAsync());
    }

    [Fact]
    public async Task Package_that_is_not_there_fails_by_its_name()
    {
        var references = ReferenceAssemblies.Net.Net100.AddPackages([new PackageIdentity("Absent.Package", "1.0.0")]);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => references.ResolveAsync(LanguageNames.CSharp, CancellationToken.None));
        Assert.Contains("Absent.Package 1.0.0", failure.Message);
    }

    [Fact]
    public async Task Assembly_of_the_test_run_can_be_referred_to()
    {
        var test = Create("class C { Newtonsoft.Json.JsonConverter F = null; }", ReferenceAssemblies.Net.Net100);
        await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync());
        test.TestState.AdditionalReferences.Add(typeof(Newtonsoft.Json.JsonConverter).Assembly);
        await test.RunAsync();
    }

    [Fact]
    public async Task Framework_reference_is_shared_between_tests()
    {
        var first = await ReferenceAssemblies.Net.Net100.ResolveAsync(null, CancellationToken.None);
        var second = await ReferenceAssemblies.Net.Net100.WithPackages([]).ResolveAsync(null, CancellationToken.None);
        Assert.Same(first[0], second[0]);
    }

    private static CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier> Create(string source, ReferenceAssemblies references) =>
        new() { TestCode = source, ReferenceAssemblies = references };
}
