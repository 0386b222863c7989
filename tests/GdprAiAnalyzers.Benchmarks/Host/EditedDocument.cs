using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>A project that is open in an editor: one file changes, and that file is analysed.</summary>
internal sealed class EditedDocument
{
    private readonly CodeBase _code;
    private readonly CSharpCompilation _before;
    private readonly int _file;
    private readonly int _expected;
    private int _edits;

    /// <param name="code">The project.</param>
    /// <param name="marker">A text that only files like the edited one hold.</param>
    /// <param name="expected">The findings in that file.</param>
    public EditedDocument(CodeBase code, string marker, int expected)
    {
        _code = code;
        _expected = expected;
        _file = Enumerable.Range(0, code.Files).Last(i => code.Text(i).Contains(marker, StringComparison.Ordinal));
        _before = code.Fresh();
        // The editor has shown the project before the keystroke.
        _ = Analyze(_before, _before.SyntaxTrees[_file], Tool.Ours);
    }

    /// <summary>What the compiler itself needs for the semantic diagnostics of the file.</summary>
    public TimeSpan Compiler()
    {
        var (compilation, tree) = Edit();
        var watch = Stopwatch.StartNew();
        _ = compilation.GetSemanticModel(tree).GetDiagnostics();
        return watch.Elapsed;
    }

    /// <summary>The time of an analyzer's pass over the file, and the time inside the analyzer's own actions.</summary>
    public (TimeSpan Wall, TimeSpan Own) Analyzer(Tool tool)
    {
        var (compilation, tree) = Edit();
        return Analyze(compilation, tree, tool);
    }

    private (CSharpCompilation Compilation, SyntaxTree Tree) Edit()
    {
        var tree = _code.Parse(_code.Text(_file) + $"// Edit {++_edits}\n", _file);
        var compilation = _before.ReplaceSyntaxTree(_before.SyntaxTrees[_file], tree);
        Run.Settle();
        return (compilation, tree);
    }

    private (TimeSpan Wall, TimeSpan Own) Analyze(CSharpCompilation compilation, SyntaxTree tree, Tool tool)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var watch = Stopwatch.StartNew();
        var withAnalyzers = compilation.WithAnalyzers(tool.Analyzers, options);
        var model = withAnalyzers.Compilation.GetSemanticModel(tree);
        var findings = withAnalyzers.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        watch.Stop();
        var due = tool == Tool.Ours ? _expected : 0;
        if (findings.Length != due)
            throw new InvalidOperationException($"{findings.Length} findings where {due} are due.");
        var own = withAnalyzers.GetAnalyzerTelemetryInfoAsync(tool.Analyzers[0], CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
        return (watch.Elapsed, own);
    }
}
