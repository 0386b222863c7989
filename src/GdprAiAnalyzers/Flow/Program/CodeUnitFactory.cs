using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>Makes units: finds the syntax of a member, builds its control-flow graphs and lists what it calls.</summary>
internal sealed class CodeUnitFactory(Compilation compilation, Semantics semantics, TypeHierarchy hierarchy, TypeFacts types, IFlowModels models, BodyEdits edits, Func<string, bool> mayLeadOn)
{
    private readonly Aggregates _aggregates = new(compilation);

    public TypeHierarchy Hierarchy => hierarchy;

    /// <summary>Members that need no binding as long as no name in them leads to a sink.</summary>
    public List<ISymbol> Unbound { get; } = [];

    /// <returns><see langword="null"/> when the member has no code in this compilation.</returns>
    public CodeUnit? Create(ISymbol symbol, CancellationToken cancellationToken)
    {
        var texts = new List<(ISymbol, string)>();
        var roots = Roots(symbol, texts);
        if (roots.Count + texts.Count == 0 && !IsSynthesizedConstructor(symbol))
            return null;
        if (symbol is IMethodSymbol { MethodKind: MethodKind.PropertyGet, ReturnType: { } type } && roots is [var getter] && (edits.Edited(getter) ?? getter) is var text && _aggregates.Is(text, type, mayLeadOn))
        {
            Unbound.Add(symbol);
            return Empty(symbol, text);
        }

        var graphs = ImmutableArray.CreateBuilder<ControlFlowGraph>();
        SyntaxNode? syntax = null;
        foreach (var node in roots)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var edited = edits.Edited(node);
            if ((edited is null ? Graph(node, cancellationToken) : Graph(node, edited, cancellationToken)) is { } graph)
                graphs.Add(graph);
            syntax = edited ?? node;
        }

        if (graphs.Count + texts.Count == 0 && !IsSynthesizedConstructor(symbol))
            return null;
        syntax ??= symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            ?? symbol.ContainingType?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (syntax is null)
            return null;

        var unit = new CodeUnit(symbol);
        var callees = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var operations = graphs.Select(graph => OperationsOf(graph).ToList()).ToList();
        for (var i = 0; i < graphs.Count; i++)
            AddNested(unit, graphs[i], operations[i], callees, cancellationToken);
        unit.HasNested = unit.Bodies.Count > 0;
        unit.Bodies.Add(new MethodBody(unit, symbol, graphs.ToImmutable(), syntax, isNested: false) { Texts = texts });
        foreach (var own in operations)
            Scan(unit, symbol, own, callees);
        if (ImplicitBaseConstructor(symbol) is { } baseConstructor)
        {
            callees.Add(baseConstructor);
            unit.PassedInputs.Add((CodeUnit.This, baseConstructor, CodeUnit.This));
        }

        callees.Remove(symbol);
        unit.Callees.AddRange(callees);
        return unit;
    }

    /// <summary>A unit that does nothing.</summary>
    private static CodeUnit Empty(ISymbol symbol, SyntaxNode syntax)
    {
        var unit = new CodeUnit(symbol);
        unit.Bodies.Add(new MethodBody(unit, symbol, ImmutableArray<ControlFlowGraph>.Empty, syntax, isNested: false));
        return unit;
    }

    /// <summary>The parameterless base constructor that runs though no text calls it.</summary>
    public static IMethodSymbol? ImplicitBaseConstructor(ISymbol symbol)
    {
        if (symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { TypeKind: TypeKind.Class, BaseType: { } baseType } } constructor
            || baseType.SpecialType == SpecialType.System_Object)
        {
            return null;
        }

        var syntax = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (syntax is ConstructorDeclarationSyntax { Initializer: not null }
            || syntax is TypeDeclarationSyntax { BaseList: { } bases } && bases.Types.Any(b => b is PrimaryConstructorBaseTypeSyntax))
        {
            return null;
        }

        return baseType.OriginalDefinition.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty && c.Locations.Any(l => l.IsInSource));
    }

    private ControlFlowGraph? Graph(SyntaxNode node, CancellationToken cancellationToken)
    {
        return compilation.ContainsSyntaxTree(node.SyntaxTree)
            ? Guarded(() => ControlFlowGraph.Create(node, semantics.ForBody(node.SyntaxTree), cancellationToken))
            : null;
    }

    /// <summary>The graph of code that was edited, bound where the code stood before.</summary>
    private ControlFlowGraph? Graph(SyntaxNode original, SyntaxNode edited, CancellationToken cancellationToken)
    {
        var model = semantics.Unshared(original.SyntaxTree);
        var (body, isBound, bound) = (original, edited) switch
        {
            (BaseMethodDeclarationSyntax { Body: { } before }, BaseMethodDeclarationSyntax { Body: { } now } method) =>
                ((SyntaxNode)now, model.TryGetSpeculativeSemanticModelForMethodBody(before.SpanStart, method, out var found), found),
            (AccessorDeclarationSyntax { Body: { } before }, AccessorDeclarationSyntax { Body: { } now } accessor) =>
                (now, model.TryGetSpeculativeSemanticModelForMethodBody(before.SpanStart, accessor, out var found), found),
            _ when ExpressionOf(original) is { } before && ExpressionOf(edited) is { } now =>
                (now, model.TryGetSpeculativeSemanticModel(before.Expression.SpanStart, now, out var found), found),
            _ => (edited, false, null),
        };
        return isBound ? Guarded(() => bound!.GetOperation(body, cancellationToken) is IBlockOperation { Parent: null } block ? ControlFlowGraph.Create(block, cancellationToken) : null) : null;

        static ArrowExpressionClauseSyntax? ExpressionOf(SyntaxNode node) => node switch
        {
            BaseMethodDeclarationSyntax method => method.ExpressionBody,
            AccessorDeclarationSyntax accessor => accessor.ExpressionBody,
            _ => node as ArrowExpressionClauseSyntax,
        };
    }

    private static ControlFlowGraph? Guarded(Func<ControlFlowGraph?> create)
    {
        try
        {
            return create();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NullReferenceException or InsufficientExecutionStackException or IndexOutOfRangeException or InvalidCastException)
        {
            // Broken source can yield operations that have no graph; the member then counts as one whose code is not here.
            return null;
        }
    }

    private static bool IsSynthesizedConstructor(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && (constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>The code that runs for a member; fields and properties that begin as a mere text go to <paramref name="texts"/>, since they need no graph.</summary>
    private static IReadOnlyList<SyntaxNode> Roots(ISymbol symbol, List<(ISymbol Member, string Text)> texts)
    {
        var roots = new List<SyntaxNode>();
        if (symbol is INamedTypeSymbol type)
            AddInitializers(type, isStatic: true, roots, texts);
        if (symbol is not IMethodSymbol method)
            return roots;
        if (method.MethodKind is MethodKind.Constructor && !CallsThis(method) && method.ContainingType is { } containing)
            AddInitializers(containing, isStatic: false, roots, texts);
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax();
            var hasCode = node switch
            {
                BaseMethodDeclarationSyntax declaration => declaration.Body is not null || declaration.ExpressionBody is not null,
                AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
                TypeDeclarationSyntax => method.MethodKind is MethodKind.Constructor,
                ArrowExpressionClauseSyntax or CompilationUnitSyntax => true,
                _ => false,
            };
            if (hasCode)
                roots.Add(node);
        }

        return roots;
    }

    private static bool CallsThis(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax { Initializer: { ThisOrBaseKeyword.RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.ThisKeyword } };

    private static void AddInitializers(INamedTypeSymbol type, bool isStatic, List<SyntaxNode> roots, List<(ISymbol Member, string Text)> texts)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic != isStatic || member.IsImplicitlyDeclared || member is IFieldSymbol { IsConst: true })
                continue;
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                if (member is not (IFieldSymbol or IPropertySymbol or IEventSymbol))
                    continue;
                var initializer = reference.GetSyntax() switch
                {
                    VariableDeclaratorSyntax variable => variable.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is { Value: LiteralExpressionSyntax { Token.Value: string text } }
                    && member is IFieldSymbol { Type.SpecialType: SpecialType.System_String } or IPropertySymbol { Type.SpecialType: SpecialType.System_String, IsVirtual: false, IsOverride: false })
                {
                    texts.Add((member, text));
                }
                else if (initializer is not null)
                {
                    roots.Add(initializer);
                }
            }
        }
    }

    private void AddNested(CodeUnit unit, ControlFlowGraph graph, List<IOperation> operations, HashSet<ISymbol> callees, CancellationToken cancellationToken)
    {
        foreach (var function in graph.LocalFunctions)
            AddBody(function, Guarded(() => graph.GetLocalFunctionControlFlowGraph(function, cancellationToken)), graph.OriginalOperation.Syntax);
        foreach (var operation in operations)
        {
            if (operation is IFlowAnonymousFunctionOperation lambda && !unit.Bodies.Any(b => SymbolEqualityComparer.Default.Equals(b.Symbol, lambda.Symbol)))
                AddBody(lambda.Symbol, Guarded(() => graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken)), lambda.Syntax);
        }

        void AddBody(IMethodSymbol symbol, ControlFlowGraph? nested, SyntaxNode syntax)
        {
            if (nested is null)
                return;
            var inside = OperationsOf(nested).ToList();
            AddNested(unit, nested, inside, callees, cancellationToken);
            unit.Bodies.Add(new MethodBody(unit, symbol, ImmutableArray.Create(nested), syntax, isNested: true));
            Scan(unit, symbol, inside, callees);
        }
    }

    private void Scan(CodeUnit unit, ISymbol body, List<IOperation> operations, HashSet<ISymbol> callees)
    {
        var isNested = !SymbolEqualityComparer.Default.Equals(unit.Symbol, body);
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Local: var local } when isNested && !SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, body):
                    unit.Captured.Add(local);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when isNested && !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body):
                    unit.Captured.Add(parameter);
                    break;
                case IInvocationOperation invocation:
                    AddCallee(invocation.TargetMethod);
                    NoteInputs(invocation.TargetMethod, invocation.Instance, invocation.Arguments, invocation.IsVirtual);
                    break;
                case IObjectCreationOperation { Constructor: { } constructor } creation:
                    AddCallee(constructor);
                    NoteInputs(constructor, null, creation.Arguments, isVirtual: false);
                    break;
                case IPropertyReferenceOperation { Property: var property } reference when !HasNoCode(property):
                    AddCallee(property.GetMethod);
                    AddCallee(property.SetMethod);
                    NoteInputs(property.GetMethod, reference.Instance, ImmutableArray<IArgumentOperation>.Empty, isVirtual: true);
                    NoteInputs(property.SetMethod, reference.Instance, ImmutableArray<IArgumentOperation>.Empty, isVirtual: true);
                    break;
                case IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue, Parameter.ContainingSymbol: { } called } when SymbolEqualityComparer.Default.Equals(called.ContainingAssembly, compilation.Assembly):
                    unit.Defaulted.Add(called.OriginalDefinition);
                    break;
                case IMethodReferenceOperation { Method: var method }:
                    AddCallee(method);
                    break;
                case IBinaryOperation { OperatorMethod: { } method }:
                    AddCallee(method);
                    break;
                case IUnaryOperation { OperatorMethod: { } method }:
                    AddCallee(method);
                    break;
                case IConversionOperation { OperatorMethod: { } method }:
                    AddCallee(method);
                    break;
                case ICompoundAssignmentOperation { OperatorMethod: { } method }:
                    AddCallee(method);
                    break;
            }
        }

        bool HasNoCode(IPropertySymbol property) =>
            types.IsAuto(property) && (property.GetMethod ?? property.SetMethod) is { } accessor && !TypeHierarchy.IsDispatched(accessor.OriginalDefinition);

        // What a call runs may depend on the types of inputs: of its receiver, and of what it passes on.
        void NoteInputs(IMethodSymbol? method, IOperation? instance, ImmutableArray<IArgumentOperation> arguments, bool isVirtual)
        {
            if (isNested || method is null)
                return;
            var definition = (method.ReducedFrom ?? method).OriginalDefinition;
            var receiver = InputOf(instance, body);
            if (receiver is { } dispatched && isVirtual && TypeHierarchy.IsDispatched(definition))
                unit.DispatchedInputs.Add(dispatched);
            if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
                return;
            foreach (var target in hierarchy.Targets(definition))
            {
                if (receiver is { } own)
                    unit.PassedInputs.Add((own, target, CodeUnit.This));
                foreach (var argument in arguments)
                {
                    if (argument.Parameter is { } parameter && InputOf(argument.Value, body) is { } passed)
                        unit.PassedInputs.Add((passed, target, parameter.Ordinal));
                }
            }
        }

        void AddCallee(IMethodSymbol? method)
        {
            if (method is null || method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
                return;
            var definition = (method.ReducedFrom ?? method).OriginalDefinition;
            if (!SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly) || models.GetMethod(definition).HasFlows)
                return;
            foreach (var target in hierarchy.Targets(definition))
            {
                if (!target.IsAbstract)
                    callees.Add(target);
            }
        }
    }

    private static int? InputOf(IOperation? operation, ISymbol body)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation switch
        {
            IInstanceReferenceOperation => CodeUnit.This,
            IParameterReferenceOperation { Parameter: { Type.IsReferenceType: true } parameter } when SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body) => parameter.Ordinal,
            _ => null,
        };
    }

    /// <summary>Every operation of a graph, parents first.</summary>
    private static IEnumerable<IOperation> OperationsOf(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
            {
                foreach (var descendant in operation.DescendantsAndSelf())
                    yield return descendant;
            }
        }
    }
}
