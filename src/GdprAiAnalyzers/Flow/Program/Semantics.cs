using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The one place that asks a compilation for semantic models; a few are held, with what they have bound. Used by one thread at a time.</summary>
internal sealed class Semantics(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    public SemanticModel Model(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out var model))
            return model;
        if (_models.Count >= Bounds.HeldModels)
            _models.Clear();
        // RS1030 warns of fresh models; inside an analyzer the compilation hands out the driver's cached one.
#pragma warning disable RS1030
        model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        _models.Add(tree, model);
        return model;
    }
}
