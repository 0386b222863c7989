using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Writes another value where the member gets one.</summary>
internal static class ValueEdits
{
    public static IReadOnlyList<TextChange> Change(SyntaxNode node, string member, string value)
    {
        if (node is ArgumentSyntax { Expression: var argument })
            node = argument;
        if (IsWritten(node))
            return [new TextChange(node.Span, value)];

        // A member inside a JSON text, in whatever way its quotes are written.
        var name = member.Substring(member.LastIndexOf('.') + 1);
        var match = Regex.Match(node.ToString(), "([\\\\\"]+)" + Regex.Escape(name) + "\\1\\s*:\\s*(?<value>true|false|null|[\\\\\"]+\\w*[\\\\\"]+)");
        return match.Success
            ? [new TextChange(new TextSpan(node.SpanStart + match.Groups["value"].Index, match.Groups["value"].Length), value.Replace("\"", match.Groups[1].Value))]
            : [];
    }

    // A variable may say the same to others, and is left alone.
    private static bool IsWritten(SyntaxNode value) => value is ExpressionSyntax && value.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == value,
        AnonymousObjectMemberDeclaratorSyntax => true,
        InitializerExpressionSyntax entry => entry.Expressions.Last() == value && entry.Expressions.Count == 2,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "TryAdd" } } } => true,
        _ => false,
    };
}
