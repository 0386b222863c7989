using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GdprAiAnalyzers.Flow.Edits;
using GdprAiAnalyzers.Flow.Program;
using GdprAiAnalyzers.Flow.Reporting;
using GdprAiAnalyzers.Models;
using GdprAiAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdprAiAnalyzers.Flow;

/// <summary>
/// Finds where personal data meets a sink. One engine serves one compilation; trees may be asked for from several
/// threads, and what is computed for one is there for the others, and for later compilations of the project.
/// </summary>
/// <param name="compilation">What is analysed.</param>
/// <param name="configuration">Equal for compilations that have the same models.</param>
/// <param name="createModels">Makes the models of the compilation.</param>
internal sealed class FlowEngine(Compilation compilation, object configuration, Func<IFlowModels> createModels)
{
    private readonly FlowSession? _earlier = FlowSession.Of(compilation, configuration);
    private readonly object _gate = new();
    private IFlowModels? _models;
    private FlowSession? _session;

    public IFlowModels Models => _models ??= _earlier?.Context.Models ?? createModels();

    /// <summary>The findings whose location is in the tree, in the order of the text.</summary>
    public IReadOnlyList<FlowFinding> Analyze(SyntaxTree tree, CancellationToken cancellationToken) => InSession(cancellationToken, session =>
    {
        var context = session.Context;
        context.Semantics.Hold(tree);
        var seen = new HashSet<(SyntaxNode, SyntaxNode, string)>();
        var findings = new List<FlowFinding>();
        var relevant = context.Index.RelevantMembers(tree, cancellationToken).Concat(session.Tools.RegistrationsIn(tree, cancellationToken));
        foreach (var symbol in relevant.SelectMany(m => context.UnitsOf(m, cancellationToken)).Distinct(SymbolEqualityComparer.Default))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (context.Summaries.Unit(symbol!, cancellationToken) is not { } unit)
                continue;
            context.Summaries.Ensure(unit, cancellationToken);
            Keep(unit.Bodies.SelectMany(b => b.Findings).Concat(session.Shared.Find(unit, cancellationToken)));
        }

        foreach (var tool in session.Tools.In(tree, cancellationToken))
            Keep(session.Tools.Find(tool, cancellationToken));

        return findings.OrderBy(f => f.Location.SpanStart).ThenBy(f => f.Sink.Node.SpanStart).ToList();

        void Keep(IEnumerable<FlowFinding> found)
        {
            foreach (var finding in found)
            {
                if (context.Edits.Current(finding.Location.SyntaxTree) == tree && seen.Add((finding.Source.Origin, finding.Sink.Node, finding.Source.Source.Display)))
                    findings.Add(finding.In(context.Edits));
            }
        }
    });

    /// <summary>Personal values of the tree that go into the user's own code that is not in this compilation.</summary>
    public IReadOnlyList<CoverageGap> FindGaps(SyntaxTree tree, CancellationToken cancellationToken) => InSession(cancellationToken, session =>
    {
        var context = session.Context;
        var gaps = new List<CoverageGap>();
        foreach (var symbol in TreeIndex.Of(tree, cancellationToken).Members.Where(m => session.Gaps.MayBeIn(m, cancellationToken)).SelectMany(m => context.UnitsOf(m, cancellationToken)).Distinct(SymbolEqualityComparer.Default))
        {
            if (context.Summaries.Unit(symbol!, cancellationToken) is not { } unit)
                continue;
            context.Summaries.Ensure(unit, cancellationToken);
            gaps.AddRange(unit.Bodies.SelectMany(b => b.Gaps).Where(g => context.Edits.Current(g.Source.Entry.SyntaxTree) == tree && !gaps.Any(known => ReferenceEquals(known.Node, g.Node) && ReferenceEquals(known.Source.Origin, g.Source.Origin))));
        }

        return gaps.Select(g => g.In(context.Edits)).ToList();
    });

    /// <summary>What looking back tells of the code; kept as long as no edit touches what it looked at.</summary>
    /// <param name="question">Equal for equal questions; nodes are those of the compilation.</param>
    /// <param name="lookedAt">Holds, once the question is answered, the code that the answer depends on.</param>
    /// <param name="ask">Answers the question.</param>
    public T Answer<T>(object question, LookedAt lookedAt, Func<T> ask)
    {
        object? known = null;
        if (WithAnswers(answers => answers.TryGet(question, out known)))
            return (T)known!;
        var answer = ask();
        WithAnswers(answers => answers.Keep(question, answer, lookedAt));
        return answer;
    }

    private bool WithAnswers(Func<KeptAnswers, bool> use)
    {
        lock (_gate)
        {
            if (_session is not { } session)
                return false;
            lock (session.Gate)
                return session.IsAt(compilation) && use(session.Answers);
        }
    }

    /// <summary>Goes on with what is known of the project; begins anew where its declarations changed, or where a later compilation took over.</summary>
    private T InSession<T>(CancellationToken cancellationToken, Func<FlowSession, T> analyze)
    {
        lock (_gate)
        {
            var session = _session ?? _earlier;
            if (session is not null)
            {
                lock (session.Gate)
                {
                    try
                    {
                        if (session.TryAdvance(compilation, isFirst: _session is null, cancellationToken))
                        {
                            _session = session;
                            return analyze(session);
                        }
                    }
                    catch (StaleDefaultException)
                    {
                        session.Abandon();
                    }
                }

                _models = null;
            }

            session = new FlowSession(compilation, configuration, _models ??= createModels(), session, cancellationToken);
            lock (session.Gate)
            {
                _session = session;
                return analyze(session);
            }
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
