using System.Collections.Immutable;
using GdprAiAnalyzers.Rules;
using GdprAiAnalyzers.Tests.Fixes.Proof;
using GdprAiAnalyzers.Tests.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GdprAiAnalyzers.Tests.Names;

/// <summary>Runs the analyzer of unmarked members on a source.</summary>
internal static class NameTest
{
    /// <summary>The members reported, each with its category: <c>Customer.Email Contact</c>.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string source, params MetadataReference[] references)
    {
        var compilation = FlowAnalysis.Compile(FlowAnalysis.Parse(source, "Test0.cs")).AddReferences(references);
        FlowAnalysis.AssertCompiles(compilation);
        return [.. (await DiagnoseAsync(compilation)).Select(d => d.Properties["sourceMember"] + " " + d.Properties["category"])];
    }

    public static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, [new UnmarkedPersonalDataAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        if (!diagnostics.IsEmpty)
            await FixProof.ProveAsync(compilation);
        return [.. diagnostics.OrderBy(d => d.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    /// <summary>The category of one member of a type; <c>-</c> when it is not reported.</summary>
    public static async Task<string> CategoryOfAsync(string type, string member, string memberType = "string?")
    {
        var found = await FindAsync($$"""
            using System;
            using System.Collections.Generic;
            public class {{type}} { public {{memberType}} {{member}} { get; set; } }
            """);
        return found.Count == 0 ? "-" : found[0].Split(' ')[1];
    }
}
