using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Rules;

/// <summary>
/// GDPRAI009: a prompt or an answer that a method writes to a log beside the call. Precise rather than complete: the variable itself has to be both given to the model, or
/// hold its answer, and be logged as text.
/// </summary>
internal static class LoggedPrompts
{
    private static readonly Lazy<ILookup<string, ModelRow>> Logs =
        new(() => EmbeddedModels.Telemetry.Where(row => row.Kind == RowKind.Log).ToLookup(row => row.Id.TypeName));

    // The way from an answer to its text. Ids, usage, reasons and models are no content.
    private static readonly HashSet<string> WaysToText =
        ["Value", "Content", "Contents", "Text", "Message", "Messages", "Choices", "Output", "Result", "First", "Last", "Single", "FirstOrDefault", "LastOrDefault", "ToString", "GetOutputText"];

    public static IEnumerable<(SyntaxNode Node, string Name)> In(SemanticModel model, WordList sinks, Lazy<FlowModels> models, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        var words = TreeWords.Of(tree, cancellationToken);
        var sinkNames = sinks.Within(words);
        if (sinkNames.Count == 0)
            yield break;
        foreach (var member in TreeIndex.Of(tree, cancellationToken).Members.Where(m => sinkNames.Any(m.Mentions.Contains) && m.Mentions.Any(MayLog) && MayPassOn(m.Node, sinkNames)))
        {
            foreach (var finding in new Search(model, models.Value, cancellationToken).In(member.Node))
                yield return finding;
        }
    }

    private static bool MayLog(string name) =>
        name.IndexOf("Log", StringComparison.Ordinal) >= 0 || name.StartsWith("_log", StringComparison.Ordinal) || name.StartsWith("log", StringComparison.Ordinal) || name == "Trace";

    /// <summary>Whether, by names alone, something that a call to a model gets or gives is an argument of another call: most members log something else, and need no binding.</summary>
    private static bool MayPassOn(SyntaxNode member, List<string> sinkNames)
    {
        var names = new HashSet<string>();
        var others = new List<SyntaxNode>();
        foreach (var call in member.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var called = call.Expression switch { MemberAccessExpressionSyntax access => access.Name, MemberBindingExpressionSyntax binding => binding.Name, var expression => expression as SimpleNameSyntax };
            if (called is null || !sinkNames.Contains(called.Identifier.ValueText))
            {
                others.Add(call.ArgumentList);
                continue;
            }

            names.UnionWith(NamesIn(call.ArgumentList));
            foreach (var around in call.AncestorsAndSelf().TakeWhile(n => n != member))
            {
                if (NameGivenBy(around) is { } name)
                    names.Add(name);
                if (around is StatementSyntax)
                    break;
            }
        }

        foreach (var variable in member.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            if (variable.Initializer is { } initializer && names.Overlaps(NamesIn(initializer)))
                names.Add(variable.Identifier.ValueText);
        }

        return others.Exists(arguments => names.Overlaps(NamesIn(arguments)));
    }

    private static string? NameGivenBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => null,
    };

    private static IEnumerable<string> NamesIn(SyntaxNode node) => node.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);

    private sealed class Search(SemanticModel model, IFlowModels models, CancellationToken cancellationToken)
    {
        private readonly HashSet<ISymbol> _content = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ISymbol> _answers = new(SymbolEqualityComparer.Default);

        public IEnumerable<(SyntaxNode Node, string Name)> In(SyntaxNode member)
        {
            var calls = member.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList();
            foreach (var call in calls)
                NoteCall(call);
            if (_content.Count + _answers.Count == 0)
                yield break;
            foreach (var variable in member.DescendantNodes().OfType<VariableDeclaratorSyntax>())
            {
                if (variable.Initializer is { Value: { } value } && IsAnswerText(value) && model.GetDeclaredSymbol(variable, cancellationToken) is { } local)
                    _content.Add(local);
            }

            foreach (var call in calls)
            {
                if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && IsLog(method) && !DevelopmentGuard.Covers(call)
                    && call.ArgumentList.Arguments.Select(a => a.Expression).FirstOrDefault(IsContent) is { } logged)
                {
                    yield return (logged, method.ContainingType.Name + "." + method.Name);
                }
            }
        }

        private void NoteCall(InvocationExpressionSyntax call)
        {
            if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
                return;
            var definition = method.ReducedFrom ?? method;
            var sinks = models.GetMethod(definition).Sinks.Where(s => s.Kind == SinkKind.Prompt).ToList();
            if (sinks.Count == 0)
                return;
            foreach (var argument in call.ArgumentList.Arguments)
            {
                foreach (var name in argument.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
                {
                    if (IsSent(name, argument, definition, method, sinks) && IsGiven(name, argument.Expression) && model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { IsConst: false } or IParameterSymbol
                        && model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && !IsFixed(symbol))
                    {
                        _content.Add(symbol);
                    }
                }
            }

            SyntaxNode result = call;
            while (result.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax
                || result.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "Value" or "GetAwaiter" or "GetResult" } || result.Parent is InvocationExpressionSyntax outer && outer.Expression == result)
            {
                result = result.Parent;
            }

            var target = result.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellationToken),
                AssignmentExpressionSyntax assignment when assignment.Right == result => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
                ForEachStatementSyntax loop when loop.Expression == result => model.GetDeclaredSymbol(loop, cancellationToken),
                _ => null,
            };
            if (target is ILocalSymbol)
                _answers.Add(target);
        }

        /// <summary>Whether what stands there is part of the prompt: in an argument, or in a member of an object made for one, that a row names. Ids of threads and conversations are none.</summary>
        private static bool IsSent(SyntaxNode name, ArgumentSyntax argument, IMethodSymbol definition, IMethodSymbol called, List<SinkRow> sinks)
        {
            var place = argument.Parent is ArgumentListSyntax list ? list.Arguments.IndexOf(argument) : -1;
            var parameter = argument.NameColon is { } named ? named.Name.Identifier.ValueText
                : called.Parameters.ElementAtOrDefault(Math.Min(place, called.Parameters.Length - 1))?.Name;
            var member = name.Ancestors().TakeWhile(n => n != argument).OfType<AssignmentExpressionSyntax>().LastOrDefault(a => a.Parent is InitializerExpressionSyntax)?.Left.ToString();
            return sinks.Exists(sink => (sink.Value.Root == PortRoot.EveryArgument || sink.Value.Root == PortRoot.Argument && definition.Parameters.FirstOrDefault(p => sink.Value.Name is null ? p.Ordinal == sink.Value.Index : p.Name == sink.Value.Name)?.Name == parameter)
                && (member is null || sink.Value.Selectors.FirstOrDefault() is { } first && first == member || sink.Value.Selectors.IsEmpty && !sink.Except.Any(path => path.Length == 1 && path[0] == member)));
        }

        /// <summary>A text that is handed over as it is, alone or inside a message; the argument of a helper is not.</summary>
        private bool IsGiven(IdentifierNameSyntax name, ExpressionSyntax argument)
        {
            if (model.GetTypeInfo(name, cancellationToken).Type is not { } type || name.Parent is MemberAccessExpressionSyntax)
                return false;
            if (name == argument)
                return type.SpecialType == SpecialType.System_String || ElementOf(type) is { SpecialType: not SpecialType.None and not SpecialType.System_Object } or { Name: "ChatMessage" or "MessageParam" };
            return type.SpecialType == SpecialType.System_String
                && name.Ancestors().TakeWhile(n => n != argument).Append(argument).All(n => n is not InvocationExpressionSyntax call || IsFactory(call));
        }

        private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
            type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : []).FirstOrDefault(i => i is { Name: "IEnumerable", TypeArguments.Length: 1 })?.TypeArguments[0];

        // ChatMessage.CreateUserMessage(prompt)
        private static bool IsFactory(InvocationExpressionSyntax call) =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } && name.StartsWith("Create", StringComparison.Ordinal);

        /// <summary>A fixed text, or one that a sanitizer made, tells nothing about a person.</summary>
        private bool IsFixed(ISymbol symbol) =>
            symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && (model.GetConstantValue(value, cancellationToken).HasValue
                || model.GetSymbolInfo(value, cancellationToken).Symbol is IMethodSymbol made && models.GetMethod(made).IsSanitizer);

        private bool IsLog(IMethodSymbol method)
        {
            var definition = (method.ReducedFrom ?? method).OriginalDefinition;
            return Logs.Value[definition.ContainingType?.ToDisplayString() ?? ""].Any(row => row.Id.IsWildcard || row.Id.MemberName == definition.Name)
                || definition.GetAttributes().Any(a => a.AttributeClass is { } type && Logs.Value[type.ToDisplayString()].Any(row => row.Id.Kind == 'T'));
        }

        /// <summary>The variable itself, or a text that it is put into.</summary>
        private bool IsContent(ExpressionSyntax expression) => expression switch
        {
            IdentifierNameSyntax name => model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && (_content.Contains(symbol) || _answers.Contains(symbol)),
            InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().Any(part => IsContent(part.Expression)),
            BinaryExpressionSyntax sum => IsContent(sum.Left) || IsContent(sum.Right),
            ParenthesizedExpressionSyntax parenthesized => IsContent(parenthesized.Expression),
            PostfixUnaryExpressionSyntax suppressed => IsContent(suppressed.Operand),
            ConditionalExpressionSyntax choice => IsContent(choice.WhenTrue) || IsContent(choice.WhenFalse),
            _ => IsAnswerText(expression),
        };

        /// <summary><c>answer.Value.Content[0].Text</c>: every step leads to the text.</summary>
        private bool IsAnswerText(ExpressionSyntax expression)
        {
            if (model.GetTypeInfo(expression, cancellationToken).Type?.SpecialType != SpecialType.System_String)
                return false;
            while (true)
            {
                switch (expression)
                {
                    case MemberAccessExpressionSyntax access when WaysToText.Contains(access.Name.Identifier.ValueText):
                        expression = access.Expression;
                        continue;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when WaysToText.Contains(access.Name.Identifier.ValueText):
                        expression = access.Expression;
                        continue;
                    case ElementAccessExpressionSyntax element:
                        expression = element.Expression;
                        continue;
                    case PostfixUnaryExpressionSyntax suppressed:
                        expression = suppressed.Operand;
                        continue;
                    case IdentifierNameSyntax name:
                        return model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && _answers.Contains(symbol);
                    default:
                        return false;
                }
            }
        }
    }
}
