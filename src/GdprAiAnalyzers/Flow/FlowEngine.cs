using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow;

/// <summary>
/// Finds where personal data meets a sink. One engine serves one compilation; trees may be asked for from several
/// threads, and what is computed for one is there for the others.
/// </summary>
internal sealed class FlowEngine(Compilation compilation, IFlowModels models)
{
    private readonly object _gate = new();
    private SyntaxIndex? _index;
    private EngineContext? _context;
    private SharedFields? _shared;
    private Tools? _tools;

    /// <summary>The findings whose location is in the tree, in the order of the text.</summary>
    public IReadOnlyList<FlowFinding> Analyze(SyntaxTree tree, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _index ??= new SyntaxIndex(compilation, models.SinkNames, cancellationToken);
            _context ??= new EngineContext(compilation, models, _index);
            _shared ??= new SharedFields(_context, _index);
            _tools ??= new Tools(_context, _index, _shared);
            var relevant = _index.RelevantMembers(tree, cancellationToken).Concat(_tools.Registrations(cancellationToken).Where(m => m.Node.SyntaxTree == tree)).ToList();
            var tools = _tools.In(tree, cancellationToken);
            if (relevant.Count == 0 && tools.Count == 0)
                return [];
            var model = Semantics.Model(compilation, tree);
            var seen = new HashSet<(SyntaxNode, SyntaxNode, string)>();
            var findings = new List<FlowFinding>();
            foreach (var symbol in relevant.SelectMany(m => UnitsOf(m.Node, model, cancellationToken)).Distinct(SymbolEqualityComparer.Default))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_context.Summaries.Unit(symbol!, cancellationToken) is not { } unit)
                    continue;
                _context.Summaries.Ensure(unit, cancellationToken);
                Keep(unit.Bodies.SelectMany(b => b.Findings).Concat(_shared!.Find(unit, cancellationToken)));
            }

            foreach (var tool in tools)
                Keep(_tools.Find(tool, cancellationToken));

            void Keep(IEnumerable<FlowFinding> found)
            {
                foreach (var finding in found)
                {
                    if (finding.Location.SyntaxTree == tree && seen.Add((finding.Source.Origin, finding.Sink.Node, finding.Source.Source.Display)))
                        findings.Add(finding);
                }
            }

            return findings.OrderBy(f => f.Location.SpanStart).ThenBy(f => f.Sink.Node.SpanStart).ToList();
        }
    }

    /// <summary>Personal values of the tree that go into the user's own code that is not in this compilation.</summary>
    public IReadOnlyList<CoverageGap> FindGaps(SyntaxTree tree, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _index ??= new SyntaxIndex(compilation, models.SinkNames, cancellationToken);
            _context ??= new EngineContext(compilation, models, _index);
            _shared ??= new SharedFields(_context, _index);
            var model = Semantics.Model(compilation, tree);
            var gaps = new List<CoverageGap>();
            foreach (var symbol in TreeIndex.Of(tree, cancellationToken).Members.SelectMany(m => UnitsOf(m.Node, model, cancellationToken)).Distinct(SymbolEqualityComparer.Default))
            {
                if (_context.Summaries.Unit(symbol!, cancellationToken) is not { } unit)
                    continue;
                _context.Summaries.Ensure(unit, cancellationToken);
                gaps.AddRange(unit.Bodies.SelectMany(b => b.Gaps).Where(g => g.Source.Entry.SyntaxTree == tree && !gaps.Any(known => ReferenceEquals(known.Node, g.Node) && ReferenceEquals(known.Source.Origin, g.Source.Origin))));
            }

            return gaps;
        }
    }

    /// <summary>The units that a member's text belongs to: initializers belong to the constructors that run them.</summary>
    public static IEnumerable<ISymbol> UnitsOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case BaseFieldDeclarationSyntax field:
                return field.Declaration.Variables.SelectMany(v => InitializedBy(model.GetDeclaredSymbol(v, cancellationToken)));
            case BasePropertyDeclarationSyntax property:
                return model.GetDeclaredSymbol(property, cancellationToken) switch
                {
                    IPropertySymbol symbol => Present(symbol.GetMethod, symbol.SetMethod).Concat(InitializedBy(symbol)),
                    IEventSymbol symbol => Present(symbol.AddMethod, symbol.RemoveMethod),
                    _ => [],
                };
            case TypeDeclarationSyntax type:
                return (model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol)?.InstanceConstructors.Cast<ISymbol>() ?? [];
            default:
                return Present(model.GetDeclaredSymbol(node, cancellationToken));
        }

        static IEnumerable<ISymbol> Present(params ISymbol?[] symbols) => symbols.Where(s => s is not null)!;

        static IEnumerable<ISymbol> InitializedBy(ISymbol? member) =>
            member?.ContainingType is not { } type ? [] : member.IsStatic ? [type] : type.InstanceConstructors;
    }
}
