using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. The first span is its location, further spans its additional locations.</summary>
public readonly struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;
    private readonly string? _message;

    // WithMessage(null) says "any message", which differs from never having set one.
    private readonly bool _ignoresMessage;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this(id, severity, DiagnosticOptions.None, [], null, false, null, null, null)
    {
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity, DiagnosticOptions.None, [], null, false, descriptor.MessageFormat, null, null)
    {
    }

    private DiagnosticResult(
        string id, DiagnosticSeverity severity, DiagnosticOptions options, ImmutableArray<DiagnosticLocation> spans,
        string? message, bool ignoresMessage, LocalizableString? messageFormat, object?[]? messageArguments, bool? isSuppressed)
    {
        Id = id;
        Severity = severity;
        Options = options;
        _spans = spans;
        _message = message;
        _ignoresMessage = ignoresMessage;
        MessageFormat = messageFormat;
        MessageArguments = messageArguments;
        IsSuppressed = isSuppressed;
    }

    public string Id { get; }

    public DiagnosticSeverity Severity { get; }

    public DiagnosticOptions Options { get; }

    public LocalizableString? MessageFormat { get; }

    public object?[]? MessageArguments { get; }

    public bool? IsSuppressed { get; }

    public ImmutableArray<DiagnosticLocation> Spans => _spans.IsDefault ? [] : _spans;

    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>The exact message that is expected; null when any message will do.</summary>
    public string? Message => _ignoresMessage ? null : _message ?? (MessageFormat is null ? null : Format(MessageFormat, MessageArguments));

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) =>
        new(Id, severity, Options, Spans, _message, _ignoresMessage, MessageFormat, MessageArguments, IsSuppressed);

    public DiagnosticResult WithArguments(params object[] arguments) =>
        new(Id, Severity, Options, Spans, _message, _ignoresMessage, MessageFormat, arguments, IsSuppressed);

    public DiagnosticResult WithMessage(string? message) =>
        new(Id, Severity, Options, Spans, message, message is null, MessageFormat, MessageArguments, IsSuppressed);

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) =>
        new(Id, Severity, Options, Spans, _message, _ignoresMessage, messageFormat, MessageArguments, IsSuppressed);

    public DiagnosticResult WithOptions(DiagnosticOptions options) =>
        new(Id, Severity, options, Spans, _message, _ignoresMessage, MessageFormat, MessageArguments, IsSuppressed);

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) =>
        new(Id, Severity, Options, Spans, _message, _ignoresMessage, MessageFormat, MessageArguments, isSuppressed);

    public DiagnosticResult WithNoLocation() => WithSpans([]);

    public DiagnosticResult WithLocation(int line, int column) => WithLocation("", line, column);

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation("", location);

    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, Position(line, column));

    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan($"#{markupKey}", default, default), options | DiagnosticLocationOptions.InterpretAsMarkupKey);

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("", startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(path, Position(startLine, startColumn), Position(endLine, endColumn)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        WithSpans(Spans.Add(new DiagnosticLocation(span, options)));

    public DiagnosticResult WithDefaultPath(string path) => MapSpans(location =>
        location.Span.Path.Length == 0 ? new FileLinePositionSpan(path, location.Span.Span) : location.Span);

    public DiagnosticResult WithLineOffset(int offset) => WithLineOffset(offset, static _ => true);

    public override string ToString() =>
        $"{(HasLocation ? Spans[0].Span.ToString() + ": " : "")}{Severity.ToString().ToLowerInvariant()} {Id}: {Message}";

    internal DiagnosticResult WithLineOffset(int offset, Func<string, bool> isShifted) => MapSpans(location =>
        location.IsMarkupKey || !isShifted(location.Span.Path)
            ? location.Span
            : new FileLinePositionSpan(location.Span.Path, Shift(location.Span.StartLinePosition, offset), Shift(location.Span.EndLinePosition, offset)));

    internal DiagnosticResult WithMarkupLocations(IReadOnlyDictionary<string, FileLinePositionSpan> locations)
    {
        var id = Id;
        return WithSpans(ImmutableArray.CreateRange(Spans.Select(location =>
            !location.IsMarkupKey
                ? location
                : locations.TryGetValue(location.Span.Path, out var span)
                    ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                    : throw new InvalidOperationException($"The markup location '{location.Span.Path}' of {id} is not in the sources."))));
    }

    private static LinePosition Position(int line, int column) => new(line - 1, column - 1);

    private static LinePosition Shift(LinePosition position, int offset) => new(position.Line + offset, position.Character);

    private static string Format(LocalizableString format, object?[]? arguments)
    {
        var text = format.ToString(CultureInfo.CurrentUICulture);
        try
        {
            return string.Format(CultureInfo.CurrentCulture, text, arguments ?? []);
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private DiagnosticResult MapSpans(Func<DiagnosticLocation, FileLinePositionSpan> map) =>
        WithSpans(ImmutableArray.CreateRange(Spans.Select(location => location.WithSpan(map(location)))));

    private DiagnosticResult WithSpans(ImmutableArray<DiagnosticLocation> spans) =>
        new(Id, Severity, Options, spans, _message, _ignoresMessage, MessageFormat, MessageArguments, IsSuppressed);
}
