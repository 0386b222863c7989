using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Models;

/// <summary>
/// A documentation-comment ID, or its shorthand for all overloads (<c>M:T.Name</c>), for those that have parameters of given names
/// (<c>M:T.Name[selector]</c>), or for all members (<c>M:T.*</c>).
/// </summary>
/// <param name="Kind"><c>M</c>, <c>P</c>, <c>F</c> or <c>T</c>.</param>
/// <param name="TypeName">The type as documentation IDs spell it: <c>System.Collections.Generic.List`1</c>.</param>
/// <param name="MemberName">The member without arity: <c>Select</c>, <c>#ctor</c>, <c>get_Item</c>; <c>*</c> for all; empty for a type.</param>
/// <param name="Arity">The method's generic arity, where the ID gives one.</param>
/// <param name="ParameterNames">Names of parameters that the overload must have.</param>
/// <param name="Parameters">The parameter list with its parentheses, where the ID gives one.</param>
internal sealed record MemberId(char Kind, string TypeName, string MemberName, int? Arity, ImmutableArray<string> ParameterNames, string? Parameters)
{
    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        Kind + ":" + TypeName + (Kind == 'T' ? "" : "." + MemberName + (Arity is { } arity ? "``" + arity : "")) + Parameters
        + (ParameterNames.IsEmpty ? "" : "[" + string.Join(" ", ParameterNames) + "]");

    public bool IsWildcard => MemberName == "*";

    /// <summary>How exactly the ID names a member: a named overload wins over all overloads, and those over all members.</summary>
    public int Specificity => IsWildcard ? 0 : Parameters != null ? int.MaxValue : (Arity is null ? 1 : 2) + (2 * ParameterNames.Length);

    public static MemberId? TryParse(string text)
    {
        var names = ImmutableArray<string>.Empty;
        text = text.Trim();
        if (text.EndsWith("]", System.StringComparison.Ordinal) && text.IndexOf('[') is > 0 and var bracket && text.IndexOf('(') < 0)
        {
            names = text.Substring(bracket + 1, text.Length - bracket - 2).Split(' ').ToImmutableArray();
            text = text.Substring(0, bracket);
            if (names.Any(name => name.Length == 0) || text.StartsWith("T:", System.StringComparison.Ordinal))
                return null;
        }

        text = text.Replace(" ", "");
        if (text.Length < 3 || text[1] != ':' || "MPFT".IndexOf(text[0]) < 0)
            return null;

        var kind = text[0];
        var open = text.IndexOf('(');
        var head = open < 0 ? text.Substring(2) : text.Substring(2, open - 2);
        var parameters = open < 0 ? null : text.Substring(open);
        if (parameters != null && (kind is 'F' or 'T' || parameters.IndexOf(')') < 0))
            return null;
        if (kind == 'T')
            return IsName(head) ? new MemberId(kind, head, "", null, names, null) : null;

        var dot = head.LastIndexOf('.');
        if (dot <= 0 || dot == head.Length - 1)
            return null;

        var member = head.Substring(dot + 1);
        int? arity = null;
        var tick = member.IndexOf("``", System.StringComparison.Ordinal);
        if (tick > 0)
        {
            if (!int.TryParse(member.Substring(tick + 2), out var value))
                return null;
            arity = value;
            member = member.Substring(0, tick);
        }

        return IsName(head.Substring(0, dot)) && (member == "*" || IsName(member.TrimStart('#')))
            ? new MemberId(kind, head.Substring(0, dot), member, arity, names, parameters)
            : null;
    }

    /// <summary>Whether this overload is meant, given that type and name are.</summary>
    public bool MatchesOverload(IMethodSymbol method)
    {
        if (Arity is { } wanted && wanted != method.Arity)
            return false;
        if (!ParameterNames.All(name => method.Parameters.Any(parameter => parameter.Name == name)))
            return false;
        if (Parameters is null)
            return true;

        var id = method.GetDocumentationCommentId() ?? "";
        var open = id.IndexOf('(');
        var actual = open < 0 ? "()" : id.Substring(open);
        return actual == Parameters || WithoutResult(actual) == Parameters;
    }

    // Only conversion operators spell their result: "(System.String)~T".
    private static string WithoutResult(string parameters)
    {
        var tilde = parameters.IndexOf('~');
        return tilde < 0 ? parameters : parameters.Substring(0, tilde);
    }

    private static bool IsName(string text)
    {
        if (text.Length == 0 || text[0] == '.' || text[text.Length - 1] == '.')
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && "._`#@{},".IndexOf(c) < 0)
                return false;
        }

        return true;
    }
}
