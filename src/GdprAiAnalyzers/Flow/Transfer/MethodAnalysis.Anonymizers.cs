using System.Collections.Generic;
using System.Linq;
using GdprAiAnalyzers.Flow.Anonymizers;
using GdprAiAnalyzers.Flow.Lattice;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Transfer;

/// <content>Looking into methods that are declared to anonymize: what comes out of them that went in.</content>
internal sealed partial class MethodAnalysis
{
    private readonly Dictionary<SyntaxNode, Value> _evaluated = [];
    private readonly List<SyntaxNode> _handedOut = [];
    private readonly List<(IParameterSymbol Parameter, SyntaxNode Node)> _written = [];
    private readonly List<Leak> _unchanged = [];
    private readonly Dictionary<int, State> _looped = [];
    private readonly Dictionary<int, State> _unlooped = [];

    /// <summary>Whether this run looks for what anonymizers let through.</summary>
    private bool IsCheck => _context.Anonymizers is not null;

    private readonly bool _isChecked;

    /// <summary>What the method hands out, in the order of the text.</summary>
    public IReadOnlyList<Leak> Leaks
    {
        get
        {
            var leaks = new List<Leak>();
            foreach (var node in _handedOut.SelectMany(Origins).Distinct())
            {
                foreach (var atom in _evaluated[node].Atoms.OfType<SourceAtom>().Where(a => a.Residue is null))
                {
                    if (!leaks.Exists(known => ReferenceEquals(known.Node, node) && known.Source.Display == atom.Source.Display))
                        leaks.Add(new Leak(node, atom.Source, atom.Weakness is { Step: not (WeakStep.Embedded or WeakStep.Named) } step ? step : null, atom.Origin, atom.Members));
                }
            }

            leaks.AddRange(_unchanged);
            return leaks.OrderBy(leak => leak.Node.SpanStart).ToList();
        }
    }

    private Value Judged(IOperation operation, Value value)
    {
        if (value.IsRaw && Removal.IsOne(operation, value))
            value = Value.Sanitized;
        if (_isChecked)
            _evaluated[operation.Syntax] = value;
        return value;
    }

    /// <summary>The caller gets the value: all that is reachable from it counts.</summary>
    private void HandOut(IOperation? operation, Value value)
    {
        if (operation is null || !_isChecked || IsFalse(operation))
            return;
        var reached = ReadAll(value, ReadMode.Json, StaticType(operation), operation.Syntax);
        _evaluated[operation.Syntax] = reached;
        if (!_handedOut.Contains(operation.Syntax))
            _handedOut.Add(operation.Syntax);
    }

    /// <summary>What <c>ref</c> and <c>out</c> parameters hold at the end.</summary>
    private void HandOut(IParameterSymbol parameter, Value value)
    {
        if (!_isChecked)
            return;
        var held = new HashSet<string>(value.Atoms.OfType<SourceAtom>().Select(a => a.Source.Display));
        foreach (var node in _written.Where(w => SymbolEqualityComparer.Default.Equals(w.Parameter, parameter)).Select(w => w.Node))
        {
            if (_evaluated.TryGetValue(node, out var written) && written.Atoms.Any(a => a is SourceAtom { Residue: null } source && held.Contains(source.Source.Display)) && !_handedOut.Contains(node))
                _handedOut.Add(node);
        }

        // A method that answers whether it succeeded may leave the value as it was, and say so.
        if (value.Atoms.Any(a => a is InputAtom { Path: { Parent: null, Kind: RootKind.Parameter } path } && path.Index == parameter.Ordinal)
            && _body.Method is { ReturnType.SpecialType: not SpecialType.System_Boolean }
            && _context.Models.GetSource(parameter) is { } source
            && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is { } declaration)
            _unchanged.Add(new Leak(declaration, source, null, null, default));
    }

    private static bool IsFalse(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: false };

    /// <summary>Of an expression with branches, the branches that let something through.</summary>
    private IEnumerable<SyntaxNode> Origins(SyntaxNode node)
    {
        var branches = node switch
        {
            ParenthesizedExpressionSyntax parenthesized => [parenthesized.Expression],
            CastExpressionSyntax cast => [cast.Expression],
            PostfixUnaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SuppressNullableWarningExpression } postfix => [postfix.Operand],
            ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
            BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceExpression } coalesce => [coalesce.Left, coalesce.Right],
            SwitchExpressionSyntax @switch => @switch.Arms.Select(arm => arm.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: [var result] } => [result.Expression],
            _ => Enumerable.Empty<SyntaxNode>(),
        };
        var found = branches.SelectMany(Origins).ToList();
        return found.Count > 0 ? found : Leaves(node) ? [node] : [];

        bool Leaves(SyntaxNode expression) => _evaluated.TryGetValue(expression, out var value) && value.Atoms.Any(a => a is SourceAtom { Residue: null });
    }

    /// <summary>The state where a condition has an outcome: what is null or empty there tells nothing about anybody.</summary>
    private State Narrowed(State state, IOperation condition, bool outcome)
    {
        if (!IsCheck || EmptyTest.Tested(condition, outcome) is not { } tested)
            return state;
        while (tested is IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "Trim", Instance: not null })
            tested = tested switch { IConversionOperation conversion => conversion.Operand, IParenthesizedOperation inner => inner.Operand, _ => ((IInvocationOperation)tested).Instance! };

        var before = _state;
        _state = state;
        var value = Visit(tested);
        var paths = new HashSet<AccessPath>(value.Atoms.OfType<InputAtom>().Where(a => a.Weakness is null or { Step: WeakStep.Spelling }).Select(a => a.Path));
        foreach (var entry in _state.Entries().ToList())
        {
            var inputs = entry.Value.Atoms.OfType<InputAtom>().ToList();
            if (inputs.Count > 0 && inputs.TrueForAll(input => paths.Contains(input.Path)))
                _state = _state.Set(entry.Key, Value.Sanitized);
        }

        if (tested is IFieldReferenceOperation or IPropertyReferenceOperation or IFlowCaptureReferenceOperation)
            Assign(tested, Value.Sanitized);
        var narrowed = _state;
        _state = before;
        return narrowed;
    }

    /// <summary>
    /// A loop over rules or names that takes one after the other out of a text is taken to run at least once: after it counts
    /// what its rounds leave.
    /// </summary>
    private bool RunForEach(BasicBlock block)
    {
        if (!IsCheck || block.ConditionKind == ControlFlowConditionKind.None || !IsMoveNext(block.BranchValue))
            return false;
        var (body, exit) = block.ConditionKind == ControlFlowConditionKind.WhenTrue
            ? (block.ConditionalSuccessor, block.FallThroughSuccessor)
            : (block.FallThroughSuccessor, block.ConditionalSuccessor);
        Visit(block.BranchValue);
        Follow(body, _state);
        if (_looped.TryGetValue(block.Ordinal, out var rounds))
        {
            _unlooped.Remove(block.Ordinal);
            Follow(exit, rounds);
        }
        else
        {
            _unlooped[block.Ordinal] = _state;
        }

        return true;
    }

    private static bool IsMoveNext(IOperation? condition) => condition switch
    {
        IAwaitOperation await => IsMoveNext(await.Operation),
        IInvocationOperation { TargetMethod.Name: "MoveNext" or "MoveNextAsync", IsImplicit: true } => true,
        _ => false,
    };

    private void NoteRound(int ordinal, State state)
    {
        if (!IsCheck || _block is null || ordinal > _block.Ordinal)
            return;
        _looped[ordinal] = _looped.TryGetValue(ordinal, out var known) ? known.Join(state, _storage) : state;
        // What a round leaves may be known already at the top of the loop.
        _pending.Add(ordinal);
    }

    /// <summary>A loop whose body never comes round ends before its first round.</summary>
    private bool LeaveUnlooped()
    {
        foreach (var ordinal in _unlooped.Keys.ToList())
        {
            var state = _unlooped[ordinal];
            _unlooped.Remove(ordinal);
            _looped[ordinal] = state;
            _pending.Add(ordinal);
            return true;
        }

        return false;
    }
}
