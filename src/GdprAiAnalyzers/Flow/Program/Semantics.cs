using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Program;

/// <summary>The one place that asks a compilation for semantic models; a few are held, with what they have bound. Used by one thread at a time.</summary>
internal sealed class Semantics(Compilation compilation)
{
    private readonly Held _shared = new();
    private readonly Held _unshared = new();

    // RS1030 warns of fresh models; inside an analyzer the compilation hands out the driver's cached one.
#pragma warning disable RS1030
    public SemanticModel Model(SyntaxTree tree) => _shared.Of(tree, t => compilation.GetSemanticModel(t));
#pragma warning restore RS1030

    /// <summary>Keeps what the compiler has bound in a document from being let go with the driver's model: what is near may ask for it.</summary>
    public void Hold(SyntaxTree tree)
    {
        if (compilation.ContainsSyntaxTree(tree))
            Model(tree);
    }

    /// <summary>
    /// The model to bind a body in. The compiler and its driver leave what they bound in the shared model, until the driver is done with the document: from then on it would have to be bound
    /// again, which is a third cheaper without nullability.
    /// </summary>
    public SemanticModel ForBody(SyntaxTree tree) => _shared.LetGo(tree) ? Unshared(tree) : Model(tree);

    /// <summary>A model for speculation, in which nobody else has a share: one that spares what nullability costs, where the compiler offers such.</summary>
    public SemanticModel Unshared(SyntaxTree tree) => WithoutNullability.Value is { } create ? _unshared.Of(tree, t => create(compilation, t)) : Model(tree);

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

    /// <summary>The models last asked for, the oldest of which goes first.</summary>
    private sealed class Held
    {
        private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
        private readonly Queue<SyntaxTree> _order = new();
        private readonly HashSet<SyntaxTree> _gone = [];

        public bool LetGo(SyntaxTree tree) => _gone.Contains(tree) && !_models.ContainsKey(tree);

        public SemanticModel Of(SyntaxTree tree, Func<SyntaxTree, SemanticModel> create)
        {
            if (_models.TryGetValue(tree, out var model))
                return model;
            if (_models.Count >= Bounds.HeldModels)
            {
                _gone.Add(_order.Peek());
                _models.Remove(_order.Dequeue());
            }

            model = create(tree);
            _models.Add(tree, model);
            _order.Enqueue(tree);
            return model;
        }
    }
}
