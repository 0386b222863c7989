using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Residency;

/// <summary>The members that say where a client points, of packages that do not restore here, in their own namespaces and assembly names.</summary>
internal static class SdkStubs
{
    private static readonly (string Assembly, string Code)[] Codes =
    [
        ("Azure.AI.OpenAI", """
            namespace Azure.AI.OpenAI
            {
                public class AzureOpenAIClient { public AzureOpenAIClient(System.Uri endpoint, object credential) { } }
                public class OpenAIClient { public OpenAIClient(System.Uri endpoint, object credential) { } public OpenAIClient(string openAIApiKey) { } }
            }
            """),
        ("Azure.AI.Inference", "namespace Azure.AI.Inference { public class ChatCompletionsClient { public ChatCompletionsClient(System.Uri endpoint, object credential) { } } }"),
        ("Anthropic.Bedrock", """
            namespace Anthropic.Bedrock { public interface IAnthropicBedrockCredentials { string Region { get; init; } } public class AnthropicBedrockApiTokenCredentials : IAnthropicBedrockCredentials { public required string Region { get; init; } } }
            """),
        ("Anthropic.Vertex", "namespace Anthropic.Vertex { public class AnthropicVertexCredentials { public AnthropicVertexCredentials(string? region, string project) { } } }"),
        ("Microsoft.SemanticKernel.Connectors.All", """
            namespace Microsoft.SemanticKernel
            {
                using System; using System.Net.Http;
                public interface IKernelBuilder { }
                public static class Extensions
                {
                    public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, string? orgId = null, string? serviceId = null, HttpClient? httpClient = null) => builder;
                    public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint, string? apiKey, string? orgId = null, string? serviceId = null, HttpClient? httpClient = null) => builder;
                    public static IKernelBuilder AddOpenAIChatCompletion(this IKernelBuilder builder, string modelId, object? openAIClient = null) => builder;
                    public static IKernelBuilder AddAzureOpenAIChatCompletion(this IKernelBuilder builder, string deploymentName, string endpoint, string apiKey) => builder;
                    public static IKernelBuilder AddVertexAIGeminiChatCompletion(this IKernelBuilder builder, string modelId, string bearerKey, string location, string projectId) => builder;
                    public static IKernelBuilder AddGoogleAIGeminiChatCompletion(this IKernelBuilder builder, string modelId, string apiKey) => builder;
                    public static IKernelBuilder AddMistralChatCompletion(this IKernelBuilder builder, string modelId, string apiKey, Uri? endpoint = null, HttpClient? httpClient = null) => builder;
                    public static IKernelBuilder AddOllamaChatCompletion(this IKernelBuilder builder, string modelId, Uri endpoint) => builder;
                    public static IKernelBuilder AddBedrockChatCompletionService(this IKernelBuilder builder, string modelId) => builder;
                }
            }
            """),
        ("Google.GenAI", """
            namespace Google.GenAI.Types { public class HttpOptions { public string? BaseUrl { get; set; } } }
            namespace Google.GenAI { public class Client { public Client(bool? enterprise = null, bool? vertexAI = null, string? apiKey = null, string? project = null, string? location = null, Types.HttpOptions? httpOptions = null) { } } }
            """),
        ("Google.Cloud.AIPlatform.V1", """
            namespace Google.Cloud.AIPlatform.V1
            {
                public class PredictionServiceClient { public static PredictionServiceClient Create() => new(); }
                public class PredictionServiceClientBuilder { public string? Endpoint { get; set; } public PredictionServiceClient Build() => new(); }
            }
            """),
        ("Mscc.GenerativeAI", "namespace Mscc.GenerativeAI { public class GoogleAI { public GoogleAI(string apiKey) { } } public class VertexAI { public VertexAI(string projectId, string region = \"us-central1\") { } } }"),
        ("AWSSDK.BedrockRuntime", """
            namespace Amazon { public class RegionEndpoint { public static readonly RegionEndpoint EUCentral1 = new(), EUWest2 = new(), USEast1 = new(); public static RegionEndpoint GetBySystemName(string systemName) => EUCentral1; } }
            namespace Amazon.Runtime { public class ClientConfig { public RegionEndpoint? RegionEndpoint { get; set; } public string? ServiceURL { get; set; } } }
            namespace Amazon.BedrockRuntime
            {
                public class AmazonBedrockRuntimeConfig : Amazon.Runtime.ClientConfig { }
                public class AmazonBedrockRuntimeClient { public AmazonBedrockRuntimeClient() { } public AmazonBedrockRuntimeClient(RegionEndpoint region) { } public AmazonBedrockRuntimeClient(AmazonBedrockRuntimeConfig config) { } }
            }
            namespace Amazon.BedrockRuntime.Model { public class ConverseRequest { public string? ModelId { get; set; } } }
            namespace Amazon.S3 { public class AmazonS3Config : Amazon.Runtime.ClientConfig { } }
            """),
        ("OllamaSharp", """
            namespace OllamaSharp.Models.Chat { public class ChatRequest { public string? Model { get; set; } } }
            namespace OllamaSharp
            {
                public class OllamaApiClient
                {
                    public OllamaApiClient(string uriString, string defaultModel = "") { }
                    public OllamaApiClient(System.Uri uri, string defaultModel = "") { }
                    public OllamaApiClient(System.Net.Http.HttpClient client, string defaultModel = "") { }
                    public string SelectedModel { get; set; } = "";
                }
            }
            """),
        ("Mistral.SDK", "namespace Mistral.SDK { public class MistralClient { public MistralClient(string apiKeys) { } public string ApiUrlFormat { get; set; } = \"\"; } }"),
        ("Anthropic.SDK", "namespace Anthropic.SDK { public class AnthropicClient { public AnthropicClient(string apiKeys) { } public string ApiUrlFormat { get; set; } = \"\"; } }"),
    ];

    public static IReadOnlyList<MetadataReference> All { get; } = [.. Codes.Select(Compile)];

    private static MetadataReference Compile((string Assembly, string Code) stub)
    {
        var compilation = CSharpCompilation.Create(
            stub.Assembly, [CSharpSyntaxTree.ParseText(stub.Code)], ReferenceAssemblies.Default.ResolveAsync(null, default).GetAwaiter().GetResult(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => stub.Assembly + ": " + d));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
