using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Http;

/// <summary>Methods that make a request although no row names them: those of Refit's interfaces and of clients generated for gRPC.</summary>
internal static class DeclaredRequests
{
    private static readonly ImmutableArray<string> Receiver = ImmutableArray.Create("this");

    /// <summary>The method with what it sends.</summary>
    public static MethodModel Apply(IMethodSymbol method, MethodModel model)
    {
        if (!model.Sinks.IsEmpty || !IsRequest(method))
            return model;
        var sinks = method.Parameters
            .Where(parameter => IsGrpc(method) ? parameter.Ordinal == 0 : parameter.Type.Name != "CancellationToken")
            .Select(parameter => MethodModels.SinkOf(parameter, SinkKind.Prompt, null) with { Targets = Receiver });
        // What the server answers is not what was sent.
        return model with { Sinks = sinks.ToImmutableArray(), IsOpaque = true };
    }

    /// <summary>Whether the compilation references Refit or gRPC at all.</summary>
    public static bool MayBeIn(Compilation compilation) =>
        ReferencedTypes.Any(compilation, "Refit.HttpMethodAttribute") || ReferencedTypes.Any(compilation, "Grpc.Core.ClientBase`1");

    /// <summary>The names of such methods in the compilation's own code.</summary>
    public static IEnumerable<string> NamesIn(Compilation compilation) =>
        TypesIn(compilation.Assembly.GlobalNamespace).SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Where(IsRequest).Select(method => method.Name);

    private static bool IsRequest(IMethodSymbol method) => IsRefit(method) || IsGrpc(method);

    private static bool IsRefit(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: TypeKind.Interface } && method.GetAttributes().Any(attribute => Bases(attribute.AttributeClass).Any(type => Is(type, "HttpMethodAttribute", "Refit")));

    private static bool IsGrpc(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public, Parameters.IsEmpty: false }
        && Bases(method.ContainingType?.BaseType).Any(type => type.Arity == 1 && type.Name == "ClientBase" && type.ContainingNamespace.ToDisplayString() == "Grpc.Core");

    private static bool Is(INamedTypeSymbol type, string name, string space) => type.Name == name && type.ContainingNamespace.ToDisplayString() == space;

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol space => TypesIn(space),
            INamedTypeSymbol type => TypesIn(type).Prepend(type),
            _ => Enumerable.Empty<INamedTypeSymbol>(),
        });
}
