using GdprAiAnalyzers.CodeFixes.Residency;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Residency;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GdprAiAnalyzers.Tests.Fixes.Further;

/// <summary>GDPRAI105: the callback that accepts every certificate goes, the system chooses the version of TLS.</summary>
public sealed class TransportTests
{
    private const string Tls = "System.Security.Authentication.SslProtocols.";

    [Theory]
    [InlineData("var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|GDPRAI105:HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|} };", "var handler = new HttpClientHandler();")]
    [InlineData("HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|} };", "HttpClientHandler handler = new();")]
    [InlineData("var handler = new HttpClientHandler\n{\n    MaxConnectionsPerServer = 2, // two\n    ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => { return true; }|}\n};", "var handler = new HttpClientHandler\n{\n    MaxConnectionsPerServer = 2 // two\n};")]
    [InlineData("var handler = new HttpClientHandler\n{\n    ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|},\n    MaxConnectionsPerServer = 2,\n};", "var handler = new HttpClientHandler\n{\n    MaxConnectionsPerServer = 2,\n};")]
    [InlineData("var handler = new HttpClientHandler { MaxConnectionsPerServer = 2, ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|} };", "var handler = new HttpClientHandler { MaxConnectionsPerServer = 2 };")]
    [InlineData("var handler = new HttpClientHandler();\nhandler.ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|};\nhandler.MaxConnectionsPerServer = 2;", "var handler = new HttpClientHandler();\nhandler.MaxConnectionsPerServer = 2;")]
    [InlineData("var handler = new HttpClientHandler();\nif (flag) handler.ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|};", "var handler = new HttpClientHandler();\nif (flag) handler.ServerCertificateCustomValidationCallback = null;")]
    [InlineData("var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = {|GDPRAI105:(_, _, _, _) => true|}, ApplicationProtocols = null } };", "var handler = new SocketsHttpHandler { SslOptions = { ApplicationProtocols = null } };")]
    [InlineData("var handler = new SocketsHttpHandler { SslOptions = new System.Net.Security.SslClientAuthenticationOptions { RemoteCertificateValidationCallback = {|GDPRAI105:delegate { return true; }|} } };", "var handler = new SocketsHttpHandler { SslOptions = new System.Net.Security.SslClientAuthenticationOptions() };")]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = {|GDPRAI105:" + Tls + "Tls11|} };", "var handler = new HttpClientHandler { SslProtocols = " + Tls + "None };")]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = {|GDPRAI105:" + Tls + "Tls | " + Tls + "Tls12|} /* old */ };", "var handler = new HttpClientHandler { SslProtocols = " + Tls + "None /* old */ };")]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = {|GDPRAI105:" + Tls + "Tls11|}, ServerCertificateCustomValidationCallback = {|GDPRAI105:(_, _, _, _) => true|} };", "var handler = new HttpClientHandler { SslProtocols = " + Tls + "None };")]
    // Checked, and new
    [InlineData("var handler = new HttpClientHandler { SslProtocols = " + Tls + "Tls13, ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == System.Net.Security.SslPolicyErrors.None };", null)]
    public Task The_connection_is_protected(string handler, string? expected) => new Test(Method(handler), expected is null ? null : Method(expected)).RunAsync();

    private static string Method(string handler) => ResidencyTest.Method(
        handler.Replace("\n", "\n        ") + "\n        _ = new ChatClient(\"m\", key, new OpenAIClientOptions { Endpoint = new Uri(\"https://eu.api.openai.com/v1\"), Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(new HttpClient(handler)) });");

    private sealed class Test : CSharpCodeFixTest<ResidencyAnalyzer, KeepInEuFix, DefaultVerifier>
    {
        public Test(string source, string? fixedSource)
        {
            TestCode = source;
            FixedCode = fixedSource ?? source;
            ResidencyTest.Prepare(this);
            DisabledDiagnostics.Add("SYSLIB0039");
            FixedState.Sources.Add(("/0/Usings.cs", ResidencyTest.Usings));
        }
    }
}
