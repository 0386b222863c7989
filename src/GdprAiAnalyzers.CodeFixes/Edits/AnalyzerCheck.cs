using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.CodeFixes.Edits;

/// <summary>Asks the rules about flows whether a change cures: the diagnostic goes, and no other one comes.</summary>
/// <remarks>For changes that say something about code which only the rules can judge, such as that a method anonymizes. They are never the first action.</remarks>
internal static class AnalyzerCheck
{
    private static readonly string[] Families = ["GDPRAI0", "GDPRAI3"];

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> Analyzers = new(() => typeof(RuleIds).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => Families.Any(family => descriptor.Id.StartsWith(family, StringComparison.Ordinal))))
        .ToImmutableArray());

    // Several actions ask about the same code before the change; an analysis keeps what it has found.
    private static readonly ConditionalWeakTable<Project, ConcurrentDictionary<string, CompilationWithAnalyzers>> Analyses = new();

    /// <param name="names">Names that the change touches: every tree of the project that mentions one of them is looked at too.</param>
    public static async Task<bool> AcceptsAsync(Diagnostic diagnostic, Document document, Solution after, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var known = await MessagesAsync(diagnostic.Id, document.Project, document, names, cancellationToken).ConfigureAwait(false);
        var left = await MessagesAsync(diagnostic.Id, after.GetProject(document.Project.Id)!, document, names, cancellationToken).ConfigureAwait(false);
        // One change may cure a neighbour of the diagnostic, or only change what it says: both are counted.
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return left[diagnostic.Id].Count() < known[diagnostic.Id].Count()
            && left[diagnostic.Id].Count(text => text == message) < known[diagnostic.Id].Count(text => text == message)
            && left.All(rule => rule.Count() <= known[rule.Key].Count());
    }

    private static CompilationWithAnalyzers Analysis(Project project, Compilation compilation, string id)
    {
        // A rule that is off by default has been turned on, or there would be no diagnostic.
        if (!compilation.Options.SpecificDiagnosticOptions.ContainsKey(id))
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.Add(id, ReportDiagnostic.Warn)));
        return compilation.WithAnalyzers(Analyzers.Value, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }

    private static async Task<ILookup<string, string>> MessagesAsync(string id, Project project, Document document, IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || await project.GetDocument(document.Id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
        {
            return Enumerable.Empty<string>().ToLookup(id => id);
        }

        var analysis = Analyses.GetOrCreateValue(project).GetOrAdd(id, _ => Analysis(project, compilation, id));
        compilation = analysis.Compilation;
        var trees = compilation.SyntaxTrees.Where(t => t == tree || names.Any(TreeWords.Of(t, cancellationToken).MayContain));
        var found = new List<Diagnostic>();
        foreach (var analyzed in trees)
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(analyzed), null, cancellationToken).ConfigureAwait(false));
        return found.ToLookup(d => d.Id, d => d.GetMessage(CultureInfo.InvariantCulture));
    }
}
