namespace Microsoft.CodeAnalysis.Testing;

public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    public FileLinePositionSpan Span { get; } = span;

    public DiagnosticLocationOptions Options { get; } = options;

    internal bool IsMarkupKey => Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey);

    internal DiagnosticLocation WithSpan(FileLinePositionSpan span) => new(span, Options);
}
