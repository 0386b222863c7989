using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GdprAiAnalyzers.Http;

/// <summary>The addresses that are given to clients where they are registered: by name, or by the type that gets them.</summary>
internal sealed class ClientRegistrations(Compilation compilation)
{
    // For: Refit's factory, which registers nothing but binds an interface to an address all the same.
    private static readonly string[] Methods = ["AddHttpClient", "AddRefitClient", "AddGrpcClient", "For"];

    private ImmutableArray<Registration> _all;

    /// <summary>The expressions that give the address of a named client.</summary>
    public IEnumerable<IOperation> Named(string name, CancellationToken cancellationToken) =>
        All(cancellationToken).Where(registration => registration.Name == name).SelectMany(registration => registration.Addresses);

    /// <summary>The expressions that give the address of the client that a type gets, or is.</summary>
    public IEnumerable<IOperation> Of(ITypeSymbol? type, CancellationToken cancellationToken) =>
        type is null ? [] : All(cancellationToken).Where(registration => registration.Types.Contains(type, SymbolEqualityComparer.Default)).SelectMany(registration => registration.Addresses);

    private ImmutableArray<Registration> All(CancellationToken cancellationToken)
    {
        if (_all.IsDefault)
            _all = Find(cancellationToken).ToImmutableArray();
        return _all;
    }

    private IEnumerable<Registration> Find(CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = TreeWords.Of(tree, cancellationToken);
            var methods = Methods.Where(words.MayContain).ToArray();
            if (methods.Length == 0)
                continue;
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (!(node.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && methods.Contains(name)))
                    continue;
                model ??= Values.Bound.Model(compilation, tree);
                if (model.GetOperation(node, cancellationToken) is IInvocationOperation call && (name != "For" || call.TargetMethod.ContainingType.Name == "RestService"))
                    yield return Read(call);
            }
        }
    }

    private static Registration Read(IInvocationOperation call)
    {
        var name = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
        var direct = call.TargetMethod.Name == "For" ? call.Arguments.Select(argument => argument.Value) : [];
        return new Registration(name, call.TargetMethod.TypeArguments, direct.Concat(Configured(call)).ToImmutableArray());
    }

    // AddHttpClient("x", c => c.BaseAddress = …).ConfigureHttpClient(c => …)
    private static IEnumerable<IOperation> Configured(IInvocationOperation call)
    {
        IOperation? current = call;
        while (current is not null)
        {
            if (current is IInvocationOperation invocation)
            {
                foreach (var address in invocation.Arguments.SelectMany(argument => RequestTarget.Assigned(argument.Value)))
                    yield return address;
            }

            current = current.Parent is IArgumentOperation or IConversionOperation or IInvocationOperation ? current.Parent : null;
        }
    }

    private sealed record Registration(string? Name, ImmutableArray<ITypeSymbol> Types, ImmutableArray<IOperation> Addresses);
}
