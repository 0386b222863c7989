using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GdprAiAnalyzers.CodeFixes.DataUse;

/// <summary>Gives a call the options that it has none of, through another overload where its own takes none.</summary>
internal static class OptionsEdits
{
    // Collection expressions came with C# 12, which the Roslyn floor does not know by name.
    private const int CSharp12 = 1200;

    public static IReadOnlyList<TextChange> Add(InvocationExpressionSyntax call, ITypeSymbol type, string member, string value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || model.GetOperation(call, cancellationToken) is not IInvocationOperation operation)
            return [];
        var creation = OptOutPlanner.Creation(type, member, value, model, call);
        if (method.Parameters.FirstOrDefault(p => p.Type.Name == "ChatOptions") is { } neutral)
            return Give(call, neutral, OptOutPlanner.Creation(neutral.Type.WithNullableAnnotation(NullableAnnotation.None), "RawRepresentationFactory", "_ => " + creation, model, call));
        if (method.Parameters.FirstOrDefault(p => p.Type.TypeKind == TypeKind.Class && p.Type.SpecialType == SpecialType.None && model.Compilation.ClassifyConversion(type, p.Type) is { IsImplicit: true, IsUserDefined: false }) is { } parameter)
            return Give(call, parameter, creation);

        return type.Name switch
        {
            "ChatCompletionOptions" => Collect(call, operation, creation, model),
            "CreateResponseOptions" => Respond(call, operation, type, member, value, model),
            _ => [],
        };
    }

    /// <summary>The overload takes options: in place of <c>null</c>, or after what is there.</summary>
    private static IReadOnlyList<TextChange> Give(InvocationExpressionSyntax call, IParameterSymbol parameter, string creation)
    {
        var arguments = call.ArgumentList.Arguments;
        var given = arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (arguments.Count > parameter.Ordinal && arguments.Take(parameter.Ordinal + 1).All(a => a.NameColon is null) ? arguments[parameter.Ordinal] : null);
        if (given is not null)
            return given.Expression.IsKind(SyntaxKind.NullLiteralExpression) || given.Expression.IsKind(SyntaxKind.DefaultLiteralExpression) ? [new TextChange(given.Expression.Span, creation)] : [];
        var positional = arguments.TakeWhile(a => a.NameColon is null).Count();
        return positional == parameter.Ordinal ? [Insert(call, positional, creation)] : [Insert(call, arguments.Count, parameter.Name + ": " + creation)];
    }

    private static TextChange Insert(InvocationExpressionSyntax call, int index, string argument)
    {
        var arguments = call.ArgumentList.Arguments;
        return index < arguments.Count ? new TextChange(new TextSpan(arguments[index].SpanStart, 0), argument + ", ")
            : index > 0 ? new TextChange(new TextSpan(arguments[index - 1].Span.End, 0), ", " + argument)
            : new TextChange(new TextSpan(call.ArgumentList.OpenParenToken.Span.End, 0), argument);
    }

    /// <summary><c>CompleteChat("x", "y")</c> becomes <c>CompleteChat([new UserChatMessage("x"), …], options)</c>.</summary>
    private static IReadOnlyList<TextChange> Collect(InvocationExpressionSyntax call, IInvocationOperation operation, string creation, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || operation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "messages") is not { } messages)
            return [];
        // The array itself fits the other overload.
        if (messages.ArgumentKind != ArgumentKind.ParamArray)
            return [Insert(call, arguments.Count, creation)];

        var changes = new List<TextChange>();
        var hasCollections = (int)((CSharpParseOptions)call.SyntaxTree.Options).LanguageVersion >= CSharp12;
        var message = ((IArrayTypeSymbol)messages.Parameter!.Type).ElementType;
        changes.Add(new TextChange(new TextSpan(arguments[0].SpanStart, 0), hasCollections ? "[" : $"new {message.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, call.SpanStart)}[] {{ "));
        if (model.Compilation.GetTypeByMetadataName("OpenAI.Chat.UserChatMessage") is { } user)
        {
            foreach (var text in arguments.Where(a => model.GetTypeInfo(a.Expression).Type?.SpecialType == SpecialType.System_String))
            {
                changes.Add(new TextChange(new TextSpan(text.SpanStart, 0), $"new {user.ToMinimalDisplayString(model, call.SpanStart)}("));
                changes.Add(new TextChange(new TextSpan(text.Span.End, 0), ")"));
            }
        }

        changes.Add(new TextChange(new TextSpan(arguments.Last().Span.End, 0), (hasCollections ? "]" : " }") + ", " + creation));
        return Merged(changes);
    }

    /// <summary><c>CreateResponse("m", "x")</c> becomes <c>CreateResponse(new CreateResponseOptions("m", [ResponseItem.CreateUserMessageItem("x")]) { … })</c>.</summary>
    private static IReadOnlyList<TextChange> Respond(InvocationExpressionSyntax call, IInvocationOperation operation, ITypeSymbol type, string member, string value, SemanticModel model)
    {
        ArgumentSyntax? Of(string parameter) => WrittenArgument.Of(operation.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && !a.IsImplicit));
        var (modelId, text, items) = (Of("model"), Of("userInputText"), Of("inputItems"));
        // What continues a stored response needs storage.
        if (modelId is null || (text ?? items) is not { } input || Of("previousResponseId") is { Expression: not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } })
            return [];
        if (modelId.NameColon is not null || input.NameColon is not null || modelId.SpanStart > input.SpanStart)
            return [];

        // Arguments on lines of their own stay on lines of their own, one step to the right.
        var (newLine, step) = LineOf(input, modelId);
        var changes = new List<TextChange> { new(new TextSpan(modelId.SpanStart, 0), $"new {type.ToMinimalDisplayString(model, call.SpanStart)}({newLine}{step}") };
        var (open, close) = (int)((CSharpParseOptions)call.SyntaxTree.Options).LanguageVersion >= CSharp12 ? ("[", "]") : ("new[] { ", " }");
        var end = $") {{ {member} = {value} }}";
        if (text is not null)
        {
            if (model.Compilation.GetTypeByMetadataName("OpenAI.Responses.ResponseItem") is not { } item)
                return [];
            changes.Add(new TextChange(new TextSpan(text.SpanStart, 0), $"{step}{open}{item.ToMinimalDisplayString(model, call.SpanStart)}.CreateUserMessageItem("));
            end = ")" + close + end;
        }
        else
        {
            changes.Add(new TextChange(new TextSpan(input.SpanStart, 0), step));
        }

        // A previous response that is written as null goes.
        var stop = Of("previousResponseId")?.Span.End ?? input.Span.End;
        changes.Add(new TextChange(TextSpan.FromBounds(input.Span.End, stop), end));
        return changes;
    }

    /// <summary>The line break and indentation before an argument that begins a line after another one's, and one step more of it.</summary>
    private static (string NewLine, string Step) LineOf(ArgumentSyntax argument, ArgumentSyntax previous)
    {
        var text = argument.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(argument.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, argument.SpanStart));
        if (line.Start <= previous.Span.End || indent.Trim().Length > 0)
            return ("", "");
        var lineBreak = text.ToString(TextSpan.FromBounds(text.Lines[line.LineNumber - 1].End, line.Start));
        return (lineBreak + indent, indent.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");
    }

    /// <summary>Insertions at one place in one change, in the order in which they were asked for.</summary>
    private static IReadOnlyList<TextChange> Merged(IEnumerable<TextChange> changes) =>
        changes.GroupBy(change => change.Span.Start).Select(group => new TextChange(group.First().Span, string.Concat(group.Select(change => change.NewText)))).ToList();
}
