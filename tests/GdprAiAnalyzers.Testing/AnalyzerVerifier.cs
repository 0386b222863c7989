using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

public class AnalyzerVerifier<TAnalyzer, TTest, TVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TTest : AnalyzerTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    /// <summary>The one diagnostic that the analyzer supports.</summary>
    public static DiagnosticResult Diagnostic()
    {
        var descriptors = new TAnalyzer().SupportedDiagnostics;
        return descriptors.Length == 1
            ? Diagnostic(descriptors[0])
            : throw new InvalidOperationException($"{typeof(TAnalyzer).Name} supports {descriptors.Length} diagnostics; name one by its ID.");
    }

    public static DiagnosticResult Diagnostic(string diagnosticId)
    {
        var descriptors = new TAnalyzer().SupportedDiagnostics.Where(descriptor => descriptor.Id == diagnosticId).ToArray();
        return descriptors.Length == 1
            ? Diagnostic(descriptors[0])
            : throw new InvalidOperationException($"{typeof(TAnalyzer).Name} supports {descriptors.Length} diagnostics with the ID {diagnosticId}.");
    }

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor descriptor) => new(descriptor);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new TTest { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(CancellationToken.None);
    }
}
