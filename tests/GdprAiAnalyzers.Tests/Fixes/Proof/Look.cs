using System.Collections.Immutable;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GdprAiAnalyzers.Tests.Fixes.Proof;

/// <summary>What the compiler and every analyzer of the package say of a solution.</summary>
/// <param name="Complaints">The compiler's warnings and errors, without their places, which move.</param>
/// <param name="Findings">The diagnostics of each project, in order of position.</param>
internal sealed record Look(Solution Solution, ILookup<string, string> Complaints, ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>> Findings)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(PersonalDataFlowAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public IEnumerable<Diagnostic> All => Findings.Values.SelectMany(findings => findings);

    /// <summary>How often each finding is reported, wherever it stands.</summary>
    public ILookup<string, Diagnostic> ByIdentity => All.ToLookup(IdentityOf);

    public static async Task<Look> AtAsync(Solution solution, CancellationToken cancellationToken)
    {
        var complaints = new List<Diagnostic>();
        var findings = ImmutableDictionary.CreateBuilder<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
            // The compiler's and the analyzers' in one go: the code is bound once.
            var reported = await new CompilationWithAnalyzers(compilation, Analyzers, options).GetAllDiagnosticsAsync(cancellationToken);
            complaints.AddRange(reported.Where(diagnostic => !IsFinding(diagnostic) && diagnostic.Severity >= DiagnosticSeverity.Warning));
            findings.Add(project.Id, [.. reported.Where(diagnostic => IsFinding(diagnostic) && !diagnostic.IsSuppressed).OrderBy(PathOf, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)]);
        }

        return new(solution, complaints.Where(diagnostic => !diagnostic.IsSuppressed).ToLookup(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(), diagnostic => diagnostic.ToString()), findings.ToImmutable());
    }

    /// <summary>What stays the same of a finding when the code around it changes: the rule, the file, the member, what it is about.</summary>
    public static string IdentityOf(Diagnostic diagnostic)
    {
        string[] about = [DiagnosticProperties.SourceMember, DiagnosticProperties.Members, DiagnosticProperties.SinkMember, DiagnosticProperties.OptOut];
        return string.Join(" ", about.Select(name => diagnostic.Properties.GetValueOrDefault(name)).Concat(MembersAround(diagnostic)).Prepend(PathOf(diagnostic)).Prepend(diagnostic.Id).OfType<string>());
    }

    private static IEnumerable<string> MembersAround(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Ancestors()
            .Select(node => node switch
            {
                TypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                _ => "",
            })
            .Where(name => name.Length > 0) ?? [];

    private static bool IsFinding(Diagnostic diagnostic) => diagnostic.Id.StartsWith("GDPRAI", StringComparison.Ordinal);

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? "";
}
