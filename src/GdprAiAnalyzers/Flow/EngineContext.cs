using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Summaries;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow;

/// <summary>What all analyses of one compilation share, and those of later ones in which only bodies differ.</summary>
internal sealed class EngineContext
{
    private readonly ConcurrentDictionary<string, (MethodModel Model, int Argument)> _lookups = new();

    public EngineContext(Compilation compilation, IFlowModels models, SyntaxIndex index, BodyEdits edits)
    {
        Compilation = compilation;
        Models = models;
        Index = index;
        Edits = edits;
        Semantics = new Semantics(compilation);
        Types = new TypeFacts(models);
        Factory = new CodeUnitFactory(compilation, Semantics, new TypeHierarchy(Semantics, index), Types, models, edits, name => Index.MayLeadOn(name));
        Summaries = new SummaryComputer(this);
        Anonymizers = models as AnonymizerModels;
    }

    /// <summary>Where methods that are declared to anonymize are looked into: what they are.</summary>
    public AnonymizerModels? Anonymizers { get; }

    public Compilation Compilation { get; }

    public IFlowModels Models { get; }

    /// <summary>The names in the text as it is now.</summary>
    public SyntaxIndex Index { get; set; }

    /// <summary>What was edited since the compilation that the symbols are of.</summary>
    public BodyEdits Edits { get; }

    public Semantics Semantics { get; }

    public TypeFacts Types { get; }

    public CodeUnitFactory Factory { get; }

    public TypeHierarchy Hierarchy => Factory.Hierarchy;

    public SummaryComputer Summaries { get; }

    /// <summary>The step of an access path that stands for a lookup by one argument of a modelled method.</summary>
    public string LookupSelector(IMethodSymbol method, MethodModel model, int argument)
    {
        var selector = Selectors.Lookup(method.OriginalDefinition.ToDisplayString(), argument);
        _lookups.TryAdd(selector, (model, argument));
        return selector;
    }

    /// <summary>What a lookup yields for a constant key, or <see langword="null"/>.</summary>
    public SourceModel? LookedUp(string selector, string key) =>
        _lookups.TryGetValue(selector, out var lookup) ? lookup.Model.SourceFor(i => i == lookup.Argument ? key : null) : null;

    /// <summary>The units that a member of the text as it is now belongs to.</summary>
    public IEnumerable<ISymbol> UnitsOf(MemberEntry member, CancellationToken cancellationToken)
    {
        var declaration = Edits.Original(member.Node);
        return FlowEngine.UnitsOf(declaration, Semantics.Model(declaration.SyntaxTree), cancellationToken);
    }

    /// <summary>
    /// Whether a method without code here is the user's own: declared in this project, or in a project that this one
    /// references. Packages are not: models describe them.
    /// </summary>
    public bool IsOwnCode(IMethodSymbol method) => method.ContainingType is not null && OwnCode.Contains(Compilation, method.ContainingAssembly);
}
