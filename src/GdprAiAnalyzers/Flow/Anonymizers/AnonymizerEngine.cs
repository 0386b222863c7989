using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace GdprAiAnalyzers.Flow.Anonymizers;

/// <summary>Finds what methods that are declared to anonymize let through. One serves one compilation; it may be asked from several threads.</summary>
internal sealed class AnonymizerEngine(Compilation compilation, AnonymizerModels models)
{
    private readonly object _gate = new();
    private EngineContext? _context;

    /// <summary>What the method lets through, in the order of the text; nothing where its code is not here.</summary>
    public IReadOnlyList<Leak> Check(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!models.IsAnonymizer(method))
            return [];
        lock (_gate)
        {
            _context ??= new EngineContext(compilation, models, new SyntaxIndex(compilation, models.SinkGroups, cancellationToken), new BodyEdits(compilation));
            var outer = method;
            while (outer is { MethodKind: MethodKind.LocalFunction, ContainingSymbol: IMethodSymbol containing })
                outer = containing;
            var unit = _context.Summaries.Unit((outer.PartialImplementationPart ?? outer).OriginalDefinition, cancellationToken);
            if (unit is null)
                return [];
            _context.Summaries.Ensure(unit, cancellationToken);
            return unit.Bodies.FirstOrDefault(body => SymbolEqualityComparer.Default.Equals(body.Symbol, method))?.Leaks ?? [];
        }
    }
}
