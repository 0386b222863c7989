using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Adds a member to a JSON body, in the way in which the code writes the body.</summary>
internal static class JsonEdits
{
    public static IReadOnlyList<TextChange> Add(SyntaxNode body, string path, string value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (body is ArgumentSyntax { Expression: var expression })
            body = expression;
        var names = path.Split('.');
        switch (body)
        {
            case AnonymousObjectCreationExpressionSyntax anonymous:
                return Into(anonymous, names, value);
            case BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation, cancellationToken).Type is { } type:
                return IsKeyed(type) ? ObjectEdits.Append(creation, Entry(creation, names, value, type.Name)) : OfType(creation, type, names, value);
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax:
                return IntoText(body, names, value);
            default:
                return [];
        }
    }

    private static bool IsKeyed(ITypeSymbol type) => type.Name is "JsonObject" or "JObject" || type.Name.EndsWith("Dictionary", StringComparison.Ordinal);

    private static IReadOnlyList<TextChange> Into(AnonymousObjectCreationExpressionSyntax anonymous, string[] names, string value)
    {
        if (names.Length == 1)
            return ObjectEdits.Append(anonymous, names[0] + " = " + value);
        // The outer object may be there already.
        if (anonymous.Initializers.FirstOrDefault(i => i.NameEquals?.Name.Identifier.ValueText == names[0]) is { } present)
            return present.Expression is AnonymousObjectCreationExpressionSyntax inner ? Into(inner, [.. names.Skip(1)], value) : [];
        return ObjectEdits.Append(anonymous, names[0] + " = " + Anonymous(names.Skip(1), value));
    }

    /// <summary><c>new { gateway = new { zeroDataRetention = true } }</c></summary>
    private static string Anonymous(IEnumerable<string> names, string value) =>
        names.Reverse().Aggregate(value, (inner, name) => $"new {{ {name} = {inner} }}");

    private static string Entry(BaseObjectCreationExpressionSyntax creation, string[] names, string value, string type)
    {
        var inner = names.Length == 1 ? value
            : type == "JsonObject" ? names.Skip(1).Reverse().Aggregate(value, (nested, name) => $"new JsonObject {{ [\"{name}\"] = {nested} }}")
            : Anonymous(names.Skip(1), value);
        var isPaired = creation.Initializer?.Expressions.FirstOrDefault() is InitializerExpressionSyntax;
        return isPaired ? $"{{ \"{names[0]}\", {inner} }}" : $"[\"{names[0]}\"] = {inner}";
    }

    private static IReadOnlyList<TextChange> OfType(BaseObjectCreationExpressionSyntax creation, ITypeSymbol type, string[] names, string value)
    {
        for (var declaring = names.Length == 1 ? type : null; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.SetMethod is not null && IsNamed(p, names[0])) is { } property)
                return ObjectEdits.Set(creation, property.Name, value);
        }

        return [];
    }

    private static bool IsNamed(IPropertySymbol property, string name) =>
        string.Equals(property.Name, name.Replace("_", ""), StringComparison.OrdinalIgnoreCase)
        || property.GetAttributes().Any(a => a.ConstructorArguments.FirstOrDefault().Value as string == name);

    /// <summary>Right after the brace that opens the object.</summary>
    private static IReadOnlyList<TextChange> IntoText(SyntaxNode body, string[] names, string value)
    {
        foreach (var token in body.DescendantTokens())
        {
            var brace = token.Text.IndexOf('{');
            if (brace < 0 || token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
                continue;
            // In an interpolated text a doubled brace stands for one.
            var isDoubled = token.Parent is InterpolatedStringTextSyntax && token.Text.Length > brace + 1 && token.Text[brace + 1] == '{';
            var end = brace + (isDoubled ? 2 : 1);
            var rest = token.Text.Substring(end);
            var quote = QuoteIn(token);
            var (open, close) = isDoubled ? ("{{", "}}") : ("{", "}");
            var json = Enumerable.Reverse(names).Aggregate(value.Replace("\"", quote), (inner, name) => $"{quote}{name}{quote}: {inner}" is var pair && name != names[0] ? $"{open} {pair} {close}" : pair);
            var space = rest.Substring(0, rest.Length - rest.TrimStart().Length);
            var isEmpty = rest.TrimStart() is ['}', ..] && token.Parent is LiteralExpressionSyntax;
            return [new TextChange(new TextSpan(token.SpanStart + end, 0), (space.Length > 0 ? space : "") + json + (isEmpty ? "" : space.Length > 0 ? "," : ", "))];
        }

        return [];
    }

    /// <summary>How this kind of literal writes a quotation mark.</summary>
    private static string QuoteIn(SyntaxToken token)
    {
        var start = token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } ? interpolated.StringStartToken.Text : token.Text;
        var opening = start.TrimStart('$', '@');
        return opening.StartsWith("\"\"\"", StringComparison.Ordinal) ? "\"" : start.IndexOf('@') is >= 0 and < 3 ? "\"\"" : "\\\"";
    }
}
