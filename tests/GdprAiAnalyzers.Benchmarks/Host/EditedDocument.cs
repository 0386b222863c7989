using System.Collections.Immutable;
using System.Globalization;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>A project that is open in an editor: one file changes, and that file is analysed.</summary>
internal sealed class EditedDocument
{
    private readonly CodeBase _code;
    private readonly string _place;
    private readonly string _edited;
    private readonly CSharpCompilation _before;
    private readonly int _file;
    private readonly int _expected;
    private CSharpCompilation _after;
    private SyntaxTree _tree;
    private int _edits;

    /// <param name="code">The project.</param>
    /// <param name="marker">A text that only files like the edited one hold.</param>
    /// <param name="place">A text in it, which is edited.</param>
    /// <param name="edited">What comes there: a text with a zero, which each edit turns into another number.</param>
    /// <param name="expected">The findings in that file.</param>
    public EditedDocument(CodeBase code, string marker, string place, string edited, int expected)
    {
        _code = code;
        _place = place;
        _edited = edited;
        _expected = expected;
        _file = Enumerable.Range(0, code.Files).Last(i => code.Text(i).Contains(marker, StringComparison.Ordinal));
        _before = code.Fresh();
        // The editor has shown the project before the keystroke.
        _after = _before;
        _tree = _before.SyntaxTrees[_file];
        _ = Analyzer(Tool.Ours);
    }

    /// <summary>What the compiler itself needs for the semantic diagnostics of the file.</summary>
    public TimeSpan Compiler()
    {
        var watch = Stopwatch.StartNew();
        _ = _after.GetSemanticModel(_tree).GetDiagnostics();
        return watch.Elapsed;
    }

    /// <summary>The time of an analyzer's pass over the file, and the time inside the analyzer's own actions.</summary>
    public (TimeSpan Wall, TimeSpan Own) Analyzer(Tool tool) => Analyze(_after, _tree, tool);

    /// <summary>One more keystroke: a new tree in a new compilation. Comes before each measurement.</summary>
    public EditedDocument Edit()
    {
        _tree = _code.Parse(_code.Text(_file).Replace(_place, _edited.Replace("0", (++_edits).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), StringComparison.Ordinal), _file);
        _after = _before.ReplaceSyntaxTree(_before.SyntaxTrees[_file], _tree);
        Run.Settle();
        return this;
    }

    private (TimeSpan Wall, TimeSpan Own) Analyze(CSharpCompilation compilation, SyntaxTree tree, Tool tool)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var watch = Stopwatch.StartNew();
        var withAnalyzers = compilation.WithAnalyzers(tool.Analyzers, options);
        var model = withAnalyzers.Compilation.GetSemanticModel(tree);
        var findings = withAnalyzers.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        watch.Stop();
        var due = tool == Tool.Ours || tool == Tool.Reporting ? _expected : 0;
        if (findings.Length != due)
            throw new InvalidOperationException($"{findings.Length} findings where {due} are due.");
        var own = withAnalyzers.GetAnalyzerTelemetryInfoAsync(tool.Analyzers[0], CancellationToken.None).GetAwaiter().GetResult().ExecutionTime;
        return (watch.Elapsed, own);
    }
}
