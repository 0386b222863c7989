using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <summary>Tools: what a method or lambda returns that a model may call.</summary>
internal sealed partial class MethodAnalysis
{
    private static readonly SinkRow s_toolResult =
        new(new Port(PortRoot.Return, -1, null, DelegatePort.None, -1, ImmutableArray<string>.Empty, ReadMode.Json), SinkKind.ToolResult, null);

    private readonly HashSet<IMethodSymbol> _offered = new(SymbolEqualityComparer.Default);

    /// <summary>Methods that this body makes tools of.</summary>
    public IReadOnlyCollection<IMethodSymbol> Offered => _offered;

    /// <summary>What callers have that reaches a sink.</summary>
    public ImmutableArray<SummarySink> Sinks => KeptSinks();

    /// <summary>Reports what the body returns, given that a model calls it. Its summary is known.</summary>
    public void RunAsTool()
    {
        if (_body.Method is not { } method || _body.Summary.IsObscure)
            return;
        // The summary is in this method's own terms: its writes are the state in which it ends.
        foreach (var write in _body.Summary.Writes)
            _state = _state.Set(_storage.Member(write.Owner, write.Selector), write.Value);
        ReportResult(_body.Summary.Return, method, method.ReturnType, ResultNode(_body.Syntax));
    }

    /// <summary>Lambdas that are made tools of are reported where they stand; methods are left to their own text.</summary>
    private void Offer(ToolRow row, IMethodSymbol factory, Value receiver, IOperation? instance, CallArgument[] arguments, SyntaxNode node)
    {
        if (row.Unless is { } option && Roots(option, factory, receiver, instance, arguments).Any(root => IsSet(root.Value, option.Selectors[0])))
            return;
        foreach (var (value, operation) in Roots(row.Value, factory, receiver, instance, arguments))
        {
            _offered.UnionWith(NamedMethods(operation));
            foreach (var bound in value.Atoms.OfType<ObjectAtom>())
            {
                if (bound.Target is not { } target || !IsInSource(target))
                    continue;
                if (target.MethodKind is MethodKind.AnonymousFunction or MethodKind.LocalFunction)
                    OfferNested(bound, target, factory);
                else
                    _offered.Add(target.OriginalDefinition);
            }
        }
    }

    private void OfferNested(ObjectAtom bound, IMethodSymbol target, IMethodSymbol factory)
    {
        if (Summary(target) is not { } summary || target.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is not { } syntax)
            return;
        var before = _state;
        _invoked.Add(target);
        var closure = _state.Get(_storage.FindMember(bound, HiddenMembers.Closure)) ?? Value.Unknown;
        var arguments = target.Parameters.Select(_ => new CallArgument(Value.Unknown, null)).ToArray();
        var returned = new Application(this, target, Value.Unknown, closure, arguments, syntax, isInside: true).Run(summary, new Value?[arguments.Length], isSink: false);
        ReportResult(returned, target.MethodKind == MethodKind.LocalFunction ? target : factory, target.ReturnType, ResultNode(syntax));
        _state = before;
    }

    private void ReportResult(Value returned, IMethodSymbol tool, ITypeSymbol type, SyntaxNode node)
    {
        if (returned.Atoms.Length == 0 || !returned.IsRaw && returned.Rest.Atoms.Length == 0)
            return;
        var reader = new DeepReader(this, ReadMode.Json, node, isSent: true);
        reader.Read(returned, type, 0, ImmutableArray<ImmutableArray<string>>.Empty);
        Report(reader.Result, new SinkCall(s_toolResult, tool, node), null);
    }

    private bool IsSet(Value options, string member) => options.Atoms.Any(owner =>
        owner is not ConstantAtom && _state.Get(_storage.FindMember(owner, member)) is { } held && !(held.TryGetConstant(out var constant) && constant is null));

    /// <summary>The one expression that is returned; where there are several, the declared type of the result, or the lambda.</summary>
    private static SyntaxNode ResultNode(SyntaxNode syntax) => syntax switch
    {
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? Returned(method.Body) ?? method.ReturnType,
        LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression ?? Returned(function.Body) ?? function.ReturnType,
        AnonymousFunctionExpressionSyntax lambda => lambda.ExpressionBody ?? Returned(lambda.Block) ?? syntax,
        _ => syntax,
    };

    private static SyntaxNode? Returned(BlockSyntax? block)
    {
        var returns = block?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Where(r => r.Expression is not (null or LiteralExpressionSyntax)).Take(2).ToList();
        return returns is [{ Expression: { } expression }] ? expression : null;
    }

    /// <summary><c>typeof(T).GetMethod("Name")</c> names methods.</summary>
    private IEnumerable<IMethodSymbol> NamedMethods(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation is IInvocationOperation { TargetMethod.Name: "GetMethod", Instance: ITypeOfOperation { TypeOperand: { } type }, Arguments: [var name, ..] }
            && name.Value.ConstantValue is { HasValue: true, Value: string text }
                ? type.GetMembers(text).OfType<IMethodSymbol>().Where(IsInSource).Select(m => m.OriginalDefinition)
                : [];
    }
}
