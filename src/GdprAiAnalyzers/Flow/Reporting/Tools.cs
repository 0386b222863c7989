using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Transfer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow.Reporting;

/// <summary>The methods that a model may call, and what they return to it: by their declaration, or because some code makes tools of them.</summary>
internal sealed class Tools(EngineContext context, SharedFields shared)
{
    private ImmutableArray<MemberEntry> _registrations;
    private HashSet<IMethodSymbol>? _offered;

    /// <summary>The members of a tree that name a factory.</summary>
    public IEnumerable<MemberEntry> RegistrationsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        Registrations(cancellationToken).Where(m => m.Node.SyntaxTree == tree);

    /// <summary>The tools of a tree.</summary>
    public IReadOnlyList<IMethodSymbol> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var models = context.Models.Tools;
        if (!models.Any)
            return [];
        var words = TreeWords.Of(tree, cancellationToken);
        var declared = (models.AttributeNames.Concat(models.OverriddenNames).Any(words.MayContain) ? TreeIndex.Of(tree, cancellationToken).Members : ImmutableArray<MemberEntry>.Empty)
            .Where(m => m.Node is MethodDeclarationSyntax && (m.Mentions.Overlaps(models.AttributeNames) || m.Names.Any(models.OverriddenNames.Contains)))
            .SelectMany(m => context.UnitsOf(m, cancellationToken))
            .OfType<IMethodSymbol>()
            .Where(models.IsTool);
        var offered = Offered(cancellationToken).Where(m => m.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == context.Edits.Original(tree)));
        return declared.Concat(offered).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).ToList();
    }

    public IEnumerable<FlowFinding> Find(IMethodSymbol tool, CancellationToken cancellationToken)
    {
        if (context.Summaries.Unit(tool, cancellationToken) is not { } unit)
            return [];
        context.Summaries.Ensure(unit, cancellationToken);
        var analysis = new MethodAnalysis(context, unit.Bodies[unit.Bodies.Count - 1], new Dictionary<MethodBody, int>(), cancellationToken);
        try
        {
            analysis.RunAsTool();
        }
        catch (WorkExceededException)
        {
            // What it found so far is reported.
        }

        return analysis.Findings.Concat(shared.Find(unit, analysis.Sinks, cancellationToken));
    }

    private ImmutableArray<MemberEntry> Registrations(CancellationToken cancellationToken)
    {
        if (_registrations.IsDefault)
            _registrations = context.Models.Tools.Factories.SelectMany(f => context.Index.Mentioning(f.Type, f.Method, cancellationToken)).Distinct().ToImmutableArray();
        return _registrations;
    }

    private HashSet<IMethodSymbol> Offered(CancellationToken cancellationToken)
    {
        if (_offered is not null)
            return _offered;
        var offered = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var registration in Registrations(cancellationToken))
        {
            foreach (var symbol in context.UnitsOf(registration, cancellationToken))
            {
                if (context.Summaries.Unit(symbol, cancellationToken) is not { } unit)
                    continue;
                context.Summaries.Ensure(unit, cancellationToken);
                offered.UnionWith(unit.Bodies.SelectMany(b => b.Offered));
            }
        }

        return _offered = offered;
    }
}
