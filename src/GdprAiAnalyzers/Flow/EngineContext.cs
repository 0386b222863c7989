using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow;

/// <summary>What all analyses of one compilation share.</summary>
internal sealed class EngineContext
{
    public EngineContext(Compilation compilation, IFlowModels models)
    {
        Compilation = compilation;
        Models = models;
        Types = new TypeFacts(models);
        Factory = new CodeUnitFactory(compilation, new TypeHierarchy(compilation), models);
        Summaries = new SummaryComputer(this);
    }

    public Compilation Compilation { get; }

    public IFlowModels Models { get; }

    public TypeFacts Types { get; }

    public CodeUnitFactory Factory { get; }

    public TypeHierarchy Hierarchy => Factory.Hierarchy;

    public SummaryComputer Summaries { get; }
}
