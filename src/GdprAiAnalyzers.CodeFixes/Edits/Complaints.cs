using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.Edits;

/// <summary>What the compiler says against code: its errors and warnings, by their ids. A fix must not add to them.</summary>
internal static class Complaints
{
    public static readonly ILookup<string, string> None = Enumerable.Empty<string>().ToLookup(id => id);

    /// <summary>Those about one part of a document, or about all of it.</summary>
    public static ILookup<string, string> Of(SemanticModel model, TextSpan? span, CancellationToken cancellationToken) =>
        model.GetDiagnostics(span, cancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .ToLookup(diagnostic => diagnostic.Id, diagnostic => diagnostic.Id);

    /// <summary>Whether some are more than they were.</summary>
    public static bool Exceed(this ILookup<string, string> complaints, ILookup<string, string> allowed) =>
        complaints.Any(complaint => complaint.Count() > allowed[complaint.Key].Count());

    /// <summary>The member around a node: what an edit of it may break. Top-level statements share their locals.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : node.SyntaxTree.GetRoot();
}
