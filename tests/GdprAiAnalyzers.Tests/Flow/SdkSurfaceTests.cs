using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GdprAiAnalyzers.Tests.Flow;

/// <summary>The sinks of an SDK count only where the code names something that leads to it; whatever leads to it is enough.</summary>
public sealed class SdkSurfaceTests
{
    private const string Customer = "class C { [GdprAi.PersonalData] public string Email { get; set; } = \"\"; }\n";

    private static readonly ImmutableArray<MetadataReference> WithSdk = [.. FlowAnalysis.References, Of(typeof(OpenAI.Chat.ChatClient)), Of(typeof(System.ClientModel.ApiKeyCredential)), Of(typeof(Microsoft.Extensions.AI.IChatClient))];

    [Theory]
    // The namespace and a type
    [InlineData("class T { void M(OpenAI.Chat.ChatClient x, C c) => x.CompleteChat(c.Email); }")]
    // An escape in the one identifier that names the type
    [InlineData("class T { void M(OpenAI.Chat.Ch\\u0061tClient x, C c) => x.CompleteChat(c.Email); }")]
    // Nothing but what a gateway hands out
    [InlineData("class T { void M(Acme.Gateway x, C c) => x.Client.CompleteChat(c.Email); }")]
    // Nothing but what a gateway's gateway hands out
    [InlineData("class T { void M(Corp.Broker x, C c) => x.Gateway.Client.CompleteChat(c.Email); }")]
    // Nothing but an extension method
    [InlineData("namespace Acme { class T { void M(C c) => 1.Chat().CompleteChat(c.Email); } }")]
    public async Task A_call_is_found_whatever_leads_to_it(string code)
    {
        var found = await FlowAnalysis.AnalyzeAsync(Compile(Customer + code));
        Assert.Equal("c.Email", FlowAnalysis.TextAt(Assert.Single(found).Location));
    }

    /// <summary>The same name in code that has nothing to do with the SDK: the body is not even looked into.</summary>
    [Fact]
    public void A_name_alone_opens_no_document()
    {
        const string Own = "class Own { public void CompleteChat(string text) { } void M(C c) => CompleteChat(c.Email); }";
        Assert.Equal(0, Members(Compile(Customer + Own)));
        Assert.Equal(1, Members(Compile(Customer + Own + " class T { OpenAI.Chat.ChatClient? x; }")));

        static int Members(CSharpCompilation compilation)
        {
            var index = new GdprAiAnalyzers.Flow.Program.SyntaxIndex(compilation, new GdprAiAnalyzers.Models.FlowModels(compilation, GdprAiAnalyzers.Configuration.GdprAiConfiguration.Empty).SinkGroups, default);
            return compilation.SyntaxTrees.Sum(tree => index.RelevantMembers(tree, default).Count());
        }
    }

    [Fact]
    public async Task An_edit_that_names_the_SDK_first_is_seen()
    {
        const string Before = Customer + "class T { void M(C c) { } [Microsoft.Extensions.AI.Hint] void Other() { } }";
        var compilation = Compile(Before);
        Assert.Empty(await FlowAnalysis.AnalyzeAsync(compilation));
        var tree = compilation.SyntaxTrees[0];
        var edited = compilation.ReplaceSyntaxTree(tree, FlowAnalysis.Parse(Before.Replace("M(C c) { }", "M(C c) { new OpenAI.Chat.ChatClient(\"m\", \"k\").CompleteChat(c.Email); }", StringComparison.Ordinal), tree.FilePath));
        Assert.Single(await FlowAnalysis.AnalyzeAsync(edited));
    }

    private static CSharpCompilation Compile(string source)
    {
        var gateway = Library("Acme", "namespace Acme; public class Gateway { public OpenAI.Chat.ChatClient Client => null!; } public static class Extensions { public static OpenAI.Chat.ChatClient Chat(this int x) => null!; }", WithSdk);
        var broker = Library("Corp", "namespace Corp; public class Broker { public Acme.Gateway Gateway => null!; }", [.. WithSdk, gateway]);
        return CSharpCompilation.Create("Consumer", [FlowAnalysis.Parse(source, "Consumer.cs")], [.. WithSdk, gateway, broker], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static MetadataReference Library(string name, string source, IEnumerable<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(name, [FlowAnalysis.Parse(source, name + ".cs")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static PortableExecutableReference Of(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);
}
