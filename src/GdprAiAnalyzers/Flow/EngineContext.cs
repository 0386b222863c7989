using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow;

/// <summary>What all analyses of one compilation share.</summary>
internal sealed class EngineContext
{
    public EngineContext(Compilation compilation, IFlowModels models, SyntaxIndex index)
    {
        Compilation = compilation;
        Models = models;
        Index = index;
        Types = new TypeFacts(models);
        Factory = new CodeUnitFactory(compilation, new TypeHierarchy(compilation, index), models);
        Summaries = new SummaryComputer(this);
    }

    public Compilation Compilation { get; }

    public IFlowModels Models { get; }

    public SyntaxIndex Index { get; }

    public TypeFacts Types { get; }

    public CodeUnitFactory Factory { get; }

    public TypeHierarchy Hierarchy => Factory.Hierarchy;

    public SummaryComputer Summaries { get; }

    /// <summary>
    /// Whether a method without code here is the user's own: declared in this project, or in a project that this one
    /// references. Packages are not: models describe them.
    /// </summary>
    public bool IsOwnCode(IMethodSymbol method) => method.ContainingType is not null && OwnCode.Contains(Compilation, method.ContainingAssembly);
}
