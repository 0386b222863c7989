using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Benchmarks.Host;

/// <summary>Analyzers that are measured together, and the rules of theirs that are switched on.</summary>
internal sealed class Tool
{
    private readonly ImmutableHashSet<string> _rules;
    private readonly ImmutableHashSet<string> _others;

    private Tool(string name, IEnumerable<DiagnosticAnalyzer> analyzers, Func<string, bool> isRule)
    {
        Name = name;
        Analyzers = [.. analyzers.Where(a => a.SupportedDiagnostics.Any(d => isRule(d.Id)))];
        var ids = Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).ToImmutableHashSet();
        _rules = ids.Where(isRule).ToImmutableHashSet();
        _others = ids.Except(_rules);
    }

    public static Tool Ours { get; } = new("GdprAiAnalyzers", [new PersonalDataFlowAnalyzer()], id => id.StartsWith("GDPRAI", StringComparison.Ordinal));

    /// <summary>The same with every rule on, as in <c>Audit</c>: the rule about coverage gaps has to look at more members.</summary>
    public static Tool OursWithGaps { get; } = new("GdprAiAnalyzers with GDPRAI010", [new PersonalDataFlowAnalyzer()], id => id.StartsWith("GDPRAI", StringComparison.Ordinal));

    public static Tool Empty { get; } = new("empty analyzer", [new EmptyAnalyzer()], _ => true);

    /// <summary>Has as many rules as ours, and reports nothing.</summary>
    public static Tool Silent { get; } = new("empty analyzer with our rules", [new EmptyAnalyzer(rules: Ours.Analyzers[0].SupportedDiagnostics.Length)], _ => true);

    /// <summary>Has as many rules as ours, and reports two diagnostics in each file, without any analysis.</summary>
    public static Tool Reporting { get; } = new("empty analyzer that reports", [new EmptyAnalyzer(reports: 2, rules: Ours.Analyzers[0].SupportedDiagnostics.Length)], _ => true);

    /// <summary>Registers nothing at all: what the driver costs where there is nothing to do.</summary>
    public static Tool Idle { get; } = new("idle analyzer", [new EmptyAnalyzer(registers: false)], _ => true);

    /// <summary>The taint rules of the .NET SDK: CA3001 to CA3012.</summary>
    public static Tool NetAnalyzers { get; } = Load("NetAnalyzers CA3001-CA3012", "NetAnalyzers", id => string.CompareOrdinal(id, "CA3001") >= 0 && string.CompareOrdinal(id, "CA3012") <= 0);

    public static Tool SecurityCodeScan { get; } = Load("SecurityCodeScan.VS2019", "SecurityCodeScan", id => id.StartsWith("SCS", StringComparison.Ordinal));

    public string Name { get; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    public bool Counts(string id) => _rules.Contains(id);

    /// <summary>Ours is measured as it ships; a peer has exactly its taint rules switched on.</summary>
    public CSharpCompilationOptions Configure(CSharpCompilationOptions options) =>
        this == Ours ? options : options.WithSpecificDiagnosticOptions(_rules.ToDictionary(id => id, _ => ReportDiagnostic.Warn)
            .Concat(_others.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress))));

    public override string ToString() => Name;

    private static Tool Load(string name, string folder, Func<string, bool> isRule)
    {
        var directory = Path.Combine(AppContext.BaseDirectory, "peers", folder);
        AssemblyLoadContext.Default.Resolving += (context, wanted) =>
            Path.Combine(directory, wanted.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        var analyzers = Directory.GetFiles(directory, "*.dll").Order(StringComparer.Ordinal)
            .Select(Assembly.LoadFrom)
            .SelectMany(TypesOf)
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        return new Tool(name, analyzers, isRule);
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
