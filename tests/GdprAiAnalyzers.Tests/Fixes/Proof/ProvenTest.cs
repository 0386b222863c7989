using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>A test of an analyzer, whose findings every fix is then proved on.</summary>
internal class ProvenTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected override Task RunImplAsync(CancellationToken cancellationToken) => FixProof.RunAsync(this, () => base.RunImplAsync(cancellationToken), cancellationToken);
}

/// <summary>A test of one fix, whose findings every fix is then proved on.</summary>
internal class ProvenTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    protected override Task RunImplAsync(CancellationToken cancellationToken) => FixProof.RunAsync(this, () => base.RunImplAsync(cancellationToken), cancellationToken);
}
