using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The one place that asks a compilation for semantic models; a few are kept, with what they have bound. Used by one thread at a time.</summary>
internal sealed class Semantics(Compilation compilation)
{
    // Data flows the same whether it may be null or not, and that part of binding is a costly one. The option is newer than the Roslyn floor.
    private static readonly MethodInfo? WithOptions = typeof(Compilation).Assembly.GetType("Microsoft.CodeAnalysis.SemanticModelOptions") is { IsEnum: true } options
        ? typeof(Compilation).GetMethod(nameof(Compilation.GetSemanticModel), [typeof(SyntaxTree), options])
        : null;

    private static readonly object? WithoutNullability = WithOptions is null || !Enum.IsDefined(WithOptions.GetParameters()[1].ParameterType, "DisableNullableAnalysis")
        ? null
        : Enum.Parse(WithOptions.GetParameters()[1].ParameterType, "DisableNullableAnalysis");

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    public SemanticModel Model(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out var model))
            return model;
        if (_models.Count >= Bounds.HeldModels)
            _models.Clear();
        // RS1030 warns of models that bind again what the driver's has bound; these are meant to bind less.
#pragma warning disable RS1030
        model = WithoutNullability is null ? compilation.GetSemanticModel(tree) : (SemanticModel)WithOptions!.Invoke(compilation, [tree, WithoutNullability]);
#pragma warning restore RS1030
        _models.Add(tree, model);
        return model;
    }
}
