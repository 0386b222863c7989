using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes diagnostics as the code that expects them, so that a failure can be pasted into the test.</summary>
internal static class DiagnosticText
{
    // Roslyn keeps a diagnostic's arguments to itself; the message alone cannot tell them apart.
    private static readonly PropertyInfo s_arguments =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingMemberException(nameof(Diagnostic), "Arguments");

    public static string Of(Diagnostic diagnostic, ImmutableArray<DiagnosticAnalyzer> analyzers, string defaultPath)
    {
        var locations = diagnostic.Location == Location.None ? [] : diagnostic.AdditionalLocations.Prepend(diagnostic.Location);
        var spans = string.Concat(locations.Select(location => Span(location.GetLineSpan(), DiagnosticLocationOptions.None, defaultPath)));
        var arguments = diagnostic.Arguments().Select(Literal).ToArray();
        var start = analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == diagnostic.Id))
            ? $"VerifyCS.Diagnostic(\"{diagnostic.Id}\")"
            : Compiler(diagnostic.Id, diagnostic.Severity);
        var severity = start.StartsWith("Verify", StringComparison.Ordinal) && diagnostic.Severity != diagnostic.DefaultSeverity
            ? $".WithSeverity(DiagnosticSeverity.{diagnostic.Severity})"
            : "";
        return $"// {diagnostic.GetMessage(CultureInfo.CurrentUICulture)}{Environment.NewLine}"
            + start + spans + (arguments.Length == 0 ? "" : $".WithArguments({string.Join(", ", arguments)})") + severity
            + (diagnostic.IsSuppressed ? ".WithIsSuppressed(true)" : "") + ",";
    }

    public static string Of(DiagnosticResult expected, string defaultPath)
    {
        var spans = string.Concat(expected.Spans.Select(location => Span(location.Span, location.Options, defaultPath)));
        var arguments = expected.MessageArguments is { Length: > 0 } values ? $".WithArguments({string.Join(", ", values.Select(Literal))})" : "";
        return $"new DiagnosticResult(\"{expected.Id}\", DiagnosticSeverity.{expected.Severity}){spans}{arguments},";
    }

    public static object?[] Arguments(this Diagnostic diagnostic) => s_arguments.GetValue(diagnostic) is IReadOnlyList<object?> arguments ? [.. arguments] : [];

    private static string Literal(object? argument) => CSharp.SymbolDisplay.FormatLiteral(argument?.ToString() ?? "", quote: true);

    private static string Compiler(string id, DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => $"DiagnosticResult.CompilerError(\"{id}\")",
        DiagnosticSeverity.Warning => $"DiagnosticResult.CompilerWarning(\"{id}\")",
        _ => $"new DiagnosticResult(\"{id}\", DiagnosticSeverity.{severity})",
    };

    private static string Span(FileLinePositionSpan span, DiagnosticLocationOptions options, string defaultPath)
    {
        var path = span.Path == defaultPath ? "" : $"\"{span.Path}\", ";
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $".WithLocation({path}{start.Line + 1}, {start.Character + 1})"
            : $".WithSpan({path}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})";
    }
}
