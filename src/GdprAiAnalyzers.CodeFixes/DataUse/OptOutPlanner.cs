using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GdprAiAnalyzers.CodeFixes.Edits;
using GdprAiAnalyzers.DataUse;
using GdprAiAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Turns a diagnostic into the edit that makes its request opt out.</summary>
internal static class OptOutPlanner
{
    /// <summary>The edit, or <see langword="null"/> when none keeps the meaning and compiles.</summary>
    public static async Task<TextEdit?> PlanAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.OptOut, out var optOut) || optOut?.IndexOf('=') is not > 0
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Remedy, out var name) || !Enum.TryParse<Remedy>(name, out var remedy)
            || await DiagnosticPath.FindAsync(diagnostic.AdditionalLocations.FirstOrDefault() ?? diagnostic.Location, solution, cancellationToken).ConfigureAwait(false) is not { } place
            || await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var (member, value) = (optOut.Substring(0, optOut.IndexOf('=')), optOut.Substring(optOut.IndexOf('=') + 1));
        diagnostic.Properties.TryGetValue(DiagnosticProperties.OptionsType, out var typeName);
        var type = typeName is null ? null : model.Compilation.GetTypeByMetadataName(typeName);
        var changes = remedy switch
        {
            Remedy.SetMember => ObjectEdits.Set(place.Node, member, value),
            Remedy.ChangeValue => ValueEdits.Change(place.Node, member, value),
            Remedy.AddFactory when type is not null => ObjectEdits.Set(place.Node, "RawRepresentationFactory", "_ => " + Creation(type, member, value, model, place.Node)),
            Remedy.AddOptions when type is not null && place.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call => OptionsEdits.Add(call, type, member, value, model, cancellationToken),
            Remedy.AddJson => JsonEdits.Add(place.Node, member, value, model, cancellationToken),
            _ => [],
        };
        var edit = new TextEdit(place.Document, changes.ToImmutableArray(), member + " = " + value);
        return !edit.Changes.IsEmpty && await CompilesAsync(edit, model, place.Node, cancellationToken).ConfigureAwait(false) ? edit : null;
    }

    /// <summary><c>new ChatCompletionOptions { StoredOutputEnabled = false }</c>, named as shortly as the place allows.</summary>
    public static string Creation(ITypeSymbol type, string member, string value, SemanticModel model, SyntaxNode place) =>
        $"new {type.ToMinimalDisplayString(model, place.SpanStart)} {{ {member} = {value} }}";

    /// <summary>The compiler knows languages versions, overloads and experimental members; so no rule here repeats them.</summary>
    private static async Task<bool> CompilesAsync(TextEdit edit, SemanticModel before, SyntaxNode place, CancellationToken cancellationToken)
    {
        var tree = before.SyntaxTree;
        var text = await tree.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changed = tree.WithChangedText(TextEdits.Apply(text, edit.Changes));
        var after = before.Compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed);
        var scope = Complaints.ScopeOf(place).Span;
        var grown = new TextSpan(scope.Start, scope.Length + edit.Changes.Sum(change => (change.NewText?.Length ?? 0) - change.Span.Length));
        var complaints = Complaints.Of(after, grown, cancellationToken);
        if (complaints.Count == 0)
            return true;
        var allowed = Complaints.Of(before, scope, cancellationToken);
        // Who uses an experimental SDK has accepted its warning, or does not compile anyway.
        return complaints.All(complaint =>
            complaint.Key.StartsWith("CS", StringComparison.Ordinal) ? allowed[complaint.Key].Count() >= complaint.Count() : allowed.Contains(complaint.Key));
    }
}
