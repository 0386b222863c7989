using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Values;

/// <summary>Who calls a method of this compilation: found by name, then bound.</summary>
internal sealed class CallSites(Compilation compilation, LookedAt? lookedAt = null)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IOperation>> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>The calls and object creations that run the method, at most <see cref="Bounds.CallSites"/>.</summary>
    public ImmutableArray<IOperation> Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_calls.TryGetValue(method, out var calls))
            _calls[method] = calls = Find(method, cancellationToken).Take(Bounds.CallSites).ToImmutableArray();
        return calls;
    }

    private IEnumerable<IOperation> Find(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var name = isConstructor ? method.ContainingType.Name : method.Name;
        lookedAt?.AddWord(name);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TreeWords.Of(tree, cancellationToken).MayContain(name))
                continue;
            lookedAt?.Add(tree);
            SemanticModel? model = null;
            var calls = TreeCalls.Of(tree, cancellationToken);
            foreach (var node in isConstructor ? calls.CreationsOf([name]) : calls.CallsOf(name))
            {
                model ??= Bound.Model(compilation, tree);
                var operation = model.GetOperation(node, cancellationToken);
                var target = operation switch
                {
                    IInvocationOperation invocation => invocation.TargetMethod,
                    IObjectCreationOperation creation => creation.Constructor,
                    _ => null,
                };
                if (target is not null && Runs((target.ReducedFrom ?? target).OriginalDefinition, method))
                    yield return operation!;
            }
        }
    }

    /// <summary>A call of an interface or base member may run the method.</summary>
    private static bool Runs(IMethodSymbol called, IMethodSymbol method)
    {
        if (SymbolEqualityComparer.Default.Equals(called, method))
            return true;
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, called))
                return true;
        }

        return called.ContainingType?.TypeKind == TypeKind.Interface
            && method.ContainingType?.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, called.ContainingType)) == true
            && method.ContainingType.FindImplementationForInterfaceMember(called) is { } implementation
            && SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, method);
    }
}
