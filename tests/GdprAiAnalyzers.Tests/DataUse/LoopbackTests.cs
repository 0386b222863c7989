using System.ClientModel;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using GdprAiAnalyzers.CodeFixes.DataUse;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;
using Xunit;

#pragma warning disable OPENAI001 // The Responses client is experimental.

namespace GdprAiAnalyzers.Tests.DataUse;

/// <summary>The real OpenAI package on a server of this machine: what the fix changes on the wire.</summary>
public sealed class LoopbackTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "OpenAI.dll" or "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Theory]
    [InlineData("chat.CompleteChat(\"x\");")]
    [InlineData("chat.CompleteChat(new List<ChatMessage> { \"x\" });")]
    [InlineData("chat.CompleteChat([\"x\"], new ChatCompletionOptions { Temperature = 0 });")]
    [InlineData("var o = new ChatCompletionOptions(); chat.CompleteChat([\"x\"], o);")]
    [InlineData("chat.CompleteChat(BinaryContent.Create(BinaryData.FromObjectAsJson(new { model = \"m\" })));")]
    [InlineData("foreach (var update in chat.CompleteChatStreaming(\"x\")) { }")]
    [InlineData("responses.CreateResponse(\"m\", \"x\");")]
    [InlineData("responses.CreateResponse(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]);")]
    [InlineData("responses.CreateResponse(new CreateResponseOptions(\"m\", [ResponseItem.CreateUserMessageItem(\"x\")]));")]
    [InlineData("responses.CreateResponse(BinaryContent.Create(BinaryData.FromString(\"{ \\\"model\\\": \\\"m\\\", \\\"input\\\": \\\"x\\\" }\")));")]
    public async Task The_fixed_request_says_store_false_and_the_unfixed_one_says_nothing(string request)
    {
        var source =
            $$"""
            using System;
            using System.ClientModel;
            using System.Collections.Generic;
            using OpenAI.Chat;
            using OpenAI.Responses;

            public static class Program
            {
                public static void Run(ChatClient chat, ResponsesClient responses) { {{request}} }
            }
            """;

        Assert.Null((await SendAsync(source))["store"]);
        var sent = (await SendAsync(await FixAsync(source)))["store"];
        Assert.False(Assert.IsAssignableFrom<JsonValue>(sent).GetValue<bool>());
    }

    /// <summary>What the fix makes of a source.</summary>
    private static async Task<string> FixAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp)
            .WithMetadataReferences(References).WithCompilationOptions(Options).WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview)));
        var document = project.AddDocument("Program.cs", source);
        var compilation = (await document.Project.GetCompilationAsync())!;
        var diagnostic = Assert.Single(await compilation.WithAnalyzers([new DataUseAnalyzer()]).GetAnalyzerDiagnosticsAsync());
        CodeAction? action = null;
        await new OptOutFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (a, _) => action = a, default));
        var operation = (ApplyChangesOperation)Assert.Single(await action!.GetOperationsAsync(default));
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static CSharpCompilationOptions Options =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions([new("OPENAI001", ReportDiagnostic.Suppress)]);

    /// <summary>Compiles and runs a source against the server, and gives back the body that arrived there.</summary>
    private static async Task<JsonNode> SendAsync(string source)
    {
        var compilation = CSharpCompilation.Create("Sent" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))], References, Options);
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        var run = System.Reflection.Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Run")!;

        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = AnswerAsync(listener);
        var endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");
        var chat = new ChatClient("m", new ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new System.ClientModel.Primitives.ClientRetryPolicy(0) });
        var responses = new ResponsesClient(new ApiKeyCredential("k"), new ResponsesClientOptions { Endpoint = endpoint, RetryPolicy = new System.ClientModel.Primitives.ClientRetryPolicy(0) });
        // What comes back is no answer of a model: only what was sent matters here.
        await Record.ExceptionAsync(() => Task.Run(() => run.Invoke(null, [chat, responses])));
        var body = await received;
        listener.Stop();
        return JsonNode.Parse(body)!;
    }

    /// <summary>Reads one request with its whole body and refuses it.</summary>
    private static async Task<string> AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var text = Encoding.UTF8.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end > 0 && Body(text[..end], text[(end + 4)..]) is { } body)
            {
                await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}"u8.ToArray());
                return body;
            }

            var read = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, read);
            received.AddRange(buffer.AsSpan(0, read));
        }
    }

    private static string? Body(string head, string rest)
    {
        var length = head.Split("\r\n").Select(line => line.Split(':', 2)).FirstOrDefault(header => header[0].Equals("Content-Length", StringComparison.OrdinalIgnoreCase));
        if (length is not null)
            return Encoding.UTF8.GetByteCount(rest) >= int.Parse(length[1], System.Globalization.CultureInfo.InvariantCulture) ? rest : null;
        if (!rest.EndsWith("0\r\n\r\n", StringComparison.Ordinal))
            return null;
        // In chunks: a size, the bytes, and so on
        var body = new StringBuilder();
        while (rest.IndexOf("\r\n", StringComparison.Ordinal) is > 0 and var end && Convert.ToInt32(rest[..end], 16) is > 0 and var size)
        {
            body.Append(rest, end + 2, size);
            rest = rest[(end + 4 + size)..];
        }

        return body.ToString();
    }
}
