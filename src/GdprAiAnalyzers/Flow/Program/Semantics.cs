using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The one place that asks a compilation for semantic models; a few are held, with what they have bound. Used by one thread at a time.</summary>
internal sealed class Semantics(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> _unshared = [];

    // RS1030 warns of fresh models; inside an analyzer the compilation hands out the driver's cached one.
#pragma warning disable RS1030
    public SemanticModel Model(SyntaxTree tree) => Held(_models, tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    /// <summary>A model for speculation, in which nobody else has a share: one that spares what nullability costs, where the compiler offers such.</summary>
    public SemanticModel Unshared(SyntaxTree tree) => WithoutNullability.Value is { } create ? Held(_unshared, tree, t => create(compilation, t)) : Model(tree);

    private static SemanticModel Held(Dictionary<SyntaxTree, SemanticModel> models, SyntaxTree tree, Func<SyntaxTree, SemanticModel> create)
    {
        if (models.TryGetValue(tree, out var model))
            return model;
        if (models.Count >= Bounds.HeldModels)
            models.Clear();
        model = create(tree);
        models.Add(tree, model);
        return model;
    }

    /// <summary><c>Compilation.GetSemanticModel(SyntaxTree, SemanticModelOptions)</c>, which compilers later than the oldest supported one have.</summary>
    private static readonly Lazy<Func<Compilation, SyntaxTree, SemanticModel>?> WithoutNullability = new(() =>
    {
        if (typeof(Compilation).Assembly.GetType("Microsoft.CodeAnalysis.SemanticModelOptions") is not { IsEnum: true } options
            || !Enum.IsDefined(options, "DisableNullableAnalysis")
            || typeof(Compilation).GetMethod("GetSemanticModel", [typeof(SyntaxTree), options]) is not { } method)
        {
            return null;
        }

        var disabled = Enum.Parse(options, "DisableNullableAnalysis");
        return (compilation, tree) => (SemanticModel)method.Invoke(compilation, [tree, disabled])!;
    });
}
