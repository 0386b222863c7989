using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Collects what the markup of all files of a state says.</summary>
internal sealed class MarkupProcessor(MarkupOptions options, DiagnosticDescriptor? defaultDescriptor, ImmutableArray<DiagnosticDescriptor> supported)
{
    private readonly List<(string? Id, FileLinePositionSpan Span, bool IsPosition)> _marks = [];

    public Dictionary<string, FileLinePositionSpan> Locations { get; } = [];

    public SourceText Process(string path, SourceText content)
    {
        var markup = Markup.Parse(content.ToString(), options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode));
        if (markup.IsEmpty)
            return content;

        var text = SourceText.From(markup.Text, content.Encoding, content.ChecksumAlgorithm);
        foreach (var position in markup.Positions)
            _marks.Add((null, SpanOf(new TextSpan(position, 0)), true));
        foreach (var (name, span) in markup.Spans)
        {
            if (!name.StartsWith('#'))
                _marks.Add((name.Length == 0 ? null : name, SpanOf(span), false));
            else if (!Locations.TryAdd(name, SpanOf(span)))
                throw new InvalidOperationException($"The markup location '{name}' is used more than once.");
        }

        return text;

        FileLinePositionSpan SpanOf(TextSpan span) => new(path, text.Lines.GetLinePositionSpan(span));
    }

    public IEnumerable<DiagnosticResult> CreateDiagnostics(Func<string, bool> isIncluded) =>
        from mark in _marks
        let diagnostic = Create(mark.Id)
        where isIncluded(diagnostic.Id)
        select (mark.IsPosition ? diagnostic.WithLocation(mark.Span.Path, mark.Span.StartLinePosition) : diagnostic.WithSpan(mark.Span))
            .WithMessage(null)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);

    private DiagnosticResult Create(string? id)
    {
        if (id is null)
        {
            return new DiagnosticResult(defaultDescriptor ?? throw new InvalidOperationException(
                "Markup may leave out the diagnostic ID only when the first analyzer supports exactly one diagnostic."));
        }

        var descriptors = supported.Where(descriptor => descriptor.Id == id).ToArray();
        if (descriptors.Length > 1 && !options.HasFlag(MarkupOptions.UseFirstDescriptor))
            throw new InvalidOperationException($"Several descriptors have the ID {id}; set {nameof(MarkupOptions)}.{nameof(MarkupOptions.UseFirstDescriptor)} or expect the diagnostic explicitly.");

        // What no analyzer reports can only come from the compiler.
        return descriptors.Length > 0 ? new DiagnosticResult(descriptors[0]) : DiagnosticResult.CompilerError(id);
    }
}
