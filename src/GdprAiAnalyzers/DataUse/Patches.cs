using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.DataUse;

/// <summary>What <c>options.Patch.Set("$.store"u8, false)</c> adds to a request, past the typed members.</summary>
internal sealed class Patches(ValueResolver resolver, Compilation compilation)
{
    private const int MaxDepth = 3;

    /// <summary>Whether a patch of the object says what the control asks for, or something that cannot be told about it.</summary>
    public bool Say(PossibleValue options, Control control, CancellationToken cancellationToken) =>
        Says(resolver.Mentions(options, cancellationToken), control, 0, cancellationToken);

    private bool Says(IEnumerable<IOperation> mentions, Control control, int depth, CancellationToken cancellationToken)
    {
        foreach (var mention in mentions)
        {
            if (mention.Parent is IMemberReferenceOperation { Member.Name: "Patch" } patch && patch.Parent is IInvocationOperation { TargetMethod.Name: "Set", Arguments.Length: >= 2 } set)
            {
                var path = PathOf(set.Arguments[0].Value);
                if (control.OptOuts.Any(optOut => path is null || (path == "$." + optOut.Name && MayBe(set.Arguments[1].Value, optOut, cancellationToken))))
                    return true;
            }
            else if (depth < MaxDepth && Argument(mention) is { Parameter: { } parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingAssembly, compilation.Assembly)
                && Says(MentionsOf(parameter.OriginalDefinition, cancellationToken), control, depth + 1, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<IOperation> MentionsOf(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.ContainingSymbol.DeclaringSyntaxReferences
            .Select(reference => Values.Bound.Model(compilation, reference.SyntaxTree).GetOperation(reference.GetSyntax(cancellationToken), cancellationToken))
            .Where(body => body is not null)
            .SelectMany(body => BodyFacts.Around(body!).ReferencesTo(parameter));

    private bool MayBe(IOperation value, OptOut optOut, CancellationToken cancellationToken) =>
        resolver.Resolve(value, cancellationToken).Any(v => v switch
        {
            ConstantValue constant => optOut.IsMetBy(constant.Constant),
            TextValue { Text: { } text } => optOut.IsMetBy(text),
            _ => true,
        });

    private static IArgumentOperation? Argument(IOperation mention)
    {
        while (mention.Parent is IConversionOperation conversion)
            mention = conversion;
        return mention.Parent as IArgumentOperation;
    }

    // The path is a UTF-8 literal, whatever conversion stands around it.
    private static string? PathOf(IOperation path) =>
        path.Syntax.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault()?.Token.Value as string;
}
