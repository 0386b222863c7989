using System;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Rules;

/// <summary>The one place through which rules report: what the baseline holds back is left out, and entries that hold nothing back are named.</summary>
internal sealed class Reporter
{
    private readonly ImmutableArray<(string Path, ConfigurationFile File, BaselineEntry Entry)> _entries;
    private readonly bool[] _used;

    private Reporter(ImmutableArray<(string, ConfigurationFile, BaselineEntry)> entries)
    {
        _entries = entries;
        _used = new bool[entries.Length];
    }

    /// <summary>The reporter of an analyzer for one compilation.</summary>
    /// <param name="isOnlyMine">Entries of which the analyzer alone can tell that they hold nothing back; without it, all for its rules.</param>
    // RS1013 misses the actions that the analyzer registers itself.
#pragma warning disable RS1013
    public static Reporter Of(CompilationStartAnalysisContext context, GdprAiConfiguration configuration, ImmutableArray<DiagnosticDescriptor> rules, Func<BaselineEntry, bool>? isOnlyMine = null)
    {
        var reporter = new Reporter(configuration.Baseline.Where(held => rules.Any(rule => rule.Id == held.Entry.Rule) && !configuration.HasExpired(held.Entry)).ToImmutableArray());
        if (!reporter._entries.IsEmpty)
            context.RegisterCompilationEndAction(end => reporter.ReportUnused(end, configuration, isOnlyMine));
        return reporter;
    }
#pragma warning restore RS1013

    public void Report(Action<Diagnostic> report, Diagnostic diagnostic)
    {
        if (_entries.IsEmpty || !IsHeldBack(diagnostic))
            report(diagnostic);
    }

    // Every entry that fits has its use, not the first alone.
    private bool IsHeldBack(Diagnostic diagnostic)
    {
        var place = Scope.Of(diagnostic.Location);
        var subject = DiagnosticProperties.SubjectOf(name => diagnostic.Properties.TryGetValue(name, out var value) ? value : null);
        var isHeldBack = false;
        for (var i = 0; i < _entries.Length; i++)
        {
            var entry = _entries[i].Entry;
            if (entry.Rule == diagnostic.Id && (entry.Subject is null || entry.Subject == subject) && (entry.In is null || Scope.IsIn(place, entry.In)))
                isHeldBack = _used[i] = true;
        }

        return isHeldBack;
    }

    private void ReportUnused(CompilationAnalysisContext context, GdprAiConfiguration configuration, Func<BaselineEntry, bool>? isOnlyMine)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            var (path, file, entry) = _entries[i];
            if (_used[i] || isOnlyMine?.Invoke(entry) == false || !configuration.Concerns(path, entry, context.Compilation))
                continue;
            var problem = file.Problem(path, "Config_BaselineUnused", entry.Span, ImmutableArray<string>.Empty);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.InvalidConfiguration, problem.Location, problem.Message));
        }
    }
}
