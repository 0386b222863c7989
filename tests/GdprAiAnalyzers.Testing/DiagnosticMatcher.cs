using System.Globalization;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs what was reported with what was expected.</summary>
internal static class DiagnosticMatcher
{
    /// <summary>For each expected diagnostic the index of the reported one that meets it, or -1; as many pairs as there can be.</summary>
    public static int[] Match(IReadOnlyList<Diagnostic> actual, IReadOnlyList<DiagnosticResult> expected)
    {
        var accepts = expected.Select(result => actual.Select(diagnostic => !Differences(diagnostic, result).Any()).ToArray()).ToArray();
        var ownerOf = Enumerable.Repeat(-1, actual.Count).ToArray();
        for (var i = 0; i < expected.Count; i++)
            TryAssign(i, new bool[actual.Count]);

        var result = Enumerable.Repeat(-1, expected.Count).ToArray();
        for (var j = 0; j < actual.Count; j++)
        {
            if (ownerOf[j] >= 0)
                result[ownerOf[j]] = j;
        }

        return result;

        // An expectation that accepts more may have to give way to one that accepts less.
        bool TryAssign(int i, bool[] tried)
        {
            for (var j = 0; j < actual.Count; j++)
            {
                if (!accepts[i][j] || tried[j])
                    continue;
                tried[j] = true;
                if (ownerOf[j] < 0 || TryAssign(ownerOf[j], tried))
                {
                    ownerOf[j] = i;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>In what a reported diagnostic is not the expected one.</summary>
    public static IEnumerable<string> Differences(Diagnostic actual, DiagnosticResult expected)
    {
        if (actual.Id != expected.Id)
            yield return $"ID: expected {expected.Id}, reported {actual.Id}";
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && actual.Severity != expected.Severity)
            yield return $"severity: expected {expected.Severity}, reported {actual.Severity}";
        if (expected.IsSuppressed is { } isSuppressed && actual.IsSuppressed != isSuppressed)
            yield return $"suppressed: expected {isSuppressed}, reported {actual.IsSuppressed}";
        foreach (var difference in LocationDifferences(actual, expected).Concat(MessageDifferences(actual, expected)))
            yield return difference;
    }

    private static IEnumerable<string> LocationDifferences(Diagnostic actual, DiagnosticResult expected)
    {
        if (!expected.HasLocation)
        {
            if (actual.Location != Location.None)
                yield return $"location: expected none, reported {actual.Location.GetLineSpan()}";
            yield break;
        }

        if (!IsAt(actual.Location, expected.Spans[0]))
            yield return $"location: expected {Describe(expected.Spans[0])}, reported {actual.Location.GetLineSpan()}";
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
            yield break;

        var additional = actual.AdditionalLocations;
        if (additional.Count != expected.Spans.Length - 1)
            yield return $"additional locations: expected {expected.Spans.Length - 1}, reported {additional.Count}";
        for (var i = 0; i < Math.Min(additional.Count, expected.Spans.Length - 1); i++)
        {
            var span = expected.Spans[i + 1];
            if (!IsAt(additional[i], span))
                yield return $"additional location {i}: expected {Describe(span)}, reported {additional[i].GetLineSpan()}";
            if (span.Options.HasFlag(DiagnosticLocationOptions.UnnecessaryCode) != IsUnnecessary(actual, i))
                yield return $"additional location {i}: expected and reported differ in being unnecessary code";
        }
    }

    private static IEnumerable<string> MessageDifferences(Diagnostic actual, DiagnosticResult expected)
    {
        if (expected.Message is { } message)
        {
            var reported = actual.GetMessage(CultureInfo.CurrentUICulture);
            if (reported != message)
                yield return $"message: expected \"{message}\", reported \"{reported}\"";
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments)
        {
            var reported = actual.Arguments().Select(argument => argument?.ToString() ?? "").ToArray();
            if (!reported.SequenceEqual(arguments.Select(argument => argument?.ToString() ?? "")))
                yield return $"arguments: expected ({string.Join(", ", arguments)}), reported ({string.Join(", ", reported)})";
        }
    }

    private static bool IsAt(Location actual, DiagnosticLocation expected)
    {
        var span = actual.GetLineSpan();
        return span.Path == expected.Span.Path
            && span.StartLinePosition == expected.Span.StartLinePosition
            && (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength) || span.EndLinePosition == expected.Span.EndLinePosition);
    }

    private static bool IsUnnecessary(Diagnostic diagnostic, int index) =>
        diagnostic.Properties.TryGetValue(WellKnownDiagnosticTags.Unnecessary, out var indices)
        && indices?.Trim('[', ']').Split(',').Contains(index.ToString(CultureInfo.InvariantCulture)) == true;

    private static string Describe(DiagnosticLocation location) =>
        location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            ? $"{location.Span.Path}: starting at {location.Span.StartLinePosition}"
            : location.Span.ToString();
}
