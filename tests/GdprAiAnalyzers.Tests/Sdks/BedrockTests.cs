using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>AWS SDK for .NET, Bedrock runtime and agents, declared from their reference pages.</summary>
public sealed class BedrockTests
{
    private static readonly Stub Runtime = new("AWSSDK.BedrockRuntime", """
        using Amazon.BedrockRuntime.Model;
        namespace Amazon.BedrockRuntime
        {
            public interface IAmazonBedrockRuntime
            {
                Task<ConverseResponse> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default);
                Task<object> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default);
                Task<InvokeModelResponse> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default);
                Task<object> InvokeModelWithResponseStreamAsync(InvokeModelRequest request, CancellationToken cancellationToken = default);
                Task<object> InvokeModelWithBidirectionalStreamAsync(InvokeModelRequest request, CancellationToken cancellationToken = default);
                Task<object> StartAsyncInvokeAsync(StartAsyncInvokeRequest request, CancellationToken cancellationToken = default);
                Task<object> ApplyGuardrailAsync(ApplyGuardrailRequest request, CancellationToken cancellationToken = default);
                Task<object> CountTokensAsync(CountTokensRequest request, CancellationToken cancellationToken = default);
            }
            public class AmazonBedrockRuntimeClient : IAmazonBedrockRuntime
            {
                public Task<ConverseResponse> ConverseAsync(ConverseRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> ConverseStreamAsync(ConverseStreamRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<InvokeModelResponse> InvokeModelAsync(InvokeModelRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> InvokeModelWithResponseStreamAsync(InvokeModelRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> InvokeModelWithBidirectionalStreamAsync(InvokeModelRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> StartAsyncInvokeAsync(StartAsyncInvokeRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> ApplyGuardrailAsync(ApplyGuardrailRequest request, CancellationToken cancellationToken = default) => null!;
                public Task<object> CountTokensAsync(CountTokensRequest request, CancellationToken cancellationToken = default) => null!;
                public ConverseResponse Converse(ConverseRequest request) => null!;
                public object ConverseStream(ConverseStreamRequest request) => null!;
                public InvokeModelResponse InvokeModel(InvokeModelRequest request) => null!;
                public object InvokeModelWithResponseStream(InvokeModelRequest request) => null!;
            }
        }
        namespace Amazon.BedrockRuntime.Model
        {
            public class ConverseRequest { public string ModelId { get; set; } = ""; public List<Message> Messages { get; set; } = new(); public List<SystemContentBlock> System { get; set; } = new(); public Dictionary<string, string> RequestMetadata { get; set; } = new(); }
            public class ConverseStreamRequest { public string ModelId { get; set; } = ""; public List<Message> Messages { get; set; } = new(); }
            public class ConverseResponse { public Message Output { get; set; } = new(); }
            public class Message { public string Role { get; set; } = ""; public List<ContentBlock> Content { get; set; } = new(); }
            public class ContentBlock { public string Text { get; set; } = ""; public DocumentBlock? Document { get; set; } public ToolResultBlock? ToolResult { get; set; } }
            public class DocumentBlock { public string Name { get; set; } = ""; public DocumentSource Source { get; set; } = new(); }
            public class DocumentSource { public MemoryStream? Bytes { get; set; } }
            public class ToolResultBlock { public List<ToolResultContentBlock> Content { get; set; } = new(); }
            public class ToolResultContentBlock { public string Text { get; set; } = ""; }
            public class SystemContentBlock { public string Text { get; set; } = ""; }
            public class InvokeModelRequest { public string ModelId { get; set; } = ""; public MemoryStream? Body { get; set; } }
            public class InvokeModelResponse { public MemoryStream? Body { get; set; } }
            public class StartAsyncInvokeRequest { public object? ModelInput { get; set; } }
            public class ApplyGuardrailRequest { public List<ContentBlock> Content { get; set; } = new(); }
            public class CountTokensRequest { public object? Input { get; set; } }
        }
        """);

    private static readonly Stub Agents = new("AWSSDK.BedrockAgentRuntime", """
        using Amazon.BedrockAgentRuntime.Model;
        namespace Amazon.BedrockAgentRuntime
        {
            public interface IAmazonBedrockAgentRuntime
            {
                Task<object> InvokeAgentAsync(InvokeAgentRequest request, CancellationToken cancellationToken = default);
                Task<object> InvokeInlineAgentAsync(InvokeAgentRequest request, CancellationToken cancellationToken = default);
                Task<object> RetrieveAndGenerateAsync(RetrieveAndGenerateRequest request, CancellationToken cancellationToken = default);
                Task<object> RetrieveAndGenerateStreamAsync(RetrieveAndGenerateRequest request, CancellationToken cancellationToken = default);
                Task<object> RetrieveAsync(RetrieveRequest request, CancellationToken cancellationToken = default);
                Task<object> InvokeFlowAsync(InvokeFlowRequest request, CancellationToken cancellationToken = default);
            }
        }
        namespace Amazon.BedrockAgentRuntime.Model
        {
            public class InvokeAgentRequest { public string AgentId { get; set; } = ""; public string SessionId { get; set; } = ""; public string InputText { get; set; } = ""; }
            public class RetrieveAndGenerateRequest { public RetrieveAndGenerateInput Input { get; set; } = new(); public string SessionId { get; set; } = ""; }
            public class RetrieveAndGenerateInput { public string Text { get; set; } = ""; }
            public class RetrieveRequest { public RetrieveAndGenerateInput RetrievalQuery { get; set; } = new(); public string KnowledgeBaseId { get; set; } = ""; }
            public class InvokeFlowRequest { public List<RetrieveAndGenerateInput> Inputs { get; set; } = new(); }
        }
        """);

    private static readonly SdkTest Test = new("Amazon.BedrockRuntime Amazon.BedrockRuntime.Model", "AmazonBedrockRuntimeClient bedrock, IAmazonBedrockRuntime any", Runtime);

    private static readonly SdkTest AgentTest = new("Amazon.BedrockAgentRuntime Amazon.BedrockAgentRuntime.Model", "IAmazonBedrockAgentRuntime agents", Agents);

    [Fact]
    public Task What_goes_to_the_model() => Test.FindsAsync(
        "await bedrock.ConverseAsync(new ConverseRequest { ModelId = \"m\", Messages = [new Message { Role = \"user\", Content = [new ContentBlock { Text = {|GDPRAI001:c.Email|} }] }] });",
        "await any.ConverseAsync(new ConverseRequest { System = [new SystemContentBlock { Text = {|GDPRAI002:c.Diagnosis|} }] });",
        "await bedrock.ConverseStreamAsync(new ConverseStreamRequest { Messages = new List<Message> { new() { Content = new List<ContentBlock> { new() { Text = {|GDPRAI001:c.Email|} } } } } });",
        "await any.ConverseAsync(new ConverseRequest { Messages = [new Message { Content = [new ContentBlock { ToolResult = new ToolResultBlock { Content = [new ToolResultContentBlock { Text = {|GDPRAI001:c.Email|} }] } }] }] });",
        "await any.ConverseAsync(new ConverseRequest { Messages = [new Message { Content = [new ContentBlock { Document = new DocumentBlock { Name = {|GDPRAI001:c.Name|} } }] }] });",
        "await bedrock.InvokeModelAsync(new InvokeModelRequest { Body = new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { prompt = {|GDPRAI001:c.Email|} }))) });",
        "bedrock.InvokeModel(new InvokeModelRequest { Body = new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|})) });",
        "bedrock.Converse(new ConverseRequest { Messages = [new Message { Content = [new ContentBlock { Text = {|GDPRAI001:c.Email|} }] }] });",
        "await bedrock.StartAsyncInvokeAsync(new StartAsyncInvokeRequest { ModelInput = {|GDPRAI001:c.Email|} });",
        "await bedrock.ApplyGuardrailAsync(new ApplyGuardrailRequest { Content = [new ContentBlock { Text = {|GDPRAI001:c.Email|} }] });",
        "await bedrock.ConverseAsync(new ConverseRequest { RequestMetadata = new() { [\"user\"] = {|GDPRAI008:c.Email|} } });");

    [Fact]
    public Task What_is_no_prompt() => Test.IsQuietAsync(
        "var answer = await bedrock.ConverseAsync(new ConverseRequest { ModelId = c.Email, Messages = [new Message { Content = [new ContentBlock { Text = c.Topic }] }] }); Console.WriteLine(answer.Output.Role + c.Email);",
        "await bedrock.InvokeModelAsync(new InvokeModelRequest { ModelId = c.Email, Body = new MemoryStream(Encoding.UTF8.GetBytes(c.Topic)) });",
        "var unused = new Message { Content = [new ContentBlock { Text = c.Email }] }; await any.ConverseAsync(new ConverseRequest { Messages = [] });");

    [Fact]
    public Task What_goes_to_an_agent() => AgentTest.FindsAsync(
        "await agents.InvokeAgentAsync(new InvokeAgentRequest { InputText = {|GDPRAI001:c.Email|} });",
        "await agents.RetrieveAndGenerateAsync(new RetrieveAndGenerateRequest { Input = new RetrieveAndGenerateInput { Text = {|GDPRAI001:c.Email|} } });",
        "await agents.RetrieveAsync(new RetrieveRequest { RetrievalQuery = new RetrieveAndGenerateInput { Text = {|GDPRAI001:c.Email|} } });",
        "await agents.InvokeFlowAsync(new InvokeFlowRequest { Inputs = [new RetrieveAndGenerateInput { Text = {|GDPRAI001:c.Email|} }] });");

    [Fact]
    public Task What_does_not() => AgentTest.IsQuietAsync(
        "await agents.InvokeAgentAsync(new InvokeAgentRequest { AgentId = c.Email, SessionId = c.Email, InputText = c.Topic });",
        "await agents.RetrieveAsync(new RetrieveRequest { KnowledgeBaseId = c.Email });");
}
